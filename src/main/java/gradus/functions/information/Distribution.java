package gradus.functions.information;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.Approximation;
import gradus.evaluate.Comparison;
import gradus.evaluate.ComplexNumbers;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// The probabilities of one argument, checked: not negative, and with the sum 1.
final class Distribution {
  /// How far a sum of decimals may be off; exact probabilities must sum to exactly 1.
  private static final double TOLERANCE = 1e-9;

  private Distribution() {}

  static List<Value> of(Arguments arguments, int index, Context context) {
    Array vector = arguments.vector(index);
    if (vector.size() == 0) {
      throw arguments
          .error(Code.EMPTY_ARRAY, index, "a distribution needs at least one probability")
          .toException();
    }
    List<Value> probabilities = Values.entries(vector);
    requireNumbers(arguments, index, probabilities, context);
    ScalarArithmetic arithmetic = new ScalarArithmetic(context);
    Value sum = total(probabilities, arithmetic);
    if (arguments.truthOption("normalize", false)) {
      return normalized(arguments, index, probabilities, sum, arithmetic);
    }
    if (!isOne(sum, context)) {
      throw arguments
          .error(
              Code.NOT_A_DISTRIBUTION,
              index,
              "the probabilities sum to "
                  + Literals.of(new Approximation(context.registry()).of(sum))
                  + ", not 1")
          .hint("normalize=true divides by the sum")
          .toException();
    }
    return probabilities;
  }

  private static Value total(List<Value> values, ScalarArithmetic arithmetic) {
    Value sum = Scalar.ZERO;
    for (Value value : values) {
      sum = arithmetic.add(sum, value);
    }
    return sum;
  }

  private static void requireNumbers(
      Arguments arguments, int index, List<Value> probabilities, Context context) {
    Comparison comparison = new Comparison(context);
    for (int i = 0; i < probabilities.size(); i++) {
      Value p = probabilities.get(i);
      int sign = comparison.sign(p, Scalar.ZERO).orElse(Values.isZero(p) ? 0 : -1);
      if (sign < 0 || !Values.isFinite(p)) {
        throw Diagnostic.error(
                Code.NOT_A_DISTRIBUTION,
                "entry " + (i + 1) + " is " + Literals.of(p) + ", which is no probability")
            .at(arguments.operand(index).span())
            .hint("probabilities are numbers from 0 to 1")
            .toException();
      }
    }
  }

  private static List<Value> normalized(
      Arguments arguments, int index, List<Value> weights, Value sum, ScalarArithmetic arithmetic) {
    if (Values.isZero(sum)) {
      throw arguments
          .error(Code.NOT_A_DISTRIBUTION, index, "all entries are 0 and cannot be normalised")
          .toException();
    }
    List<Value> probabilities = new ArrayList<>();
    for (Value weight : weights) {
      probabilities.add(arithmetic.divide(weight, sum));
    }
    return probabilities;
  }

  private static boolean isOne(Value sum, Context context) {
    return sum instanceof Scalar.Exact exact && !exact.decimal()
        ? exact.value().isOne()
        : Math.abs(ComplexNumbers.re((Scalar) new Approximation(context.registry()).of(sum)) - 1)
            <= TOLERANCE;
  }

  /// @throws gradus.diag.GradusException E0401 unless both have as many outcomes
  static void requireSameSize(Arguments arguments, List<Value> p, List<Value> q) {
    if (p.size() != q.size()) {
      throw arguments
          .error(Code.SHAPE_MISMATCH, "the two distributions have different numbers of outcomes")
          .detail(" left: " + arguments.operand(0).labelled(p.size() + " probabilities"))
          .detail("right: " + arguments.operand(1).labelled(q.size() + " probabilities"))
          .toException();
    }
  }
}
