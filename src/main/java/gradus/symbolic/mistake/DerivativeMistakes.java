package gradus.symbolic.mistake;

import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.symbolic.differentiate.Differentiation;
import gradus.symbolic.integrate.Antiderivative;
import gradus.symbolic.mistake.WrongDerivative.Slip;
import gradus.syntax.Node;
import gradus.syntax.Unparser;
import gradus.value.Formula;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Rules of differentiation half remembered.
final class DerivativeMistakes implements Rule {
  @Override
  public List<Candidate> candidates(Problem problem) {
    if (!(problem.truth() instanceof Node.Call call)
        || !call.name().equals("diff")
        || call.arguments().size() != 2
        || !(call.arguments().get(1).value() instanceof Node.Name(_, String x))) {
      return List.of();
    }
    Optional<Expr> found =
        Values.expr(
            problem
                .evaluator()
                .evaluate(
                    call.arguments().getFirst().value(), Map.of(x, new Formula(Expr.symbol(x)))));
    if (found.isEmpty()) {
      return List.of();
    }
    Expr f = found.get();
    List<Candidate> candidates = new ArrayList<>();
    for (Slip slip : Slip.values()) {
      candidates.add(new Candidate(finding(slip, f, x, problem), () -> wrong(slip, f, x, problem)));
    }
    Finding integral =
        finding(
            "integral",
            "this is an antiderivative, and the derivative is asked for",
            "A derivative lowers powers, an integral raises them.");
    candidates.add(new Candidate(integral, () -> antiderivative(f, x, problem, Expr.ZERO)));
    candidates.add(new Candidate(integral, () -> antiderivative(f, x, problem, Expr.symbol("C"))));
    return candidates;
  }

  private static Value antiderivative(Expr f, String x, Problem problem, Expr constant) {
    return Values.of(
        Expr.add(
            Antiderivative.of(f, x, problem.algebra())
                .orElseThrow(NoSuchElementException::new)
                .to(),
            constant));
  }

  private static Value wrong(Slip slip, Expr f, String x, Problem problem) {
    return Values.of(new WrongDerivative(slip, x, problem.algebra()).of(f));
  }

  private static Finding finding(Slip slip, Expr f, String x, Problem problem) {
    return switch (slip) {
      case PRODUCT_OF_DERIVATIVES ->
          finding(
              "product-of-derivatives",
              "looks like the product of the derivatives",
              "A product u*v has the derivative u'*v + u*v'.");
      case HALF_PRODUCT ->
          finding(
              "half-product",
              "one half of the product rule is missing",
              "A product u*v has the derivative u'*v + u*v': two terms.");
      case NO_INNER ->
          finding(
              "no-inner",
              innerSlope(f, x, problem)
                  .map(slope -> "the inner slope " + slope + " is missing")
                  .orElse("the inner slope is missing"),
              "The outside is right. The inside has a slope of its own; multiply by it.");
      case INNER_INSIDE ->
          finding(
              "inner-inside",
              "the inner function itself was differentiated inside the outer one",
              "The inside stays as it is; its slope is a factor beside the outer slope.");
      case EXPONENT_NOT_LOWERED ->
          finding(
              "exponent-not-lowered",
              "the exponent was not lowered by 1",
              "(x^n)' is n*x^(n-1): the exponent comes down and goes down.");
      case EXPONENT_NOT_MULTIPLIED ->
          finding(
              "exponent-not-multiplied",
              "the exponent is missing as a factor",
              "(x^n)' is n*x^(n-1): the exponent comes to the front.");
      case POWER_RAISED ->
          finding(
              "exponent-raised",
              "the exponent was raised where it should be lowered",
              "A derivative lowers the exponent by 1, an integral raises it.");
      case FACTOR_LOST ->
          finding(
              "factor-lost",
              "a constant factor was lost",
              "A constant factor stays: (c*f)' is c*f'.");
      case CONSTANT_KEPT ->
          finding(
              "constant-kept",
              "the derivative of a constant is 0",
              "A constant does not change, so it has the slope 0.");
      case QUOTIENT_ORDER ->
          finding(
              "quotient-order",
              "the quotient rule the wrong way round: u'*v comes first",
              "(u/v)' is (u'*v - u*v')/v^2; the order decides the sign.");
      case QUOTIENT_PLUS ->
          finding("quotient-plus", "the quotient rule has a minus", "(u/v)' is (u'*v - u*v')/v^2.");
      case QUOTIENT_OF_DERIVATIVES ->
          finding(
              "quotient-of-derivatives",
              "looks like the quotient of the derivatives",
              "(u/v)' is (u'*v - u*v')/v^2.");
      case QUOTIENT_UNSQUARED ->
          finding(
              "quotient-unsquared",
              "the denominator of the quotient rule is squared",
              "(u/v)' is (u'*v - u*v')/v^2.");
      case QUOTIENT_NUMERATOR ->
          finding(
              "quotient-numerator",
              "this is the numerator of the quotient rule alone",
              "(u/v)' is (u'*v - u*v')/v^2.");
      case SINE_SIGN ->
          finding(
              "sine-sign",
              "a sign: sin' is cos, cos' is -sin",
              "Think of the slope of the cosine just right of 0: it falls.");
      case EXPONENTIAL_AS_POWER ->
          finding(
              "exponential-as-power",
              "the power rule does not hold where the variable is in the exponent",
              "(e^x)' is e^x, and (a^x)' is a^x*log(a).");
      case BASE_LOGARITHM_LOST ->
          finding(
              "base-logarithm-lost",
              "the factor log(a) of (a^x)' is missing",
              "Only e^x is its own derivative; (a^x)' is a^x*log(a).");
      case ROOT_HALF_LOST ->
          finding(
              "root-half-lost",
              "the factor 1/2 of the root is missing",
              "sqrt(x)' is 1/(2*sqrt(x)).");
      case LOGARITHM_KEPT ->
          finding("logarithm-kept", "log(x)' is 1/x", "The logarithm itself goes away.");
    };
  }

  private static Finding finding(String id, String name, String feedback) {
    return new Finding("diff/" + id, name, feedback);
  }

  /// The slope of the one inner function there is.
  private static Optional<String> innerSlope(Expr f, String x, Problem problem) {
    List<Expr> inner = new ArrayList<>();
    collect(f, x, inner);
    return inner.stream().distinct().count() == 1
        ? Optional.of(
            Unparser.ascii(Differentiation.derivative(inner.getFirst(), x, problem.algebra())))
        : Optional.empty();
  }

  private static void collect(Expr e, String x, List<Expr> inner) {
    Optional<Expr> inside =
        switch (e) {
          case Expr.Call c when c.arguments().size() == 1 -> Optional.of(c.arguments().getFirst());
          case Expr.Power(Expr base, Expr exponent) ->
              Optional.of(Formulas.symbols(base).contains(x) ? base : exponent);
          case Expr _ -> Optional.empty();
        };
    inside
        .filter(u -> !(u instanceof Expr.Sym) && Formulas.symbols(u).contains(x))
        .ifPresent(inner::add);
    Formulas.parts(e).forEach(part -> collect(part, x, inner));
  }
}
