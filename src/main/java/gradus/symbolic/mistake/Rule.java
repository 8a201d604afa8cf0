package gradus.symbolic.mistake;

import gradus.value.Value;
import java.util.List;

/// A family of wrong rules.
interface Rule {
  /// What a wrong rule makes of the problem.
  ///
  /// @param result works the candidate out; may throw what evaluation throws
  record Candidate(Finding finding, Result result) {}

  /// Works a candidate out.
  @FunctionalInterface
  interface Result {
    Value value();
  }

  /// The candidates, the likeliest first. Nothing is worked out yet.
  List<Candidate> candidates(Problem problem);
}
