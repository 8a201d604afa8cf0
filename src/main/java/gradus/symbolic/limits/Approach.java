package gradus.symbolic.limits;

import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.evaluate.Precise;
import gradus.evaluate.RealFormula;
import gradus.exact.Rational;
import gradus.expr.Assumptions;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import gradus.function.Check;
import gradus.step.Operators;
import gradus.step.Operators.Side;
import gradus.symbolic.series.Asymptotics;
import gradus.syntax.Unparser;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A formula seen from ever nearer: its values at points that go to the limit, to as many digits as
/// the cancellation there takes. Independent of all symbolic work on the limit.
final class Approach {
  /// Powers of ten of the distances.
  private static final int[] STEPS = {1, 2, 4, 8, 16, 32, 64};

  private static final int[] NEARER = {3, 5, 8, 13, 21, 34, 55, 89, 144};

  /// Largest exponent of e that is computed.
  private static final double LARGEST_EXPONENT = 50_000;

  /// Largest angle that is computed.
  private static final double LARGEST_ANGLE = 1e8;

  private static final double GOOD = 1e-6;

  private static final double ROUGH = 1e-3;

  private final Expr f;
  private final String x;
  private final Expr a;
  private final Algebra algebra;
  private final Precise precise;
  private final boolean integers;
  private final Side side;
  private boolean rough;
  private final List<List<BigDecimal>> sides = new ArrayList<>();
  private final Map<String, Expr> parameters = new HashMap<>();

  Approach(Expr f, String x, Expr a, Side side, Algebra algebra) {
    this.x = x;
    this.side = side;
    this.algebra = algebra;
    this.precise = new Precise(algebra.registry());
    Rational value = Rational.of(7, 5);
    for (String name : Formulas.symbols(Expr.add(f, a))) {
      if (!name.equals(x)) {
        parameters.put(name, parameter(name, value));
        value = value.add(Rational.of(8, 11));
      }
    }
    this.integers =
        Formulas.any(
            f,
            part ->
                part instanceof Call c
                    && (c.name().equals("factorial") || c.name().equals("binomial")));
    this.f = Formulas.substitute(f, parameters, Call::new);
    this.a = Asymptotics.isInfinite(a) ? a : Formulas.substitute(a, parameters, Call::new);
    if (Asymptotics.isInfinite(a)) {
      sides.add(values(true));
      return;
    }
    if (side != Side.LEFT) {
      sides.add(values(true));
    }
    if (side != Side.RIGHT) {
      sides.add(values(false));
    }
  }

  private Expr parameter(String name, Rational value) {
    Assumptions.Sign sign = algebra.assumptions().of(name).sign();
    boolean negative = sign == Assumptions.Sign.NEGATIVE || sign == Assumptions.Sign.NONPOSITIVE;
    Rational size = algebra.assumptions().isInteger(name) ? value.ceil() : value;
    return Expr.number(negative ? size.negate() : size);
  }

  private List<BigDecimal> values(boolean fromRight) {
    List<BigDecimal> values = new ArrayList<>();
    for (int step : STEPS) {
      algebra.budget().check();
      value(point(step, fromRight)).ifPresent(values::add);
    }
    if (Asymptotics.isInfinite(a) && values.size() < 3) {
      // Towers of exponentials: the far points cannot be computed.
      values.clear();
      for (int size : NEARER) {
        value(far(Rational.of(size))).ifPresent(values::add);
      }
    }
    return values.isEmpty() ? roughValues(fromRight) : values;
  }

  private Expr far(Rational size) {
    return Expr.number(a.equals(Operators.INFINITY) ? size : size.negate());
  }

  /// With doubles, for functions of which many digits are not known here.
  private List<BigDecimal> roughValues(boolean fromRight) {
    rough = true;
    List<BigDecimal> values = new ArrayList<>();
    RealFormula compiled = algebra.compile(f, List.of(x));
    for (int step = 1; step <= 4; step++) {
      double value = compiled.at(algebra.real(point(step, fromRight)));
      if (Double.isFinite(value)) {
        values.add(BigDecimal.valueOf(value));
      }
    }
    return values;
  }

  private Expr point(int step, boolean fromRight) {
    Rational ten = Rational.of(BigInteger.TEN.pow(step));
    // Not a round number: a jump or an oscillation must not be hit at its zeros only.
    Rational size = ten.multiply(Rational.of(97, 89));
    if (Asymptotics.isInfinite(a) && integers) {
      size = size.ceil();
    }
    if (Asymptotics.isInfinite(a)) {
      return far(size);
    }
    Rational gap = size.inverse();
    return Expr.add(a, Expr.number(fromRight ? gap : gap.negate()));
  }

  private Optional<BigDecimal> value(Expr point) {
    try {
      Expr at = Formulas.substitute(f, Map.of(x, point), Call::new);
      if (!isComputable(at)) {
        return Optional.empty();
      }
      Expr computable = withoutLargePowers(at);
      return precise
          .value(computable)
          .or(() ->
              precise.looksZero(computable) ? Optional.of(BigDecimal.ZERO) : Optional.empty());
    } catch (ArithmeticException | GradusException undefinedThere) {
      return Optional.empty();
    }
  }

  /// Powers with large exponents as exponentials, which many digits can be had of.
  private Expr withoutLargePowers(Expr e) {
    return switch (e) {
      case Power(Expr base, Expr exponent)
          when base != Constant.E && Math.abs(size(exponent)) > 10_000 ->
          new Power(
              Constant.E,
              new Expr.Product(
                  List.of(
                      withoutLargePowers(exponent),
                      new Call("log", List.of(withoutLargePowers(base))))));
      case Power(Expr base, Expr exponent) ->
          new Power(withoutLargePowers(base), withoutLargePowers(exponent));
      case Expr.Sum(List<Expr> terms) ->
          new Expr.Sum(terms.stream().map(this::withoutLargePowers).toList());
      case Expr.Product(List<Expr> factors) ->
          new Expr.Product(factors.stream().map(this::withoutLargePowers).toList());
      case Call(String name, List<Expr> arguments) ->
          new Call(name, arguments.stream().map(this::withoutLargePowers).toList());
      case Expr.Numeric _, Constant _, Expr.Sym _, Expr.Relation _ -> e;
    };
  }

  /// Whether no part is so large that its digits would take long.
  private boolean isComputable(Expr e) {
    for (Expr part : Formulas.parts(e)) {
      if (!isComputable(part)) {
        return false;
      }
    }
    return switch (e) {
      case Power(Expr base, Expr exponent) when base == Constant.E ->
          Math.abs(size(exponent)) <= LARGEST_EXPONENT;
      case Power(Expr base, Expr exponent)
          when !(exponent instanceof Num n && n.value().bits() < 16) ->
          Math.abs(size(exponent) * Math.log(Math.abs(size(base)))) <= LARGEST_EXPONENT
              && Math.abs(size(exponent)) < 1e40;
      case Call(String name, List<Expr> arguments)
          when name.equals("sin") || name.equals("cos") || name.equals("tan") ->
          Math.abs(size(arguments.getFirst())) <= LARGEST_ANGLE;
      // Beyond, what is left of 1 - erf(x) lies below the digits of erf.
      case Call(String name, List<Expr> arguments) when name.equals("erf") ->
          Math.abs(size(arguments.getFirst())) <= 6;
      case Call(String name, List<Expr> arguments)
          when name.equals("gamma") || name.equals("factorial") ->
          Math.abs(size(arguments.getFirst())) <= 200;
      case Call(String name, List<Expr> arguments)
          when !name.equals("log") && !name.equals("atan") && !name.equals("abs") ->
          Math.abs(size(arguments.getFirst())) <= LARGEST_EXPONENT;
      case Power _, Call _ -> true;
      case Expr.Numeric _, Constant _, Expr.Sym _, Expr.Sum _, Expr.Product _ -> true;
      case Expr.Relation _ -> false;
    };
  }

  private double size(Expr closed) {
    return closed instanceof Num n ? n.value().doubleValue() : algebra.real(closed);
  }

  /// The check of a limit; empty when too few values can be computed, or they say nothing.
  Optional<Check> check(Expr limit) {
    Optional<Check> worst = Optional.empty();
    for (List<BigDecimal> values : sides) {
      Optional<Check> check = check(values, limit);
      if (check.isEmpty()) {
        return check;
      }
      if (worst.isEmpty() || !check.get().passed()) {
        worst = check;
      }
    }
    return worst;
  }

  private Optional<Check> check(List<BigDecimal> values, Expr limit) {
    if (values.size() < 3) {
      return Optional.empty();
    }
    BigDecimal last = values.getLast();
    BigDecimal before = values.get(values.size() - 2);
    BigDecimal earlier = values.get(values.size() - 3);
    String what = Unparser.ascii(Expr.symbol(x)) + " -> " + Unparser.ascii(a) + " in numbers";
    if (Asymptotics.isInfinite(limit)) {
      int sign = limit.equals(Operators.INFINITY) ? 1 : -1;
      boolean grows =
          last.signum() == sign
              && ratio(last.abs(), before.abs()) > 1.02
              && ratio(before.abs(), earlier.abs()) > 1.02;
      return grows
          ? Optional.of(new Check(what, 0, 0))
          : settled(values)
              ? Optional.of(new Check(what, Double.POSITIVE_INFINITY, 0))
              : Optional.empty();
    }
    Optional<BigDecimal> exact = exact(limit);
    if (exact.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal scale = exact.get().abs().max(BigDecimal.ONE);
    double error = ratio(last.subtract(exact.get()).abs(), scale);
    double previous = ratio(before.subtract(exact.get()).abs(), scale);
    double first = ratio(earlier.subtract(exact.get()).abs(), scale);
    double good = rough ? ROUGH : GOOD;
    if (error <= good) {
      return Optional.of(new Check(what, error, good));
    }
    if (error < 0.9 * previous && previous < 0.9 * first) {
      return Optional.of(new Check(what, error, 0.9 * previous));
    }
    return settled(values) ? Optional.of(new Check(what, error, GOOD)) : Optional.empty();
  }

  private Optional<BigDecimal> exact(Expr limit) {
    Expr closed = Formulas.substitute(limit, parameters, algebra::call);
    if (closed.isZero()) {
      return Optional.of(BigDecimal.ZERO);
    }
    return precise.value(closed);
  }

  private static double ratio(BigDecimal a, BigDecimal b) {
    return b.signum() == 0
        ? a.signum() == 0 ? 0 : Double.POSITIVE_INFINITY
        : a.divide(b, MathContext.DECIMAL64).doubleValue();
  }

  /// Whether the last values hardly change.
  private boolean settled(List<BigDecimal> values) {
    BigDecimal last = values.getLast();
    BigDecimal scale = last.abs().max(BigDecimal.ONE);
    return !rough
        && values.size() >= 3
        && ratio(last.subtract(values.get(values.size() - 2)).abs(), scale) < 1e-7
        && ratio(last.subtract(values.get(values.size() - 3)).abs(), scale) < 1e-5;
  }

  /// The value the last points show, with what is uncertain about it; empty when they show none.
  String seen() {
    StringBuilder text = new StringBuilder();
    for (List<BigDecimal> values : sides) {
      if (values.size() < 2 || !settled(values)) {
        return "";
      }
      double value = values.getLast().doubleValue();
      double gap = Math.abs(values.getLast().subtract(values.get(values.size() - 2)).doubleValue());
      text.append(text.isEmpty() ? "the values near it come close to " : ", from the left to ")
          .append(
              String.format(
                  Locale.ROOT, "%.9g +- %.1g", value, Math.max(gap, 1e-9 * Math.abs(value))));
    }
    return text.toString();
  }

  /// The values along a way to the limit, each decade of distances alike.
  private final class Way {
    private static final int COUNT = 600;
    private final RealFormula compiled = algebra.compile(f, List.of(x));
    private final double point = Asymptotics.isInfinite(a) ? 0 : algebra.real(a);

    /// Near enough, but where doubles do not end: e^x is finite up to 709.
    private final boolean near = values(1e5, 1e12).length < COUNT / 4;

    private final double first = near ? 20 : 1e5;
    private final double last = near ? 600 : 1e12;

    double at(double far) {
      double at =
          a.equals(Operators.INFINITY)
              ? far
              : a.equals(Operators.MINUS_INFINITY)
                  ? -far
                  : side == Side.LEFT ? point - 1 / far : point + 1 / far;
      return compiled.at(at);
    }

    /// The finite values, the nearest to the limit last.
    double[] values(double from, double to) {
      return java.util.stream.IntStream.range(0, COUNT)
          .mapToDouble(i -> at(from * Math.pow(to / from, i / (COUNT - 1.0))))
          .filter(Double::isFinite)
          .toArray();
    }

    double spread(double from, double to) {
      double[] values = values(from, to);
      if (values.length < COUNT / 4) {
        return 0;
      }
      return java.util.Arrays.stream(values).max().orElse(0)
          - java.util.Arrays.stream(values).min().orElse(0);
    }

    /// The largest value of f times a sign, looked for ever closer around the largest of the
    /// samples.
    double extreme(int sign) {
      double best = first;
      double largest = Double.NEGATIVE_INFINITY;
      double width = 0.01;
      for (int i = 0; i < 3000; i++) {
        double far = first + width * 13 * i;
        double value = sign * at(far);
        if (value > largest && value < Double.POSITIVE_INFINITY) {
          largest = value;
          best = far;
        }
      }
      for (int i = 0; i < COUNT; i++) {
        double far = first * Math.pow(last / first, i / (COUNT - 1.0));
        double value = sign * at(far);
        if (value > largest && value < Double.POSITIVE_INFINITY) {
          largest = value;
          best = far;
        }
      }
      for (double step = width * 13; step > 1e-11 * best; step /= 4) {
        double center = best;
        for (int i = -8; i <= 8; i++) {
          double value = sign * at(center + step * i / 8);
          if (value > largest && value < Double.POSITIVE_INFINITY) {
            largest = value;
            best = center + step * i / 8;
          }
        }
      }
      return sign * largest;
    }
  }

  /// Whether the values near the limit keep moving, and not less and less.
  boolean isUnsettled() {
    Way way = new Way();
    double middle = Math.sqrt(way.first * way.last);
    double early = way.spread(way.first, middle);
    double late = way.spread(middle, way.last);
    return late > 1e-3 && late > 0.2 * early;
  }

  /// Between which values it oscillates.
  String spread() {
    Way way = new Way();
    double low = way.extreme(-1);
    double high = way.extreme(1);
    if (!(Math.max(Math.abs(low), Math.abs(high)) <= 1e3)) {
      return "it oscillates without bound";
    }
    return String.format(
        Locale.ROOT, "it oscillates between about %s and %s", shortened(low), shortened(high));
  }

  private static String shortened(double value) {
    double rounded = Math.rint(value * 100) / 100;
    return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
  }
}
