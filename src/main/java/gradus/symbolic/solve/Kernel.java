package gradus.symbolic.solve;

import gradus.budget.Budget;
import gradus.exact.Rational;
import gradus.exact.Roots;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import gradus.symbolic.solve.Generated.Monomial;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The one function of the variable of which a formula is a polynomial: `e^x` in `e^(2x) - 3e^x +
/// 2`, `sqrt(x)` in `x - 5*sqrt(x) + 6`, `log(x)` in `log(x)^2 - 1`.
///
/// @param known what the parts are that are no sums, products or whole powers
record Kernel(Expr generator, Map<Expr, Monomial> known, String x) {

  static Optional<Kernel> of(Expr f, String x) {
    Set<Expr> atoms = new LinkedHashSet<>();
    collect(f, x, atoms);
    if (atoms.isEmpty()) {
      return Optional.empty();
    }
    if (atoms.size() == 1) {
      Expr atom = atoms.iterator().next();
      if (!(atom instanceof Power)) {
        return Optional.of(new Kernel(atom, Map.of(atom, new Monomial(1, Expr.ONE)), x));
      }
    }
    Optional<Kernel> exponential = exponential(atoms, x);
    return exponential.isPresent() ? exponential : root(atoms, x);
  }

  /// Constant first; the whole formula may have been multiplied by a power of the generator.
  Optional<List<Expr>> coefficients(Expr f, Budget budget) {
    return Generated.powers(
            f,
            part ->
                known.containsKey(part)
                    ? Optional.ofNullable(known.get(part))
                    : Formulas.isFree(part, x)
                        ? Optional.of(new Monomial(0, part))
                        : Optional.empty(),
            budget)
        .map(Generated::dense);
  }

  private static void collect(Expr e, String x, Set<Expr> atoms) {
    if (Formulas.isFree(e, x)) {
      return;
    }
    boolean whole = e instanceof Power(_, Num(Rational n, _)) && n.isInteger() && n.signum() > 0;
    if (e instanceof Sum || e instanceof Product || whole) {
      for (Expr part : Formulas.parts(e)) {
        collect(part, x, atoms);
      }
    } else {
      atoms.add(e);
    }
  }

  /// All parts are c^(rᵢ·w + dᵢ): powers of c^(g·w), g the greatest number of which all rᵢ are
  /// multiples.
  private static Optional<Kernel> exponential(Set<Expr> atoms, String x) {
    List<Rational> ratios = new ArrayList<>();
    List<Expr> constants = new ArrayList<>();
    Optional<Expr> base = Optional.empty();
    Optional<Expr> unit = Optional.empty();
    for (Expr atom : atoms) {
      if (!(atom instanceof Power(Expr c, Expr u)) || !Formulas.isFree(c, x)) {
        return Optional.empty();
      }
      Power least = least(c, u);
      if (base.isPresent() && !base.get().equals(least.base())) {
        return Optional.empty();
      }
      base = Optional.of(least.base());
      List<Expr> with = new ArrayList<>();
      List<Expr> without = new ArrayList<>();
      for (Expr term : Formulas.terms(least.exponent())) {
        (Formulas.isFree(term, x) ? without : with).add(term);
      }
      Expr varying = Sums.of(with);
      boolean falling =
          varying instanceof Product(List<Expr> factors)
              && factors.get(0) instanceof Num n
              && n.value().signum() < 0;
      unit = unit.isPresent() ? unit : Optional.of(falling ? Expr.negate(varying) : varying);
      if (!(Expr.divide(varying, unit.get()) instanceof Num(Rational ratio, _))) {
        return Optional.empty();
      }
      ratios.add(ratio);
      constants.add(Expr.power(least.base(), Sums.of(without)));
    }
    if (base.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    Rational step = gcd(ratios);
    Map<Expr, Monomial> known = new HashMap<>();
    int i = 0;
    for (Expr atom : atoms) {
      Rational degree = ratios.get(i).divide(step);
      if (!degree.fitsInt()) {
        return Optional.empty();
      }
      known.put(atom, new Monomial(degree.intValueExact(), constants.get(i)));
      i++;
    }
    Expr generator = Expr.power(base.get(), Expr.multiply(Expr.number(step), unit.get()));
    return Optional.of(new Kernel(generator, known, x));
  }

  /// 8^u is 2^(3u).
  private static Power least(Expr c, Expr u) {
    if (c instanceof Num(Rational value, _) && value.signum() > 0 && !value.isOne()) {
      for (int k = 20; k > 1; k--) {
        Optional<Rational> root = Roots.exact(value, k);
        if (root.isPresent()) {
          return new Power(Expr.number(root.get()), Expr.multiply(Expr.number(k), u));
        }
      }
    }
    return new Power(c, u);
  }

  /// All parts are powers b^(p/q) of one base, or the base itself.
  private static Optional<Kernel> root(Set<Expr> atoms, String x) {
    Optional<Expr> base = Optional.empty();
    List<Rational> exponents = new ArrayList<>();
    for (Expr atom : atoms) {
      boolean rational = atom instanceof Power(_, Expr exponent) && exponent instanceof Num;
      Expr b = rational ? ((Power) atom).base() : atom;
      if (base.isPresent() && !base.get().equals(b)) {
        return Optional.empty();
      }
      base = Optional.of(b);
      exponents.add(rational ? ((Num) ((Power) atom).exponent()).value() : Rational.ONE);
    }
    if (base.isEmpty() || Formulas.isFree(base.get(), x)) {
      return Optional.empty();
    }
    Rational step = gcd(exponents);
    Map<Expr, Monomial> known = new HashMap<>();
    int i = 0;
    for (Expr atom : atoms) {
      Rational degree = exponents.get(i++).divide(step);
      if (!degree.fitsInt()) {
        return Optional.empty();
      }
      known.put(atom, new Monomial(degree.intValueExact(), Expr.ONE));
    }
    return Optional.of(new Kernel(Expr.power(base.get(), Expr.number(step)), known, x));
  }

  /// The greatest positive rational of which all are whole multiples.
  static Rational gcd(List<Rational> values) {
    BigInteger numerator = BigInteger.ZERO;
    BigInteger denominator = BigInteger.ONE;
    for (Rational value : values) {
      BigInteger common =
          denominator.multiply(value.denominator()).divide(denominator.gcd(value.denominator()));
      numerator =
          numerator
              .multiply(common.divide(denominator))
              .gcd(value.numerator().multiply(common.divide(value.denominator())));
      denominator = common;
    }
    return Rational.of(numerator, denominator);
  }
}
