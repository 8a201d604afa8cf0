package gradus.data;

import gradus.data.Column.NumberColumn;
import gradus.data.Column.TextColumn;
import gradus.engine.Binding;
import gradus.exact.Rational;
import gradus.value.Array;
import gradus.value.ElementArray;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Table;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Data that was read, as values a name can be bound to. Numbers are doubles unless they were read
/// exactly.
///
/// A table of numbers is a matrix labelled with its column names; one column of it is a vector, one
/// cell a scalar. A table with text in it stays a table.
public final class Binder {
  private Binder() {}

  /// What the name is bound to.
  ///
  /// @param evaluate the value of a literal in the language, for the lines of a printed record
  public static Binding bind(String name, Loaded loaded, Function<String, Value> evaluate) {
    return switch (loaded) {
      case Loaded.Rows(Dataset data) -> new Binding.Data(name, value(data));
      case Loaded.Numbers numbers -> new Binding.Data(name, value(numbers));
      case Loaded.Typed(_, Value value, _) -> new Binding.Data(name, value);
      case Loaded.JsonValue(String source, var json, boolean exactly) ->
          new Binding.Data(name, JsonValues.value(json, source, exactly));
      case Loaded.Lines(_, String text) -> {
        List<PrintedField> fields = PrintedField.split(text);
        yield fields.isEmpty()
            ? new Binding.Text(name, PrintedRows.literal(text).orElse(text))
            : new Binding.Data(name, record(fields, evaluate));
      }
    };
  }

  /// How the data was read, without the name in front; empty where there is nothing to say.
  public static String note(Loaded loaded) {
    return switch (loaded) {
      case Loaded.Rows(Dataset data) -> data.note();
      case Loaded.Numbers numbers -> numbers.note();
      case Loaded.Typed typed -> typed.note();
      case Loaded.JsonValue _, Loaded.Lines _ -> "";
    };
  }

  public static Value value(Dataset data) {
    List<NumberColumn> numbers = new ArrayList<>(data.columns().size());
    for (Column column : data.columns()) {
      if (column instanceof NumberColumn number) {
        numbers.add(number);
      }
    }
    if (numbers.size() < data.columns().size()) {
      return areTruths(data) ? truths(data) : table(data);
    }
    if (numbers.size() == 1) {
      Array vector = vector(numbers.getFirst());
      return vector.size() == 1 ? vector.get(0) : vector;
    }
    Labels labels = data.headerRead() ? Labels.columns(data.columnNames()) : Labels.NONE;
    return matrix(numbers, data.rows(), labels);
  }

  private static boolean areTruths(Dataset data) {
    for (Column column : data.columns()) {
      if (!(column instanceof TextColumn(_, List<String> values))
          || !TruthColumn.isTruths(values)) {
        return false;
      }
    }
    return true;
  }

  /// A mask: a truth value, a vector or a matrix of them.
  private static Value truths(Dataset data) {
    if (data.columns().size() == 1) {
      Array vector = (Array) value(data.columns().getFirst());
      return vector.size() == 1 ? vector.get(0) : vector;
    }
    List<List<Value>> columns = new ArrayList<>();
    for (Column column : data.columns()) {
      columns.add(TruthColumn.values(((TextColumn) column).values()));
    }
    List<Value> entries = new ArrayList<>();
    for (int i = 0; i < data.rows(); i++) {
      for (List<Value> column : columns) {
        entries.add(column.get(i));
      }
    }
    Labels labels = data.headerRead() ? Labels.columns(data.columnNames()) : Labels.NONE;
    return Values.array(Shape.of(data.rows(), columns.size()), entries, labels);
  }

  /// One column alone: a vector of numbers or of words.
  public static Value value(Column column) {
    return switch (column) {
      case NumberColumn numbers -> vector(numbers);
      case TextColumn(_, List<String> values) ->
          TruthColumn.isTruths(values)
              ? Values.vector(TruthColumn.values(values))
              : Values.words(values);
    };
  }

  private static Table table(Dataset data) {
    List<Table.Column> columns = new ArrayList<>(data.columns().size());
    for (Column column : data.columns()) {
      columns.add(
          switch (column) {
            case NumberColumn numbers -> new Table.Column.Numbers(column.name(), vector(numbers));
            case TextColumn(String name, List<String> values) ->
                new Table.Column.Words(name, values);
          });
    }
    return new Table(columns, data.rows());
  }

  private static Array vector(NumberColumn column) {
    Shape shape = Shape.of(column.size());
    return column.exact().isEmpty()
        ? new RealArray(shape, column.values(), Labels.NONE)
        : new ElementArray(shape, exact(column.exact()), Labels.NONE);
  }

  private static Array matrix(List<NumberColumn> columns, int rows, Labels labels) {
    int width = columns.size();
    Shape shape = Shape.of(rows, width);
    boolean exactly = !columns.isEmpty() && !columns.getFirst().exact().isEmpty();
    if (exactly) {
      List<Value> entries = new ArrayList<>(shape.size());
      for (int i = 0; i < rows; i++) {
        for (NumberColumn column : columns) {
          entries.add(exact(column.exact().get(i)));
        }
      }
      return new ElementArray(shape, entries, labels);
    }
    double[] packed = new double[shape.size()];
    for (int j = 0; j < width; j++) {
      double[] values = columns.get(j).values();
      for (int i = 0; i < rows; i++) {
        packed[i * width + j] = values[i];
      }
    }
    return new RealArray(shape, packed, labels);
  }

  /// A number where there is no axis, else the array.
  static Value value(Loaded.Numbers numbers) {
    Array array = array(numbers);
    return numbers.shape().isEmpty() ? array.get(0) : array;
  }

  static Array array(Loaded.Numbers numbers) {
    int[] lengths = numbers.shape().stream().mapToInt(Integer::intValue).toArray();
    Shape shape = Shape.of(lengths);
    return numbers.exact().isEmpty()
        ? new RealArray(shape, numbers.values(), Labels.NONE)
        : new ElementArray(shape, exact(numbers.exact()), Labels.NONE);
  }

  private static List<Value> exact(List<Rational> numbers) {
    List<Value> entries = new ArrayList<>(numbers.size());
    for (Rational number : numbers) {
      entries.add(exact(number));
    }
    return entries;
  }

  /// Who asks for exact data wants fractions: 5.1 in a file is 51/10, not a decimal to be answered
  /// in decimals.
  private static Scalar exact(Rational number) {
    return Scalar.of(number);
  }

  private static RecordValue record(List<PrintedField> fields, Function<String, Value> evaluate) {
    RecordValue.Builder record = RecordValue.builder();
    for (PrintedField field : fields) {
      record.with(field.name(), evaluate.apply(field.literal()));
    }
    return record.build();
  }
}
