package gradus.render.tex;

/// Which characters there are to write with.
enum Ink {
  UNICODE,
  ASCII,
  /// ASCII, with words for what is read aloud.
  WORDS
}
