package gradus.tutor.grade;

import gradus.diag.GradusException;
import gradus.symbolic.equivalence.Criterion;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Expected.Test;
import gradus.value.Array;
import gradus.value.Literals;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Credit for vectors and matrices, entry by entry.
///
/// @param credit the part of the entries that is right
/// @param note which are not; empty where there is nothing to tell
record EntryCredit(double credit, String note) {
  static final EntryCredit NONE = new EntryCredit(0, "");

  /// Larger arrays earn nothing in part.
  private static final int MOST = 64;

  /// Whose places are told.
  private static final int TOLD = 6;

  static EntryCredit of(Value answer, Value truth, Expected expected, Bench bench) {
    boolean whole =
        expected.test() instanceof Test.Antiderivative
            || expected.test() instanceof Test.Same(Criterion criterion)
                && criterion != Criterion.EQUIVALENT;
    if (whole
        || !(answer instanceof Array mine)
        || !(truth instanceof Array theirs)
        || mine.size() != theirs.size()
        || theirs.size() > MOST
        || theirs.size() < 2
        || !alike(mine.shape(), theirs.shape())) {
      return NONE;
    }
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < theirs.size(); i++) {
      if (!bench.hasTime()) {
        return NONE;
      }
      if (!isSame(mine.get(i), theirs.get(i), expected, bench)) {
        wrong.add(place(theirs.shape(), i));
      }
    }
    if (wrong.isEmpty()) {
      return NONE; // each by itself is right, and what is wrong is the whole
    }
    double credit = (theirs.size() - wrong.size()) / (double) theirs.size();
    boolean telling = credit > 0 && wrong.size() <= TOLD;
    return new EntryCredit(credit, telling ? told(wrong) : "");
  }

  private static boolean alike(Shape a, Shape b) {
    return a.equals(b) || isLine(a) && isLine(b);
  }

  private static boolean isLine(Shape shape) {
    return shape.isVector() || shape.isMatrix() && (shape.rows() == 1 || shape.columns() == 1);
  }

  private static boolean isSame(Value mine, Value theirs, Expected expected, Bench bench) {
    if (Values.expr(mine).isEmpty() || Values.expr(theirs).isEmpty()) {
      return mine.equals(theirs);
    }
    Tolerance tolerance = new Tolerance(expected.test());
    try {
      return bench.judge(Literals.of(mine), Literals.of(theirs), tolerance).verdict().isEqual()
          || tolerance.isMet();
    } catch (GradusException unclear) {
      return false;
    }
  }

  private static String place(Shape shape, int position) {
    if (!shape.isMatrix()) {
      return String.valueOf(position + 1);
    }
    int columns = shape.columns();
    return shape.columns() == 1
        ? String.valueOf(position + 1)
        : "[" + (position / columns + 1) + ", " + (position % columns + 1) + "]";
  }

  private static String told(List<String> wrong) {
    return wrong.size() == 1
        ? "Entry " + wrong.getFirst() + " is not right yet; all others are."
        : "Entries "
            + String.join(", ", wrong.subList(0, wrong.size() - 1))
            + " and "
            + wrong.getLast()
            + " are not right yet; all others are.";
  }
}
