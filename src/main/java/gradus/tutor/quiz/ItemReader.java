package gradus.tutor.quiz;

import gradus.tutor.lesson.Block;

/// Reads quiz items from the blocks of lessons.
public final class ItemReader {
  private ItemReader() {}

  /// @param lesson the id of the lesson it stands in
  /// @param file for messages
  /// @throws gradus.diag.GradusException with line and column when a key or a value is wrong
  public static Question read(Block block, String lesson, String file) {
    throw new UnsupportedOperationException();
  }
}
