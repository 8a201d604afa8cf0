package gradus.tutor.quiz;

import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Block.Entry;
import java.util.ArrayList;
import java.util.List;

/// Blocks from texts, as the reader of lessons makes them.
final class Written {
  static final String FILE = "lesson.md";

  private Written() {}

  /// @param text lines `key: value`; indented lines go on with the value. The fence is line 1.
  static Block block(String text) {
    List<Entry> entries = new ArrayList<>();
    String[] lines = text.stripTrailing().split("\n");
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      if (line.startsWith(" ")) {
        Entry last = entries.removeLast();
        String value = (last.value() + "\n" + line.strip()).strip();
        int indent = line.length() - line.stripLeading().length();
        entries.add(
            new Entry(last.key(), last.argument(), value, last.line(), last.column(), indent));
        continue;
      }
      int colon = line.indexOf(':');
      String head = line.substring(0, colon).strip();
      int space = head.indexOf(' ');
      String key = space < 0 ? head : head.substring(0, space);
      String argument = space < 0 ? "" : head.substring(space).strip();
      String rest = line.substring(colon + 1);
      int column = colon + 2 + rest.length() - rest.stripLeading().length();
      entries.add(new Entry(key, argument, rest.strip(), i + 2, column));
    }
    return new Block(Block.Kind.QUIZ, entries, 1);
  }

  static AuthoredItem item(String text) {
    return (AuthoredItem) ItemReader.read(block(text), "test/lesson", FILE);
  }

  /// An item of which only what matters is written.
  static AuthoredItem brief(String text) {
    String head = text.contains("id:") ? "" : "id: test/item\n";
    String skill = text.contains("skill:") ? "" : "skill: testing\n";
    String prompt = text.contains("prompt:") ? "" : "prompt: What is it?\n";
    return item(head + skill + prompt + text);
  }
}
