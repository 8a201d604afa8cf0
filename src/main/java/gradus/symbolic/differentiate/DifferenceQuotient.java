package gradus.symbolic.differentiate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Algebra;
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
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.step.Operators.Side;
import gradus.symbolic.rewrite.Coefficients;
import gradus.symbolic.rewrite.Expand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The derivative by its definition: the limit of the difference quotient, worked out as on paper.
/// Reaches rational functions, square roots of them, and sine, cosine, exponential and logarithm of
/// linear formulas, with their sums and constant factors.
final class DifferenceQuotient {
  private final String x;
  private final String h;
  private final Algebra algebra;

  private DifferenceQuotient(String x, String h, Algebra algebra) {
    this.x = x;
    this.h = h;
    this.algebra = algebra;
  }

  /// @throws gradus.diag.GradusException E0711 for formulas that this does not reach
  static Derivation of(Expr f, String x, Algebra algebra) {
    String h = Formulas.symbols(f).contains("h") || x.equals("h") ? "k" : "h";
    return new DifferenceQuotient(x, h, algebra).whole(f);
  }

  private Derivation whole(Expr f) {
    return attempt(f)
        .orElseThrow(() ->
            Diagnostic.error(
                    Code.NO_CLOSED_FORM,
                    "the limit of the difference quotient of "
                        + Narration.text(f)
                        + " is not one that is worked out here")
                .detail(
                    "by definition: polynomials, fractions of them, their square roots; sin, cos,"
                        + " exp and log of linear formulas; sums of these")
                .hint("without --by definition the rules of differentiation apply")
                .toException());
  }

  private Optional<Derivation> attempt(Expr f) {
    Optional<Fraction> fraction = fraction(f);
    if (fraction.isPresent()) {
      return rational(f, fraction.get());
    }
    return switch (f) {
      case Sum s -> sum(s);
      case Product p -> multiple(p);
      case Power(Expr base, Expr exponent) when exponent.equals(Expr.HALF) -> root(f, base);
      case Power(Expr base, Expr exponent) when !depends(base) -> exponential(f, base, exponent);
      case Call(String name, List<Expr> arguments) when arguments.size() == 1 ->
          call(f, name, arguments.get(0));
      case Power _, Call _, Expr.Numeric _, Constant _, Expr.Sym _, Expr.Relation _ ->
          Optional.empty();
    };
  }

  private boolean depends(Expr e) {
    return Formulas.any(e, part -> part.equals(Expr.symbol(x)));
  }

  private Expr shifted(Expr f) {
    return algebra.substitute(f, x, Expr.add(Expr.symbol(x), Expr.symbol(h)));
  }

  private Expr step() {
    return Expr.symbol(h);
  }

  /// Numerator and denominator, when both are polynomials in the variable.
  private Optional<Fraction> fraction(Expr f) {
    List<Expr> above = new ArrayList<>();
    List<Expr> below = new ArrayList<>();
    for (Expr factor : Formulas.factors(f)) {
      if (factor instanceof Power(Expr base, Num n)
          && n.value().isInteger()
          && n.value().signum() < 0) {
        below.add(Expr.power(base, Expr.negate(n)));
      } else {
        above.add(factor);
      }
    }
    Expr numerator = Products.of(above);
    Expr denominator = Products.of(below);
    return isPolynomial(numerator) && isPolynomial(denominator)
        ? Optional.of(new Fraction(numerator, List.of(denominator), List.of(), true))
        : Optional.empty();
  }

  private boolean isPolynomial(Expr e) {
    return Coefficients.of(e, x, algebra).isPresent();
  }

  private Derivation start(Expr f) {
    Expr quotient = quotient(f);
    return Derivation.of(
        "definition of the derivative",
        Operators.derivative(f, x),
        limit(quotient),
        "f'(" + x + ") = lim " + h + "->0 (f(" + x + " + " + h + ") - f(" + x + "))/" + h);
  }

  private Expr quotient(Expr f) {
    return Expr.divide(Expr.subtract(shifted(f), f), step());
  }

  private Expr limit(Expr e) {
    return Operators.limit(e, h, Expr.ZERO, Side.BOTH);
  }

  /// The three lines of a proof: the definition, the quotient rewritten, the limit.
  private Derivation proof(Expr f, String how, String why, Expr rewritten, Expr value) {
    Expr tidy = Narration.tidy(value, algebra);
    return Derivation.of(
        "definition of the derivative",
        Operators.derivative(f, x),
        tidy,
        "the limit of the difference quotient",
        List.of(
            start(f),
            Derivation.of(how, quotient(f), rewritten, why),
            Derivation.of("let " + h + " -> 0", limit(rewritten), tidy, "")));
  }

  /// (N(x+h)·D(x) − N(x)·D(x+h)) / (h·D(x)·D(x+h)), where the numerator is a multiple of h.
  private Optional<Derivation> rational(Expr f, Fraction fraction) {
    Expr n = fraction.numerator();
    Expr d = fraction.bases().getFirst();
    Expr cross = Expr.subtract(Expr.multiply(shifted(n), d), Expr.multiply(n, shifted(d)));
    Optional<Expr> divided = dividedByStep(cross);
    if (divided.isEmpty()) {
      return Optional.empty();
    }
    Expr below = Expr.multiply(d, shifted(d));
    Expr rewritten = Expr.divide(divided.get(), below);
    boolean whole = d.isOne();
    return Optional.of(
        proof(
            f,
            whole ? "multiply out and cancel " + h : "one fraction, cancel " + h,
            "",
            rewritten,
            algebra.substitute(rewritten, h, Expr.ZERO)));
  }

  private Optional<Expr> dividedByStep(Expr e) {
    Optional<List<Expr>> coefficients = Coefficients.of(Expand.of(e, algebra), h, algebra);
    if (coefficients.isEmpty()) {
      return Optional.empty();
    }
    List<Expr> list = coefficients.get();
    if (list.isEmpty()) {
      return Optional.of(Expr.ZERO);
    }
    return list.get(0).isZero()
        ? Optional.of(Expand.of(Coefficients.formula(list.subList(1, list.size()), h), algebra))
        : Optional.empty();
  }

  /// With the conjugate: (√u(x+h) − √u(x))·(√u(x+h) + √u(x)) = u(x+h) − u(x).
  private Optional<Derivation> root(Expr f, Expr u) {
    return isPolynomial(u)
        ? dividedByStep(Expr.subtract(shifted(u), u))
            .map(divided -> {
              Expr rewritten = Expr.divide(divided, Expr.add(shifted(f), f));
              return proof(
                  f,
                  "multiply by the conjugate",
                  "(sqrt(a) - sqrt(b))*(sqrt(a) + sqrt(b)) = a - b; cancel " + h,
                  rewritten,
                  algebra.substitute(rewritten, h, Expr.ZERO));
            })
        : Optional.empty();
  }

  /// The factor a of a formula a·x + b.
  private Optional<Expr> slope(Expr u) {
    return Coefficients.of(u, x, algebra)
        .filter(coefficients -> coefficients.size() == 2)
        .map(coefficients -> coefficients.get(1));
  }

  private Optional<Derivation> exponential(Expr f, Expr base, Expr exponent) {
    return slope(exponent)
        .map(a -> {
          Expr growth = Expr.power(base, Expr.multiply(a, step()));
          Expr quotient = Expr.divide(Expr.subtract(growth, Expr.ONE), step());
          Expr rate = base == Constant.E ? a : Expr.multiply(a, algebra.call("log", base));
          return known(f, "take out the factor", f, quotient, rate);
        });
  }

  private Optional<Derivation> call(Expr f, String name, Expr u) {
    return slope(u)
        .flatMap(a -> {
          Expr ah = Expr.multiply(a, step());
          return switch (name) {
            case "sin" -> Optional.of(circular(f, u, ah, a, Expr.ONE, "sin", "cos"));
            case "cos" -> Optional.of(circular(f, u, ah, a, Expr.MINUS_ONE, "cos", "sin"));
            case "log" -> {
              Expr inside = Expr.add(Expr.ONE, Expr.divide(ah, u));
              Expr rewritten = Expr.divide(algebra.call("log", inside), step());
              yield Optional.of(
                  proof(
                      f,
                      "difference of logarithms",
                      "log(a) - log(b) = log(a/b), and log(1 + t)/t -> 1 as t -> 0",
                      rewritten,
                      Expr.divide(a, u)));
            }
            default -> Optional.empty();
          };
        });
  }

  /// sin(u + a·h) = sin(u)·cos(a·h) + cos(u)·sin(a·h), and the same for cosine.
  private Derivation circular(
      Expr f, Expr u, Expr ah, Expr a, Expr sign, String same, String other) {
    Expr rewritten =
        Expr.add(
            Expr.multiply(
                algebra.call(same, u),
                Expr.divide(Expr.subtract(algebra.call("cos", ah), Expr.ONE), step())),
            Expr.multiply(
                sign, algebra.call(other, u), Expr.divide(algebra.call("sin", ah), step())));
    String rule =
        same.equals("sin")
            ? "sin(a + b) = sin(a)*cos(b) + cos(a)*sin(b)"
            : "cos(a + b) = cos(a)*cos(b) - sin(a)*sin(b)";
    return proof(
        f,
        "addition theorem",
        rule + "; sin(t)/t -> 1 and (cos(t) - 1)/t -> 0 as t -> 0",
        rewritten,
        Expr.multiply(sign, a, algebra.call(other, u)));
  }

  /// factor · quotient, where the limit of the quotient is known.
  private Derivation known(Expr f, String how, Expr factor, Expr quotient, Expr rate) {
    return proof(
        f,
        how,
        "(exp(t) - 1)/t -> 1 as t -> 0",
        Expr.multiply(factor, quotient),
        Expr.multiply(factor, rate));
  }

  private Optional<Derivation> sum(Sum s) {
    List<Expr> rational = new ArrayList<>();
    List<Expr> groups = new ArrayList<>();
    for (Expr term : s.terms()) {
      (isPolynomial(term) ? rational : groups).add(term);
    }
    if (!rational.isEmpty()) {
      groups.addFirst(Sums.of(rational));
    }
    List<Derivation> parts = new ArrayList<>();
    for (Expr term : groups) {
      Optional<Derivation> part = attempt(term);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return Optional.of(
        Derivation.of(
            "sum of limits",
            Operators.derivative(s, x),
            Narration.tidy(Sums.of(parts.stream().map(Derivation::to).toList()), algebra),
            "the limit of a sum is the sum of the limits",
            parts));
  }

  private Optional<Derivation> multiple(Product p) {
    List<Expr> constants = new ArrayList<>();
    List<Expr> others = new ArrayList<>();
    for (Expr factor : p.factors()) {
      (depends(factor) ? others : constants).add(factor);
    }
    if (constants.isEmpty()) {
      return Optional.empty();
    }
    Expr constant = Products.of(constants);
    return attempt(Products.of(others))
        .map(part ->
            Derivation.of(
                "constant factor",
                Operators.derivative(p, x),
                Narration.tidy(Expr.multiply(constant, part.to()), algebra),
                "a constant factor stays before the limit, c = " + Narration.text(constant),
                List.of(part)));
  }
}
