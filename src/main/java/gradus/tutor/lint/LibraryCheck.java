package gradus.tutor.lint;

import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Block.Entry;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A rule of the mistake library is silent where it does nothing. One that does nothing on any
/// variant is a slip of the author.
final class LibraryCheck {
  private static final String USE = "use";

  private final Block block;
  private final String file;
  private final Set<String> applied = new HashSet<>();

  LibraryCheck(Block block, String file) {
    this.block = block;
    this.file = file;
  }

  void see(Variant variant) {
    variant.mistakes().stream().map(Mistake::id).forEach(applied::add);
  }

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (Entry entry : block.all("mistake")) {
      if (isUse(entry) && !applied.contains(id(entry))) {
        problems.add(
            Problem.error(
                entry.place(file),
                "mistake",
                "the rule "
                    + Specimen.quoted(id(entry))
                    + " of the mistake library changes nothing on any variant",
                block.first("question").isEmpty()
                    ? "it is applied to the 'question', which is not there"
                    : "it is applied to the 'question'; docs/writing-lessons.md names the rules"));
      }
    }
    return problems;
  }

  private static boolean isUse(Entry entry) {
    return entry.argument().equals(USE) || entry.argument().startsWith(USE + ":");
  }

  /// The id of a mistake: what stands before its colon, or the rule of `use:diff/no-inner`, which
  /// is read as a key and its value.
  static String id(Entry entry) {
    String argument = entry.argument();
    if (!isUse(entry)) {
      return argument.split("\\s+", 2)[0];
    }
    String value = entry.value();
    int end = value.indexOf('\n');
    String rule =
        argument.equals(USE)
            ? (end < 0 ? value : value.substring(0, end)).strip()
            : argument.substring(USE.length() + 1);
    return rule.endsWith(":") ? rule.substring(0, rule.length() - 1) : rule;
  }
}
