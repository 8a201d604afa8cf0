package gradus.plot.kinds.curves;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Drawable;
import gradus.engine.Drawable.PointFunction;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.plot.Axis;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.sample.ExactPlaces;
import gradus.plot.sample.Extent;
import gradus.plot.sample.Grid;
import gradus.plot.sample.Minimum;
import gradus.symbolic.differentiate.Differentiation;
import gradus.symbolic.shape.CriticalPoints;
import gradus.symbolic.shape.Periodicity;
import gradus.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// A function of two variables, or the two components of a field.
///
/// @param names of the horizontal and the vertical variable
record Surface(Drawable drawable, List<String> names) {
  private static final int MOST_PARTS = 60;

  /// A point at which the gradient vanishes.
  ///
  /// @param exact its coordinates and value, where they are exact
  record Critical(double x, double y, double value, String kind, Optional<List<Expr>> exact) {}

  /// Reads the one operand.
  ///
  /// @throws GradusException when it has more than two variables
  static Surface of(PlotRequest request) {
    String text = String.join(", ", request.operands());
    if (text.isBlank()) {
      throw Diagnostic.error(Code.USAGE, "there is no function to draw")
          .hint("gradus plot-ascii contour 'x^2 + y^2'")
          .toException();
    }
    List<String> given = Traces.names(request);
    if (given.size() == 2) {
      return new Surface(request.studio().function(text, given), given);
    }
    Drawable drawable = request.studio().function(text, List.of());
    List<String> names = new ArrayList<>(drawable.variables());
    if (names.size() > 2) {
      throw Diagnostic.error(
              Code.UNBOUND_ARRAY,
              "this picture has two directions, and "
                  + text
                  + " has the variables "
                  + String.join(", ", names))
          .hint("a value for one: -v " + names.getLast() + "=1")
          .toException();
    }
    if (names.size() == 2) {
      return new Surface(drawable, names);
    }
    for (String usual : List.of("x", "y")) {
      if (names.size() < 2 && !names.contains(usual)) {
        names.add(usual);
      }
    }
    names.sort(String::compareTo);
    return new Surface(request.studio().function(text, names), names);
  }

  /// The function.
  PointFunction f() {
    return drawable.function();
  }

  String text() {
    return drawable.text();
  }

  String x() {
    return names.get(0);
  }

  String y() {
    return names.get(1);
  }

  boolean slow() {
    return drawable.value() instanceof Text;
  }

  /// Refuses what has not so many components.
  Surface requireComponents(int count, String hint) {
    if (drawable.components().size() != count) {
      throw PlotRequest.nothing(
          text()
              + " is "
              + drawable.value().kind()
              + (count == 1 ? ", and one number at each point is needed" : ""),
          hint);
    }
    return this;
  }

  Optional<Expr> formula() {
    return drawable.formula().filter(e -> !(e instanceof Expr.Relation));
  }

  /// The partial derivatives; empty when there are none by the rules.
  Optional<List<Expr>> gradient() {
    if (formula().isEmpty()) {
      return Optional.empty();
    }
    Algebra algebra = ExactPlaces.bounded(drawable.algebra());
    try {
      List<Expr> partials = new ArrayList<>();
      for (String name : names) {
        partials.add(Differentiation.derivative(formula().orElseThrow(), name, algebra));
      }
      return Optional.of(partials);
    } catch (GradusException | ArithmeticException | NoSuchElementException none) {
      return Optional.empty();
    }
  }

  /// Where the gradient vanishes: all such points, if the engine finds them, else the minimum that
  /// is found by walking downhill from the origin.
  List<Critical> critical() {
    List<Critical> found = new ArrayList<>();
    Algebra algebra = ExactPlaces.bounded(drawable.algebra());
    if (formula().filter(Surface::isTame).isPresent()) {
      try {
        for (CriticalPoints.Point p : CriticalPoints.of(formula().get(), names, algebra).points()) {
          double px = algebra.real(p.at().get(0));
          double py = algebra.real(p.at().get(1));
          List<Expr> exact = List.of(p.at().get(0), p.at().get(1), p.value());
          boolean short3 = exact.stream().allMatch(ExactPlaces::isReadable);
          found.add(
              new Critical(
                  px,
                  py,
                  algebra.real(p.value()),
                  p.kind(),
                  Optional.of(exact).filter(_ -> short3)));
        }
        return found;
      } catch (GradusException | ArithmeticException | NoSuchElementException none) {
        found.clear();
      }
    }
    if (!slow()) {
      Minimum.near(f(), 0.1, 0.2)
          .filter(m -> isBottom(m))
          .ifPresent(
              m -> found.add(new Critical(m.x(), m.y(), m.value(), "minimum", Optional.empty())));
    }
    return found;
  }

  /// Whether the engine is asked for all critical points: not where a function turns without end
  /// towards a point, as sin(1/x).
  static boolean isTame(Expr f) {
    return !Formulas.hasDoubles(f)
        && Formulas.size(f) <= MOST_PARTS
        && !Formulas.any(
            f,
            part ->
                part instanceof Expr.Call call
                    && call.arguments().stream().anyMatch(u -> Formulas.any(u, Surface::divides)));
  }

  private static boolean divides(Expr part) {
    return part instanceof Expr.Power(Expr base, Expr.Num n)
        && n.value().signum() < 0
        && Formulas.hasSymbols(base);
  }

  private boolean isBottom(Minimum m) {
    double d = 0.1;
    return f().at(m.x() + d, m.y()) > m.value()
        && f().at(m.x() - d, m.y()) > m.value()
        && f().at(m.x(), m.y() + d) > m.value()
        && f().at(m.x(), m.y() - d) > m.value();
  }

  /// The range of both axes.
  record Window(Axis x, Axis y) {}

  /// @param points that are to be seen
  Window window(PlotRequest request, List<double[]> points) {
    Optional<Axis> givenX = Horizontal.given(request, PlotOption.X);
    Optional<Axis> givenY = Horizontal.given(request, PlotOption.Y);
    Axis horizontal = givenX.orElseGet(() -> axis(points, 0));
    Axis vertical = givenY.orElseGet(() -> axis(points, 1));
    if (givenX.isEmpty() && givenY.isEmpty() && isOneSided()) {
      horizontal = Axis.of(0, 5);
      vertical = Axis.of(0, 5);
    }
    return new Window(horizontal.labelled(x()), vertical.labelled(y()));
  }

  /// Whether there are values for positive coordinates only.
  private boolean isOneSided() {
    Axis wide = Axis.of(-3.1, 2.9);
    Grid grid = Grid.of(point -> sum(point), wide, wide, 14, 14);
    long everywhere = 0;
    long positive = 0;
    for (int j = 0; j < grid.rows(); j++) {
      for (int i = 0; i < grid.columns(); i++) {
        if (Double.isFinite(grid.at(i, j))) {
          everywhere++;
          positive += grid.x()[i] > 0 && grid.y()[j] > 0 ? 1 : 0;
        }
      }
    }
    return positive > 0 && positive == everywhere;
  }

  private double sum(double[] point) {
    double sum = 0;
    for (PointFunction component : drawable.components()) {
      sum += component.at(point);
    }
    return sum;
  }

  private Axis axis(List<double[]> points, int coordinate) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] point : points) {
      low = Math.min(low, point[coordinate]);
      high = Math.max(high, point[coordinate]);
    }
    Optional<Axis> periodic = periodic(names.get(coordinate));
    if (periodic.isPresent() && !(high > periodic.get().high()) && !(low < periodic.get().low())) {
      return periodic.get();
    }
    if (!(low <= high)) {
      return Axis.of(-3, 3);
    }
    double far = Math.max(-low, high);
    if (far <= 8) {
      double reach = far == 0 ? 3 : Math.ceil(far + Math.max(1.5, 0.4 * far));
      return Axis.of(-reach, reach);
    }
    double margin = Math.max(5, 0.5 * (high - low));
    Extent extent = Extent.rounded(low - margin, high + margin, false);
    return Axis.of(extent.low(), extent.high());
  }

  private Optional<Axis> periodic(String name) {
    Algebra algebra = ExactPlaces.bounded(drawable.algebra());
    try {
      return formula()
          .flatMap(f -> Periodicity.known(f, name, algebra))
          .map(algebra::real)
          .map(period -> {
            Axis axis = Axis.of(-period / 2, period / 2);
            boolean turns = ExactPlaces.simple(period / Math.PI).isPresent();
            return turns ? axis.in(Axis.Unit.PI) : axis;
          });
    } catch (GradusException | ArithmeticException none) {
      return Optional.empty();
    }
  }
}
