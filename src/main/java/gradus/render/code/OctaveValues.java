package gradus.render.code;

import gradus.value.Array;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Table;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;
import java.util.Map;

/// Matrices, cells and structures of Octave: `[1, 2; 3, 4]`, `{"a"; "b"}`, `struct("S", [2; 1])`.
/// Vectors are columns, as gradus takes them beside matrices.
final class OctaveValues extends ValueCode {
  OctaveValues(Parts parts) {
    super(parts, " ...");
  }

  @Override
  void array(Array array) {
    Shape shape = array.shape();
    boolean words = Values.isWords(array);
    if (array.size() == 0) {
      String lengths = lengths(shape, ", ");
      out.put(shape.isVector() ? "zeros(0, 1)" : "zeros(" + lengths + ")");
    } else if (shape.rank() <= 2) {
      out.open(words ? "{" : "[");
      rows(array, shape.rows(), shape.columns());
      out.close(words ? "}" : "]");
    } else {
      tensor(array, shape);
    }
  }

  private void rows(Array array, int rows, int columns) {
    for (int i = 0; i < rows; i++) {
      if (i > 0) {
        out.next(";", columns > 1);
      }
      for (int j = 0; j < columns; j++) {
        if (j > 0) {
          out.next(",", false);
        }
        out.put(entry(array, i * columns + j).text());
      }
    }
  }

  /// Octave counts the first axis fastest, gradus the last one.
  private void tensor(Array array, Shape shape) {
    int rank = shape.rank();
    StringBuilder lengths = new StringBuilder();
    StringBuilder axes = new StringBuilder();
    for (int axis = rank - 1; axis >= 0; axis--) {
      lengths.append(shape.length(axis)).append(axis > 0 ? ", " : "");
      axes.append(axis + 1).append(axis > 0 ? ", " : "");
    }
    out.open("permute(reshape([");
    rows(array, 1, array.size());
    out.close("], [" + lengths + "]), [" + axes + "])");
  }

  @Override
  void list(List<Value> values) {
    out.open("{");
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.next(";", true);
      }
      write(values.get(i));
    }
    out.close("}");
  }

  /// A cell inside `struct(…)` would make an array of structures: it stands in one more pair of
  /// braces.
  @Override
  void record(RecordValue record) {
    out.open("struct(");
    boolean first = true;
    for (Map.Entry<String, Value> field : record.fields().entrySet()) {
      if (!first) {
        out.next(",", true);
      }
      first = false;
      out.put(quoted(field.getKey()) + ", ");
      // Numbers are no cells and need no braces; sets may be cells.
      boolean bare = field.getValue() instanceof Scalar || isMatrix(field.getValue());
      out.put(bare ? "" : "{");
      write(field.getValue());
      out.put(bare ? "" : "}");
    }
    out.close(")");
  }

  private static boolean isMatrix(Value value) {
    return value instanceof Array array && !Values.isWords(array);
  }

  @Override
  void table(Table table) {
    RecordValue.Builder columns = RecordValue.builder();
    table.columns().forEach(column -> columns.with(column.name(), column.array()));
    record(columns.build());
  }
}
