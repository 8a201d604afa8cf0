package gradus.numeric.linalg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The eigenvalues of a symmetric matrix, neighbours closer than rounding joined. Every one has as
/// many orthonormal vectors as it counts.
final class SymmetricGroups {
  private SymmetricGroups() {}

  static List<EigenGroup> of(Matrix a) {
    SymmetricEigen eigen = SymmetricEigen.of(a);
    double[] values = eigen.values();
    int n = values.length;
    double largest = Math.max(Math.abs(values[0]), Math.abs(values[n - 1]));
    double noise = (4 + Math.sqrt(n)) * Residual.EPSILON * largest;
    List<EigenGroup> groups = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= n; end++) {
      if (end == n || values[end - 1] - values[end] > noise) {
        double sum = 0;
        double[][] vectors = new double[end - start][];
        for (int j = start; j < end; j++) {
          sum += values[j] - values[start];
          vectors[j - start] = Arrays.copyOf(eigen.vectors().column(j), 2 * n);
        }
        double mean = values[start] + sum / (end - start);
        groups.add(new EigenGroup(mean, 0, end - start, vectors));
        start = end;
      }
    }
    return groups;
  }
}
