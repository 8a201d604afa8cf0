package gradus.expr;

import gradus.exact.Rational;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Numeric;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The smart constructor of products: flat, equal bases merged, radicals combined, canonical order.
public final class Products {
  /// Sums without symbols are multiplied out up to this many terms: (1 + √2)(3 − √2) is a number
  /// and reads as one.
  private static final int EXPANDED_TERMS = 64;

  /// So many factors are compared one with the other.
  private static final int PAIRWISE = 8;

  private Products() {}

  /// The canonical product; the empty one is 1.
  public static Expr of(List<? extends Expr> factors) {
    if (factors.size() == 1) {
      return factors.get(0);
    }
    Collector collector = new Collector();
    for (Expr factor : factors) {
      collector.add(factor);
    }
    return collector.finish();
  }

  /// A number times a factor list that is canonical and starts with no number.
  static Expr scaled(Numeric coefficient, Expr rest) {
    if (coefficient instanceof Num n && n.value().isOne() && !n.decimal()) {
      return rest;
    }
    if (rest instanceof Product p) {
      List<Expr> factors = new ArrayList<>(p.factors().size() + 1);
      factors.add(coefficient);
      factors.addAll(p.factors());
      return new Product(factors);
    }
    return new Product(List.of(coefficient, rest));
  }

  /// The product without its leading number.
  static Expr rest(Product p) {
    List<Expr> factors = p.factors();
    return factors.size() == 2 ? factors.get(1) : new Product(factors.subList(1, factors.size()));
  }

  private static final class Collector {
    private Numeric coefficient = Expr.ONE;

    /// Radicands under roots of the same index: √2·√3 is √6.
    private final Map<Integer, Rational> radicands = new TreeMap<>();

    private final Map<Expr, Expr> exponents = new LinkedHashMap<>();

    private final Map<Expr, EvenRoot> evenRoots = new LinkedHashMap<>();

    void add(Expr factor) {
      switch (factor) {
        case Numeric n -> coefficient = Numbers.multiply(coefficient, n);
        case Product p -> p.factors().forEach(this::add);
        case Power(Num(Rational base, _), Num(Rational exponent, _))
            when base.signum() > 0 && isRoot(exponent) ->
            radicands.merge(exponent.denominator().intValueExact(), base, Rational::multiply);
        case Power(Expr base, Expr exponent) -> {
          Optional<EvenRoot> root = EvenRoot.of(factor);
          if (root.isPresent()) {
            evenRoots.merge(root.get().base(), root.get(), (a, b) -> a.plus(b.exponent()));
          } else {
            merge(base, exponent);
          }
        }
        default -> merge(factor, Expr.ONE);
      }
    }

    private static boolean isRoot(Rational exponent) {
      return exponent.numerator().equals(BigInteger.ONE) && exponent.denominator().bitLength() < 16;
    }

    private void merge(Expr base, Expr exponent) {
      exponents.merge(base, exponent, (a, b) -> Sums.of(List.of(a, b)));
    }

    Expr finish() {
      List<Expr> result = new ArrayList<>();
      for (Map.Entry<Integer, Rational> root : radicands.entrySet()) {
        absorb(
            Powers.of(Expr.number(root.getValue()), Expr.number(Rational.of(1, root.getKey()))),
            result);
      }
      for (EvenRoot root : evenRoots.values()) {
        absorbEvenRoot(root, result);
      }
      for (Map.Entry<Expr, Expr> power : exponents.entrySet()) {
        absorb(Powers.of(power.getKey(), power.getValue()), result);
      }
      if (coefficient instanceof Num && coefficient.isZero()) {
        return coefficient;
      }
      if (isUnmerged(result)) {
        result.add(coefficient);
        return Products.of(result);
      }
      if (result.isEmpty()) {
        return coefficient;
      }
      if (hasClosedSum(result)) {
        List<Expr> closed = new ArrayList<>();
        List<Expr> open = new ArrayList<>();
        for (Expr factor : result) {
          if (!Formulas.hasSymbols(factor)) {
            closed.add(factor);
          } else if (!splitPower(factor, closed, open)) {
            open.add(factor);
          }
        }
        if (isExpandable(closed)) {
          return withClosed(expand(coefficient, closed), open);
        }
      }
      result.sort(Order.FACTORS);
      Expr rest = result.size() == 1 ? result.get(0) : new Product(result);
      return scaled(coefficient, rest);
    }

    private static boolean hasClosedSum(List<Expr> factors) {
      for (Expr factor : factors) {
        if (factor instanceof Sum && !Formulas.hasSymbols(factor)) {
          return true;
        }
      }
      return false;
    }

    /// e^(x + 1) beside a sum of numbers is e^x times the number e: else `(1 + pi)*e*exp(x)` would
    /// depend on its grouping.
    private static boolean splitPower(Expr factor, List<Expr> closed, List<Expr> open) {
      if (!(factor instanceof Power(Expr base, Sum exponent)) || Formulas.hasSymbols(base)) {
        return false;
      }
      List<Expr> numbers = new ArrayList<>();
      List<Expr> others = new ArrayList<>();
      for (Expr term : exponent.terms()) {
        (Formulas.hasSymbols(term) ? others : numbers).add(term);
      }
      if (numbers.isEmpty()) {
        return false;
      }
      closed.add(Powers.of(base, Sums.of(numbers)));
      open.add(Powers.of(base, Sums.of(others)));
      return true;
    }

    /// Integers join the even roots of their base; exponents with symbols take them in.
    private void absorbEvenRoot(EvenRoot root, List<Expr> result) {
      Expr other = exponents.getOrDefault(root.base(), Expr.ZERO);
      if (!(other instanceof Num n)) {
        merge(root.base(), root.exponent());
      } else if (n.value().isInteger()) {
        exponents.remove(root.base());
        absorb(root.plus(n).power(), result);
      } else {
        absorb(root.power(), result);
      }
    }

    /// Takes in a simplified power, which may be a number or a product again.
    private void absorb(Expr power, List<Expr> result) {
      switch (power) {
        case Numeric n -> coefficient = Numbers.multiply(coefficient, n);
        case Product p -> p.factors().forEach(factor -> absorb(factor, result));
        default -> result.add(power);
      }
    }

    /// Whether simplifying a power brought up a base that stands there already, or a second root of
    /// one index.
    private static boolean isUnmerged(List<Expr> factors) {
      if (factors.size() > PAIRWISE && areApart(factors)) {
        return false;
      }
      for (int i = 0; i < factors.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (mergeable(factors.get(i), factors.get(j))) {
            return true;
          }
        }
      }
      return false;
    }

    /// Whether no base and no index of a root occurs twice, so that no two factors need be
    /// compared.
    private static boolean areApart(List<Expr> factors) {
      Set<Object> seen = new HashSet<>();
      for (Expr factor : factors) {
        boolean radical =
            factor instanceof Power(Num _, Num(Rational p, _)) && isRoot(p) && !seen.add(p);
        if (radical || !seen.add(base(factor))) {
          return false;
        }
      }
      return true;
    }

    private static boolean mergeable(Expr a, Expr b) {
      if (a instanceof Power(Num _, Num(Rational p, _))
          && b instanceof Power(Num _, Num(Rational q, _))
          && isRoot(p)) {
        return p.equals(q);
      }
      // √2 stands beside 2^x: it is kept among the radicals, where no symbol is.
      return base(a).equals(base(b))
          && !EvenRoot.areApart(a, b)
          && !isRadicalBesidePower(a, b)
          && !isRadicalBesidePower(b, a);
    }

    private static boolean isRadicalBesidePower(Expr a, Expr b) {
      return a instanceof Power(Num _, Num(Rational p, _))
          && isRoot(p)
          && b instanceof Power(Num _, Expr exponent)
          && !(exponent instanceof Num);
    }

    private static Expr base(Expr factor) {
      if (!(factor instanceof Power p)) {
        return factor;
      }
      Optional<EvenRoot> root = EvenRoot.of(factor);
      return root.isPresent() ? root.get().base() : p.base();
    }

    /// Whether a product without symbols holds a sum and stays short when it is multiplied out.
    private static boolean isExpandable(List<Expr> factors) {
      boolean sums = false;
      long terms = 1;
      for (Expr factor : factors) {
        if (factor instanceof Sum s) {
          sums = true;
          terms *= s.terms().size();
        }
      }
      return sums && terms <= EXPANDED_TERMS;
    }

    /// The number in front of the factors with symbols.
    private static Expr withClosed(Expr number, List<Expr> open) {
      if (open.isEmpty()) {
        return number;
      }
      List<Expr> factors = new ArrayList<>(open);
      factors.add(number);
      if (!(number instanceof Sum)) {
        return Products.of(factors);
      }
      factors.sort(Order.FACTORS);
      return new Product(factors);
    }

    private static Expr expand(Numeric coefficient, List<Expr> factors) {
      List<Expr> expansion = List.of(coefficient);
      for (Expr factor : factors) {
        List<Expr> next = new ArrayList<>();
        for (Expr term : Formulas.terms(factor)) {
          next.addAll(times(term, expansion));
        }
        expansion = next;
      }
      return Sums.of(expansion);
    }

    private static List<Expr> times(Expr factor, List<Expr> terms) {
      List<Expr> products = new ArrayList<>(terms.size());
      for (Expr term : terms) {
        products.add(Products.of(List.of(factor, term)));
      }
      return products;
    }
  }
}
