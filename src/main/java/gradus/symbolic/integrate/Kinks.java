package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.evaluate.RealFormula;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Formulas;
import gradus.symbolic.solve.Zeros;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Absolute values, rectifiers, maxima and signs: where they bend, and what they are between.
final class Kinks {
  private final Expr f;
  private final String x;
  private final Interval interval;
  private final Algebra algebra;

  /// One piece of the integral, without kinks.
  record Piece(Expr f, Interval interval) {}

  Kinks(Expr f, String x, Interval interval, Algebra algebra) {
    this.f = f;
    this.x = x;
    this.interval = interval;
    this.algebra = algebra;
  }

  /// What changes its sign at a kink of the call; empty for smooth functions.
  private static Optional<Expr> bend(Call call) {
    return switch (call.name()) {
      case "abs", "relu", "leaky_relu", "elu", "sign" -> Optional.of(call.arguments().get(0));
      case "max", "min" ->
          call.arguments().size() == 2
              ? Optional.of(Expr.subtract(call.arguments().get(0), call.arguments().get(1)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private List<Call> bent() {
    List<Call> calls = new ArrayList<>();
    collect(f, calls);
    return calls;
  }

  private void collect(Expr e, List<Call> calls) {
    for (Expr part : Formulas.parts(e)) {
      collect(part, calls);
    }
    if (e instanceof Call call && !Formulas.isFree(e, x) && bend(call).isPresent()) {
      calls.add(call);
    }
  }

  /// The pieces in order; empty when there are no kinks, or they are not all known.
  List<Piece> pieces() {
    List<Call> bent = bent();
    Set<Expr> points = new LinkedHashSet<>();
    for (Call call : bent) {
      Zeros.Found zeros = Trouble.zeros(bend(call).orElseThrow(), x, interval, algebra);
      if (!zeros.complete()) {
        return List.of();
      }
      points.addAll(zeros.exact());
    }
    if (bent.isEmpty()) {
      return List.of();
    }
    List<Expr> cuts = new ArrayList<>();
    cuts.add(interval.from());
    points.stream()
        .filter(p -> interval.containsInside(algebra.real(p)))
        .sorted(Comparator.comparingDouble(algebra::real))
        .forEach(cuts::add);
    cuts.add(interval.to());
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i + 1 < cuts.size(); i++) {
      Interval part =
          new Interval(
              cuts.get(i),
              cuts.get(i + 1),
              i == 0 ? interval.left() : algebra.real(cuts.get(i)),
              i + 2 == cuts.size() ? interval.right() : algebra.real(cuts.get(i + 1)));
      pieces.add(new Piece(smooth(part), part));
    }
    return pieces;
  }

  private Expr smooth(Interval part) {
    double point = inside(part);
    return Formulas.substitute(f, Map.of(), (name, arguments) -> smooth(name, arguments, point));
  }

  static double inside(Interval part) {
    if (part.isFinite()) {
      return part.left() + 0.4871 * (part.right() - part.left());
    }
    return Double.isFinite(part.left())
        ? part.left() + 1.37
        : Double.isFinite(part.right()) ? part.right() - 1.37 : 0.137;
  }

  private Expr smooth(String name, List<Expr> arguments, double point) {
    Call call = new Call(name, arguments);
    Optional<Expr> bend = Formulas.isFree(call, x) ? Optional.empty() : bend(call);
    if (bend.isEmpty()) {
      return algebra.call(name, arguments);
    }
    RealFormula sign = algebra.compile(bend.get(), List.of(x));
    boolean positive = sign.at(point) > 0;
    Expr u = arguments.get(0);
    return switch (name) {
      case "abs" -> positive ? u : Expr.negate(u);
      case "relu" -> positive ? u : Expr.ZERO;
      case "sign" -> positive ? Expr.ONE : Expr.MINUS_ONE;
      case "max" -> positive ? u : arguments.get(1);
      case "min" -> positive ? arguments.get(1) : u;
      case "elu" ->
          positive
              ? u
              : arguments.size() > 1
                  ? Expr.multiply(arguments.get(1), exponentialMinusOne(u))
                  : exponentialMinusOne(u);
      default -> positive ? u : algebra.call(name, arguments);
    };
  }

  private static Expr exponentialMinusOne(Expr u) {
    return Expr.subtract(Expr.power(Expr.Constant.E, u), Expr.ONE);
  }
}
