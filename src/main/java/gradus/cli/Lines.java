package gradus.cli;

import gradus.data.DataLine;
import gradus.engine.Binding;
import gradus.engine.Session;
import gradus.engine.Worker;
import gradus.render.Detail;
import gradus.value.RecordValue;
import gradus.value.Value;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Sets up `--batch`, whose lines are expressions, and `--each`, whose lines are data.
final class Lines {
  private final ParsedArguments arguments;
  private final Computation computation;
  private final Inputs inputs;
  private final StandardInput standardInput;
  private final boolean areData;

  Lines(
      ParsedArguments arguments,
      Computation computation,
      Inputs inputs,
      StandardInput standardInput) {
    this.arguments = arguments;
    this.computation = computation;
    this.inputs = inputs;
    this.standardInput = standardInput;
    this.areData = arguments.has("--each");
  }

  /// Whether the command line asks for lines to be answered one by one.
  static boolean areAskedFor(ParsedArguments arguments) {
    return arguments.has("--batch") || arguments.has("--each");
  }

  ExitCode run(Console console, OutputOptions output) {
    refuseMisuse(console, output);
    String file = arguments.value("--batch").orElse("-");
    BufferedReader lines = open(file);
    inputs.read(arguments);
    inputs.refuseIdle(arguments, "the lines are one by one; -d data.csv reads a table");
    Session base = computation.session();
    for (String statements : arguments.values("--file")) {
      String text = inputs.statements(statements);
      Worker.call(
          computation.limits(),
          () -> base.compute(computation.request(text, statements, List.of())));
    }
    List<Binding> bindings = settled();
    LineComputation work =
        areData
            ? data(
                base,
                bindings,
                file.equals("-") ? "standard input" : file,
                new Messages(console, output))
            : (line, _) -> base.fork().compute(computation.request(line, "", bindings));
    boolean json = !areData || output.formatGiven() && output.format().isJson();
    LinePrinter printer =
        json
            ? LinePrinter.json(console.out(), output.answers().steps())
            : LinePrinter.plain(console, output);
    return new Batch(lines, computation.limits(), work, printer).run(console.out());
  }

  private void refuseMisuse(Console console, OutputOptions output) {
    List<String> expressions = arguments.operands();
    if (areData && output.answers().steps() != Detail.NONE && !output.format().isJson()) {
      throw Usage.error("--each prints one answer a line", "--steps -o ndjson");
    }
    if (arguments.has("--by") && Computation.method(arguments).isEmpty()) {
      throw Usage.error(
          "--by answers for groups of rows, " + (areData ? "--each" : "--batch") + " for lines",
          "one of them");
    }
    if (!areData) {
      if (!expressions.isEmpty()) {
        throw Usage.error(
            "--batch takes its expressions from the file, not from '"
                + expressions.getFirst()
                + "'",
            "gradus --batch "
                + arguments.value("--batch").orElse("FILE")
                + "; with --each the lines are data");
      }
      if (output.formatGiven() && !output.format().isJson()) {
        throw Usage.error("--batch prints one JSON line each", "-o ndjson, or leave -o out");
      }
      return;
    }
    if (expressions.size() != 1) {
      throw Usage.error(
          "--each applies one expression to every line, not " + expressions.size(),
          "gradus 'norm(_)' --each < vectors.ndjson");
    }
    if (output.formatGiven()
        && !output.format().isJson()
        && output.format() != OutputFormat.PLAIN) {
      throw Usage.error(
          "--each prints one answer a line", "-o plain or -o ndjson, or leave -o out");
    }
    if (!arguments.has("--batch") && console.environment().inputIsTerminal()) {
      throw Usage.error(
          "--each reads lines of data, and nothing is piped",
          "gradus 'norm(_)' --each < vectors.ndjson, or --batch FILE");
    }
  }

  private BufferedReader open(String file) {
    InputStream in =
        file.equals("-")
            ? standardInput.claim(arguments.has("--batch") ? "--batch -" : "--each")
            : inputs.open(file);
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
  }

  /// Every line is `_`; the parts of an object stand under their names, too, where those are free.
  private LineComputation data(
      Session base, List<Binding> bindings, String source, Messages messages) {
    String expression = arguments.operands().getFirst();
    boolean exactly = arguments.has("--exact");
    Set<String> taken = new HashSet<>();
    taken.add("_");
    for (Binding binding : bindings) {
      taken.add(binding.name());
    }
    return (line, number) -> {
      Value value = DataLine.value(line, source + ":" + number, exactly);
      if (number == 1 && expression.indexOf('_') < 0 && !(value instanceof RecordValue)) {
        messages.note("_ stands for the line; without it every line has the same answer");
      }
      List<Binding> all = new ArrayList<>(bindings);
      all.add(new Binding.Data("_", value));
      if (value instanceof RecordValue record) {
        record
            .fields()
            .forEach((name, part) -> {
              if (BindingRule.isName(name) && !taken.contains(BindingRule.canonical(name))) {
                all.add(new Binding.Data(BindingRule.canonical(name), part));
              }
            });
      }
      return base.fork().compute(computation.request(expression, source + ":" + number, all));
    };
  }

  /// Bound expressions are computed once, not once a line.
  private List<Binding> settled() {
    Session apart = computation.session().fork();
    List<Binding> settled = new ArrayList<>();
    List<Binding> before = new ArrayList<>();
    for (Binding binding : inputs.bindings()) {
      switch (binding) {
        case Binding.Data data -> {
          settled.add(data);
          before.add(data);
        }
        case Binding.Tall tall -> throw new IllegalStateException(tall.name() + " is not held");
        case Binding.Text(String name, String text) -> {
          List<Binding> known = List.copyOf(before);
          Value value =
              Worker.call(
                  computation.limits(),
                  () -> apart.compute(computation.request(text, "-v " + name, known)).result());
          settled.add(new Binding.Data(name, value));
          before.clear();
          before.add(settled.getLast());
        }
      }
    }
    return settled;
  }
}
