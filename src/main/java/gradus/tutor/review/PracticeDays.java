package gradus.tutor.review;

import gradus.tutor.progress.Event.Answered;
import gradus.tutor.progress.Event.Completed;
import gradus.tutor.progress.Event.Finished;
import gradus.tutor.progress.Event.Forgotten;
import gradus.tutor.progress.Event.Known;
import gradus.tutor.progress.Event.Reached;
import gradus.tutor.progress.Event.TakenBack;
import gradus.tutor.progress.History;
import gradus.tutor.progress.History.Entry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// On which days something was done, and how much: answers given and steps of lessons reached. Days
/// that a wrong clock put into the future do not count.
///
/// @param counts by day; only days on which something was done
public record PracticeDays(SortedMap<LocalDate, Integer> counts, LocalDate today) {
  public PracticeDays {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  public static PracticeDays of(History history, Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    SortedMap<LocalDate, Integer> counts = new TreeMap<>();
    for (Entry entry : history.entries()) {
      LocalDate day = LocalDate.ofInstant(entry.at(), clock.getZone());
      boolean done =
          switch (entry.event()) {
            case Answered _, Reached _ -> true;
            case Finished _, TakenBack _, Completed _, Known _, Forgotten _ -> false;
          };
      if (done && !day.isAfter(today)) {
        counts.merge(day, 1, Integer::sum);
      }
    }
    return new PracticeDays(counts, today);
  }

  public int on(LocalDate day) {
    return counts.getOrDefault(day, 0);
  }

  /// On how many of the last days, today included.
  public int ofLast(int days) {
    return counts.tailMap(today.minusDays(days - 1L)).size();
  }

  /// The most days in a row, ever.
  public int longestRun() {
    int longest = 0;
    int run = 0;
    LocalDate expected = today.plusDays(1);
    for (LocalDate day : counts.keySet()) {
      run = day.equals(expected) ? run + 1 : 1;
      longest = Math.max(longest, run);
      expected = day.plusDays(1);
    }
    return longest;
  }
}
