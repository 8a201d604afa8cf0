package gradus.numeric.linalg;

import java.util.ArrayList;
import java.util.List;

/// Decides which computed eigenvalues of a real matrix are one eigenvalue that rounding has split.
///
/// A backward error δ moves a simple eigenvalue by δ·κ, κ = 1/|yᴴx|, and one of a Jordan block of
/// size m by about δ^(1/m) (in units of ‖A‖), around a mean that moves by little more than δ. Each
/// eigenvalue carries the disc of radius δκ; eigenvalues whose discs overlap are candidates. A
/// candidate of size k counts only if its discs still overlap when no radius exceeds the k-th root,
/// and if the matrix agrees ({@link Judge}).
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed., section 7.2; Kato, Perturbation Theory
/// for Linear Operators, chapter II, on the mean of a cluster.
final class EigenvalueClusters {
  /// Allows for a similarity of condition 1e4 between the matrix and its Jordan form.
  private static final double ILL_CONDITIONED = 1e4;

  /// Has the last word on a cluster.
  interface Judge {
    /// Whether this number is an eigenvalue of that algebraic multiplicity, to working precision.
    boolean confirms(double re, double im, int size);
  }

  /// @param re real part of the mean
  /// @param im imaginary part of the mean, not negative; a cluster off the real axis stands for its
  ///   mirror image too
  /// @param size how many eigenvalues it holds
  record Cluster(double re, double im, int size) {}

  private final double[] re;
  private final double[] im;
  private final double[] radius;
  private final double norm;
  private final double unit;
  private final Judge judge;

  /// @param re real parts of the eigenvalues in the closed upper half plane
  /// @param im their imaginary parts, not negative; each positive one has its conjugate in mind
  /// @param radius δκ of each
  /// @param norm ‖A‖
  /// @param unit δ/‖A‖
  EigenvalueClusters(
      double[] re, double[] im, double[] radius, double norm, double unit, Judge judge) {
    this.re = re;
    this.im = im;
    this.radius = radius;
    this.norm = norm;
    this.unit = unit;
    this.judge = judge;
  }

  List<Cluster> find() {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < re.length; i++) {
      all.add(i);
    }
    List<Cluster> found = new ArrayList<>();
    for (List<Integer> candidate : components(all, Double.POSITIVE_INFINITY)) {
      split(candidate, found);
    }
    return found;
  }

  private void split(List<Integer> candidate, List<Cluster> found) {
    List<Integer> rest = new ArrayList<>(candidate);
    int k = 2 * rest.size();
    while (k > 1 && !rest.isEmpty()) {
      int largest = 1;
      double cap = norm * Math.pow(ILL_CONDITIONED * unit, 1.0 / k);
      for (List<Integer> members : components(rest, cap)) {
        Cluster cluster = cluster(members, cap);
        if (cluster.size >= k && judge.confirms(cluster.re, cluster.im, cluster.size)) {
          found.add(cluster);
          rest.removeAll(members);
        } else {
          largest = Math.max(largest, Math.min(cluster.size, k - 1));
        }
      }
      k = largest;
    }
    for (int i : rest) {
      found.add(new Cluster(re[i], im[i], 1));
    }
  }

  private Cluster cluster(List<Integer> members, double cap) {
    double sumRe = 0;
    double sumIm = 0;
    int complex = 0;
    boolean straddles = false;
    for (int i : members) {
      sumRe += im[i] == 0 ? re[i] : 2 * re[i];
      sumIm += 2 * im[i];
      complex += im[i] == 0 ? 0 : 1;
      for (int j : members) {
        straddles |= linked(re[i] - re[j], im[i] + im[j], i, j, cap);
      }
    }
    int size = members.size() + complex;
    if (straddles) {
      return new Cluster(sumRe / size, 0, size);
    }
    return new Cluster(sumRe / size, sumIm / size, members.size());
  }

  /// Groups connected by overlapping discs, mirror images counting as one.
  private List<List<Integer>> components(List<Integer> nodes, double cap) {
    List<List<Integer>> groups = new ArrayList<>();
    List<Integer> left = new ArrayList<>(nodes);
    while (!left.isEmpty()) {
      List<Integer> group = new ArrayList<>();
      group.add(left.removeLast());
      for (int next = 0; next < group.size(); next++) {
        int i = group.get(next);
        for (int at = left.size() - 1; at >= 0; at--) {
          int j = left.get(at);
          if (linked(re[i] - re[j], im[i] - im[j], i, j, cap)
              || linked(re[i] - re[j], im[i] + im[j], i, j, cap)) {
            group.add(j);
            left.set(at, left.getLast());
            left.removeLast();
          }
        }
      }
      groups.add(group);
    }
    return groups;
  }

  private boolean linked(double dRe, double dIm, int i, int j, double cap) {
    double reach = Math.min(cap, radius[i]) + Math.min(cap, radius[j]);
    return Math.hypot(dRe, dIm) <= reach;
  }
}
