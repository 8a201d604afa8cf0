package gradus.symbolic.mistake;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.symbolic.mistake.WrongIntegral.Slip;
import gradus.syntax.Node;
import gradus.value.Formula;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Rules of integration half remembered; of a definite integral, also what is done with its bounds.
final class IntegralMistakes implements Rule {
  @Override
  public List<Candidate> candidates(Problem problem) {
    if (!(problem.truth() instanceof Node.Call call)
        || !call.name().equals("integrate")
        || call.arguments().size() != 2 && call.arguments().size() != 4
        || !(call.arguments().get(1).value() instanceof Node.Name(_, String x))) {
      return List.of();
    }
    Optional<Expr> f =
        Values.expr(
            problem
                .evaluator()
                .evaluate(
                    call.arguments().getFirst().value(), Map.of(x, new Formula(Expr.symbol(x)))));
    if (f.isEmpty()) {
      return List.of();
    }
    Algebra algebra = problem.algebra();
    List<Candidate> candidates = new ArrayList<>();
    for (Slip slip : Slip.values()) {
      candidates.add(
          new Candidate(
              finding(slip),
              () ->
                  bounded(
                      new WrongIntegral(slip, x, algebra)
                          .of(f.get())
                          .orElseThrow(NoSuchElementException::new),
                      call,
                      x,
                      problem)));
    }
    return candidates;
  }

  private static Value bounded(Expr antiderivative, Node.Call call, String x, Problem problem) {
    if (call.arguments().size() == 2) {
      return Values.of(antiderivative);
    }
    Algebra algebra = problem.algebra();
    Expr a = problem.formula(call.arguments().get(2).value()).orElseThrow();
    Expr b = problem.formula(call.arguments().get(3).value()).orElseThrow();
    return Values.of(
        Expr.subtract(
            algebra.substitute(antiderivative, x, b), algebra.substitute(antiderivative, x, a)));
  }

  private static Finding finding(Slip slip) {
    return switch (slip) {
      case NO_INNER ->
          finding(
              "no-inner",
              "the division by the inner slope is missing",
              "Differentiate your answer: the chain rule brings a factor that must be undone.");
      case TIMES_INNER ->
          finding(
              "times-inner",
              "the inner slope was multiplied where it must be divided",
              "Integration undoes the chain rule, so the inner slope goes below.");
      case NOT_DIVIDED ->
          finding(
              "not-divided",
              "the division by the new exponent is missing",
              "The integral of x^n is x^(n+1)/(n+1).");
      case DIVIDED_BY_OLD ->
          finding(
              "divided-by-old",
              "the division is by the new exponent, n+1",
              "The integral of x^n is x^(n+1)/(n+1).");
      case EXPONENT_KEPT ->
          finding(
              "exponent-kept",
              "the exponent was not raised by 1",
              "The integral of x^n is x^(n+1)/(n+1).");
      case MULTIPLIED ->
          finding(
              "multiplied",
              "the new exponent was multiplied where it must be divided",
              "The integral of x^n is x^(n+1)/(n+1).");
      case SINE_SIGN ->
          finding(
              "sine-sign",
              "a sign: the integral of sin is -cos, that of cos is sin",
              "Differentiate your answer and compare the sign.");
      case PARTS_SIGN ->
          finding(
              "parts-sign",
              "integration by parts has a minus",
              "The integral of u*v' is u*v minus the integral of u'*v.");
      case PARTS_FORGOTTEN ->
          finding(
              "parts-forgotten",
              "the second half of integration by parts is missing",
              "The integral of u*v' is u*v minus the integral of u'*v.");
      case PRODUCT_OF_INTEGRALS ->
          finding(
              "product-of-integrals",
              "looks like the product of the integrals",
              "Products are integrated by parts or by substitution, not factor by factor.");
      case FACTOR_LOST ->
          finding("factor-lost", "a constant factor was lost", "A constant factor stays.");
      case CONSTANT_KEPT ->
          finding(
              "constant-kept",
              "the integral of a constant c is c*x",
              "Differentiate your answer: a constant alone would vanish.");
      case LOGARITHM_OF_POWER ->
          finding(
              "logarithm-of-power",
              "only 1/x has a logarithm as its integral",
              "1/x^n is x^(-n); use the power rule for n other than 1.");
    };
  }

  private static Finding finding(String id, String name, String feedback) {
    return new Finding("integrate/" + id, name, feedback);
  }
}
