package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {
  /// The rules of no-color.org and bixense.com/clicolors.
  @ParameterizedTest
  @CsvSource({
    "auto, true, '', '', '', true",
    "auto, false, '', '', '', false",
    "auto, true, 1, '', '', false",
    "auto, true, 1, 1, '', false",
    "auto, false, '', 1, '', true",
    "auto, false, '', 0, '', false",
    "auto, true, '', '', dumb, false",
    "always, false, 1, '', dumb, true",
    "never, true, '', 1, '', false"
  })
  void colour(
      String choice, boolean terminal, String noColor, String force, String term, boolean colour) {
    Environment environment =
        Invocation.inPipe()
            .withVariable("NO_COLOR", noColor)
            .withVariable("CLICOLOR_FORCE", force)
            .withVariable("TERM", term)
            .environment();
    assertThat(environment.colours(choice, terminal)).isEqualTo(colour);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', true",
    "C, '', false",
    "POSIX, en_US.UTF-8, false",
    "'', de_DE.utf8, true",
    "'', de_DE.ISO-8859-1, false"
  })
  void unicode(String lcAll, String lang, boolean unicode) {
    Environment environment =
        Invocation.inPipe().withVariable("LC_ALL", lcAll).withVariable("LANG", lang).environment();
    assertThat(environment.showsUnicode()).isEqualTo(unicode);
  }

  @Test
  void anUnknownWidthIsTheUsualOne() {
    assertThat(Environment.PIPES.widthOrUsual()).isEqualTo(80);
  }
}
