package gradus.plot.kinds;

import gradus.data.Column;
import gradus.data.Dataset;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.engine.Drawable;
import gradus.expr.Expr;
import gradus.plot.Studio;
import gradus.plot.kinds.data.Correlation;
import gradus.plot.kinds.data.LineChart;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.SetValue;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.List;

/// The kind of plot that suits what is to be drawn, where none is named.
public final class Choice {
  private Choice() {}

  /// @return one of {@link Kinds#NAMES}
  /// @throws gradus.diag.GradusException when no kind suits it
  public static String of(List<String> operands, Studio studio) {
    if (operands.isEmpty()) {
      throw Diagnostic.error(Code.USAGE, "there is nothing to draw")
          .hint("gradus plot-ascii 'sin(x)'")
          .toException();
    }
    List<String> parts = studio.parts(operands.getFirst());
    if (parts.size() > 1) {
      return "curve";
    }
    Drawable drawable = studio.function(operands.getFirst(), List.of());
    Value value = drawable.value();
    int variables = drawable.variables().size();
    if (variables > 2) {
      throw Diagnostic.error(
              Code.UNBOUND_ARRAY,
              "a picture has two directions, and here are the variables "
                  + String.join(", ", drawable.variables()))
          .hint(
              "values for the others: --at "
                  + drawable.variables().getLast()
                  + "=1; one as a slider: --slide "
                  + drawable.variables().getLast()
                  + "=0..1")
          .toException();
    }
    return switch (value) {
      case SetValue _ -> "numberline";
      case Truth _ when variables == 1 -> "numberline";
      case Array array -> array(array, variables);
      case Formula(Expr.Relation(Expr.Relator relator, Expr _, Expr _))
          when variables == 1 && relator != Expr.Relator.EQUAL ->
          "numberline";
      case Formula(Expr.Relation _) -> "curve";
      default -> variables == 2 ? "contour" : "curve";
    };
  }

  private static String array(Array array, int variables) {
    if (variables == 0) {
      return array.shape().rank() == 2 ? "heatmap" : "bars";
    }
    return variables == 2 && array.size() == 2 ? "field" : "curve";
  }

  /// @return one of {@link Kinds#NAMES}
  public static String ofData(Dataset data) {
    long numbers =
        data.askedFor().columns().stream()
            .filter(column -> column instanceof Column.NumberColumn)
            .count();
    if (numbers > LineChart.MOST_LINES) {
      return numbers > Correlation.MOST ? "box" : "corr";
    }
    return numbers == 2 ? "scatter" : numbers == 0 ? "bar" : "line";
  }
}
