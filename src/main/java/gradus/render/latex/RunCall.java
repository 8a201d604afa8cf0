package gradus.render.latex;

import java.util.List;

/// A function of parts that are LaTeX already: `sqrt`, `integrate(f, x)`, `sin(u)`.
///
/// @param board as lines on the terminal are written: functions under the names of the language
///   with their brackets
record RunCall(String name, List<String> arguments, boolean board) {
  /// @param last whether nothing follows that could be taken for a part of the argument
  Piece piece(boolean last) {
    String first = arguments.getFirst();
    return switch (arguments.size() == 1 ? name : "") {
      case "sqrt" -> Piece.open("\\sqrt{" + first + "}");
      case "abs" -> Piece.closed("\\left|" + first + "\\right|");
      case "exp" -> Piece.open("e^{" + first + "}");
      default -> operator(last);
    };
  }

  private Piece operator(boolean last) {
    int count = arguments.size();
    if (name.equals("integrate") && (count == 2 || count == 4)) {
      String bounds = count == 4 ? "_{" + arguments.get(2) + "}^{" + arguments.get(3) + "}" : "";
      return Piece.open(
          "\\int" + bounds + " " + term(arguments.get(0)) + " \\,d" + arguments.get(1));
    }
    if (name.equals("diff") && count == 2) {
      return Piece.open("\\frac{d}{d" + arguments.get(1) + "} " + term(arguments.get(0)));
    }
    if (board && name.length() > 1 && !LatexNames.isGreek(name)) {
      String inside = String.join(", ", arguments);
      return Piece.closed("\\operatorname{" + Words.of(name) + "}\\left(" + inside + "\\right)");
    }
    if (count == 1 && LatexNames.isOperator(name) && isShort(arguments.getFirst()) && last) {
      return Piece.open(LatexNames.function(name) + " " + arguments.getFirst());
    }
    String inside = "\\left(" + String.join(", ", arguments) + "\\right)";
    boolean letter = name.length() == 1 || name.equals("phi") || name.equals("Phi");
    String function = letter ? LatexNames.symbol(name) : LatexNames.function(name);
    return Piece.open(function + inside);
  }

  /// A letter, a number, `2 x`.
  private static boolean isShort(String latex) {
    int names = 0;
    for (int i = 0; i < latex.length(); i++) {
      char c = latex.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != ' ' && c != '\\' || c == ' ' && ++names > 1) {
        return false;
      }
    }
    return true;
  }

  /// A sum behind a sign that reaches only one term.
  private static String term(String latex) {
    int depth = 0;
    for (int i = 0; i + 2 < latex.length(); i++) {
      char c = latex.charAt(i);
      depth += c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0;
      boolean sign = latex.startsWith(" + ", i) || latex.startsWith(" - ", i);
      if (depth == 0 && sign) {
        return "\\left(" + latex + "\\right)";
      }
    }
    return latex;
  }
}
