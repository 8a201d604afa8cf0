package gradus.functions.properties;

import gradus.generate.Seeded;

/// Random integer matrices of which some have each property.
final class Family {
  private Family() {}

  static long[][] next(Seeded random) {
    int n = random.between(1, 5);
    return switch (random.between(0, 9)) {
      case 0 -> random(n, random);
      case 1 -> gram(random(n, random), 1);
      case 2 -> gram(random(n, random), -1);
      case 3 -> symmetric(random(n, random));
      case 4 -> permutation(n, random);
      case 5 -> triangular(n, random, 1);
      case 6 -> similar(triangular(n, random, 1), random);
      case 7 -> similar(projection(n, random), random);
      case 8 -> triangular(n, random, 0);
      default -> skew(random(n, random));
    };
  }

  static double[][] identity(int n) {
    double[][] identity = new double[n][n];
    for (int i = 0; i < n; i++) {
      identity[i][i] = 1;
    }
    return identity;
  }

  private static long[][] random(int n, Seeded random) {
    long[][] a = new long[n][n];
    for (long[] row : a) {
      for (int j = 0; j < n; j++) {
        row[j] = random.between(-2, 2);
      }
    }
    return a;
  }

  private static long[][] gram(long[][] b, long sign) {
    long[][] gram = Oracle.times(Oracle.transpose(b), b);
    for (long[] row : gram) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= sign;
      }
    }
    return gram;
  }

  private static long[][] symmetric(long[][] b) {
    return Oracle.sum(b, Oracle.transpose(b));
  }

  private static long[][] skew(long[][] b) {
    long[][] transposed = Oracle.transpose(b);
    for (long[] row : transposed) {
      for (int j = 0; j < row.length; j++) {
        row[j] = -row[j];
      }
    }
    return Oracle.sum(b, transposed);
  }

  private static long[][] permutation(int n, Seeded random) {
    long[][] a = Oracle.identity(n);
    for (int i = 0; i < n; i++) {
      int j = random.between(0, n - 1);
      long[] row = a[i];
      a[i] = a[j];
      a[j] = row;
    }
    return a;
  }

  /// @param from the first diagonal that is not zero: 1 for a nilpotent matrix
  private static long[][] triangular(int n, Seeded random, int from) {
    long[][] a = random(n, random);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < Math.min(n, i + from); j++) {
        a[i][j] = 0;
      }
    }
    return a;
  }

  private static long[][] projection(int n, Seeded random) {
    long[][] a = new long[n][n];
    for (int i = 0; i < n; i++) {
      a[i][i] = random.between(random.chance(0.3) ? -1 : 0, 1);
    }
    return a;
  }

  /// By integer row operations and their inverses on the columns.
  private static long[][] similar(long[][] a, Seeded random) {
    int n = a.length;
    for (int round = 0; round < 3 && n > 1; round++) {
      int p = random.between(0, n - 1);
      int q = (p + random.between(1, n - 1)) % n;
      for (int k = 0; k < n; k++) {
        a[p][k] += a[q][k];
      }
      for (int k = 0; k < n; k++) {
        a[k][q] -= a[k][p];
      }
    }
    return a;
  }
}
