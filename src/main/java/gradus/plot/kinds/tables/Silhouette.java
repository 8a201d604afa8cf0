package gradus.plot.kinds.tables;

import gradus.plot.Studio;
import gradus.plot.kinds.geometry.Wording;
import java.util.ArrayList;
import java.util.List;

/// The pattern of a matrix: where its zeros are, and which entries are equal.
public final class Silhouette {
  private final Studio.Matrix matrix;

  private Silhouette(Studio.Matrix matrix) {
    this.matrix = matrix;
  }

  /// Sentences about the pattern; none when there is nothing to see.
  public static List<String> words(Studio.Matrix matrix, Wording wording) {
    Silhouette silhouette = new Silhouette(matrix);
    List<String> found = new ArrayList<>();
    if (matrix.rows() == matrix.columns() && matrix.rows() > 1) {
      String zeros = silhouette.zeros();
      if (!zeros.isEmpty()) {
        found.add(zeros);
      }
      if (!zeros.equals("the identity") && !zeros.equals("diagonal")) {
        if (silhouette.mirrored(1)) {
          found.add("symmetric");
        } else if (silhouette.mirrored(-1)) {
          found.add("skew-symmetric");
        }
      }
    }
    List<String> words = new ArrayList<>();
    if (!found.isEmpty()) {
      words.add("It is " + Wording.list(found) + ".");
    }
    int zeros = 0;
    for (double entry : matrix.entries()) {
      zeros += entry == 0 ? 1 : 0;
    }
    if (zeros > 0) {
      double share = (double) zeros / matrix.entries().length;
      words.add(
          zeros
              + " of "
              + matrix.entries().length
              + (zeros == 1 ? " entries is zero (" : " entries are zero (")
              + wording.percent(share)
              + ").");
    }
    return words;
  }

  /// How far entries that are not zero lie from the diagonal decides.
  private String zeros() {
    int below = 0;
    int above = 0;
    boolean ones = true;
    boolean all = true;
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        if (matrix.at(i, j) != 0) {
          below = Math.max(below, i - j);
          above = Math.max(above, j - i);
          all = false;
        }
      }
      ones &= matrix.at(i, i) == 1;
    }
    if (all) {
      return "";
    }
    if (below == 0 && above == 0) {
      return ones ? "the identity" : "diagonal";
    }
    if (below == 0) {
      return "upper triangular";
    }
    if (above == 0) {
      return "lower triangular";
    }
    return matrix.rows() > 2 && below == 1 && above == 1 ? "tridiagonal" : "";
  }

  private boolean mirrored(int sign) {
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j <= i; j++) {
        if (matrix.at(i, j) != sign * matrix.at(j, i)) {
          return false;
        }
      }
    }
    return true;
  }
}
