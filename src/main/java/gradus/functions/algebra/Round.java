package gradus.functions.algebra;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Formulas;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.syntax.Unparser;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// Nearest integer, or nearest decimal with so many digits behind the point.
public final class Round {
  private static final int MOST_DIGITS = 1000;
  private static final ScalarRule WHOLE = Rounding.ROUND.rule();

  private static final DerivativeRule DERIVATIVE =
      DerivativeRule.of(
              List.of(
                  new DerivativeRule.Partial((_, _) -> Expr.ZERO, _ -> 0, "round(u)' = 0"),
                  new DerivativeRule.Partial(
                      (_, _) -> {
                        throw Diagnostic.error(
                                Code.NOT_DIFFERENTIABLE,
                                "round has no derivative with respect to its digits")
                            .toException();
                      },
                      _ -> Double.NaN,
                      "digits are whole numbers")))
          .kink(Round::halves);

  public static final Function SPEC =
      Function.named("round", Chapter.ALGEBRA)
          .summary(
              "Nearest integer, or nearest decimal with so many digits; halves go away from zero")
          .details("Halves are judged by the decimal digits as written: round(2.675, 2) is 2.68.")
          .parameter("x", Kind.SCALAR, "a real number; elementwise over arrays")
          .optional(
              "digits",
              Kind.INTEGER,
              "digits behind the point, 0 when it is not given; negative for tens, hundreds")
          .domain("real numbers")
          .errors(
              "E0502 for complex numbers; E0506 when digits is no integer; E0707 for a formula too"
                  + " close to a half to tell")
          .usedFor("quantization, reporting results")
          .elementwise(
              ScalarRule.real(Round::real)
                  .exact(Round::exact)
                  .closed((arguments, context) ->
                      Optional.of(scaled(arguments, x -> Rounding.ROUND.closed(x, context))))
                  .domain(
                      at -> at.length == 1 || at[1] == Math.rint(at[1]),
                      "needs a real number and an integer")
                  .precise((arguments, precision) ->
                      arguments
                          .get(0)
                          .setScale(
                              arguments.size() == 1 ? 0 : arguments.get(1).intValueExact(),
                              RoundingMode.HALF_UP))
                  .derivative(DERIVATIVE)
                  .build())
          .example("round(-5/2)", "-3")
          .example("round(2/3, 2)", "0.67")
          .example("round(1234.5678, -2)", "1200")
          .example("round(100*pi)", "314")
          .seeAlso("floor", "ceil", "trunc")
          .build();

  private Round() {}

  /// Zero at the halves, where it jumps.
  private static Expr halves(List<Expr> at) {
    Expr scale = at.size() == 1 ? Expr.ONE : Expr.power(Expr.number(10), at.get(1));
    return Expr.Call.of("cos", Expr.multiply(Expr.Constant.PI, scale, at.get(0)));
  }

  private static Optional<Expr> exact(List<Expr> arguments) {
    if (arguments.size() == 1) {
      return WHOLE.exact().apply(arguments);
    }
    return arguments.get(0) instanceof Num && !Formulas.hasSymbols(arguments.get(1))
        ? Optional.of(scaled(arguments, x -> ((Num) x).value().round()))
        : Optional.empty();
  }

  /// Rounds x·10^digits and moves the point back.
  private static Expr scaled(
      List<Expr> arguments, java.util.function.Function<Expr, Rational> rounding) {
    int digits = arguments.size() == 1 ? 0 : digits(arguments.get(1));
    Rational scale = Rational.of(10).pow(digits);
    Expr moved = Expr.multiply(arguments.get(0), Expr.number(scale));
    return new Num(rounding.apply(moved).divide(scale), digits > 0);
  }

  private static int digits(Expr digits) {
    if (digits instanceof Num n
        && n.value().fitsInt()
        && Math.abs(n.value().intValueExact()) <= MOST_DIGITS) {
      return n.value().intValueExact();
    }
    throw Diagnostic.error(
            Code.NOT_AN_INTEGER,
            "round needs an integer from -"
                + MOST_DIGITS
                + " to "
                + MOST_DIGITS
                + " for its digits, not "
                + Unparser.ascii(digits))
        .toException();
  }

  private static double real(double[] at) {
    if (!Double.isFinite(at[0])) {
      return at[0];
    }
    int digits = at.length == 1 ? 0 : (int) Math.max(-400, Math.min(400, at[1]));
    return new BigDecimal(Double.toString(at[0]))
        .setScale(digits, RoundingMode.HALF_UP)
        .doubleValue();
  }
}
