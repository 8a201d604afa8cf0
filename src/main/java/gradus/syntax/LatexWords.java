package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Severity;
import gradus.diag.Span;
import gradus.tex.Tex;
import java.util.List;
import java.util.Optional;

/// Reads runs of plain characters: numbers, letters side by side, operators.
final class LatexWords {
  /// Longer runs of letters are no product.
  private static final int MOST_LETTERS = 3;

  /// Behind so many `&` a second formula begins, `x &= 1 & y &= 2`.
  private static final int SECOND_COLUMN = 3;

  private static final String[] ELEMENTARY = {
    "sqrt", "log", "ln", "exp", "sin", "cos", "tan", "abs", "max", "min", "lim"
  };

  private final LatexReader reader;

  LatexWords(LatexReader reader) {
    this.reader = reader;
  }

  private static String plain(Tex item) {
    return LatexReader.base(item) instanceof Tex.Char c ? c.text() : "";
  }

  static boolean isLetter(Tex item) {
    String text = plain(item);
    return text.length() == 1 && Spelling.isAsciiLetter(text.charAt(0));
  }

  private static boolean isDigit(Tex item) {
    String text = plain(item);
    return text.length() == 1 && Spelling.isDigit(text.charAt(0));
  }

  static Optional<Tex.Scripts> scripts(Tex item) {
    return item instanceof Tex.Scripts s ? Optional.of(s) : Optional.empty();
  }

  /// @return the index behind what was read
  int read(List<Tex> items, int i, int to) {
    Tex item = items.get(i);
    if (isLetter(item)) {
      return word(items, i, to);
    }
    char c = plain(item).charAt(0);
    if (isDigit(item) || (c == '.' && i + 1 < to && isDigit(items.get(i + 1)))) {
      return number(items, i, to);
    }
    Tex base = LatexReader.base(item);
    if (reader.namer.name(base).isPresent()) {
      return reader.single(base, scripts(item), i);
    }
    if (c == '|' || reader.fences().isBracket(c)) {
      return reader.fences().character(items, i, to);
    }
    return sign(items, i, to, c);
  }

  /// The index behind letters that touch each other; a script ends them.
  static int wordEnd(List<Tex> items, int i, int to) {
    int end = i + 1;
    while (end < to
        && items.get(end - 1) instanceof Tex.Char before
        && isLetter(items.get(end))
        && before.span().end() == items.get(end).span().start()) {
      end++;
    }
    return end;
  }

  static String letters(List<Tex> items, int from, int to) {
    StringBuilder word = new StringBuilder();
    for (int i = from; i < to; i++) {
      word.append(plain(items.get(i)));
    }
    return word.toString();
  }

  private int word(List<Tex> items, int i, int to) {
    int end = wordEnd(items, i, to);
    String word = letters(items, i, end);
    Span span =
        LatexReader.base(items.get(i)).span().to(LatexReader.base(items.get(end - 1)).span());
    Optional<Tex.Scripts> last = scripts(items.get(end - 1));
    if (word.length() == 1) {
      reader.scripts.name(new LatexName(word, "", false, span), last);
      return end;
    }
    if (last.isEmpty() && isKeyword(word) && isApart(span)) {
      reader.namer.prose(new Tex.Words(span, "text", word));
      return end;
    }
    String operator = operator(word);
    if (!operator.isEmpty() && last.isPresent()) {
      note(word, span, "\\" + word + " in LaTeX");
      return reader.operators().named(operator, span, last, items, end, to);
    }
    if (isName(word)) {
      reader.scripts.name(new LatexName(word, "", false, span), last);
      return end;
    }
    String function = reader.namer.function(word);
    boolean elementary = isElementary(word);
    if (!function.isEmpty() && (elementary || reader.functions().opens(items, end, to))) {
      if (elementary) {
        note(word, span, "\\" + word + " in LaTeX");
      }
      return reader.functions().apply(function, span, last, items, end, to);
    }
    refuse(items, end, to, word, span);
    return letters(items, i, end, to);
  }

  private boolean isName(List<Tex> items, int i, int to) {
    return i < to && reader.namer.name(LatexReader.base(items.get(i))).isPresent();
  }

  private int letters(List<Tex> items, int from, int to, int all) {
    for (int i = from; i < to; i++) {
      Tex item = items.get(i);
      LatexName name = new LatexName(plain(item), "", false, LatexReader.base(item).span());
      reader.scripts.name(name, scripts(item));
      boolean last = i + 1 == to;
      if (last && name.text().equals("d") && reader.integrals > 0 && isName(items, to, all)) {
        reader.out.touch();
      }
    }
    return to;
  }

  private void note(String word, Span span, String hint) {
    reader.p.note(Code.READ_AS, Severity.NOTE, word + " is read as the function", span, hint);
  }

  private static String operator(String word) {
    return switch (word) {
      case "lim", "sum", "prod", "int" -> word;
      default -> "";
    };
  }

  private static boolean isKeyword(String word) {
    return switch (word) {
      case "in", "and", "or", "not", "at", "for", "if" -> true;
      default -> false;
    };
  }

  private boolean isApart(Span span) {
    String text = reader.text;
    boolean before = span.start() == 0 || !Character.isLetterOrDigit(text.charAt(span.start() - 1));
    return before && span.end() < text.length() && Spelling.isBlank(text.charAt(span.end()));
  }

  /// Whether letters side by side are one name: bound, declared, a constant or a Greek letter.
  private boolean isName(String word) {
    return reader.p.vocabulary.isTaken(word)
        || reader.p.vocabulary.names().isConstant(word)
        || Spelling.isGreekName(word)
        || word.equals("true")
        || word.equals("false");
  }

  static boolean isElementary(String word) {
    return switch (word) {
      case "sin",
          "cos",
          "tan",
          "sinh",
          "cosh",
          "tanh",
          "exp",
          "log",
          "ln",
          "sqrt",
          "det",
          "arcsin",
          "arccos",
          "arctan" ->
          true;
      default -> false;
    };
  }

  private void refuse(List<Tex> items, int end, int to, String word, Span span) {
    for (String function : ELEMENTARY) {
      int at = word.indexOf(function);
      if (at >= 0) {
        throw reader.error(
            Code.UNKNOWN_NAME,
            word + " is not known",
            span,
            word.substring(0, at) + "\\" + function + " " + word.substring(at + function.length()));
      }
    }
    int letters = word.length();
    while (letters > 1 && reader.integrals > 0 && word.charAt(letters - 2) == 'd') {
      letters -= 2;
    }
    boolean called = reader.functions().opens(items, end, to) && word.length() > 2;
    if (letters > MOST_LETTERS || called) {
      throw reader.error(
          called ? Code.UNKNOWN_FUNCTION : Code.UNKNOWN_NAME,
          called ? "there is no function " + word : word + " is not known",
          span,
          called
              ? "gradus doc " + word + " searches the functions"
              : "\\mathit{" + word + "} is one name; spaces between letters multiply them");
    }
  }

  private int number(List<Tex> items, int i, int to) {
    Reader lexer = within(items, i, to);
    int start = items.get(i).span().start();
    lexer.position = start;
    new WordLexer(lexer).number();
    StringBuilder digits = new StringBuilder(reader.text.substring(start, lexer.position));
    if (digits.indexOf("e") >= 0 || digits.indexOf("E") >= 0) {
      throw reader.error(
          Code.AMBIGUOUS,
          "in LaTeX the e of this number is a factor",
          new Span(start, lexer.position),
          "1.5 \\cdot 10^{-7}");
    }
    int end = covered(items, i, to, lexer.position);
    while (end < to && isSeparator(items.get(end)) && end + 1 < to && isDigit(items.get(end + 1))) {
      lexer = within(items, end + 1, to);
      lexer.position = items.get(end + 1).span().start();
      int from = lexer.position;
      new WordLexer(lexer).number();
      String group = reader.text.substring(from, lexer.position);
      if (group.length() < 3 || (group.length() > 3 && group.charAt(3) != '.')) {
        throw reader.error(
            Code.BAD_NUMBER,
            "digits are grouped by three",
            new Span(start, lexer.position),
            "1{,}000; a decimal point is a point");
      }
      digits.append(group);
      end = covered(items, end + 1, to, lexer.position);
    }
    int position = lexer.position;
    Optional<Tex.Scripts> last = scripts(items.get(end - 1));
    Span span = new Span(start, position);
    if (last.isPresent() && LatexScripts.isDegrees(last.get())) {
      reader.scripts.degrees(
          last.get(), () -> reader.out.add(TokenKind.NUMBER, digits.toString(), span));
      return end;
    }
    reader.out.add(TokenKind.NUMBER, digits.toString(), span);
    reader.scripts.behind(last);
    return end;
  }

  /// The text up to the end of the characters that touch each other from an item on: a sign or a
  /// number does not reach out of its braces.
  private Reader within(List<Tex> items, int i, int to) {
    int last = i;
    while (last + 1 < to
        && items.get(last) instanceof Tex.Char before
        && LatexReader.base(items.get(last + 1)) instanceof Tex.Char next
        && before.span().end() == next.span().start()) {
      last++;
    }
    return new Reader(reader.text.substring(0, LatexReader.base(items.get(last)).span().end()));
  }

  private static boolean isSeparator(Tex item) {
    return item instanceof Tex.Group g
        && g.items().size() == 1
        && g.items().getFirst() instanceof Tex.Char c
        && c.text().equals(",");
  }

  /// The index of the first item that begins behind a place.
  private static int covered(List<Tex> items, int from, int to, int position) {
    int end = from + 1;
    while (end < to && items.get(end).span().start() < position) {
      end++;
    }
    return end;
  }

  private int sign(List<Tex> items, int i, int to, char c) {
    Tex item = items.get(i);
    Span span = LatexReader.base(item).span();
    if (c == '&' && reader.derivation) {
      reader.columns++;
      // a row that goes on with `&= 3` has lost its first one
      boolean empty = i > 0 && plain(items.get(i - 1)).equals("&");
      if (empty || reader.columns == SECOND_COLUMN) {
        reader.out.column(span);
      }
    }
    if (c == '&' || c == '~') {
      reader.out.space();
      return i + 1;
    }
    Reader lexer = within(items, i, to);
    lexer.position = span.start();
    if (c == '"') {
      String quoted = new WordLexer(lexer).quoted();
      reader.out.add(TokenKind.TEXT, quoted, span.start(), lexer.position);
    } else if (Spelling.superscript(c) != 0) {
      String raised = new WordLexer(lexer).superscript();
      reader.out.add(TokenKind.SUPERSCRIPT, raised, span.start(), lexer.position);
    } else if (Spelling.subscript(c) != 0) {
      throw reader.error(Code.UNEXPECTED_CHARACTER, "a lowered " + c + " in LaTeX", span, "x_{1}");
    } else {
      Symbols.Symbol symbol = Symbols.read(lexer);
      reader.out.add(symbol.kind(), symbol.text(), span.start(), lexer.position);
    }
    int end = covered(items, i, to, lexer.position);
    Optional<Tex.Scripts> last = scripts(items.get(end - 1));
    if (last.isPresent() && !reader.out.endsOperand()) {
      throw reader.error(
          Code.UNEXPECTED_TOKEN, "a script needs a base", last.get().span(), "x^{2}, x_{1}");
    }
    reader.scripts.behind(last);
    return end;
  }
}
