package gradus.function;

import gradus.budget.Budget;
import gradus.diag.Diagnostic;
import gradus.expr.Assumptions;
import gradus.step.Derivation;
import gradus.syntax.Node;
import gradus.value.FunctionValue;
import gradus.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a function may ask of the computation it is part of.
public interface Context {
  Budget budget();

  Conventions conventions();

  Registry registry();

  /// What was declared of the symbols.
  Assumptions assumptions();

  /// The method the sheet asks for, `definition` or `parts`; empty when the choice is free.
  Optional<String> method();

  /// Records how an answer was found. The answer is what stands after its last step.
  void derive(Derivation derivation);

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

  /// The same with other assumptions about the symbols.
  Value evaluate(Node node, Map<String, Value> bindings, Assumptions assumptions);

  /// Applies a function value.
  Value call(FunctionValue function, List<Value> arguments);
}
