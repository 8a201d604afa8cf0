package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Severity;
import gradus.diag.Span;
import gradus.syntax.Vocabulary.Meaning;
import gradus.tex.Tex;
import java.util.List;
import java.util.Optional;

/// Reads functions: `\sin x`, `\sin^2 x`, `\log_2 8`, `\operatorname{tr}(A)`. Without parentheses a
/// function takes the factors that follow, up to an operator, a function or a parenthesis.
final class LatexFunctions {
  private final LatexReader reader;

  LatexFunctions(LatexReader reader) {
    this.reader = reader;
  }

  /// The function of the language an item names; empty when it names none.
  private String function(Tex item) {
    Tex base = LatexReader.base(item);
    if (base instanceof Tex.Command c) {
      String function = LatexCommands.function(c.name());
      if (!function.isEmpty()) {
        return function;
      }
    }
    if (!(base instanceof Tex.Command || base instanceof Tex.Words || base instanceof Tex.Group)) {
      return "";
    }
    Optional<LatexName> name = reader.namer.name(base);
    return name.isPresent() && name.get().word() ? reader.namer.function(name.get().text()) : "";
  }

  boolean isFunction(List<Tex> items, int i) {
    return !function(items.get(i)).isEmpty();
  }

  int read(List<Tex> items, int i, int to) {
    Tex item = items.get(i);
    return apply(
        function(item), LatexReader.base(item).span(), LatexWords.scripts(item), items, i + 1, to);
  }

  /// Whether the argument stands in parentheses.
  boolean opens(List<Tex> items, int i, int to) {
    int next = skip(items, i, to);
    return next < to
        && switch (items.get(next)) {
          case Tex.Char c -> c.text().equals("(");
          case Tex.Scripts s -> s.base() instanceof Tex.Fence f && f.open().equals("(");
          case Tex.Fence f -> f.open().equals("(");
          case Tex.Command c -> c.name().equals("lparen") || reader.fences().isSized(c, "(");
          default -> false;
        };
  }

  /// The index of the next item that is no space.
  static int skip(List<Tex> items, int i, int to) {
    int next = i;
    while (next < to
        && items.get(next) instanceof Tex.Command c
        && LatexCommands.isSpace(c.name())) {
      next++;
    }
    return next;
  }

  /// Adds a function and its argument.
  ///
  /// @param next the index behind its name
  int apply(
      String function,
      Span span,
      Optional<Tex.Scripts> scripts,
      List<Tex> items,
      int next,
      int to) {
    Optional<Tex> sub = scripts.flatMap(Tex.Scripts::sub);
    Optional<Tex> sup = scripts.flatMap(Tex.Scripts::sup);
    if (sub.isPresent()) {
      if (!function.equals("log")) {
        throw lowered(function, sub.get());
      }
      return logarithm(span, sub.get(), sup, scripts.get(), items, next, to);
    }
    if (scripts.isPresent() && scripts.get().primes() > 0) {
      throw reader.error(
          Code.AMBIGUOUS,
          "' behind a built-in function",
          scripts.get().span(),
          "\\frac{d}{dx} \\" + function + " x");
    }
    int argument = skip(items, next, to);
    reader.out.function(function, span);
    if (sup.isPresent()) {
      raise(scripts.get(), sup.get());
      reader.out.applied();
    }
    if (opens(items, next, to)) {
      return parenthesized(items, argument, to);
    }
    boolean extreme = function.equals("max") || function.equals("min") || function.equals("gcd");
    if ((extreme || takesBraces(function))
        && argument < to
        && reader.fences().isBrace(items.get(argument))) {
      return elements(items, argument, to);
    }
    int end = argumentEnd(items, argument, to);
    if (end == argument) {
      refuseSign(function, span, items, argument, to);
      return argument;
    }
    warn(function, span, items, argument, end);
    reader.out.openArguments(items.get(argument).span().start());
    reader.walk(items, argument, end);
    reader.out.close(items.get(end - 1).span().end());
    return end;
  }

  /// Whether `\exp\{-x\}` is of a number in braces, since the function has no sense for a set.
  private static boolean takesBraces(String function) {
    return LatexWords.isElementary(function)
        || switch (function) {
          case "log10", "asin", "acos", "atan", "tr", "trace", "sigmoid", "relu", "sign", "erf" ->
              true;
          default -> false;
        };
  }

  private void raise(Tex.Scripts s, Tex sup) {
    int caret = reader.scripts.caret(s, sup);
    reader.out.touch();
    reader.out.add(TokenKind.CARET, "^", caret, caret + 1);
    reader.scripts.braces(sup);
  }

  /// `\max\{a, b\}` and `\min\left\{a, b\right\}` are of the elements.
  private int elements(List<Tex> items, int i, int to) {
    Tex open = items.get(i);
    reader.out.openArguments(open.span().start());
    if (LatexReader.base(open) instanceof Tex.Fence f) {
      f.parts().forEach(part -> reader.walk(part.items()));
      reader.out.close(f.span().end());
      reader.scripts.behind(LatexWords.scripts(open));
      return i + 1;
    }
    int close = reader.fences().closing(items, i, to);
    reader.walk(items, i + 1, close);
    if (close == to) {
      throw reader.error(Code.UNCLOSED_BRACKET, "this \\{ is never closed", open.span(), "add \\}");
    }
    reader.out.close(items.get(close).span().end());
    reader.scripts.behind(LatexWords.scripts(items.get(close)));
    return close + 1;
  }

  /// The parenthesis touches the function, which makes it a call.
  private int parenthesized(List<Tex> items, int i, int to) {
    reader.out.touch();
    return reader.fences().opening(items, i, to);
  }

  private RuntimeException lowered(String function, Tex sub) {
    boolean extreme = function.equals("max") || function.equals("min");
    return reader.error(
        Code.UNEXPECTED_TOKEN,
        "\\" + function + " with a variable below it searches, which gradus does not do here",
        sub.span(),
        extreme
            ? "critical_points(f), range(f); max(a, b) compares"
            : function.startsWith("arg")
                ? function + "(v) of a vector; critical_points(f) finds where f is least or most"
                : "the function alone");
  }

  private int logarithm(
      Span span,
      Tex base,
      Optional<Tex> sup,
      Tex.Scripts scripts,
      List<Tex> items,
      int next,
      int to) {
    LatexOutput out = reader.out;
    int argument = skip(items, next, to);
    boolean opened = opens(items, next, to) && items.get(argument) instanceof Tex.Char;
    int end =
        opened ? reader.fences().closing(items, argument, to) : argumentEnd(items, argument, to);
    if (end == argument) {
      throw reader.error(
          Code.UNFINISHED, "this logarithm has no argument", scripts.span(), "\\log_{2} 8");
    }
    if (sup.isPresent()) {
      out.open(span.start());
    }
    out.name("log", span);
    out.openArguments(items.get(argument).span().start());
    if (opened) {
      reader.walk(items, argument + 1, end);
    } else {
      if (isFence(items.get(argument))) {
        end = argument + 1;
      }
      reader.walk(items, argument, end);
    }
    out.comma(base.span().start());
    reader.walk(LatexScripts.items(base));
    out.close(opened ? items.get(end).span().start() : items.get(end - 1).span().end());
    if (sup.isPresent()) {
      out.close(out.last().end);
      raise(scripts, sup.get());
    }
    if (!opened) {
      return end;
    }
    reader.scripts.behind(LatexWords.scripts(items.get(end)));
    return end + 1;
  }

  private static boolean isFence(Tex item) {
    return LatexReader.base(item) instanceof Tex.Fence;
  }

  /// The index behind the factors a function without parentheses takes.
  private int argumentEnd(List<Tex> items, int from, int to) {
    int i = skip(items, from, to);
    if (i < to && isFence(items.get(i))) {
      return i + 1;
    }
    if (i < to && LatexReader.base(items.get(i)) instanceof Tex.Char c && c.text().equals("|")) {
      return reader.fences().bars().barEnd(items, i, to);
    }
    if (i < to && isApplied(items, i, to)) {
      return appliedEnd(items, i, to);
    }
    int end = from;
    while (i < to && isFactor(items, i, to)) {
      if (called(items, i, to)) {
        int next = i + 1;
        return items.get(next) instanceof Tex.Char
            ? Math.min(to, reader.fences().closing(items, next, to) + 1)
            : next + 1;
      }
      i++;
      end = i;
      i = skip(items, i, to);
    }
    return end;
  }

  /// Whether a name with a parenthesis that touches it is a call: `\log \sigma(x)` is the logarithm
  /// of all of it.
  ///
  /// @throws gradus.diag.GradusException E0106 where the name may as well be a factor
  private boolean called(List<Tex> items, int i, int to) {
    Tex item = items.get(i);
    boolean touches =
        i + 1 < to
            && !(item instanceof Tex.Scripts s && s.sup().isPresent())
            && opens(items, i + 1, i + 2)
            && items.get(i + 1).span().start() == item.span().end();
    Optional<LatexName> name =
        touches ? reader.namer.name(LatexReader.base(item)) : Optional.empty();
    if (name.isEmpty()) {
      return false;
    }
    String text = name.get().text();
    Meaning meaning = reader.p.vocabulary.meaning(text);
    if (meaning.isFunction() || text.equals("sigma") || text.equals("Gamma")) {
      return !meaning.isVariable();
    }
    if (meaning.isVariable() || meaning == Meaning.CONSTANT || reader.derivation) {
      return false;
    }
    Tex open = items.get(i + 1);
    int close = open instanceof Tex.Char ? reader.fences().closing(items, i + 1, to) : i + 1;
    String typed = item.span().of(reader.text);
    String whole =
        reader.text.substring(item.span().start(), items.get(Math.min(close, to - 1)).span().end());
    throw reader.error(
        Code.AMBIGUOUS,
        "this may be the function " + typed + " or a factor",
        item.span().to(open.span()),
        "("
            + whole
            + ") in parentheses is one argument; ("
            + typed
            + ") ends it before the factor");
  }

  /// Whether a function begins here, with a backslash or in plain letters.
  private boolean isApplied(List<Tex> items, int i, int to) {
    if (isFunction(items, i)) {
      return true;
    }
    if (!LatexWords.isLetter(items.get(i))) {
      return false;
    }
    int end = LatexWords.wordEnd(items, i, to);
    return end - i > 1 && LatexWords.isElementary(LatexWords.letters(items, i, end));
  }

  private int appliedEnd(List<Tex> items, int i, int to) {
    int next = isFunction(items, i) ? i + 1 : LatexWords.wordEnd(items, i, to);
    int argument = skip(items, next, to);
    if (opens(items, next, to)) {
      return items.get(argument) instanceof Tex.Char
          ? reader.fences().closing(items, argument, to) + 1
          : argument + 1;
    }
    return argumentEnd(items, next, to);
  }

  private boolean isFactor(List<Tex> items, int i, int to) {
    Tex item = items.get(i);
    Tex base = LatexReader.base(item);
    return switch (base) {
      case Tex.Char c -> isCharacter(c, items, i, to);
      case Tex.Group g -> true;
      case Tex.Words w -> function(item).isEmpty() && reader.namer.name(w).isPresent();
      case Tex.Environment e -> true;
      case Tex.Fence f -> false;
      case Tex.Scripts s -> false;
      case Tex.Command c ->
          function(item).isEmpty()
              && !isDifferential(items, i, to)
              && (reader.namer.name(c).isPresent()
                  || LatexCommands.isFraction(c.name())
                  || switch (c.name()) {
                    case "sqrt", "binom", "dbinom", "tbinom", "choose", "boxed" -> true;
                    default -> false;
                  });
    };
  }

  private boolean isCharacter(Tex.Char c, List<Tex> items, int i, int to) {
    char letter = c.text().charAt(0);
    if (Spelling.isDigit(letter) || letter == '.' || letter == '!') {
      return true;
    }
    return reader.namer.name(c).isPresent()
        && !isDifferential(items, i, to)
        && !isApplied(items, i, to)
        && !isKeyword(items, i, to);
  }

  private static boolean isKeyword(List<Tex> items, int i, int to) {
    if (!LatexWords.isLetter(items.get(i))) {
      return false;
    }
    return switch (LatexWords.letters(items, i, LatexWords.wordEnd(items, i, to))) {
      case "in", "and", "or", "at", "for", "if" -> true;
      default -> false;
    };
  }

  /// Whether the `d` of an integral stands here.
  boolean isDifferential(List<Tex> items, int i, int to) {
    if (reader.integrals == 0 || items.get(i) instanceof Tex.Scripts) {
      return false;
    }
    Optional<LatexName> d = reader.namer.name(items.get(i));
    return d.isPresent()
        && d.get().text().equals("d")
        && i + 1 < to
        && reader.namer.name(LatexReader.base(items.get(i + 1))).isPresent();
  }

  private void refuseSign(String function, Span span, List<Tex> items, int i, int to) {
    if (i < to
        && items.get(i) instanceof Tex.Char c
        && (c.text().equals("-") || c.text().equals("+"))) {
      throw reader.error(
          Code.UNEXPECTED_TOKEN,
          "a function needs parentheses before a sign",
          span.to(c.span()),
          "\\" + function + "(" + c.text() + "…)");
    }
  }

  /// Where the eye may end an argument earlier than the reader, both readings are told.
  private void warn(String function, Span span, List<Tex> items, int from, int end) {
    boolean doubtful =
        LatexReader.base(items.get(from)) instanceof Tex.Group
            && (end > from + 1 || items.get(from) instanceof Tex.Scripts);
    for (int i = from + 1; i < end; i++) {
      Tex item = items.get(i);
      boolean raised =
          item instanceof Tex.Scripts s
              && s.sup().isPresent()
              && items.get(i - 1).span().end() <= item.span().start()
              && !(s.base() instanceof Tex.Char c && Spelling.isDigit(c.text().charAt(0)));
      doubtful |= raised || (item instanceof Tex.Command c && LatexCommands.isFraction(c.name()));
    }
    if (doubtful) {
      String argument =
          reader.text.substring(items.get(from).span().start(), items.get(end - 1).span().end());
      reader.p.note(
          Code.AMBIGUOUS,
          Severity.WARNING,
          function + " is taken of " + argument,
          span.to(items.get(end - 1).span()),
          "parentheses end it earlier: \\" + function + "(…)");
    }
  }
}
