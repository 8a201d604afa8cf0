package gradus.cli;

import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.kinds.Kinds;
import java.util.ArrayList;
import java.util.List;

/// What help says about plots: the kinds in groups, the options in groups, and one kind in detail.
final class PlotHelp {
  private static final int INDENT = 2;

  /// Where the summaries of kinds begin.
  private static final int COLUMN = 17;

  private PlotHelp() {}

  /// A heading above kinds, from the one named on to the next heading.
  private record Group(String heading, String first) {}

  private static final List<Group> GROUPS =
      List.of(
          new Group("Functions", "curve"),
          new Group("Data", "scatter"),
          new Group("Linear algebra", "transform"),
          new Group("Matrices and vectors", "heatmap"),
          new Group("Sets and chance", "numberline"));

  /// All kinds and options.
  static String of(Command command, int width) {
    Paragraphs page = new Paragraphs(width);
    page.line("Usage: gradus plot-ascii [KIND] EXPR|DATA... [options]");
    page.gap()
        .prose(
            command.summary()
                + ". The kind is found from what is to be drawn unless it is named first; "
                + "gradus plot-ascii KIND --help tells its options and examples.",
            0);
    for (String name : Kinds.NAMES) {
      for (Group group : GROUPS) {
        if (group.first().equals(name)) {
          page.gap().line(group.heading() + ":");
        }
      }
      page.term(name, sentence(Kinds.named(name)), COLUMN);
    }
    page.gap().line("What is drawn (each kind says which of these it reads):");
    options(page, PlotCommand.aboutKinds());
    page.gap().line("Data and names:");
    options(page, PlotData.OPTIONS);
    page.gap().line("Size, canvas and output:");
    options(page, PlotCommand.aboutOutput());
    page.gap().line("Exit codes:");
    for (ExitCode code : ExitCode.values()) {
      page.term(String.valueOf(code.number()), code.meaning(), 8);
    }
    page.gap().line("Examples:");
    command.examples().forEach(example -> page.line(" ".repeat(INDENT) + example));
    return page.toString();
  }

  private static String sentence(PlotKind kind) {
    String text = kind.summary();
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static void options(Paragraphs page, List<CommandOption> options) {
    List<String> terms = new ArrayList<>();
    options.forEach(option -> terms.add(term(option)));
    int column = Paragraphs.column(terms);
    for (CommandOption option : options) {
      page.term(term(option), option.text(), column);
    }
  }

  private static String term(CommandOption option) {
    String names = String.join(", ", option.names());
    return option.label().isEmpty() ? names : names + " " + option.label();
  }

  /// One kind.
  static String of(PlotKind kind, int width) {
    Paragraphs page = new Paragraphs(width);
    page.line("Usage: gradus plot-ascii " + kind.name() + " " + kind.operands() + " [options]");
    page.gap().prose(sentence(kind) + ".", 0).gap();
    List<CommandOption> options = new ArrayList<>();
    for (PlotOption option : options(kind)) {
      options.add(PlotCommand.option(option));
    }
    options(page, options);
    page.gap()
        .prose(
            (kind.input() == PlotKind.Input.DATA
                    ? "Instead of a file it draws vectors and matrices: x,y. "
                    : "")
                + (kind.input() == PlotKind.Input.EXPRESSIONS
                    ? ""
                    : "Rows and columns of data are chosen by --columns, --where, --header and"
                        + " --na. ")
                + "gradus plot-ascii --help tells of size, canvas and output.",
            0);
    page.gap().line("Examples:");
    kind.examples().forEach(example -> page.line(" ".repeat(INDENT) + example));
    return page.toString();
  }

  private static List<PlotOption> options(PlotKind kind) {
    List<PlotOption> options = new ArrayList<>(kind.options());
    options.addAll(PlotCommand.SHARED);
    return options;
  }

  /// What to use instead of an option the kind does not know.
  static String optionsOf(PlotKind kind) {
    List<String> words = new ArrayList<>();
    for (PlotOption option : options(kind)) {
      words.add(option.word());
    }
    return kind.name() + " reads " + String.join(", ", words);
  }
}
