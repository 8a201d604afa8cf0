package gradus.shell;

import gradus.render.terminal.Width;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Literals;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;

/// A value in a few words: whole where it is short, or else what kind it is.
final class Brief {
  private Brief() {}

  /// @param most columns
  static String of(Value value, int most) {
    if (entries(value) > most) {
      return value.kind();
    }
    String literal = Literals.of(value);
    return Width.of(literal) <= most ? literal : value.kind();
  }

  /// What a literal has at least a character for; millions of numbers are not written to find that
  /// they are long.
  private static long entries(Value value) {
    return switch (value) {
      case Array array -> array.size();
      case Table table -> (long) table.rows() * table.columns().size();
      case SetValue.Finite set -> set.elements().size();
      case RecordValue record -> record.fields().values().stream().mapToLong(Brief::entries).sum();
      case Text(String text) -> text.length();
      case Scalar _, Formula _, Truth _, FunctionValue _, SetValue _ -> 1;
    };
  }
}
