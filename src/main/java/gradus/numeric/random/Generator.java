package gradus.numeric.random;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;

/// The generators by name. The state is filled by SplitMix64 from one seed of 64 bits, as the
/// authors of xoshiro advise.
///
/// Source: Blackman and Vigna, Scrambled linear pseudorandom number generators, ACM Transactions on
/// Mathematical Software 47 (2021); Steele, Lea and Flood, Fast splittable pseudorandom number
/// generators, OOPSLA 2014.
public enum Generator {
  XOSHIRO256PP("xoshiro256++"),
  SPLITMIX64("splitmix64");

  private final String label;

  Generator(String label) {
    this.label = label;
  }

  /// As it is named in answers.
  public String label() {
    return label;
  }

  /// A stream of numbers that the seed determines.
  public RandomStream stream(long seed) {
    return new RandomStream(source(seed));
  }

  private UniformRandomProvider source(long seed) {
    return switch (this) {
      case SPLITMIX64 -> new SplitMix64(seed);
      case XOSHIRO256PP -> {
        SplitMix64 filler = new SplitMix64(seed);
        yield new XoShiRo256PlusPlus(
            new long[] {
              filler.nextLong(), filler.nextLong(), filler.nextLong(), filler.nextLong()
            });
      }
    };
  }
}
