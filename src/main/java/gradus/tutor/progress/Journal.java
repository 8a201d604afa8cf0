package gradus.tutor.progress;

import java.nio.file.Path;
import java.time.Clock;

/// The journal of one learner: JSON lines that are only appended to.
public final class Journal implements Recorder {
  /// @param file need not exist; nothing is written before the first event
  public Journal(Path file, Clock clock) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void record(Event event) {
    throw new UnsupportedOperationException();
  }

  /// What it holds, without what was forgotten.
  public History read() {
    throw new UnsupportedOperationException();
  }

  /// What could not be kept, to be said once; empty when all is well.
  public String trouble() {
    throw new UnsupportedOperationException();
  }
}
