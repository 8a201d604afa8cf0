package gradus.symbolic.limits;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.function.Check;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.step.Operators.Side;
import gradus.symbolic.rewrite.Textbook;
import gradus.symbolic.series.Asymptotics;
import gradus.syntax.Unparser;
import java.util.List;
import java.util.Optional;

/// The limit of a formula as its variable approaches a point.
public final class Limit {
  private Limit() {}

  /// @param a a formula without the variable, or {@link Operators#INFINITY}, {@link
  ///   Operators#MINUS_INFINITY}
  /// @return from {@code limit(f, x, a)} to the value, which may be infinite
  /// @throws gradus.diag.GradusException E0710 when there is none, E0711 when no method finds it
  public static Derivation of(Expr f, String x, Expr a, Side side, Algebra algebra) {
    LimitValue value = LimitValue.of(f, x, a, side, algebra);
    if (value instanceof LimitValue.Found found) {
      Problem problem = new Problem(f, x, a, found.side(), tidied(found.value(), algebra), 0);
      Lesson lesson = new Lesson(algebra);
      Optional<String> method = algebra.context().method();
      if (method.isEmpty()) {
        return lesson.of(problem);
      }
      return lesson
          .by(method.get(), problem)
          .orElseThrow(() ->
              Diagnostic.error(
                      Code.NO_CLOSED_FORM,
                      method.get() + " does not apply to " + Unparser.ascii(problem.limit(f)))
                  .hint("without --by the method is chosen")
                  .toException());
    }
    throw new LimitRefusal(f, x, a, side, algebra).of(value);
  }

  /// The limit with the note of the side it came from, and its check in numbers.
  ///
  /// @throws gradus.diag.GradusException as {@link #of}, and E0705 when the numbers disagree
  public static Derivation checked(Expr f, String x, Expr a, Side side, Algebra algebra) {
    Derivation derivation = of(f, x, a, side, algebra);
    Side from = side(derivation.from());
    if (side == Side.BOTH && from != Side.BOTH) {
      algebra
          .context()
          .note(
              from == Side.RIGHT
                  ? "from the right: "
                      + Unparser.ascii(f)
                      + " is not real to the left of "
                      + Unparser.ascii(a)
                  : "from the left: "
                      + Unparser.ascii(f)
                      + " is not real to the right of "
                      + Unparser.ascii(a));
    }
    if (Asymptotics.isInfinite(derivation.to())) {
      boolean up = derivation.to().equals(Operators.INFINITY);
      algebra.context().note(Unparser.ascii(f) + (up ? " grows" : " falls") + " without bound");
    }
    Optional<Check> check = new Approach(f, x, a, from, algebra).check(derivation.to());
    check.ifPresentOrElse(
        algebra.context()::check,
        () -> algebra.context().note("no check in numbers: they cannot be computed close enough"));
    return derivation;
  }

  private static Side side(Expr limit) {
    return limit instanceof Expr.Call(String _, List<Expr> arguments) && arguments.size() == 4
        ? arguments.get(3).equals(Expr.symbol("left")) ? Side.LEFT : Side.RIGHT
        : Side.BOTH;
  }

  static Expr tidied(Expr value, Algebra algebra) {
    return Asymptotics.isInfinite(value) ? value : Textbook.of(value, algebra);
  }

  /// The value alone, without steps, quickly; empty when there is none or none is found.
  public static Optional<Expr> value(Expr f, String x, Expr a, Side side, Algebra algebra) {
    return LimitValue.of(f, x, a, side, algebra) instanceof LimitValue.Found found
        ? Optional.of(found.value())
        : Optional.empty();
  }
}
