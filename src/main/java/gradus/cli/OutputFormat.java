package gradus.cli;

import java.util.List;
import java.util.Locale;

/// The forms an answer can be printed in.
enum OutputFormat {
  TEXT,
  PLAIN,
  JSON,
  NDJSON,
  CSV,
  TSV;

  static final List<String> NAMES = List.of("text", "plain", "json", "ndjson", "csv", "tsv");

  /// @param name one of {@link #NAMES}
  static OutputFormat named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /// Whether errors are answers too, on standard output.
  boolean isJson() {
    return this == JSON || this == NDJSON;
  }
}
