package gradus.engine;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Runs a computation on a thread of its own, with a stack that deep formulas fit on and a watchdog
/// that does not depend on the computation's good will.
///
/// Whoever waits is free at once when the time is over or Ctrl-C comes. The thread left behind is
/// interrupted and ends where it next asks its budget or {@link gradus.budget.Cancellation}.
public final class Worker {
  /// Address space, not memory: pages are taken as they are touched. Formulas 200 deep need a
  /// fraction of it.
  private static final long STACK_BYTES = 128L << 20;

  /// The budget ends most computations at the time limit by itself, and knows better where. What
  /// knows no budget, a kernel for matrices, is interrupted by the watchdog.
  private static final long GRACE_NANOS = 250_000_000L;

  private static final String NAME = "gradus-compute";

  private Worker() {}

  /// A daemon, so that a computation left behind does not keep the process alive.
  public static Thread start(Runnable work) {
    return Thread.ofPlatform().name(NAME).daemon(true).stackSize(STACK_BYTES).start(work);
  }

  /// When the watchdog gives up on a computation that starts now.
  public static long deadline(Limits limits) {
    return System.nanoTime() + limits.time().toNanos() + GRACE_NANOS;
  }

  /// @throws gradus.diag.GradusException what the work threw, {@link Code#TIMEOUT}, or a limit for
  ///   an exhausted stack or heap
  public static <T> T call(Limits limits, Supplier<T> work) {
    return call(limits, limits.time().toNanos() + GRACE_NANOS, work);
  }

  /// The deep stack without the watchdog, for work that is bounded by what it is given.
  public static <T> T callUnlimited(Supplier<T> work) {
    return call(Limits.DEFAULT, Long.MAX_VALUE, work);
  }

  private static <T> T call(Limits limits, long nanos, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread worker = start(task);
    try {
      return task.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      worker.interrupt();
      throw Budget.timeout(limits);
    } catch (InterruptedException interrupted) {
      worker.interrupt();
      if (Thread.currentThread().getName().equals(NAME)) {
        Thread.currentThread().interrupt(); // given up itself, it must not go on with the next part
      }
      throw Diagnostic.error(Code.CANCELLED, "cancelled").toException();
    } catch (ExecutionException failed) {
      throw unwrapped(causeOf(failed));
    }
  }

  /// What the work threw.
  public static Throwable causeOf(ExecutionException failed) {
    Throwable cause = failed.getCause();
    return cause == null ? failed : cause;
  }

  /// What to throw for what went wrong on a worker: an exhausted stack or heap is a limit that was
  /// reached.
  ///
  /// @throws Error any other error, as it is
  public static RuntimeException unwrapped(Throwable cause) {
    return switch (cause) {
      case StackOverflowError _ ->
          Diagnostic.error(Code.TOO_DEEP, "the expression is nested too deeply to compute")
              .hint("split it with names: a = …; b = …")
              .toException();
      case OutOfMemoryError _ ->
          Diagnostic.error(Code.TOO_MUCH_MEMORY, "the memory is exhausted")
              .detail("the heap ends at " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB")
              .hint("GRADUS_JAVA_OPTIONS=-Xmx8g allows more")
              .toException();
      case RuntimeException exception -> exception;
      case Error error -> throw error;
      case Throwable other -> new IllegalStateException(other);
    };
  }
}
