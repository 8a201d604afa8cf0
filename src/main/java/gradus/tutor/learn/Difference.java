package gradus.tutor.learn;

import gradus.engine.Answer;
import gradus.expr.Formulas;
import gradus.symbolic.equivalence.Verdict;
import gradus.symbolic.equivalence.Witness;
import gradus.syntax.Notation;
import gradus.value.Array;
import gradus.value.Decimal;
import gradus.value.Literals;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What differs between a try and what is asked for, in sentences. The value asked for is not told:
/// it is the learner's to find, and `:show` shows it.
final class Difference {
  /// Longer values are not shown within a sentence.
  private static final int LONGEST = 60;

  private static final Literals SHORT = new Literals(Notation.ASCII, Decimal.significant(6));

  /// How the judge says of what kind both are.
  private static final String MINE = "the answer is ";

  private static final String ASKED = ", the reference ";

  private Difference() {}

  /// Of two values.
  ///
  /// @param verdict of the judge; empty when the values are none for it
  static String ofValues(Answer mine, Answer asked, Optional<Verdict> verdict) {
    Value a = mine.approximate();
    Value b = asked.approximate();
    List<String> told = verdict.map(judged -> told(judged.notes())).orElse(List.of());
    if (!told.isEmpty()) {
      return String.join(" ", told);
    }
    if (a instanceof Array left && b instanceof Array right && areAlike(left, right)) {
      return entries(left, right.reshape(left.shape()));
    }
    String kind = mine.result().kind();
    String wanted = asked.result().kind();
    if (!kind.equals(wanted)) {
      return ofKinds(kind, wanted);
    }
    Optional<String> seen = verdict.flatMap(Difference::seen);
    return seen.orElseGet(() -> ofNumbers(a, b));
  }

  /// Of two formulas that the judge has found to differ.
  static List<String> ofFormulas(Value mine, Value asked, Verdict.Different verdict) {
    List<String> reasons = new ArrayList<>();
    strangeNames(mine, asked).or(() -> seen(verdict)).ifPresent(reasons::add);
    reasons.addAll(told(verdict.notes()));
    return reasons;
  }

  private static String ofKinds(String mine, String asked) {
    return "Yours is " + mine + "; what is asked for is " + asked + ".";
  }

  /// Names that do not occur in what is asked for: x − 1 is not λ − 1.
  private static Optional<String> strangeNames(Value mine, Value asked) {
    SortedSet<String> wanted = names(asked);
    SortedSet<String> strange = names(mine);
    strange.removeAll(wanted);
    return strange.isEmpty() || wanted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Yours contains "
                + String.join(", ", strange)
                + "; what is asked for is written with "
                + String.join(", ", wanted)
                + ".");
  }

  private static SortedSet<String> names(Value value) {
    return Values.expr(value).map(Formulas::symbols).map(TreeSet::new).orElseGet(TreeSet::new);
  }

  /// Where it can be seen that they differ.
  private static Optional<String> seen(Verdict verdict) {
    return verdict instanceof Verdict.Different(var witness, _)
        ? witness.filter(found -> !found.point().isEmpty()).map(Difference::seen)
        : Optional.empty();
  }

  private static String seen(Witness witness) {
    String place = "They differ: at " + witness.place() + " yours ";
    return witness.answer().equals("holds") || witness.truth().equals("holds")
        ? place + witness.answer() + ", what is asked for " + witness.truth() + "."
        : place + "is " + witness.answer() + ", what is asked for " + witness.truth() + ".";
  }

  /// What the judge noticed, as far as it gives no value away.
  private static List<String> told(List<String> notes) {
    return notes.stream().flatMap(note -> told(note).stream()).toList();
  }

  private static Optional<String> told(String note) {
    if (note.startsWith("cut off, not rounded")) {
      return Optional.of("Yours is cut off there, not rounded.");
    }
    if (note.startsWith("rounded correctly, but")) {
      return Optional.of("Yours is " + note + ".");
    }
    if (note.contains("transpose of the reference")) {
      return Optional.of("Yours is the transpose of what is asked for.");
    }
    int end = note.indexOf(ASKED);
    return note.startsWith(MINE) && end > 0
        ? Optional.of(
            ofKinds(note.substring(MINE.length(), end), note.substring(end + ASKED.length())))
        : Optional.empty();
  }

  private static String ofNumbers(Value mine, Value asked) {
    String value = SHORT.text(mine);
    if (value.equals(SHORT.text(asked))) {
      return "Yours is close to what is asked for, but not the same.";
    }
    if (value.length() > LONGEST) {
      return "Yours comes to another value than what is asked for.";
    }
    Optional<Double> a = Values.number(mine);
    Optional<Double> b = Values.number(asked);
    if (a.isEmpty() || b.isEmpty() || a.get().isNaN() || b.get().isNaN()) {
      return "Yours comes to " + value + ", which is not what is asked for.";
    }
    return "Yours comes to "
        + value
        + ", which is too "
        + (a.get() < b.get() ? "small." : "large.");
  }

  /// One shape, or a row, a column and a vector of the same length.
  private static boolean areAlike(Array mine, Array asked) {
    return mine.shape().equals(asked.shape())
        || mine.size() == asked.size() && isLine(mine.shape()) && isLine(asked.shape());
  }

  private static boolean isLine(Shape shape) {
    return shape.isVector() || shape.isMatrix() && (shape.rows() == 1 || shape.columns() == 1);
  }

  /// Arrays of one shape, entry by entry.
  private static String entries(Array mine, Array asked) {
    int same = 0;
    int first = -1;
    for (int i = 0; i < mine.size(); i++) {
      if (Sameness.areClose(mine.get(i), asked.get(i))) {
        same++;
      } else if (first < 0) {
        first = i;
      }
    }
    if (first < 0) {
      return "Yours has the same entries, but is written with other exact values.";
    }
    if (mine.size() == 1) {
      return ofNumbers(mine.get(0), asked.get(0));
    }
    String agreement =
        same == 0
            ? "No entry agrees."
            : same + " of " + mine.size() + " entries " + (same == 1 ? "agrees." : "agree.");
    String value = SHORT.text(mine.get(first));
    return agreement
        + " The first that differs is "
        + place(mine, first)
        + (value.length() > LONGEST ? "." : ": yours is " + value + ".");
  }

  private static String place(Array array, int position) {
    return isLine(array.shape())
        ? "entry " + (position + 1)
        : "in row "
            + (position / array.shape().columns() + 1)
            + ", column "
            + (position % array.shape().columns() + 1);
  }
}
