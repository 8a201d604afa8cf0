package gradus.functions;

import gradus.budget.Limits;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.function.Conventions;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.List;

/// Expressions as text, computed as the command line computes them.
public final class Computing {
  private Computing() {}

  public static Answer answer(String expression) {
    return answer(expression, Conventions.GRADUS);
  }

  public static Answer answer(String expression, Conventions conventions) {
    return new Session(Catalogue.INSTANCE, Catalogue.INSTANCE)
        .compute(new Request(expression, "", List.of(), "", conventions, Limits.DEFAULT));
  }

  public static Value value(String expression) {
    return answer(expression).result();
  }

  /// The exact value in the language.
  public static String text(String expression) {
    return Literals.of(value(expression));
  }

  /// The value as a double.
  public static double number(String expression) {
    return ((Scalar.Real) answer(expression).approximate()).value();
  }

  /// What the expression is refused with.
  public static Diagnostic refusal(String expression) {
    try {
      Answer answered = answer(expression);
      throw new AssertionError(expression + " answered " + Literals.of(answered.result()));
    } catch (GradusException e) {
      return e.diagnostic();
    }
  }
}
