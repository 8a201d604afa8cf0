package gradus.functions.neural;

import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.symbolic.autodiff.Backpropagation;
import gradus.symbolic.autodiff.TracedFormula;
import gradus.value.Value;

/// Backpropagation as something to see: the computational graph of a formula at a point.
public final class Backprop {
  public static final Function SPEC =
      Function.named("backprop", Chapter.NEURAL)
          .summary("Backpropagation through a formula: its computational graph with all adjoints")
          .details(
              "The formula is computed operation by operation as it was typed, v1, v2 and so on,"
                  + " in doubles; equal operations are one node. Then adjoints go back from the"
                  + " result: the adjoint of a node is the sum, over the nodes it flows into, of"
                  + " their adjoint times the local derivative. The graph has a row for each node"
                  + " with its value, its adjoint and the local derivatives of its edges; vectors"
                  + " enter by their entries x_1, x_2. At a kink the derivative is taken as PyTorch"
                  + " takes it, and a note says so. --steps tells every step; the gradient is"
                  + " checked against the symbolic one.")
          .parameter("f", Kind.EXPRESSION, "a formula or a function whose names all have numbers")
          .domain("formulas with one real value, made of functions that have derivatives")
          .errors(
              "E0206 when a name has no number; E0502 where a part has no real value; E0712 where"
                  + " one has no derivative")
          .usedFor("seeing what loss.backward() does in PyTorch")
          .eval(Backprop::value)
          .example(
              "backprop(w*x + b).graph at w=2, x=3, b=1",
              "node,operation,value,adjoint,local_derivatives\nw,input,2,3,\nx,input,3,2,\n"
                  + "b,input,1,1,\nv1,\"w*x\",6,1,\"d/dw = 3, d/dx = 2\"\n"
                  + "v2,\"v1 + b\",7,1,\"d/db = 1, d/dv1 = 1\"")
          .example("backprop(x*y + sin(x)).gradient.y at x=1/2, y=2", "0.5")
          .seeAlso("forward_mode", "grad", "diff", "sigmoid")
          .build();

  private Backprop() {}

  private static Value value(Arguments arguments, Context context) {
    TracedFormula traced = TracedFormula.of(arguments, 0, context);
    Backpropagation pass = new Backpropagation(traced);
    Value result = pass.value();
    if (traced.isTold()) {
      context.derive(pass.derivation());
    }
    return result;
  }
}
