package gradus.render;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.evaluate.Evaluation;
import gradus.expr.Expr;
import gradus.function.Conventions;
import gradus.function.Parameter;
import gradus.function.Registry;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A function with names for its arguments and what it makes of them: `x` and `x^2`.
public record AppliedFunction(List<String> parameters, Value body) {
  public AppliedFunction {
    parameters = List.copyOf(parameters);
  }

  /// Empty for a function that takes no symbols, such as one that needs a number to choose a case.
  public static Optional<AppliedFunction> of(
      FunctionValue function, Registry registry, Conventions conventions) {
    List<String> parameters = parameters(function, registry);
    List<Value> arguments = new ArrayList<>();
    for (String parameter : parameters) {
      arguments.add(new Formula(Expr.symbol(parameter)));
    }
    try {
      Evaluation evaluation = new Evaluation(registry, Budget.start(Limits.DEFAULT), conventions);
      Value body = evaluation.call(function, arguments);
      return body instanceof FunctionValue
          ? Optional.empty()
          : Optional.of(new AppliedFunction(parameters, body));
    } catch (GradusException | ArithmeticException noFormula) {
      return Optional.empty();
    }
  }

  private static List<String> parameters(FunctionValue function, Registry registry) {
    return switch (function) {
      case FunctionValue.Defined defined -> defined.parameters();
      case FunctionValue.Composed(_, FunctionValue inner) -> parameters(inner, registry);
      case FunctionValue.Builtin(String name) -> {
        List<String> required = new ArrayList<>();
        for (Parameter parameter : registry.find(name).orElseThrow().parameters()) {
          if (parameter.required()) {
            required.add(parameter.name());
          }
        }
        yield required;
      }
    };
  }
}
