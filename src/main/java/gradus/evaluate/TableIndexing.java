package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Suggest;
import gradus.function.Context;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.Gather;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Table;
import gradus.value.Table.Column;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Subscripts of tables and of arrays with names: `data["bmi"]`, `data[["bmi", "bp"]]`,
/// `data[data.age > 50]`, `data[1..5, :]`, `C["bmi", "bp"]`.
///
/// A name alone chooses a column, anything else alone chooses rows. Selection columns of numbers
/// are a vector or a matrix; rows of a table are a table again.
final class TableIndexing {
  private static final int MOST_NAMES = 12;

  private final Context context;
  private final Indexing indexing;

  TableIndexing(Context context) {
    this.context = context;
    this.indexing = new Indexing(context);
  }

  /// Whether some subscript is a name or a list of names.
  static boolean isNamed(List<Value> subscripts) {
    for (Value subscript : subscripts) {
      if (isName(subscript)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(Value subscript) {
    return subscript instanceof Text || Values.isWords(subscript);
  }

  Value apply(Table table, List<Node> nodes, List<Value> subscripts) {
    if (nodes.size() > 2) {
      throw Diagnostic.error(
              Code.INDEX_OUT_OF_RANGE, nodes.size() + " subscripts for " + table.kind())
          .at(nodes.get(2).span())
          .hint("data[rows, columns]")
          .toException();
    }
    List<String> names = table.columns().stream().map(Column::name).toList();
    boolean name = nodes.size() == 1 && isColumns(nodes.getFirst(), subscripts.getFirst(), names);
    Shape shape = Shape.of(table.rows(), names.size());
    Selection rows =
        name
            ? Selection.everything(table.rows())
            : chosen(shape, 0, nodes.getFirst(), subscripts.getFirst(), names);
    int last = nodes.size() - 1;
    boolean allColumns = !name && (last == 0 || nodes.get(last) instanceof Node.All);
    Selection columns =
        allColumns
            ? Selection.everything(names.size())
            : chosen(shape, 1, nodes.get(last), subscripts.get(last), names);
    context.budget().cells((double) rows.positions().length * columns.positions().length);
    return gather(table, rows, columns, allColumns);
  }

  /// A bare name of a column is meant as one, and refused with what to write.
  private static boolean isColumns(Node node, Value subscript, List<String> names) {
    refuseBareName(node, subscript, names);
    return isName(subscript);
  }

  private static void refuseBareName(Node node, Value subscript, List<String> names) {
    if (node instanceof Node.Name(_, String name)
        && subscript instanceof Formula
        && names.contains(name)) {
      throw Diagnostic.error(Code.UNKNOWN_NAME, "the name of a column stands in quotes here")
          .at(node.span())
          .hint("[\"" + name + "\"], or a dot and the name: ." + name)
          .toException();
    }
  }

  private Selection chosen(Shape shape, int axis, Node node, Value subscript, List<String> names) {
    refuseBareName(node, subscript, names);
    if (node instanceof Node.All) {
      return Selection.everything(shape.length(axis));
    }
    if (isName(subscript)) {
      if (axis == 0) {
        throw Diagnostic.error(Code.WRONG_KIND, "rows of a table have no names")
            .at(node.span())
            .hint("a column stands second: data[1..5, \"bmi\"]; rows are chosen by number or mask")
            .toException();
      }
      Value positions = position(subscript, names, "column", node, 0);
      return positions instanceof Array list
          ? new Selection(integers(list), false)
          : new Selection(integers(Values.vector(List.of(positions))), true);
    }
    return numbered(shape.length(axis), axis, node, subscript);
  }

  /// Selection like the rows or columns of a matrix, with the same refusals.
  private Selection numbered(int length, int axis, Node node, Value subscript) {
    double[] numbers = new double[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = i;
    }
    Shape line = axis == 0 ? Shape.of(length, 1) : Shape.of(1, length);
    Node all = new Node.All(node.span());
    Value chosen =
        indexing.apply(
            new RealArray(line, numbers, Labels.NONE),
            axis == 0 ? List.of(node, all) : List.of(all, node),
            axis == 0 ? List.of(subscript, Truth.TRUE) : List.of(Truth.TRUE, subscript));
    Array positions = (Array) chosen;
    return new Selection(integers(positions), positions.shape().isVector());
  }

  private static int[] integers(Array array) {
    int[] integers = new int[array.size()];
    for (int i = 0; i < integers.length; i++) {
      integers[i] =
          switch (array.get(i)) {
            case Scalar.Exact(var q, _) -> q.intValueExact();
            case Scalar.Real(double d) -> (int) d;
            default -> throw new IllegalStateException("a position is a number");
          };
    }
    return integers;
  }

  private static Value gather(Table table, Selection rows, Selection columns, boolean allColumns) {
    List<Column> chosen = new ArrayList<>(columns.positions().length);
    boolean words = false;
    for (int position : columns.positions()) {
      Column column = rows(table.columns().get(position), rows.positions());
      chosen.add(column);
      words |= column instanceof Column.Words;
    }
    if (columns.single()) {
      Array vector = chosen.getFirst().array();
      return rows.single() ? vector.get(0) : vector;
    }
    if (allColumns || words) {
      return new Table(chosen, rows.positions().length);
    }
    return matrix(chosen, rows);
  }

  private static Column rows(Column column, int[] positions) {
    return switch (column) {
      case Column.Numbers(String name, Array values) ->
          new Column.Numbers(name, Gather.of(values, Shape.of(positions.length), positions));
      case Column.Words(String name, List<String> values) -> {
        List<String> chosen = new ArrayList<>(positions.length);
        for (int position : positions) {
          chosen.add(values.get(position));
        }
        yield new Column.Words(name, chosen);
      }
    };
  }

  /// Columns of numbers beside each other; one row of them is a vector.
  private static Array matrix(List<Column> columns, Selection rows) {
    int n = rows.positions().length;
    List<String> names = columns.stream().map(Column::name).toList();
    List<Value> entries = new ArrayList<>(n * columns.size());
    for (int i = 0; i < n; i++) {
      for (Column column : columns) {
        entries.add(column.array().get(i));
      }
    }
    return rows.single()
        ? Values.array(Shape.of(columns.size()), entries, Labels.rows(names))
        : Values.array(Shape.of(n, columns.size()), entries, Labels.columns(names));
  }

  /// Subscripts of an array with its names replaced by their positions. A name alone is that of a
  /// column, as of a table.
  Value applyNamed(Array array, List<Node> nodes, List<Value> subscripts) {
    List<Node> places = new ArrayList<>(nodes);
    List<Value> positions = new ArrayList<>(subscripts);
    if (array.shape().isMatrix() && nodes.size() == 1) {
      places.addFirst(new Node.All(nodes.getFirst().span()));
      positions.addFirst(Truth.TRUE);
    }
    int base = context.conventions().indexBase();
    for (int axis = 0; axis < positions.size(); axis++) {
      if (isName(positions.get(axis))) {
        boolean columns = array.shape().isMatrix() && axis == 1;
        List<String> names =
            axis > 1 ? List.of() : columns ? array.labels().columns() : array.labels().rows();
        String what = columns ? "column" : array.shape().isMatrix() ? "row" : "entry";
        positions.set(axis, position(positions.get(axis), names, what, places.get(axis), base));
      }
    }
    return indexing.apply(array, places, positions);
  }

  /// The number of a name, or the numbers of a list of names.
  private static Value position(
      Value subscript, List<String> names, String what, Node node, int base) {
    if (subscript instanceof Text(String name)) {
      return Scalar.of((long) find(name, names, what, node) + base);
    }
    List<Value> positions = new ArrayList<>();
    for (Value word : ((ElementArray) subscript).entries()) {
      positions.add(Scalar.of((long) find(((Text) word).value(), names, what, node) + base));
    }
    return Values.vector(positions);
  }

  private static int find(String name, List<String> names, String what, Node node) {
    int first = names.indexOf(name);
    if (first >= 0 && first == names.lastIndexOf(name)) {
      return first;
    }
    if (first >= 0) {
      throw Diagnostic.error(Code.DUPLICATE_COLUMN, "two are named '" + name + "'")
          .at(node.span())
          .hint("choose by number: " + (first + 1) + " or " + (names.lastIndexOf(name) + 1))
          .toException();
    }
    throw unknown(name, names, what, node);
  }

  private static GradusException unknown(String name, List<String> names, String what, Node node) {
    String plural = what.equals("entry") ? "entries" : what + "s";
    if (names.isEmpty()) {
      return Diagnostic.error(Code.UNKNOWN_COLUMN, "the " + plural + " have no names here")
          .at(node.span())
          .hint("choose by number: [1], [2..4]")
          .toException();
    }
    List<String> shown = names.subList(0, Math.min(MOST_NAMES, names.size()));
    Diagnostic unknown =
        Diagnostic.error(Code.UNKNOWN_COLUMN, "there is no " + what + " '" + name + "'")
            .at(node.span())
            .detail(
                plural
                    + ": "
                    + String.join(", ", shown)
                    + (shown.size() < names.size() ? ", …" : ""));
    String meant = Suggest.didYouMean(name, names);
    return (meant.isEmpty() ? unknown : unknown.hint(meant)).toException();
  }
}
