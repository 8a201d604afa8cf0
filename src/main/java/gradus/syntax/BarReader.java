package gradus.syntax;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.syntax.Level.Bar;
import gradus.syntax.Node.Argument;
import java.util.List;

/// Reads `|x|` and the norms `||v||`, `‖v‖_1`, `||A||_F`. A bar closes if one is open at this level
/// and an operand just ended; otherwise it opens. An `at` between bars needs parentheses.
final class BarReader {
  private final Parsing p;

  BarReader(Parsing parsing) {
    this.p = parsing;
  }

  /// Reads from an opening bar.
  Node read() {
    Token open = p.peek();
    return switch (open.kind) {
      case BAR -> absolute();
      case NORM -> norm(Bar.NORM);
      default -> {
        if (open.next.is(TokenKind.BAR) && !open.next.spaced) {
          throw p.error(
              Code.AMBIGUOUS,
              "three bars can be paired in more than one way",
              open.span().to(open.next.span()),
              "norm(v), abs(x), or parentheses between the bars");
        }
        if (nextBar(open).is(TokenKind.BAR)) {
          open.splitAt(p.previous, 1, TokenKind.BAR, TokenKind.BAR);
          yield absolute();
        }
        yield norm(Bar.DOUBLE);
      }
    };
  }

  private Node absolute() {
    Token open = p.advance();
    Level outer = p.enter(p.level.within(Bar.SINGLE), open);
    Node operand = p.expressions.expression(Precedence.LAMBDA);
    if (p.at(TokenKind.DOUBLE_BAR)) {
      p.peek().splitAt(p.previous, 1, TokenKind.BAR, TokenKind.BAR);
    }
    close(open, TokenKind.BAR);
    p.leave(outer);
    return new Node.Bars(p.since(open), operand);
  }

  private Node norm(Bar bar) {
    Token open = p.advance();
    Level outer = p.enter(p.level.within(bar), open);
    Node operand = p.expressions.expression(Precedence.LAMBDA);
    close(open, open.kind);
    p.leave(outer);
    return subscripted(open, operand);
  }

  private void close(Token open, TokenKind closer) {
    if (p.accept(closer)) {
      return;
    }
    throw p.peek().ends() ? unclosed(open) : Unexpected.token(p);
  }

  private GradusException unclosed(Token open) {
    String bar = p.typed(open);
    return p.error(
        Code.UNCLOSED_BRACKET,
        "this " + bar + " is never closed",
        open.span(),
        "add " + bar + "; the word `or` joins conditions");
  }

  private Node subscripted(Token open, Node operand) {
    Token next = p.peek();
    if (next.isName("_") && !next.spaced && next.next.is(TokenKind.STAR) && !next.next.spaced) {
      p.advance();
      p.advance();
      return call("norm_nuc", open, List.of(Argument.positional(operand)));
    }
    if (!next.is(TokenKind.SUBSCRIPT) || next.spaced) {
      return call("norm", open, List.of(Argument.positional(operand)));
    }
    p.advance();
    return switch (next.text) {
      case "F", "fro" -> call("norm_fro", open, List.of(Argument.positional(operand)));
      case "nuc" -> call("norm_nuc", open, List.of(Argument.positional(operand)));
      default -> {
        Node order = p.names.index(next, next.text);
        yield call("norm", open, List.of(Argument.positional(operand), Argument.positional(order)));
      }
    };
  }

  private Node call(String name, Token open, List<Argument> arguments) {
    Span span = p.since(open);
    return new Node.Call(span, name, open.span(), arguments, false);
  }

  /// Whether `||` behind an operand opens a norm, `2||v||`, rather than being the logical or: the
  /// next `||` must end something.
  boolean opensNorm(Token token) {
    Token next = nextBar(token);
    return next.is(TokenKind.DOUBLE_BAR) && next != token && !Infix.startsOperand(next.next);
  }

  /// The next bar at this bracket level, or the token where the search ends.
  private static Token nextBar(Token from) {
    Token token = from.next;
    while (!token.ends() && !token.is(TokenKind.BAR) && !token.is(TokenKind.DOUBLE_BAR)) {
      token = token.over();
    }
    return token;
  }
}
