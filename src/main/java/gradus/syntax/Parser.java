package gradus.syntax;

import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Text to syntax tree.
public final class Parser {
  private Parser() {}

  /// Reads a text of one or more statements, separated by `;` or line ends.
  ///
  /// @param names the built-in names
  /// @param scope what the user bound or declared
  /// @throws GradusException codes E01xx and E02xx; the diagnostic has a span into the text, but no source
  public static Program parse(String text, Names names, Scope scope, Limits limits) {
    Parsing p = new Parsing(text, names, scope, limits);
    StatementReader reader = new StatementReader(p);
    List<Statement> statements = reader.read();
    if (statements.isEmpty()) {
      throw reader.empty();
    }
    for (Statement statement : statements) {
      checkHeight(p, body(statement));
    }
    String reading = Reading.of(statements.getLast(), p.vocabulary.isTaken("T"));
    return new Program(statements, inOrder(p.notes), Echo.of(reading, p));
  }

  /// Reads a single expression, such as the value of `-v x=…`.
  ///
  /// @throws GradusException as {@link #parse}
  public static Node parseExpression(String text, Names names, Scope scope, Limits limits) {
    Parsing p = new Parsing(text, names, scope, limits);
    skipLines(p);
    if (p.at(TokenKind.END)) {
      throw new StatementReader(p).empty();
    }
    Node node = p.expressions.whole();
    finish(p);
    checkHeight(p, node);
    return node;
  }

  /// Reads `x=1, y=2` or `(x=1, y=2)`, as `--at` takes it.
  ///
  /// @throws GradusException as {@link #parse}
  public static List<Node.Binding> parseBindings(
      String text, Names names, Scope scope, Limits limits) {
    Parsing p = new Parsing(text, names, scope, limits);
    skipLines(p);
    Token open = p.peek();
    boolean parenthesized = open.is(TokenKind.LEFT_PARENTHESIS);
    if (parenthesized) {
      p.advance();
    }
    List<Node.Binding> bindings = new ArrayList<>();
    AtReader.list(p, bindings);
    if (parenthesized) {
      if (p.peek() != open.partner) {
        throw Unexpected.token(p);
      }
      p.advance();
    }
    finish(p);
    for (Node.Binding binding : bindings) {
      checkHeight(p, binding.value());
    }
    return bindings;
  }

  private static void skipLines(Parsing p) {
    while (p.at(TokenKind.NEWLINE)) {
      p.advance();
    }
  }

  private static void finish(Parsing p) {
    skipLines(p);
    if (!p.at(TokenKind.END)) {
      throw Unexpected.token(p);
    }
  }

  private static Node body(Statement statement) {
    return switch (statement) {
      case Statement.Expression e -> e.node();
      case Statement.Assignment a -> a.value();
      case Statement.Definition d -> d.body();
      case Statement.Declaration d -> d.domain();
      case Statement.Assumption a -> a.relation();
    };
  }

  /// Postfix operators nest without brackets, `x''''…`; one bracket holds a few levels of operators, hence the factor.
  private static void checkHeight(Parsing p, Node node) {
    int limit = 8 * p.limits.depth();
    if (p.text.length() > limit && Children.higherThan(limit, node)) {
      throw Diagnostic.error(
              Code.TOO_DEEP, "the expression is nested more than " + limit + " operators deep")
          .at(node.span())
          .hint("name a part of it: a = …; then use a")
          .toException();
    }
  }

  private static List<Diagnostic> inOrder(List<Diagnostic> notes) {
    List<Diagnostic> sorted = new ArrayList<>(notes);
    sorted.sort(Comparator.comparingInt(note -> note.span().start()));
    return sorted;
  }
}
