package gradus.render.markdown;

import gradus.render.terminal.Style;
import java.util.List;

/// Prose before it is broken into lines. Words without anything between them stay together.
sealed interface Piece {
  /// Text that is not broken unless it is longer than a line.
  ///
  /// @param roles what it is; it is shown in colour accordingly
  record Word(String text, List<Style.Role> roles) implements Piece {}

  /// A place where a line may end, and the blanks that stand there otherwise; none between the
  /// letters of East Asian scripts.
  record Gap(int blanks, List<Style.Role> roles) implements Piece {}

  /// A place where a line ends.
  record LineEnd() implements Piece {}
}
