package gradus.functions.statistics;

import gradus.diag.Code;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.TallColumns;

/// What the statistics of tall data share.
final class Tall {
  private Tall() {}

  /// Says what applies without `axis=`, as for arrays.
  static void columnByColumn(Arguments arguments, TallColumns data, Context context) {
    if (!data.isVector() && arguments.option("axis").isEmpty()) {
      context.convention("column by column");
    }
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
