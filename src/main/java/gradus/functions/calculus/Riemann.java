package gradus.functions.calculus;

import gradus.diag.Code;
import gradus.evaluate.Algebra;
import gradus.evaluate.Subject;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.symbolic.integrate.DefiniteIntegral;
import gradus.symbolic.integrate.RiemannSums;
import gradus.value.RecordValue;
import gradus.value.Text;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Riemann sums beside the integral they approach.
public final class Riemann {
  public static final Function SPEC =
      Function.named("riemann", Chapter.CALCULUS)
          .summary("Riemann sum over equal parts, beside the integral")
          .details(
              "The interval from a to b is cut into n equal parts of width h. left, right and"
                  + " midpoint add h*f at one point of each; trapezoid is the mean of left and"
                  + " right; simpson weighs both ends and the midpoint 1, 4, 1. Exact for up to 60"
                  + " parts, in doubles beyond. The error is sum - integral.")
          .parameter("f", Kind.EXPRESSION, "the integrand, or a function of one variable")
          .parameter("x", Kind.VARIABLE, "its variable")
          .parameter("a", Kind.SCALAR, "the left end, a number")
          .parameter("b", Kind.SCALAR, "the right end, a number")
          .parameter("n", Kind.INTEGER, "how many parts, 1 to 100000")
          .optional(
              "method", Kind.TEXT, "left, right, midpoint, trapezoid or simpson; left if none")
          .domain("integrands with a value at every point of the sum")
          .errors("E0502 where there is no value at a point; E0304 for another method")
          .usedFor("seeing what an integral is, and how fast the rules of quadrature converge")
          .eval(Riemann::value)
          .example("riemann(x^2, x, 0, 1, 4, left)", "sum: 7/32\nintegral: 1/3\nerror: -11/96")
          .example("riemann(x^2, x, 0, 1, 4, simpson)", "sum: 1/3\nintegral: 1/3\nerror: 0")
          .example("riemann(1/x, x, 0, 1, 4, left)", "error: 1/x has no value at x = 0")
          .seeAlso("integrate", "sum")
          .build();

  private static final int MOST = 100_000;

  private Riemann() {}

  private static Value value(Arguments arguments, Context context) {
    Subject subject = Subject.of(arguments, context, 0, 1);
    Expr f = subject.formula();
    String x = subject.variable();
    Expr a = bound(arguments, 2);
    Expr b = bound(arguments, 3);
    int n = arguments.integer(4);
    if (n < 1 || n > MOST) {
      throw arguments
          .error(Code.BAD_OPTION_VALUE, 4, "the number of parts is between 1 and " + MOST)
          .hint("riemann(x^2, x, 0, 1, 10)")
          .toException();
    }
    if (Formulas.symbols(f).stream().anyMatch(name -> !name.equals(x))) {
      throw arguments
          .error(Code.WRONG_KIND, 0, "a Riemann sum is computed in numbers, without parameters")
          .hint("values for the other symbols: -v a=2")
          .toException();
    }
    Algebra algebra = new Algebra(context);
    RiemannSums sums = new RiemannSums(f, x, a, b, n, algebra);
    RiemannSums.Rule rule = rule(arguments);
    Expr sum = sums.sum(rule);
    DefiniteIntegral.Found found = DefiniteIntegral.of(f, x, a, b, "", algebra);
    context.check(found.check());
    found.notes().forEach(context::note);
    Expr integral = found.derivation().to();
    RecordValue result =
        RecordValue.builder()
            .with("sum", Values.of(sum))
            .with("integral", Values.of(integral))
            .with("error", Values.of(error(sum, integral, algebra)))
            .build();
    List<Derivation> parts = new ArrayList<>();
    sums.derivation(rule, sum).ifPresent(parts::add);
    parts.add(found.derivation());
    context.derive(new Derivation("Riemann sum", Values.of(f), result, "", parts));
    return result;
  }

  private static Expr error(Expr sum, Expr integral, Algebra algebra) {
    Expr error = Expr.subtract(sum, integral);
    return error instanceof Expr.Num
        ? error
        : new Expr.Flt(algebra.real(sum) - algebra.real(integral));
  }

  private static Expr bound(Arguments arguments, int index) {
    Expr bound =
        Values.expr(arguments.value(index))
            .orElseThrow(() -> arguments.wrongKind(index, "a number"));
    if (Formulas.hasSymbols(bound) || !Values.isFinite(arguments.value(index))) {
      throw arguments
          .error(Code.WRONG_KIND, index, "the ends of a Riemann sum are finite numbers")
          .hint("riemann(x^2, x, 0, 1, 10)")
          .toException();
    }
    return bound;
  }

  private static RiemannSums.Rule rule(Arguments arguments) {
    if (!arguments.has(5)) {
      return RiemannSums.Rule.LEFT;
    }
    String word = arguments.value(5) instanceof Text(String text) ? text : "";
    for (RiemannSums.Rule rule : RiemannSums.Rule.values()) {
      if (rule.word().equals(word.toLowerCase(Locale.ROOT))) {
        return rule;
      }
    }
    List<String> words =
        List.of(RiemannSums.Rule.values()).stream().map(RiemannSums.Rule::word).toList();
    throw arguments
        .error(Code.BAD_OPTION_VALUE, 5, "riemann has no method '" + word + "'")
        .hint("one of " + String.join(", ", words))
        .toException();
  }
}
