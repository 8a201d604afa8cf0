package gradus.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A golden folder: `cmd` (one command line; `$DIR` is the folder), and optionally `in` (standard
/// input), `env` (lines `name=value`: terminals, width, variables), `out`, `err`, `rc`.
record Golden(Path folder) {
  static final Path ROOT = Path.of("src/test/resources/golden");

  /// Whether expectations are to be written instead of compared: `-Dgradus.update=true`.
  static final boolean UPDATE = Boolean.getBoolean("gradus.update");

  static List<Golden> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.getFileName().toString().equals("cmd"))
          .map(file -> new Golden(file.getParent()))
          .sorted((a, b) -> a.folder.compareTo(b.folder))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return ROOT.relativize(folder).toString();
  }

  String command() {
    return read("cmd").strip().replace("$DIR", directory());
  }

  /// With forward slashes, as users type it.
  String directory() {
    return folder.toString().replace('\\', '/');
  }

  Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    read("env")
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line ->
            settings.put(
                line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
    return settings;
  }

  /// The content of a file of the folder; empty when it is not there.
  String read(String file) {
    try {
      Path path = folder.resolve(file);
      return Files.exists(path) ? Files.readString(path) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String file, String content) {
    try {
      Path path = folder.resolve(file);
      if (content.isEmpty()) {
        Files.deleteIfExists(path);
      } else {
        Files.writeString(path, content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
