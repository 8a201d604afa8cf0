package gradus.tutor.generate;

import java.util.ArrayList;
import java.util.List;

/// LaTeX of a formula as it is typed: nothing is worked out, reordered or simplified, for that is
/// what a question asks to be done. Reads what generators write: numbers, names, `+ - * / ^`,
/// calls, parentheses, and vectors and matrices in brackets.
final class TypedLatex {
  private final String text;
  private int at;

  private TypedLatex(String text) {
    this.text = text;
  }

  static String of(String formula) {
    TypedLatex reader = new TypedLatex(formula);
    String tex = reader.sum();
    if (reader.at < formula.length()) {
      throw new IllegalArgumentException(formula + " at " + reader.at);
    }
    return tex;
  }

  /// A sentence with its gaps filled in their order: `#` is a formula as it is typed or a {@link
  /// Grid} and becomes LaTeX, `%` is a number or words that go in as they are.
  static String say(String sentence, Object... parts) {
    StringBuilder out = new StringBuilder();
    int next = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      switch (c) {
        case '#' -> out.append(tex(parts[next++]));
        case '%' -> out.append(parts[next++]);
        default -> out.append(c);
      }
    }
    if (next < parts.length) {
      throw new IllegalArgumentException(sentence + " has " + next + " gaps");
    }
    return out.toString();
  }

  private static String tex(Object part) {
    return part instanceof Grid grid ? grid.tex() : of(part.toString());
  }

  /// On a line of its own, with the gaps of {@link #say} for the parts.
  static String display(String tex, Object... parts) {
    return "\n\n$$" + say(tex, parts) + "$$\n\n";
  }

  private char peek() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private boolean accept(char c) {
    boolean there = peek() == c;
    at += there ? 1 : 0;
    return there;
  }

  private void expect(char c) {
    if (!accept(c)) {
      throw new IllegalArgumentException(text + ": no " + c + " at " + at);
    }
  }

  private String sum() {
    StringBuilder out = new StringBuilder(accept('-') ? "-" : "").append(product());
    while (peek() == '+' || peek() == '-') {
      out.append(accept('+') ? " + " : accept('-') ? " - " : "").append(product());
    }
    return out.toString();
  }

  private String product() {
    StringBuilder out = new StringBuilder(power());
    while (peek() == '*' || peek() == '/') {
      if (accept('*')) {
        String factor = power();
        boolean number =
            isDigit(factor.charAt(0)) || factor.startsWith("(-") || isAfterDigit(out, factor);
        out.append(number ? " \\cdot " : " ").append(factor);
      } else {
        expect('/');
        String over = bare(out.toString());
        out.setLength(0);
        out.append("\\frac{").append(over).append("}{").append(bare(power())).append('}');
      }
    }
    return out.toString();
  }

  private static boolean isAfterDigit(StringBuilder before, String factor) {
    return isDigit(before.charAt(before.length() - 1)) && factor.startsWith("\\frac");
  }

  private String power() {
    String base = atom();
    if (!accept('^')) {
      return base;
    }
    String exponent = accept('-') ? "-" + atom() : bare(atom());
    int call = base.indexOf("\\left(");
    if (base.startsWith("\\") && call > 0 && isFunction(base.substring(0, call))) {
      return base.substring(0, call) + "^{" + exponent + "}" + base.substring(call);
    }
    boolean tall = base.startsWith("e^") || base.startsWith("\\frac");
    return (tall ? "\\left(" + base + "\\right)" : base) + "^{" + exponent + "}";
  }

  private static boolean isFunction(String head) {
    return !head.contains("{") && !head.startsWith("\\left");
  }

  private String atom() {
    char c = peek();
    if (isDigit(c)) {
      return number();
    }
    if (accept('(')) {
      String inner = sum();
      expect(')');
      return inner.contains("\\frac") || inner.contains("\\left")
          ? "\\left(" + inner + "\\right)"
          : "(" + inner + ")";
    }
    if (accept('[')) {
      return array();
    }
    return name();
  }

  private String number() {
    int start = at;
    while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    return text.substring(start, at);
  }

  private String name() {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    String name = text.substring(start, at);
    if (name.isEmpty()) {
      throw new IllegalArgumentException(text + " at " + at);
    }
    return accept('(') ? call(name) : symbol(name);
  }

  private String call(String name) {
    List<String> parts = new ArrayList<>();
    do {
      parts.add(sum());
    } while (accept(','));
    expect(')');
    String first = parts.getFirst();
    String inner = "\\left(" + first + "\\right)";
    return switch (name) {
      case "exp" -> "e^{" + first + "}";
      case "sqrt" -> "\\sqrt{" + first + "}";
      case "abs" -> "\\left|" + first + "\\right|";
      case "norm" -> "\\lVert " + first + " \\rVert";
      case "sigmoid" -> "\\sigma" + inner;
      case "log", "ln" -> (parts.size() > 1 ? "\\log_{" + parts.get(1) + "}" : "\\ln") + inner;
      case "log2" -> "\\log_{2}" + inner;
      case "sin", "cos", "tan", "tanh", "max", "det" ->
          "\\" + name + "\\left(" + String.join(", ", parts) + "\\right)";
      case "relu" -> "\\operatorname{ReLU}" + inner;
      default -> "\\operatorname{" + name + "}\\left(" + String.join(", ", parts) + "\\right)";
    };
  }

  private static String symbol(String name) {
    int score = name.indexOf('_');
    if (score > 0) {
      return symbol(name.substring(0, score)) + "_{" + name.substring(score + 1) + "}";
    }
    return switch (name) {
      case "lambda", "eta", "theta", "alpha", "beta", "pi", "mu" -> "\\" + name + " ";
      case "inf" -> "\\infty ";
      default -> name;
    };
  }

  /// A vector in one line, as it is typed; a matrix with its rows below each other.
  private String array() {
    List<String> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    do {
      row.add(sum());
      if (peek() == ';' || peek() == ']') {
        rows.add(String.join(" & ", row));
        row.clear();
      }
    } while (accept(',') || accept(';'));
    expect(']');
    if (rows.size() == 1) {
      return "\\left[" + rows.getFirst().replace(" & ", ",\\ ") + "\\right]";
    }
    return "\\begin{bmatrix} " + String.join(" \\\\ ", rows) + " \\end{bmatrix}";
  }

  /// Without the parentheses around all of it.
  private static String bare(String tex) {
    if (tex.startsWith("(") && tex.endsWith(")") && closes(tex, '(', ')') == tex.length() - 1) {
      return tex.substring(1, tex.length() - 1);
    }
    String left = "\\left(";
    String right = "\\right)";
    if (tex.startsWith(left) && tex.endsWith(right)) {
      int depth = 0;
      for (int i = 0; i < tex.length(); i++) {
        depth += tex.startsWith(left, i) ? 1 : tex.startsWith(right, i) ? -1 : 0;
        if (depth == 0) {
          return i == tex.length() - right.length() ? tex.substring(left.length(), i) : tex;
        }
      }
    }
    return tex;
  }

  private static int closes(String tex, char open, char close) {
    int depth = 0;
    for (int i = 0; i < tex.length(); i++) {
      depth += tex.charAt(i) == open ? 1 : tex.charAt(i) == close ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
