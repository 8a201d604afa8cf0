package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.data.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();

  private Progress line(int width) {
    return new ProgressLine(Output.forgiving(err), width, nanos::get);
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void speaksAfterASecondAndLeavesNothing() throws IOException {
    byte[] bytes = new byte[4_000_000];
    byte[] piece = new byte[1_000_000];
    try (InputStream in = line(60).watch(new ByteArrayInputStream(bytes), "big.csv", 4_000_000)) {
      nanos.set(900_000_000);
      in.read(piece, 0, piece.length);
      assertThat(said()).isEmpty();
      nanos.set(1_000_000_000);
      in.read(piece, 0, piece.length);
      assertThat(said()).isEqualTo("\rreading big.csv  50 %  2 of 4 MB");
      in.read(piece, 0, piece.length);
      assertThat(said()).endsWith("2 of 4 MB");
      nanos.set(1_300_000_000);
      in.read(piece, 0, piece.length);
      assertThat(said()).endsWith("\rreading big.csv  100 %  4 of 4 MB");
    }
    assertThat(said()).endsWith("4 of 4 MB\r" + " ".repeat(33) + "\r");
  }

  @Test
  void followsWorkOnBytesInMemory() {
    try (Progress.Steps steps = line(60).steps("big.csv", 4_000_000)) {
      steps.at(1_000_000);
      assertThat(said()).isEmpty();
      nanos.set(1_500_000_000);
      steps.at(3_000_000);
      assertThat(said()).isEqualTo("\rreading big.csv  75 %  3 of 4 MB");
    }
    assertThat(said()).endsWith(" \r");
  }

  @Test
  void fitsTheTerminalAndKnowsNoEnd() throws IOException {
    InputStream in =
        line(20).watch(new ByteArrayInputStream(new byte[3_000_000]), "standard\n\u001b", 0);
    nanos.set(2_000_000_000);
    in.readNBytes(3_000_000);
    assertThat(said()).startsWith("\rreading standard").doesNotContain("\u001b", "\n");
    assertThat(said().lines().findFirst().orElseThrow()).hasSizeLessThanOrEqualTo(20);
    assertThat(in.read()).isEqualTo(-1);
    assertThat(said()).endsWith(" \r");
  }

  @Test
  void isForTerminalsThatWantIt() {
    CommandRunner.Run run =
        CommandRunner.run(List.of("mean(_)"), "1\n2\n", Map.of("GRADUS_STREAM_ABOVE", "0"));
    assertThat(run.err()).doesNotContain("\r");
  }
}
