package gradus.functions.linear;

import static gradus.functions.Calling.call;
import static gradus.functions.Calling.doubles;
import static gradus.functions.Calling.exact;
import static gradus.functions.Calling.real;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.diag.GradusException;
import gradus.evaluate.Approximation;
import gradus.evaluate.ComplexNumbers;
import gradus.functions.Calling;
import gradus.functions.Catalogue;
import gradus.functions.Fixture;
import gradus.generate.Matrices;
import gradus.generate.Seeded;
import gradus.value.Array;
import gradus.value.ElementArray;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The exact path and the path of doubles on the same 200 matrices of integers.
class ExactAgainstNumericTest {
  private static final int COUNT = 200;
  private static final long SEED = 20_260_101;

  private interface Check {
    void on(double[][] matrix, Seeded random);
  }

  private static void forAll(Check check) {
    for (int i = 0; i < COUNT; i++) {
      Seeded random = new Seeded(SEED + i);
      int n = random.between(1, 5);
      // Small entries make singular matrices and repeated eigenvalues frequent.
      double[][] matrix = Matrices.integer(n, n, i % 2 == 0 ? 2 : 9, random);
      try {
        check.on(matrix, random);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(Matrices.literal(matrix), e);
      }
    }
  }

  @Test
  void determinants() {
    forAll((m, random) ->
        assertThat(call("det", exact(m)).number())
            .isCloseTo(call("det", real(m)).number(), within(1e-9)));
  }

  @Test
  void ranksAndReducedForms() {
    forAll((m, random) -> {
      assertThat(call("rank", exact(m)).value()).isEqualTo(call("rank", real(m)).value());
      Fixture.close(
          doubles(call("rref", exact(m)).value()), doubles(call("rref", real(m)).value()), 1e-10);
    });
  }

  @Test
  void inversesAndTheirRefusals() {
    forAll((m, random) -> {
      try {
        Value inverse = call("inv", exact(m)).value();
        Fixture.close(doubles(call("inv", real(m)).value()), doubles(inverse), 1e-9);
      } catch (GradusException e) {
        assertThat(e.diagnostic().message()).startsWith("singular: row ");
        assertThat(Calling.refusal("inv", real(m)).message()).isEqualTo(e.diagnostic().message());
      }
    });
  }

  @Test
  void solutionsAndTheirRefusals() {
    forAll((m, random) -> {
      double[][] b = Matrices.integer(m.length, random.between(1, 3), 9, random);
      try {
        Value x = call("solve", exact(m), exact(b)).value();
        Fixture.close(doubles(call("solve", real(m), real(b)).value()), doubles(x), 1e-9);
      } catch (GradusException e) {
        assertThat(Calling.refusal("solve", real(m), real(b)).message())
            .isEqualTo(e.diagnostic().message());
      }
    });
  }

  @Test
  void pseudoinversesAndLeastSquares() {
    forAll((m, random) -> {
      double[][] wide = Matrices.integer(m.length, random.between(1, 4), 3, random);
      Fixture.close(
          doubles(call("pinv", real(wide)).value()),
          doubles(call("pinv", exact(wide)).value()),
          1e-9);
      double[][] b = Matrices.integer(m.length, 1, 9, random);
      Fixture.close(
          doubles(call("lstsq", real(wide), real(b)).value()),
          doubles(call("lstsq", exact(wide), exact(b)).value()),
          1e-9);
    });
  }

  @Test
  void eigenvaluesAndMultiplicities() {
    int[] exact = {0};
    forAll((m, random) -> {
      Calling one = call("eig", exact(m));
      Calling other = call("eig", real(m));
      double[] left = parts(one.field("values"));
      double[] right = parts(other.field("values"));
      double size = Arrays.stream(right).map(Math::abs).max().orElse(0) + 1;
      for (int i = 0; i < left.length; i++) {
        assertThat(right[i]).isCloseTo(left[i], within(1e-9 * size));
      }
      assertThat(other.field("vectors").shape()).isEqualTo(one.field("vectors").shape());
      exact[0] += one.field("vectors") instanceof ElementArray ? 1 : 0;
    });
    assertThat(exact[0]).isGreaterThan(COUNT / 4);
  }

  private static double[] parts(Array values) {
    Approximation approximation = new Approximation(Catalogue.INSTANCE);
    double[] parts = new double[2 * values.size()];
    for (int i = 0; i < values.size(); i++) {
      Scalar z = (Scalar) approximation.of(values.get(i));
      parts[2 * i] = ComplexNumbers.re(z);
      parts[2 * i + 1] = ComplexNumbers.im(z);
    }
    return parts;
  }
}
