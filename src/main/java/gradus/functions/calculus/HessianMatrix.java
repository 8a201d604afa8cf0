package gradus.functions.calculus;

import gradus.evaluate.Algebra;
import gradus.evaluate.Subject;
import gradus.expr.Expr;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.symbolic.differentiate.PartialDerivatives;
import gradus.value.Value;
import java.util.List;

/// The matrix of the second partial derivatives of a formula.
public final class HessianMatrix {
  public static final Function SPEC =
      Function.named("hessian", Chapter.CALCULUS)
          .summary("Hessian: the matrix of the second partial derivatives")
          .details(
              "Entry (i, j) is the derivative with respect to the i-th and then the j-th variable;"
                  + " the matrix is symmetric. Without variables the free symbols are taken in"
                  + " alphabetical order.")
          .parameter("f", Kind.EXPRESSION, "a formula with one number as value, or a function")
          .optional("vars", Kind.VARIABLES, "a variable or a list of them")
          .domain("formulas of elementary functions; kinks and jumps are named in a note")
          .errors("E0301 when f is a vector; E0712 when a function has no derivative")
          .usedFor("Newton's method, curvature of losses, the kind of a critical point")
          .eval(HessianMatrix::value)
          .example("hessian(x^2 + x*y, [x, y])", "2,1\n1,0")
          .example("hessian(x^3 + x*y^2) at (x=1, y=2)", "6,4\n4,2")
          .seeAlso("grad", "laplacian", "eig")
          .build();

  private HessianMatrix() {}

  private static Value value(Arguments arguments, Context context) {
    Worked.method(context, "hessian", List.of());
    Subject subject = Subject.of(arguments, context, 0, 1);
    Expr f = subject.formula();
    Algebra algebra = new Algebra(context);
    List<String> variables = subject.variables();
    Worked.notes(subject, variables, 2, algebra);
    return Worked.out(new PartialDerivatives(variables, algebra).hessian(f), subject, context);
  }
}
