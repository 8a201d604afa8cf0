package gradus.cli;

import gradus.data.Progress;
import gradus.engine.Binding;
import gradus.render.Detail;
import java.util.List;
import java.util.Optional;

/// `gradus compute`: evaluates expressions on data and prints the answers.
final class ComputeCommand implements Command {
  @Override
  public String name() {
    return "compute";
  }

  @Override
  public String alias() {
    return "c";
  }

  @Override
  public String summary() {
    return "Evaluates expressions; the word compute may be left out";
  }

  @Override
  public String operands() {
    return "EXPR...";
  }

  @Override
  public String operandText() {
    return "expressions, evaluated one after the other; without any, those on standard input";
  }

  @Override
  public List<CommandOption> options() {
    return ComputeOptions.all();
  }

  @Override
  public List<String> examples() {
    return List.of(
        "gradus compute 'eig([2,1;1,2])'",
        "gradus 'pca(A)' -v A=iris.csv --columns 1-4",
        "gradus --exact 'inv([1,2;3,4])'",
        "gradus -x^2 --at x=3",
        "jq .rows data.json | gradus 'cov(_)'",
        "gradus 'mean(A)' -v A=iris.csv --columns 1-4 --where 'species == \"setosa\"'",
        "gradus 'mean(petal_length)' -d iris.csv --by species",
        "gradus 'norm(_)' --each < vectors.ndjson",
        "gradus --batch expressions.txt");
  }

  @Override
  public ExitCode run(ParsedArguments arguments, Console console) {
    OutputOptions output = OutputOptions.of(arguments, console.environment());
    Computation computation = new Computation(arguments);
    StandardInput standardInput = new StandardInput(console.in());
    Inputs inputs =
        new Inputs(
            ComputeOptions.reading(arguments),
            standardInput,
            new RowChoice(arguments, computation::condition),
            computation::literal);
    if (Lines.areAskedFor(arguments)) {
      return new Lines(arguments, computation, inputs, standardInput).run(console, output);
    }
    Progress progress = ProgressLine.of(console, output);
    TallInputs.of(arguments, computation, inputs, console.environment(), progress)
        .ifPresent(inputs::goBy);
    inputs.read(arguments);
    List<Task> tasks = Tasks.of(arguments, inputs, standardInput, console.environment());
    inputs.refuseIdle(arguments, "-d data.csv, -v A=data.csv, or data piped into _");
    Messages messages = new Messages(console, output);
    messages.data(inputs.notes());
    Optional<String> by = arguments.value("--by").filter(inputs::areGroupedBy);
    if (by.isPresent()) {
      if (output.answers().steps() != Detail.NONE && !output.format().isJson()) {
        throw Usage.error("--by " + by.get() + " answers for groups, without steps", "-o ndjson");
      }
      return new GroupedComputation(computation.grouped(), inputs.groups(by.get()))
          .run(tasks, new GroupPrinter(console.out(), output, messages::note), messages);
    }
    List<Binding> bindings = inputs.bindings();
    AnswerPrinter printer =
        new AnswerPrinter(console.out(), output, Tasks.areSeveral(tasks), messages::note);
    for (Task task : tasks) {
      computation.compute(task, bindings, printer, messages);
      bindings = List.of(); // the session keeps them
    }
    return ExitCode.DONE;
  }
}
