package gradus.plot;

import java.util.List;

/// A kind of plot: `gradus plot-ascii NAME …`. One file each; `kinds.Kinds` lists them.
public abstract class PlotKind {
  private final String name;
  private final String summary;
  private final String operands;
  private final Input input;
  private final List<PlotOption> options;
  private final List<String> examples;

  /// What operands are.
  public enum Input {
    /// Texts in the language.
    EXPRESSIONS,
    /// A data file, data piped in, or expressions that come to arrays; a table in any case, {@link
    /// PlotRequest#data}.
    DATA,
    /// Either: an operand that is a file, `-` or piped data is data, anything else an expression.
    BOTH
  }

  /// @param name one word: `contour`
  /// @param summary one line for help
  /// @param operands what stands behind the name: `EXPR`, `DATA.csv`, `[-y, x]`
  /// @param input what the operands are to the command line
  /// @param options those it reads, besides those that all kinds share; others are refused before
  ///   it is asked
  /// @param examples lines such as `gradus plot-ascii contour 'x^2 + y^2'`
  protected PlotKind(
      String name,
      String summary,
      String operands,
      Input input,
      List<PlotOption> options,
      List<String> examples) {
    this.name = name;
    this.summary = summary;
    this.operands = operands;
    this.input = input;
    this.options = List.copyOf(options);
    this.examples = List.copyOf(examples);
  }

  /// Makes the picture.
  ///
  /// @throws gradus.diag.GradusException with what, where and what to write instead, when there is
  ///   nothing to draw
  public abstract Plot draw(PlotRequest request);

  public final String name() {
    return name;
  }

  public final String summary() {
    return summary;
  }

  public final String operands() {
    return operands;
  }

  public final Input input() {
    return input;
  }

  public final List<PlotOption> options() {
    return options;
  }

  public final List<String> examples() {
    return examples;
  }
}
