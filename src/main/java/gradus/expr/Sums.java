package gradus.expr;

import gradus.expr.Expr.Numeric;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The smart constructor of sums: flat, like terms merged, canonical order.
public final class Sums {
  private Sums() {}

  /// The canonical sum; the empty one is 0.
  public static Expr of(List<? extends Expr> terms) {
    if (terms.size() == 1) {
      return terms.get(0);
    }
    Map<Expr, Numeric> coefficients = new LinkedHashMap<>();
    Numeric constant = collect(terms, coefficients, Expr.ZERO);
    List<Expr> result = new ArrayList<>(coefficients.size() + 1);
    for (Map.Entry<Expr, Numeric> term : coefficients.entrySet()) {
      if (!isExactZero(term.getValue())) {
        result.add(Products.scaled(term.getValue(), term.getKey()));
      }
    }
    if (result.isEmpty()) {
      return constant;
    }
    if (!isExactZero(constant)) {
      result.add(constant);
    }
    if (result.size() == 1) {
      return result.get(0);
    }
    result.sort(Order.TERMS);
    if (!constant.isZero() && !Formulas.anyHasSymbols(result)) {
      // 3 + 2*sqrt(2) and 1 + 2*i read better with the rational part first.
      Iterator<Expr> it = result.iterator();
      while (it.hasNext()) {
        if (it.next() instanceof Numeric) {
          it.remove();
        }
      }
      result.add(0, constant);
    }
    return new Sum(result);
  }

  private static Numeric collect(
      List<? extends Expr> terms, Map<Expr, Numeric> coefficients, Numeric constant) {
    for (Expr term : terms) {
      switch (term) {
        case Numeric n -> constant = Numbers.add(constant, n);
        case Sum s -> constant = collect(s.terms(), coefficients, constant);
        // 3 - (x + 1) is 2 - x: a multiple of a sum among terms is multiplied out, or x + 1 - (x +
        // 1) would not vanish.
        case Product(List<Expr> factors)
            when factors.size() == 2
                && factors.get(0) instanceof Numeric n
                && factors.get(1) instanceof Sum s ->
            constant = collect(multiples(n, s), coefficients, constant);
        // (1 + pi)*x - (1 + pi)*x must vanish although its negative is (-1 - pi)*x.
        case Product p when closedSum(p).isPresent() ->
            constant = collect(multipliedOut(p, closedSum(p).get()), coefficients, constant);
        case Product p when p.factors().get(0) instanceof Numeric n ->
            coefficients.merge(Products.rest(p), n, Numbers::add);
        default -> coefficients.merge(term, Expr.ONE, Numbers::add);
      }
    }
    return constant;
  }

  /// The factor that is a sum of numbers beside factors with symbols; a canonical product has at
  /// most one short one.
  private static Optional<Sum> closedSum(Product product) {
    for (Expr factor : product.factors()) {
      if (factor instanceof Sum s && !Formulas.hasSymbols(s)) {
        return Formulas.hasSymbols(product) ? Optional.of(s) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static List<Expr> multipliedOut(Product product, Sum sum) {
    List<Expr> others = new ArrayList<>(product.factors());
    others.remove(sum);
    List<Expr> terms = new ArrayList<>(sum.terms().size());
    for (Expr term : sum.terms()) {
      List<Expr> factors = new ArrayList<>(others);
      factors.add(term);
      terms.add(Products.of(factors));
    }
    return terms;
  }

  private static List<Expr> multiples(Numeric factor, Sum sum) {
    List<Expr> terms = new ArrayList<>(sum.terms().size());
    for (Expr term : sum.terms()) {
      terms.add(Products.of(List.of(factor, term)));
    }
    return terms;
  }

  private static boolean isExactZero(Numeric n) {
    return n instanceof Expr.Num && n.isZero();
  }
}
