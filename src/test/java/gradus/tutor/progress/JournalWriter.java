package gradus.tutor.progress;

import java.nio.file.Path;
import java.time.Clock;

/// A program that writes to a journal, to be killed: it says the number of each event on a line of
/// its own once the event is kept.
public final class JournalWriter {
  private JournalWriter() {}

  /// @param args the journal, the first number, and how many events
  public static void main(String[] args) {
    Journal journal = new Journal(Path.of(args[0]), Clock.systemUTC());
    int first = Integer.parseInt(args[1]);
    int count = Integer.parseInt(args[2]);
    for (int i = first; i < first + count; i++) {
      journal.record(Events.answer(i));
      if (journal.unkept() > 0) {
        throw new IllegalStateException(journal.trouble());
      }
      System.out.println(i);
    }
  }
}
