package gradus.tutor.ask;

import gradus.tutor.grade.Mark;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import gradus.tutor.review.Recurrences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Notes the mistakes of a round for its closing page. Not for several threads.
final class Notebook implements Watcher {
  private final Watcher other;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private int rating;

  /// A mistake that was made.
  ///
  /// @param times how often in this round
  /// @param recurs whether it was made on more than one variant
  record Entry(Mistake mistake, Variant variant, int times, boolean recurs) {
    Entry again(boolean pattern) {
      return new Entry(mistake, variant, times + 1, recurs || pattern);
    }
  }

  Notebook(Watcher other) {
    this.other = other;
  }

  /// The mistakes that came up on more than one variant, in this round or before.
  List<Entry> recurring() {
    return entries.values().stream().filter(Entry::recurs).toList();
  }

  /// How the item that ended last is rated.
  int rating() {
    return rating;
  }

  @Override
  public void asked(Variant variant, String label) {
    other.asked(variant, label);
  }

  @Override
  public void answered(Variant variant, String answer, Mark mark, int attempt, boolean recurs) {
    other.answered(variant, answer, mark, attempt, recurs);
    if (mark.counts() && mark.mistakes().size() == 1) {
      Mistake mistake = mark.mistakes().getFirst();
      String key = Recurrences.key(variant.stamp().item(), mistake.id());
      Entry before = entries.getOrDefault(key, new Entry(mistake, variant, 0, false));
      entries.put(key, before.again(recurs));
    }
  }

  @Override
  public void hinted(Variant variant, String hint) {
    other.hinted(variant, hint);
  }

  @Override
  public void solved(Variant variant) {
    other.solved(variant);
  }

  @Override
  public void finished(Outcome outcome, int how) {
    rating = how;
    other.finished(outcome, how);
  }

  @Override
  public void calculated(String typed, String result) {
    other.calculated(typed, result);
  }

  @Override
  public void told(String text) {
    other.told(text);
  }
}
