package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.exact.Factorization;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Functions that are tied to each other by identities, written by few that are not: circular ones
/// by e^(i*x), hyperbolic ones and activations by e^x, logarithms of products by those of their
/// factors, |x| by √(x²).
final class Exponentials {
  private final Algebra algebra;
  private final Signs signs;
  private final boolean circular;

  /// @param circular whether sine and cosine are rewritten, too
  Exponentials(Algebra algebra, boolean circular) {
    this.algebra = algebra;
    this.signs = new Signs(algebra);
    this.circular = circular;
  }

  Expr of(Expr e) {
    algebra.budget().step();
    return switch (e) {
      case Num _, Expr.Flt _, Constant _, Expr.Sym _ -> e;
      case Sum(List<Expr> terms) -> Sums.of(terms.stream().map(this::of).toList());
      case Product(List<Expr> factors) -> Products.of(factors.stream().map(this::of).toList());
      case Power(Expr base, Expr exponent) -> power(of(base), of(exponent));
      case Expr.Relation _ -> e;
      case Call c when c.arguments().size() == 1 -> call(c.name(), of(c.arguments().get(0)));
      case Call c -> algebra.call(c.name(), c.arguments().stream().map(this::of).toList());
    };
  }

  /// x^n from e^(n·log(x)), where x > 0.
  private static Expr power(Expr base, Expr exponent) {
    if (base != Constant.E) {
      return Expr.power(base, exponent);
    }
    List<Expr> factors = new ArrayList<>();
    List<Expr> rest = new ArrayList<>();
    for (Expr term : Formulas.terms(exponent)) {
      Optional<Expr> logarithm = Optional.empty();
      List<Expr> others = new ArrayList<>();
      for (Expr factor : Formulas.factors(term)) {
        if (logarithm.isEmpty() && isLogarithm(factor)) {
          logarithm = Optional.of(((Call) factor).arguments().get(0));
        } else {
          others.add(factor);
        }
      }
      if (logarithm.isPresent()) {
        factors.add(Expr.power(logarithm.get(), Products.of(others)));
      } else {
        rest.add(term);
      }
    }
    factors.add(Expr.power(base, Sums.of(rest)));
    return Products.of(factors);
  }

  static boolean isLogarithm(Expr e) {
    return e instanceof Call(String name, List<Expr> arguments)
        && name.equals("log")
        && arguments.size() == 1;
  }

  private Expr call(String name, Expr u) {
    return switch (name) {
      case "sin" -> circular ? sine(u) : algebra.call(name, u);
      case "cos" -> circular ? cosine(u) : algebra.call(name, u);
      case "tan" -> circular ? Expr.divide(sine(u), cosine(u)) : algebra.call(name, u);
      case "cot" -> circular ? Expr.divide(cosine(u), sine(u)) : algebra.call(name, u);
      case "sec" -> circular ? inverse(cosine(u)) : algebra.call(name, u);
      case "csc" -> circular ? inverse(sine(u)) : algebra.call(name, u);
      case "sinh" -> sinh(u);
      case "cosh" -> cosh(u);
      case "tanh" -> Expr.divide(sinh(u), cosh(u));
      case "coth" -> Expr.divide(cosh(u), sinh(u));
      case "sech" -> inverse(cosh(u));
      case "csch" -> inverse(sinh(u));
      case "sigmoid" -> sigmoid(u);
      case "silu" -> Expr.multiply(u, sigmoid(u));
      case "softplus" -> logarithm(Expr.add(Expr.ONE, exp(u)));
      case "log_sigmoid" -> Expr.negate(logarithm(Expr.add(Expr.ONE, exp(Expr.negate(u)))));
      case "abs" -> signs.isReal(u) ? Expr.sqrt(Expr.power(u, Expr.TWO)) : algebra.call(name, u);
      case "log" -> logarithm(u);
      case "log2" -> Expr.divide(logarithm(u), logarithm(Expr.TWO));
      case "log10" -> Expr.divide(logarithm(u), logarithm(Expr.number(10)));
      default -> algebra.call(name, u);
    };
  }

  private static Expr exp(Expr u) {
    return power(Constant.E, u);
  }

  private static Expr inverse(Expr e) {
    return Expr.power(e, Expr.MINUS_ONE);
  }

  private static Expr sigmoid(Expr u) {
    return inverse(Expr.add(Expr.ONE, exp(Expr.negate(u))));
  }

  private static Expr sinh(Expr u) {
    return Expr.multiply(Expr.HALF, Expr.subtract(exp(u), exp(Expr.negate(u))));
  }

  private static Expr cosh(Expr u) {
    return Expr.multiply(Expr.HALF, Expr.add(exp(u), exp(Expr.negate(u))));
  }

  private static Expr turned(Expr u) {
    return Expr.multiply(Constant.I, expanded(u));
  }

  /// e^(i·(x + y)) is split only when the exponent is a sum.
  private static Expr expanded(Expr u) {
    return u instanceof Product(List<Expr> factors)
            && factors.size() == 2
            && factors.get(0) instanceof Num n
            && factors.get(1) instanceof Sum(List<Expr> terms)
        ? Sums.of(terms.stream().map(term -> Expr.multiply(n, term)).toList())
        : u;
  }

  private static Expr each(Expr u) {
    Expr angle = turned(u);
    if (!(expanded(u) instanceof Sum(List<Expr> terms))) {
      return Expr.power(Constant.E, angle);
    }
    List<Expr> factors = new ArrayList<>();
    terms.forEach(term -> factors.add(Expr.power(Constant.E, Expr.multiply(Constant.I, term))));
    return Products.of(factors);
  }

  private static Expr sine(Expr u) {
    Expr up = each(u);
    Expr down = each(Expr.negate(u));
    return Expr.multiply(Expr.number(Rational.of(-1, 2)), Constant.I, Expr.subtract(up, down));
  }

  private static Expr cosine(Expr u) {
    return Expr.multiply(Expr.HALF, Expr.add(each(u), each(Expr.negate(u))));
  }

  /// The logarithm of a product, factor by factor as far as their signs are known.
  Expr logarithm(Expr u) {
    List<Expr> logarithms = new ArrayList<>();
    List<Expr> unknown = new ArrayList<>();
    for (Expr factor : Formulas.factors(u)) {
      if (signs.isPositive(factor)) {
        logarithms.add(ofPositive(factor));
      } else {
        unknown.add(factor);
      }
    }
    if (unknown.size() == 1) {
      logarithms.add(ofDomain(unknown.get(0)));
    } else if (!unknown.isEmpty()) {
      logarithms.add(algebra.call("log", Products.of(unknown)));
    }
    return Sums.of(logarithms);
  }

  private Expr ofPositive(Expr u) {
    if (u instanceof Power(Expr base, Expr exponent)) {
      if (base == Constant.E) {
        return exponent;
      }
      if (signs.isPositive(base)) {
        return Expr.multiply(exponent, logarithm(base));
      }
      if (exponent instanceof Num(Rational n, _) && n.isInteger()) {
        return Expr.multiply(exponent, algebra.call("log", algebra.call("abs", base)));
      }
    }
    if (u instanceof Num(Rational q, boolean decimal) && !decimal) {
      return ofRational(q);
    }
    return algebra.call("log", u);
  }

  private Expr ofRational(Rational q) {
    List<Expr> terms = new ArrayList<>();
    for (var prime : Factorization.of(q.numerator(), algebra.budget()).factors()) {
      terms.add(ofPrime(prime, prime.exponent()));
    }
    for (var prime : Factorization.of(q.denominator(), algebra.budget()).factors()) {
      terms.add(ofPrime(prime, -prime.exponent()));
    }
    return Sums.of(terms);
  }

  private static Expr ofPrime(Factorization.Power prime, int exponent) {
    return Expr.multiply(
        Expr.number(exponent), Call.of("log", Expr.number(Rational.of(prime.base()))));
  }

  /// Where log(u) is real, u is positive; so is the base of an odd power.
  private Expr ofDomain(Expr u) {
    if (u instanceof Power(Expr base, Num(Rational n, boolean decimal))) {
      boolean odd = n.numerator().testBit(0);
      if (odd) {
        return Expr.multiply(new Num(n, decimal), logarithm(base));
      }
      if (n.isInteger()) {
        return Expr.multiply(new Num(n, decimal), algebra.call("log", algebra.call("abs", base)));
      }
    }
    return algebra.call("log", u);
  }

  /// Only sines, cosines and what is made of them.
  Expr circularOnly(Expr e) {
    return switch (e) {
      case Num _, Expr.Flt _, Constant _, Expr.Sym _, Expr.Relation _ -> e;
      case Sum(List<Expr> terms) -> Sums.of(terms.stream().map(this::circularOnly).toList());
      case Product(List<Expr> factors) ->
          Products.of(factors.stream().map(this::circularOnly).toList());
      case Power(Expr base, Expr exponent) -> Expr.power(circularOnly(base), exponent);
      case Call c when Trigonometry.isCircular(c) -> call(c.name(), c.arguments().get(0));
      case Call _ -> e;
    };
  }
}
