package gradus.numeric.linalg;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.Complex_F64;
import org.ejml.data.DMatrixRMaj;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// The eigenvalues of a matrix that is not symmetric, and their vectors. Conjugate pairs are
/// computed once, by their member in the upper half plane.
final class GeneralGroups {
  private final Matrix a;
  private final int n;
  private final boolean exact;
  private final EigenFrame frame;
  private final double norm;

  /// The relative backward error that is reckoned with.
  private final double unit;

  private final double[] re;
  private final double[] im;
  private final double[][] right;

  private GeneralGroups(Matrix a) {
    this.a = a;
    n = a.rows();
    unit = (8 + 2 * Math.sqrt(n)) * Residual.EPSILON;
    int[] order = TriangularOrder.of(a);
    exact = order.length == n;
    frame = exact ? EigenFrame.permuted(a, order) : EigenFrame.balanced(a);
    norm = Norms.frobenius(frame.matrix());
    double[] values = exact ? diagonal(a) : values(frame.iteration().hessenberg());
    int count = values.length / 2;
    re = Arrays.copyOf(values, count);
    im = Arrays.copyOfRange(values, count, 2 * count);
    right = new double[count][];
  }

  static List<EigenGroup> of(Matrix a) {
    return new GeneralGroups(a).groups();
  }

  private static double[] diagonal(Matrix a) {
    double[] values = new double[2 * a.rows()];
    for (int i = 0; i < a.rows(); i++) {
      values[i] = a.get(i, i);
    }
    return values;
  }

  /// The eigenvalues of H with imaginary part ≥ 0: their real parts, then their imaginary parts.
  private static double[] values(Matrix h) {
    EigenDecomposition_F64<DMatrixRMaj> engine = Ejml.generalEigenvalues(h.rows());
    if (!engine.decompose(Ejml.copy(h)) || engine.getNumberOfEigenvalues() != h.rows()) {
      throw Diagnostic.error(Code.NOT_CONVERGED, "the eigenvalues of this matrix did not converge")
          .toException();
    }
    List<Complex_F64> upper = new ArrayList<>();
    for (int i = 0; i < h.rows(); i++) {
      if (engine.getEigenvalue(i).getImaginary() >= 0) {
        upper.add(engine.getEigenvalue(i));
      }
    }
    double[] values = new double[2 * upper.size()];
    for (int i = 0; i < upper.size(); i++) {
      values[i] = upper.get(i).getReal();
      values[upper.size() + i] = upper.get(i).getImaginary();
    }
    return values;
  }

  private List<EigenGroup> groups() {
    double[] radius = new double[re.length];
    for (int i = 0; i < re.length; i++) {
      frame.iteration().shift(re[i], im[i]);
      right[i] = frame.iteration().right();
      radius[i] = exact ? 0 : unit * norm / overlap(frame.iteration().left(), right[i]);
    }
    List<EigenGroup> groups = new ArrayList<>();
    for (EigenvalueClusters.Cluster cluster :
        new EigenvalueClusters(re, im, radius, norm, unit, this::confirms).find()) {
      double[][] vectors = cluster.size() == 1 ? single(cluster) : repeated(cluster);
      EigenGroup group = new EigenGroup(cluster.re() + 0.0, cluster.im(), cluster.size(), vectors);
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

  private boolean confirms(double x, double y, int size) {
    Eigenspace space = new Eigenspace(frame.matrix(), x, y);
    return exact || space.nullity(size, 100 * size * unit) >= size;
  }

  private double[][] single(EigenvalueClusters.Cluster cluster) {
    int i = 0;
    while (re[i] != cluster.re() || im[i] != cluster.im()) {
      i++;
    }
    double[] vector = frame.original(right[i]);
    if (residual(vector, re[i], im[i]) <= Residual.bound(n, n) / 4) {
      return new double[][] {vector};
    }
    // balancing served the eigenvalue, but not the residual of its vector
    EigenFrame plain = EigenFrame.plain(a);
    plain.iteration().shift(re[i], im[i]);
    double[] other = plain.original(plain.iteration().right());
    boolean better = residual(other, re[i], im[i]) < residual(vector, re[i], im[i]);
    return new double[][] {better ? other : vector};
  }

  /// A basis of the eigenspace of a repeated eigenvalue.
  private double[][] repeated(EigenvalueClusters.Cluster cluster) {
    Eigenspace space = new Eigenspace(frame.matrix(), cluster.re(), cluster.im());
    double tolerance = exact ? space.rankTolerance() : 4 * unit * norm;
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
