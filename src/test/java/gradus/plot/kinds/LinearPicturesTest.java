package gradus.plot.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.diag.GradusException;
import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Motion;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.Stroke;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures of linear algebra keep its identities.
class LinearPicturesTest {
  private static String matrix(double a, double b, double c, double d) {
    return "[" + a + "," + b + ";" + c + "," + d + "]";
  }

  @Test
  void theParallelogramHasTheAreaOfTheDeterminant() {
    Random random = new Random(7);
    for (int i = 0; i < 30; i++) {
      int a = random.nextInt(-4, 5);
      int b = random.nextInt(-4, 5);
      int c = random.nextInt(-4, 5);
      int d = random.nextInt(-4, 5);
      for (String kind : List.of("parallelogram", "transform")) {
        Figure figure = Drawn.plot(kind, matrix(a, b, c, d)).still();
        Mark.Area area = Drawn.marks(figure, Mark.Area.class).getLast();
        assertThat(Drawn.area(area.x(), area.y())).as(kind).isEqualTo(a * d - b * c);
      }
    }
  }

  @Test
  void drawnEigenDirectionsAreKept() {
    Random random = new Random(8);
    for (int i = 0; i < 20; i++) {
      double a = random.nextInt(-5, 6);
      double b = random.nextInt(-5, 6);
      double d = random.nextInt(-5, 6);
      Figure figure = Drawn.plot("transform", matrix(a, b, b, d)).still();
      List<Mark.Line> lines =
          Drawn.marks(figure, Mark.Line.class).stream()
              .filter(line -> line.stroke() == Stroke.DASHED && line.ink() == Ink.Role.STRONG)
              .toList();
      assertThat(lines).hasSize(4);
      for (Mark.Line line : lines) {
        double length = Math.hypot(line.x()[1], line.y()[1]);
        double x = line.x()[1] / length;
        double y = line.y()[1] / length;
        double cross = x * (b * x + d * y) - y * (a * x + b * y);
        assertThat(cross).isCloseTo(0, within(1e-9));
      }
    }
  }

  @Test
  void theUnitSquareStaysInRangeAndUnitsAreEqual() {
    for (String text : List.of("[1,1;0,1]", "[1e6,0;0,1]", "[0,0;0,0]", "[0.001,0;0,-3]")) {
      for (Panel panel : Drawn.plot("transform", text).still().panels()) {
        assertThat(panel.equal()).isTrue();
        for (Mark.Area area : Drawn.marks(panel, Mark.Area.class)) {
          for (int i = 0; i < area.x().length; i++) {
            assertThat(inside(panel.x(), area.x()[i]) && inside(panel.y(), area.y()[i])).isTrue();
          }
        }
      }
    }
  }

  private static boolean inside(Axis axis, double value) {
    return value >= axis.low() && value <= axis.high();
  }

  @Test
  void theMotionGoesFromTheIdentityToTheMatrix() {
    Motion motion = Drawn.plot("transform", "[1,2;-3,1]").motion().orElseThrow();
    assertThat(Drawn.marks(motion.at(0), Mark.Area.class).getFirst().x())
        .containsExactly(0, 1, 1, 0);
    assertThat(Drawn.marks(motion.at(1), Mark.Area.class).getFirst().x())
        .containsExactly(0, 1, 3, 2);
    for (char key : new char[] {'r', 's', 'h', 'a'}) {
      assertThat(motion.preset(key)).isPresent();
    }
    assertThat(motion.preset('x')).isEmpty();
    Figure turned = motion.preset('r').orElseThrow().at(1);
    assertThat(turned.words().getFirst()).contains("e1 at (0, 1)", "e2 at (-1, 0)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"transform", "parallelogram", "eigen"})
  void rangesStandStillInMotion(String kind) {
    Motion motion = Drawn.plot(kind, "[-1,2;-3,-2]").motion().orElseThrow();
    Panel first = motion.at(0).panels().getFirst();
    for (double moment = 0; moment <= 1; moment += 0.125) {
      Panel panel = motion.at(moment).panels().getFirst();
      assertThat(panel.x().low()).isCloseTo(first.x().low(), within(1e-9));
      assertThat(panel.y().high()).isCloseTo(first.y().high(), within(1e-9));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0,-1;1,0] | angle 90 degrees, and everything turns counterclockwise",
        "[1,2;2,4] | rank 1: the plane collapses onto a line",
        "[0,0;0,0] | rank 0: the whole plane goes to the origin",
        "[2,0;0,2] | Every direction is kept, with the eigenvalue 2",
        "[1,1;0,1] | Only one direction is an eigen-direction: (1, 0)",
        "[0,1;1,0] | areas are multiplied by 1 and turned over",
        "[1,2;3,4] | 5/2 + sqrt(33)/2 (about 5.372)",
        "[0.1,0.2;0.3,0.6] | The determinant is 0",
      })
  void transformSaysWhatHappens(String matrix, String said) {
    assertThat(Drawn.words(Drawn.plot("transform", matrix))).contains(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1,2,3;4,5,6]",
        "[2]",
        "[i,1;0,1]",
        "[x,1;0,1]",
        "[1,inf;0,1]",
        "3",
        "{1,2}",
        "",
        "[]"
      })
  void whatIsNoMapOfThePlaneIsRefused(String text) {
    for (String kind : List.of("transform", "eigen", "parallelogram")) {
      assertThatThrownBy(() -> Drawn.plot(kind, text)).isInstanceOf(GradusException.class);
    }
  }

  @Test
  void aDeterminantThatIsTooSmallIsNotCalledZero() {
    for (String kind : List.of("transform", "parallelogram")) {
      assertThatThrownBy(() -> Drawn.plot(kind, "[1e-300,0;0,1e-300]"))
          .hasMessageContaining("too small");
    }
  }

  @Test
  void arrowsThatAreNotEigenvectorsTurn() {
    Figure figure = Drawn.plot("eigen", "[2,1;1,2]").still();
    for (Mark.Arrow arrow : Drawn.marks(figure, Mark.Arrow.class)) {
      double cross = arrow.x0() * arrow.y1() - arrow.y0() * arrow.x1();
      if (arrow.ink() == Ink.Role.STRONG) {
        assertThat(cross).isCloseTo(0, within(1e-12));
      } else {
        assertThat(Math.abs(cross)).isGreaterThan(0.05);
      }
    }
  }

  @Test
  void aSumEndsWhereTheLastArrowEnds() {
    List<Mark.Arrow> arrows =
        Drawn.marks(Drawn.plot("sum", "[2,1], [1,3], [-4,1]").still(), Mark.Arrow.class);
    Mark.Arrow sum = arrows.getLast();
    assertThat(new double[] {sum.x0(), sum.y0(), sum.x1(), sum.y1()}).containsExactly(0, 0, -1, 5);
    assertThat(arrows.get(2).x1()).isEqualTo(-1);
    assertThat(Drawn.words(Drawn.plot("sum", "[1,0], [-1,0]"))).contains("zero vector");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[2,3], [4,1]",
        "[-1,2], [3,1]",
        "[1,2,2], [1,1,1]",
        "[1,2,2], [1,1;1,2;1,3]",
        "[5,1,0,2], [-1,2,0,0]"
      })
  void theResidualStandsAtARightAngle(String text) {
    Plot plot = Drawn.plot("projection", text);
    Mark.Line residual =
        Drawn.marks(plot.still(), Mark.Line.class).stream()
            .filter(line -> line.ink() == Ink.Role.WARNING)
            .findFirst()
            .orElseThrow();
    double x = residual.x()[0];
    double y = residual.y()[0];
    double dot = x * (residual.x()[1] - x) + y * (residual.y()[1] - y);
    assertThat(dot).isCloseTo(0, within(1e-12));
    String u = text.substring(0, text.indexOf("],") + 1);
    double length = Drawn.studio().number("norm(" + u + ")", "norm");
    assertThat(Math.hypot(residual.x()[1], residual.y()[1])).isCloseTo(length, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 1.5, 2, 3, 40, Double.POSITIVE_INFINITY})
  void pointsOfUnitBallsHaveNormOne(double p) {
    String text = Double.isInfinite(p) ? "inf" : String.valueOf(p);
    Mark.Line ball = Drawn.marks(Drawn.plot("balls", text).still(), Mark.Line.class).get(2);
    for (int i = 0; i < ball.x().length; i++) {
      double x = Math.abs(ball.x()[i]);
      double y = Math.abs(ball.y()[i]);
      double norm =
          Double.isInfinite(p) ? Math.max(x, y) : Math.pow(Math.pow(x, p) + Math.pow(y, p), 1 / p);
      assertThat(norm).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void pointsOfAnEllipseFulfilItsForm() {
    Plot plot = Drawn.plot("balls", "[2,1;1,3]");
    List<Mark.Line> lines = Drawn.marks(plot.still(), Mark.Line.class);
    for (Mark.Line line : lines.subList(2, 5)) {
      for (int i = 0; i < line.x().length; i++) {
        double x = line.x()[i];
        double y = line.y()[i];
        assertThat(2 * x * x + 2 * x * y + 3 * y * y).isCloseTo(1, within(1e-12));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1,2;2,1]", "[1,2;0,1]", "0", "-1", "[1,1;1,1]", "[-1,0;0,-1]", "x"})
  void whatIsNoBallIsRefused(String text) {
    assertThatThrownBy(() -> Drawn.plot("balls", text)).isInstanceOf(GradusException.class);
  }

  @Test
  void vectorsOfSpaceAreNotArrowsOfThePlane() {
    assertThatThrownBy(() -> Drawn.plot("vectors", "[1,2,3]"))
        .isInstanceOf(GradusException.class)
        .hasMessageContaining("3 entries");
    assertThat(Drawn.words(Drawn.plot("vectors", "[1,0], [0,2]"))).contains("orthogonal");
  }
}
