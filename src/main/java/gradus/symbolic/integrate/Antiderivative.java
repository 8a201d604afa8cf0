package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Check;
import gradus.step.Derivation;
import gradus.symbolic.rewrite.Textbook;
import java.util.List;
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
        .map(derivation -> tidy(derivation, algebra))
        .map(
            derivation ->
                new Found(
                    derivation,
                    search.conditions(),
                    new Verification(algebra).of(f, derivation.to(), x)))
        .filter(found -> found.check().passed());
  }

  /// The answer in textbook form; a step of its own when that is another formula.
  private static Derivation tidy(Derivation derivation, Algebra algebra) {
    Expr tidy = Textbook.of(derivation.to(), algebra);
    if (tidy.equals(derivation.to())) {
      return derivation;
    }
    return Derivation.of(
        derivation.rule(), derivation.from(), tidy, derivation.why(), derivation.parts());
  }
}
