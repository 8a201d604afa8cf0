package gradus.symbolic.equivalence;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.value.Literals;
import gradus.value.SetValue;
import gradus.value.SetValue.Interval;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sets and lists whose order does not matter.
final class SetJudge {
  private final Judge judge;

  SetJudge(Judge judge) {
    this.judge = judge;
  }

  Verdict compare(SetValue answer, SetValue truth) {
    if (answer.equals(truth)) {
      return Verdict.equal();
    }
    if (answer instanceof SetValue.Finite(List<Value> a)
        && truth instanceof SetValue.Finite(List<Value> b)) {
      return compare(a, b, judge.policy().with(Criterion.SET));
    }
    if (answer instanceof SetValue.Intervals(List<Interval> a)
        && truth instanceof SetValue.Intervals(List<Interval> b)) {
      return intervals(a, b);
    }
    return Verdict.different("the answer is " + answer.kind() + ", the reference " + truth.kind());
  }

  /// Lists in any order; each element as often as in the other, unless sets are meant.
  Verdict compare(List<Value> answer, List<Value> truth, Policy policy) {
    boolean set = policy.test() == Criterion.SET;
    List<Value> left = new ArrayList<>(truth);
    List<String> notes = new ArrayList<>();
    List<Value> extra = new ArrayList<>();
    for (Value element : answer) {
      Optional<Value> match = match(element, set ? truth : left, notes);
      if (match.isEmpty()) {
        extra.add(element);
      } else {
        remove(match.get(), left);
      }
    }
    if (set) {
      left.removeIf(element ->
          answer.stream().anyMatch(own -> judge.entry(own, element, Optional.empty()).isEqual()));
    }
    if (extra.isEmpty() && left.isEmpty()) {
      return new Verdict.Equal(notes);
    }
    List<String> reasons = new ArrayList<>();
    if (!extra.isEmpty()) {
      reasons.add(listed(extra) + (extra.size() == 1 ? " does" : " do") + " not belong");
    }
    if (!left.isEmpty()) {
      reasons.add(listed(left) + (left.size() == 1 ? " is" : " are") + " missing");
    }
    return new Verdict.Different(Optional.empty(), reasons);
  }

  private Optional<Value> match(Value element, List<Value> among, List<String> notes) {
    for (Value other : among) {
      Verdict verdict = judge.entry(element, other, judge.digits(element));
      if (verdict.isEqual()) {
        verdict.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /// One occurrence, and not every equal one.
  private static void remove(Value element, List<Value> from) {
    for (int i = 0; i < from.size(); i++) {
      if (from.get(i) == element) {
        from.remove(i);
        return;
      }
    }
  }

  private static String listed(List<Value> elements) {
    return String.join(", ", elements.stream().map(Literals::of).toList());
  }

  private Verdict intervals(List<Interval> answer, List<Interval> truth) {
    if (answer.size() != truth.size()) {
      return Verdict.different(
          "the answer has " + answer.size() + " parts, the reference " + truth.size());
    }
    for (int i = 0; i < answer.size(); i++) {
      Interval a = answer.get(i);
      Interval b = truth.get(i);
      for (boolean low : new boolean[] {true, false}) {
        Value mine = low ? a.low() : a.high();
        Value theirs = low ? b.low() : b.high();
        Verdict end = judge.entry(mine, theirs, judge.digits(mine));
        if (!end.isEqual()) {
          return end.isDifferent()
              ? end.noting((low ? "the lower end differs" : "the upper end differs"))
              : end;
        }
        if (low ? a.lowClosed() != b.lowClosed() : a.highClosed() != b.highClosed()) {
          boolean belongs = low ? b.lowClosed() : b.highClosed();
          return Verdict.different(
              "the end "
                  + Literals.of(theirs)
                  + (belongs ? " belongs to the set" : " does not belong to the set"));
        }
      }
    }
    return Verdict.equal();
  }

  /// What it says of a symbol to lie in the set; empty for sets that are no part of the line.
  static Optional<Expr> condition(SetValue set, String name) {
    Expr x = Expr.symbol(name);
    List<Expr> parts = new ArrayList<>();
    switch (set) {
      case SetValue.Finite(List<Value> elements) -> {
        if (elements.isEmpty()) {
          // nothing is less than itself
          return Optional.of(new Relation(Relator.LESS, x, x));
        }
        for (Value element : elements) {
          Optional<Expr> value = Values.expr(element);
          if (value.isEmpty()) {
            return Optional.empty();
          }
          parts.add(new Relation(Relator.EQUAL, x, value.get()));
        }
      }
      case SetValue.Intervals(List<Interval> intervals) -> {
        for (Interval interval : intervals) {
          parts.add(condition(interval, x));
        }
      }
      case SetValue.NumberSet _, SetValue.Space _ -> {}
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(parts.size() == 1 ? parts.getFirst() : new Call("or", parts));
  }

  private static Expr condition(Interval interval, Expr x) {
    List<Expr> ends = new ArrayList<>();
    if (!Values.isInfinite(interval.low())) {
      Relator above = interval.lowClosed() ? Relator.GREATER_EQUAL : Relator.GREATER;
      ends.add(new Relation(above, x, Values.expr(interval.low()).orElseThrow()));
    }
    if (!Values.isInfinite(interval.high())) {
      Relator below = interval.highClosed() ? Relator.LESS_EQUAL : Relator.LESS;
      ends.add(new Relation(below, x, Values.expr(interval.high()).orElseThrow()));
    }
    return switch (ends.size()) {
      case 0 -> new Relation(Relator.EQUAL, x, x);
      case 1 -> ends.getFirst();
      default -> new Call("and", ends);
    };
  }
}
