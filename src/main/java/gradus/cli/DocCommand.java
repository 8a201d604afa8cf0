package gradus.cli;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Suggest;
import gradus.function.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `gradus doc`: functions and notation, shown, searched and listed.
final class DocCommand implements Command {
  private static final CommandOption NAMES =
      CommandOption.flag("--names", "lists all names, one a line, for completion");

  @Override
  public String name() {
    return "doc";
  }

  @Override
  public String summary() {
    return "Explains functions and notation, searches them, or lists all";
  }

  @Override
  public String operands() {
    return "[NAME|WORDS...]";
  }

  @Override
  public String operandText() {
    return "a function (eig), a sign (∇, ℝ^n, theta), or words to search for; nothing lists all by"
        + " chapter";
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        DocumentOptions.OUTPUT,
        OutputOptions.COLOR,
        OutputOptions.ASCII,
        DocumentOptions.WIDTH,
        NAMES,
        CommandOption.HELP);
  }

  @Override
  public List<String> examples() {
    return List.of("gradus doc eig", "gradus doc eigen values", "gradus doc ∇", "gradus doc nabla");
  }

  @Override
  public ExitCode run(ParsedArguments arguments, Console console) {
    DocumentOptions options = DocumentOptions.of(arguments, console.environment());
    Output out = console.out();
    if (arguments.has(NAMES.key())) {
      Builtins.asciiNames().forEach(out::println);
      return ExitCode.DONE;
    }
    String query = String.join(" ", arguments.operands()).strip();
    if (query.isEmpty()) {
      Glossary glossary = Glossary.load();
      List<Function> all = Builtins.functions();
      options.print(
          out,
          () -> DocPage.contents(all, glossary, options.width()),
          () -> DocJson.contents(all, glossary));
      return ExitCode.DONE;
    }
    show(query, options, out);
    return ExitCode.DONE;
  }

  /// A function by its name, a sign, a function by an alias (so that `sigma` is the letter), a
  /// search.
  private static void show(String query, DocumentOptions options, Output out) {
    Optional<Function> function = Builtins.function(query);
    if (function.isPresent() && function.get().name().equals(query)) {
      print(function.get(), options, out);
      return;
    }
    Glossary glossary = Glossary.load();
    Optional<Glossary.Entry> entry = glossary.find(query);
    if (entry.isPresent()) {
      print(List.of(entry.get()), options, out);
    } else if (function.isPresent()) {
      print(function.get(), options, out);
    } else {
      refuseCommandsForeignAndLater(query);
      search(query, glossary, options, out);
    }
  }

  private static void search(String query, Glossary glossary, DocumentOptions options, Output out) {
    List<Function> found = DocSearch.find(List.of(query.split("\\s+")), Builtins.functions());
    List<Glossary.Entry> signs = glossary.inside(query);
    if (!found.isEmpty()) {
      options.print(
          out, () -> DocPage.list(found, options.width()), () -> DocJson.results(query, found));
    } else if (!signs.isEmpty()) {
      print(signs, options, out);
    } else {
      throw unknown(query, glossary);
    }
  }

  private static void print(Function function, DocumentOptions options, Output out) {
    options.print(
        out, () -> DocPage.function(function, options.width()), () -> DocJson.function(function));
  }

  private static void print(List<Glossary.Entry> entries, DocumentOptions options, Output out) {
    String separator = "";
    for (Glossary.Entry entry : entries) {
      String before = separator;
      options.print(
          out,
          () -> before + DocPage.notation(entry, options.width()),
          () -> DocJson.notation(entry));
      separator = "\n";
    }
  }

  private static void refuseCommandsForeignAndLater(String query) {
    if (Commands.isCommand(query)) {
      throw Diagnostic.error(Code.UNKNOWN_NAME, query + " is a command, not a function")
          .hint("gradus help " + query)
          .toException();
    }
    if (query.contains(".")) {
      refuseForeign(query);
    }
    Optional<String> brings = Builtins.NAMES.comesWith(query);
    if (brings.isPresent()) {
      throw Diagnostic.error(Code.COMES_LATER, query + " comes later, with " + brings.get())
          .hint("gradus doc lists what there is")
          .toException();
    }
  }

  private static void refuseForeign(String query) {
    Optional<String> advice = Builtins.NAMES.advice(query);
    if (advice.isPresent()) {
      throw Diagnostic.error(Code.FOREIGN_NAME, "gradus writes " + query + " as " + advice.get())
          .hint("gradus doc shows the functions there are")
          .toException();
    }
  }

  private static GradusException unknown(String query, Glossary glossary) {
    refuseForeign(query);
    List<String> names = new ArrayList<>(Builtins.asciiNames());
    glossary.entries().forEach(entry -> names.addAll(entry.names()));
    String near = Suggest.didYouMean(query, names);
    return Diagnostic.error(
            Code.UNKNOWN_NAME, "nothing is called '" + query + "' or has to do with it")
        .hint(near.isEmpty() ? "gradus doc lists all functions and signs" : near)
        .toException();
  }
}
