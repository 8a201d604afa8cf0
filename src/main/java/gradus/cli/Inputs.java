package gradus.cli;

import gradus.data.Binder;
import gradus.data.DataReader;
import gradus.data.Loaded;
import gradus.data.ReadOptions;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Binding;
import gradus.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What `-v`, `-d`, `-f` and standard input bring into a computation.
final class Inputs {
  private final ReadOptions options;
  private final StandardInput standardInput;
  private final Function<String, Value> evaluate;
  private final RowChoice rows;
  private final DataFolder folder;
  private final List<BoundInput> inputs = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Optional<TallInputs> tall = Optional.empty();
  private final Set<String> bound = new HashSet<>();
  private boolean hasData;

  /// @param evaluate the value of a literal in the language
  Inputs(
      ReadOptions options,
      StandardInput standardInput,
      RowChoice rows,
      Function<String, Value> evaluate) {
    this(options, standardInput, rows, evaluate, DataFolder.WORKING);
  }

  /// @param folder where files are
  Inputs(
      ReadOptions options,
      StandardInput standardInput,
      RowChoice rows,
      Function<String, Value> evaluate,
      DataFolder folder) {
    this.folder = folder;
    this.options = rows.reading(options);
    this.rows = rows;
    this.standardInput = standardInput;
    this.evaluate = evaluate;
  }

  /// Lets data that are too tall to be held go by in one pass, where that will do.
  void goBy(TallInputs inputsOfAnySize) {
    tall = Optional.of(inputsOfAnySize);
  }

  /// In the order they are to be bound.
  List<Binding> bindings() {
    List<Binding> bindings = new ArrayList<>();
    for (BoundInput input : inputs) {
      bindings.addAll(input.bindings());
    }
    return bindings;
  }

  boolean binds(String name) {
    return bindings().stream().anyMatch(binding -> binding.name().equals(name));
  }

  /// Whether the word of `--by` is a column: a column of the data hides a method of its name.
  boolean areGroupedBy(String word) {
    if (!Computation.METHODS.contains(word)) {
      return true;
    }
    for (BoundInput input : inputs) {
      if (input instanceof BoundInput.Rows table && table.column(word).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /// The bindings once for every group of rows that share a value of the column of `--by`.
  List<Group> groups(String column) {
    return new Grouping(inputs, column, options.selects(column)).groups();
  }

  /// How data was read: `A: 150×4, header yes`.
  List<String> notes() {
    return List.copyOf(notes);
  }

  /// Reads everything the options name.
  void read(ParsedArguments arguments) {
    List<BindingRule> rules = rules(arguments);
    inputs.add(new BoundInput.Settled(SessionWords.bindings()));
    rules.forEach(rule -> bound.add(rule.name()));
    List<String> data = arguments.values("--data");
    if (data.size() > 1) {
      throw Usage.error(
          "-d binds one file as `data`, not " + data.size(), "-v NAME=FILE binds more");
    }
    if (!data.isEmpty()) {
      data(data.getFirst(), rules);
    }
    for (BindingRule rule : rules) {
      bind(rule);
    }
  }

  /// Refuses options that would do nothing: without data there are no rows and columns.
  ///
  /// @param source how data would come
  void refuseIdle(ParsedArguments arguments, String source) {
    for (String option : List.of("--columns", "--where", "--by", "--header", "--na")) {
      boolean method = option.equals("--by") && Computation.method(arguments).isPresent();
      if (!hasData && arguments.has(option) && !method) {
        if (option.equals("--by")) {
          throw Usage.error(
              "--by knows no method '" + arguments.value(option).orElse("") + "'",
              "one of "
                  + String.join(", ", Computation.METHODS)
                  + "; with data, a column to group by");
        }
        throw Usage.error(option + " is about data that are read, and none are", source);
      }
    }
  }

  /// Piped data under the name `_`.
  void pipe() {
    add("_", piped("_", "_", options, held -> Map.of()));
  }

  private static List<BindingRule> rules(ParsedArguments arguments) {
    List<BindingRule> rules = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String text : arguments.values("-v")) {
      BindingRule rule = BindingRule.parse(text);
      if (!names.add(rule.name())) {
        throw Usage.error(rule.name() + " is bound twice", "one -v " + rule.name() + "=…");
      }
      rules.add(rule);
    }
    return rules;
  }

  private void bind(BindingRule rule) {
    switch (rule) {
      case BindingRule.Expression(String name, String text) ->
          inputs.add(new BoundInput.Settled(List.of(new Binding.Text(name, text))));
      case BindingRule.File(String name, String path, String columns) ->
          add(name, file(name, folder.path(path), selecting(columns), held -> Map.of()));
      case BindingRule.Input(String name, String columns) ->
          add(name, piped(name, "-v " + name + "=-", selecting(columns), held -> Map.of()));
    }
  }

  private ReadOptions selecting(String columns) {
    return columns.isBlank() ? options : options.withColumns(columns);
  }

  private TallInputs.Taken file(
      String name,
      Path path,
      ReadOptions selected,
      Function<List<String>, Map<String, Integer>> columns) {
    hasData = true;
    return tall.isPresent()
        ? tall.get().file(others(name, columns), path, selected)
        : new TallInputs.Taken(Optional.of(DataReader.read(path, selected)), Optional.empty(), "");
  }

  /// @param by what reads standard input, as typed
  private TallInputs.Taken piped(
      String name,
      String by,
      ReadOptions selected,
      Function<List<String>, Map<String, Integer>> columns) {
    hasData = true;
    InputStream in = standardInput.claim(by);
    return tall.isPresent()
        ? tall.get().pipe(others(name, columns), in, selected)
        : new TallInputs.Taken(
            Optional.of(DataReader.read(in, "standard input", selected)), Optional.empty(), "");
  }

  private TallInputs.Names others(
      String name, Function<List<String>, Map<String, Integer>> columns) {
    Set<String> others = new HashSet<>(bound);
    others.remove(name);
    return new TallInputs.Names(name, others, columns);
  }

  private void add(String name, TallInputs.Taken taken) {
    taken.loaded().ifPresent(loaded -> add(name, loaded));
    taken.tall().ifPresent(found -> addTall(found, taken.note()));
  }

  private void addTall(Binding.Tall found, String note) {
    inputs.add(new BoundInput.Settled(List.of(found)));
    notes.add(found.name() + ": " + note);
  }

  private void add(String name, Loaded loaded) {
    Loaded chosen = rows.choose(loaded);
    inputs.add(BoundInput.named(name, chosen, rows.choosesRows(), evaluate));
    note(name, chosen);
  }

  private void note(String name, Loaded loaded) {
    String note = Binder.note(loaded);
    if (!note.isEmpty()) {
      notes.add(name + ": " + note);
    }
  }

  /// Binds `data` and its columns, except those that a `-v` binds.
  private void data(String file, List<BindingRule> rules) {
    Set<String> taken = new HashSet<>();
    taken.add("data");
    for (BindingRule rule : rules) {
      taken.add(rule.name());
    }
    List<String> left = new ArrayList<>();
    Function<List<String>, Map<String, Integer>> columns =
        header -> BoundInput.free(header, taken, left);
    TallInputs.Taken read =
        file.equals("-")
            ? piped("data", "-d -", options, columns)
            : file("data", folder.path(file), options, columns);
    read.tall().ifPresent(found -> addTall(found, read.note()));
    read.loaded()
        .map(rows::choose)
        .ifPresent(loaded -> {
          left.clear();
          inputs.add(BoundInput.spread(loaded, rows.choosesRows(), taken, left, evaluate));
          note("data", loaded);
        });
    if (!left.isEmpty()) {
      notes.add("not bound by name: " + String.join(", ", left));
    }
  }

  /// The statements of a file of `-f`.
  String statements(String file) {
    if (file.equals("-")) {
      return standardInput.text("-f -");
    }
    try (InputStream in = open(file)) {
      return StandardInput.decoded(in.readAllBytes(), file);
    } catch (IOException failed) {
      throw cannotRead(file, failed);
    }
  }

  /// A file of text, to be read and closed by the caller.
  InputStream open(String file) {
    Path path = folder.path(file);
    if (!Files.isReadable(path) || Files.isDirectory(path)) {
      // the reader of data knows how to say that a file is missing, and which name is near
      DataReader.read(path, options);
    }
    try {
      return Files.newInputStream(path);
    } catch (IOException failed) {
      throw cannotRead(file, failed);
    }
  }

  private static GradusException cannotRead(String file, IOException failed) {
    return Diagnostic.error(Code.CANNOT_READ, file + ": reading failed: " + failed.getMessage())
        .toException();
  }

  /// @throws gradus.diag.GradusException a usage error for a text that cannot be a path
  static Path path(String text) {
    try {
      return text.startsWith("~/")
          ? Path.of(System.getProperty("user.home"), text.substring(2))
          : Path.of(text);
    } catch (InvalidPathException notAPath) {
      throw Usage.error("'" + text + "' cannot be the name of a file", "");
    }
  }
}
