package gradus.functions.tensors;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.evaluate.ComplexNumbers;
import gradus.evaluate.Matrices;
import gradus.evaluate.ScalarArithmetic;
import gradus.exact.Rational;
import gradus.function.Check;
import gradus.function.Context;
import gradus.function.Conventions;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.ElementArray;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Whether a sum of products is right, without computing it again: every axis of the result is
/// weighted, and the weighted sum of its entries must be what the operands give when the weights
/// are multiplied in first (the idea of Freivalds, Probabilistic machines can use less running
/// time, 1977).
final class ContractionCheck {
  private static final String WHAT = "sum(w.*result) = einsum(operands, w)";

  private ContractionCheck() {}

  static void run(List<Term> terms, int[] output, Array result, Context context) {
    refuseUndefined(terms, result);
    List<Term> weights = weights(output, result.shape());
    for (Term term : terms) {
      if (!Matrices.isNumeric(term.array())) {
        return;
      }
    }
    Contraction contraction = new Contraction(context);
    double size = magnitude(contraction.of(absolute(join(terms, weights)), new int[0]).get(0));
    if (!Double.isFinite(size)) {
      return;
    }
    Value operands = contraction.of(join(terms, weights), new int[0]).get(0);
    Value weighted =
        contraction.of(join(List.of(new Term(result, output)), weights), new int[0]).get(0);
    Value difference = new ScalarArithmetic(context).subtract(weighted, operands);
    if (difference instanceof Scalar.Exact(Rational q, _) && q.isZero()) {
      context.check(Check.exact(WHAT));
    } else {
      boolean single = context.conventions().dtype() == Conventions.Dtype.F32;
      context.check(new Check(WHAT, magnitude(difference), (single ? 1e-4 : 1e-10) * size));
    }
  }

  private static List<Term> join(List<Term> terms, List<Term> weights) {
    List<Term> joined = new ArrayList<>(terms);
    joined.addAll(weights);
    return joined;
  }

  /// Small integers without a pattern that a misplaced axis would keep.
  private static List<Term> weights(int[] output, Shape shape) {
    List<Term> weights = new ArrayList<>();
    for (int axis = 0; axis < output.length; axis++) {
      int length = shape.length(axis);
      List<Value> entries = new ArrayList<>(length);
      for (int i = 0; i < length; i++) {
        entries.add(Scalar.of((i + 1) * (i + 2 * axis + 3L) % 11 - 4));
      }
      Array vector = Values.array(Shape.of(length), entries, Labels.NONE);
      weights.add(new Term(vector, new int[] {output[axis]}));
    }
    return weights;
  }

  private static List<Term> absolute(List<Term> terms) {
    List<Term> result = new ArrayList<>();
    for (Term term : terms) {
      result.add(
          new Term(
              new RealArray(term.array().shape(), absolute(term.array()), Labels.NONE),
              term.indices()));
    }
    return result;
  }

  private static double[] absolute(Array array) {
    double[] sizes = new double[array.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] =
          array instanceof RealArray real ? Math.abs(real.data()[i]) : magnitude(array.get(i));
    }
    return sizes;
  }

  private static double magnitude(Value value) {
    return Math.hypot(ComplexNumbers.re((Scalar) value), ComplexNumbers.im((Scalar) value));
  }

  /// 0·∞ and ∞ − ∞ have no value.
  private static void refuseUndefined(List<Term> terms, Array result) {
    if (!hasNaN(result)) {
      return;
    }
    for (Term term : terms) {
      if (hasNaN(term.array())) {
        return;
      }
    }
    throw Diagnostic.error(
            Code.UNDEFINED, "an entry of the sum is 0*inf or inf - inf, which is undefined")
        .toException();
  }

  private static boolean hasNaN(Array array) {
    double[] data =
        switch (array) {
          case RealArray real -> real.data();
          case ComplexArray complex -> complex.data();
          case ElementArray _ -> new double[0];
        };
    for (double d : data) {
      if (Double.isNaN(d)) {
        return true;
      }
    }
    return false;
  }
}
