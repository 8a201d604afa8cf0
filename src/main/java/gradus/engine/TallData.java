package gradus.engine;

import gradus.diag.Span;
import gradus.syntax.Node;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Shape;
import gradus.value.Table;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// Data that are too tall to be held: a name, and what is known of their columns.
///
/// @param name what they are bound to
/// @param columns the names of the columns; empty where one has none
/// @param labelled whether these names label the columns
/// @param texts the positions of columns of text
/// @param vector whether they are a vector and no matrix
/// @param bound names that stand for single columns, and their positions from 0
public record TallData(
    String name,
    List<String> columns,
    boolean labelled,
    BitSet texts,
    boolean vector,
    Map<String, Integer> bound) {
  public TallData {
    columns = List.copyOf(columns);
    bound = Map.copyOf(bound);
  }

  boolean isName(String wanted) {
    return name.equals(wanted) || bound.containsKey(wanted);
  }

  /// Whether the node is all of the data.
  boolean isAll(Node node) {
    return node instanceof Node.Name(Span _, String wanted) && wanted.equals(name);
  }

  /// What the name is bound to while no value is held: the same kind without a row, so that errors
  /// are told as for values.
  Value standIn() {
    if (!texts.isEmpty()) {
      List<Table.Column> parts = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        parts.add(
            texts.get(i)
                ? new Table.Column.Words(columns.get(i), List.of())
                : new Table.Column.Numbers(columns.get(i), none()));
      }
      return new Table(parts, 0);
    }
    return vector
        ? none()
        : new RealArray(
            Shape.of(0, columns.size()),
            new double[0],
            labelled ? Labels.columns(columns) : Labels.NONE);
  }

  /// The same for a single column.
  static RealArray none() {
    return new RealArray(Shape.of(0), new double[0], Labels.NONE);
  }
}
