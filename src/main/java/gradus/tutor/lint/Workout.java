package gradus.tutor.lint;

import gradus.budget.Limits;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Suggest;
import gradus.engine.Answer;
import gradus.engine.Binding;
import gradus.engine.CheckRequest;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.engine.Worker;
import gradus.expr.Expr;
import gradus.function.Conventions;
import gradus.symbolic.equivalence.Verdict;
import gradus.tutor.desk.Desk;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Block.Entry;
import gradus.tutor.lesson.Place;
import gradus.value.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Computes what a lesson shows and asks, in one session as the learner's.
final class Workout {
  private static final List<String> ACCEPTS = List.of("same-result", "same-command", "equivalent");
  private static final List<String> STEPS = List.of("yes", "no", "brief");

  private final String file;
  private final Limits limits;
  private final List<Problem> problems;
  private Session session = Desk.session();

  Workout(String file, Limits limits, List<Problem> problems) {
    this.file = file;
    this.limits = limits;
    this.problems = problems;
  }

  /// The runs of a block, and what is expected of the last.
  void show(Block block) {
    word(block, "steps", STEPS);
    List<Entry> runs = block.all("run");
    if (runs.isEmpty()) {
      missing(block, "show", "run");
    }
    boolean done = !runs.isEmpty();
    for (Entry run : runs) {
      done &= compute(run, run.value(), "show").isPresent();
    }
    Optional<Entry> expect = block.first("expect");
    if (done && expect.isPresent()) {
      expected(expect.get());
    }
  }

  private void expected(Entry expect) {
    try {
      Verdict verdict = check(expect.value(), "ans", List.of());
      if (!verdict.isEqual()) {
        String shown = gradus.value.Literals.of(compute("ans").result());
        problems.add(
            Problem.error(
                expect.place(file),
                "show",
                (verdict.isDifferent()
                        ? "this is not what is shown: "
                        : "whether this is what is shown could not be decided: ")
                    + Specimen.quoted(shown),
                ""));
      }
    } catch (GradusException refused) {
      refuse(expect, expect.value(), refused, "show");
    }
  }

  /// What a learner is asked for can be computed, and the wrong ways lead elsewhere.
  void attempt(Block block) {
    word(block, "accept", ACCEPTS);
    Optional<Entry> ask = block.first("ask").filter(entry -> !entry.value().isBlank());
    Optional<Entry> expect = block.first("expect").filter(entry -> !entry.value().isBlank());
    if (ask.isEmpty()) {
      missing(block, "try", "ask");
    }
    if (expect.isEmpty()) {
      missing(block, "try", "expect");
      return;
    }
    List<String> free = names(block.value("vars"));
    Session before = session;
    Optional<Answer> wanted = compute(expect.get(), expect.get().value(), "try");
    Session after = session;
    session = before;
    if (wanted.isPresent()) {
      for (Entry mistake : block.all("mistake")) {
        mistake(mistake, expect.get().value(), wanted.get(), free);
      }
      session = after;
    }
  }

  private void mistake(Entry mistake, String expect, Answer wanted, List<String> free) {
    int end = mistake.value().indexOf('\n');
    String yields = end < 0 ? mistake.value() : mistake.value().substring(0, end).strip();
    try {
      Answer answer = compute(yields);
      boolean same =
          answer.result().equals(wanted.result()) || check(yields, expect, free).isEqual();
      if (same) {
        problems.add(
            Problem.error(
                mistake.place(file),
                "try",
                "the mistake '" + mistake.argument() + "' comes to what is asked for",
                ""));
      }
    } catch (GradusException refused) {
      refuse(mistake, yields, refused, "try");
    }
  }

  private Optional<Answer> compute(Entry entry, String text, String check) {
    try {
      return Optional.of(run(text));
    } catch (GradusException refused) {
      refuse(entry, text, refused, check);
      return Optional.empty();
    }
  }

  /// Computes, and keeps what is defined.
  private Answer run(String text) {
    Session apart = session.fork();
    Answer answer = compute(apart, text);
    session = apart;
    return answer;
  }

  private Answer compute(String text) {
    return compute(session.fork(), text);
  }

  private Answer compute(Session place, String text) {
    Request request = new Request(text, "", List.of(), "", Conventions.GRADUS, limits);
    return Worker.call(limits, () -> place.compute(request));
  }

  private Verdict check(String answer, String reference, List<String> free) {
    List<Binding> symbols = new ArrayList<>();
    for (String name : free) {
      symbols.add(new Binding.Data(name, new Formula(Expr.symbol(name))));
    }
    CheckRequest request = CheckRequest.of(answer, reference).with(symbols).within(limits);
    Session apart = session.fork();
    return Worker.call(limits, () -> apart.check(request)).verdict();
  }

  private void refuse(Entry entry, String text, GradusException refused, String check) {
    Place place = entry.place(file);
    Diagnostic placed = place.within(text, refused.diagnostic());
    problems.add(Problem.of(placed, check, place));
  }

  private void missing(Block block, String kind, String key) {
    problems.add(
        Problem.error(
            new Place(file, block.line(), 1), kind, "the block has no '" + key + "'", key + ": …"));
  }

  /// Refuses a value that is none of a few words.
  private void word(Block block, String key, List<String> words) {
    Optional<Entry> entry = block.first(key);
    if (entry.isPresent() && !words.contains(entry.get().value())) {
      String near = Suggest.didYouMean(entry.get().value(), words);
      problems.add(
          Problem.error(
              entry.get().place(file),
              "value",
              "'" + key + "' does not know " + Specimen.quoted(entry.get().value()),
              near.isEmpty() ? "one of " + String.join(", ", words) : near));
    }
  }

  private static List<String> names(String list) {
    List<String> names = new ArrayList<>();
    for (String name : list.split(",", -1)) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }
}
