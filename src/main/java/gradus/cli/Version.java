package gradus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The version of this build, from a resource that Maven fills in.
final class Version {
  private static final String RESOURCE = "/gradus/version.txt";

  private Version() {}

  /// Such as `0.1.0`; `unbuilt` when the classes were compiled without Maven.
  static String current() {
    try (InputStream in = Version.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        return "unbuilt";
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return text.startsWith("$") || text.isEmpty() ? "unbuilt" : text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
