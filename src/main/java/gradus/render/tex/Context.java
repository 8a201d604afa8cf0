package gradus.render.tex;

/// How the formula around a piece asks for it to be set.
///
/// @param flat on one row: in a line of prose, in linear mode and in scripts
/// @param tight without blanks around operators, as in scripts
/// @param prose in a line of prose, where `\displaystyle` changes nothing
record Context(Ink ink, boolean flat, boolean tight, boolean prose, Alphabet alphabet) {
  static Context of(MathMode mode, boolean prose) {
    Ink ink =
        switch (mode) {
          case UNICODE -> Ink.UNICODE;
          case ASCII -> Ink.ASCII;
          case LINEAR -> Ink.WORDS;
        };
    boolean flat = prose || mode == MathMode.LINEAR;
    return new Context(ink, flat, false, flat, Alphabet.PLAIN);
  }

  Context script() {
    return new Context(ink, true, true, prose, alphabet);
  }

  Context flatten() {
    return new Context(ink, true, tight, prose, alphabet);
  }

  Context loose() {
    return new Context(ink, flat, false, prose, alphabet);
  }

  /// `\displaystyle`: stacked again, unless the whole formula is one line.
  Context displayed() {
    return new Context(ink, prose || tight, tight, prose, alphabet);
  }

  Context in(Alphabet other) {
    return new Context(ink, flat, tight, prose, other);
  }
}
