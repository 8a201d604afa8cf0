package gradus.tutor.grade;

import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Judgement;
import gradus.engine.Onlooker;
import gradus.symbolic.equivalence.Verdict;
import gradus.symbolic.equivalence.Witness;
import gradus.syntax.Node;
import gradus.syntax.Reading;
import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Expected.Form;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Marks one answer that is judged by its meaning.
final class ValueAnswer {
  private final Variant variant;
  private final Expected expected;
  private final Desk desk;
  private final boolean library;
  private final boolean linear;
  private final Bench bench;
  private final AnswerPolicy policy;
  private final Tolerance tolerance;

  /// @param library whether the mistake library is asked where no mistake of the item fits
  /// @param linear whether the place of a slip is told in words
  ValueAnswer(Variant variant, Desk desk, boolean library, boolean linear) {
    this.variant = variant;
    this.expected = variant.expected();
    this.desk = desk;
    this.library = library;
    this.linear = linear;
    this.bench = new Bench(expected, variant.type(), desk);
    this.policy = new AnswerPolicy(expected, variant.type(), bench.asked());
    this.tolerance = new Tolerance(expected.test());
  }

  Mark mark(String typed) {
    String answer = Spelling.of(typed, variant);
    Mark mark = marked(answer);
    Optional<String> value =
        mark.counts() || mark.isCorrect() ? Optional.empty() : Spelling.behindSign(answer, variant);
    // what it is worth is not said: it may be the value of something else
    return value.isPresent()
            && new ValueAnswer(variant, desk, false, linear).marked(value.get()).counts()
        ? Marks.unreadable("Type the answer alone, without what stands before the = sign.")
        : mark;
  }

  private Mark marked(String answer) {
    Judgement judgement;
    try {
      judgement = bench.judge(answer, expected.reference(), onlooker());
    } catch (GradusException failed) {
      return policy.refusal().orElseGet(() -> failed(failed.diagnostic()));
    }
    if (policy.answer().isPresent() && policy.truth().isPresent()) {
      AnswerKind kind =
          new AnswerKind(
              policy.answer().get(),
              policy.truth().get(),
              variant.type(),
              bench.asked().isIntegral());
      Optional<String> fault = kind.fault(judgement.verdict());
      if (fault.isPresent()) {
        return Marks.unreadable(fault.get());
      }
    }
    if (isOpen(judgement.verdict().isEqual())) {
      return Marks.handedBack("There is something left to solve. Type what the unknown comes to.");
    }
    String read = read(judgement);
    if (tolerance.isMet() && !judgement.verdict().isEqual()) {
      return equal(read, List.of("close enough"));
    }
    return switch (judgement.verdict()) {
      case Verdict.Equal(List<String> notes) -> equal(read, notes);
      case Verdict.Undecided(String reason, List<String> notes) ->
          undecided(answer, read, reason, notes);
      case Verdict.Different different -> different(answer, read, judgement, different);
    };
  }

  /// Whether a solution is asked for and the answer still is an equation to solve.
  private boolean isOpen(boolean right) {
    boolean solution =
        switch (variant.type()) {
          case SET, INTERVAL -> true;
          case NUMBER, VECTOR -> right;
          case EXPRESSION, MATRIX, EQUATION, TRUTH, CHOICE, ORDER, SPOT -> false;
        };
    return solution && !policy.typed().stream().allMatch(Solved::is);
  }

  private Onlooker onlooker() {
    return new Onlooker() {
      @Override
      public void expression(Node node) {
        policy.expression(node);
      }

      @Override
      public void values(Value answer, Value truth) {
        policy.values(answer, truth);
        tolerance.values(answer, truth);
      }
    };
  }

  /// Whether the answer or the item itself is to blame.
  private Mark failed(Diagnostic diagnostic) {
    try {
      bench.usually("0", expected.reference());
    } catch (GradusException broken) {
      return Marks.undecided(
          "",
          List.of(
              "This item cannot be judged: its own answer cannot be worked out ("
                  + broken.diagnostic().message()
                  + ")."));
    }
    return new Unread(expected.variables(), linear).mark(diagnostic);
  }

  private String read(Judgement judgement) {
    List<Node> typed = policy.typed();
    return typed.size() == 1
        ? Reading.of(typed.getFirst()).replace("{} union ", "")
        : judgement.answerReadAs().replace(" union {}", "");
  }

  private Mark equal(String read, List<String> notes) {
    List<String> told = Notes.sentences(notes);
    if (expected.form() == Form.ANY) {
      return Marks.correct(read, told);
    }
    boolean mixed = notes.contains("read as a mixed number");
    WrittenForm form = new WrittenForm(desk);
    for (Node typed : policy.typed()) {
      Optional<String> fault = form.fault(typed, expected.form(), mixed);
      if (fault.isPresent()) {
        return Marks.wrongForm(read, List.of("Equal, but not " + fault.get() + "."));
      }
    }
    return Marks.correct(read, told);
  }

  private Mark undecided(String answer, String read, String reason, List<String> notes) {
    List<Mistake> known = new Diagnosis(variant, bench).known(answer);
    if (!known.isEmpty()) {
      return Marks.incorrect(read, known);
    }
    List<String> told = new ArrayList<>(List.of("It could not be decided whether this is right."));
    if (!expected.reference().isEmpty() && !reason.isEmpty()) {
      told.addAll(Notes.sentences(List.of(reason)));
    }
    told.addAll(Notes.safe(notes));
    return Marks.undecided(read, told);
  }

  private Mark different(
      String answer, String read, Judgement judgement, Verdict.Different different) {
    Optional<Witness> witness = different.witness();
    if (witness.isPresent() && !Domain.holds(expected.domain(), witness.get(), desk)) {
      Optional<Mark> inside = insideDomain(answer, read);
      if (inside.isPresent()) {
        return inside.get();
      }
      witness = Optional.empty();
    }
    Diagnosis diagnosis = new Diagnosis(variant, bench);
    List<Mistake> mistakes = diagnosis.known(answer);
    List<String> notes = new ArrayList<>(Notes.safe(different.notes()));
    if (mistakes.isEmpty()) {
      Optional<Mark> rounded = Rounding.of(answer, read, expected, bench);
      if (rounded.isPresent()) {
        return rounded.get();
      }
    }
    EntryCredit entries =
        policy.answer().isPresent() && policy.truth().isPresent()
            ? EntryCredit.of(policy.answer().get(), policy.truth().get(), expected, bench)
            : EntryCredit.NONE;
    if (!entries.note().isEmpty()) {
      notes.add(entries.note());
    }
    if (mistakes.isEmpty() && library && bench.hasTime()) {
      mistakes = diagnosis.library(answer, judgement.truthReadAs());
    }
    return Marks.incorrect(
        read,
        notes,
        mistakes,
        entries.credit(),
        Checkup.of(variant, bench.asked(), witness),
        revealing(judgement, different, witness));
  }

  /// The point that was found lies outside the domain; points inside may tell another story.
  private Optional<Mark> insideDomain(String answer, String read) {
    List<Map<String, String>> points = Domain.points(expected.domain(), expected.variables(), desk);
    for (Map<String, String> point : points) {
      try {
        String mine = Domain.at(answer, point);
        String theirs = Domain.at(expected.reference(), point);
        if (!bench.usually(mine, theirs).verdict().isEqual()) {
          return Optional.empty();
        }
      } catch (GradusException undefined) {
        return Optional.empty();
      }
    }
    return points.size() < 3
        ? Optional.empty()
        : Optional.of(equal(read, List.of("equal where " + expected.domain())));
  }

  private static String revealing(
      Judgement judgement, Verdict.Different different, Optional<Witness> witness) {
    String seen =
        witness
            .filter(w -> !w.point().isEmpty())
            .map(w -> "At " + w.place() + " your answer is " + w.answer() + ", the right one ")
            .orElse("");
    if (!seen.isEmpty()) {
      return seen + witness.orElseThrow().truth() + ".";
    }
    String truth = judgement.truthReadAs().replace(" union {}", "");
    List<String> more =
        different.notes().stream().filter(note -> note.startsWith("entry ")).toList();
    return "The right answer is "
        + truth
        + "."
        + (more.isEmpty() ? "" : " " + Notes.sentences(more).getFirst());
  }
}
