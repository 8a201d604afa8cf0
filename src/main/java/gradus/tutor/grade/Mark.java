package gradus.tutor.grade;

import gradus.tutor.quiz.Variant.Mistake;
import java.util.List;
import java.util.Locale;

/// What an answer is worth, and what to say to it. Nothing in it gives the answer away except
/// {@link #revealing}.
///
/// @param credit from 0 to 1
/// @param readAs what was read, in the language; empty when nothing could be
/// @param notes what the learner should know: `equal to 1/6, rounded`; one sentence each
/// @param mistakes the wrong rules that give this answer; of several it could be any
/// @param test something the learner can do to see that the answer is wrong: `compute A*v and
///   compare`; may be empty
/// @param revealing the point where it differs with both values; only for whom the answer may be
///   shown
public record Mark(
    Kind kind,
    double credit,
    String readAs,
    List<String> notes,
    List<Mistake> mistakes,
    String test,
    String revealing) {
  public Mark {
    notes = List.copyOf(notes);
    mistakes = List.copyOf(mistakes);
  }

  public enum Kind {
    CORRECT,
    /// Right in part: entries of a matrix, a mistake that earns credit.
    PARTLY,
    /// Right in value, not written in the form that is asked for. Costs nothing.
    WRONG_FORM,
    INCORRECT,
    /// Neither could be shown. Costs nothing.
    UNDECIDED,
    /// Cannot be read as an answer; the notes say why and where. Costs nothing.
    UNREADABLE,
    /// Asks gradus for what was asked, repeats the question, or uses what is not allowed. Costs
    /// nothing.
    HANDED_BACK;

    /// As the journal and JSON name it: `wrong_form`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isCorrect() {
    return kind == Kind.CORRECT;
  }

  /// Whether it counts as an attempt.
  public boolean counts() {
    return kind == Kind.CORRECT || kind == Kind.PARTLY || kind == Kind.INCORRECT;
  }
}
