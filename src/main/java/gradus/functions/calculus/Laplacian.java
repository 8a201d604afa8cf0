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

/// The sum of the second partial derivatives of a formula.
public final class Laplacian {
  public static final Function SPEC =
      Function.named("laplacian", Chapter.CALCULUS)
          .summary("Laplacian: the sum of the second partial derivatives")
          .details(
              "The trace of the Hessian, the divergence of the gradient. Without variables the free"
                  + " symbols are taken.")
          .parameter("f", Kind.EXPRESSION, "a formula with one number as value, or a function")
          .optional("vars", Kind.VARIABLES, "a variable or a list of them")
          .domain("formulas of elementary functions; kinks and jumps are named in a note")
          .errors("E0301 when f is a vector; E0712 when a function has no derivative")
          .usedFor("diffusion and score models, smoothness of images and graphs")
          .eval(Laplacian::value)
          .example("laplacian(x^2 + y^2, [x, y])", "4")
          .example("laplacian(x^3*y, [x, y])", "6*x*y")
          .seeAlso("hessian", "divergence", "trace")
          .build();

  private Laplacian() {}

  private static Value value(Arguments arguments, Context context) {
    Worked.method(context, "laplacian", List.of());
    Subject subject = Subject.of(arguments, context, 0, 1);
    Expr f = subject.formula();
    Algebra algebra = new Algebra(context);
    List<String> variables = subject.variables();
    Worked.notes(subject, variables, 2, algebra);
    return Worked.out(new PartialDerivatives(variables, algebra).laplacian(f), subject, context);
  }
}
