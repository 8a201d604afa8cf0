package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Products;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.List;

/// Products and powers of sums multiplied out, also inside calls and below fraction bars.
public final class Expand {
  /// Multiplying out may bring up new products, as when √x² becomes x; more rounds than this never
  /// changed anything.
  private static final int ROUNDS = 4;

  private Expand() {}

  /// @throws gradus.diag.GradusException E0807 when the result would have too many terms
  public static Expr of(Expr e, Algebra algebra) {
    Expr result = algebra.canonical(e);
    for (int round = 0; round < ROUNDS; round++) {
      Expr next = everywhere(result, algebra);
      if (next.equals(result)) {
        return result;
      }
      result = next;
    }
    return result;
  }

  private static Expr everywhere(Expr e, Algebra algebra) {
    return switch (e) {
      case Num _, Expr.Flt _, Expr.Constant _, Expr.Sym _ -> e;
      case Call c -> algebra.call(c.name(), all(c.arguments(), algebra));
      case Expr.Relation(Expr.Relator relator, Expr left, Expr right) ->
          new Expr.Relation(relator, everywhere(left, algebra), everywhere(right, algebra));
      case Power(Expr base, Expr exponent) ->
          here(Expr.power(everywhere(base, algebra), everywhere(exponent, algebra)), algebra);
      case Product p -> here(Products.of(all(p.factors(), algebra)), algebra);
      case Sum s -> here(Sums.of(all(s.terms(), algebra)), algebra);
    };
  }

  private static List<Expr> all(List<Expr> parts, Algebra algebra) {
    List<Expr> result = new ArrayList<>(parts.size());
    for (Expr part : parts) {
      result.add(everywhere(part, algebra));
    }
    return result;
  }

  /// A formula whose parts are multiplied out already.
  static Expr here(Expr e, Algebra algebra) {
    algebra.budget().step();
    if (!isProductOfSums(e)) {
      return e;
    }
    if (e instanceof Sum(List<Expr> terms)) {
      List<Expr> expanded = new ArrayList<>(terms.size());
      terms.forEach(term -> expanded.add(here(term, algebra)));
      return Sums.of(expanded);
    }
    Kernels kernels = Kernels.ofPolynomials(algebra.budget(), e);
    return kernels.formula(kernels.polynomial(e));
  }

  private static boolean isProductOfSums(Expr e) {
    return switch (e) {
      case Sum(List<Expr> terms) -> terms.stream().anyMatch(Expand::isProductOfSums);
      case Product(List<Expr> factors) ->
          factors.stream().anyMatch(f -> f instanceof Sum || isProductOfSums(f));
      case Power(Sum _, Num(var n, _)) -> n.isInteger() && n.signum() > 0;
      case Power _, Call _, Num _, Expr.Flt _, Expr.Constant _, Expr.Sym _, Expr.Relation _ ->
          false;
    };
  }
}
