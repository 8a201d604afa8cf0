package gradus.cli;

import gradus.budget.Limits;
import gradus.engine.Answer;
import gradus.engine.Binding;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.function.Conventions;
import gradus.value.Value;
import java.util.List;

/// The session of one run and the terms on which it computes.
final class Computation {
  private final Session session;
  private final Conventions conventions;
  private final Limits limits;
  private final String at;

  Computation(ParsedArguments arguments) {
    this.session = new Session(Builtins.REGISTRY, Builtins.NAMES);
    this.conventions = ComputeOptions.conventions(arguments);
    this.limits = ComputeOptions.limits(arguments);
    this.at = String.join(", ", arguments.values("--at"));
  }

  Limits limits() {
    return limits;
  }

  Session session() {
    return session;
  }

  Request request(String text, String source, List<Binding> bindings) {
    return new Request(text, source, bindings, at, conventions, limits);
  }

  /// Computes and prints. Printing walks formulas too and so takes place on a deep stack, but not
  /// against the clock.
  void compute(Task task, List<Binding> bindings, AnswerPrinter printer, Messages messages) {
    Request request = request(task.text(), task.source(), bindings);
    Answer answer = Worker.call(limits, () -> session.compute(request));
    Worker.callUnlimited(() -> {
      messages.warnings(answer);
      if (task.shown()) {
        printer.print(answer);
        messages.notes(answer);
      }
      return answer;
    });
  }

  /// The value of a literal in the language, apart from everything that is bound.
  Value literal(String text) {
    Session apart = new Session(Builtins.REGISTRY, Builtins.NAMES);
    return Worker.call(
        limits,
        () -> apart.compute(new Request(text, "", List.of(), "", conventions, limits)).result());
  }
}
