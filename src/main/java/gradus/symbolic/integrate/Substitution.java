package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.step.Derivation;
import gradus.symbolic.rewrite.Together;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// f = g(u)·u′ up to a constant: u is looked for among the parts of f.
final class Substitution implements Method {
  private static final int CANDIDATES = 14;

  private final Search search;

  Substitution(Search search) {
    this.search = search;
  }

  @Override
  public Optional<Derivation> attempt(Expr f, String x, int depth) {
    for (Expr inner : candidates(f, x)) {
      String u = search.fresh(f, x);
      for (boolean byItself : new boolean[] {false, true}) {
        Optional<Derivation> found = with(inner, u, byItself, f, x, depth);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Derivation> with(
      Expr inner, String u, boolean byItself, Expr f, String x, int depth) {
    Algebra algebra = search.algebra();
    Optional<Expr> du = new Slope(x, algebra, byItself).of(inner);
    if (du.isEmpty() || du.get().isZero()) {
      return Optional.empty();
    }
    Replacement replacement = new Replacement(inner, u, x, algebra);
    Expr quotient =
        Products.of(List.of(primitive(f), Expr.power(primitive(du.get()), Expr.MINUS_ONE)));
    Expr integrand = replacement.in(quotient);
    if (!Formulas.isFree(integrand, x)) {
      integrand = replacement.in(Together.of(quotient, algebra));
    }
    if (!Formulas.isFree(integrand, x)) {
      integrand = replacement.in(Expansion.of(quotient, x, algebra.budget()));
    }
    if (!Formulas.isFree(integrand, x) || Formulas.any(integrand, p -> p.equals(inner))) {
      return Optional.empty();
    }
    Expr g = integrand;
    return search
        .find(g, u, depth + 1)
        .map(sub ->
            Search.applied(
                "substitution",
                f,
                x,
                Search.substituted(g, u, inner),
                search.substitute(sub.to(), u, inner),
                why(u, inner, du.get(), x),
                sub));
  }

  static String why(String u, Expr inner, Expr du, String x) {
    return u + " = " + Search.text(inner) + ", d" + u + " = " + Search.differential(du, x);
  }

  /// The arguments, exponents and bases first, then the functions themselves.
  static List<Expr> candidates(Expr f, String x) {
    Set<Expr> inner = new LinkedHashSet<>();
    Set<Expr> outer = new LinkedHashSet<>();
    collect(f, f, x, inner, outer);
    inner.addAll(outer);
    inner.remove(f);
    inner.removeIf(e -> Linear.of(e, x).isPresent());
    List<Expr> all = new ArrayList<>(inner);
    return all.subList(0, Math.min(all.size(), CANDIDATES));
  }

  private static void collect(Expr e, Expr f, String x, Set<Expr> inner, Set<Expr> outer) {
    if (Formulas.isFree(e, x)) {
      return;
    }
    switch (e) {
      case Call(_, List<Expr> arguments) -> {
        inner.addAll(arguments.stream().filter(a -> !Formulas.isFree(a, x)).toList());
        outer.add(e);
      }
      case Power(Expr base, Expr exponent) -> {
        if (!Formulas.isFree(exponent, x)) {
          inner.add(exponent);
          outer.add(e);
        } else if (!Formulas.isFree(base, x)) {
          inner.add(base);
          if (exponent instanceof Num(Rational n, _) && n.isInteger() && n.signum() > 0) {
            for (int k = 2; k <= n.intValueExact() && k <= 6 && n.fitsInt(); k++) {
              outer.add(Expr.power(base, Expr.number(k)));
            }
          } else if (exponent instanceof Num(Rational n, _) && !n.isInteger()) {
            outer.add(Expr.power(base, Expr.number(Rational.of(n.denominator()).inverse())));
          }
        }
      }
      case Sum _ -> {
        if (!e.equals(f)) {
          inner.add(e);
        }
      }
      default -> {}
    }
    for (Expr part : Formulas.parts(e)) {
      collect(part, f, x, inner, outer);
    }
  }

  /// Sums with their content taken out, so that 2·x + 2 cancels against x + 1, and common factors
  /// of their terms.
  static Expr primitive(Expr e) {
    List<Expr> factors = new ArrayList<>();
    for (Expr factor : Formulas.factors(e)) {
      if (factor instanceof Power(Sum base, Num n) && n.value().isInteger()) {
        factors.add(Expr.power(content(base), n));
      } else {
        factors.add(factor instanceof Sum sum ? content(sum) : factor);
      }
    }
    return Products.of(factors);
  }

  private static Expr content(Sum sum) {
    Rational number = Rational.ZERO;
    Set<Expr> common = new LinkedHashSet<>(Formulas.factors(sum.terms().get(0)));
    for (Expr term : sum.terms()) {
      List<Expr> factors = Formulas.factors(term);
      Rational own = factors.get(0) instanceof Num(Rational q, _) ? q.abs() : Rational.ONE;
      number = number.isZero() ? own : gcd(number, own);
      common.retainAll(factors);
    }
    if (Formulas.factors(sum.terms().get(0)).get(0) instanceof Num(Rational q, _)
        && q.signum() < 0) {
      number = number.negate();
    }
    common.removeIf(factor -> factor instanceof Expr.Numeric);
    List<Expr> divisor = new ArrayList<>(common);
    divisor.add(Expr.number(number));
    Expr whole = Products.of(divisor);
    List<Expr> rest = new ArrayList<>();
    for (Expr term : sum.terms()) {
      rest.add(Expr.divide(term, whole));
    }
    return Expr.multiply(whole, Sums.of(rest));
  }

  private static Rational gcd(Rational a, Rational b) {
    BigInteger numerator =
        a.numerator().multiply(b.denominator()).gcd(b.numerator().multiply(a.denominator()));
    return Rational.of(numerator, a.denominator().multiply(b.denominator()));
  }
}
