package gradus.functions.linear;

import gradus.function.Arguments;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Matrices joined side by side or one above the other.
final class Blocks {
  private Blocks() {}

  /// All arguments as vectors and matrices.
  static List<Array> of(Arguments arguments) {
    List<Array> blocks = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Array block = arguments.array(i);
      if (block.shape().rank() > 2) {
        throw arguments.wrongKind(i, "a vector or a matrix");
      }
      blocks.add(block);
    }
    return blocks;
  }

  /// Whether there are several and all are vectors, which NumPy's functions of these names join the
  /// other way.
  static boolean areVectors(List<Array> blocks) {
    return blocks.size() > 1 && blocks.stream().allMatch(block -> block.shape().isVector());
  }

  /// Side by side; a vector is a column.
  static Array beside(Arguments arguments, List<Array> blocks) {
    int rows = blocks.get(0).shape().rows();
    int columns = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).shape().rows() != rows) {
        throw Names.mismatch(
                arguments.function().name() + " needs the same number of rows everywhere",
                arguments.operand(0),
                arguments.operand(i))
            .hint("vcat puts one above the other")
            .toException();
      }
      columns += blocks.get(i).shape().columns();
    }
    List<Value> entries = new ArrayList<>(rows * columns);
    for (int i = 0; i < rows; i++) {
      for (Array block : blocks) {
        for (int j = 0; j < block.shape().columns(); j++) {
          entries.add(block.get(i, j));
        }
      }
    }
    List<String> names = new ArrayList<>();
    blocks.forEach(block -> names.addAll(block.labels().columns()));
    return Values.array(
        Shape.of(rows, columns),
        entries,
        new Labels(blocks.get(0).labels().rows(), names.size() == columns ? names : List.of()));
  }

  /// One above the other; vectors alone make a longer vector.
  static Array above(Arguments arguments, List<Array> blocks) {
    boolean vectors = blocks.stream().allMatch(block -> block.shape().isVector());
    int columns = blocks.get(0).shape().columns();
    List<Value> entries = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).shape().columns() != columns) {
        throw Names.mismatch(
                "vcat needs the same number of columns everywhere",
                arguments.operand(0),
                arguments.operand(i))
            .hint("a vector is a column: v^T is a row; hcat puts matrices side by side")
            .toException();
      }
      entries.addAll(Values.entries(blocks.get(i)));
    }
    if (vectors) {
      return Values.vector(entries);
    }
    List<String> names = blocks.get(0).labels().columns();
    return Values.array(
        Shape.of(entries.size() / Math.max(1, columns), columns), entries, Labels.columns(names));
  }
}
