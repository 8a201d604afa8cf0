package gradus.tutor.review;

import gradus.tutor.progress.Event.Answered;
import gradus.tutor.progress.Event.Finished;
import gradus.tutor.progress.Event.TakenBack;
import gradus.tutor.progress.History;
import gradus.tutor.progress.History.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

  /// Those of a history, the most frequent first. A rule of the library (`diff/no-inner`) is the
  /// same for all items, another belongs to its item, or to its generator. What was taken back as a
  /// slip is none.
  public static List<Misconception> of(History history) {
    Map<String, Map<Variant, Answered>> rules = new LinkedHashMap<>();
    Map<String, Integer> right = new HashMap<>();
    for (Entry entry : history.entries()) {
      switch (entry.event()) {
        case Answered answer when !answer.mistake().isEmpty() -> {
          Map<Variant, Answered> variants =
              rules.computeIfAbsent(key(answer), _ -> new LinkedHashMap<>());
          Variant variant = new Variant(answer.item(), answer.seed());
          variants.remove(variant);
          variants.put(variant, answer);
          right.put(key(answer), 0);
        }
        case TakenBack slip ->
            rules.values().forEach(of -> of.remove(new Variant(slip.item(), slip.seed())));
        case Finished finished when finished.rating() >= Fsrs.GOOD ->
            rules.forEach((rule, variants) -> {
              if (concerns(finished, variants)) {
                right.merge(rule, 1, Integer::sum);
              }
            });
        default -> {
          // says nothing about mistakes
        }
      }
    }
    List<Misconception> found = new ArrayList<>();
    rules.forEach((rule, variants) -> {
      if (variants.size() > 1) {
        found.add(of(List.copyOf(variants.values()), right.getOrDefault(rule, 0)));
      }
    });
    found.sort(Comparator.comparing(Misconception::variants).reversed());
    return found;
  }

  private static boolean concerns(Finished finished, Map<Variant, Answered> variants) {
    return variants.keySet().stream().anyMatch(variant -> variant.item().equals(finished.item()));
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

  private static String key(Answered answer) {
    String item = answer.item();
    String family = item.startsWith("generated/") ? item.substring(0, item.lastIndexOf('/')) : item;
    return answer.mistake().indexOf('/') >= 0 ? answer.mistake() : family + ":" + answer.mistake();
  }
}
