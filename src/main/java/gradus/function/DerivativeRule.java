package gradus.function;

import gradus.expr.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;

/// How a function of numbers changes with each of its arguments: as a formula for the symbolic
/// derivative, and as a number written by hand for automatic differentiation. The two are
/// independent of each other, so that one checks the other.
public final class DerivativeRule {
  /// A partial derivative as a formula.
  @FunctionalInterface
  public interface Slope {
    /// @param self the call itself, for rules that use their own value: σ′ = σ(1 − σ)
    Expr apply(Expr self, List<Expr> arguments);
  }

  /// A partial derivative as a number; at a kink what the frameworks take there, 0 for relu at 0.
  @FunctionalInterface
  public interface Adjoint {
    double apply(double[] arguments);
  }

  /// What vanishes where the function has a kink: `x` for |x|, `x - y` for max(x, y). It may vanish
  /// elsewhere too.
  @FunctionalInterface
  public interface Kink {
    Expr apply(List<Expr> arguments);
  }

  /// The derivative with respect to one argument.
  ///
  /// @param text the rule as a teacher writes it, with u for the argument: `sin(u)' = cos(u)*u'`
  public record Partial(Slope slope, Adjoint adjoint, String text) {}

  private final IntFunction<Partial> partials;
  private final List<Kink> kinks;

  private DerivativeRule(IntFunction<Partial> partials, List<Kink> kinks) {
    this.partials = partials;
    this.kinks = List.copyOf(kinks);
  }

  /// For functions of one number.
  ///
  /// @param slope from the call itself and its argument
  /// @param text the rule: `sin(u)' = cos(u)*u'`
  public static DerivativeRule of(
      BinaryOperator<Expr> slope, DoubleUnaryOperator adjoint, String text) {
    return of(
        List.of(
            new Partial(
                (self, arguments) -> slope.apply(self, arguments.get(0)),
                arguments -> adjoint.applyAsDouble(arguments[0]),
                text)));
  }

  /// For functions of several numbers, one partial derivative for each.
  public static DerivativeRule of(List<Partial> partials) {
    List<Partial> all = List.copyOf(partials);
    return new DerivativeRule(all::get, List.of());
  }

  /// For functions of any number of numbers, from the place of the argument, from 0.
  public static DerivativeRule each(IntFunction<Partial> partials) {
    return new DerivativeRule(partials, List.of());
  }

  /// The same rule, not valid where the kink vanishes.
  public DerivativeRule kink(Kink kink) {
    List<Kink> more = new ArrayList<>(kinks);
    more.add(kink);
    return new DerivativeRule(partials, more);
  }

  /// The derivative with respect to an argument, from 0.
  public Partial partial(int argument) {
    return partials.apply(argument);
  }

  public List<Kink> kinks() {
    return kinks;
  }
}
