package gradus.numeric.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.numeric.special.Gaussian;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The streams bit by bit, as a second program written from the papers computes them, and whether
/// they look as they should. The seeds are fixed, so a bound of five standard deviations holds or
/// fails for good.
class RandomStreamTest {
  private static final int MANY = 100_000;

  private static String bits(Generator generator, long seed, int count) {
    RandomStream stream = generator.stream(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i > 0 ? " " : "").append(HexFormat.of().toHexDigits(stream.bits()));
    }
    return text.toString();
  }

  private static String bits(double d) {
    return HexFormat.of().toHexDigits(Double.doubleToRawLongBits(d));
  }

  @Test
  void xoshiro() {
    assertThat(bits(Generator.XOSHIRO256PP, 0, 5))
        .isEqualTo(
            "53175d61490b23df 61da6f3dc380d507 5c0fdf91ec9a7bfc 02eebf8c3bbe5e1a 7eca04ebaf4a5eea");
    assertThat(bits(Generator.XOSHIRO256PP, 1, 5))
        .isEqualTo(
            "cfc5d07f6f03c29b bf424132963fe08d 19a37d5757aaf520 bf08119f05cd56d6 2f47184b86186fa4");
    assertThat(bits(Generator.XOSHIRO256PP, -1, 5))
        .isEqualTo(
            "56ccf8ce948e27b2 e68588432e5a5b90 e3e9b5a48119ca8b 460f19495532ae73 a7d62040ea9263e1");
  }

  @Test
  void splitMix() {
    assertThat(bits(Generator.SPLITMIX64, 0, 3))
        .isEqualTo("e220a8397b1dcdaf 6e789e6aa1b965f4 06c45d188009454f");
    assertThat(bits(Generator.SPLITMIX64, 1, 3))
        .isEqualTo("910a2dec89025cc1 beeb8da1658eec67 f893a2eefb32555e");
  }

  @Test
  void uniformAndNormalNumbers() {
    RandomStream uniform = Generator.XOSHIRO256PP.stream(1);
    assertThat(new String[] {bits(uniform.uniform()), bits(uniform.uniform())})
        .containsExactly("3fe9f8ba0fede078", "3fe7e8482652c7fc");
    RandomStream normal = Generator.XOSHIRO256PP.stream(1);
    String[] normals = new String[6];
    for (int i = 0; i < normals.length; i++) {
      normals[i] = bits(normal.normal());
    }
    assertThat(normals)
        .containsExactly(
            "3fe7fe2b6e80acbf",
            "3fe306aac6d7be1e",
            "bfdb4f02841c1194",
            "3fd0d0e2ada3c015",
            "bff3f7ed083decfa",
            "3fd6eb4cce00ff41");
  }

  @Test
  void singlePrecisionKeepsTheUpperBits() {
    RandomStream single = Generator.XOSHIRO256PP.stream(1);
    RandomStream full = Generator.XOSHIRO256PP.stream(1);
    for (int i = 0; i < 1000; i++) {
      double x = single.uniformSingle();
      assertThat((double) (float) x).isEqualTo(x);
      assertThat(full.uniform() - x).isBetween(0.0, 0x1p-24);
    }
  }

  @Test
  void integersAndOrders() {
    RandomStream dice = Generator.XOSHIRO256PP.stream(1);
    long[] rolls = new long[5];
    Arrays.setAll(rolls, i -> 1 + dice.below(6));
    assertThat(rolls).containsExactly(5, 5, 1, 5, 2);
    assertThat(Generator.XOSHIRO256PP.stream(3).permutation(10))
        .containsExactly(7, 2, 1, 4, 9, 3, 8, 6, 5, 0);
    assertThat(Generator.XOSHIRO256PP.stream(1).permutation(0)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void uniformNumbersAreUniform(Generator generator) {
    RandomStream stream = generator.stream(11);
    double[] x = new double[MANY];
    Arrays.setAll(x, i -> stream.uniform());
    assertThat(mean(x)).isCloseTo(0.5, within(5 / Math.sqrt(12.0 * MANY)));
    // The variance of (x - 1/2)^2 is 1/180.
    assertThat(variance(x)).isCloseTo(1.0 / 12, within(5 / Math.sqrt(180.0 * MANY)));
    assertThat(correlation(x)).isCloseTo(0, within(5 / Math.sqrt(MANY)));
    Arrays.sort(x);
    assertThat(x[0]).isNotNegative();
    assertThat(x[MANY - 1]).isLessThan(1);
    assertThat(distance(x, x)).isLessThan(1.95 / Math.sqrt(MANY));
  }

  @ParameterizedTest
  @EnumSource
  void normalNumbersAreNormal(Generator generator) {
    RandomStream stream = generator.stream(12);
    double[] x = new double[MANY];
    Arrays.setAll(x, i -> stream.normal());
    assertThat(mean(x)).isCloseTo(0, within(5 / Math.sqrt(MANY)));
    assertThat(variance(x)).isCloseTo(1, within(5 * Math.sqrt(2.0 / MANY)));
    assertThat(correlation(x)).isCloseTo(0, within(5 / Math.sqrt(MANY)));
    Arrays.sort(x);
    double[] expected = Arrays.stream(x).map(Gaussian::cumulative).toArray();
    assertThat(distance(x, expected)).isLessThan(1.95 / Math.sqrt(MANY));
  }

  @Test
  void everyIntegerIsAsLikely() {
    RandomStream stream = Generator.XOSHIRO256PP.stream(13);
    int[] counts = new int[7];
    for (int i = 0; i < MANY; i++) {
      counts[(int) stream.below(7)]++;
    }
    double expected = MANY / 7.0;
    double chiSquared =
        Arrays.stream(counts).mapToDouble(c -> (c - expected) * (c - expected) / expected).sum();
    assertThat(chiSquared).isLessThan(22.5); // 0.1 % point of six degrees of freedom
  }

  @Test
  void everyOrderIsAsLikely() {
    RandomStream stream = Generator.XOSHIRO256PP.stream(14);
    int[] counts = new int[24];
    int draws = 24_000;
    for (int i = 0; i < draws; i++) {
      int[] p = stream.permutation(4);
      assertThat(Arrays.stream(p).sorted().toArray()).containsExactly(0, 1, 2, 3);
      int rank = 0;
      for (int a = 0; a < 4; a++) {
        int smaller = 0;
        for (int b = a + 1; b < 4; b++) {
          smaller += p[b] < p[a] ? 1 : 0;
        }
        rank = rank * (4 - a) + smaller;
      }
      counts[rank]++;
    }
    double chiSquared =
        Arrays.stream(counts).mapToDouble(c -> (c - 1000.0) * (c - 1000.0) / 1000).sum();
    assertThat(chiSquared).isLessThan(49.8); // 0.1 % point of 23 degrees of freedom
  }

  private static double mean(double[] x) {
    return Arrays.stream(x).average().orElseThrow();
  }

  private static double variance(double[] x) {
    double mean = mean(x);
    return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
  }

  /// Of each number with the one after it.
  private static double correlation(double[] x) {
    double mean = mean(x);
    double sum = 0;
    for (int i = 1; i < x.length; i++) {
      sum += (x[i] - mean) * (x[i - 1] - mean);
    }
    return sum / x.length / variance(x);
  }

  /// Kolmogorov and Smirnov's distance; 1.95/sqrt(n) is its 0.1 % point.
  private static double distance(double[] sorted, double[] expected) {
    double largest = 0;
    for (int i = 0; i < sorted.length; i++) {
      double below = expected[i] - (double) i / sorted.length;
      double above = (double) (i + 1) / sorted.length - expected[i];
      largest = Math.max(largest, Math.max(below, above));
    }
    return largest;
  }
}
