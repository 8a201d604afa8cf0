package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Span;
import gradus.syntax.Vocabulary.Meaning;
import gradus.tex.Tex;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads letters, accents, alphabets and words as names of the language. Two spellings that would
/// become one name, `x` and `\mathbf{x}`, are refused where they meet.
final class LatexNamer {
  private static final String UPRIGHT = "upright";

  private final LatexReader reader;

  /// How each name was set where it was seen first.
  private final Map<String, LatexName> seen = new HashMap<>();

  LatexNamer(LatexReader reader) {
    this.reader = reader;
  }

  /// The name an item stands for; empty for anything that is no name.
  Optional<LatexName> name(Tex item) {
    return switch (item) {
      case Tex.Char c -> character(c);
      case Tex.Command c -> command(c);
      case Tex.Words w ->
          isProse(w) || isRemark(w) ? Optional.empty() : word(w.content().strip(), w.span());
      case Tex.Group g -> group(g);
      case Tex.Scripts s -> Optional.empty();
      case Tex.Fence f -> Optional.empty();
      case Tex.Environment e -> Optional.empty();
    };
  }

  private static Optional<LatexName> character(Tex.Char c) {
    char letter = c.text().charAt(0);
    String greek = c.text().length() == 1 ? Spelling.letterName(letter) : "";
    if (!greek.isEmpty()) {
      return Optional.of(new LatexName(greek, "", false, c.span()));
    }
    return c.text().length() == 1 && WordLexer.isNameStart(letter)
        ? Optional.of(new LatexName(c.text(), "", false, c.span()))
        : Optional.empty();
  }

  private Optional<LatexName> command(Tex.Command c) {
    String letter = LatexCommands.letter(c.name());
    if (!letter.isEmpty()) {
      boolean variant = c.name().startsWith("var");
      return Optional.of(new LatexName(letter, variant ? "variant" : "", false, c.span()));
    }
    if (LatexCommands.isAccent(c.name())) {
      return Optional.of(accent(c));
    }
    return LatexCommands.isFont(c.name()) ? Optional.of(font(c)) : Optional.empty();
  }

  private LatexName accent(Tex.Command c) {
    Optional<String> inner = whole(c.arguments().getFirst());
    if (inner.isEmpty()) {
      boolean line = c.name().equals("overline") || c.name().equals("bar");
      throw reader.error(
          Code.UNEXPECTED_TOKEN,
          "\\" + c.name() + " stands over one letter",
          c.span(),
          line ? "conj(z) conjugates, mean(x) is the mean" : "\\" + c.name() + "{y}");
    }
    String mark =
        switch (c.name()) {
          case "widehat" -> "hat";
          case "overline" -> "bar";
          case "widetilde" -> "tilde";
          default -> c.name();
        };
    return new LatexName(inner.get() + "_" + mark, mark, false, c.span());
  }

  /// The name a group consists of, with its index.
  private Optional<String> whole(Tex.Group g) {
    if (g.items().size() != 1) {
      return Optional.empty();
    }
    Tex item = g.items().getFirst();
    if (item instanceof Tex.Scripts s) {
      Optional<LatexName> base = name(s.base());
      Optional<String> index = s.sub().flatMap(reader.scripts::index);
      boolean plain = base.isPresent() && index.isPresent() && s.primes() == 0 && s.sup().isEmpty();
      return plain ? Optional.of(base.get().text() + "_" + index.get()) : Optional.empty();
    }
    return name(item).map(LatexName::text);
  }

  private LatexName font(Tex.Command c) {
    Tex.Group content = c.arguments().getFirst();
    String letters = reader.scripts.letters(content).orElse("");
    return switch (c.name()) {
      case "mathbb", "Bbb", "symbb" -> blackboard(c, letters);
      case "mathrm", "mathit", "mathsf", "mathtt", "mathnormal", "symrm", "symit" -> {
        Optional<LatexName> word = word(letters, c.span());
        yield word.orElseThrow(() -> manyLetters(c));
      }
      default -> {
        Optional<String> one = whole(content);
        if (one.isEmpty()) {
          throw manyLetters(c);
        }
        yield new LatexName(
            one.get(), c.name().equals("vec") ? "vec" : alphabet(c.name()), false, c.span());
      }
    };
  }

  private static String alphabet(String command) {
    return switch (command) {
      case "mathcal", "mathscr", "symcal" -> "script";
      case "mathfrak" -> "fraktur";
      default -> "bold";
    };
  }

  private RuntimeException manyLetters(Tex.Command c) {
    String inside = c.arguments().getFirst().span().of(reader.text);
    if (inside.indexOf('/') > 0 || inside.equals("{1}") || inside.equals("{0}")) {
      boolean unit = inside.indexOf('/') > 0;
      return reader.error(
          Code.UNEXPECTED_TOKEN,
          unit ? "units are not computed with" : "how many entries this vector has is not said",
          c.span(),
          unit
              ? "the number alone"
              : inside.equals("{1}") ? "ones(3), eye(3)" : "zeros(3), zeros(3, 3)");
    }
    return reader.error(
        Code.UNEXPECTED_TOKEN,
        "\\" + c.name() + " holds one name",
        c.arguments().getFirst().span(),
        "\\" + c.name() + "{x}; the rest stands outside its braces");
  }

  private LatexName blackboard(Tex.Command c, String letters) {
    if (letters.length() == 1 && "NZQRCEP".contains(letters)) {
      return new LatexName(letters, "blackboard", false, c.span());
    }
    throw reader.error(
        Code.UNKNOWN_NAME,
        "the sets of numbers are N, Z, Q, R and C",
        c.span(),
        letters.equals("1") || letters.equals("I")
            ? "ones(n), eye(n)"
            : "\\mathbb{R}, \\mathbb{R}^{m \\times n}");
  }

  private Optional<LatexName> group(Tex.Group g) {
    List<Tex> items = g.items();
    if (items.size() > 1
        && items.getFirst() instanceof Tex.Command c
        && LatexCommands.isSwitch(c.name())) {
      Tex.Group rest = new Tex.Group(g.span(), items.subList(1, items.size()));
      Optional<String> letters = reader.scripts.letters(rest);
      return letters.isEmpty() ? Optional.empty() : word(letters.get(), g.span());
    }
    return items.size() == 1 && !(items.getFirst() instanceof Tex.Char c && !isLetter(c))
        ? name(items.getFirst())
        : Optional.empty();
  }

  private static boolean isLetter(Tex.Char c) {
    return c.text().length() == 1 && WordLexer.isNameStart(c.text().charAt(0));
  }

  /// A word of letters, digits and underscores, which may be a letter set upright.
  private Optional<LatexName> word(String content, Span span) {
    if (content.isEmpty() || !Spelling.isAsciiLetter(content.charAt(0))) {
      String greek = content.length() == 1 ? Spelling.letterName(content.charAt(0)) : "";
      return greek.isEmpty()
          ? Optional.empty()
          : Optional.of(new LatexName(greek, UPRIGHT, false, span));
    }
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (!Spelling.isAsciiLetter(c) && !Spelling.isDigit(c) && c != '_') {
        return Optional.empty();
      }
    }
    return content.endsWith("_")
        ? Optional.empty()
        : Optional.of(new LatexName(content, UPRIGHT, content.length() > 1, span));
  }

  /// Whether the words are a remark or a connective and no name.
  private static boolean isProse(Tex.Words w) {
    return switch (w.command()) {
      case "text", "textrm", "textbf", "textit", "textsf", "texttt", "mbox", "textnormal", "emph" ->
          isConnective(w.content().strip());
      case "operatorname", "operatorname*", "operatornamewithlimits" -> false;
      default -> true;
    };
  }

  /// Whether words of a derivation are no name: several words, or one behind a wide space.
  private boolean isRemark(Tex.Words w) {
    boolean text = w.command().startsWith("text") || w.command().equals("mbox");
    boolean begins = reader.out.last() == reader.out.head;
    return reader.derivation
        && text
        && !w.content().strip().isEmpty()
        && (reader.columns > 1
            || ((begins || w.content().strip().indexOf(' ') > 0)
                && function(w.content().strip()).isEmpty()));
  }

  private static boolean isConnective(String word) {
    return switch (word) {
      case "and", "or", "not", "if", "for", "at", "in", "where", "with", "so", "then", "let" ->
          true;
      default -> false;
    };
  }

  /// Whether words of a derivation are a remark: kept where the line begins, left away behind
  /// mathematics.
  boolean remark(Tex.Words w) {
    String content = w.content().strip();
    boolean words =
        switch (w.command()) {
          case "text", "textrm", "textbf", "textit", "mbox", "intertext", "shortintertext" ->
              !content.equals("and") && !content.equals("or") && !content.isEmpty();
          default -> false;
        };
    if (words && reader.out.last() == reader.out.head) {
      reader.out.add(TokenKind.TEXT, content, w.span());
    } else if (words) {
      reader.out.remark(w.span());
    }
    return words;
  }

  /// Words that are no name.
  void prose(Tex.Words w) {
    String content = w.content().strip();
    switch (w.command()) {
      case "label", "tag", "tag*", "color" -> {
        return;
      }
      case "hspace", "hspace*", "kern", "mkern", "hskip", "mskip" -> {
        reader.out.space();
        return;
      }
      default -> {}
    }
    if (content.isEmpty()) {
      reader.out.space();
      return;
    }
    TokenKind kind =
        switch (content) {
          case "and" -> TokenKind.AND;
          case "or" -> TokenKind.OR;
          case "not" -> TokenKind.NOT;
          case "if", "for" -> {
            if (reader.out.isOutside()) {
              throw reader.error(
                  Code.UNEXPECTED_TOKEN,
                  "conditions in words are not part of a formula",
                  w.span(),
                  "the formula alone; \\text{and} joins conditions");
            }
            yield content.equals("if") ? TokenKind.IF : TokenKind.FOR;
          }
          case "at" -> TokenKind.AT;
          case "in" -> TokenKind.IN;
          default ->
              throw reader.error(
                  Code.UNEXPECTED_TOKEN,
                  "words are not part of a formula",
                  w.span(),
                  "the formula alone; a name of several letters is \\mathit{price}");
        };
    reader.out.space();
    reader.out.add(kind, content, w.span());
    reader.out.space();
  }

  /// The built-in or defined function a word names, whatever its capitals: `ReLU` is `relu`; empty
  /// when there is none.
  String function(String word) {
    Vocabulary vocabulary = reader.p.vocabulary;
    Meaning meaning = vocabulary.meaning(word);
    if (meaning.isVariable() || meaning == Meaning.CONSTANT || word.equals("Var")) {
      return "";
    }
    String named =
        switch (word) {
          case "sgn" -> "sign";
          case "arcsin", "arccos", "arctan" -> "a" + word.substring(3);
          case "arsinh", "arcosh", "artanh" -> "a" + word.substring(2);
          case "arcsinh", "arccosh", "arctanh" -> "a" + word.substring(3);
          case "Id", "I" -> "";
          default -> word;
        };
    if (vocabulary.meaning(named).isFunction()) {
      return named;
    }
    String lower = named.toLowerCase(Locale.ROOT);
    return named.length() > 1 && vocabulary.meaning(lower) == Meaning.FUNCTION ? lower : "";
  }

  /// Adds a name with its index; a word nobody knows is a name of its own.
  void add(LatexName name, String full) {
    Vocabulary vocabulary = reader.p.vocabulary;
    boolean constant =
        name.form().equals(UPRIGHT) && (full.equals("e") || full.equals("i") || full.equals("d"));
    String form = constant || name.word() ? "" : name.form();
    LatexName now = new LatexName(full, form, name.word(), name.span());
    LatexName first = seen.getOrDefault(full, now);
    if (!first.form().equals(form)) {
      throw reader.error(
          Code.AMBIGUOUS,
          first.span().of(reader.text)
              + " and "
              + name.span().of(reader.text)
              + " would both be called "
              + full,
          name.span(),
          "another letter for one of them, or an index");
    }
    seen.put(full, now);
    if (name.word()
        && vocabulary.meaning(full) == Meaning.UNKNOWN
        && !isCalled(name.span().end())) {
      vocabulary.declare(full);
    }
    reader.out.name(full, name.span());
  }

  private boolean isCalled(int end) {
    int at = end;
    while (at < reader.text.length() && Spelling.isBlank(reader.text.charAt(at))) {
      at++;
    }
    return reader.text.startsWith("(", at) || reader.text.startsWith("\\left(", at);
  }
}
