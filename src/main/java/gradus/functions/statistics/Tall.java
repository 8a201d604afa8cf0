package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.TallColumns;
import gradus.numeric.stream.Demand;
import java.util.List;

/// What the statistics of tall data share.
final class Tall {
  private Tall() {}

  /// Says what applies without `axis=`, as for arrays.
  static void columnByColumn(Arguments arguments, TallColumns data, Context context) {
    if (!data.isVector() && arguments.option("axis").isEmpty()) {
      context.convention("column by column");
    }
  }

  /// The products of the columns; two arguments are vectors.
  static Demand products(Arguments arguments, List<TallColumns> data, Context context) {
    for (int i = 0; data.size() == 2 && i < 2; i++) {
      if (!data.get(i).isVector()) {
        throw arguments
            .error(
                Code.WRONG_KIND,
                i,
                arguments.function().name()
                    + " needs a vector, not '"
                    + arguments.operand(i).text()
                    + "', which is a matrix")
            .toException();
      }
    }
    return Demand.products();
  }

  /// The products of the columns of a matrix.
  static Demand productsOfMatrix(Arguments arguments, List<TallColumns> data, Context context) {
    requireMatrix(arguments, data.getFirst());
    return Demand.products();
  }

  private static void requireMatrix(Arguments arguments, TallColumns data) {
    if (data.isVector()) {
      throw arguments
          .error(
              Code.WRONG_KIND,
              0,
              arguments.function().name()
                  + " needs a matrix, not '"
                  + arguments.operand(0).text()
                  + "', which is a vector")
          .toException();
    }
  }

  static void samplesAreRows(TallColumns data, Context context) {
    if (!data.isVector()) {
      context.convention("samples are rows");
    }
  }
}
