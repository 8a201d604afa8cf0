package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputTest {
  /// A stream that takes so many bytes and then fails as the system would.
  private static OutputStream failing(int after, String reason) {
    return new OutputStream() {
      private int taken;

      @Override
      public void write(int b) throws IOException {
        if (taken++ >= after) {
          throw new IOException(reason);
        }
      }
    };
  }

  @Test
  void textIsUtf8() {
    ByteArrayOutputStream sink = new ByteArrayOutputStream();
    Output out = Output.strict(sink);
    out.println("ℝⁿ");
    out.block("two\n");
    out.block("three");
    assertThat(sink.size()).isZero();
    out.flush();
    assertThat(sink.toString(StandardCharsets.UTF_8)).isEqualTo("ℝⁿ\ntwo\nthree\n");
  }

  @Test
  void aFailureIsTold() {
    Output out = Output.strict(failing(3, "No space left on device"));
    out.println("12345");
    assertThatThrownBy(out::flush)
        .isInstanceOfSatisfying(
            Output.Failure.class, failure -> assertThat(failure.isClosedPipe()).isFalse())
        .hasMessage("No space left on device");
  }

  @Test
  void aPrintStreamDoesNotHideIt() {
    Output out = Output.strict(new PrintStream(failing(0, "No space left on device")));
    out.println("12345");
    assertThatThrownBy(out::flush).isInstanceOf(Output.Failure.class);
  }

  @Test
  void messagesForgive() {
    Output err = Output.forgiving(failing(0, "No space left on device"));
    err.println("a note");
    assertThatCode(err::flush).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "Broken pipe, 141, ''",
    "Datenübergabe unterbrochen (broken pipe), 141, ''",
    "The pipe is being closed, 141, ''",
    "No space left on device, 5, 'error[E0903]: the output could not be written: No space left on"
        + " device'"
  })
  void exitCodes(String reason, int code, String message) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int actual =
        Main.run(
            List.of("1+1"),
            new ByteArrayInputStream(new byte[0]),
            failing(0, reason),
            err,
            Environment.PIPES);
    assertThat(actual).isEqualTo(code);
    assertThat(err.toString(StandardCharsets.UTF_8).lines().findFirst().orElse(""))
        .isEqualTo(message);
  }

  @Test
  void aLongBatchEndsWhenTheReaderGoes() {
    String lines = "1+1\n".repeat(200_000);
    long start = System.nanoTime();
    int code =
        Main.run(
            List.of("--batch", "-"),
            new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
            failing(100, "Broken pipe"),
            OutputStream.nullOutputStream(),
            Environment.PIPES);
    assertThat(code).isEqualTo(141);
    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
  }
}
