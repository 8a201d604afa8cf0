package gradus.exact;

import gradus.budget.Budget;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// Rational rows written as integer rows: row i of the matrix is `rows[i] / scales[i]`.
///
/// Sums of fractions cost a gcd each; clearing the denominators once makes products and
/// eliminations run on integers.
final class IntegerRows {
  private final BigInteger[][] rows;

  /// All positive.
  private final BigInteger[] scales;

  private IntegerRows(BigInteger[][] rows, BigInteger[] scales) {
    this.rows = rows;
    this.scales = scales;
  }

  /// The rows themselves, for their one user to change.
  BigInteger[][] rows() {
    return rows;
  }

  BigInteger[] scales() {
    return scales;
  }

  static IntegerRows of(ExactMatrix matrix) {
    BigInteger[][] rows = new BigInteger[matrix.rows()][];
    BigInteger[] scales = new BigInteger[matrix.rows()];
    for (int i = 0; i < rows.length; i++) {
      List<Rational> row = matrix.row(i);
      scales[i] = commonDenominator(row);
      rows[i] = cleared(row, scales[i]);
    }
    return new IntegerRows(rows, scales);
  }

  private static BigInteger commonDenominator(List<Rational> row) {
    BigInteger common = BigInteger.ONE;
    for (Rational entry : row) {
      if (!entry.isInteger()) {
        common = Integers.lcm(common, entry.denominator());
      }
    }
    return common;
  }

  private static BigInteger[] cleared(List<Rational> row, BigInteger scale) {
    BigInteger[] integers = new BigInteger[row.size()];
    for (int j = 0; j < integers.length; j++) {
      Rational entry = row.get(j);
      integers[j] =
          scale.equals(BigInteger.ONE)
              ? entry.numerator()
              : entry.numerator().multiply(scale.divide(entry.denominator()));
    }
    return integers;
  }

  static ExactMatrix product(ExactMatrix a, ExactMatrix b, Budget budget) {
    IntegerRows left = of(a);
    IntegerRows right = of(b.transpose());
    return ExactMatrix.fill(
        a.rows(),
        b.columns(),
        (i, j) -> {
          BigInteger dot = dot(left.rows[i], right.rows[j], budget);
          budget.bits(dot.bitLength());
          return Rational.of(dot, left.scales[i].multiply(right.scales[j])).checked(budget);
        });
  }

  private static BigInteger dot(BigInteger[] x, BigInteger[] y, Budget budget) {
    BigInteger sum = BigInteger.ZERO;
    for (int k = 0; k < x.length; k++) {
      budget.step();
      if (x[k].signum() != 0 && y[k].signum() != 0) {
        sum = sum.add(x[k].multiply(y[k]));
      }
    }
    return sum;
  }

  static List<Rational> primitive(List<Rational> vector) {
    BigInteger[] integers = cleared(vector, commonDenominator(vector));
    BigInteger content = BigInteger.ZERO;
    int sign = 0;
    for (BigInteger entry : integers) {
      content = content.gcd(entry);
      sign = sign == 0 ? entry.signum() : sign;
    }
    if (sign == 0) {
      return List.copyOf(vector);
    }
    BigInteger divisor = sign < 0 ? content.negate() : content;
    List<Rational> result = new ArrayList<>(integers.length);
    for (BigInteger entry : integers) {
      result.add(Rational.of(entry.divide(divisor)));
    }
    return List.copyOf(result);
  }
}
