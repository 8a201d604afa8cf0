package gradus.functions.calculus;

import gradus.diag.Code;
import gradus.evaluate.Algebra;
import gradus.evaluate.Subject;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.symbolic.differentiate.PartialDerivatives;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.List;

/// The vector of the partial derivatives of a formula.
public final class Grad {
  public static final Function SPEC =
      Function.named("grad", Chapter.CALCULUS)
          .aliases("gradient")
          .summary("Gradient: the vector of the partial derivatives")
          .details(
              "It has the shape of its variables: a vector for [x, y], a number for one variable x."
                  + " Without variables the free symbols are taken in alphabetical order. A variable"
                  + " that is bound to a vector, x = [1, 2] or at x=[1,2], stands for its entries"
                  + " x_1, x_2. --conventions mml writes gradients as rows.")
          .parameter("f", Kind.EXPRESSION, "a formula with one number as value, or a function")
          .optional("vars", Kind.VARIABLES, "a variable or a list of them")
          .domain("formulas of elementary functions; kinks and jumps are named in a note")
          .errors("E0301 when f is a vector; E0712 when a function has no derivative")
          .usedFor("gradient descent: the direction in which a loss grows fastest")
          .eval(Grad::value)
          .example("grad(x^2*y, [x, y])", "2*x*y\nx^2")
          .example("grad(x^2*y) at (x=1, y=2)", "4\n1")
          .example("f(w) = w[1]^2 + 3*w[2]; grad(f, w) at w=[2,5]", "4\n3")
          .seeAlso("diff", "jacobian", "hessian", "directional")
          .build();

  private Grad() {}

  private static Value value(Arguments arguments, Context context) {
    Worked.method(context, "grad", List.of());
    Subject subject = Subject.of(arguments, context, 0, 1);
    if (subject.value() instanceof Array array) {
      throw arguments
          .error(Code.WRONG_KIND, 0, "grad needs one formula, and this is " + array.kind())
          .hint("the partial derivatives of several: jacobian(" + subject.text() + ")")
          .toException();
    }
    List<String> variables = subject.variables();
    Algebra algebra = new Algebra(context);
    Worked.notes(subject, variables, 1, algebra);
    PartialDerivatives partials = new PartialDerivatives(variables, algebra);
    Derivation gradient = partials.gradient(subject.formula());
    boolean single =
        variables.size() == 1
            && arguments.has(1)
            && !(arguments.node(1) instanceof Node.ArrayLiteral)
            && subject.names().equals(variables);
    if (single) {
      return Worked.out(gradient.parts().getFirst(), subject, context);
    }
    if (context.conventions().name().equals("mml")) {
      context.convention("gradients are rows");
      gradient = row(gradient);
    }
    return Worked.out(gradient, subject, context);
  }

  private static Derivation row(Derivation gradient) {
    return new Derivation(
        gradient.rule(),
        row(gradient.before()),
        row(gradient.after()),
        gradient.why(),
        gradient.parts());
  }

  private static Value row(Value vector) {
    Array array = (Array) vector;
    return array.reshape(Shape.of(1, array.size()));
  }
}
