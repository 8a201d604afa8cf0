package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import gradus.function.Check;
import gradus.step.Derivation;
import gradus.symbolic.rewrite.Textbook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Antiderivatives by the methods of a calculus course.
public final class Antiderivative {
  /// The methods `--by` may ask for.
  public static final List<String> METHODS =
      List.of("parts", "substitution", "partial_fractions", "trig");

  /// What was found, and verified by differentiating.
  ///
  /// @param derivation from {@code integrate(f, x)} to an antiderivative without its constant
  /// @param conditions on the parameters: `n != -1`
  public record Found(Derivation derivation, Set<String> conditions, Check check) {}

  private Antiderivative() {}

  /// @return from {@code integrate(f, x)} to an antiderivative without its constant; empty when no
  ///   method finds one
  public static Optional<Derivation> of(Expr f, String x, Algebra algebra) {
    return find(f, x, "", algebra).map(Found::derivation);
  }

  /// @param method one of {@link #METHODS} for the first step, or empty
  public static Optional<Found> find(Expr f, String x, String method, Algebra algebra) {
    if (Formulas.hasDoubles(f) || Formulas.hasImaginary(f)) {
      return Optional.empty();
    }
    Search search = new Search(algebra, method);
    return search
        .find(f, x, 0)
        .map(derivation -> tidy(derivation, x, algebra))
        .map(derivation ->
            new Found(
                derivation,
                search.conditions(),
                new Verification(algebra).of(f, derivation.to(), x)))
        .filter(found -> found.check().passed());
  }

  /// The answer in textbook form, without constants that C takes in.
  private static Derivation tidy(Derivation derivation, String x, Algebra algebra) {
    Expr tidy = Textbook.of(withoutSigns(derivation.to(), algebra), algebra);
    List<Expr> terms =
        Formulas.terms(tidy).stream().filter(term -> !Formulas.isFree(term, x)).toList();
    tidy = Sums.of(terms);
    if (tidy.equals(derivation.to())) {
      return derivation;
    }
    return Derivation.of(
        derivation.rule(), derivation.from(), tidy, derivation.why(), derivation.parts());
  }

  /// |e| is e where e is positive for all real x, as x^4 + 1 and e^x are.
  private static Expr withoutSigns(Expr e, Algebra algebra) {
    return Formulas.substitute(
        e,
        Map.of(),
        (name, arguments) -> {
          Expr u = arguments.get(0);
          if (name.equals("abs") && isPositive(u)) {
            return u;
          }
          return name.equals("log")
                  && u instanceof Expr.Power(Expr base, Expr exponent)
                  && base == Expr.Constant.E
                  && !Formulas.hasImaginary(exponent)
              ? exponent
              : algebra.call(name, arguments);
        });
  }

  private static boolean isPositive(Expr e) {
    return switch (e) {
      case Expr.Num n -> n.value().signum() > 0;
      case Expr.Constant c -> c != Expr.Constant.I;
      case Expr.Power(Expr base, Expr exponent) when base == Expr.Constant.E ->
          !Formulas.hasImaginary(exponent);
      case Expr.Call(String name, _) -> name.equals("cosh") || name.equals("softplus");
      case Expr.Product p -> p.factors().stream().allMatch(Antiderivative::isPositive);
      case Expr.Sum s ->
          s.terms().stream().allMatch(term -> isPositive(term) || isSquare(term))
              && s.terms().stream().anyMatch(Antiderivative::isPositive);
      default -> false;
    };
  }

  /// Whether it is never negative.
  private static boolean isSquare(Expr e) {
    return switch (e) {
      case Expr.Power(_, Expr.Num n) ->
          n.value().isInteger() && !n.value().numerator().testBit(0)
              || n.value().denominator().intValue() == 2;
      case Expr.Product p ->
          p.factors().stream().allMatch(factor -> isPositive(factor) || isSquare(factor));
      default -> false;
    };
  }
}
