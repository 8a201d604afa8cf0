package gradus.symbolic.autodiff;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The independent check of derivatives: at points of the domain the formulas are compared with
/// automatic differentiation, forward and reverse, and with central differences.
///
/// Derivatives of higher order are checked one order at a time, each as the derivative of the one
/// before it.
public final class DerivativeCheck {
  /// How far automatic differentiation may be off, relative to the sizes of what it adds up.
  static final double TOLERANCE = 1e-8;

  /// How far central differences may be off, in the same measure.
  static final double DIFFERENCE_TOLERANCE = 1e-6;

  private static final int POINTS = 4;

  /// Formulas of more nodes are compared at fewer points.
  private static final int LARGE = 500;

  private DerivativeCheck() {}

  /// Checks the partial derivatives of a formula.
  ///
  /// @param variables what it was differentiated by
  /// @param gradient one formula a variable
  /// @throws gradus.diag.GradusException CHECK_FAILED when they are wrong
  public static void of(Expr f, List<String> variables, List<Expr> gradient, Algebra algebra) {
    of(List.of(f), variables, List.of(gradient), algebra);
  }

  /// Checks the partial derivatives of several formulas at once.
  ///
  /// @param jacobian one row a formula, one column a variable
  /// @throws gradus.diag.GradusException CHECK_FAILED when one of them is wrong
  public static void of(
      List<Expr> formulas, List<String> variables, List<List<Expr>> jacobian, Algebra algebra) {
    List<String> symbols = symbols(formulas, jacobian, variables);
    int size = 0;
    for (Expr f : formulas) {
      size += Formulas.size(f);
    }
    int wanted = size > 10 * LARGE ? 1 : size > LARGE ? 2 : POINTS;
    Comparison total = Comparison.NONE;
    int unreached = 0;
    for (int i = 0; i < formulas.size(); i++) {
      algebra.budget().step();
      Comparison found =
          new PartialsAtPoints(formulas.get(i), symbols, variables, jacobian.get(i), algebra)
              .compare(wanted);
      total = total.and(found);
      unreached += found.points() == 0 ? 1 : 0;
    }
    report(formulas.size(), variables, total, unreached, algebra);
  }

  private static List<String> symbols(
      List<Expr> formulas, List<List<Expr>> jacobian, List<String> variables) {
    Set<String> others = new TreeSet<>();
    formulas.forEach(f -> others.addAll(Formulas.symbols(f)));
    jacobian.forEach(row -> row.forEach(e -> others.addAll(Formulas.symbols(e))));
    variables.forEach(others::remove);
    List<String> symbols = new ArrayList<>(variables);
    symbols.addAll(others);
    return symbols;
  }

  private static void report(
      int formulas, List<String> variables, Comparison total, int unreached, Algebra algebra) {
    String left =
        formulas > 1
            ? "jacobian(f)"
            : variables.size() > 1 ? "grad(f)" : "diff(f, " + variables.get(0) + ")";
    if (total.points() > 0) {
      algebra
          .context()
          .check(
              new Check(
                  left + " = forward and reverse automatic differentiation",
                  total.automatic(),
                  TOLERANCE));
    }
    if (total.differenced() > 0) {
      algebra
          .context()
          .check(
              new Check(
                  left + " = central differences", total.differences(), DIFFERENCE_TOLERANCE));
    }
    if (unreached > 0) {
      algebra
          .context()
          .note(
              unreached == formulas
                  ? "not checked by numbers: no point was found where the formula has a real value"
                  : unreached + " of " + formulas + " formulas were not checked by numbers");
    }
  }

  /// How far formulas and numbers were apart.
  ///
  /// @param points at how many points
  /// @param automatic from automatic differentiation, relative
  /// @param differenced at how many of the points differences converged
  /// @param differences from central differences, relative
  record Comparison(int points, double automatic, int differenced, double differences) {
    static final Comparison NONE = new Comparison(0, 0, 0, 0);

    Comparison and(Comparison other) {
      return new Comparison(
          points + other.points,
          Math.max(automatic, other.automatic),
          differenced + other.differenced,
          Math.max(differences, other.differences));
    }
  }
}
