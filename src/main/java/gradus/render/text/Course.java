package gradus.render.text;

import gradus.step.Derivation;
import gradus.value.Value;
import java.util.List;

/// How the parts of a step lead to its result, which decides how they are written below each other.
enum Course {
  /// From one end of the step to the other: the last part ends with the result.
  CHAIN,
  /// They begin where the step begins, and the step's own rule draws the conclusion from them.
  LEADS,
  /// The first part is the rule put to use, the others are what is then still to be done.
  APPLIED,
  /// They are what the rule needs, each with a beginning of its own.
  RESTS;

  static Course of(Derivation step) {
    List<Derivation> parts = step.parts();
    Derivation first = parts.getFirst();
    if (!first.before().equals(step.before())) {
      return RESTS;
    }
    if (first.rule().equals(step.rule()) && first.why().isEmpty() && first.parts().isEmpty()) {
      return APPLIED;
    }
    return isChain(step) ? CHAIN : LEADS;
  }

  static boolean isChain(Derivation step) {
    Value standing = step.before();
    for (Derivation part : step.parts()) {
      if (!part.before().equals(standing)) {
        return false;
      }
      standing = part.after();
    }
    return standing.equals(step.after());
  }
}
