package gradus.tutor.talk;

import java.util.List;

/// Draws pictures for lessons and for the shell.
@FunctionalInterface
public interface Pictures {
  /// @param words as they stand behind `gradus plot-ascii`, already split: kind, expressions,
  ///   options; files are named from the folder of the course
  /// @throws gradus.diag.GradusException when it cannot be drawn
  Picture draw(List<String> words, Page page);
}
