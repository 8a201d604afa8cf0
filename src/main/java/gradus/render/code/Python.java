package gradus.render.code;

import gradus.expr.Expr.Relator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What NumPy and PyTorch share because both are Python. The reserved words are those of its
/// reference, section 2.3.1.
abstract class Python implements Dialect {
  private static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private final String module;

  /// @param module the name under which the tool is imported
  Python(String module) {
    this.module = module;
  }

  @Override
  public boolean isReserved(String name) {
    return KEYWORDS.contains(name) || name.equals(module);
  }

  @Override
  public String infinity() {
    return module + ".inf";
  }

  @Override
  public String nan() {
    return module + ".nan";
  }

  @Override
  public String real(String shortest) {
    for (int i = 0; i < shortest.length(); i++) {
      char c = shortest.charAt(i);
      if (c == '.' || c == 'e') {
        return shortest;
      }
    }
    return shortest + ".0";
  }

  @Override
  public String imaginary(String size) {
    return (size.endsWith(".0") ? size.substring(0, size.length() - 2) : size) + "j";
  }

  @Override
  public String complex(String re, String im) {
    return "complex(" + re + ", " + im + ")";
  }

  @Override
  public String times(boolean elementwise) {
    return "*";
  }

  @Override
  public String over(boolean elementwise) {
    return "/";
  }

  @Override
  public String power(boolean elementwise) {
    return "**";
  }

  @Override
  public String relator(Relator relator) {
    return relator == Relator.EQUAL ? "==" : relator.text();
  }

  @Override
  public String truth(boolean value) {
    return value ? "True" : "False";
  }

  @Override
  public String quoted(String text, boolean ascii) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(point -> {
          if (point == '"' || point == '\\') {
            out.append('\\').append((char) point);
          } else if (point == '\n') {
            out.append("\\n");
          } else if (point == '\t') {
            out.append("\\t");
          } else if (Characters.isHidden(point) || ascii && point > '~') {
            out.append(
                point < 0x10000
                    ? String.format(Locale.ROOT, "\\u%04x", point)
                    : String.format(Locale.ROOT, "\\U%08x", point));
          } else {
            out.appendCodePoint(point);
          }
        });
    return out.append('"').toString();
  }

  @Override
  public String lambda(List<String> parameters, String body) {
    return "lambda " + String.join(", ", parameters) + ": " + body;
  }
}
