package gradus.cli;

import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import java.util.ArrayList;
import java.util.List;

/// What help says about one kind of plot.
final class PlotHelp {
  private PlotHelp() {}

  static String of(PlotKind kind, int width) {
    Paragraphs page = new Paragraphs(width);
    page.line("Usage: gradus plot-ascii " + kind.name() + " " + kind.operands() + " [options]");
    page.gap().prose(kind.summary(), 0).gap();
    List<String> terms = new ArrayList<>();
    options(kind).forEach(option -> terms.add(entry(option)));
    int column = Paragraphs.column(terms);
    for (PlotOption option : options(kind)) {
      page.term(entry(option), option.text(), column);
    }
    page.gap().prose("gradus plot-ascii --help tells of size, canvas and output.", 0);
    page.gap().line("Examples:");
    kind.examples().forEach(example -> page.line("  " + example));
    return page.toString();
  }

  private static String entry(PlotOption option) {
    return option.word() + " " + option.label();
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
