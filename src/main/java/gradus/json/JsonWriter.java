package gradus.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// Writes JSON in one of two forms: compact on one line, or pretty with two spaces of indentation
/// where a short array of scalars stays on one line. Neither ends with a newline.
///
/// Only `"`, `\`, control characters, U+2028, U+2029 (line ends to some readers) and lone
/// surrogates (no UTF-8 exists for them) are escaped.
public final class JsonWriter {
  /// The widest array of scalars that the pretty form keeps on one line.
  private static final int SHORT_LINE = 80;

  private static final String HEX = "0123456789abcdef";

  private final Appendable out;
  private final boolean pretty;

  private JsonWriter(Appendable out, boolean pretty) {
    this.out = out;
    this.pretty = pretty;
  }

  public static String compact(Json json) {
    StringBuilder text = new StringBuilder();
    into(text, false, json);
    return text.toString();
  }

  public static String pretty(Json json) {
    StringBuilder text = new StringBuilder();
    into(text, true, json);
    return text.toString();
  }

  public static void compact(Json json, Appendable out) throws IOException {
    new JsonWriter(out, false).write(json, 0);
  }

  public static void pretty(Json json, Appendable out) throws IOException {
    new JsonWriter(out, true).write(json, 0);
  }

  private static void into(StringBuilder text, boolean pretty, Json json) {
    try {
      new JsonWriter(text, pretty).write(json, 0);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void write(Json json, int depth) throws IOException {
    switch (json) {
      case Json.Nul _ -> out.append("null");
      case Json.Bool bool -> out.append(bool.value() ? "true" : "false");
      case Json.Num num -> out.append(num.text());
      case Json.Str str -> quote(str.value());
      case Json.Arr arr -> array(arr, depth);
      case Json.Obj obj -> object(obj, depth);
    }
  }

  private void array(Json.Arr array, int depth) throws IOException {
    boolean tall = pretty && !fitsOneLine(array);
    String separator = pretty && !tall ? ", " : ",";
    out.append('[');
    boolean first = true;
    for (Json item : array.items()) {
      if (!first) {
        out.append(separator);
      }
      first = false;
      if (tall) {
        newLine(depth + 1);
      }
      write(item, depth + 1);
    }
    if (tall) {
      newLine(depth);
    }
    out.append(']');
  }

  private void object(Json.Obj object, int depth) throws IOException {
    out.append('{');
    boolean first = true;
    for (Map.Entry<String, Json> field : object.fields().entrySet()) {
      if (!first) {
        out.append(',');
      }
      first = false;
      if (pretty) {
        newLine(depth + 1);
      }
      quote(field.getKey());
      out.append(pretty ? ": " : ":");
      write(field.getValue(), depth + 1);
    }
    if (pretty && !first) {
      newLine(depth);
    }
    out.append('}');
  }

  private static boolean fitsOneLine(Json.Arr array) {
    int width = 0;
    for (Json item : array.items()) {
      int itemWidth =
          switch (item) {
            case Json.Nul _ -> 4;
            case Json.Bool _ -> 5;
            case Json.Num num -> num.text().length();
            case Json.Str str -> str.value().length() + 2;
            case Json.Arr _, Json.Obj _ -> SHORT_LINE;
          };
      width += itemWidth + 2;
      if (width > SHORT_LINE) {
        return false;
      }
    }
    return true;
  }

  private void newLine(int depth) throws IOException {
    out.append('\n');
    for (int i = 0; i < depth; i++) {
      out.append("  ");
    }
  }

  private void quote(String text) throws IOException {
    if (isPlain(text)) {
      out.append('"').append(text).append('"');
      return;
    }
    out.append('"');
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      if (mustEscape(text, i)) {
        out.append(text, plain, i);
        escape(text.charAt(i));
        plain = i + 1;
      }
    }
    out.append(text, plain, text.length()).append('"');
  }

  /// Whether there is nothing to escape, as in nearly every text: it is then copied in one piece.
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c >= 0x7f || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private static boolean mustEscape(String text, int at) {
    char c = text.charAt(at);
    if (c < 0x20 || c == '"' || c == '\\' || c == 0x7f || c == '\u2028' || c == '\u2029') {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  private void escape(char c) throws IOException {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default -> {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(HEX.charAt(c >> shift & 0xf));
        }
      }
    }
  }
}
