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

  static void samplesAreRows(TallColumns data, Context context) {
    if (!data.isVector()) {
      context.convention("samples are rows");
    }
  }

  /// @throws gradus.diag.GradusException E0504 with the sample and the column, for decompositions
  static void requireFinite(Arguments arguments, TallColumns data) {
    int worst = -1;
    for (int j = 0; j < data.width(); j++) {
      long row = data.firstNotFinite(j);
      if (row >= 0 && (worst < 0 || row < data.firstNotFinite(worst))) {
        worst = j;
      }
    }
    if (worst >= 0) {
      long sample = data.firstNotFinite(worst) + 1;
      throw arguments
          .error(
              Code.NOT_FINITE,
              0,
              "sample " + sample + " has no finite number in " + data.name(worst))
          .hint("leave the sample out or fill the gap: --na skip, --na mean")
          .toException();
    }
  }
}
