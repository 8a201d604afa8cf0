package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.SetValue.Finite;
import gradus.value.SetValue.Interval;
import gradus.value.SetValue.Intervals;
import gradus.value.SetValue.NumberSet;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Unions of intervals and points of the real line, combined by sweeping over all end points.
final class RealLine {
  private static final Interval EVERYTHING =
      new Interval(
          new Scalar.Real(Double.NEGATIVE_INFINITY),
          new Scalar.Real(Double.POSITIVE_INFINITY),
          false,
          false);

  private final Comparison comparison;
  private final List<Interval> a;
  private final List<Interval> b;

  RealLine(Comparison comparison, List<Interval> a, List<Interval> b) {
    this.comparison = comparison;
    this.a = a;
    this.b = b;
  }

  /// The set as intervals, points being closed intervals of length zero; empty when it is no such
  /// set.
  static Optional<List<Interval>> parts(SetValue set) {
    return switch (set) {
      case Intervals(List<Interval> parts) -> Optional.of(parts);
      case NumberSet n -> n == NumberSet.R ? Optional.of(List.of(EVERYTHING)) : Optional.empty();
      case Finite(List<Value> elements) -> {
        List<Interval> points = new ArrayList<>();
        for (Value element : elements) {
          if (!ScalarArithmetic.isScalar(element)) {
            yield Optional.empty();
          }
          points.add(new Interval(element, element, true, true));
        }
        yield Optional.of(points);
      }
      case SetValue.Space _ -> Optional.empty();
    };
  }

  static boolean isPoints(Intervals set) {
    return set.parts().stream().allMatch(part -> part.low().equals(part.high()));
  }

  static Truth contains(Comparison comparison, List<Interval> parts, Value x) {
    Truth found = Truth.FALSE;
    for (Interval part : parts) {
      Optional<Integer> low = comparison.sign(x, part.low());
      Optional<Integer> high = comparison.sign(part.high(), x);
      if (low.isEmpty() || high.isEmpty()) {
        found = found.or(Truth.UNKNOWN);
      } else {
        boolean above = part.lowClosed() ? low.get() >= 0 : low.get() > 0;
        boolean below = part.highClosed() ? high.get() >= 0 : high.get() > 0;
        found = found.or(Truth.of(above && below));
      }
    }
    return found;
  }

  SetValue union() {
    return sweep((inA, inB) -> inA || inB);
  }

  SetValue intersection() {
    return sweep((inA, inB) -> inA && inB);
  }

  SetValue difference() {
    return sweep((inA, inB) -> inA && !inB);
  }

  @FunctionalInterface
  private interface Rule {
    boolean keeps(boolean inA, boolean inB);
  }

  /// Visits each end point and each open gap between neighbours, and joins what the rule keeps.
  private SetValue sweep(Rule rule) {
    List<Value> ends = ends();
    List<Interval> result = new ArrayList<>();
    Value start = ends.get(0);
    boolean open = false;
    boolean startClosed = false;
    for (int i = 0; i < ends.size(); i++) {
      Value end = ends.get(i);
      boolean infinite = end instanceof Scalar.Real(double d) && Double.isInfinite(d);
      boolean point = !infinite && rule.keeps(has(a, end), has(b, end));
      boolean gap =
          i + 1 < ends.size()
              && rule.keeps(covers(a, end, ends.get(i + 1)), covers(b, end, ends.get(i + 1)));
      if (open && !(point && gap)) {
        result.add(new Interval(start, end, startClosed, point));
        open = false;
        if (gap) {
          start = end;
          startClosed = false;
          open = true;
        }
      } else if (!open && gap) {
        start = end;
        startClosed = point;
        open = true;
      } else if (!open && point) {
        result.add(new Interval(end, end, true, true));
      }
    }
    return simplest(result);
  }

  private static SetValue simplest(List<Interval> parts) {
    if (parts.size() == 1 && parts.get(0).equals(EVERYTHING)) {
      return NumberSet.R;
    }
    if (parts.stream().allMatch(part -> part.low().equals(part.high()))) {
      return new Finite(parts.stream().map(Interval::low).toList());
    }
    return new Intervals(parts);
  }

  private List<Value> ends() {
    List<Value> ends = new ArrayList<>();
    for (List<Interval> parts : List.of(a, b)) {
      for (Interval part : parts) {
        insert(ends, part.low());
        insert(ends, part.high());
      }
    }
    if (ends.isEmpty()) {
      ends.add(Scalar.ZERO);
    }
    return ends;
  }

  private void insert(List<Value> ends, Value end) {
    int i = 0;
    while (i < ends.size()) {
      int sign = sign(end, ends.get(i));
      if (sign == 0) {
        return;
      }
      if (sign < 0) {
        break;
      }
      i++;
    }
    ends.add(i, end);
  }

  private int sign(Value x, Value y) {
    return comparison
        .sign(x, y)
        .orElseThrow(() ->
            Diagnostic.error(Code.UNDECIDED, "the order of two end points cannot be decided")
                .toException());
  }

  private boolean has(List<Interval> parts, Value x) {
    return contains(comparison, parts, x) == Truth.TRUE;
  }

  /// Whether one of the parts covers the open gap between two neighbouring end points.
  private boolean covers(List<Interval> parts, Value low, Value high) {
    for (Interval part : parts) {
      if (sign(part.low(), low) <= 0 && sign(part.high(), high) >= 0) {
        return true;
      }
    }
    return false;
  }
}
