package gradus.plot;

import java.util.List;

/// A kind of plot: `gradus plot-ascii NAME …`. One file each; `kinds.Kinds` lists them.
public interface PlotKind {
  /// One word: `contour`.
  String name();

  /// One line for help.
  String summary();

  /// What stands behind the name: `EXPR`, `DATA.csv`, `[-y, x]`.
  String operands();

  /// What the operands are to the command line.
  Input input();

  /// The options of {@link PlotOption} it reads, besides those that all kinds share; others are
  /// refused before it is asked.
  List<PlotOption> options();

  /// Lines such as `gradus plot-ascii contour 'x^2 + y^2'`.
  List<String> examples();

  /// Makes the picture.
  ///
  /// @throws gradus.diag.GradusException with what, where and what to write instead, when there is
  ///   nothing to draw
  Plot draw(PlotRequest request);

  /// What operands are.
  enum Input {
    /// Texts in the language.
    EXPRESSIONS,
    /// A data file, or data piped in; it comes as {@link PlotRequest#data}.
    DATA,
    /// Either: an operand that is a file, `-` or piped data is data, anything else an expression.
    BOTH
  }
}
