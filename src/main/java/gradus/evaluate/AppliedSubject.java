package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.expr.Expr;
import gradus.function.Context;
import gradus.function.Operand;
import gradus.function.Parameter;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A function in the place of an expression, applied to its variables; anything else stays.
///
/// @param names the variables, those of the function where none were named
record AppliedSubject(Value value, List<String> names) {
  static AppliedSubject of(
      Value value,
      List<String> names,
      Map<String, Value> bindings,
      Context context,
      Operand operand) {
    if (!(value instanceof FunctionValue function)) {
      return new AppliedSubject(value, names);
    }
    List<String> own = parameters(function, context);
    List<String> taken;
    if (names.isEmpty() || own.containsAll(names)) {
      taken = own;
    } else if (names.size() == own.size()) {
      taken = names;
    } else {
      throw Diagnostic.error(
              Code.WRONG_ARGUMENT_COUNT,
              operand.text() + " is a function of " + String.join(", ", own))
          .at(operand.span())
          .detail("the variables named here are " + String.join(", ", names))
          .toException();
    }
    List<Value> arguments = new ArrayList<>();
    for (String name : taken) {
      arguments.add(bindings.getOrDefault(name, new Formula(Expr.symbol(name))));
    }
    return new AppliedSubject(context.call(function, arguments), names.isEmpty() ? own : names);
  }

  private static List<String> parameters(FunctionValue function, Context context) {
    return switch (function) {
      case FunctionValue.Defined defined -> defined.parameters();
      case FunctionValue.Composed(_, FunctionValue inner) -> parameters(inner, context);
      case FunctionValue.Builtin(String name) -> {
        List<String> required = new ArrayList<>();
        for (Parameter parameter : context.registry().find(name).orElseThrow().parameters()) {
          if (parameter.required()) {
            required.add(parameter.name());
          }
        }
        yield required;
      }
    };
  }
}
