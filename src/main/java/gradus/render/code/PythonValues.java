package gradus.render.code;

import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Table;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;
import java.util.Map;

/// Arrays, lists and dictionaries of Python: `np.array([[1, 2], [3, 4]])`, `torch.tensor([1.5,
/// 2.0], dtype=torch.float64)`.
final class PythonValues extends ValueCode {
  private static final String DOUBLES = ", dtype=torch.float64)";

  private final boolean tensors;

  /// @param tensors whether arrays are tensors of PyTorch
  PythonValues(Parts parts, boolean tensors) {
    super(parts, "");
    this.tensors = tensors;
  }

  @Override
  void array(Array array) {
    Shape shape = array.shape();
    if (Values.isWords(array)) {
      // A tensor holds no words.
      out.open(tensors ? "[" : "np.array([");
      entries(array, shape, 0, 0, "[", false);
      out.close(tensors ? "]" : "])");
    } else if (array.size() == 0) {
      String lengths = lengths(shape, ", ");
      String tuple = shape.rank() == 1 ? lengths : "(" + lengths + ")";
      out.put(tensors ? "torch.zeros(" + lengths + DOUBLES : "np.zeros(" + tuple + ")");
    } else if (tensors && varies(array)) {
      out.open("torch.stack([");
      entries(array, shape, 0, 0, "torch.stack([", true);
      out.close("])");
    } else {
      out.open(tensors ? "torch.tensor([" : "np.array([");
      entries(array, shape, 0, 0, "[", false);
      out.close("]" + (tensors ? type(array) : ")"));
    }
  }

  private static String type(Array array) {
    if (array instanceof ElementArray elements && elements.get(0) instanceof Truth) {
      return ")";
    }
    return isComplex(array) ? ", dtype=torch.complex128)" : DOUBLES;
  }

  private static boolean isComplex(Array array) {
    if (array instanceof ComplexArray) {
      return true;
    }
    for (int i = 0; array instanceof ElementArray && i < array.size(); i++) {
      Value entry = array.get(i);
      boolean complex =
          entry instanceof Scalar.Complex
              || entry instanceof Formula(var expr) && gradus.expr.Formulas.hasImaginary(expr);
      if (complex) {
        return true;
      }
    }
    return false;
  }

  /// @param opening what an inner axis begins with; it ends with the same brackets
  /// @param stacked whether every entry has to be a tensor itself
  /// @return the position behind the last entry
  private int entries(
      Array array, Shape shape, int axis, int from, String opening, boolean stacked) {
    boolean inner = axis + 1 < shape.rank();
    int position = from;
    for (int i = 0; i < shape.length(axis); i++) {
      if (i > 0) {
        out.next(",", inner);
      }
      if (inner) {
        out.open(opening);
        position = entries(array, shape, axis + 1, position, opening, stacked);
        out.close(stacked ? "])" : "]");
      } else {
        Code entry = entry(array, position++);
        boolean tensor = !stacked || entry.varies() || entry.called();
        out.put(tensor ? entry.text() : "torch.tensor(" + entry.text() + DOUBLES);
      }
    }
    return position;
  }

  @Override
  void list(List<Value> values) {
    out.open("[");
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        out.next(",", true);
      }
      write(values.get(i));
    }
    out.close("]");
  }

  @Override
  void record(RecordValue record) {
    out.open("{");
    boolean first = true;
    for (Map.Entry<String, Value> field : record.fields().entrySet()) {
      if (!first) {
        out.next(",", true);
      }
      first = false;
      out.put(quoted(field.getKey()) + ": ");
      write(field.getValue());
    }
    out.close("}");
  }

  @Override
  void table(Table table) {
    RecordValue.Builder columns = RecordValue.builder();
    table.columns().forEach(column -> columns.with(column.name(), column.array()));
    record(columns.build());
  }
}
