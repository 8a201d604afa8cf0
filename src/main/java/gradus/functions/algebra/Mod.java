package gradus.functions.algebra;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import java.util.List;
import java.util.Optional;

/// Remainder of flooring division; it has the sign of the divisor.
public final class Mod {
  public static final Function SPEC =
      Function.named("mod", Chapter.ALGEBRA)
          .summary("Remainder of the division x/m, with the sign of the divisor m")
          .details("x - m*floor(x/m), as in Octave, NumPy and Python: mod(-7, 3) is 2.")
          .parameter("x", Kind.SCALAR, "a real number; elementwise over arrays")
          .parameter("m", Kind.SCALAR, "the divisor, not 0")
          .domain("real x and m, m not 0")
          .errors(
              "E0501 when m is 0; E0707 for formulas whose quotient is too close to an integer to"
                  + " tell")
          .usedFor("cyclic schedules, hashing features into buckets, angles into one turn")
          .elementwise(
              ScalarRule.real(at -> real(at[0], at[1]))
                  .exact(Mod::exact)
                  .closed((arguments, context) ->
                      Optional.of(
                          remainder(
                              arguments,
                              Rounding.FLOOR.closed(
                                  Expr.divide(arguments.get(0), arguments.get(1)), context))))
                  .precise((arguments, precision) -> {
                    var remainder = arguments.get(0).remainder(arguments.get(1));
                    return remainder.signum() * arguments.get(1).signum() < 0
                        ? remainder.add(arguments.get(1), precision)
                        : remainder;
                  })
                  .build())
          .example("mod(-7, 3)", "2")
          .example("mod(7, -3)", "-2")
          .example("mod(5*pi/2, 2*pi)", "pi/2")
          .seeAlso("floor", "gcd")
          .build();

  private Mod() {}

  private static Optional<Expr> exact(List<Expr> arguments) {
    if (arguments.get(1).isZero()) {
      throw byZero();
    }
    return arguments.get(0) instanceof Num(var x, boolean decimal)
            && arguments.get(1) instanceof Num(var m, boolean alsoDecimal)
        ? Optional.of(new Num(x.mod(m), decimal || alsoDecimal))
        : Optional.empty();
  }

  private static Expr remainder(List<Expr> arguments, Rational quotient) {
    return Expr.subtract(arguments.get(0), Expr.multiply(Expr.number(quotient), arguments.get(1)));
  }

  private static double real(double x, double m) {
    if (m == 0) {
      throw byZero();
    }
    double remainder = x % m;
    return remainder != 0 && remainder < 0 != m < 0 ? remainder + m : remainder;
  }

  private static RuntimeException byZero() {
    return Diagnostic.error(Code.DIVISION_BY_ZERO, "mod divides by zero").toException();
  }
}
