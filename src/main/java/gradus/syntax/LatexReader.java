package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.diag.Suggest;
import gradus.tex.Tex;
import gradus.tex.TexParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads LaTeX as tokens of the language, over the characters that were typed. The parser sees them
/// as it sees any others, so every rule of the language holds: what is ambiguous there is ambiguous
/// here.
///
/// Letters are names of their own, as LaTeX sets them: `ab` is `a*b`. Names of several letters are
/// written `\mathit{price}`, `\text{price}`, `\operatorname{relu}`; known functions, and names that
/// were bound or declared, are names without that, too.
final class LatexReader {
  final Parsing p;
  final String text;
  final LatexOutput out;
  final LatexNamer namer;
  final LatexScripts scripts;
  private final LatexWords words;
  private final LatexFences fences;
  private final LatexFunctions functions;
  private final LatexOperators operators;
  private final LatexFractions fractions;

  /// The variables of the sums around the place being read.
  final List<String> indices = new ArrayList<>();

  /// Whether the shape of a space is being read, `\mathbb{R}^{2 \times 3}`.
  boolean shape;

  /// How many `&` of a row have been read.
  int columns;

  /// How many signs of integration have been read.
  int integrals;

  /// Whether a line of a derivation is read, which holds more than formulas.
  final boolean derivation;

  private LatexReader(Parsing parsing, String text, boolean derivation) {
    this.p = parsing;
    this.text = text;
    this.derivation = derivation;
    this.out = new LatexOutput(text, parsing.limits.depth());
    this.namer = new LatexNamer(this);
    this.scripts = new LatexScripts(this);
    this.words = new LatexWords(this);
    this.fences = new LatexFences(this);
    this.functions = new LatexFunctions(this);
    this.operators = new LatexOperators(this);
    this.fractions = new LatexFractions(this);
  }

  /// The token before the first one.
  ///
  /// @throws GradusException E0101 to E0108, E0190 with places in the text as typed
  static Token read(Parsing p) {
    return new LatexReader(p, p.text, false).read();
  }

  /// The tokens of a line of a derivation.
  static Token line(Parsing p, String text) {
    return new LatexReader(p, text, true).read();
  }

  private Token read() {
    String inside = LatexText.inside(text);
    refuseComment(inside);
    Tex.Group formula = TexParser.parse(inside);
    walk(formula.items());
    return out.finish();
  }

  /// A percent sign begins a comment: what stands behind it would be dropped.
  private void refuseComment(String inside) {
    for (int at = inside.indexOf('%'); at >= 0; at = inside.indexOf('%', at + 1)) {
      if (at == 0 || inside.charAt(at - 1) != '\\') {
        throw error(
            Code.AMBIGUOUS,
            "% begins a comment in LaTeX, and what follows it would be lost",
            new Span(at, at + 1),
            "50\\% is a half; no comments in a formula");
      }
    }
  }

  void walk(List<Tex> items) {
    int before = fences.bars().opened();
    walk(items, 0, items.size());
    fences.bars().finish(before);
  }

  /// Reads items up to an index.
  void walk(List<Tex> items, int from, int to) {
    int i = from;
    while (i < to) {
      if (i > 0) {
        line(items.get(i - 1), items.get(i));
      }
      int behind = fences.bounds(items, i, to);
      boolean differential = behind == i && functions.isDifferential(items, i, to);
      i = behind > i ? behind : item(items, i, to);
      if (differential && out.last().isName("d")) {
        out.touch();
      }
    }
  }

  /// A line end between two items at the top ends a statement.
  private void line(Tex before, Tex after) {
    if (LatexText.isDelimited(text) || !out.isOutside()) {
      return;
    }
    int at = text.indexOf('\n', before.span().end());
    if (at >= 0 && at < after.span().start() && text.substring(before.span().end(), at).isBlank()) {
      out.add(TokenKind.NEWLINE, "", at, at + 1);
    }
  }

  /// Reads one item and what belongs to it.
  ///
  /// @return the index behind it
  private int item(List<Tex> items, int i, int to) {
    Tex item = items.get(i);
    Tex base = base(item);
    if (functions.isFunction(items, i)) {
      return functions.read(items, i, to);
    }
    int changed = LatexFunctions.skip(items, i + 1, to);
    if (changed < to && isChange(item, items.get(changed))) {
      Tex changing = items.get(changed);
      LatexName name = namer.name(base(changing)).orElseThrow();
      Span span = item.span().to(base(changing).span());
      scripts.name(
          new LatexName("Delta_" + name.text(), "change", false, span),
          LatexWords.scripts(changing));
      return changed + 1;
    }
    if (base instanceof Tex.Command command && operators.isOperator(command)) {
      return operators.read(items, i, to);
    }
    return switch (item) {
      case Tex.Char c -> characters(items, i, to);
      case Tex.Scripts s ->
          s.base() instanceof Tex.Char ? characters(items, i, to) : scripted(s, i);
      case Tex.Group g -> single(g, Optional.empty(), i);
      case Tex.Command c -> single(c, Optional.empty(), i);
      case Tex.Words w -> single(w, Optional.empty(), i);
      case Tex.Fence f -> single(f, Optional.empty(), i);
      case Tex.Environment e -> single(e, Optional.empty(), i);
    };
  }

  /// `\Delta x` is one name; `{\Delta} x`, and a Delta that has a value, is a factor.
  private boolean isChange(Tex item, Tex next) {
    return item instanceof Tex.Command c
        && c.name().equals("Delta")
        && !p.vocabulary.isTaken("Delta")
        && namer.name(base(next)).isPresent();
  }

  private int scripted(Tex.Scripts s, int i) {
    return single(s.base(), Optional.of(s), i);
  }

  static Tex base(Tex item) {
    return item instanceof Tex.Scripts s ? s.base() : item;
  }

  private int characters(List<Tex> items, int i, int to) {
    return words.read(items, i, to);
  }

  /// Reads an item that stands for itself.
  ///
  /// @param around the scripts of which it is the base
  int single(Tex item, Optional<Tex.Scripts> around, int i) {
    Optional<LatexName> name = namer.name(item);
    if (name.isPresent()) {
      scripts.name(name.get(), around);
      return i + 1;
    }
    switch (item) {
      case Tex.Char c -> throw new IllegalStateException(c.text());
      case Tex.Scripts s -> single(s.base(), Optional.of(s), i);
      case Tex.Group g -> group(g, around);
      case Tex.Command c -> command(c, around);
      case Tex.Words w -> {
        if (!derivation || !namer.remark(w)) {
          namer.prose(w);
        }
      }
      case Tex.Fence f -> fences.fence(f, around);
      case Tex.Environment e -> {
        fences.environment(e);
        scripts.behind(around);
      }
    }
    return i + 1;
  }

  private void group(Tex.Group g, Optional<Tex.Scripts> around) {
    if (g.items().isEmpty()) {
      if (around.isPresent()) {
        throw error(
            Code.UNEXPECTED_TOKEN,
            "nothing stands before this script",
            around.get().span(),
            "x_1, x^2");
      }
      return;
    }
    out.open(g.span().start());
    walk(g.items());
    out.close(g.span().end());
    scripts.behind(around);
  }

  private void command(Tex.Command c, Optional<Tex.Scripts> around) {
    String name = c.name();
    if (fractions.reads(name)) {
      fractions.read(c);
      scripts.behind(around);
    } else if (fences.reads(c)) {
      fences.delimiter(c, around);
    } else if (LatexCommands.isSpace(name) || LatexCommands.isSwitch(name)) {
      space(c);
    } else if (LatexCommands.isWide(name)) {
      if (!derivation) {
        fences.separator(c);
      }
      out.space();
    } else if (linked(c)) {
      return;
    } else if (LatexCommands.sign(name) != LatexCommands.NONE) {
      sign(c, around);
    } else {
      structure(c, around);
    }
  }

  /// A space means nothing, except where `A \ b` may solve.
  private void space(Tex.Command c) {
    boolean apart =
        c.name().equals(" ")
            && c.span().start() > 0
            && Spelling.isBlank(text.charAt(c.span().start() - 1))
            && out.endsOperand();
    if (apart) {
      throw error(
          Code.AMBIGUOUS,
          "this backslash may solve or be a space of LaTeX",
          c.span(),
          "solve(A, b) solves; \\, is a space");
    }
    out.space();
  }

  /// Whether `\times` or `\cdot` stands beside a number, where it is no product of vectors.
  private boolean multiplies(Tex.Command c, TokenKind kind) {
    int next = c.span().end();
    while (next < text.length() && Spelling.isBlank(text.charAt(next))) {
      next++;
    }
    boolean number =
        out.last().is(TokenKind.NUMBER)
            || (next < text.length() && Spelling.isDigit(text.charAt(next)));
    return number && !shape && (kind == TokenKind.CENTER_DOT || kind == TokenKind.CROSS);
  }

  /// Signs between the formulas of a derivation.
  private boolean linked(Tex.Command c) {
    String text =
        switch (derivation ? c.name() : "") {
          case "pm" -> "±";
          case "approx", "simeq", "equiv" -> "=";
          case "iff", "Leftrightarrow", "Longleftrightarrow", "leftrightarrow" -> "<=>";
          case "therefore" -> "=>";
          default -> "";
        };
    if (!text.isEmpty()) {
      TokenKind kind =
          text.equals("±")
              ? TokenKind.PLUS
              : text.equals("=") ? TokenKind.EQUALS : TokenKind.IMPLIES;
      out.add(kind, text, c.span());
    }
    return !text.isEmpty();
  }

  private void sign(Tex.Command c, Optional<Tex.Scripts> around) {
    LatexCommands.Sign sign = LatexCommands.sign(c.name());
    if (c.name().equals("setminus") || c.name().equals("smallsetminus")) {
      out.space();
      out.function("minus", c.span());
      out.space();
    } else if (multiplies(c, sign.kind())) {
      out.add(TokenKind.STAR, "*", c.span());
    } else {
      out.add(sign.kind(), sign.text(), c.span());
    }
    if (around.isPresent()) {
      if (sign.kind() == TokenKind.EMPTY_SET || out.last().closes()) {
        scripts.behind(around);
      } else {
        throw error(
            Code.UNEXPECTED_TOKEN,
            "\\" + c.name() + " is a sign without a base or an exponent",
            around.get().span(),
            "x^{2}, x_{1}");
      }
    }
  }

  private void structure(Tex.Command c, Optional<Tex.Scripts> around) {
    switch (c.name()) {
      case "boxed", "ensuremath", "underbrace", "overbrace", "mathop", "mathord", "mathinner" -> {
        // what is written above or below a brace is a remark
        boolean brace = c.name().endsWith("brace");
        group(c.arguments().getFirst(), brace ? Optional.empty() : around);
      }
      case "mathrel", "mathbin" -> walk(c.arguments().getFirst().items());
      case "bmod", "mod", "pmod" ->
          throw error(Code.UNEXPECTED_TOKEN, "the remainder is a function", c.span(), "mod(a, b)");
      case "degree" -> {
        if (!out.endsOperand()) {
          throw error(Code.UNEXPECTED_TOKEN, "degrees of nothing", c.span(), "30^\\circ");
        }
        throw error(
            Code.UNEXPECTED_TOKEN, "degrees are written as an exponent", c.span(), "30^\\circ");
      }
      case "\\", "newline", "cr" ->
          throw error(
              Code.UNEXPECTED_TOKEN,
              "several lines are several formulas",
              c.span(),
              "one formula; gradus check --work homework.tex reads the lines of a derivation");
      case "prime" -> throw error(Code.UNEXPECTED_TOKEN, "a prime of nothing", c.span(), "f'(x)");
      default -> throw unknown(c);
    }
  }

  GradusException unknown(Tex.Command c) {
    String name = c.name();
    String instead = LatexCommands.instead(name);
    if (!instead.isEmpty()) {
      return error(
          Code.UNEXPECTED_TOKEN,
          "\\" + name + " means nothing that can be computed",
          c.span(),
          instead);
    }
    if (LatexCommands.isKnown(name)) {
      return error(
          Code.UNEXPECTED_TOKEN,
          "\\" + name + " means nothing in this place",
          c.span(),
          name.equals("top") || name.equals("intercal") ? "A^\\top transposes" : "");
    }
    List<String> near = Suggest.nearest(name, LatexCommands.suggestions());
    StringBuilder hint = new StringBuilder();
    for (String other : near) {
      hint.append(hint.isEmpty() ? "did you mean \\" : ", \\").append(other);
    }
    if (name.length() == 1) {
      hint.append("\\mathbb{").append(name).append("} is a set of numbers; A \\ b solves");
    }
    return error(
        Code.UNKNOWN_NAME,
        "there is no command \\" + name + " in formulas",
        c.span(),
        near.isEmpty() && name.length() > 1
            ? "\\operatorname{" + name + "} is a function, \\mathit{" + name + "} a name"
            : near.isEmpty() ? hint.toString() : hint.append("?").toString());
  }

  GradusException error(Code code, String message, Span span, String hint) {
    return Diagnostic.error(code, message).at(span).hint(hint).toException();
  }

  LatexFences fences() {
    return fences;
  }

  LatexFunctions functions() {
    return functions;
  }

  LatexOperators operators() {
    return operators;
  }

  LatexFractions fractions() {
    return fractions;
  }
}
