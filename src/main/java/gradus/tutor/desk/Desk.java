package gradus.tutor.desk;

import gradus.budget.Limits;
import gradus.engine.Answer;
import gradus.engine.CheckRequest;
import gradus.engine.Judgement;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.engine.Worker;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.render.latex.Latex;
import gradus.tutor.quiz.Variant.WorkedStep;
import gradus.value.Literals;
import gradus.value.Value;
import java.time.Duration;
import java.util.List;

/// What lessons and quizzes ask of the engine. Every question is answered apart from all others,
/// within a few seconds, on a thread that is left behind when it does not listen.
public final class Desk {
  /// Nobody waits longer for a lesson to compute something.
  private static final Limits LIMITS = Limits.DEFAULT.withTime(Duration.ofSeconds(5));

  public static final Desk STANDARD = new Desk(LIMITS);

  private final Limits limits;

  public Desk(Limits limits) {
    this.limits = limits;
  }

  public Limits limits() {
    return limits;
  }

  /// A session that knows nothing yet.
  public static Session session() {
    return new Session(Catalogue.INSTANCE, Catalogue.INSTANCE);
  }

  /// @throws gradus.diag.GradusException when it cannot be read or computed
  public Answer answer(String text) {
    Request request = new Request(text, "", List.of(), "", conventions(), limits);
    return Worker.call(limits, () -> session().compute(request));
  }

  public Value value(String text) {
    return answer(text).result();
  }

  /// The value, written in the language.
  public String literal(String text) {
    return Literals.of(value(text));
  }

  /// The value as LaTeX, to stand between dollars.
  public String tex(String text) {
    return Latex.of(value(text));
  }

  /// @throws gradus.diag.GradusException when one of them cannot be read or worked out
  public Judgement check(CheckRequest request) {
    return Worker.call(request.limits(), () -> session().check(request));
  }

  /// Whether both mean the same; {@code false} also where that cannot be decided.
  public boolean same(String left, String right) {
    return check(CheckRequest.of(left, right).within(limits).withoutDiagnosis())
        .verdict()
        .isEqual();
  }

  /// The derivation of a value as lines of a worked solution. Lines that carry an expression equal
  /// the one before that does; the last is the result. Empty where the engine shows no steps for
  /// it.
  public List<WorkedStep> steps(String text) {
    Answer answer = answer(text);
    return answer.steps().isEmpty()
        ? List.of()
        : Worker.call(limits, () -> DerivationLines.of(answer.steps().getLast()));
  }

  private static Conventions conventions() {
    return Conventions.GRADUS;
  }
}
