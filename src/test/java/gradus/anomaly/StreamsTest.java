package gradus.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradus.cli.CommandRunner;
import gradus.cli.CommandRunner.Run;
import gradus.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Disks that are full, readers that leave, and locales that write numbers another way.
class StreamsTest {
  @Test
  void aFullDiskIsExitFive() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (FileOutputStream out = new FileOutputStream(full.toFile())) {
      assertThat(run(out, err, "compute", "1+1")).isEqualTo(5);
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("error[E0903]");
  }

  private static int run(OutputStream out, OutputStream err, String... args) {
    return Main.run(
        args,
        new ByteArrayInputStream(new byte[0]),
        new Unbuffered(out),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  /// A print stream that does not hide what happens below it.
  private static final class Unbuffered extends PrintStream {
    Unbuffered(OutputStream out) {
      super(out, false, StandardCharsets.UTF_8);
    }
  }

  @Test
  void theLocaleChangesNoByte() {
    String[] command = {"compute", "[1.5, 1234567.25, 1e-9]", "-o", "json"};
    Run here = CommandRunner.run(command);
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"de-DE", "tr-TR", "ar-EG", "hi-IN-u-nu-deva"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(CommandRunner.run(command)).as(tag).isEqualTo(here);
        assertThat(CommandRunner.run("compute", "sqrt(2.5)*1e6").out())
            .as(tag)
            .isEqualTo("1581138.8300841898\n");
        assertThat(CommandRunner.run("compute", "9^9^9^9").err()).as(tag).contains("65,536");
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
