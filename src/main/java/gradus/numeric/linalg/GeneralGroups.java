package gradus.numeric.linalg;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.decomposition.hessenberg.HessenbergSimilarDecomposition_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// The eigenvalues of a matrix that is not symmetric, and their vectors.
///
/// The work is done on B = D⁻¹·A·D (balanced) = Q·H·Qᵀ; conjugate pairs are computed once.
final class GeneralGroups {
  private final int n;
  private final Balance balance;
  private final double norm;
  private final boolean exact;
  private final Matrix q;
  private final HessenbergIteration iteration;
  private double[] re = new double[0];
  private double[] im = new double[0];

  private GeneralGroups(Matrix a) {
    n = a.rows();
    int[] order = TriangularOrder.of(a);
    exact = order.length == n;
    balance = exact ? new Balance(a, new int[n]) : Balance.of(a);
    norm = Norms.frobenius(balance.matrix());
    if (exact) {
      Matrix triangular = TriangularOrder.permuted(a, order);
      q = TriangularOrder.back(order);
      iteration = new HessenbergIteration(triangular);
      re = new double[n];
      im = new double[n];
      for (int i = 0; i < n; i++) {
        re[i] = triangular.get(i, i);
      }
    } else {
      HessenbergSimilarDecomposition_DDRM reduction = Ejml.hessenberg(n);
      reduction.decompose(Ejml.copy(balance.matrix()));
      q = Ejml.unwrap(reduction.getQ(null));
      iteration = new HessenbergIteration(Ejml.unwrap(reduction.getH(null)));
      computeValues();
    }
  }

  static List<EigenGroup> of(Matrix a) {
    return new GeneralGroups(a).groups();
  }

  /// The eigenvalues with imaginary part ≥ 0.
  private void computeValues() {
    EigenDecomposition_F64<DMatrixRMaj> engine = Ejml.generalEigenvalues(n);
    if (!engine.decompose(Ejml.copy(balance.matrix()))
        || engine.getNumberOfEigenvalues() != n) {
      throw Diagnostic.error(
              Code.NOT_CONVERGED, "the eigenvalues of this matrix did not converge")
          .toException();
    }
    re = new double[n];
    im = new double[n];
    int count = 0;
    for (int i = 0; i < n; i++) {
      Complex_F64 value = engine.getEigenvalue(i);
      if (value.getImaginary() >= 0) {
        re[count] = value.getReal();
        im[count++] = value.getImaginary();
      }
    }
    re = java.util.Arrays.copyOf(re, count);
    im = java.util.Arrays.copyOf(im, count);
  }

  private List<EigenGroup> groups() {
    int count = re.length;
    double unit = (8 + 2 * Math.sqrt(n)) * Residual.EPSILON;
    double[][] right = new double[count][];
    double[] radius = new double[count];
    for (int i = 0; i < count; i++) {
      iteration.shift(re[i], im[i]);
      right[i] = iteration.right();
      radius[i] = exact ? 0 : unit * norm / overlap(iteration.left(), right[i]);
    }
    EigenvalueClusters clusters =
        new EigenvalueClusters(re, im, radius, norm, unit, (x, y, k) -> confirms(x, y, k, unit));
    List<EigenGroup> groups = new ArrayList<>();
    for (EigenvalueClusters.Cluster cluster : clusters.find()) {
      double[][] vectors =
          cluster.size() == 1
              ? new double[][] {original(right[indexOf(cluster)])}
              : repeated(cluster, unit);
      EigenGroup group =
          new EigenGroup(cluster.re() + 0.0, cluster.im(), cluster.size(), vectors);
      groups.add(group);
      if (cluster.im() != 0) {
        groups.add(group.conjugate());
      }
    }
    return groups;
  }

  /// |yᴴx|, the reciprocal of the condition of a simple eigenvalue.
  private double overlap(double[] y, double[] x) {
    double dotRe = 0;
    double dotIm = 0;
    for (int i = 0; i < n; i++) {
      dotRe += y[i] * x[i] + y[n + i] * x[n + i];
      dotIm += y[i] * x[n + i] - y[n + i] * x[i];
    }
    return Math.hypot(dotRe, dotIm);
  }

  private boolean confirms(double x, double y, int size, double unit) {
    if (exact) {
      return true;
    }
    Eigenspace space = new Eigenspace(balance.matrix(), x, y);
    return space.nullity(size, 100 * size * unit) >= size;
  }

  private int indexOf(EigenvalueClusters.Cluster cluster) {
    for (int i = 0; i < re.length; i++) {
      if (re[i] == cluster.re() && im[i] == cluster.im()) {
        return i;
      }
    }
    throw new IllegalStateException("a single eigenvalue that was not computed");
  }

  /// A basis of the eigenspace of a repeated eigenvalue.
  private double[][] repeated(EigenvalueClusters.Cluster cluster, double unit) {
    Eigenspace space = new Eigenspace(balance.matrix(), cluster.re(), cluster.im());
    double tolerance = exact ? space.rankTolerance() : 4 * unit * norm;
    double[][] basis = space.basis(tolerance, cluster.size());
    for (int v = 0; v < basis.length; v++) {
      scaleBack(basis[v]);
      Eigenspace.orthogonalize(basis[v], basis, v);
    }
    return basis;
  }

  /// D·Q·x in unit length.
  private double[] original(double[] x) {
    double[] result = new double[2 * n];
    for (int i = 0; i < n; i++) {
      double sumRe = 0;
      double sumIm = 0;
      for (int j = 0; j < n; j++) {
        double entry = q.get(i, j);
        sumRe += entry * x[j];
        sumIm += entry * x[n + j];
      }
      result[i] = sumRe;
      result[n + i] = sumIm;
    }
    scaleBack(result);
    return result;
  }

  private void scaleBack(double[] vector) {
    int[] exponents = balance.exponents();
    for (int i = 0; i < vector.length; i++) {
      vector[i] = Math.scalb(vector[i], exponents[i % n]);
    }
    double size = Norms.frobenius(vector);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= size;
    }
  }
}
