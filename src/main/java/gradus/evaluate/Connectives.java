package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Span;
import gradus.expr.Expr;
import gradus.expr.Expr.Relator;
import gradus.function.Operand;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// and, or, not and implies, of truth values, masks and relations that depend on free symbols.
final class Connectives {
  private Connectives() {}

  static Value not(Value value) {
    return switch (value) {
      case Truth truth -> truth.not();
      case Formula(Expr.Relation(Relator relator, Expr left, Expr right)) ->
          new Formula(new Expr.Relation(opposite(relator), left, right));
      case Formula f when isLogical(f) -> new Formula(Expr.Call.of("not", f.expr()));
      case Array array when isLogical(array) -> Elementwise.map(array, Connectives::not);
      case Value other -> throw needsTruth(other);
    };
  }

  private static Relator opposite(Relator relator) {
    return switch (relator) {
      case EQUAL -> Relator.NOT_EQUAL;
      case NOT_EQUAL -> Relator.EQUAL;
      case LESS -> Relator.GREATER_EQUAL;
      case LESS_EQUAL -> Relator.GREATER;
      case GREATER -> Relator.LESS_EQUAL;
      case GREATER_EQUAL -> Relator.LESS;
    };
  }

  private static boolean isLogical(Formula f) {
    return f.expr() instanceof Expr.Relation
        || f.expr() instanceof Expr.Call(String name, _)
            && (name.equals("and") || name.equals("or") || name.equals("not"));
  }

  /// Whether the array looks like a mask; an empty one may be one.
  private static boolean isLogical(Array array) {
    return array.size() == 0
        || array.get(0) instanceof Truth
        || array.get(0) instanceof Formula f && isLogical(f);
  }

  private static RuntimeException needsTruth(Value value) {
    return Diagnostic.error(
            Code.WRONG_KIND, "and, or and not join truth values, and this is " + value.kind())
        .hint("a comparison such as x > 0")
        .toException();
  }

  static Value and(Value a, Value b) {
    return connect(a, b, true);
  }

  private static Value or(Value a, Value b) {
    return connect(a, b, false);
  }

  private static Value connect(Value a, Value b, boolean and) {
    if (a instanceof Truth x && b instanceof Truth y) {
      return and ? x.and(y) : x.or(y);
    }
    if (a instanceof Array || b instanceof Array) {
      return connectMasks(a, b, and);
    }
    Truth decisive = Truth.of(!and);
    Truth neutral = Truth.of(and);
    if (a == decisive || b == decisive) {
      return decisive;
    }
    if (a == neutral && b instanceof Formula f && isLogical(f)) {
      return b;
    }
    if (b == neutral && a instanceof Formula f && isLogical(f)) {
      return a;
    }
    return new Formula(Expr.Call.of(and ? "and" : "or", logical(a), logical(b)));
  }

  private static Value connectMasks(Value a, Value b, boolean and) {
    Operand left = operand(a);
    Operand right = operand(b);
    Shape common = Broadcast.common(left, Elementwise.shape(left), right, Elementwise.shape(right));
    int[] at = Broadcast.positions(Elementwise.shape(left), common);
    int[] bt = Broadcast.positions(Elementwise.shape(right), common);
    List<Value> entries = new ArrayList<>(at.length);
    for (int i = 0; i < at.length; i++) {
      Value x = a instanceof Array array ? array.get(at[i]) : a;
      Value y = b instanceof Array array ? array.get(bt[i]) : b;
      entries.add(connect(x, y, and));
    }
    return Values.array(common, entries, Elementwise.labels(left, right, common));
  }

  private static Operand operand(Value value) {
    if (value instanceof Array array && !isLogical(array)) {
      throw needsTruth(value);
    }
    return new Operand(value, new Node.Hole(Span.NONE), "", Span.NONE);
  }

  private static Expr logical(Value value) {
    if (value instanceof Formula f && isLogical(f)) {
      return f.expr();
    }
    throw value == Truth.UNKNOWN
        ? Diagnostic.error(Code.UNDECIDED, "one part of this is unknown").toException()
        : needsTruth(value);
  }

  /// `and`, `or` and `=>`, left to right; what cannot change the result any more is not evaluated.
  static Value chain(Node.Chain chain, Function<Node, Value> evaluate) {
    Value result = evaluate.apply(chain.operands().get(0));
    for (int i = 0; i < chain.operators().size(); i++) {
      BinaryOperator operator = chain.operators().get(i);
      if (operator == BinaryOperator.AND && result == Truth.FALSE
          || operator == BinaryOperator.OR && result == Truth.TRUE) {
        continue;
      }
      if (operator == BinaryOperator.IMPLIES && result == Truth.FALSE) {
        result = Truth.TRUE;
        continue;
      }
      Value next = evaluate.apply(chain.operands().get(i + 1));
      result =
          switch (operator) {
            case AND -> and(result, next);
            case OR -> or(result, next);
            case IMPLIES -> or(not(result), next);
            default -> throw new IllegalStateException("not logic: " + operator);
          };
    }
    return result;
  }
}
