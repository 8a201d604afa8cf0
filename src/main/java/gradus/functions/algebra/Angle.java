package gradus.functions.algebra;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Product;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An angle as rest + turns·π.
///
/// @param rest has no rational multiple of π as a term
record Angle(Expr rest, Rational turns) {
  static Angle of(Expr e) {
    Rational turns = Rational.ZERO;
    List<Expr> rest = new ArrayList<>();
    for (Expr term : Formulas.terms(e)) {
      Optional<Rational> multiple = multipleOfPi(term);
      if (multiple.isPresent()) {
        turns = turns.add(multiple.get());
      } else if (!term.isZero()) {
        rest.add(term);
      }
    }
    return new Angle(Sums.of(rest), turns);
  }

  static Expr pi(Rational turns) {
    return Expr.multiply(Expr.number(turns), Constant.PI);
  }

  boolean isMultipleOfPi() {
    return rest.isZero();
  }

  private static Optional<Rational> multipleOfPi(Expr term) {
    if (term == Constant.PI) {
      return Optional.of(Rational.ONE);
    }
    return term instanceof Product p
            && p.factors().size() == 2
            && p.factors().get(0) instanceof Num(Rational r, boolean decimal)
            && !decimal
            && p.factors().get(1) == Constant.PI
        ? Optional.of(r)
        : Optional.empty();
  }
}
