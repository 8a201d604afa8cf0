package gradus.functions.calculus;

import gradus.evaluate.Algebra;
import gradus.evaluate.Subject;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.symbolic.differentiate.PartialDerivatives;
import gradus.value.Value;
import java.util.List;

/// The divergence of a vector field.
public final class Divergence {
  public static final Function SPEC =
      Function.named("divergence", Chapter.CALCULUS)
          .summary("Divergence of a vector field")
          .details(
              "The sum of the derivatives of each component with respect to its own variable: as"
                  + " many variables as components, in their order.")
          .parameter("F", Kind.EXPRESSION, "a vector of n formulas")
          .optional("vars", Kind.VARIABLES, "n variables; the free symbols when they are left out")
          .domain("formulas of elementary functions; kinks and jumps are named in a note")
          .errors("E0401 when there are not as many variables as components")
          .usedFor("continuous normalizing flows: how fast a flow changes a density")
          .eval(Divergence::value)
          .example("divergence([x^2, x*y], [x, y])", "3*x")
          .example("divergence([x, y, z], [x, y, z])", "3")
          .seeAlso("curl", "grad", "laplacian")
          .build();

  private Divergence() {}

  private static Value value(Arguments arguments, Context context) {
    Worked.method(context, "divergence", List.of());
    Subject subject = Subject.of(arguments, context, 0, 1);
    Worked.refuseOtherThanField(arguments, subject);
    Algebra algebra = new Algebra(context);
    List<String> variables = subject.variables();
    Worked.notes(subject, variables, 1, algebra);
    return Worked.out(
        new PartialDerivatives(variables, algebra).divergence(subject.formulas()),
        subject,
        context);
  }
}
