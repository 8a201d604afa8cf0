package gradus.plot.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.diag.GradusException;
import gradus.plot.Figure;
import gradus.plot.Mark;
import gradus.plot.PlotOption;
import gradus.plot.Studio;
import gradus.plot.Symbol;
import gradus.plot.kinds.geometry.Wording;
import gradus.plot.kinds.sets.Circles;
import gradus.plot.kinds.sets.RealSet;
import gradus.plot.kinds.sets.RealSetReader;
import gradus.plot.kinds.sets.VennSets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.DoublePredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Number lines and Venn diagrams show the sets they are given.
class SetPicturesTest {
  private static final DoublePredicate[] CONDITIONS = {
    x -> x * x < 4,
    x -> x >= -1 && x < 2,
    x -> x != 2,
    x -> x < 1 || x >= 2,
    x -> x * x >= 2 * x,
    x -> Math.abs(x - 1) < 2,
    x -> x > 0 && x < 1 || x == 3,
    x -> x >= 0 && x <= 1,
  };

  private static final List<String> TEXTS =
      List.of(
          "x^2 < 4",
          "-1 <= x < 2",
          "x != 2",
          "x < 1 or x >= 2",
          "solve(x^2 >= 2*x, x)",
          "abs(x - 1) < 2",
          "(0,1) union {3}",
          "[0, 1]");

  @Test
  void numberLinesHoldExactlyTheNumbersOfTheSet() {
    RealSetReader reader = new RealSetReader(Drawn.studio(), new Wording(true));
    for (int i = 0; i < CONDITIONS.length; i++) {
      RealSet set = reader.read(TEXTS.get(i), 10);
      for (double x = -5; x <= 5; x += 0.25) {
        assertThat(set.contains(x)).as(TEXTS.get(i) + " at " + x).isEqualTo(CONDITIONS[i].test(x));
      }
    }
  }

  @Test
  void openEndsAreRingsAndClosedOnesDiscs() {
    Figure figure = Drawn.plot("numberline", "x in [0,1)").still();
    List<Mark.Points> points = Drawn.marks(figure, Mark.Points.class);
    assertThat(points).hasSize(2);
    for (Mark.Points end : points) {
      assertThat(end.x()).containsExactly(end.symbol() == Symbol.RING ? 1.0 : 0.0);
    }
    assertThat(Drawn.marks(figure, Mark.Arrow.class)).isEmpty();
  }

  @Test
  void whatGoesOnForEverHasAnArrow() {
    Figure figure = Drawn.plot("numberline", "x > 3").still();
    List<Mark.Arrow> arrows = Drawn.marks(figure, Mark.Arrow.class);
    assertThat(arrows).hasSize(1);
    assertThat(arrows.getFirst().x1()).isEqualTo(figure.panels().getFirst().x().high());
  }

  @Test
  void solutionsOfAPeriodFillTheRange() {
    Figure figure =
        Drawn.plot("numberline", Map.of(PlotOption.X, "-10..10"), "solve(sin(x)=0, x)").still();
    double[] zeros = Drawn.marks(figure, Mark.Points.class).getFirst().x();
    assertThat(zeros).hasSize(7);
    for (double zero : zeros) {
      assertThat(Math.sin(zero)).isCloseTo(0, within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x^2 < -1",
        "Q",
        "C",
        "{a, b}",
        "x < y",
        "x^2",
        "1 < 2",
        "{1, i}",
        "[0,1] union A",
        "\"word\"",
        "[1,2;3,4] > 2"
      })
  void whatIsNoSetOfNumbersIsRefused(String text) {
    assertThatThrownBy(() -> Drawn.plot("numberline", text)).isInstanceOf(GradusException.class);
  }

  @Test
  void nothingInTheRangeIsRefused() {
    assertThatThrownBy(() -> Drawn.plot("numberline", Map.of(PlotOption.X, "5..6"), "x in [0,1)"))
        .hasMessageContaining("lies in the range");
  }

  @Test
  void shadedRegionsFollowTheTruthTable() {
    String[] operations = {"union", "intersect", "minus"};
    Random random = new Random(3);
    Studio studio = Drawn.studio();
    for (int i = 0; i < 12; i++) {
      int first = random.nextInt(3);
      int second = random.nextInt(3);
      String text = "(A " + operations[first] + " B) " + operations[second] + " D";
      Set<Integer> expected = new HashSet<>();
      for (int region = 0; region < 8; region++) {
        boolean ab = apply(first, (region & 1) > 0, (region & 2) > 0);
        if (apply(second, ab, (region & 4) > 0)) {
          expected.add(region);
        }
      }
      VennSets sets = VennSets.read(List.of(text), studio);
      assertThat(sets.names()).containsExactly("A", "B", "D");
      assertThat(sets.shaded()).as(text).isEqualTo(expected);
    }
  }

  private static boolean apply(int operation, boolean a, boolean b) {
    return switch (operation) {
      case 0 -> a || b;
      case 1 -> a && b;
      default -> a && !b;
    };
  }

  @Test
  void outlinesOfRegionsHoldTheirPointsAndNoOthers() {
    Random random = new Random(4);
    for (int n = 1; n <= 3; n++) {
      Circles circles = new Circles(n);
      for (int i = 0; i < 400; i++) {
        double x = random.nextDouble(-2.2, 2.2);
        double y = random.nextDouble(-circles.height(), circles.height());
        int region = 0;
        for (int set = 0; set < n; set++) {
          region |= circles.contains(set, x, y) ? 1 << set : 0;
        }
        int holding = 0;
        for (int other = 0; other < circles.regions(); other++) {
          holding |= contains(circles.region(other), x, y) ? 1 << other : 0;
        }
        boolean onEdge = Integer.bitCount(holding) != 1;
        assertThat(onEdge || holding == 1 << region).as(n + " " + x + " " + y).isTrue();
      }
      for (int region = 0; region < circles.regions(); region++) {
        double[] place = circles.place(region);
        assertThat(contains(circles.region(region), place[0], place[1])).isTrue();
      }
    }
  }

  /// By the even-odd rule.
  private static boolean contains(Circles.Outline outline, double x, double y) {
    boolean inside = false;
    int n = outline.x().length;
    for (int i = 0; i < n; i++) {
      int j = (i + n - 1) % n;
      double y0 = outline.y()[j];
      double y1 = outline.y()[i];
      if (y0 > y != y1 > y) {
        double at = outline.x()[j] + (y - y0) / (y1 - y0) * (outline.x()[i] - outline.x()[j]);
        inside ^= at > x;
      }
    }
    return inside;
  }

  @Test
  void bothRegionsOfTwoCirclesHaveTheAreaOfTheirCircle() {
    Circles circles = new Circles(2);
    double alone = Math.abs(Drawn.area(circles.region(1).x(), circles.region(1).y()));
    double both = Math.abs(Drawn.area(circles.region(3).x(), circles.region(3).y()));
    assertThat(alone + both).isCloseTo(Math.PI, within(0.01));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A union B | is shaded: A alone; B alone; A and B.",
        "A minus A | is empty",
        "U minus (A union B) | is shaded: outside of all",
        "A intersect B intersect C | is shaded: A, B and C",
        "symmetric_difference(A, B) | is shaded: A alone; B alone.",
        "{1,2,3} intersect {2,3,4} | A and B: 2 and 3.",
        "{1,2,3}, {2,3,4} | together they have 4",
        "{1,2.0}, {2,3} | A and B: 2.",
      })
  void vennSaysItsRegions(String text, String said) {
    assertThat(Drawn.words(Drawn.plot("venn", text))).contains(said);
  }

  @Test
  void linesOfElementsStandOnRowsOfTheirOwn() {
    Figure figure = Drawn.plot("venn", "{1,2,3,4,5,6,7,8,9,10,11,12}, {2,20}").still();
    Set<List<Object>> places = new HashSet<>();
    StringBuilder shown = new StringBuilder();
    for (Mark.Label label : Drawn.marks(figure, Mark.Label.class)) {
      assertThat(places.add(List.of(label.x(), label.y(), label.anchor()))).isTrue();
      shown.append(label.text()).append(' ');
    }
    assertThat(shown.toString().strip().split(" +"))
        .containsExactlyInAnyOrder(
            "A", "B", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A union B union D union E", "A + B", "3, 4", "[0,1] union A", "A, {1}"})
  void whatIsNoDiagramIsRefused(String text) {
    assertThatThrownBy(() -> Drawn.plot("venn", text)).isInstanceOf(GradusException.class);
  }
}
