package gradus.tutor.grade;

import gradus.tutor.grade.ClassMarking.Graded;
import gradus.tutor.quiz.Variant.Mistake;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a class did, by item and by mistake.
///
/// @param undecided answers somebody has to look at: not decided by gradus and not by the teacher
public record ClassStatistics(
    List<ItemCount> items, List<MistakeCount> mistakes, List<Graded> undecided) {
  public ClassStatistics {
    items = List.copyOf(items);
    mistakes = List.copyOf(mistakes);
    undecided = List.copyOf(undecided);
  }

  /// @param other neither right nor wrong: unreadable, undecided, handed back, wrong form
  /// @param mean credit of each student's last answer, averaged
  public record ItemCount(
      String item,
      int students,
      int answers,
      int correct,
      int partly,
      int incorrect,
      int other,
      double mean) {}

  /// @param students how many made it
  public record MistakeCount(String item, String mistake, int answers, int students) {}

  public static ClassStatistics of(List<Graded> rows) {
    Map<String, List<Graded>> byItem = new LinkedHashMap<>();
    rows.forEach(
        row -> byItem.computeIfAbsent(row.row().item(), item -> new ArrayList<>()).add(row));
    List<ItemCount> items = new ArrayList<>();
    List<MistakeCount> mistakes = new ArrayList<>();
    byItem.forEach((item, answers) -> {
      items.add(count(item, answers));
      mistakes.addAll(mistakes(item, answers));
    });
    mistakes.sort(Comparator.comparingInt(MistakeCount::answers).reversed());
    List<Graded> undecided =
        rows.stream()
            .filter(row -> row.mark().kind() == Mark.Kind.UNDECIDED)
            .filter(row -> row.row().override().isEmpty())
            .toList();
    return new ClassStatistics(items, mistakes, undecided);
  }

  private static ItemCount count(String item, List<Graded> rows) {
    Map<String, Graded> last = new LinkedHashMap<>();
    rows.forEach(row ->
        last.merge(
            row.row().student(), row, (a, b) -> b.row().attempt() >= a.row().attempt() ? b : a));
    int correct = count(rows, Mark.Kind.CORRECT);
    int partly = count(rows, Mark.Kind.PARTLY);
    int incorrect = count(rows, Mark.Kind.INCORRECT);
    return new ItemCount(
        item,
        last.size(),
        rows.size(),
        correct,
        partly,
        incorrect,
        rows.size() - correct - partly - incorrect,
        last.values().stream().mapToDouble(Graded::credit).average().orElse(0));
  }

  private static int count(List<Graded> rows, Mark.Kind kind) {
    return (int) rows.stream().filter(row -> row.mark().kind() == kind).count();
  }

  private static List<MistakeCount> mistakes(String item, List<Graded> rows) {
    Map<String, Integer> answers = new LinkedHashMap<>();
    Map<String, Set<String>> students = new LinkedHashMap<>();
    for (Graded row : rows) {
      List<Mistake> named =
          row.mark().mistakes().stream().filter(mistake -> !mistake.id().isEmpty()).toList();
      if (named.size() == 1) {
        String id = named.getFirst().id();
        answers.merge(id, 1, Integer::sum);
        students.computeIfAbsent(id, none -> new LinkedHashSet<>()).add(row.row().student());
      }
    }
    List<MistakeCount> counts = new ArrayList<>();
    answers.forEach((id, count) ->
        counts.add(new MistakeCount(item, id, count, students.getOrDefault(id, Set.of()).size())));
    return counts;
  }
}
