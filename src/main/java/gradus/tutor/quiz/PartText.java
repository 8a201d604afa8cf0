package gradus.tutor.quiz;

import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Block.Entry;
import java.util.List;
import java.util.Map;

/// Which part of a question a block is.
///
/// @param letter `a`, `b`; empty when the question has one part
/// @param of the id of the first part; empty for the first part
/// @param earlier parts of the same question
record PartText(String letter, String of, List<ItemText> earlier) {
  private static final String EXAMPLE = "part: b of ID-OF-THE-FIRST-PART";

  PartText {
    earlier = List.copyOf(earlier);
  }

  static PartText read(Block block, String file, Map<String, List<ItemText>> families) {
    List<Entry> entries = block.all("part");
    if (entries.isEmpty()) {
      return new PartText("", "", List.of());
    }
    Lines lines = Lines.of(entries.getFirst(), file);
    String[] words = lines.text().split("\\s+");
    boolean letter =
        words[0].length() == 1 && words[0].charAt(0) >= 'a' && words[0].charAt(0) <= 'z';
    if (!letter || words.length != 1 && !(words.length == 3 && words[1].equals("of"))) {
      throw lines
          .error("a part is a letter and, from the second on, what it belongs to")
          .hint(EXAMPLE)
          .toException();
    }
    if (words.length == 1) {
      return new PartText(words[0], "", List.of());
    }
    List<ItemText> family = families.getOrDefault(words[2], List.of());
    if (family.isEmpty()) {
      throw lines.error("there is no question " + words[2] + " above").hint(EXAMPLE).toException();
    }
    for (ItemText earlier : family) {
      String taken = earlier.part().isEmpty() ? "a" : earlier.part();
      if (taken.equals(words[0])) {
        throw lines.error("part " + taken + " stands above already").hint(EXAMPLE).toException();
      }
    }
    return new PartText(words[0], words[2], family);
  }
}
