package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.expr.Expr;
import gradus.value.Array;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.Scalar;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Arrays of truth values, as comparisons of arrays yield them.
public final class Masks {
  private Masks() {}

  public static boolean isMask(Array array) {
    return array instanceof ElementArray elements
        && elements.size() > 0
        && elements.get(0) instanceof Truth;
  }

  /// Whether entries say yes or no, or would if a symbol had a value.
  public static boolean hasConditions(Array array) {
    if (array instanceof ElementArray elements) {
      for (Value entry : elements.entries()) {
        if (entry instanceof Truth || entry instanceof Formula(Expr.Relation _)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Truth values counted as 1 and 0, so that sums count and means are shares; other arrays as they
  /// are.
  ///
  /// @throws gradus.diag.GradusException E0707 when one is unknown
  public static Array counted(Array array) {
    if (!isMask(array)) {
      return array;
    }
    List<Value> entries = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      entries.add(array.get(i) instanceof Truth truth ? number(truth) : array.get(i));
    }
    return new ElementArray(array.shape(), entries, array.labels());
  }

  /// 1 for true, 0 for false.
  public static Scalar.Exact number(Truth truth) {
    return switch (truth) {
      case TRUE -> Scalar.ONE;
      case FALSE -> Scalar.ZERO;
      case UNKNOWN ->
          throw Diagnostic.error(Code.UNDECIDED, "one of the conditions is unknown").toException();
    };
  }
}
