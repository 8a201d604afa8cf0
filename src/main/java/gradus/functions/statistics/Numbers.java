package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Comparison;
import gradus.function.Arguments;
import gradus.function.TallColumns;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.List;

/// What statistics that order or compare entries ask of them: an order, and no gaps.
final class Numbers {
  private Numbers() {}

  /// Refuses NaN, which has no place in an order; infinities have one.
  ///
  /// @throws gradus.diag.GradusException E0504 with row and column
  static void requireOrdered(Arguments arguments, int index, Array array) {
    require(arguments, index, array, true);
  }

  /// Refuses NaN and the infinities.
  ///
  /// @throws gradus.diag.GradusException E0504 with row and column
  static void requireFinite(Arguments arguments, int index, Array array) {
    require(arguments, index, array, false);
  }

  /// The sign of a − b.
  ///
  /// @throws gradus.diag.GradusException E0507 where that is not to be told
  static int compare(Value a, Value b, Comparison comparison, Arguments arguments) {
    return comparison
        .sign(a, b)
        .orElseThrow(() ->
            arguments
                .error(
                    Code.UNDEFINED,
                    0,
                    arguments.function().name() + " needs numbers that have an order")
                .detail("free symbols have none")
                .toException());
  }

  private static void require(Arguments arguments, int index, Array array, boolean infinities) {
    for (int i = 0; i < array.size(); i++) {
      double entry = real(array, i);
      if (Double.isNaN(entry) || !infinities && Double.isInfinite(entry)) {
        throw refusal(arguments, index, place(array, i), entry, infinities);
      }
    }
  }

  /// The same of tall data, whose first entry of that kind is told.
  ///
  /// @throws gradus.diag.GradusException E0504 with row and column
  static void requireOrdered(Arguments arguments, int index, TallColumns data) {
    require(arguments, index, data, true);
  }

  /// The same of tall data.
  ///
  /// @throws gradus.diag.GradusException E0504 with row and column
  static void requireFinite(Arguments arguments, int index, TallColumns data) {
    require(arguments, index, data, false);
  }

  private static void require(
      Arguments arguments, int index, TallColumns data, boolean infinities) {
    int worst = -1;
    for (int j = 0; j < data.width(); j++) {
      long row = data.firstNotFinite(j);
      boolean refused = row >= 0 && (!infinities || Double.isNaN(data.notFinite(j)));
      if (refused && (worst < 0 || row < data.firstNotFinite(worst))) {
        worst = j;
      }
    }
    if (worst >= 0) {
      long row = data.firstNotFinite(worst);
      String name = data.names().isEmpty() ? "" : data.names().get(worst);
      String place = data.isVector() ? "entry " + (row + 1) : place(row, worst, name);
      throw refusal(arguments, index, place, data.notFinite(worst), infinities);
    }
  }

  private static RuntimeException refusal(
      Arguments arguments, int index, String place, double entry, boolean infinities) {
    String text = arguments.operand(index).text();
    Diagnostic refused =
        arguments
            .error(
                Code.NOT_FINITE,
                index,
                place
                    + (text.isEmpty() || text.length() > 20 ? "" : " of " + text)
                    + " is "
                    + (Double.isNaN(entry) ? "nan" : entry > 0 ? "inf" : "-inf"))
            .detail(
                arguments.function().name()
                    + " needs "
                    + (infinities ? "numbers" : "finite numbers"));
    return (Double.isNaN(entry)
            ? refused.hint("leave it out or fill the gap: --na skip, --na mean")
            : refused)
        .toException();
  }

  /// Any number will do for what is exact.
  private static double real(Array array, int position) {
    if (array instanceof RealArray reals) {
      return reals.data()[position];
    }
    return array.get(position) instanceof Scalar.Real(double d) ? d : 0;
  }

  private static String place(Array array, int position) {
    Shape shape = array.shape();
    if (!shape.isMatrix()) {
      return "entry " + (position + 1);
    }
    int column = position % shape.columns();
    List<String> names = array.labels().columns();
    return place(position / shape.columns(), column, names.isEmpty() ? "" : names.get(column));
  }

  private static String place(long row, int column, String name) {
    String place = "row " + (row + 1) + ", column " + (column + 1);
    return name.isEmpty() ? place : place + " ('" + name + "')";
  }
}
