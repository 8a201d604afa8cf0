package gradus.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.GradusException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Identities of linear algebra over seeded matrices, and the words of singular ones.
class ExactMatrixTest {
  private final Budget budget = Budget.start(Limits.DEFAULT);

  /// Rows separated by semicolons, entries by spaces.
  static ExactMatrix matrix(String text) {
    String[] rows = text.split(";", -1);
    List<Rational> entries = new ArrayList<>();
    for (String row : rows) {
      for (String entry : row.trim().split(" +", -1)) {
        entries.add(Rational.parse(entry));
      }
    }
    int columns = entries.size() / rows.length;
    return ExactMatrix.of(rows.length, columns, entries.toArray(Rational[]::new));
  }

  private static ExactMatrix zeros(int rows, int columns) {
    return ExactMatrix.fill(rows, columns, (i, j) -> Rational.ZERO);
  }

  /// Independent of any elimination.
  private static Rational leibniz(ExactMatrix a) {
    int n = a.rows();
    if (n == 1) {
      return a.get(0, 0);
    }
    Rational sum = Rational.ZERO;
    for (int k = 0; k < n; k++) {
      int without = k;
      ExactMatrix minor =
          ExactMatrix.fill(n - 1, n - 1, (i, j) -> a.get(i + 1, j < without ? j : j + 1));
      Rational term = a.get(0, k).multiply(leibniz(minor));
      sum = k % 2 == 0 ? sum.add(term) : sum.subtract(term);
    }
    return sum;
  }

  @Test
  void productIsTheSumOverTheInnerIndex() {
    SplitMix random = new SplitMix(20);
    for (int round = 0; round < 50; round++) {
      ExactMatrix a = random.matrix(random.between(1, 4), 3, 9, 6);
      ExactMatrix b = random.matrix(3, random.between(1, 4), 9, 6);
      ExactMatrix expected =
          ExactMatrix.fill(
              a.rows(),
              b.columns(),
              (i, j) -> {
                Rational sum = Rational.ZERO;
                for (int k = 0; k < 3; k++) {
                  sum = sum.add(a.get(i, k).multiply(b.get(k, j)));
                }
                return sum;
              });
      assertThat(a.multiply(b, budget)).isEqualTo(expected);
      assertThat(b.transpose().multiply(a.transpose(), budget)).isEqualTo(expected.transpose());
    }
  }

  @Test
  void inverseDeterminantAndPowers() {
    SplitMix random = new SplitMix(21);
    for (int round = 0; round < 150; round++) {
      int n = random.between(1, 5);
      ExactMatrix a =
          round % 3 == 0
              ? random.matrixOfRank(random.between(1, n), n, n, budget)
              : random.matrix(n, n, 9, round % 2 == 0 ? 1 : 7);
      ExactMatrix b = random.matrix(n, n, 9, 5);
      Rational determinant = a.determinant(budget);
      assertThat(determinant).isEqualTo(leibniz(a));
      assertThat(a.multiply(b, budget).determinant(budget))
          .isEqualTo(determinant.multiply(b.determinant(budget)));
      assertThat(a.inverse(budget).isEmpty()).isEqualTo(determinant.isZero());
      assertThat(a.dependence(budget).isPresent()).isEqualTo(determinant.isZero());
      a.inverse(budget)
          .ifPresent(inverse -> {
            ExactMatrix identity = ExactMatrix.identity(n);
            assertThat(a.multiply(inverse, budget)).isEqualTo(identity);
            assertThat(inverse.multiply(a, budget)).isEqualTo(identity);
            assertThat(a.power(-3, budget).multiply(a.power(3, budget), budget))
                .isEqualTo(identity);
          });
      assertThat(a.power(5, budget))
          .isEqualTo(a.power(2, budget).multiply(a.power(3, budget), budget));
      assertThat(a.power(0, budget)).isEqualTo(ExactMatrix.identity(n));
      assertThat(a.add(b).subtract(b)).isEqualTo(a);
      assertThat(a.multiply(b, budget).trace()).isEqualTo(b.multiply(a, budget).trace());
    }
  }

  @Test
  void echelonFormNullSpaceAndRank() {
    SplitMix random = new SplitMix(22);
    for (int round = 0; round < 150; round++) {
      int m = random.between(1, 5);
      int n = random.between(1, 6);
      ExactMatrix a = random.matrixOfRank(random.between(1, 4), m, n, budget);
      Rref rref = a.rref(budget);
      List<List<Rational>> nullSpace = a.nullSpace(budget);
      assertThat(rref.rank()).isEqualTo(a.rank(budget)).isEqualTo(a.transpose().rank(budget));
      assertThat(rref.rank() + nullSpace.size()).isEqualTo(n);
      assertThat(rref.matrix().rref(budget)).isEqualTo(rref);
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < n; j++) {
          Rational entry = rref.matrix().get(i, j);
          if (i >= rref.rank() || j < rref.pivots().get(i)) {
            assertThat(entry).isEqualTo(Rational.ZERO);
          } else if (rref.pivots().contains(j)) {
            assertThat(entry.isOne()).isEqualTo(rref.pivots().get(i) == j);
          }
        }
      }
      // The rows of A lie in the span of the rows of the reduced form, and the ranks agree: the row
      // spaces are equal.
      assertThat(rref.matrix().transpose().solve(a.transpose(), budget))
          .isNotInstanceOf(Solution.NoSolution.class);
      for (List<Rational> vector : nullSpace) {
        assertThat(a.multiply(ExactMatrix.column(vector), budget)).isEqualTo(zeros(m, 1));
        assertThat(vector).allMatch(Rational::isInteger);
        assertThat(ExactMatrix.primitive(vector)).isEqualTo(vector);
        assertThat(vector.stream().filter(x -> !x.isZero()).findFirst().orElseThrow().signum())
            .isPositive();
      }
    }
  }

  @Test
  void luWithPartialPivoting() {
    SplitMix random = new SplitMix(23);
    for (int round = 0; round < 200; round++) {
      int m = random.between(1, 5);
      int n = random.between(1, 5);
      ExactMatrix a = random.matrixOfRank(random.between(1, 5), m, n, budget);
      LuDecomposition lu = a.lu(budget);
      assertThat(lu.permutation().multiply(a, budget))
          .isEqualTo(lu.lower().multiply(lu.upper(), budget));
      assertThat(lu.permutation().multiply(lu.permutation().transpose(), budget))
          .isEqualTo(ExactMatrix.identity(m));
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < Math.min(m, n); j++) {
          Rational entry = lu.lower().get(i, j);
          assertThat(entry.abs()).isLessThanOrEqualTo(i < j ? Rational.ZERO : Rational.ONE);
          assertThat(entry.isOne() || i != j).isTrue();
        }
      }
      for (int i = 0; i < Math.min(m, n); i++) {
        for (int j = 0; j < Math.min(i, n); j++) {
          assertThat(lu.upper().get(i, j)).isEqualTo(Rational.ZERO);
        }
      }
    }
    LuDecomposition zeroColumn = matrix("0 1; 0 2").lu(budget);
    assertThat(zeroColumn.lower().multiply(zeroColumn.upper(), budget))
        .isEqualTo(zeroColumn.permutation().multiply(matrix("0 1; 0 2"), budget));
  }

  @Test
  void solvesOrSaysWhyNot() {
    SplitMix random = new SplitMix(24);
    int[] kinds = new int[3];
    for (int round = 0; round < 200; round++) {
      int m = random.between(1, 4);
      int n = random.between(1, 4);
      ExactMatrix a = random.matrixOfRank(random.between(1, 3), m, n, budget);
      ExactMatrix b =
          random.between(0, 1) == 0
              ? random.matrix(m, 2, 5, 3)
              : a.multiply(random.matrix(n, 2, 5, 3), budget);
      switch (a.solve(b, budget)) {
        case Solution.Unique(ExactMatrix x) -> {
          kinds[0]++;
          assertThat(a.multiply(x, budget)).isEqualTo(b);
          assertThat(a.rank(budget)).isEqualTo(n);
        }
        case Solution.Many(ExactMatrix particular, List<List<Rational>> basis) -> {
          kinds[1]++;
          assertThat(a.multiply(particular, budget)).isEqualTo(b);
          assertThat(basis).hasSize(n - a.rank(budget)).isNotEmpty();
        }
        case Solution.NoSolution(Dependence dependence, String reason) -> {
          kinds[2]++;
          ExactMatrix augmented =
              ExactMatrix.fill(m, n + 2, (i, j) -> j < n ? a.get(i, j) : b.get(i, j - n));
          assertThat(augmented.rank(budget)).isGreaterThan(a.rank(budget));
          for (int j = 0; j < n; j++) {
            assertThat(dependence.combine(a.column(j))).isEqualTo(a.get(dependence.row(), j));
          }
          assertThat(reason).startsWith("row ");
        }
      }
    }
    assertThat(kinds).doesNotContain(0);
  }

  @Test
  void tellsContradictionsInWords() {
    assertThat(matrix("1 2; 2 4").solve(matrix("2; 5"), budget))
        .isInstanceOfSatisfying(
            Solution.NoSolution.class,
            none ->
                assertThat(none.reason())
                    .isEqualTo("row 2 = 2 · row 1 on the left, but 5 is not 4 on the right"));
    assertThat(matrix("1 2; 0 0").solve(matrix("2; 5"), budget))
        .isInstanceOfSatisfying(
            Solution.NoSolution.class,
            none -> assertThat(none.reason()).isEqualTo("row 2 says 0 = 5"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 2; 2 4                | row 2 = 2 · row 1",
        "1 2 3; 4 5 6; 7 8 9     | row 3 = 2 · row 2 - row 1",
        "0 0; 1 2                | row 1 is zero",
        "1 0; 0 0                | row 2 is zero",
        "2 4; 1 2                | row 2 = 1/2 · row 1",
        "1 0 0; 0 1 0; -1 -2 0   | row 3 = -row 1 - 2 · row 2",
        "1 0 0; 0 1 0; 1 1 0     | row 3 = row 1 + row 2",
        "1 1 1; 1 1 1; 0 0 0     | row 2 = row 1",
      })
  void namesTheFirstDependentRow(String text, String words) {
    assertThat(matrix(text).dependence(budget).map(Dependence::describe)).contains(words);
  }

  @Test
  void independentRowsHaveNoDependence() {
    assertThat(matrix("1 2; 3 4").dependence(budget)).isEmpty();
    assertThat(matrix("1 2 3; 4 5 6").dependence(budget)).isEmpty();
  }

  @Test
  void sylvestersMinorsAreLeadingDeterminants() {
    SplitMix random = new SplitMix(25);
    int definite = 0;
    for (int round = 0; round < 200; round++) {
      int n = random.between(1, 4);
      ExactMatrix root = random.matrix(n, n, 4, 3);
      ExactMatrix a =
          root.transpose()
              .multiply(root, budget)
              .subtract(ExactMatrix.identity(n).scale(Rational.of(random.between(0, 2))));
      assertThat(a.isSymmetric()).isTrue();
      int firstFailing = 0;
      for (int k = n; k >= 1; k--) {
        ExactMatrix block = ExactMatrix.fill(k, k, a::get);
        firstFailing = leibniz(block).signum() <= 0 ? k : firstFailing;
      }
      int failing = firstFailing;
      assertThat(a.firstNonPositiveMinor(budget).map(ExactMatrix.Minor::size).orElse(0))
          .isEqualTo(failing);
      a.firstNonPositiveMinor(budget)
          .ifPresent(minor ->
              assertThat(minor.value())
                  .isEqualTo(leibniz(ExactMatrix.fill(failing, failing, a::get))));
      definite += failing == 0 ? 1 : 0;
    }
    assertThat(definite).isBetween(20, 180);
  }

  @Test
  void primitiveVectors() {
    assertThat(primitive("0 -1/2 3/4")).hasToString("[0, 2, -3]");
    assertThat(primitive("0 0")).hasToString("[0, 0]");
    assertThat(primitive("6 -9 12")).hasToString("[2, -3, 4]");
  }

  private static List<Rational> primitive(String row) {
    return ExactMatrix.primitive(matrix(row).row(0));
  }

  @Test
  void aLargeInverseFinishesAndAHopelessPowerIsRefused() {
    SplitMix random = new SplitMix(26);
    ExactMatrix a = random.matrix(30, 30, 9, 1);
    assertThat(a.multiply(a.inverse(budget).orElseThrow(), budget))
        .isEqualTo(ExactMatrix.identity(30));
    assertThat(matrix("1 1; 0 1").power(Long.MAX_VALUE, budget).get(0, 1))
        .isEqualTo(Rational.of(Long.MAX_VALUE));
    assertThatThrownBy(() -> matrix("1 1; 1 0").power(10_000_000, budget))
        .isInstanceOf(GradusException.class);
    assertThatThrownBy(() -> matrix("1 2; 2 4").power(-1, budget))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> matrix("1 2").determinant(budget))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> matrix("1 2").add(matrix("1; 2")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
