package gradus.engine;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;
import java.util.Optional;

/// An expression as a function of real variables, to be drawn: its value with the variables free,
/// and numbers at points.
///
/// @param text as typed
/// @param value with the variables as free symbols: a formula, an array of formulas, an equation or
///   inequality (a formula that is a relation), a set; a function is applied to its variables.
///   Where the expression cannot be worked out with free variables it is its own text, or a truth
///   value for a condition such as `1 < x < 2`, whose component is 1 where it holds and 0
///   elsewhere.
/// @param variables in the order of the coordinates of points
/// @param components one function for each entry of an array, in row-major order; one for a single
///   formula; the difference of both sides for a relation; none for values that are no numbers,
///   such as sets
/// @param algebra works on the formulas, within the budget of the drawing
public record Drawable(
    String text,
    Value value,
    List<String> variables,
    List<PointFunction> components,
    Algebra algebra) {

  /// A real function of a point; NaN where it has no real value.
  @FunctionalInterface
  public interface PointFunction {
    /// @param point one coordinate for each variable, in their order
    double at(double... point);
  }

  public Drawable {
    variables = List.copyOf(variables);
    components = List.copyOf(components);
  }

  /// The one function of a scalar expression.
  ///
  /// @throws java.util.NoSuchElementException when there is none
  public PointFunction function() {
    return components.getFirst();
  }

  /// The formula of a scalar expression, from which derivatives and exact values can be had; empty
  /// where it is only evaluated point by point.
  public Optional<Expr> formula() {
    return Values.expr(value);
  }

  /// Another formula in the same variables as a function: a derivative, say.
  public PointFunction compile(Expr formula) {
    return algebra.compile(formula, variables)::at;
  }
}
