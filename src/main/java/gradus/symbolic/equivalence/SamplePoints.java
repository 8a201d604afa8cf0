package gradus.symbolic.equivalence;

import gradus.exact.Rational;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;

/// Rational points at which formulas are compared: first numbers a person would take, so that a
/// counter-example can be checked by hand, then random ones of every size. The same symbols have
/// the same points on every machine.
final class SamplePoints {
  /// Small numbers, in the order they are tried.
  private static final List<Rational> PLAIN =
      List.of(
          Rational.of(1),
          Rational.of(2),
          Rational.of(-1),
          Rational.of(3),
          Rational.HALF,
          Rational.of(-2),
          Rational.of(3, 2),
          Rational.of(5),
          Rational.of(-1, 2),
          Rational.ZERO,
          Rational.of(1, 3),
          Rational.of(-3),
          Rational.of(7, 10),
          Rational.of(-7, 3));

  private static final long SEED = 20_250_411L;

  private final List<String> names;
  private final Random random;

  SamplePoints(SortedSet<String> symbols) {
    this.names = List.copyOf(symbols);
    this.random = new Random(SEED + names.hashCode());
  }

  /// The points everyone would try.
  List<Map<String, Rational>> plain() {
    List<Map<String, Rational>> points = new ArrayList<>();
    if (names.isEmpty()) {
      return List.of(Map.of());
    }
    for (int k = 0; k < PLAIN.size(); k++) {
      Map<String, Rational> point = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        // one after the other for the first point, then at different paces: symbols that are always
        // a fixed distance apart would hide differences
        point.put(names.get(i), PLAIN.get((k + i * (k == 0 ? 1 : 3 + k)) % PLAIN.size()));
      }
      points.add(point);
    }
    return points;
  }

  /// Random points of mixed sizes: near zero, ordinary, whole, large, negative.
  List<Map<String, Rational>> random(int count) {
    List<Map<String, Rational>> points = new ArrayList<>(count);
    for (int k = 0; k < count && !names.isEmpty(); k++) {
      Map<String, Rational> point = new LinkedHashMap<>();
      for (String name : names) {
        point.put(name, number(k));
      }
      points.add(point);
    }
    return points;
  }

  private Rational number(int k) {
    int sign = random.nextBoolean() ? 1 : -1;
    return switch (k % 8) {
      case 0 -> Rational.of(sign * (1L + random.nextInt(999)), 100_000);
      case 1, 2 -> Rational.of(sign * (1L + random.nextInt(4_000)), 1_000);
      case 3 -> Rational.of(1L + random.nextInt(9_999), 10_000);
      case 4 -> Rational.of(sign * (long) random.nextInt(13));
      case 5 -> Rational.of(sign * (1_000L + random.nextInt(40_000)), 997);
      case 6 -> Rational.of(1L + random.nextInt(5_000), 701);
      default -> Rational.of(sign * (10_000L + random.nextInt(90_000)), 13);
    };
  }

  /// Points close to one that is known to lie in both domains.
  List<Map<String, Rational>> around(Map<String, Rational> centre, int count) {
    List<Map<String, Rational>> points = new ArrayList<>(count);
    for (int k = 0; k < count; k++) {
      Map<String, Rational> point = new LinkedHashMap<>();
      centre.forEach((name, value) -> {
        Rational size = value.isZero() ? Rational.ONE : value.abs();
        Rational step = Rational.of(random.nextInt(2_001) - 1_000L, 20_000);
        point.put(name, value.add(size.multiply(step)));
      });
      points.add(point);
    }
    return points;
  }
}
