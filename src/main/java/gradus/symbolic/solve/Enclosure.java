package gradus.symbolic.solve;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.numeric.roots.Interval;
import gradus.numeric.special.Gaussian;
import gradus.numeric.special.Logistic;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The natural interval extension of a formula in one variable: from an interval of arguments to an
/// interval that certainly encloses all values. With it a zero can be excluded, and a function
/// proved monotone, on a whole interval at once.
public final class Enclosure {
  private static final int LARGEST_POWER = 10_000;

  /// 1/k is rounded before the power is taken: 700 · 2⁻⁵³ at most.
  private static final Interval SLACK = Interval.of(1 - 1e-13, 1 + 1e-13);

  private static final double TURN = 2 * Math.PI;

  private final UnaryOperator<Interval> root;

  /// Ends the compilation at a part that has no extension, however deep it stands.
  private static final class NoExtension extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param part what has none; nobody looks at the stack
    NoExtension(String part) {
      super(part, null, false, false);
    }
  }

  private Enclosure(UnaryOperator<Interval> root) {
    this.root = root;
  }

  /// @return empty when a function in the formula has no extension here
  public static Optional<Enclosure> of(Expr f, String x) {
    try {
      return Optional.of(new Enclosure(compile(f, x)));
    } catch (NoExtension unknown) {
      return Optional.empty();
    }
  }

  public Interval at(Interval x) {
    return root.apply(x);
  }

  private static UnaryOperator<Interval> compile(Expr e, String x) {
    return switch (e) {
      case Num n -> constant(Interval.around(n.value().doubleValue()));
      case Flt f -> constant(Interval.point(f.value()));
      case Constant c ->
          switch (c) {
            case PI -> constant(Interval.of(Math.PI, Math.nextUp(Math.PI)));
            case E -> constant(Interval.of(Math.E, Math.nextUp(Math.E)));
            case I -> throw new NoExtension("i");
          };
      case Sym(String name) -> {
        if (!name.equals(x)) {
          throw new NoExtension(name);
        }
        yield t -> t;
      }
      case Sum s -> {
        List<UnaryOperator<Interval>> terms = all(s.terms(), x);
        yield t -> {
          Interval sum = Interval.point(0);
          for (UnaryOperator<Interval> term : terms) {
            sum = sum.add(term.apply(t));
          }
          return sum;
        };
      }
      case Product p -> {
        List<UnaryOperator<Interval>> factors = all(p.factors(), x);
        yield t -> {
          Interval product = Interval.point(1);
          for (UnaryOperator<Interval> factor : factors) {
            product = product.multiply(factor.apply(t));
          }
          return product;
        };
      }
      case Power(Expr base, Expr exponent) -> power(base, exponent, x);
      case Call c -> call(c, x);
      case Relation _ -> throw new NoExtension("relation");
    };
  }

  private static List<UnaryOperator<Interval>> all(List<Expr> parts, String x) {
    return parts.stream().map(part -> compile(part, x)).toList();
  }

  private static UnaryOperator<Interval> constant(Interval value) {
    return t -> value;
  }

  private static UnaryOperator<Interval> power(Expr base, Expr exponent, String x) {
    if (base == Constant.E) {
      UnaryOperator<Interval> u = compile(exponent, x);
      return t -> exp(u.apply(t));
    }
    UnaryOperator<Interval> b = compile(base, x);
    if (exponent instanceof Num(Rational r, _)) {
      if (!fits(r)) {
        throw new NoExtension("power");
      }
      int n = r.numerator().intValueExact();
      int k = r.denominator().intValueExact();
      return t -> {
        Interval value = root(b.apply(t), k);
        return n > 0 ? value.power(n) : value.power(-n).inverse();
      };
    }
    UnaryOperator<Interval> u = compile(exponent, x);
    return t -> exp(log(b.apply(t)).multiply(u.apply(t)));
  }

  private static boolean fits(Rational r) {
    Rational limit = Rational.of(LARGEST_POWER);
    return !r.isZero()
        && Rational.of(r.numerator()).abs().compareTo(limit) <= 0
        && Rational.of(r.denominator()).compareTo(limit) <= 0;
  }

  private static Interval root(Interval b, int k) {
    if (k == 1) {
      return b;
    }
    if (k % 2 == 0) {
      Interval inside = b.within(0, Double.POSITIVE_INFINITY);
      return k == 2
          ? inside.rising(Math::sqrt).clamp(0, inf())
          : inside.rising(v -> Math.pow(v, 1.0 / k)).multiply(SLACK).clamp(0, inf());
    }
    return k == 3
        ? b.rising(Math::cbrt)
        : b.rising(v -> Math.copySign(Math.pow(Math.abs(v), 1.0 / k), v)).multiply(SLACK);
  }

  private static double inf() {
    return Double.POSITIVE_INFINITY;
  }

  private static Interval exp(Interval u) {
    Interval value = u.rising(Math::exp);
    return value.isEmpty() || value.high() > 0
        ? value.clamp(0, inf())
        : new Interval(0, Double.MIN_VALUE, value.partial());
  }

  private static Interval log(Interval u) {
    if (u.high() <= 0) {
      return Interval.NOTHING;
    }
    Interval inside = u.within(0, inf());
    return inside.rising(Math::log).withPartial(inside.low() <= 0);
  }

  private static UnaryOperator<Interval> call(Call c, String x) {
    List<UnaryOperator<Interval>> arguments = all(c.arguments(), x);
    if (arguments.isEmpty()) {
      throw new NoExtension(c.name());
    }
    UnaryOperator<Interval> u = arguments.get(0);
    if (arguments.size() > 1) {
      return several(c.name(), arguments);
    }
    UnaryOperator<Interval> f = unary(c.name());
    return t -> {
      Interval inner = u.apply(t);
      return inner.isEmpty() ? Interval.NOTHING : f.apply(inner);
    };
  }

  private static UnaryOperator<Interval> several(
      String name, List<UnaryOperator<Interval>> arguments) {
    return switch (name) {
      case "max" -> t -> extreme(arguments, t, true);
      case "min" -> t -> extreme(arguments, t, false);
      case "log" ->
          t -> log(arguments.get(0).apply(t)).multiply(log(arguments.get(1).apply(t)).inverse());
      default -> throw new NoExtension(name);
    };
  }

  private static Interval extreme(
      List<UnaryOperator<Interval>> arguments, Interval t, boolean greatest) {
    Interval result = arguments.get(0).apply(t);
    for (UnaryOperator<Interval> argument : arguments) {
      Interval v = argument.apply(t);
      if (v.isEmpty() || result.isEmpty()) {
        return Interval.NOTHING;
      }
      boolean partial = result.partial() || v.partial();
      result =
          greatest
              ? new Interval(
                  Math.max(result.low(), v.low()), Math.max(result.high(), v.high()), partial)
              : new Interval(
                  Math.min(result.low(), v.low()), Math.min(result.high(), v.high()), partial);
    }
    return result;
  }

  private static UnaryOperator<Interval> unary(String name) {
    return switch (name) {
      case "log" -> Enclosure::log;
      case "log2" -> u -> log(u).multiply(Interval.around(1 / Math.log(2)).hull(wide(2)));
      case "log10" -> u -> log(u).multiply(Interval.around(1 / Math.log(10)).hull(wide(10)));
      case "sin" -> u -> cosine(u.add(Interval.of(-Math.nextUp(Math.PI / 2), -Math.PI / 2)));
      case "cos" -> Enclosure::cosine;
      case "tan" -> Enclosure::tangent;
      case "sec" -> u -> cosine(u).inverse();
      case "csc" -> u -> unary("sin").apply(u).inverse();
      case "cot" -> u -> unary("cos").apply(u).multiply(unary("csc").apply(u));
      case "asin" -> u -> u.within(-1, 1).rising(Math::asin);
      case "acos" -> u -> u.within(-1, 1).negate().rising(v -> Math.acos(-v)).clamp(0, 4);
      case "atan" -> u -> u.rising(Math::atan);
      case "sinh" -> u -> u.rising(Math::sinh);
      case "cosh" -> u -> u.abs().rising(Math::cosh).clamp(1, inf());
      case "tanh" -> u -> u.rising(Math::tanh).clamp(-1, 1);
      case "sech" -> u -> unary("cosh").apply(u).inverse();
      case "csch" -> u -> unary("sinh").apply(u).inverse();
      case "coth" -> u -> unary("tanh").apply(u).inverse();
      case "abs" -> Interval::abs;
      case "sign" -> u -> Interval.of(Math.signum(u.low()), Math.signum(u.high()));
      case "erf" -> u -> u.rising(Gaussian::erf).clamp(-1, 1);
      case "sigmoid" -> u -> u.rising(Logistic::sigmoid).clamp(0, 1);
      case "relu" -> u -> u.rising(v -> Math.max(v, 0));
      default -> throw new NoExtension(name);
    };
  }

  private static Interval wide(double base) {
    double middle = 1 / Math.log(base);
    return Interval.of(middle * (1 - 1e-15), middle * (1 + 1e-15));
  }

  /// Where a maximum 2πk or a minimum π + 2πk lies inside, ±1 belongs to the values.
  private static Interval cosine(Interval u) {
    Interval whole = new Interval(-1, 1, u.partial());
    double size = Math.max(Math.abs(u.low()), Math.abs(u.high()));
    if (u.isEmpty()) {
      return Interval.NOTHING;
    }
    if (!(u.width() < TURN) || size > 1e12) {
      return whole;
    }
    double slack = 4e-16 * (size + 1);
    boolean top = Math.floor((u.high() + slack) / TURN) > Math.floor((u.low() - slack) / TURN);
    boolean bottom =
        Math.floor((u.high() + slack - Math.PI) / TURN)
            > Math.floor((u.low() - slack - Math.PI) / TURN);
    double a = Math.cos(u.low());
    double b = Math.cos(u.high());
    double pad = 1e-15;
    double low = bottom ? -1 : Math.max(-1, Math.min(a, b) - pad);
    double high = top ? 1 : Math.min(1, Math.max(a, b) + pad);
    return new Interval(low, high, u.partial());
  }

  private static Interval tangent(Interval u) {
    double size = Math.max(Math.abs(u.low()), Math.abs(u.high()));
    double slack = 4e-16 * (size + 1);
    double first = Math.floor((u.low() - slack) / Math.PI + 0.5);
    double last = Math.floor((u.high() + slack) / Math.PI + 0.5);
    return size < 1e12 && first == last ? u.rising(Math::tan) : Interval.ALL.withPartial(true);
  }
}
