package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Span;
import java.util.ArrayList;
import java.util.List;

/// Reads the rows of an array literal. Semicolons and line ends separate rows; in a row with a
/// comma commas separate the entries, in one without them white space does, by Octave's rule.
final class RowReader {
  private final Parsing p;
  private final Token open;
  private final Token close;

  RowReader(Parsing parsing, Token open) {
    this.p = parsing;
    this.open = open;
    this.close = open.partner;
  }

  Node read() {
    List<List<Node>> rows = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    boolean semicolon = false;
    skipLines();
    while (p.peek() != close) {
      if (p.at(TokenKind.SEMICOLON)) {
        throw p.error(Code.UNFINISHED, "this row is empty", p.peek().span(), "[1, 2; 3, 4]");
      }
      Token first = p.peek();
      rows.add(row());
      spans.add(p.since(first));
      if (p.accept(TokenKind.SEMICOLON)) {
        semicolon = true;
      } else if (!p.at(TokenKind.NEWLINE) && p.peek() != close) {
        throw Unexpected.token(p);
      }
      skipLines();
    }
    p.advance();
    checkLengths(rows, spans);
    checkNested(rows);
    return new Node.ArrayLiteral(p.since(open), rows, semicolon || rows.size() > 1);
  }

  private void skipLines() {
    while (p.at(TokenKind.NEWLINE)) {
      p.advance();
    }
  }

  private List<Node> row() {
    return hasComma() ? byCommas() : bySpaces();
  }

  private boolean hasComma() {
    for (Token token = p.peek(); token != close; token = token.over()) {
      if (token.is(TokenKind.COMMA)) {
        return true;
      }
      if (token.is(TokenKind.SEMICOLON)) {
        return false;
      }
      if (token.is(TokenKind.NEWLINE)) {
        return token.next.is(TokenKind.COMMA);
      }
    }
    return false;
  }

  private List<Node> byCommas() {
    List<Node> entries = new ArrayList<>();
    while (true) {
      entries.add(p.expressions.whole());
      if (p.at(TokenKind.NEWLINE) && p.peek().next.is(TokenKind.COMMA)) {
        p.advance();
      }
      if (!p.accept(TokenKind.COMMA)) {
        return entries;
      }
      Token comma = p.previous;
      skipLines();
      if (p.peek() == close || p.at(TokenKind.SEMICOLON) || p.at(TokenKind.COMMA)) {
        throw p.error(
            Code.UNFINISHED,
            "an entry is missing behind the comma",
            comma.span(),
            p.at(TokenKind.COMMA)
                ? "one comma between two entries"
                : "a row ends without a comma: [1, 2; 3, 4]");
      }
    }
  }

  private List<Node> bySpaces() {
    List<Node> entries = new ArrayList<>();
    Level outer = p.level;
    p.level = outer.row();
    do {
      entries.add(p.expressions.whole());
      if (!p.peek().ends() && (!p.peek().spaced || p.at(TokenKind.ARROW))) {
        throw Unexpected.token(p);
      }
    } while (!p.peek().ends());
    p.level = outer;
    return entries;
  }

  private static void checkLengths(List<List<Node>> rows, List<Span> spans) {
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i).size() != rows.getFirst().size()) {
        throw ragged(i + 1, rows.get(i).size(), rows.getFirst().size(), spans.get(i));
      }
    }
  }

  /// `[[1,2],[3]]`: rows written as brackets of their own must be equally long, too.
  private static void checkNested(List<List<Node>> rows) {
    if (rows.size() != 1) {
      return;
    }
    int length = -1;
    int number = 0;
    for (Node entry : rows.getFirst()) {
      number++;
      if (!(entry instanceof Node.ArrayLiteral inner) || inner.rows().size() != 1) {
        return;
      }
      int size = inner.rows().getFirst().size();
      if (length >= 0 && size != length) {
        throw ragged(number, size, length, inner.span());
      }
      length = size;
    }
  }

  private static GradusException ragged(int row, int count, int first, Span span) {
    return Diagnostic.error(
            Code.RAGGED_LITERAL, "row " + row + " has " + entries(count) + ", row 1 has " + first)
        .at(span)
        .hint("every row of a matrix has the same number of entries")
        .toException();
  }

  private static String entries(int count) {
    return count == 1 ? "1 entry" : count + " entries";
  }
}
