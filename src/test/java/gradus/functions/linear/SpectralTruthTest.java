package gradus.functions.linear;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.functions.Calling;
import gradus.functions.Computing;
import gradus.generate.Jordan;
import gradus.generate.Seeded;
import gradus.value.Array;
import gradus.value.RecordValue;
import gradus.value.Truth;
import org.junit.jupiter.api.Test;

/// Multiplicities are those of the mathematics: what rounding splits is one eigenvalue, what is
/// close but distinct stays two.
class SpectralTruthTest {

  @Test
  void exactJordanFormsKeepTheirMultiplicities() {
    Seeded random = new Seeded(20261122);
    for (int round = 0; round < 60; round++) {
      Jordan jordan = Jordan.next(random);
      holds(jordan, Calling.call("eig", Calling.exact(jordan.matrix())));
      holds(jordan, Calling.call("eig", Calling.real(jordan.matrix())));
    }
  }

  private static void holds(Jordan jordan, Calling answered) {
    boolean defective = jordan.blocks().stream().anyMatch(block -> block.size() > 1);
    assertThat(((RecordValue) answered.value()).field("defective")).contains(Truth.of(defective));
    Array rows = answered.field("multiplicities");
    for (int i = 0; i < rows.shape().rows(); i++) {
      double[] value = Complex.of(rows.get(i, 0));
      int re = (int) Math.round(value[0]);
      int im = (int) Math.round(value[1]);
      assertThat(value[0]).isEqualTo(re);
      assertThat(value[1]).isEqualTo(im);
      assertThat(Calling.doubles(rows.get(i, 1))[0]).isEqualTo(jordan.algebraic(re, im));
      assertThat(Calling.doubles(rows.get(i, 2))[0]).isEqualTo(jordan.geometric(re, im));
    }
  }

  /// One Jordan block of 4, seen through a random similarity in doubles: 4 ± 5e-8 i is 4.
  @Test
  void aBlockThatRoundingSplitsIsOneEigenvalue() {
    Seeded random = new Seeded(7);
    int hedged = 0;
    for (int size = 2; size <= 4; size++) {
      for (int round = 0; round < 20; round++) {
        double[][] a = similar(block(4, size), random);
        Calling answered = Calling.call("eig", Calling.real(a));
        Array rows = answered.field("multiplicities");
        assertThat(rows.shape().rows()).as("size %d round %d", size, round).isEqualTo(1);
        assertThat(Complex.of(rows.get(0, 0))[1]).isZero();
        assertThat(Complex.of(rows.get(0, 0))[0]).isCloseTo(4, within(1e-9));
        assertThat(Calling.doubles(rows.get(0, 1))[0]).isEqualTo(size);
        assertThat(Calling.doubles(rows.get(0, 2))[0]).isEqualTo(1);
        assertThat(answered.evaluation().notes()).anyMatch(note -> note.contains("is defective"));
        hedged +=
            answered.evaluation().notes().stream().anyMatch(note -> note.contains("in doubles:"))
                ? 1
                : 0;
      }
    }
    // All but those that the similarity left triangular.
    assertThat(hedged).isGreaterThan(50);
  }

  /// A block of 2 beside a simple eigenvalue.
  @Test
  void aBlockBesideASimpleEigenvalue() {
    Seeded random = new Seeded(8);
    for (int round = 0; round < 20; round++) {
      double[][] j = {{2, 1, 0}, {0, 2, 0}, {0, 0, -3}};
      Array rows = Calling.call("eig", Calling.real(similar(j, random))).field("multiplicities");
      assertThat(rows.shape().rows()).as("round %d", round).isEqualTo(2);
      assertThat(Calling.doubles(rows.get(0, 1))[0]).isEqualTo(2);
      assertThat(Calling.doubles(rows.get(0, 2))[0]).isEqualTo(1);
      assertThat(Calling.doubles(rows.get(1, 1))[0]).isEqualTo(1);
    }
  }

  @Test
  void closeEigenvaluesOfSymmetricMatricesStayTwo() {
    Seeded random = new Seeded(9);
    for (double gap : new double[] {1e-3, 1e-6, 1e-9, 1e-12}) {
      for (int round = 0; round < 10; round++) {
        double angle = random.between(1, 1000) / 300.0;
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double other = 1 + gap;
        double off = (1 - other) * s * c;
        double[][] a = {{c * c + other * s * s, off}, {off, s * s + other * c * c}};
        Array rows = Calling.call("eig", Calling.real(a)).field("multiplicities");
        assertThat(rows.shape().rows()).as("gap %s", gap).isEqualTo(2);
        double found = Complex.of(rows.get(0, 0))[0] - Complex.of(rows.get(1, 0))[0];
        assertThat(found).isCloseTo(gap, within(1e-15));
      }
    }
  }

  @Test
  void closeEigenvaluesOfTriangularAndTypedMatricesStayTwo() {
    assertThat(Computing.text("eig([1.000001,5;0,1]).multiplicities"))
        .isEqualTo("[[1.000001, 1, 1], [1, 1, 1]]");
    assertThat(Computing.text("eig([1+1/10^9,5;0,1]).defective")).isEqualTo("false");
    assertThat(Computing.text("eig([4,1.0;1e-17,4]).defective")).isEqualTo("false");
  }

  /// The eigenvalues 1 and 1 + 1e-6 of a matrix that is not normal.
  @Test
  void closeEigenvaluesOfGeneralMatricesStayTwo() {
    Seeded random = new Seeded(10);
    for (int round = 0; round < 20; round++) {
      double[][] a = similar(new double[][] {{1 + 1e-6, 0}, {0, 1}}, random);
      Array rows = Calling.call("eig", Calling.real(a)).field("multiplicities");
      assertThat(rows.shape().rows()).as("round %d", round).isEqualTo(2);
    }
  }

  @Test
  void pairsAreToldWithModulusAndAngle() {
    assertThat(Computing.answer("eig([2,3;-3,2])").notes())
        .contains("2 + 3*i, 2 - 3*i: modulus sqrt(13), angle 0.982794 (56.31 degrees)");
    assertThat(Computing.answer("eigvals([1,-1;1,1])").notes())
        .contains("1 + i, 1 - i: modulus sqrt(2), angle pi/4 (45 degrees)");
    assertThat(Computing.answer("eig([0.1,0.9;-0.7,0.2])").notes())
        .contains(
            "0.15 + 0.792149*i, 0.15 - 0.792149*i: modulus 0.806226, angle 1.38365 (79.28"
                + " degrees)");
  }

  @Test
  void anIllConditionedEigenvalueWarns() {
    double[][] a = new double[12][12];
    for (int i = 0; i < 12; i++) {
      a[i][i] = 12 - i + 1e-3 * i;
      for (int j = 0; j < 12; j++) {
        a[i][j] += j > i ? 50.5 : 0;
        a[i][j] += j == i - 1 ? 1e-11 : 0;
      }
    }
    assertThat(Calling.call("eig", Calling.real(a)).evaluation().warnings())
        .anyMatch(warning -> warning.code() == Code.ILL_CONDITIONED);
    double[][] calm = {{2.5, 1, 0}, {0, 1.5, 1}, {0.25, 0, 0.5}};
    assertThat(Calling.call("eig", Calling.real(calm)).evaluation().warnings()).isEmpty();
  }

  private static org.assertj.core.data.Offset<Double> within(double tolerance) {
    return org.assertj.core.data.Offset.offset(tolerance);
  }

  private static double[][] block(double value, int size) {
    double[][] block = new double[size][size];
    for (int i = 0; i < size; i++) {
      block[i][i] = value;
      if (i + 1 < size) {
        block[i][i + 1] = 1;
      }
    }
    return block;
  }

  /// P·J·P⁻¹ with a random P of moderate condition, rounded at every step.
  private static double[][] similar(double[][] j, Seeded random) {
    int n = j.length;
    double[][] a = j;
    for (int round = 0; round < 2 * n; round++) {
      int p = random.between(0, n - 1);
      int q = (p + random.between(1, n - 1)) % n;
      double factor = random.between(-1000, 1000) / 777.0;
      double[][] next = new double[n][];
      for (int i = 0; i < n; i++) {
        next[i] = a[i].clone();
      }
      for (int k = 0; k < n; k++) {
        next[p][k] += factor * a[q][k];
      }
      for (int k = 0; k < n; k++) {
        next[k][q] -= factor * next[k][p];
      }
      a = next;
    }
    return a;
  }
}
