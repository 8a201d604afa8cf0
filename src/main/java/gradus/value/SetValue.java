package gradus.value;

import java.util.List;

/// A set.
public sealed interface SetValue extends Value {
  /// A finite set: no element twice, in ascending order where the elements are numbers.
  record Finite(List<Value> elements) implements SetValue {
    public Finite {
      elements = List.copyOf(elements);
    }

    @Override
    public String kind() {
      return elements.isEmpty() ? "the empty set" : "a set";
    }
  }

  /// ℕ (from 0), ℤ, ℚ, ℝ, ℂ.
  enum NumberSet implements SetValue {
    N,
    Z,
    Q,
    R,
    C;

    @Override
    public String kind() {
      return "the set " + name();
    }
  }

  /// Arrays over a number set: ℝⁿ, ℝ^{m×n}.
  record Space(NumberSet entries, Shape shape) implements SetValue {
    @Override
    public String kind() {
      return "the set " + entries + "^" + (shape.isVector() ? "" + shape : "(" + shape + ")");
    }
  }

  /// A union of disjoint intervals of the reals, ascending, not touching; at least one.
  record Intervals(List<Interval> parts) implements SetValue {
    public Intervals {
      parts = List.copyOf(parts);
    }

    @Override
    public String kind() {
      return parts.size() == 1 ? "an interval" : "a union of intervals";
    }
  }

  /// An interval with at least one point.
  ///
  /// @param low a {@link Scalar} or closed {@link Formula}; minus infinity is {@code Real(-∞)} and
  ///   open
  /// @param high the same; plus infinity is open
  record Interval(Value low, Value high, boolean lowClosed, boolean highClosed) {}
}
