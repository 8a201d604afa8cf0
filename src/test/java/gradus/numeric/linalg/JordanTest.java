package gradus.numeric.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.generate.Jordan;
import gradus.generate.Matrices;
import gradus.generate.Seeded;
import org.junit.jupiter.api.Test;

/// Multiplicities against matrices whose Jordan form is known by construction.
class JordanTest {

  @Test
  void multiplicitiesOfKnownJordanForms() {
    for (int seed = 0; seed < 1000; seed++) {
      Jordan jordan = Jordan.next(new Seeded(seed));
      Eigen eigen = Eigen.of(Matrix.ofRows(jordan.matrix()));
      int counted = 0;
      for (Multiplicity value : eigen.multiplicities()) {
        int re = (int) Math.rint(value.real());
        int im = (int) Math.rint(value.imaginary());
        String which = seed + " " + jordan.blocks() + " " + Matrices.literal(jordan.matrix());
        assertThat(value.real()).as(which).isCloseTo(re, within(1e-6));
        assertThat(value.imaginary()).as(which).isCloseTo(im, within(1e-6));
        assertThat(value.algebraic()).as(which).isEqualTo(jordan.algebraic(re, im));
        assertThat(value.geometric()).as(which).isEqualTo(jordan.geometric(re, im));
        counted += value.algebraic();
      }
      assertThat(counted).isEqualTo(jordan.matrix().length);
    }
  }
}
