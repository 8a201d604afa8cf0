package gradus.plot.kinds.curves;

import gradus.diag.GradusException;
import gradus.engine.Drawable;
import gradus.evaluate.RealFormula;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.plot.Axis;
import gradus.plot.sample.ExactPlaces;
import gradus.plot.sample.Extent;
import gradus.plot.sample.Landmarks;
import gradus.plot.sample.Sampled;
import gradus.plot.sample.Sampler;
import gradus.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/// A function of one variable that is drawn.
///
/// @param name as typed
/// @param x the variable
/// @param drawable what it is to the engine
/// @param f its values
record Trace(String name, String x, Drawable drawable, DoubleUnaryOperator f) {

  /// Of a drawable whose only coordinate is x.
  static Trace of(Drawable drawable, String x) {
    Drawable.PointFunction f = drawable.function();
    return new Trace(drawable.text(), x, drawable, v -> f.at(v));
  }

  /// Whether each value takes long.
  boolean slow() {
    return drawable.value() instanceof Text;
  }

  Sampled sample(Axis axis) {
    return Sampler.of(f, axis, slow());
  }

  /// The range that suits it.
  Extent extent() {
    List<RealFormula> parts = new ArrayList<>();
    drawable.formula().ifPresent(formula -> collect(formula, parts));
    return Extent.of(
        f,
        slow(),
        at -> {
          for (RealFormula part : parts) {
            if (Double.isInfinite(part.at(at))) {
              return true;
            }
          }
          return false;
        });
  }

  /// The powers and functions in a formula of the only variable.
  private void collect(Expr e, List<RealFormula> parts) {
    boolean grows = e instanceof Expr.Power || e instanceof Expr.Call;
    if (grows && Formulas.symbols(e).equals(Set.of(x))) {
      try {
        parts.add(drawable.algebra().compile(e, List.of(x)));
      } catch (GradusException unknown) {
        // What cannot be computed alone does not overflow alone.
        return;
      }
    }
    Formulas.parts(e).forEach(part -> collect(part, parts));
  }

  Optional<Expr> formula() {
    return drawable.formula();
  }

  ExactPlaces exactly() {
    return ExactPlaces.of(drawable, x);
  }

  /// Zeros and turns of a sample.
  Landmarks landmarks(Sampled curve, ExactPlaces exactly) {
    return Landmarks.of(
        curve, f, exactly.slope().map(slope -> drawable.algebra().compile(slope, List.of(x))::at));
  }
}
