package gradus.engine;

import gradus.symbolic.equivalence.Digits;
import gradus.syntax.Node;
import gradus.value.Value;
import java.util.List;
import java.util.Optional;

/// An answer as it was read.
///
/// @param tree what was typed, where it is one expression
/// @param typed how precisely it was written, when it is a decimal
/// @param notes how it was read where that is not literal
record AnswerReading(Value value, Optional<Node> tree, Optional<Digits> typed, List<String> notes) {
  AnswerReading {
    notes = List.copyOf(notes);
  }
}
