package gradus.cli;

import gradus.budget.Budget;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.engine.Binding;
import gradus.engine.Session;
import gradus.json.Json;
import gradus.json.JsonWriter;
import gradus.render.json.AnswerJson;
import gradus.value.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `--batch`: one expression a line in, one JSON line out, in order. Lines know the bindings of the
/// command line and nothing of each other, so memory does not grow with their number.
///
/// One worker reads and computes; another thread turns the answers into JSON and writes them, and
/// is the watchdog that replaces the worker when a line does not come back. A line is answered by
/// whoever takes its number out of {@code current}.
final class Batch {
  private static final long IDLE = 0;
  private static final long WATCH_MILLIS = 50;

  /// How many answers may wait to be written; memory does not grow with the number of lines.
  private static final int WAITING = 512;

  /// Stands behind the last answer.
  private static final Supplier<Json> END = Batch::nothing;

  private final BufferedReader lines;
  private final Computation computation;
  private final Session base;
  private final List<Binding> bindings;
  private final BlockingQueue<Supplier<Json>> answers = new ArrayBlockingQueue<>(WAITING);

  /// Answers out of the queue and not yet written, touched by the writing thread alone.
  private final ArrayDeque<Supplier<Json>> taken = new ArrayDeque<>(WAITING);

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

  private Batch(
      BufferedReader lines, Computation computation, Session base, List<Binding> bindings) {
    this.lines = lines;
    this.computation = computation;
    this.base = base;
    this.bindings = bindings;
  }

  static Batch of(
      ParsedArguments arguments,
      Computation computation,
      Inputs inputs,
      StandardInput standardInput) {
    if (!arguments.operands().isEmpty()) {
      throw Usage.error(
          "--batch takes its expressions from the file, not from '"
              + arguments.operands().getFirst()
              + "'",
          "gradus --batch " + arguments.value("--batch").orElse("FILE"));
    }
    BufferedReader lines = open(arguments.value("--batch").orElse("-"), inputs, standardInput);
    inputs.read(arguments);
    Session base = computation.session();
    for (String file : arguments.values("--file")) {
      String text = inputs.statements(file);
      Worker.call(
          computation.limits(), () -> base.compute(computation.request(text, file, List.of())));
    }
    return new Batch(lines, computation, base, settled(inputs.bindings(), computation));
  }

  private static BufferedReader open(String file, Inputs inputs, StandardInput standardInput) {
    InputStream in = file.equals("-") ? standardInput.claim("--batch -") : inputs.open(file);
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
  }

  /// Bound expressions are computed once, not once a line.
  private static List<Binding> settled(List<Binding> bindings, Computation computation) {
    Session apart = computation.session().fork();
    List<Binding> settled = new ArrayList<>(bindings.size());
    List<Binding> before = new ArrayList<>();
    for (Binding binding : bindings) {
      switch (binding) {
        case Binding.Data data -> {
          settled.add(data);
          before.add(data);
        }
        case Binding.Text(String name, String text) -> {
          List<Binding> known = List.copyOf(before);
          Value value =
              Worker.call(
                  computation.limits(),
                  () -> apart.compute(computation.request(text, "-v " + name, known)).result());
          settled.add(new Binding.Data(name, value));
          before.clear();
          before.add(settled.getLast());
        }
      }
    }
    return settled;
  }

  /// Answers every line.
  ///
  /// @return {@link ExitCode#INPUT} when any line failed, {@link ExitCode#BUG} when one met a bug
  ExitCode run(Console console, OutputOptions output) {
    if (output.formatGiven() && !output.format().isJson()) {
      throw Usage.error("--batch prints one JSON line each", "-o ndjson, or leave -o out");
    }
    start();
    Worker.callUnlimited(() -> {
      print(console.out());
      return Boolean.TRUE;
    });
    if (problem.get().isPresent()) {
      throw Worker.unwrapped(problem.get().get());
    }
    return bug ? ExitCode.BUG : failed ? ExitCode.INPUT : ExitCode.DONE;
  }

  private void print(Output out) {
    try {
      for (Supplier<Json> answer = next(out); answer != END; answer = next(out)) {
        out.println(JsonWriter.compact(answer.get()));
      }
    } catch (InterruptedException interrupted) {
      throw Diagnostic.error(Code.CANCELLED, "cancelled").toException();
    } finally {
      abandoned = true;
    }
  }

  /// The next answer. While there is none, what is written is sent, since whoever sends line by
  /// line waits for it, and the worker is watched.
  private Supplier<Json> next(Output out) throws InterruptedException {
    if (taken.isEmpty() && answers.drainTo(taken) == 0) {
      out.flush();
      Supplier<Json> answer = watched();
      while (answer == null) {
        replaceStuckWorker(out);
        answer = watched();
      }
      return answer;
    }
    return taken.removeFirst();
  }

  private @Nullable Supplier<Json> watched() throws InterruptedException {
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
  private void hand(Supplier<Json> answer) {
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
    Diagnostic late = Budget.timeout(computation.limits()).diagnostic();
    out.println(JsonWriter.compact(AnswerJson.batchError(stuck, late)));
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
      deadline = Worker.deadline(computation.limits());
      current.set(number);
      Supplier<Json> answer = answer(read, number);
      if (!current.compareAndSet(number, IDLE)) {
        return false;
      }
      hand(answer);
    }
    return true;
  }

  /// Computes the answer; its JSON is made where it is written.
  private Supplier<Json> answer(String text, long number) {
    try {
      return new Computed(number, base.fork().compute(computation.request(text, "", bindings)));
    } catch (RuntimeException | Error thrown) {
      return () -> failure(number, thrown);
    }
  }

  /// A class and not a lambda: under the quick compiler a lambda that captures is several times as
  /// dear, and there is one a line.
  private final class Computed implements Supplier<Json> {
    private final long number;
    private final Answer answer;

    Computed(long number, Answer answer) {
      this.number = number;
      this.answer = answer;
    }

    @Override
    public Json get() {
      try {
        return AnswerJson.batch(number, answer);
      } catch (RuntimeException | Error thrown) {
        return failure(number, thrown);
      }
    }
  }

  private Json failure(long number, Throwable thrown) {
    failed = true;
    Throwable told =
        thrown instanceof StackOverflowError || thrown instanceof OutOfMemoryError
            ? Worker.unwrapped(thrown)
            : thrown;
    return AnswerJson.batchError(number, diagnostic(told));
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

  private static Json nothing() {
    return Json.NULL;
  }
}
