package gradus.numeric.linalg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One distinct eigenvalue with the vectors found for it.
///
/// @param re its real part
/// @param im its imaginary part
/// @param algebraic how often it counts
/// @param vectors independent unit vectors; each holds n real parts, then n imaginary parts
@SuppressWarnings("ArrayRecordComponent")
record EigenGroup(double re, double im, int algebraic, double[][] vectors) {

  /// The group of the conjugate eigenvalue.
  EigenGroup conjugate() {
    double[][] mirrored = new double[vectors.length][];
    for (int v = 0; v < vectors.length; v++) {
      mirrored[v] = vectors[v].clone();
      for (int i = vectors[v].length / 2; i < vectors[v].length; i++) {
        mirrored[v][i] = 0.0 - vectors[v][i];
      }
    }
    return new EigenGroup(re, 0.0 - im, algebraic, mirrored);
  }

  /// Descending by real part, then by imaginary part. Real parts that differ by rounding alone
  /// count as equal.
  static List<EigenGroup> inOrder(List<EigenGroup> groups, double norm) {
    List<EigenGroup> sorted = new ArrayList<>(groups);
    sorted.sort(Comparator.comparingDouble(EigenGroup::re).reversed());
    double noise = 8 * Residual.EPSILON * norm;
    int start = 0;
    for (int end = 1; end <= sorted.size(); end++) {
      if (end == sorted.size() || sorted.get(end - 1).re - sorted.get(end).re > noise) {
        List<EigenGroup> run = sorted.subList(start, end);
        if (run.stream().anyMatch(group -> group.im != 0)) {
          run.sort(Comparator.comparingDouble(EigenGroup::im).reversed());
        }
        start = end;
      }
    }
    return sorted;
  }
}
