package gradus.cli;

import static gradus.cli.Invocation.gradus;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.Invocation.Result;
import org.junit.jupiter.api.Test;

class DispatchTest {
  @Test
  void aMistypedCommandIsAskedAbout() {
    Result result = gradus("comptue", "1+1");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("error[E0910]: there is no command 'comptue'\n  hint: did you mean compute?");
    assertThat(gradus("docter").err()).contains("did you mean doctor");
  }

  @Test
  void wordsThatMeanSomethingAreExpressions() {
    assertThat(gradus("inf").code()).isZero();
    assertThat(gradus("reed", "-v", "reed=3").out()).isEqualTo("3\n");
    assertThat(gradus("zzyx").code()).isEqualTo(3);
  }

  @Test
  void aPersonIsWelcome() {
    Result result = Invocation.onTerminal().withVariable("TERM", "dumb").run();
    assertThat(result.code()).isZero();
    assertThat(result.out().lines().limit(3)).allMatch(line -> line.length() <= 80);
    assertThat(result.out()).contains(":help", ":plot", ":learn");
  }

  @Test
  void versionAndHelp() {
    assertThat(gradus("--version").out()).isEqualTo("gradus " + Version.current() + "\n");
    assertThat(gradus("--help").out())
        .isEqualTo(gradus("help").out())
        .contains("Exit codes", "completion");
    assertThat(gradus("-h").code()).isZero();
    assertThat(gradus("help", "doctr").err()).contains("did you mean doctor");
    assertThat(gradus("help", "eig").err()).contains("gradus doc eig");
  }

  @Test
  void everyCommandExplainsItselfWithItsOptionsAndExitCodes() {
    for (Command command : Commands.all()) {
      String help = gradus(command.name(), "--help").out();
      assertThat(help).isEqualTo(gradus("help", command.name()).out());
      assertThat(help).contains("Usage: gradus " + command.name(), "Examples:", " 141 ");
      for (CommandOption option : command.options()) {
        assertThat(help).contains(option.names());
      }
      assertThat(help.lines().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(80);
    }
  }

  @Test
  void aBugIsOurs() {
    Console console =
        new Console(
            java.io.InputStream.nullInputStream(),
            Output.strict(new java.io.ByteArrayOutputStream()),
            Output.forgiving(new java.io.ByteArrayOutputStream()),
            Environment.PIPES);
    assertThat(ErrorReport.fatal(new IllegalStateException("x"), java.util.List.of(), console))
        .isEqualTo(ExitCode.BUG);
    assertThat(ErrorReport.fatal(new StackOverflowError(), java.util.List.of(), console))
        .isEqualTo(ExitCode.LIMIT);
    assertThat(ErrorReport.fatal(new OutOfMemoryError(), java.util.List.of(), console))
        .isEqualTo(ExitCode.LIMIT);
  }
}
