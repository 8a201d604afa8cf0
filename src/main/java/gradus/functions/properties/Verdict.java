package gradus.functions.properties;

import gradus.value.Literals;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.function.Supplier;

/// Collects the conditions a property asks for. The first that fails is the witness; one that
/// depends on symbols leaves the answer open unless another fails.
final class Verdict {
  private final Subject subject;
  private Truth holds = Truth.TRUE;
  private String because = "";

  Verdict(Subject subject) {
    this.subject = subject;
  }

  /// @param violation what is said when the two differ
  void equal(Value x, Value y, double tolerance, Supplier<String> violation) {
    require(
        subject.same(x, y, tolerance),
        violation,
        () -> "needs " + Literals.of(x) + " = " + Literals.of(y));
  }

  void require(Truth condition, Supplier<String> violation, Supplier<String> open) {
    if (holds == Truth.FALSE || condition == Truth.TRUE) {
      return;
    }
    if (condition == Truth.FALSE) {
      holds = Truth.FALSE;
      because = violation.get();
    } else if (holds == Truth.TRUE) {
      holds = Truth.UNKNOWN;
      because = open.get();
    }
  }

  /// Whether nothing more can change the answer.
  boolean failed() {
    return holds == Truth.FALSE;
  }

  /// @param reason what is said when all conditions hold
  Finding finding(String property, String reason) {
    return new Finding(property, holds, holds == Truth.TRUE ? reason : because);
  }
}
