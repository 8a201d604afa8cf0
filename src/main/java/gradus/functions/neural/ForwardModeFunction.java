package gradus.functions.neural;

import gradus.diag.Code;
import gradus.evaluate.Approximation;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.symbolic.autodiff.ForwardMode;
import gradus.symbolic.autodiff.TracedFormula;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Forward-mode automatic differentiation as something to see: dual numbers through a formula.
public final class ForwardModeFunction {
  private static final String DIRECTION = "direction";

  public static final Function SPEC =
      Function.named("forward_mode", Chapter.NEURAL)
          .summary("Dual numbers through a formula: every node with its value and its slope")
          .details(
              "The formula is computed operation by operation as it was typed, in doubles; each"
                  + " node carries its value and its slope, the rate at which it changes while the"
                  + " inputs move: with speed 1 for the variable and 0 for all others, or with the"
                  + " speeds of direction, in alphabetical order of the inputs. One pass gives one"
                  + " directional derivative; backprop gives the whole gradient.")
          .parameter("f", Kind.EXPRESSION, "a formula or a function whose names all have numbers")
          .optional("x", Kind.VARIABLE, "the input that moves; may be left out if there is one")
          .option(DIRECTION, Kind.VECTOR, "", "speeds of the inputs, in alphabetical order")
          .domain("formulas with one real value, made of functions that have derivatives")
          .errors(
              "E0206 when a name has no number; E0502 where a part has no real value; E0712 where"
                  + " one has no derivative; E0302 when the moving input is not clear")
          .usedFor("Jacobian-vector products, as jvp in JAX")
          .eval(ForwardModeFunction::value)
          .example(
              "forward_mode(x^2*y, x).graph at x=3, y=2",
              "node,operation,value,slope,local_derivatives\nx,input,3,1,\ny,input,2,0,\n"
                  + "v1,\"x^2\",9,6,\"d/dx = 6\"\nv2,\"v1*y\",18,12,\"d/dv1 = 2, d/dy = 9\"")
          .example("forward_mode(x*y, direction=[1, 2]).derivative at x=3, y=4", "10")
          .seeAlso("backprop", "directional", "diff")
          .build();

  private ForwardModeFunction() {}

  private static Value value(Arguments arguments, Context context) {
    TracedFormula traced = TracedFormula.of(arguments, 0, context);
    ForwardMode pass =
        new ForwardMode(traced, direction(arguments, ForwardMode.inputs(traced), context));
    Value result = pass.value();
    if (traced.isTold()) {
      context.derive(pass.derivation());
    }
    return result;
  }

  private static Map<String, Double> direction(
      Arguments arguments, List<String> inputs, Context context) {
    Map<String, Double> speeds = new LinkedHashMap<>();
    if (arguments.option(DIRECTION).isPresent()) {
      List<Double> numbers = numbers(arguments, context);
      if (numbers.size() != inputs.size()) {
        throw arguments
            .error(
                Code.SHAPE_MISMATCH,
                "the direction has "
                    + numbers.size()
                    + (numbers.size() == 1 ? " entry" : " entries")
                    + ", and the inputs are "
                    + String.join(", ", inputs))
            .toException();
      }
      for (int i = 0; i < inputs.size(); i++) {
        speeds.put(inputs.get(i), numbers.get(i));
      }
    } else {
      speeds.put(variable(arguments, inputs), 1.0);
    }
    return speeds;
  }

  private static List<Double> numbers(Arguments arguments, Context context) {
    Value value = arguments.option(DIRECTION).orElseThrow().value();
    Approximation approximation = new Approximation(context.registry());
    return Values.entries((Array) value).stream()
        .map(entry -> approximation.of(entry) instanceof Scalar.Real(double d) ? d : Double.NaN)
        .toList();
  }

  private static String variable(Arguments arguments, List<String> inputs) {
    if (arguments.has(1)
        && arguments.node(1) instanceof Node.Name(_, String name)
        && inputs.contains(name)) {
      return name;
    }
    if (!arguments.has(1) && inputs.size() == 1) {
      return inputs.get(0);
    }
    throw arguments
        .error(
            Code.WRONG_ARGUMENT_COUNT,
            inputs.isEmpty()
                ? "this is a number, nothing in it can move"
                : "which input moves? There are " + String.join(", ", inputs))
        .hint(
            "forward_mode("
                + (inputs.isEmpty() ? "x^2, x" : arguments.operand(0).text() + ", " + inputs.get(0))
                + "), or direction=[...] with a speed for each")
        .toException();
  }
}
