package gradus.functions.calculus;

import gradus.evaluate.Algebra;
import gradus.evaluate.Subject;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.symbolic.differentiate.Differentiation;
import gradus.value.Value;

/// Derivatives of formulas, of any order and in several variables.
public final class Diff {
  public static final Function SPEC =
      Function.named("diff", Chapter.CALCULUS)
          .aliases("derivative")
          .summary("Derivative of a formula")
          .parameter("f", Kind.EXPRESSION, "a formula or a function")
          .more("x", Kind.VARIABLE, "the variable; further ones and orders for higher derivatives")
          .eval(Diff::value)
          .example("diff(x^2, x)", "2*x")
          .example("diff(x^3)", "3*x^2")
          .build();

  private Diff() {}

  private static Value value(Arguments arguments, Context context) {
    Subject subject = Subject.of(arguments, context, 0, 1);
    Derivation derivation =
        Differentiation.of(subject.formula(), subject.variable(), new Algebra(context));
    context.derive(derivation);
    return derivation.after();
  }
}
