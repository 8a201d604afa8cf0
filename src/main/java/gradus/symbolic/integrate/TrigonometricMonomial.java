package gradus.symbolic.integrate;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import java.util.List;
import java.util.Optional;

/// sin(u)^m · cos(u)^n with one linear argument u.
record TrigonometricMonomial(int sine, int cosine, Expr argument, Expr slope) {
  private static final int HIGHEST = 24;

  static Optional<TrigonometricMonomial> of(Expr f, String x) {
    int sine = 0;
    int cosine = 0;
    Optional<Expr> argument = Optional.empty();
    for (Expr factor : Formulas.factors(f)) {
      Expr base = factor;
      int n = 1;
      if (factor instanceof Power(Expr inner, Num(Rational exponent, _))
          && exponent.isInteger()
          && exponent.abs().compareTo(Rational.of(HIGHEST)) <= 0) {
        base = inner;
        n = exponent.intValueExact();
      }
      if (!(base instanceof Call(String name, List<Expr> arguments))
          || arguments.size() != 1
          || argument.isPresent() && !argument.get().equals(arguments.get(0))) {
        return Optional.empty();
      }
      argument = Optional.of(arguments.get(0));
      switch (name) {
        case "sin" -> sine += n;
        case "cos" -> cosine += n;
        case "csc" -> sine -= n;
        case "sec" -> cosine -= n;
        case "tan" -> {
          sine += n;
          cosine -= n;
        }
        case "cot" -> {
          sine -= n;
          cosine += n;
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    int m = sine;
    int n = cosine;
    return Math.abs(m) + Math.abs(n) > 2 * HIGHEST
        ? Optional.empty()
        : argument.flatMap(
            u -> Linear.of(u, x).map(l -> new TrigonometricMonomial(m, n, u, l.slope())));
  }
}
