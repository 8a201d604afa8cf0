package gradus.symbolic.solve;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Σ cᵢ·log(uᵢ) + d = 0 is ∏ uᵢ^cᵢ = e^(−d) where all uᵢ are positive.
record JoinedLogarithms(Expr left, Expr right) {
  static Optional<JoinedLogarithms> of(Sum f, String x) {
    List<Expr> factors = new ArrayList<>();
    List<Expr> rest = new ArrayList<>();
    for (Expr term : f.terms()) {
      if (Formulas.isFree(term, x)) {
        rest.add(term);
        continue;
      }
      Num coefficient = Expr.ONE;
      Expr log = term;
      if (term instanceof Product p
          && p.factors().size() == 2
          && p.factors().get(0) instanceof Num n) {
        coefficient = n;
        log = p.factors().get(1);
      }
      if (!(log instanceof Call(String name, List<Expr> u))
          || !name.equals("log")
          || u.size() != 1) {
        return Optional.empty();
      }
      factors.add(Expr.power(u.get(0), coefficient));
    }
    Expr right = Expr.power(Constant.E, Expr.negate(Sums.of(rest)));
    return factors.size() < 2
        ? Optional.empty()
        : Optional.of(new JoinedLogarithms(Products.of(factors), right));
  }
}
