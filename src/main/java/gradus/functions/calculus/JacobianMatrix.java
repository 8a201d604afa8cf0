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

/// The matrix of the partial derivatives of several formulas.
public final class JacobianMatrix {
  public static final Function SPEC =
      Function.named("jacobian", Chapter.CALCULUS)
          .summary("Jacobian: the matrix of the partial derivatives of a vector")
          .details(
              "Outputs × inputs: row i holds the partial derivatives of the i-th formula. Without"
                  + " variables the free symbols are taken in alphabetical order. A single formula"
                  + " gives one row.")
          .parameter("f", Kind.EXPRESSION, "a vector of formulas, or a function with one as value")
          .optional("vars", Kind.VARIABLES, "a variable or a list of them")
          .domain("formulas of elementary functions; kinks and jumps are named in a note")
          .errors("E0712 when a function has no derivative")
          .usedFor("backpropagation through a layer, change of variables of densities")
          .eval(JacobianMatrix::value)
          .example("jacobian([x^2*y, x + y], [x, y]) at (x=1, y=2)", "4,1\n1,1")
          .example("jacobian([r*cos(t), r*sin(t)], [r, t]) at (r=2, t=0)", "1,0\n0,2")
          .seeAlso("grad", "hessian", "det")
          .build();

  private JacobianMatrix() {}

  private static Value value(Arguments arguments, Context context) {
    Worked.method(context, "jacobian", List.of());
    Subject subject = Subject.of(arguments, context, 0, 1);
    Algebra algebra = new Algebra(context);
    List<String> variables = subject.variables();
    Worked.refuseMatrix(arguments, subject);
    Worked.notes(subject, variables, 1, algebra);
    return Worked.out(
        new PartialDerivatives(variables, algebra).jacobian(Worked.formulas(subject)),
        subject,
        context);
  }
}
