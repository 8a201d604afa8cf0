package gradus.engine;

import gradus.diag.Source;
import gradus.evaluate.Algebra;
import gradus.evaluate.Environment;
import gradus.evaluate.Evaluation;
import gradus.expr.Assumptions;
import gradus.expr.Assumptions.Fact;
import gradus.expr.Assumptions.Sign;
import gradus.syntax.Node;
import gradus.syntax.Node.Comparator;
import gradus.value.SetValue;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;

/// What `n in N`, `p in (0, 1)` and `a > 0` say of symbols: signs, and whether they are integers.
final class Declared {
  private final Evaluation evaluation;
  private final Source source;

  Declared(Evaluation evaluation, Source source) {
    this.evaluation = evaluation;
    this.source = source;
  }

  /// The assumptions after `names in domain`.
  Assumptions members(List<String> names, Value domain, Assumptions known) {
    Assumptions result = known;
    for (String name : names) {
      Sign before = known.of(name).sign();
      result =
          switch (domain) {
            case SetValue.NumberSet set ->
                switch (set) {
                  case N -> result.with(name, new Fact(both(before, Sign.NONNEGATIVE), true));
                  case Z -> result.with(name, new Fact(before, true));
                  case Q, R -> result.with(name, new Fact(before, false));
                  case C -> result.with(name, Fact.COMPLEX);
                };
            case SetValue.Intervals(List<SetValue.Interval> parts) ->
                result.with(name, new Fact(both(before, sign(parts)), false));
            case Value _ -> result.with(name, new Fact(before, false));
          };
    }
    return result;
  }

  private Sign sign(List<SetValue.Interval> parts) {
    SetValue.Interval first = parts.getFirst();
    SetValue.Interval last = parts.getLast();
    int low = sign(first.low());
    int high = sign(last.high());
    if (low > 0 || low == 0 && isZero(first.low())) {
      return low > 0 || !first.lowClosed() ? Sign.POSITIVE : Sign.NONNEGATIVE;
    }
    if (high < 0 || high == 0 && isZero(last.high())) {
      return high < 0 || !last.highClosed() ? Sign.NEGATIVE : Sign.NONPOSITIVE;
    }
    return Sign.ANY;
  }

  private static boolean isZero(Value value) {
    return Values.expr(value).filter(e -> e.isZero()).isPresent();
  }

  /// 0 also where it is not known.
  private int sign(Value value) {
    return Values.expr(value).flatMap(new Algebra(evaluation)::sign).orElse(0);
  }

  /// The assumptions after a relation of a symbol and numbers, `0 < p < 1`.
  Assumptions related(String name, Node.Comparison relation, Environment local, Assumptions known) {
    Fact fact = known.of(name);
    Sign sign = fact.sign();
    List<Node> operands = relation.operands();
    for (int i = 0; i + 1 < operands.size(); i++) {
      Comparator comparator = relation.comparators().get(i);
      if (isSymbol(operands.get(i), name)) {
        sign = both(sign, beside(comparator, bound(operands.get(i + 1), local)));
      } else if (isSymbol(operands.get(i + 1), name)) {
        sign = both(sign, beside(mirrored(comparator), bound(operands.get(i), local)));
      }
    }
    return known.with(name, new Fact(sign, fact.integer(), true));
  }

  private static boolean isSymbol(Node node, String name) {
    return node instanceof Node.Name(_, String text) && text.equals(name);
  }

  private Value bound(Node node, Environment local) {
    return evaluation.evaluate(node, local, source);
  }

  private static Comparator mirrored(Comparator comparator) {
    return switch (comparator) {
      case LESS -> Comparator.GREATER;
      case LESS_EQUAL -> Comparator.GREATER_EQUAL;
      case GREATER -> Comparator.LESS;
      case GREATER_EQUAL -> Comparator.LESS_EQUAL;
      case EQUATION, EQUAL, NOT_EQUAL, IN, NOT_IN, SUBSET -> comparator;
    };
  }

  /// The sign of what stands on the left of a bound.
  private Sign beside(Comparator comparator, Value bound) {
    boolean zero = isZero(bound);
    int sign = sign(bound);
    return switch (comparator) {
      case GREATER -> zero || sign > 0 ? Sign.POSITIVE : Sign.ANY;
      case GREATER_EQUAL -> sign > 0 ? Sign.POSITIVE : zero ? Sign.NONNEGATIVE : Sign.ANY;
      case LESS -> zero || sign < 0 ? Sign.NEGATIVE : Sign.ANY;
      case LESS_EQUAL -> sign < 0 ? Sign.NEGATIVE : zero ? Sign.NONPOSITIVE : Sign.ANY;
      case NOT_EQUAL -> zero ? Sign.NONZERO : Sign.ANY;
      case EQUATION, EQUAL, IN, NOT_IN, SUBSET -> Sign.ANY;
    };
  }

  /// Both at once; of two that contradict each other the later one.
  private static Sign both(Sign before, Sign now) {
    if (now == Sign.ANY || before == now) {
      return before;
    }
    return switch (before) {
      case ANY -> now;
      case NONZERO ->
          switch (now) {
            case NONNEGATIVE -> Sign.POSITIVE;
            case NONPOSITIVE -> Sign.NEGATIVE;
            case ANY, NONZERO, POSITIVE, NEGATIVE -> now;
          };
      case NONNEGATIVE -> now == Sign.NONZERO ? Sign.POSITIVE : now;
      case NONPOSITIVE -> now == Sign.NONZERO ? Sign.NEGATIVE : now;
      case POSITIVE -> now == Sign.NONZERO || now == Sign.NONNEGATIVE ? before : now;
      case NEGATIVE -> now == Sign.NONZERO || now == Sign.NONPOSITIVE ? before : now;
    };
  }
}
