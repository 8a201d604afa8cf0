package gradus.tutor.grade;

import gradus.diag.GradusException;
import gradus.engine.CheckRequest;
import gradus.engine.Judgement;
import gradus.render.DiagnosticText;
import gradus.render.RenderOptions;
import gradus.render.text.JudgementText;
import gradus.symbolic.equivalence.Criterion;
import gradus.symbolic.equivalence.Policy;
import gradus.symbolic.equivalence.Verdict;
import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import gradus.tutor.quiz.Variant.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Marks answers by their meaning.
public final class Marker {
  private static final RenderOptions NARROW = RenderOptions.STANDARD.withWidth(60);

  private final Desk desk;

  public Marker(Desk desk) {
    this.desk = desk;
  }

  /// Never throws for what a learner types.
  public Mark mark(Variant variant, String answer) {
    String text = answer.strip();
    if (text.isEmpty()) {
      return unreadable("The answer is empty.");
    }
    return variant.type() == AnswerType.CHOICE ? choice(variant, text) : value(variant, text);
  }

  private static Mark choice(Variant variant, String answer) {
    String key = answer.toLowerCase(Locale.ROOT).replaceAll("^\\(|[).:]+$", "");
    for (Option option : variant.options()) {
      if (option.key().equals(key)) {
        boolean right = key.equals(variant.expected().reference());
        List<Mistake> mistakes =
            right || option.feedback().isEmpty()
                ? List.of()
                : List.of(new Mistake(key, key, option.feedback(), 0));
        Mark.Kind kind = right ? Mark.Kind.CORRECT : Mark.Kind.INCORRECT;
        return new Mark(kind, right ? 1 : 0, key, List.of(), mistakes, "", "");
      }
    }
    return unreadable("Answer with the letter of one of the sentences.");
  }

  private Mark value(Variant variant, String answer) {
    Judgement judgement;
    try {
      judgement = desk.check(request(variant.expected(), answer, variant.expected().reference()));
    } catch (GradusException unread) {
      return unreadable(DiagnosticText.of(unread.diagnostic(), NARROW, true).strip());
    }
    String read = judgement.answerReadAs();
    return switch (judgement.verdict()) {
      case Verdict.Equal(List<String> notes) ->
          new Mark(Mark.Kind.CORRECT, 1, read, notes, List.of(), "", "");
      case Verdict.Undecided undecided ->
          new Mark(Mark.Kind.UNDECIDED, 0, read, List.of(undecided.reason()), List.of(), "", "");
      case Verdict.Different different -> {
        List<Mistake> mistakes = mistakes(variant, judgement);
        double credit = mistakes.stream().mapToDouble(Mistake::credit).max().orElse(0);
        yield new Mark(
            credit > 0 ? Mark.Kind.PARTLY : Mark.Kind.INCORRECT,
            credit,
            read,
            List.of(),
            mistakes,
            "",
            different.witness().map(JudgementText::seen).orElse(""));
      }
    };
  }

  private List<Mistake> mistakes(Variant variant, Judgement judgement) {
    List<Mistake> found = new ArrayList<>();
    for (Mistake mistake : variant.mistakes()) {
      try {
        CheckRequest same = request(variant.expected(), judgement.answer(), mistake.result());
        if (found.size() < 2 && desk.check(same).verdict().isEqual()) {
          found.add(mistake);
        }
      } catch (GradusException cannotBeCompared) {
        // a mistake that has no value on this variant is not the one that was made
      }
    }
    if (found.isEmpty()) {
      judgement
          .mistakes()
          .forEach(finding -> found.add(new Mistake(finding.id(), "", finding.feedback(), 0)));
    }
    return found;
  }

  private CheckRequest request(Expected expected, String answer, String reference) {
    CheckRequest request = CheckRequest.of(answer, reference).within(desk.limits());
    return switch (expected.test()) {
      case Expected.Test.Same(Criterion criterion) ->
          criterion == Criterion.EQUIVALENT ? request : request.testing(criterion);
      case Expected.Test.Antiderivative _ -> request.testing(Criterion.ANTIDERIVATIVE);
      case Expected.Test.Significant(int digits) -> request.with(Policy.USUAL.toDigits(digits));
      case Expected.Test.Relative _, Expected.Test.Absolute _ -> request;
    };
  }

  private static Mark unreadable(String note) {
    return new Mark(Mark.Kind.UNREADABLE, 0, "", List.of(note), List.of(), "", "");
  }
}
