package gradus.exact;

import static gradus.exact.ExactMatrixTest.matrix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.budget.Budget;
import gradus.budget.Limits;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactEigenTest {
  private final Budget budget = Budget.start(Limits.DEFAULT);

  @Test
  void everyMatrixIsARootOfItsCharacteristicPolynomial() {
    SplitMix random = new SplitMix(40);
    for (int round = 0; round < 60; round++) {
      int n = random.between(1, 5);
      ExactMatrix a = random.matrix(n, n, 6, round % 2 == 0 ? 1 : 4);
      Polynomial p = a.characteristicPolynomial(budget);
      assertThat(p.evaluate(a, budget)).isEqualTo(a.subtract(a));
      assertThat(p.coefficient(n - 1)).isEqualTo(a.trace().negate());
      Rational determinant = a.determinant(budget);
      assertThat(p.coefficient(0)).isEqualTo(n % 2 == 0 ? determinant : determinant.negate());
      Rational x = random.fraction(5, 3);
      assertThat(p.evaluate(x))
          .isEqualTo(ExactMatrix.identity(n).scale(x).subtract(a).determinant(budget));
    }
  }

  /// (A − λI)·v, in exact arithmetic of the quadratic field.
  private static void assertEigenpairs(ExactMatrix a, ExactEigen eigen) {
    int n = a.rows();
    int total = 0;
    for (ExactEigen.Pair pair : eigen.pairs()) {
      total += pair.multiplicity();
      assertThat(pair.geometricMultiplicity()).isBetween(1, pair.multiplicity());
      for (List<Surd> vector : pair.basis()) {
        assertThat(vector).anyMatch(entry -> !entry.isZero());
        for (int i = 0; i < n; i++) {
          Surd sum = pair.number().multiply(vector.get(i)).negate();
          for (int j = 0; j < n; j++) {
            sum = sum.add(vector.get(j).scale(a.get(i, j)));
          }
          assertThat(sum).isEqualTo(Surd.ZERO);
        }
        Surd first = vector.stream().filter(x -> !x.isZero()).findFirst().orElseThrow();
        assertThat(first.isRational() && first.rational().signum() > 0).isTrue();
        assertThat(vector).allMatch(x -> x.rational().isInteger() && x.coefficient().isInteger());
      }
    }
    assertThat(total).isEqualTo(n);
  }

  @Test
  void eigenvectorsSolveTheirEquationExactly() {
    SplitMix random = new SplitMix(41);
    int found = 0;
    int irrational = 0;
    int complex = 0;
    for (int round = 0; round < 600; round++) {
      int n = random.between(1, 3);
      ExactMatrix a = random.matrix(n, n, 3, round % 3 == 0 ? 2 : 1);
      Optional<ExactEigen> eigen = ExactEigen.of(a, budget);
      if (eigen.isPresent()) {
        assertEigenpairs(a, eigen.get());
        found++;
        irrational += eigen.get().pairs().stream().anyMatch(p -> !p.number().isRational()) ? 1 : 0;
        complex += eigen.get().pairs().stream().anyMatch(p -> !p.value().isReal()) ? 1 : 0;
      }
    }
    assertThat(found).isGreaterThan(300);
    assertThat(irrational).isGreaterThan(100);
    assertThat(complex).isGreaterThan(50);
  }

  @Test
  void similarMatricesShareEigenvaluesAndDefects() {
    SplitMix random = new SplitMix(42);
    ExactMatrix jordan = matrix("2 1 0 0; 0 2 0 0; 0 0 -1 0; 0 0 0 -1");
    ExactMatrix twice = matrix("0 -1 1 0; 1 0 0 1; 0 0 0 -1; 0 0 1 0");
    ExactMatrix diagonal = matrix("0 2 0 0; 1 0 0 0; 0 0 0 2; 0 0 1 0");
    for (int round = 0; round < 10; round++) {
      ExactMatrix basis = random.matrix(4, 4, 2, 1);
      Optional<ExactMatrix> inverse = basis.inverse(budget);
      if (inverse.isEmpty()) {
        continue;
      }
      for (ExactMatrix form : List.of(jordan, twice, diagonal)) {
        ExactMatrix a = basis.multiply(form, budget).multiply(inverse.get(), budget);
        ExactEigen eigen = ExactEigen.of(a, budget).orElseThrow();
        assertEigenpairs(a, eigen);
        assertThat(eigen.defective()).isEqualTo(!form.equals(diagonal));
        assertThat(eigen.pairs()).extracting(ExactEigen.Pair::multiplicity).containsOnly(2);
        assertThat(eigen.pairs())
            .extracting(ExactEigen.Pair::geometricMultiplicity)
            .containsExactlyElementsOf(
                form.equals(jordan)
                    ? List.of(1, 2)
                    : form.equals(twice) ? List.of(1, 1) : List.of(2, 2));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 1; 1 2            | 3: [1, 1]                     | 1: [1, -1]",
        "1 1; 0 1            | 1: [1, 0]                     |",
        "0 -1; 1 0           | i: [1, -i]                    | -i: [1, i]",
        "1 1; 1 0            | 1/2 + 1/2*sqrt(5): [2, -1 + sqrt(5)] | 1/2 - 1/2*sqrt(5): [2, -1 -"
            + " sqrt(5)]",
        "1 2; 3 4            | 5/2 + 1/2*sqrt(33): [4, 3 + sqrt(33)] | 5/2 - 1/2*sqrt(33): [4, 3 -"
            + " sqrt(33)]",
        "1/2 1/2; 1/2 1/2    | 1: [1, 1]                     | 0: [1, -1]",
      })
  void knownPairs(String text, String first, String second) {
    ExactEigen eigen = ExactEigen.of(matrix(text), budget).orElseThrow();
    assertThat(describe(eigen.pairs().getFirst())).isEqualTo(first);
    if (eigen.pairs().size() > 1) {
      assertThat(describe(eigen.pairs().getLast())).isEqualTo(second);
    } else {
      assertThat(eigen.defective()).isTrue();
    }
  }

  private static String describe(ExactEigen.Pair pair) {
    return pair.number() + ": " + pair.basis().getFirst();
  }

  @Test
  void saysNothingWhereTheClosedFormIsNotShort() {
    assertThat(ExactEigen.of(matrix("0 0 2; 1 0 0; 0 1 0"), budget)).isEmpty();
    assertThat(ExactEigen.of(ExactMatrix.identity(9), budget)).isEmpty();
    assertThat(
            ExactEigen.of(
                matrix("1234567890123 9876543210987; 1928374656473 5647382910101"), budget))
        .isEmpty();
  }

  @Test
  void surdsFormAField() {
    SplitMix random = new SplitMix(43);
    for (int round = 0; round < 300; round++) {
      BigInteger d = BigInteger.valueOf(List.of(2, 5, -1, -3, 21).get(round % 5));
      Surd x = new Surd(random.fraction(9, 4), random.fraction(9, 4), d);
      Surd y = new Surd(random.fraction(9, 4), random.fraction(9, 4), d);
      Surd z = new Surd(random.fraction(9, 4), random.fraction(9, 4), d);
      assertThat(x.multiply(y.add(z))).isEqualTo(x.multiply(y).add(x.multiply(z)));
      assertThat(x.multiply(y).multiply(z)).isEqualTo(x.multiply(y.multiply(z)));
      assertThat(x.multiply(x.conjugate())).isEqualTo(Surd.of(x.norm()));
      if (!y.isZero()) {
        assertThat(x.divide(y).multiply(y)).isEqualTo(x);
      }
      Surd product = x.multiply(y);
      assertThat(product.real())
          .isCloseTo(x.real() * y.real() - x.imaginary() * y.imaginary(), within(1e-9));
      assertThat(product.imaginary())
          .isCloseTo(x.real() * y.imaginary() + x.imaginary() * y.real(), within(1e-9));
      if (x.isReal()) {
        assertThat(x.signum()).isEqualTo((int) Math.signum(x.real()));
      }
    }
    Surd root2 = new Surd(Rational.ZERO, Rational.ONE, BigInteger.TWO);
    Surd root3 = new Surd(Rational.ZERO, Rational.ONE, BigInteger.valueOf(3));
    assertThatThrownBy(() -> root2.add(root3)).isInstanceOf(ArithmeticException.class);
    assertThat(root2.subtract(root2)).isEqualTo(Surd.ZERO);
  }
}
