package gradus.tutor.quiz;

import gradus.exact.Rational;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/// What a parameter is drawn from.
sealed interface Param {
  /// More are not counted.
  long MANY = 1_000_000_000_000L;

  /// @param evaluate works an alternative out
  Value draw(Chance chance, Function<Expression, Value> evaluate);

  /// How many values there are; {@link #MANY} when there are more.
  long size();

  /// `int -3..3 except 0`.
  record Whole(int low, int high, Set<Integer> except) implements Param {
    public Whole {
      except = Set.copyOf(except);
    }

    int draw(Chance chance) {
      while (true) {
        int value = chance.integer(low, high);
        if (!except.contains(value)) {
          return value;
        }
      }
    }

    @Override
    public Value draw(Chance chance, Function<Expression, Value> evaluate) {
      return Scalar.of(draw(chance));
    }

    @Override
    public long size() {
      long left = (long) high - low + 1;
      for (int value : except) {
        left -= value >= low && value <= high ? 1 : 0;
      }
      return left;
    }
  }

  /// `choice 1/2, 1/3`.
  record Choice(List<Expression> from) implements Param {
    public Choice {
      from = List.copyOf(from);
    }

    @Override
    public Value draw(Chance chance, Function<Expression, Value> evaluate) {
      return evaluate.apply(chance.pick(from));
    }

    @Override
    public long size() {
      return from.size();
    }
  }

  /// `real 0.1..0.9 step 0.1`: exact decimals.
  ///
  /// @param last how many steps lead from the lowest to the highest
  record Real(Rational low, Rational step, int last, Set<Integer> except) implements Param {
    public Real {
      except = Set.copyOf(except);
    }

    @Override
    public Value draw(Chance chance, Function<Expression, Value> evaluate) {
      int steps = new Whole(0, last, except).draw(chance);
      return new Scalar.Exact(low.add(step.multiply(Rational.of(steps))), true);
    }

    @Override
    public long size() {
      return new Whole(0, last, except).size();
    }
  }

  /// `vector 3 int -3..3`.
  record Vector(int length, Whole entries) implements Param {
    @Override
    public Value draw(Chance chance, Function<Expression, Value> evaluate) {
      return Values.vector(list(length, () -> entries.draw(chance)));
    }

    @Override
    public long size() {
      return power(entries.size(), length);
    }
  }

  /// `matrix 2x3 int -3..3`.
  record Matrix(int rows, int columns, Whole entries) implements Param {
    @Override
    public Value draw(Chance chance, Function<Expression, Value> evaluate) {
      return Values.matrix(rows, columns, list(rows * columns, () -> entries.draw(chance)));
    }

    @Override
    public long size() {
      return power(entries.size(), rows * columns);
    }
  }

  /// `symmetric 2x2 int -3..3`.
  record Symmetric(int order, Whole entries) implements Param {
    @Override
    public Value draw(Chance chance, Function<Expression, Value> evaluate) {
      int[][] a = new int[order][order];
      for (int i = 0; i < order; i++) {
        for (int j = 0; j <= i; j++) {
          a[i][j] = entries.draw(chance);
          a[j][i] = a[i][j];
        }
      }
      return matrix(a);
    }

    @Override
    public long size() {
      return power(entries.size(), order * (order + 1) / 2);
    }
  }

  /// `spd 2x2`: symmetric and positive definite with whole entries, the product of a triangle with
  /// its transpose. It is not diagonal.
  record PositiveDefinite(int order) implements Param {
    @Override
    public Value draw(Chance chance, Function<Expression, Value> evaluate) {
      int[][] l = new int[order][order];
      boolean diagonal = true;
      while (diagonal) {
        for (int i = 0; i < order; i++) {
          for (int j = 0; j < i; j++) {
            l[i][j] = chance.integer(-2, 2);
          }
          l[i][i] = chance.integer(1, 3);
        }
        int[][] below = l;
        IntPredicate zeros =
            i -> {
              for (int j = 0; j < i; j++) {
                if (below[i][j] != 0) {
                  return false;
                }
              }
              return true;
            };
        diagonal = order > 1 && java.util.stream.IntStream.range(0, order).allMatch(zeros);
      }
      int[][] a = new int[order][order];
      for (int i = 0; i < order; i++) {
        for (int j = 0; j < order; j++) {
          for (int k = 0; k < order; k++) {
            a[i][j] += l[i][k] * l[j][k];
          }
        }
      }
      return matrix(a);
    }

    @Override
    public long size() {
      return power(5, order * (order - 1) / 2) * power(3, order);
    }
  }

  /// `probabilities 3`: positive exact decimals whose sum is 1.
  ///
  /// @param parts how many equal parts the whole 1 is cut in
  record Probabilities(int length, int parts) implements Param {
    @Override
    public Value draw(Chance chance, Function<Expression, Value> evaluate) {
      List<Integer> cuts = new ArrayList<>();
      for (int i = 1; i < parts; i++) {
        cuts.add(i);
      }
      List<Integer> chosen = new ArrayList<>(chance.shuffled(cuts).subList(0, length - 1));
      chosen.sort(Integer::compare);
      chosen.add(parts);
      List<Value> values = new ArrayList<>();
      int before = 0;
      for (int cut : chosen) {
        values.add(new Scalar.Exact(Rational.of(cut - before, parts), true));
        before = cut;
      }
      return Values.vector(values);
    }

    @Override
    public long size() {
      BigInteger ways = BigInteger.ONE;
      for (int i = 1; i < length; i++) {
        ways = ways.multiply(BigInteger.valueOf(parts - i)).divide(BigInteger.valueOf(i));
      }
      return ways.min(BigInteger.valueOf(MANY)).longValueExact();
    }
  }

  private static List<Value> list(int length, Supplier<Integer> entry) {
    List<Value> values = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      values.add(Scalar.of(entry.get()));
    }
    return values;
  }

  private static Value matrix(int[][] a) {
    List<Value> values = new ArrayList<>();
    for (int[] row : a) {
      for (int entry : row) {
        values.add(Scalar.of(entry));
      }
    }
    return Values.matrix(a.length, a.length, values);
  }

  /// Capped.
  static long times(long a, long b) {
    return a > 0 && b > MANY / a ? MANY : a * b;
  }

  private static long power(long base, int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power = times(power, base);
    }
    return power;
  }
}
