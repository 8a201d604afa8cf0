package gradus.step;

import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.expr.Expr.Sym;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is still to be done inside a step: derivatives, integrals and limits as calls that nothing
/// evaluates. They are written as the language writes them, so a step can be typed again.
public final class Operators {
  public static final String DIFF = "diff";
  public static final String INTEGRATE = "integrate";
  public static final String LIMIT = "limit";
  public static final String AT = "at";

  public static final Expr INFINITY = new Flt(Double.POSITIVE_INFINITY);
  public static final Expr MINUS_INFINITY = new Flt(Double.NEGATIVE_INFINITY);

  private Operators() {}

  /// The side from which a limit is approached.
  public enum Side {
    BOTH,
    LEFT,
    RIGHT
  }

  /// df/dx.
  public static Expr derivative(Expr f, String x) {
    return Call.of(DIFF, f, new Sym(x));
  }

  /// dⁿf/dxⁿ.
  public static Expr derivative(Expr f, String x, int n) {
    return n == 1 ? derivative(f, x) : Call.of(DIFF, f, new Sym(x), Expr.number(n));
  }

  /// ∫ f dx.
  public static Expr integral(Expr f, String x) {
    return Call.of(INTEGRATE, f, new Sym(x));
  }

  /// ∫ f dx from a to b.
  public static Expr integral(Expr f, String x, Expr a, Expr b) {
    return Call.of(INTEGRATE, f, new Sym(x), a, b);
  }

  /// lim f for x → a.
  public static Expr limit(Expr f, String x, Expr a, Side side) {
    return switch (side) {
      case BOTH -> Call.of(LIMIT, f, new Sym(x), a);
      case LEFT -> Call.of(LIMIT, f, new Sym(x), a, new Sym("left"));
      case RIGHT -> Call.of(LIMIT, f, new Sym(x), a, new Sym("right"));
    };
  }

  /// The value of a formula at a point: `f at (x = 1, y = 2)`.
  public static Expr at(Expr f, Map<String, Expr> point) {
    List<Expr> arguments = new ArrayList<>(List.of(f));
    point.forEach(
        (name, value) -> arguments.add(new Relation(Relator.EQUAL, new Sym(name), value)));
    return new Call(AT, arguments);
  }

  /// Whether the formula is an operator that waits, and not a function of numbers.
  public static boolean isOperator(Expr e) {
    return e instanceof Call(String name, List<Expr> arguments)
        && (name.equals(DIFF) || name.equals(INTEGRATE) || name.equals(LIMIT) || name.equals(AT))
        && arguments.size() >= 2;
  }
}
