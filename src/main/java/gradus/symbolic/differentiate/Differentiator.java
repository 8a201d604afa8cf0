package gradus.symbolic.differentiate;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.function.DerivativeRule;
import gradus.step.Derivation;
import gradus.step.Operators;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;

/// The rules of differentiation, one case each. The same code finds the derivative with its steps
/// and without them: without, only the words are left out.
final class Differentiator {
  /// A derivative and the step that found it.
  ///
  /// @param value canonical, not tidied
  /// @param steps one step, or none where a teacher would not write one or steps are not wanted
  record Found(Expr value, List<Derivation> steps) {
    static final Found ZERO = new Found(Expr.ZERO, List.of());
    static final Found ONE = new Found(Expr.ONE, List.of());

    boolean isTrivial() {
      return steps.isEmpty();
    }
  }

  /// What is preferred where there is a choice.
  enum Preference {
    FREE,
    PRODUCT,
    QUOTIENT
  }

  /// A product of so many factors weighs as much as one more term.
  private static final double FACTORS_A_TERM = 8;

  private final String x;
  private final Algebra algebra;
  private final boolean narrated;
  private final Preference preference;
  private final IdentityHashMap<Expr, Found> known = new IdentityHashMap<>();
  private final IdentityHashMap<Expr, Boolean> dependence = new IdentityHashMap<>();

  /// Made once: under the quick compiler a new one for every part of a formula is dear.
  private final Predicate<Expr> depends = this::depends;

  private final Monomials monomials;
  private double terms;

  Differentiator(String x, Algebra algebra, boolean narrated, Preference preference) {
    this.x = x;
    this.algebra = algebra;
    this.narrated = narrated;
    this.preference = preference;
    this.monomials = new Monomials(x, depends);
  }

  /// The derivative as a whole, with a step even where it is trivial.
  Derivation derivation(Expr f) {
    Found found = of(f);
    if (!found.isTrivial()) {
      return cancelled(found.steps().getFirst());
    }
    String why = depends(f) ? "(a*x + b)' = a".replace("x", x) : "a constant does not change";
    String rule = depends(f) ? "linear rule" : "constant rule";
    return Derivation.of(
        rule, Operators.derivative(f, x), Narration.tidy(found.value(), algebra), why);
  }

  /// With one more step where functions cancel in the result.
  private Derivation cancelled(Derivation whole) {
    Expr shorter = Narration.cancelled(whole.to(), algebra);
    if (shorter.equals(whole.to())) {
      return whole;
    }
    List<Derivation> parts = new ArrayList<>(whole.parts());
    parts.add(Derivation.of("multiply out", whole.to(), shorter, "what cancels is left out"));
    return Derivation.of(whole.rule(), whole.from(), shorter, whole.why(), parts);
  }

  Found of(Expr f) {
    if (!depends(f)) {
      return Found.ZERO;
    }
    Found before = known.get(f);
    if (before != null) {
      return before;
    }
    algebra.budget().step();
    Found found = find(f);
    known.put(f, found);
    return found;
  }

  private Found find(Expr f) {
    if (f instanceof Sym) {
      return Found.ONE;
    }
    if (monomials.isPolynomial(f)) {
      Expr value = monomials.derivative(f);
      count(f instanceof Sum s ? s.terms().size() : 1);
      return monomials.isLinear(f)
          ? new Found(value, List.of())
          : step("power rule", f, value, narrated ? Narration.power(f, x, depends) : "", List.of());
    }
    return switch (f) {
      case Sum s -> sum(s);
      case Product p -> product(p);
      case Power p -> power(p);
      case Call c -> call(c);
      case Expr.Relation _, Sym _, Expr.Numeric _, Constant _ ->
          throw new IllegalArgumentException("no formula in " + x + ": " + f);
    };
  }

  boolean depends(Expr e) {
    if (e instanceof Sym(String name)) {
      return name.equals(x);
    }
    if (e instanceof Expr.Numeric || e instanceof Constant) {
      return false;
    }
    Boolean known = dependence.get(e);
    if (known != null) {
      return known;
    }
    boolean found = false;
    for (Expr part : Formulas.parts(e)) {
      found = found || depends(part);
    }
    dependence.put(e, found);
    return found;
  }

  private void count(double more) {
    terms += more;
    algebra.budget().terms(terms);
  }

  private Expr times(Expr... factors) {
    return times(List.of(factors));
  }

  private Expr times(List<Expr> factors) {
    double size = 0;
    for (Expr factor : factors) {
      size += factor instanceof Product p ? p.factors().size() : 1;
    }
    count(1 + size / FACTORS_A_TERM);
    return Products.of(factors);
  }

  private Found step(String rule, Expr f, Expr value, String why, List<Found> parts) {
    if (!narrated) {
      return new Found(value, List.of());
    }
    List<Derivation> steps = new ArrayList<>();
    for (Found part : parts) {
      steps.addAll(part.steps());
    }
    return new Found(
        value,
        List.of(
            Derivation.of(
                rule, Operators.derivative(f, x), Narration.tidy(value, algebra), why, steps)));
  }

  /// Powers of the variable are differentiated in one go, the other terms one by one.
  private Found sum(Sum s) {
    List<Expr> powers = new ArrayList<>();
    List<Expr> others = new ArrayList<>();
    for (Expr term : s.terms()) {
      if (depends(term)) {
        (monomials.isPolynomial(term) ? powers : others).add(term);
      }
    }
    List<Found> parts = new ArrayList<>();
    if (!powers.isEmpty()) {
      parts.add(of(Sums.of(powers)));
    }
    for (Expr term : others) {
      parts.add(of(term));
    }
    List<Expr> values = new ArrayList<>();
    for (Found part : parts) {
      values.add(part.value());
    }
    count(values.size());
    return step(
        "sum rule", s, Sums.of(values), narrated ? Narration.sum(s, x, depends) : "", parts);
  }

  private Found product(Product p) {
    List<Expr> constants = new ArrayList<>();
    List<Expr> factors = new ArrayList<>();
    for (Expr factor : p.factors()) {
      (depends(factor) ? factors : constants).add(factor);
    }
    if (!constants.isEmpty()) {
      Expr constant = Products.of(constants);
      Found inner = of(Products.of(factors));
      Expr value = times(constant, inner.value());
      if (inner.isTrivial()) {
        return new Found(value, List.of());
      }
      Derivation step = inner.steps().getFirst();
      return new Found(
          value,
          List.of(
              Derivation.of(
                  step.rule(),
                  Operators.derivative(p, x),
                  Narration.tidy(value, algebra),
                  step.why() + Narration.factor(constant),
                  step.parts())));
    }
    Fraction fraction = Fraction.of(factors, depends);
    return fraction.isProper() && preference != Preference.PRODUCT
        ? quotient(p, fraction)
        : product(p, factors);
  }

  private Found product(Product p, List<Expr> factors) {
    List<Found> parts = new ArrayList<>();
    List<Expr> sum = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      Found part = of(factors.get(i));
      parts.add(part);
      List<Expr> term = new ArrayList<>(factors);
      term.set(i, part.value());
      sum.add(times(term));
    }
    return step(
        "product rule",
        p,
        Sums.of(sum),
        narrated ? Narration.product(p, factors, parts) : "",
        parts);
  }

  /// For v = ∏ wᵢ^nᵢ the quotient rule, with what always cancels already cancelled: (u'·∏wᵢ − u·Σ
  /// nᵢ·wᵢ'·∏ⱼ≠ᵢ wⱼ) / ∏ wᵢ^(nᵢ+1).
  private Found quotient(Expr f, Fraction fraction) {
    Expr u = fraction.numerator();
    Found top = of(u);
    List<Expr> bases = fraction.bases();
    List<Expr> first = new ArrayList<>(bases);
    first.add(top.value());
    List<Expr> sum = new ArrayList<>();
    sum.add(times(first));
    List<Expr> below = new ArrayList<>();
    for (int i = 0; i < bases.size(); i++) {
      List<Expr> term = new ArrayList<>(bases);
      term.set(i, of(bases.get(i)).value());
      term.add(fraction.exponents().get(i));
      term.add(u);
      sum.add(times(term));
      below.add(Expr.power(bases.get(i), Expr.subtract(fraction.exponents().get(i), Expr.ONE)));
    }
    Expr numerator = Sums.of(sum);
    // Simplifying takes a hundred times as long as differentiating; only readers need it.
    below.add(narrated ? Narration.shorter(numerator, algebra) : numerator);
    Expr value = times(below);
    if (!narrated) {
      return new Found(value, List.of());
    }
    Found bottom = of(fraction.denominator());
    return step(
        "quotient rule",
        f,
        value,
        Narration.quotient(f, fraction, top, bottom),
        List.of(top, bottom));
  }

  private Found power(Power p) {
    if (!depends(p.exponent())) {
      return powerOfFormula(p);
    }
    if (!depends(p.base())) {
      return exponential(p);
    }
    Expr logarithm = times(p.exponent(), algebra.call("log", p.base()));
    Found inner = of(logarithm);
    return step(
        "logarithmic differentiation",
        p,
        times(p, inner.value()),
        narrated ? Narration.general(p, logarithm) : "",
        List.of(inner));
  }

  private Found powerOfFormula(Power p) {
    if (preference == Preference.QUOTIENT
        && p.exponent() instanceof Num n
        && n.value().signum() < 0) {
      return quotient(p, Fraction.of(List.of(p), depends));
    }
    Found inner = of(p.base());
    Expr outer = Expr.power(p.base(), Expr.subtract(p.exponent(), Expr.ONE));
    return step(
        "chain rule",
        p,
        times(p.exponent(), outer, inner.value()),
        narrated ? Narration.powerOfFormula(p, inner) : "",
        List.of(inner));
  }

  private Found exponential(Power p) {
    if (p.base().isZero()) {
      throw NotDifferentiable.refusal("0 to a variable power is 0 or undefined", "");
    }
    Found inner = of(p.exponent());
    Expr value =
        p.base() == Constant.E
            ? times(p, inner.value())
            : times(p, algebra.call("log", p.base()), inner.value());
    boolean plain = p.exponent() instanceof Sym;
    return step(
        plain ? "derivative of the exponential" : "chain rule",
        p,
        value,
        narrated ? Narration.exponential(p, inner) : "",
        List.of(inner));
  }

  /// log|u| has the slope of log u on both sides of 0.
  private Found logarithmOfAbsolute(Call c, Expr u) {
    Found inner = of(u);
    return step(
        u instanceof Sym ? "derivative of log" : "chain rule",
        c,
        times(inner.value(), Expr.power(u, Expr.MINUS_ONE)),
        narrated ? Narration.logarithmOfAbsolute(c, u, inner) : "",
        List.of(inner));
  }

  private Found call(Call c) {
    if (c.name().equals("log")
        && c.arguments().size() == 1
        && c.arguments().get(0) instanceof Call(String name, List<Expr> inside)
        && name.equals("abs")) {
      return logarithmOfAbsolute(c, inside.get(0));
    }
    DerivativeRule rule = NotDifferentiable.ruleOf(c, algebra);
    List<Found> parts = new ArrayList<>();
    List<Expr> sum = new ArrayList<>();
    List<DerivativeRule.Partial> partials = new ArrayList<>();
    for (int i = 0; i < c.arguments().size(); i++) {
      if (!depends(c.arguments().get(i))) {
        continue;
      }
      DerivativeRule.Partial partial = rule.partial(i);
      Found inner = of(c.arguments().get(i));
      Expr slope = algebra.canonical(partial.slope().apply(c, c.arguments()));
      sum.add(times(slope, inner.value()));
      partials.add(partial);
      parts.add(inner);
    }
    boolean plain = c.arguments().size() == 1 && c.arguments().get(0) instanceof Sym;
    return step(
        plain ? "derivative of " + c.name() : "chain rule",
        c,
        Sums.of(sum),
        narrated ? Narration.call(c, partials, parts) : "",
        parts);
  }
}
