package gradus.shell;

import java.util.function.Supplier;

/// What Ctrl-C ends: the innermost thing that runs. First it is asked to, then its thread is
/// interrupted.
final class Interrupts implements Notebook.Bench {
  /// A computation that listens has ended by then.
  private static final long PATIENCE_MILLIS = 50;

  /// What runs now; changed and asked under the lock of this object.
  private Running running = Running.NOTHING;

  private record Running(Thread thread, Runnable stop) {
    static final Running NOTHING = new Running(new Thread(), () -> {});
  }

  /// From now on Ctrl-C interrupts this thread whatever it does, unless it waits at a prompt.
  void attend() {
    begin(new Running(Thread.currentThread(), () -> {}));
  }

  @Override
  public <T> T stoppable(Runnable stop, Supplier<T> work) {
    Running outer = begin(new Running(Thread.currentThread(), stop));
    try {
      return work.get();
    } finally {
      begin(outer);
      Thread.interrupted();
    }
  }

  private synchronized Running begin(Running next) {
    Running last = running;
    running = next;
    return last;
  }

  /// Ends what runs.
  void interrupt() {
    Running asked;
    synchronized (this) {
      asked = running;
    }
    if (asked == Running.NOTHING) {
      return;
    }
    asked.stop().run();
    Thread.ofPlatform().daemon(true).start(() -> insist(asked));
  }

  private void insist(Running asked) {
    try {
      Thread.sleep(PATIENCE_MILLIS);
    } catch (InterruptedException ending) {
      return;
    }
    synchronized (this) {
      if (running == asked) {
        asked.thread().interrupt();
      }
    }
  }
}
