package gradus.data.npy;

import java.nio.ByteOrder;

/// The type of the entries of an NPY file.
///
/// @param width bytes an entry
record NpyType(Kind kind, int width, ByteOrder order) {
  enum Kind {
    FLOAT("float"),
    INTEGER("int"),
    NATURAL("uint"),
    COMPLEX("complex"),
    TRUTH("bool"),
    /// Four bytes a character.
    UNICODE("str"),
    BYTES("bytes");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /// The reason why a type is not read.
  static final class Unread extends Exception {
    private static final long serialVersionUID = 1L;

    private final String hint;

    Unread(String what, String hint) {
      super(what, null, false, false);
      this.hint = hint;
    }

    String what() {
      return String.valueOf(getMessage());
    }

    String hint() {
      return hint;
    }
  }

  /// @param text as NumPy writes it: `<f8`
  static NpyType of(String text) throws Unread {
    if (text.length() < 2 || "<>|=".indexOf(text.charAt(0)) < 0) {
      throw new Unread("'" + text + "' is no type of NumPy", "the header is damaged");
    }
    char letter = text.charAt(1);
    int width = width(text);
    Kind kind =
        switch (letter) {
          case 'f' -> Kind.FLOAT;
          case 'i' -> Kind.INTEGER;
          case 'u' -> Kind.NATURAL;
          case 'c' -> Kind.COMPLEX;
          case 'b' -> Kind.TRUTH;
          case 'U' -> Kind.UNICODE;
          case 'S' -> Kind.BYTES;
          default -> throw unread(text, letter);
        };
    boolean word = kind == Kind.UNICODE || kind == Kind.BYTES;
    if (width < 0 || !word && !isWidth(kind, width)) {
      throw new Unread(
          "gradus does not read entries of the type '" + text + "'",
          "A.astype('f8') makes doubles of numbers");
    }
    int bytes = kind == Kind.UNICODE ? 4 * width : width;
    return new NpyType(kind, bytes, order(text, kind == Kind.BYTES || bytes <= 1));
  }

  private static ByteOrder order(String text, boolean any) throws Unread {
    char sign = text.charAt(0);
    if (!any && sign != '<' && sign != '>') {
      throw new Unread(
          "'" + text + "' does not say in which order the bytes stand", "'<' or '>' says it");
    }
    return sign == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  /// The number behind the letter; -1 when there is none.
  private static int width(String text) {
    int width = text.length() > 2 ? 0 : -1;
    for (int i = 2; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || width > 10_000_000) {
        return -1;
      }
      width = 10 * width + c - '0';
    }
    return width;
  }

  private static boolean isWidth(Kind kind, int width) {
    return switch (kind) {
      case FLOAT -> width == 2 || width == 4 || width == 8;
      case INTEGER, NATURAL -> width == 1 || width == 2 || width == 4 || width == 8;
      case COMPLEX -> width == 8 || width == 16;
      case TRUTH -> width == 1;
      case UNICODE, BYTES -> true;
    };
  }

  private static Unread unread(String text, char letter) {
    return switch (letter) {
      case 'O' ->
          new Unread(
              "the entries are pickled Python objects; unpickling can run any program",
              "save numbers or words: A.astype(float), A.astype(str)");
      case 'M', 'm' ->
          new Unread(
              "the entries are dates or durations ('" + text + "')", "A.astype('i8') counts");
      case 'V' ->
          new Unread("the entries are raw bytes ('" + text + "')", "save each field by itself");
      default -> new Unread("'" + text + "' is no type of NumPy", "the header is damaged");
    };
  }

  boolean isWord() {
    return kind == Kind.UNICODE || kind == Kind.BYTES;
  }

  /// As NumPy calls it: `float32`.
  @Override
  public String toString() {
    return kind == Kind.TRUTH || isWord() ? kind.word : kind.word + 8 * width;
  }
}
