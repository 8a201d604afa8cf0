package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.diag.Suggest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What to say about a name nobody knows: how gradus writes the name of another tool, the names
/// near it, or how it could be made known.
final class UnknownName {
  /// Functions that are often written without parentheses or a space: `sinx`, `ln2`, `sqrt2`.
  private static final String[] ELEMENTARY = {
    "sqrt", "log10", "log2", "log", "ln", "exp", "sinh", "cosh", "tanh", "sin", "cos", "tan", "abs"
  };

  private static final String PI = "pi";

  /// Words of the language that other languages write in capitals.
  private static final Set<String> LOWER_CASE = Set.of("and", "or", "not", "in", "true", "false");

  private UnknownName() {}

  /// A call of a function nobody knows.
  static GradusException function(Parsing p, Token name) {
    Optional<String> advice = p.vocabulary.names().advice(name.text);
    if (advice.isPresent()) {
      return foreign(p, name, "there is no function " + p.typed(name), advice.get());
    }
    String near = Suggest.question(Suggest.related(name.text, p.vocabulary.functionSuggestions()));
    return p.error(
        Code.UNKNOWN_FUNCTION,
        "there is no function " + p.typed(name),
        name.span(),
        near.isEmpty() ? ways(p, name) : near);
  }

  private static String ways(Parsing p, Token name) {
    String typed = p.typed(name);
    Token open = name.next;
    String content = p.text.substring(open.end, open.partner.start).strip();
    if (name.text.equals("C")) {
      return "binomial(" + content + ")";
    }
    String definition = typed + "(x) = … defines a function";
    if (content.isEmpty()) {
      return definition;
    }
    if (!Spelling.isLetter(name.text)) {
      return "gradus doc " + typed + " searches the functions, " + definition;
    }
    return Unexpected.hasSeveralArguments(open)
        ? "[" + content + "] is a vector, " + definition
        : typed + "*(" + content + ") multiplies, " + definition;
  }

  /// Whether a name means something in another place or at another time, so that it is no product
  /// of letters.
  static boolean hasMeaningElsewhere(String name) {
    return name.equals("ans") || name.equals("end");
  }

  /// A name of several letters nobody knows.
  static GradusException name(Parsing p, Token name) {
    if (name.text.equals("_")) {
      return p.error(
          Code.UNKNOWN_NAME,
          "_ is the piped data, and nothing was piped in",
          name.span(),
          "cat data.csv | gradus 'mean(_)'");
    }
    if (name.text.startsWith("ans")) {
      return p.error(
          Code.UNKNOWN_NAME, "there is no previous result for " + name.text, name.span(), "");
    }
    if (name.text.equals("end")) {
      return p.error(
          Code.UNKNOWN_NAME, "end means something only inside an index", name.span(), "v[end]");
    }
    String word = name.text.toLowerCase(Locale.ROOT);
    if (LOWER_CASE.contains(word)) {
      return p.error(
          Code.UNKNOWN_NAME,
          p.typed(name) + " is not known",
          name.span(),
          "in lower case: " + word);
    }
    Optional<String> advice = p.vocabulary.names().advice(name.text);
    if (advice.isPresent()) {
      return foreign(p, name, p.typed(name) + " is not known", advice.get());
    }
    return p.error(
        Code.UNKNOWN_NAME, p.typed(name) + " is not known", name.span(), meaning(p, name));
  }

  private static GradusException foreign(Parsing p, Token name, String message, String advice) {
    return p.error(Code.FOREIGN_NAME, message, name.span(), "gradus writes this " + advice);
  }

  private static String meaning(Parsing p, Token name) {
    String applied = applied(p, name);
    if (!applied.isEmpty()) {
      return applied + " applies the function; " + name.text + " in R declares a name";
    }
    if (name.text.startsWith(PI) && isArgument(name.text, PI.length())) {
      return PI
          + "*"
          + name.text.substring(PI.length())
          + " multiplies; "
          + name.text
          + " in R declares a name";
    }
    String near = Suggest.question(Suggest.related(name.text, p.vocabulary.suggestions()));
    if (!near.isEmpty() && name.next.is(TokenKind.LEFT_BRACKET)) {
      return near + " Functions take parentheses, brackets hold indices";
    }
    String declaration = name.text + " in R declares it";
    String product = product(name.text);
    boolean sameLetters = near.equalsIgnoreCase("did you mean " + name.text + "?");
    String ways =
        product.isEmpty() || sameLetters ? declaration : product + " multiplies, " + declaration;
    return near.isEmpty() ? ways : near + " " + ways;
  }

  /// Whether a function or π is meant, so that the letters are no product: `sinx`, `xlog`, `pir`.
  static boolean hidesName(Parsing p, Token name) {
    if (name.text.contains(PI)) {
      return true;
    }
    for (String function : ELEMENTARY) {
      if (name.text.contains(function) && p.vocabulary.names().isFunction(function)) {
        return true;
      }
    }
    return false;
  }

  /// `sin(x)` for `sinx`: an elementary function with a number or a letter directly behind it.
  private static String applied(Parsing p, Token name) {
    for (String function : ELEMENTARY) {
      int end = function.length();
      if (name.text.startsWith(function)
          && name.text.length() > end
          && isArgument(name.text, end)
          && p.vocabulary.names().isFunction(function)) {
        Token next = name.next;
        boolean joined = next.is(TokenKind.NAME) && !next.spaced;
        return function + "(" + name.text.substring(end) + (joined ? p.typed(next) : "") + ")";
      }
    }
    return "";
  }

  /// Digits, then at most one letter.
  private static boolean isArgument(String text, int from) {
    int end = from;
    while (end < text.length() && Spelling.isDigit(text.charAt(end))) {
      end++;
    }
    return end == text.length()
        || (end == text.length() - 1 && Spelling.isAsciiLetter(text.charAt(end)));
  }

  /// `x*y` for a short word of letters; nothing for a long one, which nobody meant as a product.
  private static String product(String name) {
    if (name.length() > 3) {
      return "";
    }
    StringBuilder product = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      if (!Spelling.isAsciiLetter(name.charAt(i))) {
        return "";
      }
      product.append(i == 0 ? "" : "*").append(name.charAt(i));
    }
    return product.toString();
  }
}
