package gradus.json;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Source;
import gradus.diag.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// Reads JSON strictly by RFC 8259: no comments, no trailing commas, no single quotes, no NaN, and
/// no key twice in an object (the RFC leaves that open; taking the last silently would drop input).
///
/// Every error is {@link Code#BAD_JSON} and carries name, line, column and the line's excerpt.
public final class JsonReader {
  /// Deeper nesting is refused: it keeps the recursion far from the end of the stack.
  public static final int MAX_DEPTH = 200;

  private static final int EXCERPT = 40;

  private final String name;
  private final String text;
  private int at;

  private final int firstLine;

  /// Whether the name says which line the text is.
  private final boolean named;

  private JsonReader(String text, String name, int firstLine, boolean named) {
    this.text = text;
    this.name = name;
    this.firstLine = firstLine;
    this.named = named;
  }

  /// @param name what errors call the text, usually its file
  /// @throws GradusException {@link Code#BAD_JSON}
  public static Json parse(String text, String name) {
    return parse(text, name, 1);
  }

  /// A text that stands further down in its file.
  ///
  /// @param line the number of its first line
  /// @throws GradusException {@link Code#BAD_JSON}
  public static Json parse(String text, String name, int line) {
    return new JsonReader(text, name, line, false).whole();
  }

  /// A text of one line.
  ///
  /// @param place what errors call the line, `standard input:17`
  /// @throws GradusException {@link Code#BAD_JSON}
  public static Json parseLine(String text, String place) {
    return new JsonReader(text, place, 1, true).whole();
  }

  private Json whole() {
    skipSpace();
    if (at == text.length()) {
      throw error(at, "the text is empty", "JSON is at least one value");
    }
    Json value = value(0);
    skipSpace();
    if (at < text.length()) {
      throw error(
          at,
          "unread text after the end of the value: " + show(at),
          "one JSON text holds one value; jq -s . puts several into an array");
    }
    return value;
  }

  private Json value(int depth) {
    if (depth > MAX_DEPTH) {
      throw error(at, "nested more than " + MAX_DEPTH + " deep", "");
    }
    char c = peek();
    return switch (c) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new Json.Str(string());
      case 't' -> word("true", Json.TRUE);
      case 'f' -> word("false", Json.FALSE);
      case 'n' -> word("null", Json.NULL);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
      default -> throw noValue();
    };
  }

  private Json object(int depth) {
    int open = at++;
    SequencedMap<String, Json> fields = new LinkedHashMap<>();
    skipSpace();
    if (peek() == '}') {
      at++;
      return new Json.Obj(fields);
    }
    while (true) {
      int keyAt = at;
      if (peek() != '"') {
        throw noKey(open);
      }
      String key = string();
      skipSpace();
      if (peek() != ':') {
        throw expected("a colon after the key \"" + key + "\"", open, '}');
      }
      at++;
      skipSpace();
      Json value = value(depth + 1);
      if (fields.putIfAbsent(key, value) != null) {
        throw error(
            keyAt,
            "the key \"" + key + "\" appears twice in one object",
            "give each key once; which of two values counts would be a guess");
      }
      skipSpace();
      char c = peek();
      if (c == '}') {
        at++;
        return new Json.Obj(fields);
      }
      if (c != ',') {
        throw expected("a comma or }", open, '}');
      }
      at++;
      skipSpace();
    }
  }

  private Json array(int depth) {
    int open = at++;
    List<Json> items = new ArrayList<>();
    skipSpace();
    if (peek() == ']') {
      at++;
      return new Json.Arr(items);
    }
    while (true) {
      if (at == text.length()) {
        throw unclosed(open, ']');
      }
      if (peek() == ']') {
        throw error(at, "a comma stands before the closing ]", "JSON has no trailing commas");
      }
      items.add(value(depth + 1));
      skipSpace();
      char c = peek();
      if (c == ']') {
        at++;
        return new Json.Arr(items);
      }
      if (c != ',') {
        throw expected("a comma or ]", open, ']');
      }
      at++;
      skipSpace();
    }
  }

  private Json number() {
    int start = at;
    int end = NumberGrammar.end(text, start);
    if (end < 0) {
      throw error(start, "a minus sign without digits", "");
    }
    char next = end < text.length() ? text.charAt(end) : ' ';
    if (next >= '0' && next <= '9') {
      throw error(start, "a number with a leading zero", "JSON writes 7, not 07");
    }
    if (next == '.') {
      throw error(end, "a decimal point without digits after it", "JSON writes 1.0 or 1, not 1.");
    }
    if (next == 'e' || next == 'E') {
      throw error(end, "an exponent without digits", "");
    }
    at = end;
    return new Json.Num(text.substring(start, end));
  }

  private Json word(String word, Json meaning) {
    if (!text.startsWith(word, at)
        || at + word.length() < text.length()
            && Character.isLetterOrDigit(text.charAt(at + word.length()))) {
      throw noValue();
    }
    at += word.length();
    return meaning;
  }

  private String string() {
    int open = at++;
    int plain = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        return text.substring(plain, at++);
      }
      if (c == '\\') {
        return stringWithEscapes(open, plain);
      }
      refuseControl(c, open);
      at++;
    }
    throw error(open, "this text has no closing quote", "");
  }

  private String stringWithEscapes(int open, int start) {
    StringBuilder out = new StringBuilder();
    int plain = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        out.append(text, plain, at++);
        return out.toString();
      }
      if (c == '\\') {
        out.append(text, plain, at);
        out.append(escape());
        plain = at;
      } else {
        refuseControl(c, open);
        at++;
      }
    }
    throw error(open, "this text has no closing quote", "");
  }

  private void refuseControl(char c, int open) {
    if (c == '\n' || c == '\r') {
      throw error(open, "this text has no closing quote on its line", "a line break is \\n");
    }
    if (c < 0x20) {
      throw error(
          at, "a control character " + show(at) + " inside a text", "write it as an escape");
    }
  }

  private char escape() {
    int start = at++;
    char kind = peek();
    at++;
    return switch (kind) {
      case '"' -> '"';
      case '\\' -> '\\';
      case '/' -> '/';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex(start);
      default ->
          throw error(
              start,
              "an unknown escape in a text",
              "JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits");
    };
  }

  private char hex(int start) {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      char c = peek();
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw error(start, "\\u needs four hexadecimal digits", "");
      }
      code = code << 4 | digit;
      at++;
    }
    return (char) code;
  }

  private void skipSpace() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
        return;
      }
      at++;
    }
  }

  /// NUL stands for the end; a real NUL in the text is no more welcome anywhere it could matter.
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private GradusException noValue() {
    if (at == text.length()) {
      return error(at, "the text ends where a value is due", "was the file cut off?");
    }
    String hint =
        switch (text.charAt(at)) {
          case '\'' -> "JSON quotes texts with \"";
          case '/', '#' -> "JSON has no comments";
          case '+' -> "JSON writes 1, not +1";
          case '.' -> "JSON writes 0.5, not .5";
          case 'N', 'I' -> "JSON has no NaN or Infinity: write \"NaN\" or \"Infinity\" as a text";
          case ',', ']', '}' -> "a value is missing before it";
          case 'T', 'F' -> "JSON writes true and false";
          default -> "";
        };
    return error(at, show(at) + " does not begin a value", hint);
  }

  private GradusException noKey(int open) {
    if (at == text.length()) {
      return unclosed(open, '}');
    }
    String hint = peek() == '}' ? "JSON has no trailing commas" : "keys are texts in double quotes";
    return error(at, "expected a key, found " + show(at), hint);
  }

  private GradusException expected(String what, int open, char close) {
    return at == text.length()
        ? unclosed(open, close)
        : error(at, "expected " + what + ", found " + show(at), "");
  }

  private GradusException unclosed(int open, char close) {
    return error(
        open,
        "this " + text.charAt(open) + " is never closed",
        "add " + close + " or was the file cut off?");
  }

  private String show(int offset) {
    int point = text.codePointAt(offset);
    return point > 0x20
            && Character.isDefined(point)
            && !Character.isISOControl(point)
            && Character.getType(point) != Character.FORMAT
            && Character.getType(point) != Character.SURROGATE
        ? "'" + Character.toString(point) + "'"
        : unicode(point);
  }

  private static String unicode(int point) {
    String hex = Integer.toHexString(point).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }

  private GradusException error(int offset, String what, String hint) {
    int line = firstLine;
    int lineStart = 0;
    for (int i = 0; i < offset; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
        line++;
        lineStart = i + 1;
      }
    }
    int column = text.codePointCount(lineStart, offset) + 1;
    int from = Math.max(lineStart, offset - EXCERPT);
    int to = offset;
    while (to < text.length() && to < offset + EXCERPT && "\r\n".indexOf(text.charAt(to)) < 0) {
      to++;
    }
    int start = offset - from;
    return Diagnostic.error(
            Code.BAD_JSON,
            name + (named ? "" : ", line " + line) + ", column " + column + ": " + what)
        .in(new Source(name, text.substring(from, to)))
        .at(new Span(start, Math.min(start + 1, Math.max(start, to - from))))
        .hint(hint)
        .toException();
  }
}
