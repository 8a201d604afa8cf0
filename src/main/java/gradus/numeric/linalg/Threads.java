package gradus.numeric.linalg;

import gradus.budget.Cancellation;
import org.jspecify.annotations.Nullable;

/// Splits work on independent rows among the processors. The rows a thread gets depend on how many
/// processors there are; what is computed for a row does not.
final class Threads {
  private Threads() {}

  /// Work on the rows from ≤ i < to.
  interface Work {
    void on(int from, int to);
  }

  /// Runs the work on 0 ≤ i < rows, in threads that do not keep the machine running. One share is
  /// done here. An interruption of this thread reaches the others.
  ///
  /// @param operations how many multiplications it takes; less than {@code worthwhile} are done
  ///   here alone
  static void share(int rows, double operations, double worthwhile, Work work) {
    int parts =
        operations < worthwhile ? 1 : Math.min(Runtime.getRuntime().availableProcessors(), rows);
    if (parts <= 1) {
      work.on(0, rows);
      return;
    }
    Thread[] others = new Thread[parts - 1];
    Throwable[] failures = new Throwable[parts - 1];
    for (int p = 0; p < others.length; p++) {
      int part = p;
      others[p] =
          Thread.ofPlatform()
              .daemon()
              .name("rows-" + p)
              .unstarted(() -> {
                try {
                  work.on(share(rows, parts, part), share(rows, parts, part + 1));
                } catch (RuntimeException | Error e) {
                  failures[part] = e;
                }
              });
      others[p].start();
    }
    try {
      work.on(share(rows, parts, parts - 1), rows);
    } catch (RuntimeException | Error e) {
      for (Thread other : others) {
        other.interrupt();
      }
      throw e;
    }
    for (Thread other : others) {
      join(other, others);
    }
    Cancellation.check();
    for (Throwable failure : failures) {
      rethrow(failure);
    }
  }

  /// Where a share starts; even, so that rows that are computed in pairs stay together.
  private static int share(int rows, int parts, int part) {
    return part == parts ? rows : (int) ((long) rows * part / parts) / 2 * 2;
  }

  /// Waits for a thread. Who is interrupted meanwhile interrupts all of them, and they end soon.
  private static void join(Thread thread, Thread... all) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
        for (Thread other : all) {
          other.interrupt();
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(@Nullable Throwable failure) {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
  }
}
