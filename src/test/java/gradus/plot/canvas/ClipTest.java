package gradus.plot.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ClipTest {
  @Test
  void whatIsLeftLiesWithinAndOnTheSegment() {
    Random random = new Random(5);
    Clip clip = new Clip(10, 4);
    for (int i = 0; i < 2000; i++) {
      double x0 = random.nextGaussian() * 12;
      double y0 = random.nextGaussian() * 6;
      double x1 = random.nextGaussian() * 12;
      double y1 = random.nextGaussian() * 6;
      boolean left = clip.cut(x0, y0, x1, y1);
      assertThat(left).isEqualTo(meets(x0, y0, x1, y1));
      if (left) {
        assertThat(clip.x0()).isBetween(0.0, 10.0);
        assertThat(clip.y1()).isBetween(0.0, 4.0);
        double across = (clip.x0() - x0) * (y1 - y0) - (clip.y0() - y0) * (x1 - x0);
        assertThat(across).isCloseTo(0, within(1e-9));
      }
    }
  }

  /// By sides of the corners: a segment misses a rectangle when all corners lie on one side of its
  /// line, or both of its ends beyond one side.
  private static boolean meets(double x0, double y0, double x1, double y1) {
    if (Math.max(x0, x1) < 0 || Math.min(x0, x1) > 10) {
      return false;
    }
    if (Math.max(y0, y1) < 0 || Math.min(y0, y1) > 4) {
      return false;
    }
    int above = 0;
    for (double[] corner : new double[][] {{0, 0}, {10, 0}, {10, 4}, {0, 4}}) {
      double side = (corner[0] - x0) * (y1 - y0) - (corner[1] - y0) * (x1 - x0);
      above += side > 0 ? 1 : 0;
    }
    return above > 0 && above < 4;
  }

  @Test
  void vastCoordinatesAreSafe() {
    Clip clip = new Clip(10, 4);
    assertThat(clip.cut(-1e300, 2, 1e300, 2)).isTrue();
    assertThat(clip.x0()).isZero();
    assertThat(clip.x1()).isEqualTo(10);
    assertThat(clip.cut(Double.NaN, 0, 1, 1)).isFalse();
    assertThat(clip.cut(5, Double.NEGATIVE_INFINITY, 5, Double.POSITIVE_INFINITY)).isTrue();
  }

  @Test
  void polygonsFillByTheEvenOddRule() {
    // A square with a square hole, joined by a slit.
    double[] x = {0, 8, 8, 0, 0, 2, 2, 6, 6, 2, 2, 0};
    double[] y = {0, 0, 8, 8, 0, 2, 6, 6, 2, 2, 2, 0};
    int[] dots = new int[1];
    Polygon.fill(x, y, 20, 20, (row, from, to) -> dots[0] += to - from);
    assertThat(dots[0]).isEqualTo(64 - 16);
    Polygon.fill(new double[0], new double[0], 20, 20, (row, from, to) -> dots[0]++);
    assertThat(dots[0]).isEqualTo(48);
  }
}
