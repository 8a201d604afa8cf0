package gradus.functions.formulas;

import gradus.diag.Code;
import gradus.evaluate.Algebra;
import gradus.evaluate.Precise;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.symbolic.rewrite.Expand;
import gradus.value.Scalar;
import gradus.value.Text;
import gradus.value.Value;
import gradus.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Values to as many digits as asked for.
public final class NumericValue {
  private static final int STANDARD_DIGITS = 15;
  private static final int MOST_DIGITS = 1000;

  /// So many digits every double has.
  private static final int OF_DOUBLES = 15;

  public static final Function SPEC =
      Function.named("N", Chapter.FORMULAS)
          .summary("The decimal value of a formula, to the digits asked for")
          .details(
              "Computed at two precisions that agree on all digits, the last one rounded. Up to 15"
                  + " digits the answer is a number; more digits are text, because numbers are"
                  + " shown as doubles.")
          .parameter("expr", Kind.ANY, "a formula without free symbols")
          .optional("digits", Kind.INTEGER, "significant digits, 1 to 1000; 15 when left out")
          .domain("closed formulas, real or complex")
          .errors("E0502 for more than 1000 digits; E0507 when the formula has no value")
          .usedFor("reference values in tests of numerical code")
          .eval(NumericValue::value)
          .example("N(pi, 5)", "3.1416")
          .example("N(sqrt(2), 50)", "\"1.4142135623730950488016887242096980785696718753769\"")
          .example("N(1/7, 20)", "\"0.14285714285714285714\"")
          .seeAlso("round", "simplify")
          .build();

  private NumericValue() {}

  private static Value value(Arguments arguments, Context context) {
    int digits = arguments.has(1) ? arguments.integer(1) : STANDARD_DIGITS;
    if (digits < 1 || digits > MOST_DIGITS) {
      throw arguments
          .error(Code.OUTSIDE_DOMAIN, 1, "N gives 1 to " + MOST_DIGITS + " digits, not " + digits)
          .hint("N(pi, 50); the normal distribution is written behind ~: X ~ N(0, 1)")
          .toException();
    }
    Optional<Expr> formula = Values.expr(arguments.value(0));
    if (formula.isEmpty()) {
      throw arguments.wrongKind(0, "a formula without free symbols");
    }
    Expr e = formula.get();
    refuseUnsuitable(e, arguments);
    if (Formulas.hasImaginary(e)) {
      return new Text(complex(e, digits, arguments, context));
    }
    BigDecimal value = real(e, digits, arguments, context);
    Rational rational = Rational.parse(value.toPlainString());
    Value found = digits <= OF_DOUBLES ? new Scalar.Exact(rational, true) : new Text(text(value));
    context.derive(
        new Derivation(
            "decimals", Values.of(e), found, digits + " digits, the last one rounded", List.of()));
    return found;
  }

  private static void refuseUnsuitable(Expr e, Arguments arguments) {
    if (Formulas.hasSymbols(e)) {
      throw arguments
          .error(
              Code.UNBOUND_ARRAY,
              0,
              String.join(", ", Formulas.symbols(e)) + " has no value here, so there are no digits")
          .hint("N(subs(f, x=2), 50)")
          .toException();
    }
    boolean whole = e instanceof Num n && n.value().isInteger() && !n.decimal();
    if (whole && arguments.has(1) && arguments.integer(1) < 10) {
      throw arguments
          .error(Code.AMBIGUOUS, "N of two integers is read as a distribution only behind ~")
          .hint("X ~ N(0, 1) comes with probability; N(expr, digits) computes digits: N(pi, 50)")
          .toException();
    }
    if (e instanceof Expr.Relation || Formulas.hasDoubles(e)) {
      throw arguments
          .error(
              Code.OUTSIDE_DOMAIN,
              0,
              e instanceof Expr.Relation
                  ? "a relation has no digits"
                  : "a double has no more than 17 digits, so there are none to compute")
          .hint("write numbers exactly: 1/10, sqrt(2)")
          .toException();
    }
  }

  private static BigDecimal real(Expr e, int digits, Arguments arguments, Context context) {
    return new Precise(context.registry())
        .value(e, digits, context.budget())
        .orElseThrow(() ->
            (new Algebra(context).isZero(e)
                    ? arguments
                        .error(
                            Code.UNDEFINED,
                            0,
                            "this cannot be told from 0, so it has no leading digit")
                        .hint("simplify may prove that it is 0")
                    : arguments.error(
                        Code.UNDEFINED,
                        0,
                        "this is not real, or a function in it has no precise rule"))
                .toException());
  }

  /// Plain digits, with a power of ten where there would be many zeros.
  private static String text(BigDecimal value) {
    int exponent = value.precision() - value.scale() - 1;
    return exponent < -7 || exponent > value.precision() + 2
        ? value.toString().replace("E+", "e").replace("E", "e")
        : value.toPlainString();
  }

  private static String complex(Expr e, int digits, Arguments arguments, Context context) {
    Expr expanded = Expand.of(e, new Algebra(context));
    List<Expr> real = new ArrayList<>();
    List<Expr> imaginary = new ArrayList<>();
    for (Expr term : Formulas.terms(expanded)) {
      List<Expr> factors = new ArrayList<>(Formulas.factors(term));
      if (factors.remove(Constant.I)) {
        imaginary.add(Products.of(factors));
      } else {
        real.add(term);
      }
    }
    Expr re = Sums.of(real);
    Expr im = Sums.of(imaginary);
    if (Formulas.hasImaginary(re) || Formulas.hasImaginary(im)) {
      throw arguments
          .error(Code.UNDEFINED, 0, "its real and imaginary parts are not found in closed form")
          .hint("abs(z) and arg(z) may have digits")
          .toException();
    }
    BigDecimal y = real(im, digits, arguments, context);
    String size = text(y.abs()) + "*i";
    if (re.isZero()) {
      return (y.signum() < 0 ? "-" : "") + size;
    }
    return text(real(re, digits, arguments, context)) + (y.signum() < 0 ? " - " : " + ") + size;
  }
}
