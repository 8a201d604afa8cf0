package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.expr.Expr;
import gradus.expr.Expr.Relator;
import gradus.expr.Formulas;
import gradus.function.Context;
import gradus.function.Operand;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.Comparator;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Relations, connectives and intervals. What depends on free symbols stays a formula.
final class Logic {
  private final Context context;
  private final Comparison comparison;

  Logic(Context context) {
    this.context = context;
    this.comparison = new Comparison(context);
  }

  Value compare(Comparator comparator, Operand left, Operand right) {
    return switch (comparator) {
      case IN -> contains(left, right);
      case NOT_IN -> not(contains(left, right));
      case SUBSET -> subset(left, right);
      case EQUATION, EQUAL -> equal(left, right);
      case NOT_EQUAL -> {
        Value equal = equal(left, right);
        yield equal instanceof Formula(Expr.Relation r)
            ? new Formula(new Expr.Relation(Relator.NOT_EQUAL, r.left(), r.right()))
            : not(equal);
      }
      case LESS -> order(Relator.LESS, left, right);
      case LESS_EQUAL -> order(Relator.LESS_EQUAL, left, right);
      case GREATER -> order(Relator.GREATER, left, right);
      case GREATER_EQUAL -> order(Relator.GREATER_EQUAL, left, right);
    };
  }

  private Value contains(Operand left, Operand right) {
    if (!(right.value() instanceof SetValue set)) {
      throw Diagnostic.error(
              Code.WRONG_KIND, "in needs a set on its right, and this is " + right.value().kind())
          .at(right.span())
          .hint("a set {1, 2}, an interval [0, 1), or one of N, Z, Q, R, R^3, R^(2x3)")
          .toException();
    }
    return new Sets(context).contains(set, left.value());
  }

  private Value subset(Operand left, Operand right) {
    if (left.value() instanceof SetValue a && right.value() instanceof SetValue b) {
      return new Sets(context).subset(a, b);
    }
    Operand odd = left.value() instanceof SetValue ? right : left;
    throw Diagnostic.error(
            Code.WRONG_KIND, "subset compares two sets, and this is " + odd.value().kind())
        .at(odd.span())
        .hint("membership of an element is written in: 2 in {1, 2}")
        .toException();
  }

  private Value equal(Operand left, Operand right) {
    Truth truth = comparison.equal(left.value(), right.value());
    if (truth == Truth.UNKNOWN
        && ScalarArithmetic.isScalar(left.value())
        && ScalarArithmetic.isScalar(right.value())) {
      return relation(Relator.EQUAL, left.value(), right.value());
    }
    return truth;
  }

  private static Value relation(Relator relator, Value left, Value right) {
    return new Formula(
        new Expr.Relation(
            relator, Values.expr(left).orElseThrow(), Values.expr(right).orElseThrow()));
  }

  private Value order(Relator relator, Operand left, Operand right) {
    Value a = left.value();
    Value b = right.value();
    if (a instanceof Array || b instanceof Array) {
      return masks(relator, left, right);
    }
    requireOrdered(left);
    requireOrdered(right);
    return order(relator, a, b);
  }

  private Value order(Relator relator, Value a, Value b) {
    Optional<Integer> sign = comparison.sign(a, b);
    if (sign.isPresent()) {
      return Truth.of(holds(relator, sign.get()));
    }
    if (isNaN(a) || isNaN(b)) {
      return Truth.FALSE;
    }
    if (hasSymbols(a) || hasSymbols(b)) {
      return relation(relator, a, b);
    }
    requireReal(a);
    requireReal(b);
    Truth equal = comparison.equal(a, b);
    return equal == Truth.TRUE ? Truth.of(holds(relator, 0)) : Truth.UNKNOWN;
  }

  private void requireReal(Value value) {
    if (new Approximation(context.registry()).of(value) instanceof Scalar.Complex) {
      throw Diagnostic.error(Code.WRONG_KIND, "complex numbers have no order")
          .hint("compare their absolute values or real parts")
          .toException();
    }
  }

  private static boolean isNaN(Value value) {
    return value instanceof Scalar.Real(double d) && Double.isNaN(d);
  }

  private static boolean hasSymbols(Value value) {
    return value instanceof Formula f && Formulas.hasSymbols(f.expr());
  }

  private static boolean holds(Relator relator, int sign) {
    return switch (relator) {
      case EQUAL -> sign == 0;
      case NOT_EQUAL -> sign != 0;
      case LESS -> sign < 0;
      case LESS_EQUAL -> sign <= 0;
      case GREATER -> sign > 0;
      case GREATER_EQUAL -> sign >= 0;
    };
  }

  private static void requireOrdered(Operand operand) {
    if (!ScalarArithmetic.isScalar(operand.value())) {
      throw Diagnostic.error(
              Code.WRONG_KIND, "an order needs numbers, and this is " + operand.value().kind())
          .at(operand.span())
          .toException();
    }
  }

  /// An order of arrays is taken entry by entry and yields a mask.
  private Value masks(Relator relator, Operand left, Operand right) {
    Shape a = Elementwise.shape(left);
    Shape b = Elementwise.shape(right);
    Shape common = Broadcast.common(left, a, right, b);
    int[] at = Broadcast.positions(a, common);
    int[] bt = Broadcast.positions(b, common);
    List<Value> entries = new ArrayList<>(at.length);
    for (int i = 0; i < at.length; i++) {
      context.budget().step();
      Value x = left.value() instanceof Array array ? array.get(at[i]) : left.value();
      Value y = right.value() instanceof Array array ? array.get(bt[i]) : right.value();
      entries.add(order(relator, x, y));
    }
    return Values.array(common, entries, gradus.value.Labels.NONE);
  }

  Value not(Value value) {
    return switch (value) {
      case Truth truth -> truth.not();
      case Formula(Expr.Relation(Relator relator, Expr left, Expr right)) ->
          new Formula(new Expr.Relation(opposite(relator), left, right));
      case Formula f when isLogical(f) -> new Formula(Expr.Call.of("not", f.expr()));
      case Array array when array.size() > 0 && array.get(0) instanceof Truth ->
          Elementwise.map(array, this::not);
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

  private static RuntimeException needsTruth(Value value) {
    return Diagnostic.error(
            Code.WRONG_KIND, "and, or and not join truth values, and this is " + value.kind())
        .hint("a comparison such as x > 0")
        .toException();
  }

  Value and(Value a, Value b) {
    return connect(a, b, true);
  }

  private Value or(Value a, Value b) {
    return connect(a, b, false);
  }

  private Value connect(Value a, Value b, boolean and) {
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

  private Value connectMasks(Value a, Value b, boolean and) {
    if (a instanceof Array x && b instanceof Array y && x.shape().equals(y.shape())) {
      List<Value> entries = new ArrayList<>(x.size());
      for (int i = 0; i < x.size(); i++) {
        entries.add(connect(x.get(i), y.get(i), and));
      }
      return Values.array(x.shape(), entries, x.labels());
    }
    throw needsTruth(a instanceof Truth ? b : a);
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
  Value chain(Node.Chain chain, Function<Node, Value> evaluate) {
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

  Value interval(Operand low, Operand high, boolean lowClosed, boolean highClosed) {
    requireOrdered(low);
    requireOrdered(high);
    try {
      return interval(low.value(), high.value(), lowClosed, highClosed);
    } catch (gradus.diag.GradusException e) {
      throw e.diagnostic().atIfUnknown(low.span().to(high.span())).toException();
    }
  }

  /// The interval between two closed numbers; the empty set when they are the wrong way round.
  Value interval(Value low, Value high, boolean lowClosed, boolean highClosed) {
    if (hasSymbols(low) || hasSymbols(high)) {
      throw Diagnostic.error(
              Code.COMES_LATER, "intervals with free symbols come with the calculus of inequalities")
          .hint("numbers as ends: [0, 1)")
          .toException();
    }
    int sign =
        comparison
            .sign(low, high)
            .orElseThrow(
                () ->
                    Diagnostic.error(Code.WRONG_KIND, "the ends of an interval are real numbers")
                        .toException());
    if (sign > 0 || sign == 0 && !(lowClosed && highClosed)) {
      context.note("the interval is empty: its ends are the wrong way round");
      return new SetValue.Finite(List.of());
    }
    if (sign == 0) {
      return new SetValue.Finite(List.of(low));
    }
    return new SetValue.Intervals(
        List.of(
            new SetValue.Interval(
                low, high, lowClosed && !isInfinite(low), highClosed && !isInfinite(high))));
  }

  private static boolean isInfinite(Value value) {
    return value instanceof Scalar.Real(double d) && Double.isInfinite(d);
  }
}
