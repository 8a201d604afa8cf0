package gradus.symbolic.mistake;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.symbolic.differentiate.Differentiation;
import gradus.symbolic.integrate.Antiderivative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Integration with one rule replaced by a wrong one.
final class WrongIntegral {
  /// The rule that is wrong.
  enum Slip {
    NO_INNER,
    TIMES_INNER,
    NOT_DIVIDED,
    DIVIDED_BY_OLD,
    EXPONENT_KEPT,
    MULTIPLIED,
    SINE_SIGN,
    PARTS_SIGN,
    PARTS_FORGOTTEN,
    PRODUCT_OF_INTEGRALS,
    FACTOR_LOST,
    CONSTANT_KEPT,
    LOGARITHM_OF_POWER
  }

  private final Slip slip;
  private final String x;
  private final Algebra algebra;

  WrongIntegral(Slip slip, String x, Algebra algebra) {
    this.slip = slip;
    this.x = x;
    this.algebra = algebra;
  }

  private boolean isFree(Expr e) {
    return Formulas.isFree(e, x);
  }

  /// Empty when the slip has no place here.
  Optional<Expr> of(Expr f) {
    algebra.budget().step();
    if (isFree(f)) {
      return Optional.of(slip == Slip.CONSTANT_KEPT ? f : Expr.multiply(f, Expr.symbol(x)));
    }
    return switch (f) {
      case Sum s -> {
        List<Expr> terms = new ArrayList<>();
        for (Expr term : s.terms()) {
          Optional<Expr> part = of(term);
          if (part.isEmpty()) {
            yield part;
          }
          terms.add(part.get());
        }
        yield Optional.of(Sums.of(terms));
      }
      case Product p -> product(p);
      case Power p -> power(p);
      case Call c -> call(c);
      case Expr.Sym _ -> power(Expr.symbol(x), Expr.ONE);
      case Expr other -> right(other);
    };
  }

  private Optional<Expr> right(Expr f) {
    return Antiderivative.of(f, x, algebra).map(derivation -> derivation.to());
  }

  private Optional<Expr> product(Product p) {
    List<Expr> constants = new ArrayList<>();
    List<Expr> rest = new ArrayList<>();
    for (Expr factor : p.factors()) {
      (isFree(factor) ? constants : rest).add(factor);
    }
    Optional<Expr> inner = rest.size() == 1 ? of(rest.getFirst()) : several(rest);
    Expr constant = Products.of(constants);
    return slip == Slip.FACTOR_LOST && !constant.equals(Expr.number(-1))
        ? inner
        : inner.map(e -> Expr.multiply(constant, e));
  }

  private Optional<Expr> several(List<Expr> factors) {
    if (slip == Slip.PRODUCT_OF_INTEGRALS) {
      List<Expr> integrals = new ArrayList<>();
      for (Expr factor : factors) {
        Optional<Expr> integral = right(factor);
        if (integral.isEmpty()) {
          return integral;
        }
        integrals.add(integral.get());
      }
      return Optional.of(Products.of(integrals));
    }
    if (factors.size() != 2 || slip != Slip.PARTS_SIGN && slip != Slip.PARTS_FORGOTTEN) {
      return right(Products.of(factors));
    }
    boolean first = isPowerOfX(factors.get(0)) && !isLogarithm(factors.get(1));
    Expr u = first ? factors.get(0) : factors.get(1);
    Expr dv = first ? factors.get(1) : factors.get(0);
    Optional<Expr> v = right(dv);
    if (v.isEmpty() || slip == Slip.PARTS_FORGOTTEN) {
      return v.map(found -> Expr.multiply(u, found));
    }
    Expr left = Expr.multiply(u, v.get());
    Expr du = Differentiation.derivative(u, x, algebra);
    return right(Expr.multiply(du, v.get())).map(rest -> Expr.add(left, rest));
  }

  private boolean isPowerOfX(Expr e) {
    return e.equals(Expr.symbol(x)) || e instanceof Power(Expr base, _) && isPowerOfX(base);
  }

  private static boolean isLogarithm(Expr e) {
    return e instanceof Call(String name, _) && name.equals("log");
  }

  private Optional<Expr> power(Power p) {
    if (p.base() == Constant.E) {
      return chained(p, p.exponent());
    }
    return isFree(p.exponent()) ? power(p.base(), p.exponent()) : right(p);
  }

  private Optional<Expr> power(Expr base, Expr n) {
    Expr next = Expr.add(n, Expr.ONE);
    if (slip == Slip.LOGARITHM_OF_POWER && !n.equals(Expr.MINUS_ONE)) {
      return n instanceof Expr.Num q && q.value().signum() < 0
          ? Optional.of(algebra.call("log", Expr.power(base, Expr.negate(n))))
          : right(Expr.power(base, n));
    }
    if (next.isZero()) {
      return chained(algebra.call("log", base), base);
    }
    Expr raised = Expr.power(base, next);
    Expr outer =
        switch (slip) {
          case NOT_DIVIDED -> raised;
          case DIVIDED_BY_OLD -> Expr.divide(raised, n);
          case EXPONENT_KEPT -> Expr.divide(Expr.power(base, n), next);
          case MULTIPLIED -> Expr.multiply(next, raised);
          case Slip _ -> Expr.divide(raised, next);
        };
    return chained(outer, base);
  }

  private Optional<Expr> call(Call c) {
    if (c.arguments().size() != 1) {
      return right(c);
    }
    Expr u = c.arguments().getFirst();
    Expr t = Expr.symbol("_inner");
    Optional<Expr> outer =
        Antiderivative.of(algebra.call(c.name(), t), "_inner", algebra)
            .map(found -> algebra.substitute(found.to(), "_inner", u));
    if (slip == Slip.SINE_SIGN && (c.name().equals("sin") || c.name().equals("cos"))) {
      outer = outer.map(Expr::negate);
    }
    return outer.flatMap(found -> chained(found, u));
  }

  /// With the inner slope taken care of, or not.
  private Optional<Expr> chained(Expr outer, Expr u) {
    Expr slope = Differentiation.derivative(u, x, algebra);
    return switch (slip) {
      case NO_INNER -> Optional.of(outer);
      case TIMES_INNER -> Optional.of(Expr.multiply(outer, slope));
      case Slip _ ->
          isFree(slope) && !slope.isZero()
              ? Optional.of(Expr.divide(outer, slope))
              : Optional.empty();
    };
  }
}
