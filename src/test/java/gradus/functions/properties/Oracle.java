package gradus.functions.properties;

import java.util.Arrays;

/// Properties of small integer matrices by their definitions, in exact integer arithmetic.
final class Oracle {
  private final long[][] a;
  private final int n;

  Oracle(long[][] a) {
    this.a = a;
    this.n = a.length;
  }

  boolean holds(String property) {
    return switch (property) {
      case "square" -> true;
      case "zero" -> isZero(a);
      case "identity" -> Arrays.deepEquals(a, identity(n));
      case "diagonal" -> isUpper(a) && isUpper(transpose(a));
      case "upper_triangular" -> isUpper(a);
      case "lower_triangular" -> isUpper(transpose(a));
      case "symmetric" -> isSymmetric();
      case "skew_symmetric" -> isZero(sum(a, transpose(a)));
      case "orthogonal" -> Arrays.deepEquals(times(transpose(a), a), identity(n));
      case "normal" -> Arrays.deepEquals(times(transpose(a), a), times(a, transpose(a)));
      case "idempotent" -> Arrays.deepEquals(times(a, a), a);
      case "involutory" -> Arrays.deepEquals(times(a, a), identity(n));
      case "nilpotent" -> index() > 0;
      case "permutation" -> isPermutation();
      case "row_stochastic" -> isStochastic(a);
      case "column_stochastic" -> isStochastic(transpose(a));
      case "doubly_stochastic" -> isStochastic(a) && isStochastic(transpose(a));
      case "positive_definite" -> isSymmetric() && minors(a, 1);
      case "positive_semidefinite" -> isSymmetric() && minors(a, 0);
      case "negative_definite" -> isSymmetric() && minors(negative(), 1);
      case "negative_semidefinite" -> isSymmetric() && minors(negative(), 0);
      case "indefinite" -> isSymmetric() && !minors(a, 0) && !minors(negative(), 0);
      case "singular" -> determinant(a) == 0;
      case "invertible" -> determinant(a) != 0;
      case "diagonally_dominant" -> isDominant(0);
      case "strictly_diagonally_dominant" -> isDominant(1);
      default -> throw new IllegalArgumentException(property);
    };
  }

  /// The first power that is zero; 0 if none is.
  int index() {
    long[][] power = a;
    for (int k = 1; k <= n; k++) {
      if (isZero(power)) {
        return k;
      }
      power = times(power, a);
    }
    return 0;
  }

  long form(long[] x) {
    long sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        sum += x[i] * a[i][j] * x[j];
      }
    }
    return sum;
  }

  boolean isMappedToZero(long[] x) {
    for (long[] row : a) {
      long sum = 0;
      for (int j = 0; j < n; j++) {
        sum += row[j] * x[j];
      }
      if (sum != 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether all principal minors are at least this large.
  private boolean minors(long[][] m, long least) {
    for (int chosen = 1; chosen < 1 << n; chosen++) {
      int[] rows = new int[Integer.bitCount(chosen)];
      for (int i = 0, k = 0; i < n; i++) {
        if ((chosen >> i & 1) != 0) {
          rows[k++] = i;
        }
      }
      long[][] minor = new long[rows.length][rows.length];
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < rows.length; j++) {
          minor[i][j] = m[rows[i]][rows[j]];
        }
      }
      if (determinant(minor) < least) {
        return false;
      }
    }
    return true;
  }

  static long determinant(long[][] m) {
    if (m.length == 0) {
      return 1;
    }
    long sum = 0;
    for (int column = 0; column < m.length; column++) {
      long[][] rest = new long[m.length - 1][m.length - 1];
      for (int i = 1; i < m.length; i++) {
        for (int j = 0, k = 0; j < m.length; j++) {
          if (j != column) {
            rest[i - 1][k++] = m[i][j];
          }
        }
      }
      sum += (column % 2 == 0 ? 1 : -1) * m[0][column] * determinant(rest);
    }
    return sum;
  }

  private boolean isDominant(long margin) {
    for (int i = 0; i < n; i++) {
      long others = -Math.abs(a[i][i]);
      for (long entry : a[i]) {
        others += Math.abs(entry);
      }
      if (Math.abs(a[i][i]) < others + margin) {
        return false;
      }
    }
    return true;
  }

  private boolean isSymmetric() {
    return Arrays.deepEquals(a, transpose(a));
  }

  private boolean isPermutation() {
    return isStochastic(a) && isStochastic(transpose(a));
  }

  private static boolean isStochastic(long[][] m) {
    for (long[] row : m) {
      if (Arrays.stream(row).anyMatch(x -> x < 0) || Arrays.stream(row).sum() != 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUpper(long[][] m) {
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < i; j++) {
        if (m[i][j] != 0) {
          return false;
        }
      }
    }
    return true;
  }

  private long[][] negative() {
    long[][] negative = new long[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        negative[i][j] = -a[i][j];
      }
    }
    return negative;
  }

  private static boolean isZero(long[][] m) {
    return Arrays.stream(m).flatMapToLong(Arrays::stream).allMatch(x -> x == 0);
  }

  static long[][] identity(int n) {
    long[][] identity = new long[n][n];
    for (int i = 0; i < n; i++) {
      identity[i][i] = 1;
    }
    return identity;
  }

  static long[][] transpose(long[][] m) {
    long[][] transposed = new long[m.length][m.length];
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m.length; j++) {
        transposed[j][i] = m[i][j];
      }
    }
    return transposed;
  }

  static long[][] sum(long[][] x, long[][] y) {
    long[][] sum = new long[x.length][x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        sum[i][j] = x[i][j] + y[i][j];
      }
    }
    return sum;
  }

  static long[][] times(long[][] x, long[][] y) {
    long[][] product = new long[x.length][x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        for (int k = 0; k < x.length; k++) {
          product[i][j] += x[i][k] * y[k][j];
        }
      }
    }
    return product;
  }
}
