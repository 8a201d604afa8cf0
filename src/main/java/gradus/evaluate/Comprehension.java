package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.exact.Integers;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Relator;
import gradus.expr.Formulas;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `{x^2 for x in 1..5}` and `{x in Z | x^2 < 10}`. Over ℤ and ℕ the conditions must bound the set;
/// the bound is proved from a polynomial inequality, never guessed from a few tries.
final class Comprehension {
  private final Evaluation evaluation;
  private final Interpreter interpreter;

  Comprehension(Evaluation evaluation, Interpreter interpreter) {
    this.evaluation = evaluation;
    this.interpreter = interpreter;
  }

  Value build(Node.SetBuilder builder, Environment environment) {
    Optional<SetValue> reals = reals(builder, environment);
    if (reals.isPresent()) {
      return reals.get();
    }
    List<Value> elements = new ArrayList<>();
    for (Value candidate : candidates(builder, environment)) {
      evaluation.budget().step();
      Environment inner = environment.with(builder.variable(), candidate);
      if (holds(builder, inner)) {
        elements.add(interpreter.evaluate(builder.element(), inner));
      }
    }
    return new Sets(evaluation).of(elements);
  }

  /// `{x in R | x^2 < 4}`, by the function `solve`; empty when the variable runs through something
  /// else.
  private Optional<SetValue> reals(Node.SetBuilder builder, Environment environment) {
    Value domain = interpreter.evaluate(builder.domain(), environment);
    boolean real = domain == SetValue.NumberSet.R || domain instanceof SetValue.Intervals;
    boolean plain =
        builder.element() instanceof Node.Name(_, String name) && name.equals(builder.variable());
    if (!real || !plain || builder.conditions().isEmpty()) {
      return Optional.empty();
    }
    Formula x = new Formula(Expr.symbol(builder.variable()));
    SetValue set = (SetValue) domain;
    Sets sets = new Sets(evaluation);
    for (Node condition : builder.conditions()) {
      Value relation = interpreter.evaluate(condition, environment.with(builder.variable(), x));
      Value found =
          relation instanceof Truth truth && truth != Truth.UNKNOWN
              ? truth == Truth.TRUE ? SetValue.NumberSet.R : new SetValue.Finite(List.of())
              : new Calls(evaluation, interpreter)
                  .builtin(
                      evaluation.registry().find("solve").orElseThrow(),
                      List.of(relation, x),
                      condition.span());
      set = sets.intersection(set, realPart((SetValue) found));
    }
    return Optional.of(set);
  }

  /// A polynomial without real solutions is solved by complex numbers, which are not asked for.
  private static SetValue realPart(SetValue set) {
    return set instanceof SetValue.Finite(List<Value> elements)
        ? new SetValue.Finite(
            elements.stream()
                .filter(e -> !(e instanceof Formula(Expr f)) || !Formulas.hasImaginary(f))
                .toList())
        : set;
  }

  private boolean holds(Node.SetBuilder builder, Environment environment) {
    for (Node condition : builder.conditions()) {
      Value value = interpreter.evaluate(condition, environment);
      if (!(value instanceof Truth truth) || truth == Truth.UNKNOWN) {
        throw Diagnostic.error(Code.UNDECIDED, "whether the condition holds cannot be decided")
            .at(condition.span())
            .toException();
      }
      if (truth == Truth.FALSE) {
        return false;
      }
    }
    return true;
  }

  private List<? extends Value> candidates(Node.SetBuilder builder, Environment environment) {
    Value domain = interpreter.evaluate(builder.domain(), environment);
    return switch (domain) {
      case SetValue.Finite finite -> finite.elements();
      case Array array when array.shape().isVector() -> Values.entries(array);
      case SetValue.NumberSet set when set == SetValue.NumberSet.Z || set == SetValue.NumberSet.N ->
          integers(builder, set, environment);
      case SetValue _ ->
          throw Diagnostic.error(
                  Code.WRONG_KIND, "a condition selects from Z, N, R, a range or a finite set")
              .at(builder.domain().span())
              .hint("{x in R | x^2 < 4}, {x in Z | x^2 < 10}")
              .toException();
      case Value other ->
          throw Diagnostic.error(
                  Code.WRONG_KIND, "a variable runs through a set or a range, not " + other.kind())
              .at(builder.domain().span())
              .hint("{x^2 for x in 1..5}")
              .toException();
    };
  }

  private List<Value> integers(
      Node.SetBuilder builder, SetValue.NumberSet set, Environment environment) {
    Environment symbolic =
        environment.with(builder.variable(), new Formula(Expr.symbol(builder.variable())));
    Bounds bounds = new Bounds(set == SetValue.NumberSet.N);
    for (Node condition : builder.conditions()) {
      bounds.tighten(interpreter.evaluate(condition, symbolic), builder.variable());
    }
    if (bounds.low.isEmpty() || bounds.high.isEmpty()) {
      throw Diagnostic.error(Code.UNDECIDED, "it cannot be seen that this set is finite")
          .at(builder.span())
          .detail(
              "a polynomial inequality in "
                  + builder.variable()
                  + " must bound it "
                  + (bounds.low.isEmpty() ? "from below" : "from above"))
          .hint("{" + builder.variable() + " in -100..100 | ...}")
          .toException();
    }
    BigInteger low = bounds.low.get();
    BigInteger high = bounds.high.get();
    evaluation.budget().cells(high.subtract(low).doubleValue());
    List<Value> integers = new ArrayList<>();
    for (BigInteger n = low; n.compareTo(high) <= 0; n = n.add(BigInteger.ONE)) {
      evaluation.budget().step();
      integers.add(Scalar.of(Rational.of(n)));
    }
    return integers;
  }

  /// Integer bounds of the solutions of polynomial inequalities.
  private static final class Bounds {
    private Optional<BigInteger> low;
    private Optional<BigInteger> high = Optional.empty();

    Bounds(boolean natural) {
      low = natural ? Optional.of(BigInteger.ZERO) : Optional.empty();
    }

    void tighten(Value condition, String variable) {
      if (!(condition instanceof Formula f)) {
        return;
      }
      if (f.expr() instanceof Expr.Call(String name, List<Expr> parts) && name.equals("and")) {
        parts.forEach(part -> tighten(new Formula(part), variable));
        return;
      }
      if (f.expr() instanceof Expr.Relation(Relator relator, Expr left, Expr right)) {
        within(left, relator, right, variable);
        Univariate.coefficients(Expr.subtract(left, right), variable)
            .ifPresent(p -> tighten(p, relator));
      }
    }

    /// |u| < c holds where u < c and -u < c; c > |u| is the same.
    private void within(Expr left, Relator relator, Expr right, String variable) {
      boolean less = relator == Relator.LESS || relator == Relator.LESS_EQUAL;
      boolean greater = relator == Relator.GREATER || relator == Relator.GREATER_EQUAL;
      if (less && left instanceof Expr.Call(String name, List<Expr> u) && name.equals("abs")) {
        tighten(new Formula(new Expr.Relation(relator, u.get(0), right)), variable);
        tighten(new Formula(new Expr.Relation(relator, Expr.negate(u.get(0)), right)), variable);
      } else if (greater && right instanceof Expr.Call c && c.name().equals("abs")) {
        within(
            right, relator == Relator.GREATER ? Relator.LESS : Relator.LESS_EQUAL, left, variable);
      }
    }

    /// Outside Cauchy's bound 1 + max|aᵢ/aₙ| of the roots a polynomial keeps the sign of its
    /// leading term, so `p < 0` is false there on the sides where that sign is positive.
    private void tighten(List<Rational> p, Relator relator) {
      int degree = p.size() - 1;
      if (degree < 1) {
        return;
      }
      Rational leading = p.get(degree);
      Rational bound = Rational.ONE;
      for (Rational coefficient : p.subList(0, degree)) {
        Rational ratio = coefficient.divide(leading).abs();
        bound = ratio.compareTo(bound) > 0 ? ratio : bound;
      }
      BigInteger limit = bound.add(Rational.ONE).ceil().numerator().min(fujiwara(p));
      int right = leading.signum();
      int left = degree % 2 == 0 ? right : -right;
      if (!canHold(relator, right)) {
        high = Optional.of(high.map(h -> h.min(limit)).orElse(limit));
      }
      if (!canHold(relator, left)) {
        low = Optional.of(low.map(l -> l.max(limit.negate())).orElse(limit.negate()));
      }
    }

    /// 2·max |aₙ₋ₖ/aₙ|^(1/k), rounded up: tighter than Cauchy's where the constant is large, as in
    /// x² < 10¹⁰.
    private static BigInteger fujiwara(List<Rational> p) {
      int degree = p.size() - 1;
      BigInteger largest = BigInteger.ZERO;
      for (int k = 1; k <= degree; k++) {
        Rational ratio = p.get(degree - k).divide(p.get(degree)).abs();
        BigInteger root = Integers.floorRoot(ratio.ceil().numerator(), k).add(BigInteger.ONE);
        largest = largest.max(root);
      }
      return largest.shiftLeft(1);
    }

    private static boolean canHold(Relator relator, int sign) {
      return switch (relator) {
        case EQUAL -> false;
        case NOT_EQUAL -> true;
        case LESS, LESS_EQUAL -> sign < 0;
        case GREATER, GREATER_EQUAL -> sign > 0;
      };
    }
  }
}
