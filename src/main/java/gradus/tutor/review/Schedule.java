package gradus.tutor.review;

import gradus.tutor.progress.History;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is to be asked again, and when. Derived from the history, never kept.
public final class Schedule {
  public Schedule(History history, Clock clock) {
    throw new UnsupportedOperationException();
  }

  /// What is remembered of an item.
  ///
  /// @param stability in days
  /// @param difficulty 1 to 10
  public record Memory(String item, double stability, double difficulty, LocalDate last, LocalDate due, int reviews, int lapses) {}

  /// Items that are due today or were before, the longest overdue first.
  public List<Memory> due() {
    throw new UnsupportedOperationException();
  }

  public Optional<Memory> of(String item) {
    throw new UnsupportedOperationException();
  }
}
