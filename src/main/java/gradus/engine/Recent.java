package gradus.engine;

import gradus.budget.Limits;
import gradus.syntax.Program;
import gradus.syntax.Scope;
import java.util.Optional;

/// The text that was read last and what it was read as. Threads may share it: they see one reading
/// or another, each complete.
final class Recent {
  private record Reading(String text, Scope scope, Limits limits, Program program) {}

  private volatile Optional<Reading> last = Optional.empty();

  Optional<Program> find(String text, Scope scope, Limits limits) {
    Optional<Reading> known = last;
    return known.isPresent()
            && known.get().text.equals(text)
            && known.get().scope.equals(scope)
            && known.get().limits.equals(limits)
        ? Optional.of(known.get().program)
        : Optional.empty();
  }

  void keep(String text, Scope scope, Limits limits, Program program) {
    last = Optional.of(new Reading(text, scope, limits, program));
  }
}
