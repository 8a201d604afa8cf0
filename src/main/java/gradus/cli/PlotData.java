package gradus.cli;

import gradus.data.Binder;
import gradus.data.Column;
import gradus.data.DataReader;
import gradus.data.Dataset;
import gradus.data.Loaded;
import gradus.data.ReadOptions;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Binding;
import gradus.plot.PlotKind;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The data of a plot: a file or piped lines as a table, and what `-v` and `-d` bind.
final class PlotData {
  /// The options about data; `--by` is one of the kinds that compare groups.
  static final List<CommandOption> OPTIONS =
      List.of(
          CommandOption.valued(
                  "-v",
                  "NAME=FILE|-|EXPR",
                  "binds a name: A=data.csv to a file, x=3 to an expression")
              .repeated(),
          CommandOption.valued("--data", "FILE", "binds `data` and every column by its name")
              .alias("-d"),
          CommandOption.valued("--at", "a=1,b=2", "gives values to other variables").repeated(),
          CommandOption.valued(
              "--columns", "LIST", "which columns of data: 1-4, bmi,bp, /^petal/, !species"),
          CommandOption.valued("--where", "CONDITION", "which rows of data: 'age > 30'"),
          ComputeOptions.HEADER,
          ComputeOptions.MISSING);

  /// Ranges of more columns than this are not counted through.
  private static final int MOST_NUMBERED = 100_000;

  private final Inputs inputs;
  private final String chosenColumns;
  private final ReadOptions reading;
  private final RowChoice rows;
  private final StandardInput standardInput;
  private final Environment environment;
  private final DataFolder folder;
  private final List<String> notes = new ArrayList<>();
  private final List<Binding> paths = new ArrayList<>();
  private Optional<Dataset> table = Optional.empty();

  PlotData(
      ParsedArguments arguments,
      Computation computation,
      StandardInput standardInput,
      Environment environment,
      DataFolder folder) {
    this.folder = folder;
    this.chosenColumns = arguments.value("--columns").orElse("");
    this.rows = new RowChoice(arguments, computation::condition);
    this.reading = rows.reading(ComputeOptions.reading(arguments));
    this.standardInput = standardInput;
    this.environment = environment;
    this.inputs =
        new Inputs(
            ComputeOptions.reading(arguments), standardInput, rows, computation::literal, folder);
  }

  /// Reads what `-v` and `-d` name.
  void bind(ParsedArguments arguments) {
    inputs.read(arguments);
  }

  List<Binding> bindings() {
    List<Binding> all = new ArrayList<>(inputs.bindings());
    all.addAll(paths);
    return all;
  }

  /// The text of `--path` with names for its files, which are bound to what they hold:
  /// `a.csv,b.csv` becomes `a, b`.
  String path(String text) {
    if (text.indexOf('[') >= 0) {
      return text;
    }
    List<String> names = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      names.add(isFile(part.strip()) ? bound(part.strip()) : part);
    }
    return String.join(", ", names);
  }

  private String bound(String file) {
    String path = file.startsWith("@") ? file.substring(1) : file;
    Path last = Inputs.path(path).getFileName();
    String stem = last == null ? "" : last.toString().split("\\.", 2)[0];
    String name = BindingRule.isName(stem) && !Builtins.means(stem) ? stem : "path";
    while (taken(name)) {
      name += "_";
    }
    Dataset steps = tabular(file(file));
    paths.add(new Binding.Data(name, Binder.value(steps)));
    notes.add(name + ": " + steps.note());
    return name;
  }

  private boolean taken(String name) {
    return inputs.binds(name) || paths.stream().anyMatch(path -> path.name().equals(name));
  }

  /// How data was read.
  List<String> notes() {
    List<String> all = new ArrayList<>(inputs.notes());
    all.addAll(notes);
    return all;
  }

  /// Whether the operands, or their absence, mean data and no expression.
  boolean isMeant(List<String> operands) {
    return operands.isEmpty()
        ? table.isPresent() || !environment.inputIsTerminal() && !standardInput.isClaimed()
        : operands.size() == 1 && isFile(operands.getFirst());
  }

  private static boolean isFile(String operand) {
    return operand.equals("-")
        || operand.startsWith("@")
        || !operand.isBlank() && BindingRule.parse("data=" + operand) instanceof BindingRule.File;
  }

  /// The table of a kind that draws data; empty for one that draws expressions.
  Optional<Dataset> of(PlotKind kind, List<String> operands) {
    return switch (kind.input()) {
      case EXPRESSIONS -> {
        if (operands.isEmpty()) {
          throw nothing(kind);
        }
        if (isMeant(operands) && !operands.isEmpty()) {
          throw Usage.error(
              kind.name() + " draws expressions, not data",
              "gradus plot-ascii " + kind.name() + " " + kind.operands());
        }
        yield Optional.empty();
      }
      case DATA -> {
        if (operands.size() > 1) {
          throw Usage.error(
              kind.name() + " draws one data file, and here are " + operands.size() + " operands",
              "gradus plot-ascii " + kind.name() + " " + operands.getFirst());
        }
        if (!operands.isEmpty() && !isMeant(operands)) {
          throw Usage.error(
              kind.name() + " draws a data file, not '" + operands.getFirst() + "'",
              "gradus plot-ascii "
                  + kind.name()
                  + " data.csv; a name with another ending: @"
                  + operands.getFirst());
        }
        if (!isMeant(operands)) {
          throw Usage.error(
              kind.name() + " needs data", "gradus plot-ascii " + kind.name() + " data.csv");
        }
        yield Optional.of(table(operands));
      }
      case BOTH -> {
        if (operands.isEmpty() && !isMeant(operands)) {
          throw nothing(kind);
        }
        yield isMeant(operands) ? Optional.of(table(operands)) : Optional.empty();
      }
    };
  }

  private static GradusException nothing(PlotKind kind) {
    return Usage.error(
        kind.name() + " needs something to draw: " + kind.operands(), kind.examples().getFirst());
  }

  /// The data as a table.
  Dataset table(List<String> operands) {
    if (table.isEmpty()) {
      table = Optional.of(read(operands));
    }
    return table.get();
  }

  private Dataset read(List<String> operands) {
    Loaded loaded =
        operands.isEmpty() || operands.getFirst().equals("-")
            ? DataReader.read(standardInput.claim("the plot"), "standard input", reading)
            : file(operands.getFirst());
    Dataset found = tabular(rows.choose(loaded));
    notes.add("data: " + found.note());
    return found;
  }

  /// Lines that arrived so far, as a table.
  Dataset read(InputStream lines) {
    return tabular(rows.choose(DataReader.read(lines, "standard input", reading)));
  }

  /// Whether the first line of a stream names its columns: it has a word in it, or is said to.
  boolean beginsWithNames(String line) {
    return switch (reading.header()) {
      case YES -> true;
      case NO -> false;
      case AUTO -> {
        for (String cell : line.split("[,;\\s]+", -1)) {
          if (isWord(cell)) {
            yield true;
          }
        }
        yield false;
      }
    };
  }

  private static boolean isWord(String cell) {
    try {
      Double.parseDouble(cell);
      return false;
    } catch (NumberFormatException word) {
      return !cell.isBlank() && !cell.equalsIgnoreCase("na");
    }
  }

  private Loaded file(String operand) {
    BindingRule rule = BindingRule.parse("data=" + operand);
    if (rule instanceof BindingRule.File(_, String path, String columns)) {
      return DataReader.read(
          folder.path(path), columns.isBlank() ? reading : reading.withColumns(columns));
    }
    throw new IllegalArgumentException(operand);
  }

  /// Arrays of numbers become tables with numbered columns.
  private Dataset tabular(Loaded loaded) {
    return switch (loaded) {
      case Loaded.Rows(Dataset data) -> named(data);
      case Loaded.Numbers(String name, List<Integer> shape, double[] values, _, String note) -> {
        if (shape.size() > 2) {
          throw notATable(name, "an array of " + shape.size() + " dimensions");
        }
        int columns = shape.size() == 2 ? shape.get(1) : 1;
        int count = columns == 0 ? 0 : values.length / columns;
        List<Column> made = new ArrayList<>(columns);
        for (int j = 0; j < columns; j++) {
          double[] column = new double[count];
          for (int i = 0; i < count; i++) {
            column[i] = values[i * columns + j];
          }
          made.add(new Column.NumberColumn("column " + (j + 1), column, List.of()));
        }
        yield new Dataset(name, made, count, false, note);
      }
      case Loaded.Typed typed -> throw notATable(typed.name(), typed.value().kind());
      case Loaded.JsonValue json -> throw notATable(json.name(), "JSON that is no table");
      case Loaded.Lines lines -> throw notATable(lines.name(), "no table of numbers");
    };
  }

  /// Columns without names are called by their numbers.
  private Dataset named(Dataset data) {
    if (data.columns().stream().noneMatch(column -> column.name().isEmpty())) {
      return data;
    }
    List<Column> columns = new ArrayList<>();
    List<Integer> numbers = numbers();
    for (Column column : data.columns()) {
      int place = columns.size();
      int number = place < numbers.size() ? numbers.get(place) : place + 1;
      String name = column.name().isEmpty() ? "column " + number : column.name();
      columns.add(
          switch (column) {
            case Column.NumberColumn n -> new Column.NumberColumn(name, n.values(), n.exact());
            case Column.TextColumn t -> new Column.TextColumn(name, t.values());
          });
    }
    int asked = data.askedFor().columns().size();
    return new Dataset(data.name(), columns, asked, data.rows(), data.headerRead(), data.note());
  }

  /// The numbers in `--columns 3,5-7`; none where it is not written so.
  private List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>();
    for (String part : chosenColumns.split(",", -1)) {
      int dash = part.indexOf('-');
      try {
        int from = Integer.parseInt((dash < 0 ? part : part.substring(0, dash)).strip());
        int to = dash < 0 ? from : Integer.parseInt(part.substring(dash + 1).strip());
        for (int number = from; number <= to && numbers.size() < MOST_NUMBERED; number++) {
          numbers.add(number);
        }
      } catch (NumberFormatException words) {
        return List.of();
      }
    }
    return numbers;
  }

  private static GradusException notATable(String name, String what) {
    return Diagnostic.error(Code.WRONG_KIND, name + " holds " + what + ", and a plot needs rows")
        .hint("CSV, TSV, a JSON array of objects, or a matrix")
        .toException();
  }

  /// Refuses options about data where there are none.
  void refuseIdle(ParsedArguments arguments, boolean drawn) {
    boolean read = drawn || arguments.has("--data") || arguments.has("-v");
    for (String option : List.of("--columns", "--where", "--header", "--na")) {
      if (!read && arguments.has(option)) {
        throw Usage.error(
            option + " is about data, and an expression is drawn",
            "gradus plot-ascii scatter data.csv");
      }
    }
  }
}
