package gradus.render.tex;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.render.terminal.Width;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The formulas of a course in the mathematics of machine learning, a file per chapter, and one of
/// all constructions, each as it was looked at: in two dimensions, in ASCII, on one line.
/// `-Dgradus.update=true` writes them anew.
class FormulaGalleryTest {
  private static final Path GALLERY = Path.of("src/test/resources/gradus/formulas");

  /// A formula and how it is drawn.
  ///
  /// @param drawn the text behind the formula, in the form of the file
  private record Formula(String title, String tex, String drawn) {}

  @TestFactory
  Stream<DynamicTest> chapters() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : files()) {
      List<Formula> formulas = read(file);
      if (Boolean.getBoolean("gradus.update")) {
        StringBuilder out = new StringBuilder();
        formulas.forEach(f ->
            out.append("## ")
                .append(f.title())
                .append('\n')
                .append(f.tex())
                .append('\n')
                .append(drawn(f))
                .append('\n'));
        Files.writeString(file, out.toString());
      }
      for (Formula formula : read(file)) {
        tests.add(
            DynamicTest.dynamicTest(
                file.getFileName() + ": " + formula.title(),
                () -> assertThat(drawn(formula)).isEqualTo(formula.drawn())));
      }
    }
    return tests.stream();
  }

  @Test
  void thereAreAtLeastHundredAndFifty() throws IOException {
    int count = 0;
    for (Path file : files()) {
      count += read(file).size();
    }
    assertThat(count).isGreaterThanOrEqualTo(150);
  }

  /// What holds of every formula in every mode: nothing unknown, rows of one width, ASCII pure,
  /// linear and inline on one line, and no line broken within the width it was given but where a
  /// box alone is wider.
  @Test
  void everyModeKeepsItsPromise() throws IOException {
    for (Path file : files()) {
      for (Formula formula : read(file)) {
        for (MathMode mode : MathMode.values()) {
          Typesetter.Typeset display = Typesetter.display(formula.tex(), mode, 46);
          Typesetter.Typeset inline = Typesetter.inline(formula.tex(), mode);
          assertThat(display.unknown()).as(formula.title()).isEmpty();
          assertThat(inline.box().height()).as(formula.title()).isEqualTo(1);
          for (String row : display.box().rows()) {
            assertThat(Width.of(row)).isEqualTo(display.box().width());
          }
          if (mode != MathMode.UNICODE) {
            assertThat(isAscii(display.box().text() + inline.box().text()))
                .as(formula.title())
                .isTrue();
          }
          if (mode == MathMode.LINEAR) {
            assertThat(display.box().height()).isEqualTo(1);
          }
        }
      }
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7F);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(GALLERY)) {
      return files.sorted().toList();
    }
  }

  private static String drawn(Formula formula) {
    StringBuilder out = new StringBuilder();
    for (MathMode mode : MathMode.values()) {
      out.append("~ ").append(mode.name().toLowerCase(Locale.ROOT)).append('\n');
      out.append(Typesetter.display(formula.tex(), mode, 80).box().text());
    }
    return out.toString();
  }

  private static List<Formula> read(Path file) throws IOException {
    List<Formula> formulas = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    int i = 0;
    while (i < lines.size()) {
      if (!lines.get(i).startsWith("## ")) {
        i++;
        continue;
      }
      String title = lines.get(i++).substring(3);
      String tex = lines.get(i++);
      StringBuilder drawn = new StringBuilder();
      while (i < lines.size() && !lines.get(i).startsWith("## ")) {
        drawn.append(lines.get(i++)).append('\n');
      }
      String text = drawn.toString();
      boolean separated = text.endsWith("\n\n");
      formulas.add(
          new Formula(title, tex, separated ? text.substring(0, text.length() - 1) : text));
    }
    return formulas;
  }
}
