package gradus.symbolic.solve;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import java.util.List;

/// The real zeros of a formula in one variable.
public final class Zeros {
  private Zeros() {}

  /// What was found.
  ///
  /// @param exact closed formulas where there are, doubles (as {@link Expr.Flt}) otherwise,
  ///   ascending where they are numbers
  /// @param complete whether these are all real zeros
  public record Found(List<Expr> exact, boolean complete) {}

  public static Found of(Expr f, String x, Algebra algebra) {
    return new Found(List.of(), false);
  }
}
