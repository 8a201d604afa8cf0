package gradus.render.tex;

/// A symbol of mathematics in every ink.
record Symbol(String unicode, String ascii, String words, Kind kind) {
  String in(Ink ink) {
    return switch (ink) {
      case UNICODE -> unicode;
      case ASCII -> ascii;
      case WORDS -> words;
    };
  }
}
