package gradus.cli;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.engine.Worker;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// `--batch` and `--each`: one line in, one line out, in order. Lines know the bindings of the
/// command line and nothing of each other, so memory does not grow with their number.
///
/// One worker reads and computes; another thread writes the answers, and is the watchdog that
/// replaces the worker when a line does not come back. A line is answered by whoever takes its
/// number out of {@code current}.
final class Batch {
  private static final long IDLE = 0;
  private static final long WATCH_MILLIS = 50;

  /// How many answers may wait to be written; memory does not grow with the number of lines.
  private static final int WAITING = 512;

  /// Stands behind the last answer.
  private static final Runnable END = Batch::nothing;

  private final BufferedReader lines;
  private final Limits limits;
  private final LineComputation computation;
  private final LinePrinter printer;
  private final BlockingQueue<Runnable> answers = new ArrayBlockingQueue<>(WAITING);

  /// Answers out of the queue and not yet written, touched by the writing thread alone.
  private final ArrayDeque<Runnable> taken = new ArrayDeque<>(WAITING);

  private final AtomicReference<Optional<Throwable>> problem =
      new AtomicReference<>(Optional.empty());
  private final AtomicLong current = new AtomicLong(IDLE);
  private volatile long deadline;
  private volatile boolean failed;
  private volatile boolean bug;
  private volatile boolean abandoned;

  /// Read and advanced by the one worker that is not left behind; the hand-over goes through {@code
  /// current}.
  private volatile long line;

  Batch(BufferedReader lines, Limits limits, LineComputation computation, LinePrinter printer) {
    this.lines = lines;
    this.limits = limits;
    this.computation = computation;
    this.printer = printer;
  }

  /// Answers every line.
  ///
  /// @return {@link ExitCode#INPUT} when any line failed, {@link ExitCode#BUG} when one met a bug
  ExitCode run(Output out) {
    start();
    Worker.callUnlimited(() -> {
      print(out);
      return Boolean.TRUE;
    });
    if (problem.get().isPresent()) {
      throw Worker.unwrapped(problem.get().get());
    }
    return bug ? ExitCode.BUG : failed ? ExitCode.INPUT : ExitCode.DONE;
  }

  private void print(Output out) {
    try {
      for (Runnable answer = next(out); answer != END; answer = next(out)) {
        answer.run();
      }
    } catch (InterruptedException interrupted) {
      throw Diagnostic.error(Code.CANCELLED, "cancelled").toException();
    } finally {
      abandoned = true;
    }
  }

  /// The next answer. While there is none, what is written is sent, since whoever sends line by
  /// line waits for it, and the worker is watched.
  private Runnable next(Output out) throws InterruptedException {
    if (taken.isEmpty() && answers.drainTo(taken) == 0) {
      out.flush();
      Runnable answer = watched();
      while (answer == null) {
        replaceStuckWorker(out);
        answer = watched();
      }
      return answer;
    }
    return taken.removeFirst();
  }

  private @Nullable Runnable watched() throws InterruptedException {
    return answers.poll(WATCH_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void start() {
    Worker.start(() -> {
      try {
        if (work()) {
          hand(END);
        }
      } catch (IOException unreadable) {
        end(
            Diagnostic.error(Code.CANNOT_READ, "the batch could not be read to its end")
                .detail(String.valueOf(unreadable.getMessage()))
                .toException());
      } catch (RuntimeException | Error thrown) {
        end(thrown);
      }
    });
  }

  private void end(Throwable thrown) {
    problem.set(Optional.of(thrown));
    hand(END);
  }

  /// Waits for room, as long as somebody writes.
  private void hand(Runnable answer) {
    try {
      while (!abandoned && !answers.offer(answer, WATCH_MILLIS, TimeUnit.MILLISECONDS)) {}
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void replaceStuckWorker(Output out) {
    long stuck = current.get();
    if (stuck == IDLE || System.nanoTime() - deadline < 0 || !current.compareAndSet(stuck, IDLE)) {
      return;
    }
    failed = true;
    printer.failure(stuck, Budget.timeout(limits).diagnostic());
    out.flush();
    start();
  }

  /// Answers lines until there are no more.
  ///
  /// @return false when the watchdog went on without this worker
  private boolean work() throws IOException {
    for (String read = lines.readLine(); read != null; read = lines.readLine()) {
      long number = line + 1;
      line = number;
      if (Statements.isNothing(read)) {
        continue;
      }
      deadline = Worker.deadline(limits);
      current.set(number);
      Runnable answer = answer(read, number);
      if (!current.compareAndSet(number, IDLE)) {
        return false;
      }
      hand(answer);
    }
    return true;
  }

  /// Computes the answer; its text is made where it is written.
  private Runnable answer(String text, long number) {
    try {
      return new Computed(number, computation.answer(text, number));
    } catch (RuntimeException | Error thrown) {
      return () -> failure(number, thrown);
    }
  }

  /// A class and not a lambda: under the quick compiler a lambda that captures is several times as
  /// dear, and there is one a line.
  private final class Computed implements Runnable {
    private final long number;
    private final Answer answer;

    Computed(long number, Answer answer) {
      this.number = number;
      this.answer = answer;
    }

    @Override
    public void run() {
      try {
        printer.answer(number, answer);
      } catch (Output.Failure unwritten) {
        throw unwritten;
      } catch (RuntimeException | Error thrown) {
        failure(number, thrown);
      }
    }
  }

  private void failure(long number, Throwable thrown) {
    failed = true;
    Throwable told =
        thrown instanceof StackOverflowError || thrown instanceof OutOfMemoryError
            ? Worker.unwrapped(thrown)
            : thrown;
    printer.failure(number, diagnostic(told));
  }

  /// A mistake or a limit is told as it is; anything else is our bug, which must not take the other
  /// lines with it.
  private Diagnostic diagnostic(Throwable thrown) {
    if (thrown instanceof GradusException mistake) {
      return mistake.diagnostic();
    }
    bug = true;
    return ErrorReport.bug(thrown);
  }

  private static void nothing() {}
}
