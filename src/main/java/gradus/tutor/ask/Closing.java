package gradus.tutor.ask;

import gradus.tutor.ask.Notebook.Entry;
import gradus.tutor.quiz.Question;
import gradus.tutor.review.Schedule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// The page at the end of a round: what went well, which mistakes recurred and what helps, what
/// comes back when.
public final class Closing {
  private final Speech speech;
  private final Function<Question, Optional<String>> readings;

  public Closing(Speech speech, Function<Question, Optional<String>> readings) {
    this.speech = speech;
    this.readings = readings;
  }

  /// @param after what is scheduled now
  /// @param kept whether the journal has all of it
  public void say(Round round, List<Asked> asked, Schedule after, boolean kept) {
    List<Asked> done = asked.stream().filter(Asked::isDone).toList();
    speech.gap();
    if (done.isEmpty()) {
      boolean begun = asked.stream().anyMatch(one -> !one.outcome().answers().isEmpty());
      speech.sentence(
          begun
              ? "No question was finished" + (kept ? "; what you answered is kept." : ".")
              : "Nothing was answered, and nothing has changed.");
      return;
    }
    speech.sentence(tally(done));
    Set<String> weak = skills(done.stream().filter(one -> one.rating() == 1).toList());
    Set<String> well = skills(done.stream().filter(Asked::isRightAtOnce).toList());
    well.removeAll(weak);
    list("Went well: ", well);
    list("To look at again: ", weak);
    recurring(round.recurring(), done);
    if (round.wasLeft()) {
      stillDue(done, after);
    }
    comingBack(done, after);
  }

  private static String tally(List<Asked> done) {
    long right = done.stream().filter(Asked::isRight).count();
    long once = done.stream().filter(Asked::isRightAtOnce).count();
    StringBuilder text = new StringBuilder();
    text.append(Wording.count(done.size(), "question", "questions")).append(" done, ");
    text.append(right).append(" right");
    if (right > 0) {
      text.append(once == right ? ", each the first time" : ", " + once + " the first time");
    }
    return text.append('.').toString();
  }

  private void list(String before, Set<String> skills) {
    if (!skills.isEmpty()) {
      speech.sentence(before + String.join("; ", skills) + ".");
    }
  }

  private static Set<String> skills(List<Asked> some) {
    Set<String> skills = new LinkedHashSet<>();
    some.forEach(one -> skills.add(one.outcome().variant().skill()));
    return skills;
  }

  private void recurring(List<Entry> entries, List<Asked> done) {
    if (entries.isEmpty()) {
      return;
    }
    speech.gap();
    speech.sentence("A mistake that came up on more than one variant, and what helps:");
    for (Entry entry : entries) {
      speech.markdown("  - ", entry.mistake().feedback());
      done.stream()
          .filter(one -> one.outcome().variant().stamp().equals(entry.variant().stamp()))
          .findFirst()
          .flatMap(one -> readings.apply(one.question()))
          .ifPresent(reading -> speech.markdown("    ", reading));
    }
  }

  private void comingBack(List<Asked> done, Schedule after) {
    Map<LocalDate, Set<String>> days = new TreeMap<>();
    for (Asked one : done) {
      after
          .of(one.question().id())
          .ifPresent(memory ->
              days.computeIfAbsent(memory.due(), day -> new LinkedHashSet<>()).add(memory.item()));
    }
    if (days.isEmpty()) {
      return;
    }
    List<String> parts = new ArrayList<>();
    days.forEach((day, items) ->
        parts.add(
            Wording.count(items.size(), "item", "items") + " " + Days.of(day, after.today())));
    speech.gap();
    speech.sentence(
        "Coming back: "
            + Wording.all(parts)
            + ". gradus quiz --due asks them then; gradus progress shows all.");
  }

  /// Who leaves in the middle is not to think that the day is done.
  private void stillDue(List<Asked> done, Schedule after) {
    Set<String> ids = new HashSet<>();
    done.forEach(one -> ids.add(one.question().id()));
    long waiting = after.due().stream().filter(memory -> !ids.contains(memory.item())).count();
    if (waiting > 0) {
      speech.gap();
      speech.sentence("Still due today: " + Wording.count(waiting, "item", "items") + ".");
    }
  }
}
