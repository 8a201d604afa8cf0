package gradus.render.latex;

import java.util.Set;

/// Names of symbols and functions, and plain text, in LaTeX.
final class LatexNames {
  private static final Set<String> GREEK =
      Set.of(
          "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
          "lambda", "mu", "nu", "xi", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi",
          "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi",
          "Psi", "Omega");

  private static final Set<String> OPERATORS =
      Set.of(
          "sin", "cos", "tan", "cot", "sec", "csc", "sinh", "cosh", "tanh", "coth", "log", "exp",
          "det", "gcd", "max", "min");

  private static final Set<String> ACCENTS =
      Set.of("hat", "bar", "tilde", "dot", "ddot", "check", "breve");

  private LatexNames() {}

  /// Whether the function is a command of LaTeX, set upright with a space behind it.
  static boolean isOperator(String name) {
    return OPERATORS.contains(name)
        || name.equals("asin")
        || name.equals("acos")
        || name.equals("atan");
  }

  /// `\theta_{1}`, `x_{\text{max}}`, `\mathit{price}`.
  static String symbol(String name) {
    int underscore = name.indexOf('_');
    if (underscore <= 0 || underscore == name.length() - 1) {
      return letters(name);
    }
    String script = name.substring(underscore + 1);
    int next = script.indexOf('_');
    String mark = next < 0 ? script : script.substring(0, next);
    if (ACCENTS.contains(mark) && next != script.length() - 1) {
      String marked = "\\" + mark + "{" + letters(name.substring(0, underscore)) + "}";
      return next < 0 ? marked : marked + "_{" + script(script.substring(next + 1)) + "}";
    }
    return letters(name.substring(0, underscore)) + "_{" + script(script) + "}";
  }

  static boolean isGreek(String name) {
    return GREEK.contains(name);
  }

  private static String script(String script) {
    return script.length() > 1 && !isNumber(script) && !GREEK.contains(script)
        ? "\\text{" + escaped(script) + "}"
        : letters(script);
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static String letters(String name) {
    if (GREEK.contains(name)) {
      return "\\" + name;
    }
    return name.length() == 1 || isNumber(name) ? escaped(name) : "\\mathit{" + escaped(name) + "}";
  }

  static String function(String name) {
    if (OPERATORS.contains(name)) {
      return "\\" + name;
    }
    return switch (name) {
      case "asin" -> "\\arcsin";
      case "acos" -> "\\arccos";
      case "atan" -> "\\arctan";
      case "asinh", "acosh", "atanh" -> "\\operatorname{ar" + name.substring(1) + "}";
      case "sign" -> "\\operatorname{sgn}";
      case "relu" -> "\\operatorname{ReLU}";
      case "re", "im" -> "\\operatorname{" + (name.equals("re") ? "Re" : "Im") + "}";
      case "sigmoid" -> "\\sigma";
      default -> "\\operatorname{" + escaped(name) + "}";
    };
  }

  /// Whether a call of the function is written between its own brackets, so that it needs none as a
  /// base.
  static boolean isBracketed(String name) {
    return name.equals("abs") || name.equals("floor") || name.equals("ceil");
  }

  /// Text with the characters that mean something to LaTeX taken literally.
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\textbackslash{}");
        case '^' -> out.append("\\textasciicircum{}");
        case '~' -> out.append("\\textasciitilde{}");
        case '{', '}', '$', '&', '#', '%', '_' -> out.append('\\').append(c);
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
