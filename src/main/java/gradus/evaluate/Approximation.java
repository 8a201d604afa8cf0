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
import gradus.expr.Sums;
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

/// Formulas without symbols to doubles. Where the bound of the rounding error is not small beside
/// the value, the formula is computed again with many digits.
public final class Approximation {
  /// Accepted relative error bound of plain doubles: a few units in the last place through a short
  /// formula.
  private static final double GOOD = 1e-13;

  private final Registry registry;
  private final RoundingBounds bounds;

  /// Whether numbers beyond the range of doubles stay as they are.
  private final boolean keeps;

  public Approximation(Registry registry) {
    this(registry, false);
  }

  private Approximation(Registry registry, boolean keeps) {
    this.registry = registry;
    this.bounds = new RoundingBounds(registry);
    this.keeps = keeps;
  }

  /// The approximation that is shown: `exp(1000)` is not infinite, `exp(-1000)` is not 0, so both
  /// stay formulas.
  public static Approximation shown(Registry registry) {
    return new Approximation(registry, true);
  }

  /// The value of a closed formula, real where it is real.
  ///
  /// @throws gradus.diag.GradusException E0507 when it has none
  public Scalar of(Expr e) {
    return checked(e, unchecked(e));
  }

  private Scalar checked(Expr e, Scalar value) {
    boolean finite =
        switch (value) {
          case Scalar.Real(double d) -> !Double.isNaN(d);
          case Scalar.Complex(double re, double im) -> Double.isFinite(re) && Double.isFinite(im);
          case Scalar.Exact _ -> true;
        };
    if (!finite) {
      throw Diagnostic.error(Code.UNDEFINED, reason(e, value)).toException();
    }
    return value;
  }

  private Scalar unchecked(Expr e) {
    if (!Formulas.hasImaginary(e)) {
      double real = real(e);
      if (!Double.isNaN(real)) {
        return new Scalar.Real(real);
      }
    }
    return complex(e);
  }

  private String reason(Expr e, Scalar value) {
    if (isInfinite(value)) {
      return "this is beyond the range of doubles";
    }
    return Formulas.hasImaginary(e) || Double.isNaN(bounds.of(e).value())
        ? "this has no value"
        : "the digits of this cancel, and more of them cannot be computed";
  }

  private static boolean isInfinite(Scalar value) {
    return Double.isInfinite(ComplexNumbers.re(value))
        || Double.isInfinite(ComplexNumbers.im(value));
  }

  /// The real value, NaN when there is none.
  public double real(Expr e) {
    RoundingBounds.Bounded value = bounds.of(e);
    if (Double.isFinite(value.value()) && value.error() <= GOOD * Math.abs(value.value())) {
      return value.value();
    }
    Precise precise = new Precise(registry);
    Optional<BigDecimal> digits = precise.value(e);
    if (digits.isPresent()) {
      return digits.get().doubleValue();
    }
    if (Double.isFinite(value.value()) && precise.looksZero(e)) {
      return 0;
    }
    // A root of what cancelled may be a root of a negative number.
    boolean known = Double.isInfinite(value.value()) || value.error() < Math.abs(value.value());
    return known ? value.value() : Double.NaN;
  }

  /// The sign of a closed real formula; empty when it cannot be told (it may be zero, or not be
  /// real).
  public Optional<Integer> sign(Expr e) {
    if (e instanceof Num n) {
      return Optional.of(n.value().signum());
    }
    RoundingBounds.Bounded value = bounds.of(e);
    if (Math.abs(value.value()) > 4 * value.error() && Double.isFinite(value.value())) {
      return Optional.of((int) Math.signum(value.value()));
    }
    return new Precise(registry).value(e).map(BigDecimal::signum);
  }

  /// Whether hundreds of digits cannot tell the formula from zero.
  public boolean looksZero(Expr e) {
    return new Precise(registry).looksZero(e);
  }

  /// Parts that are real are computed as such, so that their cancellation is seen.
  private Scalar complex(Expr e) {
    if (!Formulas.hasImaginary(e)) {
      double real = real(e);
      if (!Double.isNaN(real)) {
        return new Scalar.Real(real);
      }
    }
    return switch (e) {
      case Num n -> new Scalar.Real(n.value().doubleValue());
      case Flt f -> new Scalar.Real(f.value());
      case Constant c -> c == Constant.I ? new Scalar.Complex(0, 1) : new Scalar.Real(real(c));
      case Sum s -> {
        List<Expr> real = new ArrayList<>();
        List<Expr> imaginary = new ArrayList<>();
        Scalar sum = new Scalar.Real(0);
        for (Expr term : s.terms()) {
          Expr size = Expr.divide(term, Constant.I);
          if (isReal(term)) {
            real.add(term);
          } else if (isReal(size)) {
            imaginary.add(size);
          } else {
            sum = ComplexNumbers.add(sum, complex(term));
          }
        }
        Scalar parts = Scalar.of(real(Sums.of(real)), real(Sums.of(imaginary)));
        yield ComplexNumbers.add(sum, parts);
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

  private boolean isReal(Expr e) {
    return !Formulas.hasImaginary(e) && !Double.isNaN(bounds.of(e).value());
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
    ScalarRule rule = bounds.rule(c);
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
      case SetValue.Intervals(List<SetValue.Interval> parts) -> {
        List<SetValue.Interval> ends = new ArrayList<>();
        for (SetValue.Interval part : parts) {
          ends.add(
              new SetValue.Interval(
                  of(part.low()), of(part.high()), part.lowClosed(), part.highClosed()));
        }
        yield new SetValue.Intervals(ends);
      }
      case Table table -> ofColumns(table);
      case Scalar.Real _,
          Scalar.Complex _,
          RealArray _,
          ComplexArray _,
          SetValue _,
          Truth _,
          Text _,
          FunctionValue _ ->
          value;
    };
  }

  private Table ofColumns(Table table) {
    List<Table.Column> columns = new ArrayList<>(table.columns().size());
    for (Table.Column column : table.columns()) {
      columns.add(
          column instanceof Table.Column.Numbers(String name, Array values)
              ? new Table.Column.Numbers(name, (Array) of(values))
              : column);
    }
    return new Table(columns, table.rows());
  }

  private Value closed(Formula formula) {
    Expr e = formula.expr();
    Scalar value = unchecked(e);
    boolean vanished = value instanceof Scalar.Real(double d) && d == 0 && isNeverZero(e);
    return keeps && (isInfinite(value) || vanished) ? formula : checked(e, value);
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
