package gradus.syntax;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Severity;
import gradus.diag.Source;
import gradus.diag.Span;
import gradus.syntax.Level.Bar;
import java.util.ArrayList;
import java.util.List;

/// The state of one parse, shared by the readers of its parts: the place in the token list, the
/// bracket level, the nesting, the names and the notes.
final class Parsing {
  final String text;
  final Limits limits;
  final Budget budget;
  final Vocabulary vocabulary;

  /// Whether the text was LaTeX.
  final boolean latex;

  final List<Diagnostic> notes = new ArrayList<>();

  final ExpressionReader expressions = new ExpressionReader(this);
  final NameReader names = new NameReader(this);
  final CallReader calls = new CallReader(this);
  final BracketReader brackets = new BracketReader(this);
  final SetReader sets = new SetReader(this);
  final BarReader bars = new BarReader(this);
  final CalculusReader calculus = new CalculusReader(this);

  /// The token consumed last.
  Token previous;

  /// How many calls of operations on formulas are open, whose variables need not be named.
  int operations;

  /// The first token of the statement being read.
  Token statement;

  Level level = Level.TOP;

  /// Nesting by operators (`--x`, `2^2^2`, `sin sin x`); brackets count for themselves.
  private int operatorDepth;

  private int bracketDepth;

  Parsing(String text, Names names, Scope scope, Limits limits) {
    this.text = text;
    this.limits = limits;
    this.budget = Budget.deaf(limits);
    this.vocabulary = new Vocabulary(names, scope);
    Lexer.checkLength(text, limits);
    this.latex = LatexText.isLatex(text);
    this.previous = latex ? LatexReader.read(this) : Lexer.read(text, limits);
    this.statement = previous.next;
  }

  Token peek() {
    return previous.next;
  }

  boolean at(TokenKind kind) {
    return previous.next.kind == kind;
  }

  Token advance() {
    previous = previous.next;
    return previous;
  }

  boolean accept(TokenKind kind) {
    if (at(kind)) {
      advance();
      return true;
    }
    return false;
  }

  /// The span from a token to the one consumed last.
  Span since(Token first) {
    return new Span(first.start, Math.max(first.start, previous.end));
  }

  String typed(Token token) {
    // a sign nobody typed, the product before a fraction of LaTeX, is told by its name
    return token.start == token.end ? token.text : text.substring(token.start, token.end);
  }

  String typed(Span span) {
    return span.of(text);
  }

  /// Enters a bracket; {@link #leave} must follow.
  Level enter(Level inner, Token opener) {
    if (++bracketDepth > limits.depth()) {
      throw Brackets.tooDeep(limits.depth(), opener);
    }
    Level outer = level;
    level = inner;
    return outer;
  }

  void leave(Level outer) {
    bracketDepth--;
    level = outer;
  }

  void deeper() {
    if (++operatorDepth > limits.depth()) {
      throw Brackets.tooDeep(limits.depth(), previous);
    }
  }

  void shallower() {
    operatorDepth--;
  }

  /// Whether the next token closes a bar that is open at this level.
  boolean closesBar(Token token) {
    return switch (token.kind) {
      case BAR -> level.bar() == Bar.SINGLE;
      case DOUBLE_BAR -> level.bar() == Bar.SINGLE || level.bar() == Bar.DOUBLE;
      case NORM -> level.bar() == Bar.NORM;
      default -> false;
    };
  }

  void note(Code code, Severity severity, String message, Span span, String hint) {
    notes.add(new Diagnostic(code, severity, message, Source.NONE, span, List.of(), hint));
  }

  GradusException error(Code code, String message, Span span, String hint) {
    return Diagnostic.error(code, message).at(span).hint(hint).toException();
  }
}
