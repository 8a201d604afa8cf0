package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.function.Registry;
import gradus.function.ScalarRule;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Formulas without symbols to doubles. Every double carries a bound of its rounding error; where the bound is not
/// small beside the value, the formula is computed again with 60 digits.
public final class Approximation {
  /// Accepted relative error bound of plain doubles: a few units in the last place through a short formula.
  private static final double GOOD = 1e-13;

  private static final double EPS = Math.ulp(1.0);

  /// First-order bounds of powers hold for bases known this well.
  private static final double CLOSE = 1e-3;

  private final Registry registry;

  /// Whether numbers beyond the range of doubles stay as they are.
  private final boolean keeps;

  public Approximation(Registry registry) {
    this(registry, false);
  }

  private Approximation(Registry registry, boolean keeps) {
    this.registry = registry;
    this.keeps = keeps;
  }

  /// The approximation that is shown: `exp(1000)` is not infinite, `exp(-1000)` is not 0, so both stay formulas.
  public static Approximation shown(Registry registry) {
    return new Approximation(registry, true);
  }

  /// A double and a bound of how far off it is.
  private record Bounded(double value, double error) {
    static final Bounded NAN = new Bounded(Double.NaN, 0);
  }

  /// The value of a closed formula, real where it is real.
  ///
  /// @throws gradus.diag.GradusException E0507 when it has none
  public Scalar of(Expr e) {
    if (!Formulas.hasImaginary(e)) {
      double real = real(e);
      if (!Double.isNaN(real)) {
        return new Scalar.Real(real);
      }
    }
    Scalar value = complex(e);
    if (value instanceof Scalar.Real(double d) && Double.isNaN(d)
        || value instanceof Scalar.Complex(double re, double im)
            && (Double.isNaN(re) || Double.isNaN(im))) {
      throw Diagnostic.error(Code.UNDEFINED, "this has no value").toException();
    }
    return value;
  }

  /// The real value, NaN when there is none.
  public double real(Expr e) {
    Bounded value = bounded(e);
    if (Double.isFinite(value.value) && value.error <= GOOD * Math.abs(value.value)) {
      return value.value;
    }
    return new Precise(registry).value(e).map(BigDecimal::doubleValue).orElse(value.value);
  }

  /// The sign of a closed real formula; empty when it cannot be told (it may be zero, or not be real).
  public Optional<Integer> sign(Expr e) {
    if (e instanceof Num n) {
      return Optional.of(n.value().signum());
    }
    Bounded value = bounded(e);
    if (Math.abs(value.value) > 4 * value.error && Double.isFinite(value.value)) {
      return Optional.of((int) Math.signum(value.value));
    }
    return new Precise(registry).value(e).map(BigDecimal::signum);
  }

  /// Whether 60 digits cannot tell the formula from zero.
  public boolean looksZero(Expr e) {
    return new Precise(registry).looksZero(e);
  }

  private Bounded bounded(Expr e) {
    return switch (e) {
      case Num n -> {
        double value = n.value().doubleValue();
        boolean whole = n.value().isInteger() && Math.abs(value) < 1L << 53;
        yield new Bounded(value, whole ? 0 : EPS * Math.abs(value) + Double.MIN_VALUE);
      }
      case Flt f -> new Bounded(f.value(), 0);
      case Constant c ->
          switch (c) {
            case PI -> new Bounded(Math.PI, 1.3e-16);
            case E -> new Bounded(Math.E, 1.5e-16);
            case I -> Bounded.NAN;
          };
      case Sum s -> sum(s.terms());
      case Product p -> product(p.factors());
      case Power(Expr base, Expr exponent) -> power(base, exponent);
      case Call c -> call(c);
      case Expr.Sym _, Expr.Relation _ -> Bounded.NAN;
    };
  }

  private Bounded sum(List<Expr> terms) {
    double sum = 0;
    double error = 0;
    for (Expr term : terms) {
      Bounded value = bounded(term);
      sum += value.value;
      error += value.error + EPS * Math.abs(sum);
    }
    return new Bounded(sum, error);
  }

  private Bounded product(List<Expr> factors) {
    double product = 1;
    double relative = 0;
    for (Expr factor : factors) {
      Bounded value = bounded(factor);
      product *= value.value;
      relative += relative(value) + EPS;
    }
    // A relative bound says nothing about a product that came out as 0.
    double error = Math.abs(product) * relative;
    return new Bounded(product, product == 0 || Double.isNaN(error) ? relative : error);
  }

  private static double relative(Bounded value) {
    if (value.error == 0) {
      return 0;
    }
    return value.value == 0 ? Double.POSITIVE_INFINITY : value.error / Math.abs(value.value);
  }

  private Bounded power(Expr base, Expr exponent) {
    Bounded e = bounded(exponent);
    if (base == Constant.E) {
      double value = Math.exp(e.value);
      return new Bounded(value, value == 0 ? Double.MIN_VALUE : value * (Math.expm1(e.error) + EPS));
    }
    Bounded b = bounded(base);
    if (relative(b) > CLOSE) {
      return new Bounded(Math.pow(b.value, e.value), Double.POSITIVE_INFINITY);
    }
    double value = realPower(b.value, e.value, exponent);
    double relative =
        Math.abs(e.value) * 2 * relative(b)
            + (e.error == 0 ? 0 : Math.abs(Math.log(Math.abs(b.value))) * e.error)
            + EPS;
    return new Bounded(value, value == 0 && b.value != 0 ? Double.MIN_VALUE : Math.abs(value) * relative);
  }

  /// Odd roots of negative numbers are real: the convention of the language.
  private static double realPower(double base, double n, Expr exponent) {
    if (exponent.equals(Expr.HALF)) {
      return Math.sqrt(base);
    }
    return base < 0 && exponent instanceof Num q
        ? OddRoots.power(base, q.value())
        : Math.pow(base, n);
  }

  private Bounded call(Call c) {
    ScalarRule rule = rule(c);
    double[] at = new double[c.arguments().size()];
    double[] errors = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      Bounded value = bounded(c.arguments().get(i));
      if (Double.isNaN(value.value)) {
        return Bounded.NAN;
      }
      at[i] = value.value;
      errors[i] = value.error;
    }
    if (!rule.isReal(at)) {
      return Bounded.NAN;
    }
    double value = rule.real().apply(at);
    double error = 2 * EPS * Math.abs(value);
    for (int i = 0; i < at.length; i++) {
      if (errors[i] > 0) {
        error += Math.max(moved(rule, at, i, errors[i], value), moved(rule, at, i, -errors[i], value));
      }
    }
    return new Bounded(value, error);
  }

  /// How far the value moves when one argument moves by its error.
  private static double moved(ScalarRule rule, double[] at, int i, double by, double value) {
    double[] shifted = at.clone();
    shifted[i] += by;
    double gap = rule.isReal(shifted) ? Math.abs(rule.real().apply(shifted) - value) : 0;
    return Double.isNaN(gap) ? 0 : gap;
  }

  private ScalarRule rule(Call c) {
    return registry
        .find(c.name())
        .flatMap(gradus.function.Function::scalarRule)
        .orElseThrow(
            () ->
                Diagnostic.error(Code.UNDEFINED, c.name() + " cannot be computed inside a formula")
                    .toException());
  }

  private Scalar complex(Expr e) {
    return switch (e) {
      case Num n -> new Scalar.Real(n.value().doubleValue());
      case Flt f -> new Scalar.Real(f.value());
      case Constant c -> c == Constant.I ? new Scalar.Complex(0, 1) : new Scalar.Real(real(c));
      case Sum s -> {
        Scalar sum = new Scalar.Real(0);
        for (Expr term : s.terms()) {
          sum = ComplexNumbers.add(sum, complex(term));
        }
        yield sum;
      }
      case Product p -> {
        Scalar product = new Scalar.Real(1);
        for (Expr factor : p.factors()) {
          product = ComplexNumbers.multiply(product, complex(factor));
        }
        yield product;
      }
      case Power(Expr base, Expr exponent) -> complexPower(base, exponent);
      case Call c -> complexCall(c);
      case Expr.Sym _, Expr.Relation _ -> new Scalar.Real(Double.NaN);
    };
  }

  private Scalar complexPower(Expr base, Expr exponent) {
    Scalar b = complex(base);
    if (b instanceof Scalar.Real(double d) && d < 0 && exponent instanceof Num n) {
      double real = OddRoots.power(d, n.value());
      if (!Double.isNaN(real)) {
        return new Scalar.Real(real);
      }
    }
    return ComplexNumbers.power(b, complex(exponent));
  }

  private Scalar complexCall(Call c) {
    ScalarRule rule = rule(c);
    if (c.arguments().size() != 1 || rule.complex().isEmpty()) {
      double[] at = new double[c.arguments().size()];
      for (int i = 0; i < at.length; i++) {
        at[i] = complex(c.arguments().get(i)) instanceof Scalar.Real(double d) ? d : Double.NaN;
      }
      return new Scalar.Real(rule.isReal(at) ? rule.real().apply(at) : Double.NaN);
    }
    Scalar argument = complex(c.arguments().get(0));
    if (argument instanceof Scalar.Real(double d) && rule.isReal(new double[] {d})) {
      return new Scalar.Real(rule.real().apply(new double[] {d}));
    }
    return rule.complex().get().apply(ComplexNumbers.re(argument), ComplexNumbers.im(argument));
  }

  /// The value with every exact number and closed formula in it turned into doubles.
  public Value of(Value value) {
    return switch (value) {
      case Scalar.Exact(var q, _) -> {
        double nearest = q.doubleValue();
        boolean beyond = Double.isInfinite(nearest) || (nearest == 0 && q.signum() != 0);
        yield keeps && beyond ? value : new Scalar.Real(nearest);
      }
      case Formula f -> f.isClosed() ? closed(f) : f;
      case ElementArray array -> ofEntries(array);
      case RecordValue record -> {
        RecordValue.Builder builder = RecordValue.builder();
        record.fields().forEach((name, part) -> builder.with(name, of(part)));
        yield builder.build();
      }
      case SetValue.Finite set -> {
        List<Value> elements = new ArrayList<>();
        set.elements().forEach(element -> elements.add(of(element)));
        yield new SetValue.Finite(elements);
      }
      case Scalar.Real _, Scalar.Complex _, RealArray _, ComplexArray _, SetValue _, Truth _,
          Table _, Text _, FunctionValue _ ->
          value;
    };
  }

  private Value closed(Formula formula) {
    Scalar value = of(formula.expr());
    boolean beyond =
        keeps
            && value instanceof Scalar.Real(double d)
            && (Double.isInfinite(d) || (d == 0 && isNeverZero(formula.expr())));
    return beyond ? formula : value;
  }

  /// Whether a formula is seen not to be zero: a product of numbers and powers of such.
  private static boolean isNeverZero(Expr e) {
    return switch (e) {
      case Num n -> n.value().signum() != 0;
      case Constant _ -> true;
      case Power power -> isNeverZero(power.base());
      case Product product -> product.factors().stream().allMatch(Approximation::isNeverZero);
      case Flt _, Sum _, Call _, Expr.Sym _, Expr.Relation _ -> false;
    };
  }

  private Array ofEntries(ElementArray array) {
    List<Value> entries = new ArrayList<>(array.size());
    for (Value entry : array.entries()) {
      entries.add(of(entry));
    }
    return Values.array(array.shape(), entries, array.labels());
  }
}
