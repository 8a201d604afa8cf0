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
public record CheckRequest(
    String answer,
    String truth,
    List<Binding> bindings,
    Policy policy,
    Optional<Criterion> test,
    Conventions conventions,
    Limits limits) {
  public CheckRequest {
    bindings = List.copyOf(bindings);
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
    return new CheckRequest(answer, truth, bindings, terms, test, conventions, limits);
  }

  public CheckRequest testing(Criterion what) {
    return new CheckRequest(
        answer, truth, bindings, policy, Optional.of(what), conventions, limits);
  }

  public CheckRequest within(Limits allowed) {
    return new CheckRequest(answer, truth, bindings, policy, test, conventions, allowed);
  }
}
