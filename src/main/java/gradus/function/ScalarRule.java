package gradus.function;

import gradus.expr.Expr;
import gradus.value.Scalar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;

/// How a function of numbers computes, in each arithmetic. Elementwise functions have one; so do
/// functions of several numbers such as `log(x, base)` and `binomial(n, k)`.
///
/// The evaluator asks {@code exact} first for exact arguments; if that leaves the call alone, an
/// exact argument keeps the call as a formula (`sin(1)`), a decimal or a double is computed by
/// {@code real}, and where {@code realDomain} says no, by {@code complex}.
public final class ScalarRule {
  /// Simplifies a call with exact arguments, or returns empty to leave it: `sin(pi/6)` is `1/2`.
  @FunctionalInterface
  public interface ExactRule {
    /// @param arguments canonical; may have free symbols
    Optional<Expr> apply(List<Expr> arguments);
  }

  /// Simplifies a call with exact arguments that have a value, where that takes more than their
  /// form: the sign of `sqrt(2) - 2`, the budget for a factorial. Returns empty to leave the call.
  @FunctionalInterface
  public interface ClosedRule {
    /// @param arguments canonical, without free symbols and doubles
    Optional<Expr> apply(List<Expr> arguments, Context context);
  }

  /// Computes with doubles.
  @FunctionalInterface
  public interface RealRule {
    double apply(double[] arguments);
  }

  /// Computes with complex doubles, one argument.
  @FunctionalInterface
  public interface ComplexRule {
    Scalar apply(double re, double im);
  }

  /// Computes to the precision of the context, for signs, comparisons and rounding of exact
  /// formulas.
  @FunctionalInterface
  public interface PreciseRule {
    BigDecimal apply(List<BigDecimal> arguments, MathContext precision);
  }

  private final ExactRule exact;
  private final ClosedRule closed;
  private final RealRule real;
  private final Predicate<double[]> realDomain;
  private final Optional<ComplexRule> complex;
  private final Optional<PreciseRule> precise;
  private final String outside;
  private final Optional<DerivativeRule> derivative;

  private ScalarRule(Builder builder) {
    this.exact = builder.exact;
    this.closed = builder.closed;
    this.real = builder.real;
    this.realDomain = builder.realDomain;
    this.complex = builder.complex;
    this.precise = builder.precise;
    this.outside = builder.outside;
    this.derivative = builder.derivative;
  }

  public static Builder real(RealRule rule) {
    return new Builder(rule);
  }

  /// For functions of one number.
  public static Builder of(DoubleUnaryOperator rule) {
    return new Builder(arguments -> rule.applyAsDouble(arguments[0]));
  }

  public ExactRule exact() {
    return exact;
  }

  public ClosedRule closed() {
    return closed;
  }

  public RealRule real() {
    return real;
  }

  /// Whether {@code real} is defined there.
  public boolean isReal(double[] arguments) {
    return realDomain.test(arguments);
  }

  public Optional<ComplexRule> complex() {
    return complex;
  }

  public Optional<PreciseRule> precise() {
    return precise;
  }

  /// How it changes with its arguments; empty where nobody differentiates it.
  public Optional<DerivativeRule> derivative() {
    return derivative;
  }

  /// What an error says outside the domain: "needs x > 0"; empty when the function is defined
  /// everywhere.
  public String outside() {
    return outside;
  }

  /// Collects the rules.
  public static final class Builder {
    private final RealRule real;
    private ExactRule exact = arguments -> Optional.empty();
    private ClosedRule closed = (arguments, context) -> Optional.empty();
    private Predicate<double[]> realDomain = arguments -> true;
    private Optional<ComplexRule> complex = Optional.empty();
    private Optional<PreciseRule> precise = Optional.empty();
    private String outside = "";
    private Optional<DerivativeRule> derivative = Optional.empty();

    private Builder(RealRule real) {
      this.real = real;
    }

    public Builder exact(ExactRule rule) {
      this.exact = rule;
      return this;
    }

    /// Asked after {@link #exact}, when the arguments have no free symbols.
    public Builder closed(ClosedRule rule) {
      this.closed = rule;
      return this;
    }

    /// Where the real rule is defined.
    ///
    /// @param message for arguments outside it when there is no complex rule: "needs x > 0"
    public Builder domain(Predicate<double[]> domain, String message) {
      this.realDomain = domain;
      this.outside = message;
      return this;
    }

    public Builder complex(ComplexRule rule) {
      this.complex = Optional.of(rule);
      return this;
    }

    public Builder precise(PreciseRule rule) {
      this.precise = Optional.of(rule);
      return this;
    }

    public Builder derivative(DerivativeRule rule) {
      this.derivative = Optional.of(rule);
      return this;
    }

    public ScalarRule build() {
      return new ScalarRule(this);
    }
  }
}
