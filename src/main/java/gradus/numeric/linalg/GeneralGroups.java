package gradus.numeric.linalg;

import gradus.budget.Cancellation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The eigenvalues of a matrix that is not symmetric, and their vectors. Conjugate pairs are
/// computed once, by their member in the upper half plane.
final class GeneralGroups {
  /// From this size on all vectors together come from the Schur form.
  private static final int LARGE = 48;

  /// Rows and columns that differ by more, after balancing, make a matrix graded.
  private static final double GRADED = 1e6;

  private final IrreducibleBlocks blocks;
  private final Matrix a;
  private final int n;
  private final EigenFrame frame;
  private final double norm;

  /// The relative backward error that is reckoned with.
  private final double unit;

  private final List<Candidate> candidates = new ArrayList<>();

  /// The right vectors of the candidates, in their order, of a large matrix in one block.
  private Optional<ComplexMatrix> vectors = Optional.empty();

  /// A computed eigenvalue in the closed upper half plane.
  ///
  /// @param radius how far rounding may have moved it; 0 if it is exact
  /// @param home the first row of its block
  private record Candidate(double re, double im, double radius, int home) {}

  private GeneralGroups(Matrix original) {
    blocks = IrreducibleBlocks.of(original);
    a = blocks.permuted(original);
    n = a.rows();
    unit = (8 + 2 * Math.sqrt(n)) * Residual.EPSILON;
    frame =
        blocks.isTriangular()
            ? EigenFrame.triangular(a, blocks.start())
            : EigenFrame.balanced(a, blocks.start());
    norm = Norms.frobenius(frame.matrix());
    for (int b = 0; b < blocks.count(); b++) {
      collect(b);
    }
  }

  static List<EigenGroup> of(Matrix a) {
    return new GeneralGroups(a).groups();
  }

  /// The eigenvalues of diagonal block b. The backward error is measured by the norm of the block;
  /// in a graded block, whose rows and columns differ by orders of magnitude, by its entries where
  /// the vectors live: there small eigenvalues are much better than the norm promises.
  private void collect(int b) {
    int home = blocks.start()[b];
    Matrix h = blocks.block(frame.iteration().hessenberg(), b);
    if (h.rows() == 1) {
      candidates.add(new Candidate(a.get(home, home), 0, 0, home));
      return;
    }
    boolean graded = Balance.spread(blocks.block(frame.matrix(), b)) > GRADED;
    if (n >= LARGE && blocks.count() == 1 && !graded) {
      collectAll(h);
      return;
    }
    double[] values = values(h);
    double size = Norms.frobenius(h);
    HessenbergIteration iteration = new HessenbergIteration(h, 0, h.rows());
    for (int i = 0; i < values.length / 2; i++) {
      double re = values[i];
      double im = values[values.length / 2 + i];
      iteration.shift(re, im, 0);
      double[] left = iteration.left();
      double[] right = iteration.right();
      double error = unit * (graded ? Math.min(size, 4 * weighted(left, h, right)) : size);
      candidates.add(new Candidate(re, im, error / overlap(left, right), home));
    }
  }

  private void collectAll(Matrix h) {
    SchurVectors schur = SchurVectors.of(h);
    double error = unit * Norms.frobenius(h);
    int[] upper = IntStream.range(0, n).filter(k -> schur.im(k) >= 0).toArray();
    for (int k : upper) {
      candidates.add(new Candidate(schur.re(k), schur.im(k), error / schur.overlap(k), 0));
    }
    vectors = Optional.of(schur.vectors(frame.q(), upper));
  }

  /// The eigenvalues of H with imaginary part ≥ 0: their real parts, then their imaginary parts.
  private static double[] values(Matrix h) {
    int n = h.rows();
    double[] all = Schur.values(h);
    int upper = 0;
    for (int i = 0; i < n; i++) {
      upper += all[n + i] >= 0 ? 1 : 0;
    }
    double[] values = new double[2 * upper];
    int at = 0;
    for (int i = 0; i < n; i++) {
      if (all[n + i] >= 0) {
        values[at] = all[i];
        values[upper + at++] = all[n + i];
      }
    }
    return values;
  }

  private List<EigenGroup> groups() {
    EigenvalueClusters clusters =
        new EigenvalueClusters(
            candidates.stream().mapToDouble(Candidate::re).toArray(),
            candidates.stream().mapToDouble(Candidate::im).toArray(),
            candidates.stream().mapToDouble(Candidate::radius).toArray(),
            norm,
            unit,
            this::confirms);
    List<EigenGroup> groups = new ArrayList<>();
    for (EigenvalueClusters.Cluster cluster : clusters.find()) {
      double[][] vectors = cluster.size() == 1 ? single(cluster) : repeated(cluster);
      for (int v = 0; v < vectors.length; v++) {
        vectors[v] = blocks.back(vectors[v]);
      }
      EigenGroup group = new EigenGroup(cluster.re() + 0.0, cluster.im(), cluster.size(), vectors);
      groups.add(group);
      if (cluster.im() != 0) {
        groups.add(group.conjugate());
      }
    }
    return groups;
  }

  /// |y|ᵀ|H||x|.
  private static double weighted(double[] y, Matrix h, double[] x) {
    int n = h.rows();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double row = 0;
      for (int j = 0; j < n; j++) {
        row += Math.abs(h.get(i, j)) * Math.hypot(x[j], x[n + j]);
      }
      sum += row * Math.hypot(y[i], y[n + i]);
    }
    return sum;
  }

  /// |yᴴx|, the reciprocal of the condition of a simple eigenvalue.
  private static double overlap(double[] y, double[] x) {
    int n = x.length / 2;
    double dotRe = 0;
    double dotIm = 0;
    for (int i = 0; i < n; i++) {
      dotRe += y[i] * x[i] + y[n + i] * x[n + i];
      dotIm += y[i] * x[n + i] - y[n + i] * x[i];
    }
    return Math.hypot(dotRe, dotIm);
  }

  /// Whether the mean of a cluster has an eigenvector, and (A − λI)^size enough of a null space.
  private boolean confirms(double x, double y, int size) {
    return blocks.isTriangular()
        || (new Eigenspace(frame.matrix(), x, y).nullity(size, 100 * size * unit) >= size
            && new Eigenspace(a, x, y).nullity(1, Residual.bound(n, n) / 4) >= 1);
  }

  private double[][] single(EigenvalueClusters.Cluster cluster) {
    int home = 0;
    for (int c = 0; c < candidates.size(); c++) {
      Candidate candidate = candidates.get(c);
      if (candidate.re == cluster.re() && candidate.im == cluster.im()) {
        home = candidate.home;
        if (vectors.isPresent()) {
          double[] known = frame.scaledBack(column(vectors.get(), c));
          if (residual(known, cluster.re(), cluster.im()) <= Residual.bound(n, n) / 16) {
            return new double[][] {known};
          }
        }
      }
    }
    double[] vector = vector(frame, cluster, home);
    double residual = residual(vector, cluster.re(), cluster.im());
    if (residual > Residual.bound(n, n) / 4) {
      // balancing served the eigenvalue, but not the residual of its vector
      double[] other = vector(EigenFrame.plain(a, blocks.start()), cluster, home);
      if (residual(other, cluster.re(), cluster.im()) < residual) {
        return new double[][] {other};
      }
    }
    return new double[][] {vector};
  }

  private double[] column(ComplexMatrix matrix, int c) {
    double[] column = new double[2 * n];
    for (int i = 0; i < n; i++) {
      column[i] = matrix.real(i, c);
      column[n + i] = matrix.imaginary(i, c);
    }
    return column;
  }

  private static double[] vector(EigenFrame frame, EigenvalueClusters.Cluster cluster, int home) {
    frame.iteration().shift(cluster.re(), cluster.im(), home);
    return frame.original(frame.iteration().right());
  }

  /// A basis of the eigenspace of a repeated eigenvalue.
  private double[][] repeated(EigenvalueClusters.Cluster cluster) {
    Eigenspace space = new Eigenspace(frame.matrix(), cluster.re(), cluster.im());
    double tolerance = blocks.isTriangular() ? space.rankTolerance() : 4 * unit * norm;
    double[][] basis = space.basis(tolerance, cluster.size());
    double worst = 0;
    for (int v = 0; v < basis.length; v++) {
      frame.scaledBack(basis[v]);
      double[] orthogonal = basis[v].clone();
      if (Eigenspace.orthogonalize(orthogonal, basis, v, 1e-6)) {
        basis[v] = orthogonal;
      }
      worst = Math.max(worst, residual(basis[v], cluster.re(), cluster.im()));
    }
    return worst <= Residual.bound(n, n) / 4
        ? basis
        : new Eigenspace(a, cluster.re(), cluster.im())
            .basis(Residual.bound(n, n) / 4 * Norms.frobenius(a), basis.length);
  }

  /// ‖Av − λv‖/‖A‖.
  private double residual(double[] v, double x, double y) {
    Cancellation.check();
    double[] error = new double[2 * n];
    for (int i = 0; i < n; i++) {
      double sumRe = y * v[n + i] - x * v[i];
      double sumIm = -y * v[i] - x * v[n + i];
      for (int j = 0; j < n; j++) {
        sumRe += a.get(i, j) * v[j];
        sumIm += a.get(i, j) * v[n + j];
      }
      error[i] = sumRe;
      error[n + i] = sumIm;
    }
    return Norms.frobenius(error) / Norms.frobenius(a);
  }
}
