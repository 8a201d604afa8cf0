package gradus.render.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.diag.GradusException;
import gradus.render.terminal.Width;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssemblyTest {
  private static final Assembly UNICODE = Assembly.of(Glyphs.UNICODE);
  private static final Assembly ASCII = Assembly.of(Glyphs.ASCII);
  private static final Box GAP = Box.of("  ");

  private static Box t(String text) {
    return Box.of(text);
  }

  private static Box quotient(Assembly a) {
    return a.fraction(t("x"), t("y + 1"));
  }

  @Test
  void theBarOfAFractionIsItsBaseline() {
    Box row = Box.row(List.of(t("a + "), quotient(UNICODE), t(" = b")));
    assertThat(row.text())
        .isEqualTo(
            """
                   x
            a + ─────── = b
                 y + 1
            """);
    assertThat(row.baseline()).isEqualTo(1);
  }

  @Test
  void signsGrowWithTheirOperands() {
    Box tall = new Box(List.of("a", "a", "a", "a", "a"), 2);
    assertThat(signs(UNICODE, Sign.SUM, tall))
        .isEqualTo(
            """
                    ╲‾‾‾
               ╲‾‾   ╲
            ∑   ⟩     ⟩
               ╱__   ╱
                    ╱___
            """);
    assertThat(signs(UNICODE, Sign.INTEGRAL, tall))
        .isEqualTo(
            """
                  ⌠
               ⌠  ⎮
            ∫  ⎮  ⎮
               ⌡  ⎮
                  ⌡
            """);
    assertThat(signs(ASCII, Sign.SUM, tall))
        .isEqualTo(
            """
                      ____
            ___  ___  \\
            \\    \\     \\
            /__  /__   /
                      /___
            """);
  }

  private static String signs(Assembly a, Sign sign, Box tall) {
    return Box.row(
            List.of(a.sign(sign, t("x")), GAP, a.sign(sign, quotient(a)), GAP, a.sign(sign, tall)))
        .text();
  }

  /// Every sign and every delimiter is a rectangle on its baseline, in ASCII without any other
  /// character.
  @Test
  void allSignsAndDelimitersDraw() {
    for (Assembly a : List.of(UNICODE, ASCII)) {
      for (int half = 0; half < 6; half++) {
        Box body = new Box(Collections.nCopies(2 * half + 1, "x"), half);
        for (Sign sign : Sign.values()) {
          assertDrawn(a, a.sign(sign, body));
        }
        for (String pair :
            List.of(
                "()", "[]", "{}", "||", "‖‖", "⟨⟩", "⌊⌋", "⌈⌉", "↑⇓", "⟦⟧", "⎰⎱", "/\\", "⌜⌟")) {
          Box fenced = a.fenced(pair.substring(0, 1), body, pair.substring(1));
          assertDrawn(a, fenced);
          assertThat(fenced.height()).isEqualTo(body.height());
          assertThat(fenced.baseline()).isEqualTo(half);
        }
        for (Accent accent : Accent.values()) {
          assertDrawn(a, a.accented(accent, body));
          assertThat(a.accented(accent, body).depth()).isEqualTo(half);
        }
      }
    }
  }

  private static void assertDrawn(Assembly a, Box box) {
    for (String row : box.rows()) {
      assertThat(Width.of(row)).isEqualTo(box.width());
      if (a == ASCII) {
        assertThat(row.chars().allMatch(c -> c < 0x7F)).as(row).isTrue();
      }
    }
    assertThat(box.text()).isNotBlank();
  }

  @Test
  void scriptsStandInTheLineWhereTheyCan() {
    Box none = Box.EMPTY;
    Box row =
        Box.row(
            List.of(
                UNICODE.scripts(t("a"), t("i+1"), t("2")),
                GAP,
                UNICODE.scripts(t("∇"), t("θ"), none),
                GAP,
                UNICODE.scripts(t("x"), t("i"), t("[l]")),
                GAP,
                UNICODE.scripts(UNICODE.fenced("(", quotient(UNICODE), ")"), t("θ"), t("α")),
                GAP,
                UNICODE.leftScripts(t("n"), none, t("C"))));
    assertThat(row.text())
        .isEqualTo(
            """
                         [l]  ⎛   x   ⎞α
            aᵢ₊₁²  ∇_θ  x     ⎜───────⎟   ₙC
                         i    ⎝ y + 1 ⎠θ
            """);
    assertThat(ASCII.scripts(t("a"), t("i+1"), t("[l]")).text()).isEqualTo("a_(i+1)^[l]\n");
  }

  @Test
  void rootsCoverTheirRadicand() {
    assertThat(
            Box.row(
                    List.of(
                        UNICODE.root(Box.EMPTY, t("2")),
                        GAP,
                        UNICODE.root(t("3"), t("x + 1")),
                        GAP,
                        UNICODE.root(t("n"), quotient(UNICODE))))
                .text())
        .isEqualTo(
            """
                          ┌────────
                  _____  n│   x
            √2  ³√x + 1   │───────
                         ╲│ y + 1
            """);
    assertThat(ASCII.root(Box.EMPTY, t("x + 1")).text()).isEqualTo("sqrt(x + 1)\n");
  }

  @Test
  void rowsOfFractionsAreKeptApart() {
    List<List<Box>> cells =
        List.of(List.of(quotient(UNICODE), t("1")), List.of(t("2"), quotient(UNICODE)));
    assertThat(
            UNICODE
                .bracketed("[", UNICODE.matrix(cells, Columns.of("", 'c'), List.of()), "]")
                .text())
        .isEqualTo(
            """
            ⎡   x            ⎤
            ⎢───────     1   ⎥
            ⎢ y + 1          ⎥
            ⎢                ⎥
            ⎢            x   ⎥
            ⎢   2     ───────⎥
            ⎣          y + 1 ⎦
            """);
    List<List<Box>> plain = List.of(List.of(t("1"), t("22")), List.of(t("333")));
    assertThat(UNICODE.matrix(plain, Columns.of("|l|r|", 'c'), List.of(0, 1, 2)).text())
        .isEqualTo(
            """
            ┌─────┬────┐
            │ 1   │ 22 │
            ├─────┼────┤
            │ 333 │    │
            └─────┴────┘
            """);
  }

  @Test
  void refusesWhatNoScreenShows() {
    Box wide = Box.of("x".repeat(100_000));
    List<List<Box>> rows = Collections.nCopies(100, List.of(wide));
    assertThatThrownBy(() -> UNICODE.matrix(rows, Columns.of("", 'c'), List.of()))
        .isInstanceOf(GradusException.class);
    assertThat(UNICODE.fraction(wide, wide).height()).isEqualTo(3);
  }
}
