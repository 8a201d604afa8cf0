package gradus.engine;

import gradus.diag.Diagnostic;
import gradus.function.Check;
import gradus.function.Conventions;
import gradus.step.Derivation;
import gradus.value.Value;
import java.util.List;

/// An answer and everything that belongs to it. Every renderer reads this and nothing else.
///
/// @param input the text as typed
/// @param readAs how it was read; empty when the reading is literally what was typed
/// @param result the value of the last statement
/// @param approximate the same in decimals: formulas without symbols and rationals become doubles,
///   entry by entry; equal to {@code result} where there is nothing to approximate
/// @param conventions the settings in force
/// @param applied the conventions that shaped this answer, in words: "divisor n−1"
/// @param steps how the answer was found, one derivation for each operation that shows its work
/// @param checks what was checked, and how well it agreed
/// @param notes what the reader should know
/// @param warnings doubts about the reading or the answer
public record Answer(
    String input,
    String readAs,
    Value result,
    Value approximate,
    Conventions conventions,
    List<String> applied,
    List<Derivation> steps,
    List<Check> checks,
    List<String> notes,
    List<Diagnostic> warnings) {
  public Answer {
    applied = List.copyOf(applied);
    steps = List.copyOf(steps);
    checks = List.copyOf(checks);
    notes = List.copyOf(notes);
    warnings = List.copyOf(warnings);
  }
}
