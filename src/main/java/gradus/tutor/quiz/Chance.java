package gradus.tutor.quiz;

import java.util.ArrayList;
import java.util.List;

/// The stream of random numbers of one variant: SplitMix64 (Steele, Lea, Flood, Fast Splittable
/// Pseudorandom Number Generators, 2014). The same item and seed give the same stream everywhere
/// and for ever; a change here is a change of every item.
public final class Chance {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  private Chance(long state) {
    this.state = state;
  }

  /// @param item the id: two items with one seed have streams of their own
  public static Chance of(String item, long seed) {
    long hash = 0xcbf29ce484222325L; // FNV-1a over the characters
    for (int i = 0; i < item.length(); i++) {
      hash = (hash ^ item.charAt(i)) * 0x100000001b3L;
    }
    Chance chance = new Chance(hash);
    chance.state ^= mixed(seed * GOLDEN_GAMMA);
    chance.next();
    return chance;
  }

  private long next() {
    state += GOLDEN_GAMMA;
    return mixed(state);
  }

  private static long mixed(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }

  /// A whole number from {@code low} to {@code high}, both possible.
  public int integer(int low, int high) {
    if (low > high) {
      throw new IllegalArgumentException(low + ".." + high);
    }
    return (int) (low + Long.remainderUnsigned(next(), (long) high - low + 1));
  }

  /// A whole number other than 0.
  public int nonzero(int low, int high) {
    while (true) {
      int value = integer(low, high);
      if (value != 0) {
        return value;
      }
    }
  }

  public boolean coin() {
    return next() < 0;
  }

  public <T> T pick(List<T> from) {
    return from.get(integer(0, from.size() - 1));
  }

  @SafeVarargs
  public final <T> T oneOf(T... from) {
    return from[integer(0, from.length - 1)];
  }

  /// All of them, each order as likely (Fisher and Yates).
  public <T> List<T> shuffled(List<T> of) {
    List<T> all = new ArrayList<>(of);
    for (int i = all.size() - 1; i > 0; i--) {
      int j = integer(0, i);
      T moved = all.set(i, all.get(j));
      all.set(j, moved);
    }
    return all;
  }
}
