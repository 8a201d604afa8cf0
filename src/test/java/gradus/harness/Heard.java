package gradus.harness;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner;
import gradus.cli.CommandRunner.Run;
import gradus.render.terminal.Ascii;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What somebody hears who cannot see the screen, and what others see of the same.
final class Heard {
  static final List<String> PLAIN = List.of("--ascii", "--color", "never", "--width", "60");
  private static final List<String> RICH = List.of("--color", "never", "--width", "80");
  private static final List<String> LINEAR = List.of("--math", "linear");
  private static final int COLUMNS = 60;

  private final Path home;

  /// @param home where the journal is
  Heard(Path home) {
    this.home = home;
  }

  Map<String, String> settings() {
    return Map.of("XDG_DATA_HOME", home.toString(), "GRADUS_CLOCK", "2026-11-22T12:00:00Z");
  }

  /// Runs plainly and sees that every line can be heard.
  Run plain(String in, String... words) {
    return fitting(with(words, PLAIN), in);
  }

  /// The same with formulas in one line each.
  Run linear(String in, String... words) {
    return fitting(with(with(words, PLAIN), LINEAR), in);
  }

  private Run fitting(List<String> words, String in) {
    Run run = CommandRunner.run(words, in, settings());
    fits(String.join(" ", words), run.out() + run.err());
    return run;
  }

  /// For eyes: in Unicode, 80 columns wide, formulas in one line each where they can be.
  Run seen(String in, boolean linear, String... words) {
    List<String> rich = with(words, RICH);
    return CommandRunner.run(linear ? with(rich, LINEAR) : rich, in, settings());
  }

  static List<String> with(String[] words, List<String> more) {
    return with(List.of(words), more);
  }

  static List<String> with(List<String> words, List<String> more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(more);
    return all;
  }

  /// Nothing but printable ASCII, in lines of at most 60 columns.
  static void fits(String what, String text) {
    List<String> wrong = text.lines().filter(line -> isWide(line) || !isPlain(line)).toList();
    assertThat(wrong).as(what).isEmpty();
  }

  /// What was typed behind a prompt is as long as it is.
  private static boolean isWide(String line) {
    return line.length() > COLUMNS && !line.matches("[a-z-]+ \\d+/\\d+ > .*");
  }

  private static boolean isPlain(String line) {
    return line.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }

  /// The words and numbers of a page, in their order, without rules and the marks of lists.
  static List<String> words(String page) {
    List<String> words = new ArrayList<>();
    for (String line : powers(page).lines().toList()) {
      if (!isRule(line)) {
        for (String word : Ascii.of(line.replace("•", "-").replace("≈", "~=")).split("\\s+")) {
          if (!word.isEmpty() && !word.equals("|")) {
            words.add(word);
          }
        }
      }
    }
    return words;
  }

  /// A line drawn below a heading or between the rows of a table.
  private static boolean isRule(String line) {
    return line.length() > 2 && line.chars().allMatch(c -> " -─═=+┼|│".indexOf(c) >= 0);
  }

  /// The same words; where they part, what stands around that place is told.
  static void same(String what, String heard, String seen) {
    List<String> here = words(heard);
    List<String> there = words(seen);
    int i = 0;
    while (i < Math.min(here.size(), there.size()) && here.get(i).equals(there.get(i))) {
      i++;
    }
    assertThat(around(here, i)).as(what).isEqualTo(around(there, i));
  }

  private static String around(List<String> words, int i) {
    return String.join(" ", words.subList(Math.max(0, i - 5), Math.min(words.size(), i + 8)));
  }

  /// `e²` is spelled `exp(2)` where letters cannot be raised, and `d/dx(x²)` is `diff(x^2, x)`.
  private static String powers(String page) {
    return page.replace("ⁿ⁻¹", "^(n - 1)")
        .replaceAll("\\be²", "exp(2)")
        .replaceAll("\\be³", "exp(3)")
        .replaceAll("[d∂]/[d∂][a-z][₀-₉]*\\(", "diff(")
        .replaceAll("(, |,\n +)[a-z](_[0-9])?\\)", ")");
  }

  /// Nothing is said to eyes that is not said here, and in the same order.
  void losesNothing(String in, String... words) {
    Run heard = linear(in, words);
    Run seen = seen(in, true, words);
    String what = String.join(" ", words);
    same(what, heard.out(), seen.out());
    same(what, heard.err(), seen.err());
    assertThat(heard.rc()).isEqualTo(seen.rc());
  }
}
