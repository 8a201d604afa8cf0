package gradus.function;

import gradus.budget.Budget;
import gradus.diag.Diagnostic;
import gradus.syntax.Node;
import gradus.value.FunctionValue;
import gradus.value.Value;
import java.util.List;
import java.util.Map;

/// What a function may ask of the computation it is part of.
public interface Context {
  Budget budget();

  Conventions conventions();

  Registry registry();

  /// Something the reader of the answer should know: "A is defective", "read as a population".
  void note(String text);

  /// A convention that shaped the answer: "divisor n−1", "nats". Repeats are dropped.
  void convention(String text);

  /// A seed for random numbers whose call names none; the answer says which, so that it can be
  /// repeated.
  ///
  /// @param generator whose seed it is
  long freshSeed(String generator);

  /// A doubt about the answer.
  void warn(Diagnostic warning);

  /// Records a check; refuses the answer with CHECK_FAILED when it did not pass.
  void check(Check check);

  /// Evaluates an unevaluated argument with variables bound on top of what is bound already.
  Value evaluate(Node node, Map<String, Value> bindings);

  /// Applies a function value.
  Value call(FunctionValue function, List<Value> arguments);
}
