package gradus.plot.sample;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.engine.Drawable.PointFunction;
import gradus.plot.Axis;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContoursTest {
  private static final Axis AXIS = Axis.of(-3, 3);

  private static List<Polyline> lines(PointFunction f, double level) {
    return Contours.of(Grid.of(f, AXIS, AXIS, 60, 50), level, f);
  }

  @Test
  void everyVertexHasTheValueOfItsLine() {
    List<PointFunction> functions =
        List.of(
            p -> p[0] * p[0] + p[1] * p[1],
            p -> Math.sin(p[0]) * Math.cos(2 * p[1]),
            p -> (1 - p[0]) * (1 - p[0]) + 100 * Math.pow(p[1] - p[0] * p[0], 2),
            p -> p[0] * p[1],
            p -> Math.exp(-p[0] * p[0] - p[1] * p[1]));
    for (PointFunction f : functions) {
      for (double level : new double[] {-0.5, 0.1, 0.5, 1, 7}) {
        for (Polyline line : lines(f, level)) {
          for (int i = 0; i < line.size(); i++) {
            double off = Math.abs(f.at(line.x()[i], line.y()[i]) - level);
            assertThat(off)
                .as("%s at %s, %s", level, line.x()[i], line.y()[i])
                .isLessThan(1e-5 * Math.max(1, Math.abs(level)));
          }
        }
      }
    }
  }

  @Test
  void circlesCloseAndLinesRunFromBorderToBorder() {
    List<Polyline> circle = lines(p -> p[0] * p[0] + p[1] * p[1], 4);
    assertThat(circle).hasSize(1);
    assertThat(circle.getFirst().closed()).isTrue();
    assertThat(circle.getFirst().x()[0])
        .isEqualTo(circle.getFirst().x()[circle.getFirst().size() - 1]);
    List<Polyline> hyperbola = lines(p -> p[0] * p[1], 1);
    assertThat(hyperbola).hasSize(2).noneMatch(Polyline::closed);
    for (Polyline branch : hyperbola) {
      double[] ends = {branch.x()[0], branch.y()[0]};
      assertThat(Math.max(Math.abs(ends[0]), Math.abs(ends[1]))).isEqualTo(3);
    }
  }

  @Test
  void polesAndMissingCornersAreNotCrossed() {
    assertThat(lines(p -> 1 / p[0], 0)).isEmpty();
    assertThat(
            Contours.of(Grid.of(p -> Math.tan(p[0]), AXIS, AXIS, 61, 11), 0, p -> Math.tan(p[0])))
        .hasSize(1);
    for (Polyline line : lines(p -> Math.sqrt(p[0]) - 1 + 0 * p[1], 0)) {
      for (double x : line.x()) {
        assertThat(x).isBetween(1 - 1e-6, 1 + 1e-6);
      }
    }
  }

  @Test
  void saddleCellsFollowTheMiddle() {
    Grid grid = new Grid(new double[] {0, 1}, new double[] {0, 1}, new double[] {1, -1, -1, 1});
    assertThat(Contours.of(grid, 0, p -> p[0] == 0.5 ? 1 : signed(p))).hasSize(2);
    assertThat(Contours.of(grid, 0)).hasSize(2);
  }

  private static double signed(double[] p) {
    return (1 - 2 * p[0]) * (1 - 2 * p[1]);
  }

  @Test
  void outlinesOfRegionsAreClosedAlongTheBorder() {
    PointFunction f = p -> p[1] - p[0] * p[0];
    List<Polyline> outlines = Contours.outlines(Grid.of(f, AXIS, AXIS, 61, 61), 0);
    assertThat(outlines).isNotEmpty().allMatch(Polyline::closed);
    double area = 0;
    for (Polyline ring : outlines) {
      double twice = 0;
      for (int i = 1; i < ring.size(); i++) {
        twice += ring.x()[i - 1] * ring.y()[i] - ring.x()[i] * ring.y()[i - 1];
      }
      area += Math.abs(twice) / 2;
    }
    // Below the parabola and inside the square: 36 less the cap of height 3.
    assertThat(area).isBetween(36 - 4 * Math.sqrt(3) - 0.1, 36 - 4 * Math.sqrt(3) + 0.1);
  }

  @Test
  void levelsAreRound() {
    double[] sorted = Grid.of(p -> p[0] * p[0] + p[1] * p[1], AXIS, AXIS, 50, 50).sorted();
    assertThat(Levels.of(sorted, 8, 0).values())
        .containsExactly(2.0, 4.0, 6.0, 8.0, 10.0, 12.0, 14.0, 16.0);
    PointFunction rosenbrock = p -> (1 - p[0]) * (1 - p[0]) + 100 * Math.pow(p[1] - p[0] * p[0], 2);
    Levels growing = Levels.of(Grid.of(rosenbrock, AXIS, AXIS, 50, 50).sorted(), 8, 0);
    assertThat(growing.note()).isNotEmpty();
    assertThat(growing.values()).contains(10.0, 100.0, 1000.0);
    Levels quantiles = Levels.quantiles(sorted, 4);
    assertThat(quantiles.values()).hasSize(4).isSorted();
  }
}
