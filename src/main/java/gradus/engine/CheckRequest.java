package gradus.engine;

import gradus.budget.Limits;
import gradus.function.Conventions;
import gradus.symbolic.equivalence.Criterion;
import gradus.symbolic.equivalence.Policy;
import java.util.List;
import java.util.Optional;

/// A question for the judge.
///
/// @param answer what is to be judged, as a person writes answers
/// @param truth the reference: an expression, or a command such as `diff(x^2, x)`
/// @param bindings as in {@link Request}
/// @param policy on what terms; its test is ignored
/// @param test what counts as the same; empty for what suits the reference
/// @param diagnosing whether the wrong rule behind a wrong answer is looked for
/// @param onlooker sees the answer as it is read
public record CheckRequest(
    String answer,
    String truth,
    List<Binding> bindings,
    Policy policy,
    Optional<Criterion> test,
    Conventions conventions,
    Limits limits,
    boolean diagnosing,
    Onlooker onlooker) {
  public CheckRequest {
    bindings = List.copyOf(bindings);
  }

  /// A question whose answer is diagnosed.
  public CheckRequest(
      String answer,
      String truth,
      List<Binding> bindings,
      Policy policy,
      Optional<Criterion> test,
      Conventions conventions,
      Limits limits) {
    this(answer, truth, bindings, policy, test, conventions, limits, true, Onlooker.NONE);
  }

  public static CheckRequest of(String answer, String truth) {
    return new CheckRequest(
        answer,
        truth,
        List.of(),
        Policy.USUAL,
        Optional.empty(),
        Conventions.GRADUS,
        Limits.DEFAULT);
  }

  public CheckRequest with(Policy terms) {
    return new CheckRequest(
        answer, truth, bindings, terms, test, conventions, limits, diagnosing, onlooker);
  }

  public CheckRequest with(List<Binding> names) {
    return new CheckRequest(
        answer, truth, names, policy, test, conventions, limits, diagnosing, onlooker);
  }

  public CheckRequest testing(Criterion what) {
    Optional<Criterion> asked = Optional.of(what);
    return new CheckRequest(
        answer, truth, bindings, policy, asked, conventions, limits, diagnosing, onlooker);
  }

  public CheckRequest within(Limits allowed) {
    return new CheckRequest(
        answer, truth, bindings, policy, test, conventions, allowed, diagnosing, onlooker);
  }

  /// The verdict alone.
  public CheckRequest withoutDiagnosis() {
    return new CheckRequest(
        answer, truth, bindings, policy, test, conventions, limits, false, onlooker);
  }

  public CheckRequest watchedBy(Onlooker who) {
    return new CheckRequest(
        answer, truth, bindings, policy, test, conventions, limits, diagnosing, who);
  }
}
