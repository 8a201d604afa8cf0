package gradus.shell;

import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.engine.Answer;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.engine.Worker;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.syntax.Scope;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What was computed since the shell was opened, and what is known from it.
final class Notebook {
  /// A page of a notebook longer than this is nobody's homework; the oldest go.
  private static final int MOST_ENTRIES = 10_000;

  private final Bench place;
  private final List<Entry> entries = new ArrayList<>();
  private Session session = fresh();
  private Optional<Answer> last = Optional.empty();
  private Optional<Diagnostic> trouble = Optional.empty();

  /// Where computations run: on a terminal Ctrl-C ends them.
  interface Bench {
    <T> T stoppable(Runnable stop, Supplier<T> work);
  }

  /// Something that went into the notebook.
  sealed interface Entry {
    record Computed(String input, Answer answer) implements Entry {}

    /// @param words as they were typed behind `:plot`
    /// @param bound what the names in them meant then
    record Drawn(String words, Map<String, Value> bound) implements Entry {}
  }

  Notebook(Bench place) {
    this.place = place;
  }

  private static Session fresh() {
    return new Session(Catalogue.INSTANCE, Catalogue.INSTANCE);
  }

  /// Computes in a copy of the session, which takes the place of the session when it has come to an
  /// end: what is left behind changes nothing.
  ///
  /// @param source for messages: empty for what was typed
  /// @throws gradus.diag.GradusException what is wrong with it, or that it was stopped
  Answer compute(String text, String source) {
    Session copy = session.fork();
    Request request = new Request(text, source, List.of(), "", Conventions.GRADUS, Limits.DEFAULT);
    Answer answer =
        place.stoppable(
            copy::cancel, () -> Worker.call(Limits.DEFAULT, () -> copy.compute(request)));
    session = copy;
    last = Optional.of(answer);
    trouble = Optional.empty();
    return answer;
  }

  /// Computes something on the way to an answer, which stays the last one. What is bound meanwhile
  /// stays bound.
  void aside(Runnable work) {
    Optional<Answer> before = last;
    Optional<Value> value = Optional.ofNullable(session.bound().get("ans"));
    work.run();
    last = before;
    value.ifPresent(session::resume);
  }

  /// Runs something that is not of the session, so that Ctrl-C ends it too.
  <T> T stoppable(Supplier<T> work) {
    return place.stoppable(() -> {}, work);
  }

  void keep(Entry entry) {
    entries.add(entry);
    if (entries.size() > MOST_ENTRIES) {
      entries.subList(0, MOST_ENTRIES / 10).clear();
    }
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /// What is bound, by name.
  Map<String, Value> bound() {
    return session.bound();
  }

  Scope scope() {
    return session.scope();
  }

  Optional<Answer> last() {
    return last;
  }

  /// What went wrong, when that was the last thing that happened.
  Optional<Diagnostic> trouble() {
    return trouble;
  }

  void failed(Diagnostic diagnostic) {
    if (diagnostic.code() != Code.CANCELLED) {
      trouble = Optional.of(diagnostic);
    }
  }

  void forget(String name) {
    session.forget(name);
  }

  void reset() {
    session = fresh();
    entries.clear();
    last = Optional.empty();
    trouble = Optional.empty();
  }
}
