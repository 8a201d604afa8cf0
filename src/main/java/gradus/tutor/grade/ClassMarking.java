package gradus.tutor.grade;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Marks the answers of a class, one after the other. The same answer to the same variant is judged
/// once.
public final class ClassMarking {
  private final Function<String, Optional<Question>> items;
  private final Marker marker;
  private final Map<String, Question> found = new HashMap<>();
  private final Map<ClassRow.Key, Marked> judged = new HashMap<>();

  /// @param items finds an item by its id
  public ClassMarking(Function<String, Optional<Question>> items, Marker marker) {
    this.items = items;
    this.marker = marker;
  }

  private record Marked(Variant variant, Mark mark) {}

  /// A row and what it is worth.
  ///
  /// @param credit of the mark, or what the teacher gave
  public record Graded(ClassRow row, Variant variant, Mark mark, double credit) {
    public double points() {
      return credit * variant.points();
    }
  }

  /// @throws gradus.diag.GradusException when there is no such item
  public List<Graded> mark(List<ClassRow> rows) {
    List<Graded> graded = new ArrayList<>();
    for (ClassRow row : rows) {
      Map<String, String> earlier = earlier(row, rows);
      Marked marked =
          earlier.isEmpty()
              ? judged.computeIfAbsent(anyone(row), key -> judged(row, Map.of()))
              : judged(row, earlier);
      double credit =
          row.override().isEmpty() ? marked.mark().credit() : Double.parseDouble(row.override());
      graded.add(new Graded(row, marked.variant(), marked.mark(), credit));
    }
    return graded;
  }

  private static ClassRow.Key anyone(ClassRow row) {
    return new ClassRow.Key("", row.item(), row.seed(), 1, row.answer());
  }

  private Marked judged(ClassRow row, Map<String, String> earlier) {
    Variant variant = question(row).variant(row.seed(), earlier);
    return new Marked(variant, marker.mark(variant, row.answer()));
  }

  private Question question(ClassRow row) {
    Question known = found.get(row.item());
    if (known == null) {
      known =
          items
              .apply(row.item())
              .orElseThrow(() ->
                  Diagnostic.error(Code.BAD_DATA, row.place() + ": there is no item " + row.item())
                      .hint("ids as in `gradus quiz`, such as generated/derivatives/2")
                      .toException());
      found.put(row.item(), known);
    }
    return known;
  }

  /// The last answers of the student to earlier parts of the same question.
  private Map<String, String> earlier(ClassRow row, List<ClassRow> rows) {
    String root = question(row).partOf();
    if (root.isEmpty()) {
      return Map.of();
    }
    Map<String, ClassRow> last = new HashMap<>();
    for (ClassRow other : rows) {
      boolean same = other.student().equals(row.student()) && other.seed() == row.seed();
      if (same && !other.item().equals(row.item())) {
        Question question = question(other);
        if (other.item().equals(root) || question.partOf().equals(root)) {
          last.merge(question.part(), other, (a, b) -> b.attempt() >= a.attempt() ? b : a);
        }
      }
    }
    Map<String, String> answers = new HashMap<>();
    last.forEach((part, other) -> answers.put(part, other.answer()));
    return answers;
  }

  /// Rows with what a teacher decided about the same answers.
  ///
  /// @param missed takes the overrides that belong to no row
  public static List<ClassRow> overridden(
      List<ClassRow> rows, List<ClassRow> overrides, List<ClassRow> missed) {
    Map<ClassRow.Key, ClassRow> given = new HashMap<>();
    overrides.forEach(row -> given.put(row.key(), row));
    Set<ClassRow.Key> used = new HashSet<>();
    List<ClassRow> result = new ArrayList<>();
    for (ClassRow row : rows) {
      ClassRow override = given.get(row.key());
      used.add(row.key());
      result.add(override == null ? row : row.overridden(override.override()));
    }
    overrides.stream().filter(row -> !used.contains(row.key())).forEach(missed::add);
    return result;
  }
}
