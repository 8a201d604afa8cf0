package gradus.data.npy;

import gradus.diag.GradusException;
import java.util.ArrayList;
import java.util.List;

/// Reads the header of an NPY file, a dictionary in Python's notation with the keys `descr`,
/// `fortran_order` and `shape`. It reads exactly that and evaluates nothing.
final class HeaderText {
  /// Behind so many digits no length is left that could be in memory.
  private static final int DIGITS = 18;

  private final Region file;
  private final int end;
  private int at;
  private String type = "";
  private int typeAt = -1;
  private int fortran = -1;
  private boolean shaped;
  private final List<Long> lengths = new ArrayList<>();

  /// @param start where the text begins in the file
  HeaderText(Region file, int start, int end) {
    this.file = file;
    this.at = start;
    this.end = end;
  }

  /// The element type as written.
  String type() {
    return type;
  }

  int typeAt() {
    return typeAt;
  }

  boolean isFortran() {
    return fortran > 0;
  }

  List<Long> lengths() {
    return lengths;
  }

  void read() {
    skipSpace();
    expect('{');
    skipSpace();
    while (peek() != '}') {
      entry();
      skipSpace();
      if (peek() != '}') {
        expect(',');
        skipSpace();
      }
    }
    at++;
    skipSpace();
    if (at < end) {
      throw damaged("text behind the end of the header");
    }
    if (typeAt < 0 || fortran < 0 || !shaped) {
      String missing = typeAt < 0 ? "descr" : fortran < 0 ? "fortran_order" : "shape";
      throw damaged("the header does not say '" + missing + "'");
    }
  }

  private void entry() {
    int keyAt = at;
    String key = quoted();
    skipSpace();
    expect(':');
    skipSpace();
    boolean twice =
        key.equals("descr") && typeAt >= 0
            || key.equals("fortran_order") && fortran >= 0
            || key.equals("shape") && shaped;
    if (twice) {
      throw file.bad(keyAt, "the header says '" + key + "' twice", "");
    }
    switch (key) {
      case "descr" -> readType();
      case "fortran_order" -> order();
      case "shape" -> shape();
      default -> throw file.bad(keyAt, "the header has an unknown key '" + key + "'", "");
    }
  }

  private void readType() {
    typeAt = at;
    if (peek() == '[') {
      throw file.bad(
          at,
          "the entries are records of several fields (a structured type)",
          "save each field by itself: numpy.savez(\"A.npz\", x=A[\"x\"], …)");
    }
    type = quoted();
  }

  private void order() {
    if (word("True")) {
      fortran = 1;
    } else if (word("False")) {
      fortran = 0;
    } else {
      throw damaged("'fortran_order' is neither True nor False");
    }
  }

  private boolean word(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (at + i >= end || file.unsigned(at + i) != word.charAt(i)) {
        return false;
      }
    }
    at += word.length();
    return true;
  }

  /// `()`, `(3,)`, `(3, 4)`.
  private void shape() {
    shaped = true;
    if (peek() != '(') {
      throw damaged("the shape is no tuple of lengths");
    }
    at++;
    skipSpace();
    boolean comma = false;
    while (peek() != ')') {
      if (!lengths.isEmpty() && !comma) {
        throw damaged("a comma is missing in the shape");
      }
      lengths.add(length());
      skipSpace();
      comma = peek() == ',';
      if (comma) {
        at++;
        skipSpace();
      }
    }
    if (lengths.size() == 1 && !comma) {
      throw damaged("the shape is no tuple of lengths: one length has a comma behind it");
    }
    at++;
  }

  private long length() {
    int start = at;
    if (peek() == '-') {
      throw damaged("a negative length in the shape");
    }
    long value = 0;
    while (peek() >= '0' && peek() <= '9') {
      if (at - start == DIGITS) {
        throw file.bad(start, "a length in the shape has more than " + DIGITS + " digits", "");
      }
      value = 10 * value + peek() - '0';
      at++;
    }
    if (at == start || peek() == '.' || peek() == 'e') {
      throw damaged("a length in the shape is no whole number");
    }
    if (peek() == 'L') {
      at++; // as Python 2 wrote them
    }
    return value;
  }

  private String quoted() {
    int quote = peek();
    int start = at;
    if (quote != '\'' && quote != '"') {
      throw damaged("a text in quotes is due here");
    }
    at++;
    while (peek() != quote) {
      if (at >= end || peek() == '\\' || peek() < ' ') {
        throw file.bad(start, "this text in the header is never closed", "");
      }
      at++;
    }
    at++;
    return file.text(start + 1, at - 1);
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw damaged("the header is no dictionary: '" + wanted + "' is due here");
    }
    at++;
  }

  /// NUL at the end, which the grammar has no place for.
  private int peek() {
    return at < end ? file.unsigned(at) : 0;
  }

  private void skipSpace() {
    while (at < end && (peek() == ' ' || peek() == '\n' || peek() == '\t' || peek() == '\r')) {
      at++;
    }
  }

  private GradusException damaged(String what) {
    return file.bad(at, what, "was the file cut off or damaged?");
  }
}
