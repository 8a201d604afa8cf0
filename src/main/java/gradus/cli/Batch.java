package gradus.cli;

import gradus.budget.Budget;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// `--batch`: one expression a line in, one JSON line out, in order. Lines know the bindings of the
/// command line and nothing of each other, so memory does not grow with their number.
///
/// One worker reads, computes and writes; the calling thread is its watchdog and replaces it when a
/// line does not come back. A line is answered by whoever takes its number out of {@code current}.
final class Batch {
  private static final long IDLE = 0;
  private static final long WATCH_MILLIS = 50;

  private final BufferedReader lines;
  private final Computation computation;
  private final Session base;
  private final List<Binding> bindings;
  private final CompletableFuture<Boolean> finished = new CompletableFuture<>();
  private final AtomicLong current = new AtomicLong(IDLE);
  private volatile long deadline;
  private volatile boolean failed;
  private volatile boolean bug;

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
    start(console.out());
    while (true) {
      try {
        finished.get(WATCH_MILLIS, TimeUnit.MILLISECONDS);
        return bug ? ExitCode.BUG : failed ? ExitCode.INPUT : ExitCode.DONE;
      } catch (TimeoutException notYet) {
        replaceStuckWorker(console.out());
      } catch (InterruptedException interrupted) {
        throw Diagnostic.error(Code.CANCELLED, "cancelled").toException();
      } catch (ExecutionException problem) {
        throw Worker.unwrapped(Worker.causeOf(problem));
      }
    }
  }

  private void start(Output out) {
    Worker.start(() -> {
      try {
        if (work(out)) {
          finished.complete(true);
        }
      } catch (Throwable problem) {
        finished.completeExceptionally(problem);
      }
    });
  }

  private void replaceStuckWorker(Output out) {
    long stuck = current.get();
    if (stuck == IDLE || System.nanoTime() - deadline < 0 || !current.compareAndSet(stuck, IDLE)) {
      return;
    }
    failed = true;
    Diagnostic late = Budget.timeout(computation.limits()).diagnostic();
    out.println(JsonWriter.compact(AnswerJson.batchError(stuck, late)));
    start(out);
  }

  /// Answers lines until there are no more.
  ///
  /// @return false when the watchdog went on without this worker
  private boolean work(Output out) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String read = lines.readLine(); read != null; read = lines.readLine()) {
      long number = line + 1;
      line = number;
      if (Statements.isNothing(read)) {
        continue;
      }
      deadline = Worker.deadline(computation.limits());
      current.set(number);
      Json answer = answer(read, number);
      if (!current.compareAndSet(number, IDLE)) {
        return false;
      }
      text.setLength(0);
      JsonWriter.compact(answer, text);
      out.println(text.toString());
      if (!lines.ready()) {
        out.flush(); // whoever sends line by line waits for the answer
      }
    }
    return true;
  }

  private Json answer(String text, long number) {
    try {
      return AnswerJson.batch(number, base.fork().compute(computation.request(text, "", bindings)));
    } catch (GradusException mistake) {
      failed = true;
      return AnswerJson.batchError(number, mistake.diagnostic());
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      failed = true;
      return AnswerJson.batchError(number, diagnostic(Worker.unwrapped(exhausted)));
    } catch (RuntimeException | Error problem) {
      failed = true;
      return AnswerJson.batchError(number, diagnostic(problem));
    }
  }

  /// An exhausted stack or heap is a limit; anything else is our bug, which must not take the other
  /// lines with it.
  private Diagnostic diagnostic(Throwable problem) {
    if (problem instanceof GradusException limit) {
      return limit.diagnostic();
    }
    bug = true;
    return ErrorReport.bug(problem);
  }
}
