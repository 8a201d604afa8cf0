package gradus.tutor.learn;

import gradus.tutor.lesson.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a `gradus try` block asks for.
///
/// @param ask Markdown
/// @param expect an expression that does it
/// @param free names that stand for themselves when formulas are compared
/// @param then Markdown, said when it is done; may be empty
record Task(
    String ask,
    String expect,
    Accept accept,
    List<String> free,
    List<String> hints,
    List<Slip> slips,
    String then) {
  /// What counts as done.
  enum Accept {
    SAME_RESULT,
    SAME_COMMAND,
    EQUIVALENT
  }

  /// A known wrong way.
  ///
  /// @param yields an expression
  /// @param feedback Markdown
  record Slip(String id, String yields, String feedback) {}

  static Task of(Block block) {
    List<Slip> slips = new ArrayList<>();
    for (Block.Entry entry : block.all("mistake")) {
      int end = entry.value().indexOf('\n');
      String yields = end < 0 ? entry.value() : entry.value().substring(0, end);
      String feedback = end < 0 ? "" : entry.value().substring(end + 1);
      slips.add(new Slip(entry.argument(), yields.strip(), unindented(feedback)));
    }
    Accept accept =
        switch (block.value("accept")) {
          case "same-command" -> Accept.SAME_COMMAND;
          case "equivalent" -> Accept.EQUIVALENT;
          default -> Accept.SAME_RESULT;
        };
    List<String> free = new ArrayList<>();
    for (String name : block.value("vars").split(",", -1)) {
      Optional.of(name.strip()).filter(word -> !word.isEmpty()).ifPresent(free::add);
    }
    return new Task(
        block.value("ask"),
        block.value("expect"),
        accept,
        free,
        block.all("hint").stream().map(Block.Entry::value).toList(),
        slips,
        block.value("then"));
  }

  private static String unindented(String text) {
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> lines.add(line.strip()));
    return String.join("\n", lines);
  }
}
