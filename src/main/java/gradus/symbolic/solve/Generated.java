package gradus.symbolic.solve;

import gradus.budget.Budget;
import gradus.exact.Polynomial;
import gradus.exact.Rational;
import gradus.exact.Root;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// Formulas as polynomials in a generator, which may be a symbol or a function such as `log(x)`.
final class Generated {
  private static final int HIGHEST_DEGREE = 200;

  /// A formula at the limit of terms may cost so many multiplications each.
  private static final double MULTIPLICATIONS_A_TERM = 4;

  private Generated() {}

  /// The coefficients, constant first, the last one not the number 0; a zero polynomial has none.
  ///
  /// @param isFree whether a formula may be a coefficient
  static Optional<List<Expr>> coefficients(
      Expr e, Expr generator, Predicate<Expr> isFree, Budget budget) {
    Function<Expr, Optional<Monomial>> read =
        part ->
            part.equals(generator)
                ? Optional.of(new Monomial(1, Expr.ONE))
                : isFree.test(part) ? Optional.of(new Monomial(0, part)) : Optional.empty();
    return powers(e, read, budget).map(Generated::dense);
  }

  /// coefficient · generator^degree.
  record Monomial(int degree, Expr coefficient) {}

  /// The same, in the symbol.
  static Optional<List<Expr>> coefficients(Expr e, String x, Budget budget) {
    return coefficients(e, Expr.symbol(x), part -> Formulas.isFree(part, x), budget);
  }

  /// The coefficients by power; several generators, each with its degree, may be powers of one.
  ///
  /// @param read what a part is that is not looked into further
  static Optional<Map<Integer, Expr>> powers(
      Expr e, Function<Expr, Optional<Monomial>> read, Budget budget) {
    budget.step();
    Optional<Monomial> known = read.apply(e);
    if (known.isPresent()) {
      return Optional.of(new TreeMap<>(Map.of(known.get().degree(), known.get().coefficient())));
    }
    return switch (e) {
      case Sum s -> {
        Map<Integer, List<Expr>> sum = new TreeMap<>();
        for (Expr term : s.terms()) {
          Optional<Map<Integer, Expr>> p = powers(term, read, budget);
          if (p.isEmpty()) {
            yield p;
          }
          p.get().forEach((n, c) -> sum.computeIfAbsent(n, _ -> new ArrayList<>()).add(c));
        }
        Map<Integer, Expr> result = new TreeMap<>();
        sum.forEach((n, terms) -> result.put(n, Sums.of(terms)));
        yield Optional.of(result);
      }
      case Product p -> product(p.factors(), read, budget);
      case Power(Expr base, Num(Rational n, _))
          when n.isInteger() && n.signum() > 0 && n.compareTo(Rational.of(HIGHEST_DEGREE)) <= 0 ->
          product(Collections.nCopies(n.intValueExact(), base), read, budget);
      case Power _, Expr.Numeric _, Expr.Constant _, Expr.Sym _, Expr.Call _, Expr.Relation _ ->
          Optional.empty();
    };
  }

  private static Optional<Map<Integer, Expr>> product(
      List<Expr> factors, Function<Expr, Optional<Monomial>> read, Budget budget) {
    Map<Integer, Expr> result = new TreeMap<>(Map.of(0, Expr.ONE));
    Map<Expr, Map<Integer, Expr>> known = new HashMap<>();
    double work = 0;
    for (Expr factor : factors) {
      Optional<Map<Integer, Expr>> p =
          known.containsKey(factor)
              ? Optional.of(known.getOrDefault(factor, Map.of()))
              : powers(factor, read, budget);
      if (p.isEmpty()) {
        return p;
      }
      known.put(factor, p.get());
      work += (double) length(result) * length(p.get());
      budget.terms(work / MULTIPLICATIONS_A_TERM);
      Map<Integer, List<Expr>> terms = new TreeMap<>();
      for (Map.Entry<Integer, Expr> a : result.entrySet()) {
        for (Map.Entry<Integer, Expr> b : p.get().entrySet()) {
          budget.step();
          if (a.getKey() + b.getKey() > HIGHEST_DEGREE) {
            return Optional.empty();
          }
          terms
              .computeIfAbsent(a.getKey() + b.getKey(), _ -> new ArrayList<>())
              .add(distributed(a.getValue(), b.getValue(), budget));
        }
      }
      result = new TreeMap<>();
      for (Map.Entry<Integer, List<Expr>> entry : terms.entrySet()) {
        result.put(entry.getKey(), Sums.of(entry.getValue()));
      }
    }
    return Optional.of(result);
  }

  /// How many terms all coefficients have together.
  private static int length(Map<Integer, Expr> powers) {
    int length = 0;
    for (Expr c : powers.values()) {
      length += c instanceof Sum s ? s.terms().size() : 1;
    }
    return length;
  }

  /// Coefficients stay sums of products, so that equal ones cancel.
  private static Expr distributed(Expr a, Expr b, Budget budget) {
    if (a.isOne() || b.isOne() || a instanceof Num || b instanceof Num) {
      return a instanceof Num n && b instanceof Sum s
          ? scaled(s, n)
          : b instanceof Num n && a instanceof Sum s ? scaled(s, n) : Expr.multiply(a, b);
    }
    List<Expr> left = Formulas.terms(a);
    List<Expr> right = Formulas.terms(b);
    budget.terms((double) left.size() * right.size());
    List<Expr> terms = new ArrayList<>();
    for (Expr x : left) {
      for (Expr y : right) {
        budget.step();
        terms.add(Expr.multiply(x, y));
      }
    }
    return Sums.of(terms);
  }

  private static Expr scaled(Sum sum, Num factor) {
    return Sums.of(sum.terms().stream().map(term -> Expr.multiply(factor, term)).toList());
  }

  /// The coefficients after multiplication by the power that makes the lowest one not negative.
  static List<Expr> dense(Map<Integer, Expr> powers) {
    int lowest = Math.min(0, powers.keySet().stream().min(Integer::compare).orElse(0));
    List<Expr> list = new ArrayList<>();
    for (Map.Entry<Integer, Expr> entry : powers.entrySet()) {
      while (list.size() < entry.getKey() - lowest) {
        list.add(Expr.ZERO);
      }
      list.add(entry.getValue());
    }
    while (!list.isEmpty() && list.getLast().isZero()) {
      list.removeLast();
    }
    return list;
  }

  /// The polynomial, when all coefficients are rational.
  static Optional<Polynomial> rational(List<Expr> coefficients) {
    Rational[] ascending = new Rational[coefficients.size()];
    for (int i = 0; i < ascending.length; i++) {
      if (!(coefficients.get(i) instanceof Num(Rational value, _))) {
        return Optional.empty();
      }
      ascending[i] = value;
    }
    return Optional.of(Polynomial.of(ascending));
  }

  /// Σ cᵢ·xⁱ.
  static Expr formula(List<Expr> coefficients, Expr x) {
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < coefficients.size(); i++) {
      terms.add(
          i == 0
              ? coefficients.get(0)
              : Expr.multiply(coefficients.get(i), Expr.power(x, Expr.number(i))));
    }
    return Sums.of(terms);
  }

  static List<Expr> coefficients(Polynomial p) {
    List<Expr> list = new ArrayList<>();
    for (int i = 0; i <= p.degree(); i++) {
      list.add(Expr.number(p.coefficient(i)));
    }
    return list;
  }

  /// A root of a polynomial over ℚ as a formula.
  static Expr formula(Root root) {
    return switch (root) {
      case Root.RationalRoot(Rational value) -> Expr.number(value);
      case Root.QuadraticRoot(Rational center, Rational radicand, int sign) ->
          Expr.add(
              Expr.number(center),
              Expr.multiply(Expr.number(sign), Expr.sqrt(Expr.number(radicand))));
    };
  }
}
