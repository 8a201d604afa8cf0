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
  TSV,
  MARKDOWN,
  LATEX,
  NUMPY,
  PYTORCH,
  OCTAVE,
  NPY,
  NPZ,
  MTX;

  static final List<String> NAMES =
      List.of(
          "text",
          "plain",
          "json",
          "ndjson",
          "csv",
          "tsv",
          "markdown",
          "latex",
          "numpy",
          "pytorch",
          "octave",
          "npy",
          "npz",
          "mtx");

  /// @param name one of {@link #NAMES}
  static OutputFormat named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /// Whether errors are answers too, on standard output.
  boolean isJson() {
    return this == JSON || this == NDJSON;
  }

  /// Whether the way to an answer can be written in it.
  boolean holdsSteps() {
    return this == TEXT || this == PLAIN || this == MARKDOWN || this == LATEX || isJson();
  }

  /// Whether it is no text.
  boolean isBinary() {
    return this == NPY || this == NPZ;
  }

  /// Whether a second answer would make a file of it that nobody can read.
  boolean holdsOneAnswer() {
    return isBinary() || this == MTX;
  }
}
