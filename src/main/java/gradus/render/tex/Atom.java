package gradus.render.tex;

import gradus.render.box.Box;

/// A box in a line of mathematics.
///
/// @param word whether it is spelled with several letters, which run together with letters beside
///   it
/// @param space blanks asked for before it
record Atom(Box box, Kind kind, boolean word, int space) {
  static Atom of(Box box, Kind kind) {
    return new Atom(box, kind, false, 0);
  }

  static Atom word(Box box, Kind kind) {
    return new Atom(box, kind, true, 0);
  }

  Atom as(Kind other) {
    return new Atom(box, other, word, space);
  }

  Atom with(Box other) {
    return new Atom(other, kind, word, space);
  }

  Atom spaced(int blanks) {
    return blanks <= space ? this : new Atom(box, kind, word, blanks);
  }
}
