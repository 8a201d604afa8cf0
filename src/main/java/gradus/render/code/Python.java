package gradus.render.code;

import gradus.expr.Expr.Constant;
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
  public String function(String name, int arity) {
    String written =
        switch (name) {
          case "log" -> arity == 1 ? "$log(#1)" : "$log(#1)/$log(#2)";
          case "sec" -> "1/$cos(#1)";
          case "csc" -> "1/$sin(#1)";
          case "cot" -> "1/$tan(#1)";
          case "sech" -> "1/$cosh(#1)";
          case "csch" -> "1/$sinh(#1)";
          case "coth" -> "1/$tanh(#1)";
          case "max" -> "$maximum(#1, #2)";
          case "min" -> "$minimum(#1, #2)";
          case "re" -> "$real(#1)";
          case "im" -> "$imag(#1)";
          case "arg" -> "$angle(#1)";
          // Both round halves to even; both truncations here are exact.
          case "round" -> arity == 1 ? "$trunc(#1) + $trunc(2*(@1 - $trunc(#1)))" : "";
          case "and" -> "$logical_and(#1, #2)";
          case "or" -> "$logical_or(#1, #2)";
          case "not" -> "$logical_not(#1)";
          default -> "";
        };
    return written.replace("$", module + ".");
  }

  @Override
  public String constant(Constant constant) {
    return switch (constant) {
      case PI -> module + ".pi";
      case E -> module + ".e";
      case I -> "1j";
    };
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
  public String truth(boolean value) {
    return value ? "True" : "False";
  }

  @Override
  public String quoted(String text, boolean ascii) {
    return TextLiteral.of(
        text,
        ascii,
        point -> String.format(Locale.ROOT, point < 0x10000 ? "\\u%04x" : "\\U%08x", point));
  }

  @Override
  public String lambda(List<String> parameters, String body) {
    return "lambda " + String.join(", ", parameters) + ": " + body;
  }

  @Override
  public Code oddPower(Code base, long power, long index) {
    Code tensor = argument(base);
    String raised = module + ".abs(" + tensor.text() + ")**(" + power + "/" + index + ")";
    return power % 2 == 0
        ? new Code(raised, Code.POWER, base.varies(), true)
        : new Code(
            module + ".sign(" + tensor.text() + ")*" + raised, Code.PRODUCT, base.varies(), true);
  }
}
