package gradus.cli;

import gradus.budget.Limits;
import gradus.data.Binder;
import gradus.data.Column;
import gradus.data.Dataset;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.engine.Binding;
import gradus.engine.OnePass;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.engine.TallData;
import gradus.engine.Worker;
import gradus.function.Conventions;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The session of one run and the terms on which it computes.
final class Computation {
  /// The words for methods of derivations.
  static final List<String> METHODS =
      List.of(
          "definition",
          "product",
          "quotient",
          "logarithm",
          "parts",
          "substitution",
          "partial_fractions",
          "trig",
          "factoring",
          "conjugate",
          "lhopital",
          "series");

  private final ParsedArguments arguments;
  private final Session session;
  private final Conventions conventions;
  private final Limits limits;
  private final String at;
  private final Optional<String> method;

  Computation(ParsedArguments arguments) {
    this(arguments, method(arguments));
  }

  private Computation(ParsedArguments arguments, Optional<String> method) {
    this.arguments = arguments;
    this.session = new Session(Builtins.REGISTRY, Builtins.NAMES);
    this.conventions = ComputeOptions.conventions(arguments);
    this.limits = ComputeOptions.limits(arguments);
    this.method = method;
    this.at = String.join(", ", arguments.values("--at"));
  }

  /// The same terms and a session that knows nothing yet.
  Computation apart() {
    return new Computation(arguments, method);
  }

  /// The same terms where `--by` names a column, whatever else the word may mean.
  Computation grouped() {
    return new Computation(arguments, Optional.empty());
  }

  Limits limits() {
    return limits;
  }

  Session session() {
    return session;
  }

  /// How the texts are answered by one pass over data; empty when they need all of them.
  Optional<OnePass> onePass(List<String> texts, Set<String> bound, TallData data) {
    return session.onePass(texts, bound, data, conventions, limits);
  }

  Request request(String text, String source, List<Binding> bindings) {
    return new Request(text, source, bindings, at, conventions, method, limits);
  }

  /// The word of `--by` where it is that of a method.
  static Optional<String> method(ParsedArguments arguments) {
    return arguments.value("--by").filter(METHODS::contains);
  }

  /// Computes and prints. Printing walks formulas too and so takes place on a deep stack, but not
  /// against the clock.
  void compute(Task task, List<Binding> bindings, AnswerPrinter printer, Messages messages) {
    Answer answer = answer(task, bindings);
    Worker.callUnlimited(() -> {
      messages.warnings(answer);
      if (task.shown()) {
        printer.print(answer);
        messages.notes(answer);
      }
      return answer;
    });
  }

  Answer answer(Task task, List<Binding> bindings) {
    Request request = request(task.text(), task.source(), bindings);
    try {
      return Worker.call(limits, () -> session.compute(request));
    } catch (GradusException mistake) {
      throw FileInExpression.advised(mistake, task.text());
    }
  }

  /// The value of the condition of `--where`, apart from everything else, with the columns of the
  /// table bound.
  Value condition(String text, Dataset data) {
    List<Binding> columns = new ArrayList<>();
    for (Column column : data.columns()) {
      if (BindingRule.isName(column.name())) {
        columns.add(new Binding.Data(BindingRule.canonical(column.name()), Binder.value(column)));
      }
    }
    Session apart = new Session(Builtins.REGISTRY, Builtins.NAMES);
    Request request = new Request(text, "--where", columns, "", conventions, limits);
    return Worker.call(limits, () -> apart.compute(request).result());
  }

  /// The value of a literal in the language, apart from everything that is bound.
  Value literal(String text) {
    Session apart = new Session(Builtins.REGISTRY, Builtins.NAMES);
    return Worker.call(
        limits,
        () -> apart.compute(new Request(text, "", List.of(), "", conventions, limits)).result());
  }
}
