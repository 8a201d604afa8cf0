package gradus.functions.linear;

import gradus.diag.Code;
import gradus.exact.Rational;
import gradus.function.Arguments;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Text;
import gradus.value.Value;

/// Which norm is asked for.
public sealed interface Order {
  /// The p-norm of a vector, the operator norm of a matrix; p at least 1 and finite.
  record Power(Scalar p) implements Order {
    boolean is(long n) {
      return switch (p) {
        case Scalar.Exact(Rational q, _) -> q.equals(Rational.of(n));
        case Scalar.Real(double d) -> d == n;
        case Scalar.Complex _ -> false;
      };
    }
  }

  /// Those with a name.
  enum Named implements Order {
    INFINITY,
    FROBENIUS,
    NUCLEAR
  }

  Order EUCLIDEAN = new Power(Scalar.of(2));

  /// @throws gradus.diag.GradusException E0502 for an order below 1, E0301 for what is no order
  static Order of(Arguments arguments, int index) {
    if (!arguments.has(index)) {
      return EUCLIDEAN;
    }
    Value order = arguments.value(index);
    if (order instanceof Text(String word)) {
      switch (word) {
        case "inf", "oo", "∞" -> {
          return Named.INFINITY;
        }
        case "fro", "F" -> {
          return Named.FROBENIUS;
        }
        case "nuc" -> {
          return Named.NUCLEAR;
        }
        default ->
            throw arguments.wrongKind(index, "1, 2, another number from 1 on, inf, fro or nuc");
      }
    }
    if (order instanceof Scalar.Real(double d) && d == Double.POSITIVE_INFINITY) {
      return Named.INFINITY;
    }
    boolean large =
        order instanceof Scalar.Exact(Rational q, _) && q.compareTo(Rational.ONE) >= 0
            || order instanceof Scalar.Real(double r) && r >= 1;
    if (large) {
      return new Power((Scalar) order);
    }
    if (order instanceof Scalar) {
      throw arguments
          .error(
              Code.OUTSIDE_DOMAIN,
              index,
              "a norm has an order of at least 1, not " + Literals.of(order))
          .detail("below 1 the triangle inequality fails")
          .hint("1 sums sizes, 2 is the length, inf the largest size; min(abs(v)) is the smallest")
          .toException();
    }
    throw arguments.wrongKind(index, "1, 2, another number from 1 on, inf, fro or nuc");
  }
}
