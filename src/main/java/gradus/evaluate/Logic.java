package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.expr.Expr;
import gradus.expr.Expr.Relator;
import gradus.expr.Formulas;
import gradus.function.Context;
import gradus.function.Operand;
import gradus.syntax.Node.Comparator;
import gradus.value.Array;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.Labels;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Shape;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/// Relations and intervals. What depends on free symbols stays a formula.
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
      case NOT_IN -> Connectives.not(contains(left, right));
      case SUBSET -> subset(left, right);
      case EQUATION, EQUAL ->
          isEntryBesideArray(left, right) ? masks(left, right) : equal(left, right);
      case NOT_EQUAL -> {
        Value equal = compare(Comparator.EQUAL, left, right);
        yield equal instanceof Formula(Expr.Relation r)
            ? new Formula(new Expr.Relation(Relator.NOT_EQUAL, r.left(), r.right()))
            : Connectives.not(equal);
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
    Sets sets = new Sets(context);
    return left.value() instanceof Array array && holdsEntries(set)
        ? Elementwise.map(array, entry -> sets.contains(set, entry))
        : sets.contains(set, left.value());
  }

  /// Whether an array can be no element, and its entries may: `species in {"setosa"}`, `x in [0,
  /// 1)`.
  private static boolean holdsEntries(SetValue set) {
    return switch (set) {
      case SetValue.Finite(List<Value> elements) ->
          !elements.isEmpty() && elements.stream().allMatch(Logic::isEntry);
      case SetValue.Intervals _ -> true;
      case SetValue.NumberSet _, SetValue.Space _ -> false;
    };
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
    return equal(left.value(), right.value());
  }

  private Value equal(Value left, Value right) {
    Truth truth = comparison.equal(left, right);
    if (truth == Truth.UNKNOWN
        && ScalarArithmetic.isScalar(left)
        && ScalarArithmetic.isScalar(right)) {
      return relation(Relator.EQUAL, left, right);
    }
    return truth;
  }

  /// `species == "setosa"`, `v == 2`: an array is never a number or a word, so its entries are
  /// asked. Two arrays are equal as a whole.
  private static boolean isEntryBesideArray(Operand left, Operand right) {
    return left.value() instanceof Array && isEntry(right.value())
        || right.value() instanceof Array && isEntry(left.value());
  }

  private static boolean isEntry(Value value) {
    return ScalarArithmetic.isScalar(value) || value instanceof Text || value instanceof Truth;
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
      return masks(relator, left, right, (x, y) -> order(relator, x, y));
    }
    requireOrdered(left);
    requireOrdered(right);
    return order(relator, a, b);
  }

  private Value order(Relator relator, Value a, Value b) {
    requireOneOrder(a, b);
    Optional<Integer> sign = comparison.sign(a, b);
    if (sign.isPresent()) {
      return Truth.of(relator.holds(sign.get()));
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
    return equal == Truth.TRUE ? Truth.of(relator.holds(0)) : Truth.UNKNOWN;
  }

  /// Numbers have an order and words have one; a word beside a number has none, nor has a truth
  /// value.
  private static void requireOneOrder(Value a, Value b) {
    boolean words = a instanceof Text && b instanceof Text;
    if (!words && !(ScalarArithmetic.isScalar(a) && ScalarArithmetic.isScalar(b))) {
      Value odd = ScalarArithmetic.isScalar(a) ? b : a;
      throw Diagnostic.error(
              Code.WRONG_KIND, "an order needs numbers, and an entry is " + odd.kind())
          .hint(
              odd instanceof Text
                  ? "words stand in order beside words alone"
                  : "truth values are compared by ==, counted by count(mask)")
          .toException();
    }
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

  private static void requireOrdered(Operand operand) {
    if (!ScalarArithmetic.isScalar(operand.value())) {
      throw Diagnostic.error(
              Code.WRONG_KIND, "an order needs numbers, and this is " + operand.value().kind())
          .at(operand.span())
          .hint(operand.value() instanceof Text ? "a set of words: {\"a\", \"b\"}" : "")
          .toException();
    }
  }

  private Value masks(Operand left, Operand right) {
    return masks(Relator.EQUAL, left, right, this::equal);
  }

  /// A comparison entry by entry yields a mask.
  private Value masks(
      Relator relator, Operand left, Operand right, BinaryOperator<Value> compared) {
    Shape a = shape(left);
    Shape b = shape(right);
    Shape common = Broadcast.common(left, a, right, b);
    context.budget().cells(common.cells());
    Labels labels = Elementwise.labels(left, right, common);
    Optional<ElementArray> fast =
        RealMasks.of(relator, left.value(), right.value(), common, labels);
    if (fast.isPresent()) {
      return fast.get();
    }
    int[] at = Broadcast.positions(a, common);
    int[] bt = Broadcast.positions(b, common);
    List<Value> entries = new ArrayList<>(at.length);
    for (int i = 0; i < at.length; i++) {
      context.budget().step();
      Value x = left.value() instanceof Array array ? array.get(at[i]) : left.value();
      Value y = right.value() instanceof Array array ? array.get(bt[i]) : right.value();
      entries.add(compared.apply(x, y));
    }
    return Values.array(common, entries, labels);
  }

  private static Shape shape(Operand operand) {
    return operand.value() instanceof Text || operand.value() instanceof Truth
        ? Shape.of()
        : Elementwise.shape(operand);
  }

  Value interval(Operand low, Operand high, boolean lowClosed, boolean highClosed) {
    requireOrdered(low);
    requireOrdered(high);
    try {
      return interval(low.value(), high.value(), lowClosed, highClosed);
    } catch (GradusException e) {
      throw e.diagnostic().atIfUnknown(low.span().to(high.span())).toException();
    }
  }

  /// The interval between two closed numbers; the empty set when they are the wrong way round.
  Value interval(Value low, Value high, boolean lowClosed, boolean highClosed) {
    if (hasSymbols(low) || hasSymbols(high)) {
      throw Diagnostic.error(Code.COMES_LATER, "intervals have numbers as ends, not free symbols")
          .hint("a value for the symbol: -v a=0")
          .toException();
    }
    int sign =
        comparison
            .sign(low, high)
            .orElseThrow(() ->
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
                low,
                high,
                lowClosed && !Values.isInfinite(low),
                highClosed && !Values.isInfinite(high))));
  }
}
