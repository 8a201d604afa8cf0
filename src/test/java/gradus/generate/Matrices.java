package gradus.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Seeded matrices of every kind that linear algebra has a word for, and the shrinking of those
/// that break something.
public final class Matrices {
  private Matrices() {}

  public enum Kind {
    GENERAL,
    SYMMETRIC,
    POSITIVE_DEFINITE,
    RANK_DEFICIENT,
    TALL,
    WIDE,
    ORTHOGONAL,
    TRIANGULAR,
    /// A similarity of a Jordan form, in integers.
    REPEATED_EIGENVALUES,
    NEAR_SINGULAR,
    INTEGER,
    /// Rows and columns of sizes from 1e-8 to 1e8.
    BADLY_SCALED,
    /// Zeros and ones.
    BINARY;

    public boolean isSquare() {
      return this != TALL && this != WIDE && this != RANK_DEFICIENT;
    }

    public boolean isSymmetric() {
      return this == SYMMETRIC || this == POSITIVE_DEFINITE;
    }
  }

  /// Runs a check on {@code count} matrices of a kind; the first failure is shrunk and reported
  /// with the smallest matrix that still fails, as a literal of the language.
  public static void forAll(Kind kind, int count, long seed, Consumer<double[][]> check) {
    for (int i = 0; i < count; i++) {
      double[][] matrix = next(kind, new Seeded(seed + 1_000_003L * kind.name().hashCode() + i));
      if (!passes(matrix, check)) {
        double[][] smallest = shrink(kind, matrix, m -> !passes(m, check));
        try {
          check.accept(smallest);
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError(kind + " number " + i + ": " + literal(smallest), e);
        }
      }
    }
  }

  /// The next matrix of a kind, 1 to 8 rows and columns.
  public static double[][] next(Kind kind, Seeded random) {
    int n = random.between(1, 8);
    return switch (kind) {
      case GENERAL -> normal(n, n, random);
      case SYMMETRIC -> symmetric(n, random);
      case POSITIVE_DEFINITE -> positiveDefinite(n, random);
      case RANK_DEFICIENT -> rankDeficient(random.between(0, n - 1), random);
      case TALL -> normal(n + random.between(1, 5), n, random);
      case WIDE -> normal(n, n + random.between(1, 5), random);
      case ORTHOGONAL -> orthogonal(n, random);
      case TRIANGULAR -> triangular(n, random);
      case REPEATED_EIGENVALUES -> Jordan.next(random).matrix();
      case NEAR_SINGULAR -> nearSingular(n, random);
      case INTEGER -> integer(n, n, 9, random);
      case BADLY_SCALED -> badlyScaled(n, random);
      case BINARY -> binary(n, random);
    };
  }

  public static double[][] normal(int rows, int columns, Seeded random) {
    double[][] a = new double[rows][columns];
    for (double[] row : a) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.normal();
      }
    }
    return a;
  }

  /// Whole numbers from -size to size.
  public static double[][] integer(int rows, int columns, int size, Seeded random) {
    double[][] a = new double[rows][columns];
    for (double[] row : a) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.between(-size, size);
      }
    }
    return a;
  }

  public static double[][] symmetric(int n, Seeded random) {
    double[][] a = normal(n, n, random);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        a[i][j] = a[j][i];
      }
    }
    return a;
  }

  /// B·Bᵀ + I.
  public static double[][] positiveDefinite(int n, Seeded random) {
    double[][] b = normal(n, n, random);
    double[][] a = product(b, transpose(b));
    for (int i = 0; i < n; i++) {
      a[i][i] += 1;
      for (int j = 0; j < i; j++) {
        a[i][j] = a[j][i];
      }
    }
    return a;
  }

  /// A product of integer matrices m×rank and rank×n, m, n > rank; its rank is at most that.
  public static double[][] rankDeficient(int rank, Seeded random) {
    int m = rank + random.between(1, 4);
    int n = rank + random.between(1, 4);
    return rank == 0
        ? new double[m][n]
        : product(integer(m, rank, 4, random), integer(rank, n, 4, random));
  }

  /// A product of Householder reflections.
  public static double[][] orthogonal(int n, Seeded random) {
    double[][] q = identity(n);
    for (int round = 0; round < n; round++) {
      double[][] v = normal(n, 1, random);
      double square = product(transpose(v), v)[0][0];
      double[][] reflection = identity(n);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          reflection[i][j] -= 2 * v[i][0] * v[j][0] / square;
        }
      }
      q = product(q, reflection);
    }
    return q;
  }

  /// Upper or lower triangular.
  public static double[][] triangular(int n, Seeded random) {
    double[][] a = normal(n, n, random);
    boolean upper = random.chance(0.5);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (upper ? j < i : j > i) {
          a[i][j] = 0;
        }
      }
    }
    return a;
  }

  /// Singular but for a perturbation of 1e-6 to 1e-14.
  public static double[][] nearSingular(int n, Seeded random) {
    double[][] a = normal(n, n, random);
    double size = StrictMath.pow(10, -random.between(6, 14));
    double[] last = a[n - 1];
    for (int j = 0; j < n; j++) {
      last[j] = n == 1 ? size : a[0][j] + size * last[j];
    }
    return a;
  }

  public static double[][] badlyScaled(int n, Seeded random) {
    double[][] a = normal(n, n, random);
    for (int i = 0; i < n; i++) {
      double row = StrictMath.pow(10, random.between(-8, 8));
      double column = StrictMath.pow(10, random.between(-8, 8));
      for (int j = 0; j < n; j++) {
        a[i][j] *= row;
        a[j][i] *= column;
      }
    }
    return a;
  }

  public static double[][] binary(int n, Seeded random) {
    double[][] a = new double[n][n];
    for (double[] row : a) {
      for (int j = 0; j < n; j++) {
        row[j] = random.between(0, 1);
      }
    }
    return a;
  }

  public static double[][] hilbert(int n) {
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        a[i][j] = 1.0 / (i + j + 1);
      }
    }
    return a;
  }

  public static double[][] identity(int n) {
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      a[i][i] = 1;
    }
    return a;
  }

  /// The product by its definition, independent of the code under test.
  public static double[][] product(double[][] a, double[][] b) {
    double[][] c = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return c;
  }

  public static double[][] transpose(double[][] a) {
    double[][] b = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        b[j][i] = a[i][j];
      }
    }
    return b;
  }

  /// A literal of the language: {@code [1,2;3,4]}.
  public static String literal(double[][] a) {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < a.length; i++) {
      text.append(i == 0 ? "" : ";");
      for (int j = 0; j < a[i].length; j++) {
        double entry = a[i][j];
        text.append(j == 0 ? "" : ",");
        text.append(
            entry == StrictMath.rint(entry) && StrictMath.abs(entry) < 1e9
                ? String.format(Locale.ROOT, "%.0f", entry)
                : Double.toString(entry));
      }
    }
    return text.append("]").toString();
  }

  /// Says whether a matrix still fails.
  public interface Fails {
    boolean test(double[][] matrix);
  }

  /// The smallest matrix of the kind, reached by simple steps, that still fails: first fewer rows
  /// and columns, then zeros, then whole numbers.
  public static double[][] shrink(Kind kind, double[][] failing, Fails fails) {
    double[][] smallest = failing;
    boolean progress = true;
    while (progress) {
      progress = false;
      for (double[][] candidate : smaller(kind, smallest)) {
        if (fails.test(candidate)) {
          smallest = candidate;
          progress = true;
          break;
        }
      }
    }
    return smallest;
  }

  private static List<double[][]> smaller(Kind kind, double[][] a) {
    List<double[][]> candidates = new ArrayList<>();
    int m = a.length;
    int n = a[0].length;
    boolean deletes =
        kind != Kind.ORTHOGONAL
            && kind != Kind.REPEATED_EIGENVALUES
            && kind != Kind.RANK_DEFICIENT
            && kind != Kind.NEAR_SINGULAR;
    if (deletes && kind.isSquare()) {
      for (int i = 0; i < n && n > 1; i++) {
        candidates.add(without(a, i, i));
      }
    } else if (deletes) {
      for (int i = 0; i < m && (kind == Kind.TALL ? m > n + 1 : m > 1); i++) {
        candidates.add(without(a, i, -1));
      }
      for (int j = 0; j < n && (kind == Kind.WIDE ? n > m + 1 : n > 1); j++) {
        candidates.add(without(a, -1, j));
      }
    }
    if (deletes && kind != Kind.POSITIVE_DEFINITE) {
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < n; j++) {
          if (a[i][j] != 0) {
            candidates.add(with(kind, a, i, j, 0));
          }
          if (a[i][j] != StrictMath.rint(a[i][j])) {
            candidates.add(with(kind, a, i, j, StrictMath.rint(a[i][j])));
          }
        }
      }
    }
    return candidates;
  }

  private static double[][] without(double[][] a, int row, int column) {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < a.length; i++) {
      if (i != row) {
        double[] kept = new double[column < 0 ? a[i].length : a[i].length - 1];
        for (int j = 0, at = 0; j < a[i].length; j++) {
          if (j != column) {
            kept[at++] = a[i][j];
          }
        }
        rows.add(kept);
      }
    }
    return rows.toArray(new double[0][]);
  }

  private static double[][] with(Kind kind, double[][] a, int i, int j, double entry) {
    double[][] changed = new double[a.length][];
    for (int row = 0; row < a.length; row++) {
      changed[row] = a[row].clone();
    }
    changed[i][j] = entry;
    if (kind.isSymmetric()) {
      changed[j][i] = entry;
    }
    return changed;
  }

  private static boolean passes(double[][] matrix, Consumer<double[][]> check) {
    try {
      check.accept(matrix);
      return true;
    } catch (AssertionError | RuntimeException e) {
      return false;
    }
  }
}
