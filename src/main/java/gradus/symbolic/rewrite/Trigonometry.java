package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.exact.MultivariatePolynomial;
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
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// Circular functions written by others: everything by sines and cosines, squares of one by the
/// other, products as sums of multiple angles and back.
public final class Trigonometry {
  /// Multiple angles are written out up to this factor.
  private static final int LARGEST_MULTIPLE = 4;

  private final Algebra algebra;

  public Trigonometry(Algebra algebra) {
    this.algebra = algebra;
  }

  static boolean isCircular(Expr e) {
    return e instanceof Call c
        && c.arguments().size() == 1
        && switch (c.name()) {
          case "sin", "cos", "tan", "cot", "sec", "csc" -> true;
          default -> false;
        };
  }

  /// tan, cot, sec and csc by sin and cos, the hyperbolic ones by sinh and cosh.
  public Expr bySines(Expr e) {
    return rebuilt(e, this::bySines, (name, u) -> sines(name, u));
  }

  private Expr sines(String name, Expr u) {
    return switch (name) {
      case "tan" -> Expr.divide(sin(u), cos(u));
      case "cot" -> Expr.divide(cos(u), sin(u));
      case "sec" -> Expr.power(cos(u), Expr.MINUS_ONE);
      case "csc" -> Expr.power(sin(u), Expr.MINUS_ONE);
      case "tanh" -> Expr.divide(algebra.call("sinh", u), algebra.call("cosh", u));
      case "coth" -> Expr.divide(algebra.call("cosh", u), algebra.call("sinh", u));
      case "sech" -> Expr.power(algebra.call("cosh", u), Expr.MINUS_ONE);
      case "csch" -> Expr.power(algebra.call("sinh", u), Expr.MINUS_ONE);
      default -> algebra.call(name, u);
    };
  }

  private Expr sin(Expr u) {
    return algebra.call("sin", u);
  }

  private Expr cos(Expr u) {
    return algebra.call("cos", u);
  }

  /// sin(2x) by 2·sin(x)·cos(x), sin(x + y) by the addition theorem.
  public Expr bySingleAngles(Expr e) {
    return rebuilt(
        e,
        this::bySingleAngles,
        (name, u) ->
            switch (name) {
              case "sin" -> single(true, u);
              case "cos" -> single(false, u);
              default -> algebra.call(name, u);
            });
  }

  private Expr single(boolean sine, Expr u) {
    if (u instanceof Sum(List<Expr> terms)) {
      Expr a = terms.get(0);
      Expr b = Sums.of(terms.subList(1, terms.size()));
      return sine
          ? Expr.add(
              Expr.multiply(single(true, a), single(false, b)),
              Expr.multiply(single(false, a), single(true, b)))
          : Expr.subtract(
              Expr.multiply(single(false, a), single(false, b)),
              Expr.multiply(single(true, a), single(true, b)));
    }
    if (u instanceof Product(List<Expr> factors)
        && factors.get(0) instanceof Num(Rational n, _)
        && n.isInteger()
        && n.compareTo(Rational.ONE) > 0
        && n.compareTo(Rational.of(LARGEST_MULTIPLE)) <= 0) {
      Expr rest = Products.of(factors.subList(1, factors.size()));
      Expr fewer = Expr.multiply(Expr.number(n.subtract(Rational.ONE)), rest);
      return sine
          ? Expr.add(
              Expr.multiply(single(true, fewer), cos(rest)),
              Expr.multiply(single(false, fewer), sin(rest)))
          : Expr.subtract(
              Expr.multiply(single(false, fewer), cos(rest)),
              Expr.multiply(single(true, fewer), sin(rest)));
    }
    return algebra.call(sine ? "sin" : "cos", u);
  }

  /// Even powers of one by the other: cos(x)^2 = 1 - sin(x)^2, cosh(x)^2 = 1 + sinh(x)^2.
  Expr replacingSquares(Expr e, String replaced, String by) {
    if (e instanceof Power(Call(String name, List<Expr> arguments), Num(Rational n, _))
        && name.equals(replaced)
        && n.isInteger()
        && n.abs().compareTo(Rational.of(2)) >= 0
        && n.fitsInt()) {
      Expr u = arguments.get(0);
      int half = n.intValueExact() / 2;
      Expr other = Expr.power(algebra.call(by, u), Expr.TWO);
      Expr square =
          switch (replaced) {
            case "cosh" -> Expr.add(Expr.ONE, other);
            case "sinh" -> Expr.subtract(other, Expr.ONE);
            default -> Expr.subtract(Expr.ONE, other);
          };
      return Expr.multiply(
          Expr.power(square, Expr.number(half)),
          Expr.power(algebra.call(replaced, u), Expr.number(n.intValueExact() - 2L * half)));
    }
    return rebuilt(
        e, part -> replacingSquares(part, replaced, by), (name, u) -> algebra.call(name, u));
  }

  /// Factors 1 - sin(x)^2 as cos(x)^2 and the like, also (1 - sin(x))·(1 + sin(x)) when both stand
  /// with the same exponent.
  Expr replacingSums(Expr e) {
    Expr rebuilt = rebuilt(e, this::replacingSums, (name, u) -> algebra.call(name, u));
    return rebuilt instanceof Product(List<Expr> factors) ? paired(factors) : rebuilt;
  }

  private Expr paired(List<Expr> factors) {
    List<Expr> rest = new ArrayList<>(factors);
    for (int i = 0; i < rest.size(); i++) {
      for (int j = 0; j < i; j++) {
        Optional<Expr> square = square(rest.get(i), rest.get(j));
        if (square.isPresent()) {
          rest.remove(i);
          rest.remove(j);
          rest.add(square.get());
          return paired(rest);
        }
      }
    }
    return Products.of(rest);
  }

  /// (s - 1)^n·(s + 1)^n = (-c^2)^n.
  private Optional<Expr> square(Expr a, Expr b) {
    Expr first = a instanceof Power p ? p.base() : a;
    Expr second = b instanceof Power p ? p.base() : b;
    Expr n = a instanceof Power p ? p.exponent() : Expr.ONE;
    Expr m = b instanceof Power p ? p.exponent() : Expr.ONE;
    if (!(first instanceof Sum) || !(second instanceof Sum) || !n.equals(m)) {
      return Optional.empty();
    }
    Expr sum = Expr.add(first, second);
    if (!(sum instanceof Product(List<Expr> factors)
        && factors.size() == 2
        && factors.get(0).equals(Expr.TWO)
        && factors.get(1) instanceof Call(String name, List<Expr> arguments)
        && Expr.subtract(first, factors.get(1)) instanceof Num(Rational one, _)
        && one.abs().isOne()
        && isCircular(factors.get(1)))) {
      return Optional.empty();
    }
    Expr other =
        switch (name) {
          case "sin" -> cos(arguments.get(0));
          case "cos" -> sin(arguments.get(0));
          default -> Expr.ZERO;
        };
    return other.isZero()
        ? Optional.empty()
        : Optional.of(Expr.power(Expr.negate(Expr.power(other, Expr.TWO)), n));
  }

  private Expr rebuilt(Expr e, UnaryOperator<Expr> part, BiFunction<String, Expr, Expr> call) {
    algebra.budget().step();
    return switch (e) {
      case Num _, Expr.Flt _, Constant _, Expr.Sym _ -> e;
      case Sum(List<Expr> terms) -> Sums.of(terms.stream().map(part).toList());
      case Product(List<Expr> factors) -> Products.of(factors.stream().map(part).toList());
      case Power(Expr base, Expr exponent) -> Expr.power(part.apply(base), part.apply(exponent));
      case Call c when c.arguments().size() == 1 ->
          call.apply(c.name(), part.apply(c.arguments().get(0)));
      case Call c -> algebra.call(c.name(), c.arguments().stream().map(part).toList());
      case Expr.Relation _ -> e;
    };
  }

  /// Products and powers of sines and cosines as a sum of sines and cosines of multiple angles;
  /// empty when the formula is no polynomial in them.
  public Optional<Expr> byMultipleAngles(Expr e) {
    Expr rewritten = new Exponentials(algebra, true).circularOnly(e);
    Kernels kernels = Kernels.ofQuotients(algebra.budget(), rewritten);
    var quotient = kernels.quotient(rewritten);
    if (quotient.denominator().terms().size() != 1) {
      return Optional.empty();
    }
    // Every monomial of the quotient: c·z with z = e^(i·angle), c = a or i·b. Real formulas have
    // the conjugate beside it, so the real part of each is enough.
    Expr below = kernels.formula(quotient.denominator());
    ArrayList<Expr> terms = new ArrayList<>();
    for (MultivariatePolynomial.Term term : quotient.numerator().terms()) {
      Expr value =
          Expr.divide(
              Expr.multiply(kernels.number(term.coefficient()), kernels.formula(term.monomial())),
              below);
      Optional<Expr> real = realPart(value);
      if (real.isEmpty()) {
        return real;
      }
      terms.add(real.get());
    }
    return Optional.of(Sums.of(terms));
  }

  private Optional<Expr> realPart(Expr term) {
    ArrayList<Expr> real = new ArrayList<>();
    ArrayList<Expr> angles = new ArrayList<>();
    boolean imaginary = false;
    for (Expr factor : Formulas.factors(term)) {
      if (factor == Constant.I) {
        imaginary = !imaginary;
      } else if (factor instanceof Power(Constant base, Expr exponent) && base == Constant.E) {
        ArrayList<Expr> rest = new ArrayList<>();
        for (Expr part : Formulas.terms(exponent)) {
          if (Formulas.hasImaginary(part)) {
            angles.add(Expr.divide(part, Constant.I));
          } else {
            rest.add(part);
          }
        }
        real.add(Expr.power(Constant.E, Sums.of(rest)));
      } else {
        real.add(factor);
      }
    }
    Expr angle = Sums.of(angles);
    Expr size = Products.of(real);
    if (Formulas.hasImaginary(angle) || Formulas.hasImaginary(size)) {
      return Optional.empty();
    }
    return Optional.of(
        imaginary ? Expr.negate(Expr.multiply(size, sin(angle))) : Expr.multiply(size, cos(angle)));
  }
}
