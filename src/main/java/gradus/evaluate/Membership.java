package gradus.evaluate;

import gradus.exact.Rational;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.SetValue.Finite;
import gradus.value.SetValue.Intervals;
import gradus.value.SetValue.NumberSet;
import gradus.value.SetValue.Space;
import gradus.value.Shape;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.List;
import java.util.Optional;

/// Which elements belong to a set, and which sets lie in one another; three-valued, since nobody
/// knows whether π + e is rational.
final class Membership {
  private final Context context;
  private final Comparison comparison;

  Membership(Context context, Comparison comparison) {
    this.context = context;
    this.comparison = comparison;
  }

  /// Whether the element belongs to the set.
  Truth contains(SetValue set, Value element) {
    return switch (set) {
      case Finite finite -> {
        Truth found = Truth.FALSE;
        for (Value candidate : finite.elements()) {
          found = found.or(comparison.equal(candidate, element));
          if (found == Truth.TRUE) {
            break;
          }
        }
        yield found;
      }
      case NumberSet numbers -> belongs(numbers, element);
      case Space(NumberSet entries, Shape shape) -> inSpace(entries, shape, element);
      case Intervals(List<SetValue.Interval> parts) ->
          belongs(NumberSet.R, element) == Truth.FALSE
              ? Truth.FALSE
              : RealLine.contains(comparison, parts, element);
    };
  }

  private Truth inSpace(NumberSet entries, Shape shape, Value element) {
    if (element instanceof Formula f && !f.isClosed()) {
      return Truth.UNKNOWN;
    }
    if (!(element instanceof Array array) || !array.shape().equals(shape)) {
      return shape.equals(Shape.of(1)) ? belongs(entries, element) : Truth.FALSE;
    }
    Truth all = Truth.TRUE;
    for (int i = 0; i < array.size() && all != Truth.FALSE; i++) {
      all = all.and(belongs(entries, array.get(i)));
    }
    return all;
  }

  private Truth belongs(NumberSet set, Value element) {
    return switch (element) {
      case Scalar.Exact(Rational q, _) ->
          switch (set) {
            case N -> Truth.of(q.isInteger() && q.signum() >= 0);
            case Z -> Truth.of(q.isInteger());
            case Q, R, C -> Truth.TRUE;
          };
      case Scalar.Real(double d) ->
          switch (set) {
            case N -> Truth.of(d == Math.rint(d) && d >= 0 && Double.isFinite(d));
            case Z -> Truth.of(d == Math.rint(d) && Double.isFinite(d));
            case Q, R, C -> Truth.of(Double.isFinite(d));
          };
      case Scalar.Complex _ -> Truth.of(set == NumberSet.C);
      case Formula f when f.isClosed() -> closed(set, f);
      case Formula _ -> Truth.UNKNOWN;
      case ElementArray _, RealArray _, Value _ -> Truth.FALSE;
    };
  }

  /// √2 is no rational; whether π + e is one, nobody knows.
  private Truth closed(NumberSet set, Formula f) {
    Scalar value = new Approximation(context.registry()).of(f.expr());
    if (set == NumberSet.C) {
      return Truth.TRUE;
    }
    if (value instanceof Scalar.Complex(double re, double im)) {
      // An imaginary part that is a rounding error may be none.
      return Math.abs(im) > 1e-9 * Math.abs(re) ? Truth.FALSE : Truth.UNKNOWN;
    }
    if (set == NumberSet.R) {
      return Truth.TRUE;
    }
    double d = ComplexNumbers.re(value);
    if (set != NumberSet.Q && Math.abs(d - Math.rint(d)) > 1e-9 * Math.max(1, Math.abs(d))) {
      return Truth.FALSE;
    }
    return Irrational.isProven(f.expr()) ? Truth.FALSE : Truth.UNKNOWN;
  }

  /// Whether every element of the first belongs to the second.
  Truth subset(SetValue a, SetValue b) {
    if (a instanceof Finite finite) {
      Truth all = Truth.TRUE;
      for (Value element : finite.elements()) {
        all = all.and(contains(b, element));
      }
      return all;
    }
    if (a instanceof NumberSet x && b instanceof NumberSet y) {
      return Truth.of(x.compareTo(y) <= 0);
    }
    if (a instanceof Space(NumberSet x, Shape s) && b instanceof Space(NumberSet y, Shape t)) {
      return Truth.of(s.equals(t) && x.compareTo(y) <= 0);
    }
    if (a instanceof Intervals && b instanceof NumberSet set) {
      boolean points = RealLine.isPoints((Intervals) a);
      return points ? Truth.UNKNOWN : Truth.of(set == NumberSet.R || set == NumberSet.C);
    }
    if (b instanceof Finite) {
      return a instanceof Intervals x && RealLine.isPoints(x) ? Truth.UNKNOWN : Truth.FALSE;
    }
    Optional<List<SetValue.Interval>> x = RealLine.parts(a);
    Optional<List<SetValue.Interval>> y = RealLine.parts(b);
    if (x.isPresent() && y.isPresent()) {
      return Truth.of(
          new RealLine(comparison, x.get(), y.get()).difference() instanceof Finite(var rest)
              && rest.isEmpty());
    }
    return a instanceof Space || b instanceof Space || b instanceof NumberSet
        ? Truth.FALSE
        : a instanceof NumberSet n && n.compareTo(NumberSet.R) < 0 && y.isPresent()
            ? Truth.UNKNOWN
            : Truth.FALSE;
  }
}
