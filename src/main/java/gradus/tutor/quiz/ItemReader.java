package gradus.tutor.quiz;

import gradus.engine.Worker;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.lesson.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads quiz items from the blocks of lessons.
public final class ItemReader {
  private ItemReader() {}

  /// The items of a lesson, in its order. Parts of one question share their variant.
  ///
  /// @throws gradus.diag.GradusException with line and column when a key or a value is wrong
  public static List<Question> read(Lesson lesson) {
    List<Block> blocks = new ArrayList<>();
    for (Step step : lesson.steps()) {
      for (Step.Part part : step.parts()) {
        if (part instanceof Step.Part.Live(Block block) && block.kind() == Block.Kind.QUIZ) {
          blocks.add(block);
        }
      }
    }
    return readAll(blocks, lesson.id(), lesson.file().toString());
  }

  /// @param blocks of which later ones may be parts of a question that begins earlier
  /// @param lesson the id of the lesson they stand in
  /// @param file for messages
  /// @throws gradus.diag.GradusException with line and column when a key or a value is wrong
  public static List<Question> readAll(List<Block> blocks, String lesson, String file) {
    return Worker.callUnlimited(() -> all(blocks, lesson, file));
  }

  /// One item that is a question of its own.
  ///
  /// @param lesson the id of the lesson it stands in
  /// @param file for messages
  /// @throws gradus.diag.GradusException with line and column when a key or a value is wrong, or
  ///   when it is a later part of a question
  public static Question read(Block block, String lesson, String file) {
    return readAll(List.of(block), lesson, file).getFirst();
  }

  private static List<Question> all(List<Block> blocks, String lesson, String file) {
    Map<String, List<ItemText>> families = new LinkedHashMap<>();
    List<ItemText> inOrder = new ArrayList<>();
    for (Block block : blocks) {
      ItemText item = new BlockItem(block, file).read(families);
      String first = item.partOf().isEmpty() ? item.id() : item.partOf();
      families.computeIfAbsent(first, id -> new ArrayList<>()).add(item);
      inOrder.add(item);
    }
    List<Question> questions = new ArrayList<>();
    for (ItemText item : inOrder) {
      List<ItemText> family =
          families.getOrDefault(item.partOf().isEmpty() ? item.id() : item.partOf(), List.of(item));
      questions.add(new AuthoredItem(new Exercise(family), family.indexOf(item), lesson));
    }
    return questions;
  }
}
