package gradus.syntax;

import gradus.diag.Diagnostic;
import java.util.List;

/// Everything that was read.
///
/// @param notes warnings and notes about the reading, in the order of the text
/// @param reading how the last statement was read, in the language itself; empty when the reading
///   is literally what was typed
public record Program(List<Statement> statements, List<Diagnostic> notes, String reading) {
  public Program {
    statements = List.copyOf(statements);
    notes = List.copyOf(notes);
  }
}
