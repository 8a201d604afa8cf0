package gradus.tutor.review;

import gradus.tutor.progress.Event.Answered;
import gradus.tutor.progress.Event.Finished;
import gradus.tutor.progress.History;
import gradus.tutor.progress.History.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A wrong rule that was followed on more than one variant.
///
/// @param mistake the id of the rule
/// @param variants on how many variants
/// @param items the ids of the items, those of the latest answers last
/// @param latest the last answer that followed it
/// @param rightSince how often one of the items was right the first time after that
public record Misconception(
    String mistake, int variants, List<String> items, Answered latest, int rightSince) {
  private static final int OVER = 3;

  public Misconception {
    items = List.copyOf(items);
  }

  /// Whether it seems to be overcome.
  public boolean isOver() {
    return rightSince >= OVER;
  }

  private record Variant(String item, long seed) {}

  /// Those of a history, the most frequent first.
  public static List<Misconception> of(History history) {
    Recurrences recurrences = new Recurrences();
    Map<String, Set<String>> rulesOfItem = new HashMap<>();
    Map<String, Integer> right = new HashMap<>();
    for (Entry entry : history.standing()) {
      switch (entry.event()) {
        case Answered answer when !answer.mistake().isEmpty() -> {
          recurrences.add(answer);
          String rule = Recurrences.key(answer.item(), answer.mistake());
          rulesOfItem.computeIfAbsent(answer.item(), _ -> new HashSet<>()).add(rule);
          right.put(rule, 0);
        }
        case Finished finished when finished.rating() >= Fsrs.GOOD ->
            rulesOfItem
                .getOrDefault(finished.item(), Set.of())
                .forEach(rule -> right.merge(rule, 1, Integer::sum));
        default -> {
          // says nothing about mistakes
        }
      }
    }
    List<Misconception> found = new ArrayList<>();
    recurrences
        .rules()
        .forEach((rule, answers) -> {
          List<Answered> latest = latestOfEachVariant(answers);
          if (latest.size() > 1) {
            found.add(of(latest, right.getOrDefault(rule, 0)));
          }
        });
    found.sort(Comparator.comparing(Misconception::variants).reversed());
    return found;
  }

  private static List<Answered> latestOfEachVariant(List<Answered> answers) {
    Map<Variant, Answered> latest = new LinkedHashMap<>();
    for (Answered answer : answers) {
      Variant variant = new Variant(answer.item(), answer.seed());
      latest.remove(variant);
      latest.put(variant, answer);
    }
    return List.copyOf(latest.values());
  }

  private static Misconception of(List<Answered> answers, int rightSince) {
    Set<String> items = new LinkedHashSet<>();
    for (Answered answer : answers) {
      items.remove(answer.item());
      items.add(answer.item());
    }
    Answered latest = answers.getLast();
    return new Misconception(
        latest.mistake(), answers.size(), List.copyOf(items), latest, rightSince);
  }
}
