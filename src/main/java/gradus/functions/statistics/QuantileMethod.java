package gradus.functions.statistics;

import gradus.exact.Rational;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Where in a sorted sample of n the quantile of a share p lies. Rules that agree for large samples
/// and differ for small ones.
///
/// Source: Hyndman and Fan, Sample quantiles in statistical packages, The American Statistician 50
/// (1996); the names are NumPy's.
enum QuantileMethod {
  LINEAR(24, 24),
  INVERTED_CDF,
  AVERAGED_INVERTED_CDF,
  CLOSEST_OBSERVATION,
  INTERPOLATED_INVERTED_CDF(0, 24),
  HAZEN(12, 12),
  WEIBULL(0, 0),
  MEDIAN_UNBIASED(8, 8),
  NORMAL_UNBIASED(9, 9),
  LOWER,
  HIGHER,
  NEAREST,
  MIDPOINT;

  /// As written in `method=`.
  static final List<String> NAMES = Arrays.stream(values()).map(QuantileMethod::word).toList();

  /// α and β are given in parts of 1/24, which thirds and eighths have in common.
  private static final int PARTS = 24;

  private final int alpha;
  private final int beta;

  QuantileMethod() {
    this(PARTS, PARTS);
  }

  /// Interpolates at n·p + α + p·(1 − α − β) − 1, counted from 0.
  QuantileMethod(int alpha, int beta) {
    this.alpha = alpha;
    this.beta = beta;
  }

  static QuantileMethod of(String word) {
    return values()[NAMES.indexOf(word)];
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// A place among the sorted entries.
  ///
  /// @param lower the entry below, from 0
  /// @param fraction of the way to the next entry, at least 0 and below 1
  record Position(int lower, Rational fraction) {
    private static Position of(Rational index, int n) {
      if (index.signum() <= 0) {
        return new Position(0, Rational.ZERO);
      }
      Rational floor = index.floor();
      return floor.compareTo(Rational.of(n - 1)) >= 0
          ? new Position(n - 1, Rational.ZERO)
          : new Position(floor.intValueExact(), index.subtract(floor));
    }
  }

  /// @param p from 0 to 1
  /// @param n at least 1
  Position at(Rational p, int n) {
    Rational share = p.multiply(Rational.of(n));
    Rational along = p.multiply(Rational.of(n - 1L));
    Rational index =
        switch (this) {
          case LINEAR,
              INTERPOLATED_INVERTED_CDF,
              HAZEN,
              WEIBULL,
              MEDIAN_UNBIASED,
              NORMAL_UNBIASED ->
              share
                  .add(Rational.of(alpha - PARTS, PARTS))
                  .add(p.multiply(Rational.of(PARTS - alpha - beta, PARTS)));
          case INVERTED_CDF -> share.ceil().subtract(Rational.ONE);
          case AVERAGED_INVERTED_CDF ->
              share.isInteger()
                  ? share.subtract(Rational.HALF)
                  : share.ceil().subtract(Rational.ONE);
          case CLOSEST_OBSERVATION -> closest(share);
          case LOWER -> along.floor();
          case HIGHER -> along.ceil();
          case NEAREST -> halfToEven(along);
          case MIDPOINT -> along.floor().add(along.ceil()).multiply(Rational.HALF);
        };
    return Position.of(index, n);
  }

  /// The order statistic whose number is nearest to n·p; half way the even number, counted from 1.
  private static Rational closest(Rational share) {
    return halfToEven(share).subtract(Rational.ONE);
  }

  private static Rational halfToEven(Rational x) {
    Rational floor = x.floor();
    int side = x.subtract(floor).compareTo(Rational.HALF);
    boolean even = floor.mod(Rational.TWO).isZero();
    return side < 0 || side == 0 && even ? floor : floor.add(Rational.ONE);
  }
}
