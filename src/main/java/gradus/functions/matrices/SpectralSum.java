package gradus.functions.matrices;

import gradus.evaluate.ScalarArithmetic;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.Optional;

/// f(A) as formulas, from the values and derivatives of f at the rational eigenvalues of A.
final class SpectralSum {
  /// A formula longer than this is better read as a decimal.
  private static final int TOO_LONG = 60;

  /// A function by its Taylor coefficients.
  interface Series {
    /// f⁽ᵏ⁾(λ)/k!
    Value coefficient(Rational lambda, int k);
  }

  private SpectralSum() {}

  /// Empty when an entry is too long to be read.
  static Optional<Array> of(Spectrum spectrum, Series series, Context context) {
    ScalarArithmetic scalars = new ScalarArithmetic(context);
    int n = spectrum.parts().get(0).powers().get(0).rows();
    Array sum =
        Grid.of(
            n,
            n,
            context,
            (i, j) -> {
              Value entry = Scalar.ZERO;
              for (Spectrum.Part part : spectrum.parts()) {
                for (int k = 0; k < part.powers().size(); k++) {
                  ExactMatrix power = part.powers().get(k);
                  if (!power.get(i, j).isZero()) {
                    Value factor = Scalar.of(power.get(i, j));
                    Value term = scalars.multiply(factor, series.coefficient(part.value(), k));
                    entry = scalars.add(entry, term);
                  }
                }
              }
              return entry;
            });
    for (Value entry : Values.entries(sum)) {
      if (Literals.of(entry).length() > TOO_LONG) {
        return Optional.empty();
      }
    }
    return Optional.of(sum);
  }
}
