package gradus.function;

/// The conventions a computation follows where mathematics leaves a choice.
///
/// @param name `gradus`, `numpy` or `mml`
/// @param indexBase 1, or 0 for scripts
/// @param ddof what is subtracted from n in the divisor of variances: 1, or 0 for the population
/// @param samplesAreRows whether a data matrix holds one sample a row
/// @param dtype the machine arithmetic of the whole expression
public record Conventions(
    String name, int indexBase, int ddof, boolean samplesAreRows, Dtype dtype) {

  /// Exact where possible, or a machine format for everything.
  public enum Dtype {
    EXACT,
    F64,
    F32;

    /// Rounds a double to the format.
    public double round(double value) {
      return this == F32 ? (float) value : value;
    }
  }

  public static final Conventions GRADUS = new Conventions("gradus", 1, 1, true, Dtype.EXACT);

  /// Index from 0, population variance.
  public static final Conventions NUMPY = new Conventions("numpy", 0, 0, true, Dtype.EXACT);

  /// Covariance by n, samples as columns, as in Deisenroth, Faisal, Ong: Mathematics for Machine
  /// Learning.
  public static final Conventions MML = new Conventions("mml", 1, 0, false, Dtype.EXACT);

  public Conventions withIndexBase(int base) {
    return new Conventions(name, base, ddof, samplesAreRows, dtype);
  }

  public Conventions withDtype(Dtype format) {
    return new Conventions(name, indexBase, ddof, samplesAreRows, format);
  }
}
