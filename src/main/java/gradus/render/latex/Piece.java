package gradus.render.latex;

/// A part of a formula that is read sign by sign.
///
/// @param bare the same without the brackets it was typed in
/// @param closed whether an exponent or a prime behind it means all of it
record Piece(String latex, String bare, boolean closed) {
  static Piece open(String latex) {
    return new Piece(latex, latex, false);
  }

  static Piece closed(String latex) {
    return new Piece(latex, latex, true);
  }

  String base() {
    return closed ? latex : "\\left(" + latex + "\\right)";
  }
}
