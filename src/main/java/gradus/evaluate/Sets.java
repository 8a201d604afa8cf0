package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.exact.Rational;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.SetValue.Finite;
import gradus.value.SetValue.Intervals;
import gradus.value.SetValue.NumberSet;
import gradus.value.SetValue.Space;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The algebra of sets: finite sets, intervals and the number sets.
public final class Sets {
  private final Context context;
  private final Comparison comparison;
  private final Membership membership;

  public Sets(Context context) {
    this.context = context;
    this.comparison = new Comparison(context);
    this.membership = new Membership(context, comparison);
  }

  /// A finite set of these elements: none twice, ascending where all are real numbers.
  public Finite of(List<? extends Value> elements) {
    List<Value> distinct = new ArrayList<>();
    Set<Value> seen = new HashSet<>();
    boolean exact = true;
    boolean doubles = true;
    for (Value element : elements) {
      context.budget().step();
      Value key = key(element);
      if (!seen.add(key)) {
        continue;
      }
      exact &= key instanceof Scalar.Exact;
      doubles &= key instanceof Scalar.Real;
      if (exact || doubles || isNew(element, distinct)) {
        distinct.add(element);
      }
    }
    boolean ordered = true;
    for (int i = 1; i < distinct.size() && ordered; i++) {
      ordered = comparison.sign(distinct.get(0), distinct.get(i)).isPresent();
    }
    if (ordered) {
      distinct.sort((a, b) -> comparison.sign(a, b).orElse(0));
    }
    return new Finite(distinct);
  }

  private boolean isNew(Value element, List<Value> distinct) {
    for (Value other : distinct) {
      context.budget().step();
      if (comparison.equal(other, element) == Truth.TRUE) {
        return false;
      }
    }
    return true;
  }

  /// The element without its spelling: 1 and 1.0 are one element.
  private static Value key(Value element) {
    return element instanceof Scalar.Exact(Rational q, _) ? Scalar.of(q) : element;
  }

  public SetValue union(SetValue a, SetValue b) {
    if (a instanceof Finite x && b instanceof Finite y) {
      List<Value> all = new ArrayList<>(x.elements());
      all.addAll(y.elements());
      return of(all);
    }
    if (subset(a, b) == Truth.TRUE) {
      return b;
    }
    if (subset(b, a) == Truth.TRUE) {
      return a;
    }
    return lines("union", a, b).union();
  }

  public SetValue intersection(SetValue a, SetValue b) {
    if (a instanceof Finite x) {
      return filter(x, b, Truth.TRUE);
    }
    if (b instanceof Finite y) {
      return filter(y, a, Truth.TRUE);
    }
    if (subset(a, b) == Truth.TRUE) {
      return a;
    }
    if (subset(b, a) == Truth.TRUE) {
      return b;
    }
    if (a instanceof Intervals x && b instanceof NumberSet numbers && isBounded(x, numbers)) {
      return integers(x, numbers);
    }
    if (b instanceof Intervals y && a instanceof NumberSet numbers && isBounded(y, numbers)) {
      return integers(y, numbers);
    }
    return lines("intersection", a, b).intersection();
  }

  /// Whether only finitely many of the integers can lie in the intervals.
  private boolean isBounded(Intervals intervals, NumberSet numbers) {
    boolean below =
        numbers == NumberSet.N || Math.abs(end(intervals.parts().getFirst().low())) < 1L << 53;
    return (numbers == NumberSet.N || numbers == NumberSet.Z)
        && below
        && Math.abs(end(intervals.parts().getLast().high())) < 1L << 53;
  }

  private double end(Value value) {
    return new Approximation(context.registry()).of(value) instanceof Scalar.Real(double d)
        ? d
        : Double.NaN;
  }

  /// The integers in intervals that are bounded; beyond 2^53 doubles cannot count them.
  private Finite integers(Intervals intervals, NumberSet numbers) {
    List<Value> members = new ArrayList<>();
    for (SetValue.Interval part : intervals.parts()) {
      double low = Math.floor(end(part.low())) - 1;
      double high = Math.ceil(end(part.high())) + 1;
      low = numbers == NumberSet.N ? Math.max(low, 0) : low;
      context.budget().cells(high - low);
      for (double k = low; k <= high; k++) {
        context.budget().step();
        Scalar.Exact integer = Scalar.of((long) k);
        if (RealLine.contains(comparison, List.of(part), integer) == Truth.TRUE) {
          members.add(integer);
        }
      }
    }
    return of(members);
  }

  public SetValue difference(SetValue a, SetValue b) {
    if (a instanceof Finite x) {
      return filter(x, b, Truth.FALSE);
    }
    if (b instanceof Finite y && y.elements().isEmpty()) {
      return a;
    }
    if (subset(a, b) == Truth.TRUE) {
      return new Finite(List.of());
    }
    return lines("difference", a, b).difference();
  }

  private RealLine lines(String operation, SetValue a, SetValue b) {
    Optional<List<SetValue.Interval>> x = RealLine.parts(a);
    Optional<List<SetValue.Interval>> y = RealLine.parts(b);
    if (x.isEmpty() || y.isEmpty()) {
      throw Diagnostic.error(
              Code.WRONG_KIND,
              "the "
                  + operation
                  + " of "
                  + a.kind()
                  + " and "
                  + b.kind()
                  + " cannot be written down")
          .hint("finite sets {1, 2}, intervals and R can be combined; N, Z and Q with finite sets")
          .toException();
    }
    return new RealLine(comparison, x.get(), y.get());
  }

  private Finite filter(Finite set, SetValue other, Truth wanted) {
    List<Value> kept = new ArrayList<>();
    for (Value element : set.elements()) {
      Truth contained = contains(other, element);
      if (contained == Truth.UNKNOWN) {
        throw Diagnostic.error(
                Code.UNDECIDED,
                "it cannot be decided whether an element belongs to " + other.kind())
            .toException();
      }
      if (contained == wanted) {
        kept.add(element);
      }
    }
    return new Finite(kept);
  }

  /// The Cartesian product; pairs are 2-vectors, and products of products are longer vectors.
  public SetValue product(SetValue a, SetValue b) {
    if (!(a instanceof Finite x) || !(b instanceof Finite y)) {
      throw Diagnostic.error(
              Code.WRONG_KIND,
              "the Cartesian product of " + a.kind() + " and " + b.kind() + " cannot be listed")
          .hint("R^2 is the plane R × R")
          .toException();
    }
    context.budget().cells((double) x.elements().size() * y.elements().size() * 2);
    List<Value> pairs = new ArrayList<>();
    for (Value left : x.elements()) {
      for (Value right : y.elements()) {
        context.budget().step();
        List<Value> pair = new ArrayList<>();
        component(left, pair);
        component(right, pair);
        pairs.add(Values.vector(pair));
      }
    }
    return of(pairs);
  }

  private static void component(Value value, List<Value> pair) {
    if (value instanceof Array array && array.shape().isVector()) {
      pair.addAll(Values.entries(array));
    } else if (ScalarArithmetic.isScalar(value) || value instanceof Truth) {
      pair.add(value);
    } else {
      throw Diagnostic.error(Code.WRONG_KIND, "a pair holds numbers, not " + value.kind())
          .toException();
    }
  }

  /// `R^3` and `R^(2x3)` are spaces of arrays; a finite set to a small power is its Cartesian
  /// power.
  public SetValue power(SetValue base, Value exponent) {
    if (base instanceof NumberSet numbers) {
      return new Space(numbers, spaceShape(exponent));
    }
    int n = integer(exponent);
    SetValue result = base;
    for (int i = 1; i < n; i++) {
      result = product(result, base);
    }
    return result;
  }

  private Shape spaceShape(Value exponent) {
    if (exponent instanceof Array array && array.shape().isVector() && array.size() >= 1) {
      int[] lengths = new int[array.size()];
      for (int i = 0; i < lengths.length; i++) {
        lengths[i] = integer(array.get(i));
      }
      return Shape.of(lengths);
    }
    return Shape.of(integer(exponent));
  }

  private static int integer(Value value) {
    if (value instanceof Scalar.Exact(Rational q, _)
        && q.isInteger()
        && q.fitsInt()
        && q.signum() > 0) {
      return q.intValueExact();
    }
    if (value instanceof Formula) {
      throw Diagnostic.error(
              Code.COMES_LATER, "spaces of unknown size such as R^n come with matrix calculus")
          .hint("a size in numbers: R^3, R^(2x3)")
          .toException();
    }
    throw Diagnostic.error(Code.NOT_AN_INTEGER, "the exponent of a set is a positive integer")
        .hint("R^3, R^(2x3)")
        .toException();
  }

  /// Whether the element belongs to the set.
  public Truth contains(SetValue set, Value element) {
    return membership.contains(set, element);
  }

  /// Whether every element of the first belongs to the second.
  public Truth subset(SetValue a, SetValue b) {
    return membership.subset(a, b);
  }

  /// How many elements; infinity for sets that are not finite.
  public Value cardinality(SetValue set) {
    return switch (set) {
      case Finite finite -> Scalar.of(finite.elements().size());
      case Intervals intervals ->
          RealLine.isPoints(intervals)
              ? Scalar.of(intervals.parts().size())
              : Scalar.of(Double.POSITIVE_INFINITY);
      case NumberSet _, Space _ -> Scalar.of(Double.POSITIVE_INFINITY);
    };
  }
}
