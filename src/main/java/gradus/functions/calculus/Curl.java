package gradus.functions.calculus;

import gradus.diag.Code;
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

/// The rotation of a vector field.
public final class Curl {
  public static final Function SPEC =
      Function.named("curl", Chapter.CALCULUS)
          .summary("Curl of a vector field with three or two components")
          .details(
              "Of three components the vector [dF_3/dy - dF_2/dz, dF_1/dz - dF_3/dx, dF_2/dx -"
                  + " dF_1/dy]; of two the number dF_2/dx - dF_1/dy. It vanishes for every gradient.")
          .parameter("F", Kind.EXPRESSION, "a vector of three or two formulas")
          .optional("vars", Kind.VARIABLES, "as many variables; the free symbols when left out")
          .domain("formulas of elementary functions; kinks and jumps are named in a note")
          .errors("E0401 when there are not as many variables as components, or not 2 or 3")
          .usedFor("whether a field is a gradient, as of an energy or a score")
          .eval(Curl::value)
          .example("curl([-y, x, 0], [x, y, z])", "0\n0\n2")
          .example("curl([-y, x], [x, y])", "2")
          .seeAlso("divergence", "grad", "cross")
          .build();

  private Curl() {}

  private static Value value(Arguments arguments, Context context) {
    Worked.method(context, "curl", List.of());
    Subject subject = Subject.of(arguments, context, 0, 1);
    Worked.refuseOtherThanField(arguments, subject);
    List<String> variables = subject.variables();
    if (variables.size() != 2 && variables.size() != 3) {
      throw arguments
          .error(Code.SHAPE_MISMATCH, 0, "curl needs 3 components or 2, not " + variables.size())
          .toException();
    }
    Algebra algebra = new Algebra(context);
    Worked.notes(subject, variables, 1, algebra);
    return Worked.out(
        new PartialDerivatives(variables, algebra).curl(subject.formulas()), subject, context);
  }
}
