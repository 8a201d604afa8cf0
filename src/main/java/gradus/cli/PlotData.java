package gradus.cli;

import gradus.data.Binder;
import gradus.data.DataReader;
import gradus.data.Dataset;
import gradus.data.Loaded;
import gradus.data.ReadOptions;
import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.engine.Binding;
import gradus.plot.PlotKind;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

  private final Inputs inputs;
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
    Dataset steps = PlotTable.of(file(file));
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
  ///
  /// @param compute makes a table of what is no file
  Optional<Dataset> of(PlotKind kind, List<String> operands, Function<String, Dataset> compute) {
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
              "gradus plot-ascii "
                  + kind.name()
                  + " "
                  + operands.getFirst()
                  + "; vectors have commas between them: x,y");
        }
        if (!operands.isEmpty() && !isMeant(operands)) {
          yield Optional.of(computed(kind, operands.getFirst(), compute));
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

  /// What stands in the place of a file is computed; where it means nothing, a file was meant.
  private static Dataset computed(PlotKind kind, String text, Function<String, Dataset> compute) {
    try {
      return compute.apply(text);
    } catch (GradusException meansNothing) {
      boolean unknown =
          meansNothing.code() == Code.UNKNOWN_NAME || meansNothing.code() == Code.UNBOUND_ARRAY;
      if (!unknown && !looksLikeFile(text)) {
        throw meansNothing;
      }
      throw Usage.error(
          kind.name() + " draws a data file or an array, and '" + text + "' is neither",
          "gradus plot-ascii " + kind.name() + " data.csv; a name with another ending: @" + text);
    }
  }

  /// `data.xyz`, `../all`: letters, points and slashes alone.
  private static boolean looksLikeFile(String text) {
    return (text.indexOf('.') >= 0 || text.indexOf('/') >= 0)
        && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-/~".indexOf(c) >= 0)
        && text.chars().anyMatch(Character::isLetter);
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
    Dataset found = PlotTable.of(rows.choose(loaded));
    notes.add("data: " + found.note());
    return found;
  }

  /// Lines that arrived so far, as a table.
  Dataset read(InputStream lines) {
    return PlotTable.of(rows.choose(DataReader.read(lines, "standard input", reading)));
  }

  /// Whether the first line of a stream names its columns.
  boolean beginsWithNames(String line) {
    return DataReader.namesColumns(line, reading);
  }

  private Loaded file(String operand) {
    BindingRule rule = BindingRule.parse("data=" + operand);
    if (rule instanceof BindingRule.File(_, String path, String columns)) {
      return DataReader.read(
          folder.path(path), columns.isBlank() ? reading : reading.withColumns(columns));
    }
    throw new IllegalArgumentException(operand);
  }

  /// Refuses options about data where there are none.
  void refuseIdle(ParsedArguments arguments) {
    boolean read = table.isPresent() || arguments.has("--data") || arguments.has("-v");
    for (String option : List.of("--columns", "--where", "--header", "--na")) {
      if (!read && arguments.has(option)) {
        throw Usage.error(
            option + " is about data, and an expression is drawn",
            "gradus plot-ascii scatter data.csv");
      }
    }
  }
}
