package gradus.tutor.lint;

import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Block.Entry;
import gradus.tutor.lesson.Place;
import gradus.tutor.quiz.ItemReader;
import gradus.tutor.quiz.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything that keeps a question from being read, not only the first of it: a key at fault is
/// told, put aside, and the rest is read again.
final class ItemFaults {
  /// An author mends these first.
  private static final int MOST = 50;

  private final String file;
  private final List<Block> blocks;

  /// Blocks something was put aside in: what they lack now says nothing.
  private final Set<Integer> changed = new HashSet<>();

  /// The lines of the keys that were put aside.
  private final Set<Integer> aside = new HashSet<>();

  private final List<Diagnostic> found = new ArrayList<>();

  private ItemFaults(List<Block> blocks, String file) {
    this.blocks = new ArrayList<>(blocks);
    this.file = file;
  }

  /// @param blocks a question with its parts
  /// @param lesson the id of its lesson
  /// @param questions takes what can be read, when nothing is wrong
  /// @return what is wrong, in the order in which it was found
  static List<Diagnostic> of(
      List<Block> blocks, String lesson, String file, List<Question> questions) {
    ItemFaults faults = new ItemFaults(blocks, file);
    for (int i = 0; i < MOST; i++) {
      try {
        List<Question> read = ItemReader.readAll(faults.blocks, lesson, file);
        if (faults.found.isEmpty()) {
          questions.addAll(read);
        }
        return faults.found;
      } catch (GradusException broken) {
        if (!faults.goesOn(broken.diagnostic())) {
          return faults.found;
        }
      }
    }
    return faults.found;
  }

  /// @return whether the rest can be read without what is at fault
  private boolean goesOn(Diagnostic fault) {
    Optional<Place> place = Place.of(fault);
    for (int i = 0; i < blocks.size() && place.isPresent(); i++) {
      for (Entry entry : blocks.get(i).entries()) {
        if (isAt(entry, place.get())) {
          boolean first = aside.add(entry.line());
          if (first) {
            found.add(fault);
          }
          blocks.set(i, without(entry, blocks.get(i), first));
          changed.add(blocks.get(i).line());
          return true;
        }
      }
    }
    boolean mayFollow = place.map(where -> changed.contains(where.line())).orElse(true);
    if (found.isEmpty() || !mayFollow) {
      found.add(fault);
    }
    return false;
  }

  private boolean isAt(Entry entry, Place place) {
    int lines = (int) entry.value().lines().count();
    return place.file().equals(file)
        && place.line() >= entry.line()
        && place.line() < entry.line() + Math.max(1, lines);
  }

  /// @param standsIn whether a key that others build on gets a value that is sure to be read
  private static Block without(Entry entry, Block block, boolean standsIn) {
    List<Entry> rest = new ArrayList<>();
    for (Entry each : block.entries()) {
      if (!each.equals(entry)) {
        rest.add(each);
      } else if (standsIn && !standIn(entry, block).isEmpty()) {
        rest.add(
            new Entry(
                entry.key(),
                entry.argument(),
                standIn(entry, block),
                entry.line(),
                entry.column()));
      }
    }
    return new Block(block.kind(), rest, block.line());
  }

  private static String standIn(Entry entry, Block block) {
    return switch (entry.key()) {
      case "type" ->
          block.first("line").isPresent()
              ? "spot"
              : block.first("option").isEmpty()
                  ? "expression"
                  : block.first("answer").isEmpty() ? "order" : "choice";
      case "prompt", "skill" -> "x";
      case "param" -> "int 1..9";
      case "let" -> "1";
      case "answer" -> entry.argument().isEmpty() ? firstOption(block) : "";
      default -> "";
    };
  }

  private static String firstOption(Block block) {
    return block.first("option").map(Entry::argument).orElse("1");
  }
}
