package gradus.generate;

/// A stream of random numbers that depends on its seed alone: the same bytes on every platform and
/// in every Java version.
///
/// Source: Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014
/// (SplitMix64).
public final class Seeded {
  private long state;

  public Seeded(long seed) {
    state = seed;
  }

  public long nextLong() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// Uniform in {@code from..to}, both included.
  public int between(int from, int to) {
    return from + (int) Long.remainderUnsigned(nextLong(), (long) to - from + 1);
  }

  /// Uniform in [0, 1), 53 bits.
  public double uniform() {
    return (nextLong() >>> 11) * 0x1p-53;
  }

  public double uniform(double from, double to) {
    return from + (to - from) * uniform();
  }

  /// Standard normal by the Box–Muller transform, in strict arithmetic.
  public double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * Math.PI * uniform());
  }

  public boolean chance(double probability) {
    return uniform() < probability;
  }

  /// An independent stream.
  public Seeded split() {
    return new Seeded(nextLong());
  }
}
