package gradus.functions.linear;

import static gradus.functions.Calling.call;
import static gradus.functions.Calling.doubles;
import static gradus.functions.Calling.real;
import static gradus.functions.Calling.rows;
import static gradus.generate.Matrices.product;
import static gradus.generate.Matrices.transpose;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.evaluate.ComplexNumbers;
import gradus.functions.Calling;
import gradus.generate.Matrices;
import gradus.generate.Matrices.Kind;
import gradus.value.Array;
import gradus.value.Scalar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// 500 seeded matrices of each kind through each decomposition; everything is multiplied out here
/// once more.
class DecompositionTest {
  private static final int COUNT = 500;
  private static final long SEED = 7;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void singularValues(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        SEED,
        a -> {
          Calling svd = call("svd", real(a));
          double[][] u = rows(svd.field("U"));
          double[] s = doubles(svd.field("S"));
          for (double[] row : u) {
            for (int j = 0; j < s.length; j++) {
              row[j] *= s[j];
            }
          }
          assertClose(product(u, transpose(rows(svd.field("V")))), a);
          assertThat(svd.evaluation().checks()).hasSize(3);
        });
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void triangles(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        SEED,
        a -> {
          Calling qr = call("qr", real(a));
          assertClose(product(rows(qr.field("Q")), rows(qr.field("R"))), a);
          assertThat(qr.evaluation().checks()).hasSize(2);
          Calling lu = call("lu", real(a));
          double[][] permuted = product(rows(lu.field("P")), a);
          assertClose(product(rows(lu.field("L")), rows(lu.field("U"))), permuted);
          assertThat(lu.evaluation().checks()).hasSize(1);
        });
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void eigenvectors(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        SEED,
        a -> {
          if (a.length != a[0].length) {
            return;
          }
          Calling eig = call("eig", real(a));
          Array values = eig.field("values");
          Array vectors = eig.field("vectors");
          Array multiplicities = eig.field("multiplicities");
          assertThat(values.size()).isEqualTo(a.length);
          assertThat(vectors.shape().rows()).isEqualTo(a.length);
          int column = 0;
          for (int k = 0; k < multiplicities.shape().rows(); k++) {
            Scalar lambda = (Scalar) multiplicities.get(k, 0);
            double geometric = ComplexNumbers.re((Scalar) multiplicities.get(k, 2));
            for (int i = 0; i < geometric; i++) {
              assertEigenvector(a, vectors, column++, lambda);
            }
          }
          assertThat(column).isEqualTo(vectors.shape().columns());
          assertThat(eig.evaluation().checks()).isNotEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"POSITIVE_DEFINITE"})
  void choleskyFactors(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        SEED,
        a -> {
          Calling cholesky = call("cholesky", real(a));
          double[][] l = rows(cholesky.array());
          assertClose(product(l, transpose(l)), a);
          assertThat(cholesky.evaluation().checks()).hasSize(1);
        });
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void pseudoinverses(Kind kind) {
    Matrices.forAll(
        kind,
        COUNT,
        SEED,
        a -> {
          double[][] inverse = rows(call("pinv", real(a)).array());
          assertClose(product(product(a, inverse), a), a, norm(a) * norm(inverse));
        });
  }

  private static void assertEigenvector(double[][] a, Array vectors, int column, Scalar lambda) {
    double error = 0;
    double length = 0;
    for (int i = 0; i < a.length; i++) {
      double re = 0;
      double im = 0;
      for (int j = 0; j < a.length; j++) {
        Scalar v = (Scalar) vectors.get(j, column);
        re += a[i][j] * ComplexNumbers.re(v);
        im += a[i][j] * ComplexNumbers.im(v);
      }
      Scalar own = (Scalar) vectors.get(i, column);
      Scalar scaled = ComplexNumbers.multiply(lambda, own);
      error += Math.hypot(re - ComplexNumbers.re(scaled), im - ComplexNumbers.im(scaled));
      length += Math.pow(ComplexNumbers.re(own), 2) + Math.pow(ComplexNumbers.im(own), 2);
    }
    assertThat(error).isLessThanOrEqualTo(1e-13 * a.length * norm(a));
    assertThat(Math.abs(length - 1)).isLessThan(1e-12);
  }

  private static void assertClose(double[][] actual, double[][] expected) {
    assertClose(actual, expected, 1);
  }

  private static void assertClose(double[][] actual, double[][] expected, double lost) {
    double[][] difference = new double[expected.length][expected[0].length];
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected[0].length; j++) {
        difference[i][j] = actual[i][j] - expected[i][j];
      }
    }
    assertThat(norm(difference)).isLessThanOrEqualTo(1e-13 * Math.max(1, lost) * norm(expected));
  }

  private static double norm(double[][] a) {
    double sum = 0;
    for (double[] row : a) {
      for (double entry : row) {
        sum += entry * entry;
      }
    }
    return Math.sqrt(sum);
  }
}
