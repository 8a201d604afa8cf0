package gradus.evaluate;

import gradus.diag.Code;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.value.Array;
import gradus.value.Value;
import gradus.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A point that is given as an argument: `0`, `[1, a]`.
public final class Coordinates {
  private Coordinates() {}

  /// One coordinate for each variable, finite and free of the variables: a tangent at `2*x` would
  /// not be one.
  ///
  /// @param index the place of the argument
  /// @param noun what the point is called in an error: `centre`
  /// @return by the names of the variables, in their order
  public static Map<String, Expr> of(
      Arguments arguments, int index, List<String> variables, String noun) {
    List<Value> entries =
        arguments.value(index) instanceof Array array
            ? Values.entries(array)
            : List.of(arguments.value(index));
    if (entries.size() != variables.size()) {
      throw arguments
          .error(
              Code.SHAPE_MISMATCH,
              index,
              "the "
                  + noun
                  + " has "
                  + entries.size()
                  + (entries.size() == 1 ? " coordinate" : " coordinates")
                  + ", the variables are "
                  + String.join(", ", variables))
          .toException();
    }
    Map<String, Expr> point = new LinkedHashMap<>();
    for (int i = 0; i < variables.size(); i++) {
      Expr a =
          Values.expr(entries.get(i))
              .orElseThrow(() -> arguments.wrongKind(index, "a number or a formula as " + noun));
      if (Formulas.symbols(a).stream().anyMatch(variables::contains)
          || Formulas.any(a, part -> part instanceof Expr.Flt(double d) && !Double.isFinite(d))) {
        throw arguments
            .error(Code.WRONG_KIND, index, "the " + noun + " is finite and free of the variables")
            .toException();
      }
      point.put(variables.get(i), a);
    }
    return point;
  }
}
