package gradus.function;

import gradus.value.Value;

/// The body of a function.
@FunctionalInterface
public interface Evaluator {
  Value apply(Arguments arguments, Context context);
}
