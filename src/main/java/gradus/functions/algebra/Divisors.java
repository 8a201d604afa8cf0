package gradus.functions.algebra;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Algebra;
import gradus.evaluate.ScalarCalls;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.Operand;
import gradus.function.ScalarRule;
import gradus.step.Derivation;
import gradus.symbolic.rewrite.Factor;
import gradus.symbolic.rewrite.PolynomialInvariants;
import gradus.syntax.Unparser;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/// Greatest common divisors and least common multiples of many integers or polynomials.
final class Divisors {
  private final String function;
  private final BinaryOperator<BigInteger> operation;

  Divisors(String function, BinaryOperator<BigInteger> operation) {
    this.function = function;
    this.operation = operation;
  }

  ScalarRule rule() {
    return ScalarRule.real(this::real)
        .exact(this::exact)
        .closed((arguments, context) -> {
          throw noInteger(Unparser.ascii(arguments.get(0)));
        })
        .build();
  }

  /// One array: over all its entries; several arguments: entry by entry.
  Value value(Arguments arguments, Context context) {
    ScalarCalls calls = new ScalarCalls(context);
    if (arguments.size() == 1 && arguments.value(0) instanceof Array array) {
      if (array.size() == 0) {
        throw arguments.error(Code.EMPTY_ARRAY, 0, function + " of no numbers").toException();
      }
      return calls.apply(arguments.function(), Values.entries(array).toArray(new Value[0]));
    }
    List<Expr> polynomials = polynomials(arguments, context);
    if (polynomials.size() > 1) {
      return ofPolynomials(polynomials, arguments, context);
    }
    List<Operand> operands = new ArrayList<>(arguments.operands());
    Value result = calls.apply(arguments.function(), operands);
    if (function.equals("gcd") && operands.size() == 2) {
      Euclid.of(operands.get(0).value(), operands.get(1).value()).ifPresent(context::derive);
    }
    return result;
  }

  /// The arguments when all of them are formulas in symbols that were not declared as integers;
  /// none otherwise.
  private static List<Expr> polynomials(Arguments arguments, Context context) {
    List<Expr> formulas = new ArrayList<>();
    for (Operand operand : arguments.operands()) {
      if (!(operand.value() instanceof Formula(Expr e)) || !Formulas.hasSymbols(e)) {
        return List.of();
      }
      for (String symbol : Formulas.symbols(e)) {
        if (context.assumptions().isInteger(symbol)) {
          return List.of();
        }
      }
      formulas.add(e);
    }
    return formulas;
  }

  private Value ofPolynomials(List<Expr> formulas, Arguments arguments, Context context) {
    PolynomialInvariants polynomials = new PolynomialInvariants(new Algebra(context));
    Expr result = formulas.get(0);
    for (Expr next : formulas.subList(1, formulas.size())) {
      Optional<Expr> both =
          function.equals("gcd") ? polynomials.gcd(result, next) : polynomials.lcm(result, next);
      result =
          both.orElseThrow(() ->
              arguments
                  .error(Code.OUTSIDE_DOMAIN, function + " needs integers or polynomials")
                  .hint("together(f) shows numerator and denominator")
                  .toException());
    }
    context.note(
        "of polynomials; for integers declare the symbols: "
            + Formulas.symbols(formulas.get(0)).first()
            + " in Z");
    List<Derivation> factored = new ArrayList<>();
    for (Expr formula : formulas) {
      Expr product = Factor.of(formula, new Algebra(context));
      if (!product.equals(formula)) {
        factored.add(Derivation.of("factoring", formula, product, ""));
      }
    }
    boolean gcd = function.equals("gcd");
    context.derive(
        Derivation.of(
            gcd ? "greatest common divisor" : "least common multiple",
            new Expr.Call(function, formulas),
            result,
            gcd
                ? "the common factors, each with its smallest power"
                : "all factors, each with its largest power",
            factored));
    return Values.of(result);
  }

  private Optional<Expr> exact(List<Expr> arguments) {
    BigInteger result = BigInteger.ZERO;
    boolean first = true;
    for (Expr argument : arguments) {
      if (!(argument instanceof Num(Rational q, _))) {
        return Optional.empty();
      }
      if (!q.isInteger()) {
        throw noInteger(Unparser.ascii(argument));
      }
      result = first ? q.numerator().abs() : operation.apply(result, q.numerator());
      first = false;
    }
    return Optional.of(Expr.number(Rational.of(result)));
  }

  private double real(double[] at) {
    BigInteger result = BigInteger.ZERO;
    for (int i = 0; i < at.length; i++) {
      if (at[i] != Math.rint(at[i]) || Double.isInfinite(at[i])) {
        throw noInteger(Literals.of(Scalar.of(at[i])));
      }
      BigInteger n = Rational.fromDouble(at[i]).numerator();
      result = i == 0 ? n.abs() : operation.apply(result, n);
    }
    return result.doubleValue();
  }

  private RuntimeException noInteger(String argument) {
    return Diagnostic.error(
            Code.NOT_AN_INTEGER, function + " needs integers, and " + argument + " is none")
        .toException();
  }
}
