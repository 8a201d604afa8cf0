package gradus.plot.kinds.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.data.Column;
import gradus.data.Dataset;
import gradus.diag.GradusException;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.functions.Catalogue;
import gradus.plot.Figure;
import gradus.plot.Mark;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Space;
import gradus.plot.Studio;
import gradus.plot.kinds.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What the pictures of tables show is what the table holds.
class DataKindsTest {
  private static final Random RANDOM = new Random(20261122);

  private static Figure draw(String kind, Dataset data, Map<PlotOption, String> options) {
    PlotKind made = Kinds.named(kind);
    Studio studio = new Studio(new Session(Catalogue.INSTANCE, Catalogue.INSTANCE), Request.of(""));
    return made.draw(
            new PlotRequest(
                List.of(), options, Optional.of(data), studio, new Space(80, 24, false)))
        .still();
  }

  private static Dataset table(Column... columns) {
    return new Dataset("t.csv", List.of(columns), columns[0].size(), true, "");
  }

  private static Column numbers(String name, double... values) {
    return new Column.NumberColumn(name, values, List.of());
  }

  private static Column words(String name, String... values) {
    return new Column.TextColumn(name, List.of(values));
  }

  private static <T extends Mark> List<T> marks(Figure figure, int panel, Class<T> kind) {
    return figure.panels().get(panel).marks().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static double[] normal(int n, double mean, double deviation) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = mean + deviation * RANDOM.nextGaussian();
    }
    return values;
  }

  @Test
  void barsOfAHistogramHoldAllValuesWithinTheirEdges() {
    for (int round = 0; round < 20; round++) {
      double[] values = normal(1 + RANDOM.nextInt(300), 5, 3);
      Figure figure = draw("hist", table(numbers("v", values)), Map.of());
      double total = 0;
      List<Mark.Bar> bars = marks(figure, 0, Mark.Bar.class);
      for (int k = 0; k < bars.size(); k++) {
        Mark.Bar bar = bars.get(k);
        boolean last = bar.x1() == figure.panels().get(0).x().high();
        long inside = 0;
        for (double v : values) {
          inside += v >= bar.x0() && (v < bar.x1() || last && v == bar.x1()) ? 1 : 0;
        }
        assertThat(bar.y1()).isEqualTo(inside);
        total += bar.y1();
      }
      assertThat(total).isEqualTo(values.length);
    }
  }

  @Test
  void groupsOfAHistogramShareTheirBins() {
    Figure figure =
        draw(
            "hist",
            table(numbers("v", 1, 2, 3, 10, 11, 12), words("g", "a", "a", "a", "b", "b", "b")),
            Map.of(PlotOption.GROUP, "g", PlotOption.BINS, "11"));
    assertThat(figure.panels()).hasSize(2);
    assertThat(figure.panels().get(0).x()).isEqualTo(figure.panels().get(1).x());
    assertThat(figure.panels().get(1).title()).isEqualTo("b");
  }

  @Test
  void aBoxReachesFromQuartileToQuartileAndOutliersLieBeyondTheWhiskers() {
    Figure figure = draw("box", table(numbers("v", 1, 2, 3, 4, 5, 6, 7, 8, 9, 100)), Map.of());
    Mark.Bar box = marks(figure, 0, Mark.Bar.class).getFirst();
    // numpy.percentile of the same values: 3.25, 5.5, 7.75
    assertThat(box.x0()).isEqualTo(3.25);
    assertThat(box.x1()).isEqualTo(7.75);
    assertThat(marks(figure, 0, Mark.Points.class).getFirst().x()).containsExactly(100);
    assertThat(figure.words().getFirst()).contains("median 5.5", "1 outlier");
  }

  @Test
  void aDensityHasAreaOne() {
    for (int round = 0; round < 10; round++) {
      double[] values = normal(5 + RANDOM.nextInt(500), -2, 0.5 + RANDOM.nextDouble());
      Mark.Line line =
          marks(draw("density", table(numbers("v", values)), Map.of()), 0, Mark.Line.class)
              .getFirst();
      double area = 0;
      for (int i = 1; i < line.x().length; i++) {
        area += (line.x()[i] - line.x()[i - 1]) * (line.y()[i] + line.y()[i - 1]) / 2;
      }
      assertThat(area).isCloseTo(1, within(0.01));
    }
  }

  @Test
  void theRegressionLineLeavesResidualsThatSumToZeroAndDoNotCorrelate() {
    double[] x = normal(50, 3, 2);
    double[] y = new double[50];
    for (int i = 0; i < 50; i++) {
      y[i] = 1.5 * x[i] - 4 + RANDOM.nextGaussian();
    }
    Mark.Line line =
        marks(
                draw(
                    "scatter",
                    table(numbers("x", x), numbers("y", y)),
                    Map.of(PlotOption.FIT, "line")),
                0,
                Mark.Line.class)
            .getFirst();
    double slope = (line.y()[1] - line.y()[0]) / (line.x()[1] - line.x()[0]);
    double sum = 0;
    double product = 0;
    for (int i = 0; i < 50; i++) {
      double residual = y[i] - (line.y()[0] + slope * (x[i] - line.x()[0]));
      sum += residual;
      product += residual * x[i];
    }
    assertThat(sum).isCloseTo(0, within(1e-9));
    assertThat(product).isCloseTo(0, within(1e-9));
  }

  @Test
  void principalAxesAreOrthogonal() {
    double[] x = normal(40, 0, 3);
    double[] y = new double[40];
    for (int i = 0; i < 40; i++) {
      y[i] = x[i] / 2 + RANDOM.nextGaussian();
    }
    List<Mark.Arrow> arrows =
        marks(
            draw("scatter", table(numbers("x", x), numbers("y", y)), Map.of(PlotOption.FIT, "pca")),
            0,
            Mark.Arrow.class);
    assertThat(arrows).hasSize(2);
    double dot =
        (arrows.get(0).x1() - arrows.get(0).x0()) * (arrows.get(1).x1() - arrows.get(1).x0())
            + (arrows.get(0).y1() - arrows.get(0).y0()) * (arrows.get(1).y1() - arrows.get(1).y0());
    assertThat(dot).isCloseTo(0, within(1e-9));
  }

  @Test
  void correlationsAreThoseOfTheEngine() {
    Figure figure =
        draw(
            "corr",
            table(numbers("a", 1, 2, 3, 4), numbers("b", 2, 4, 6, 8), numbers("c", 4, 3, 2, 1)),
            Map.of());
    Mark.Raster raster = marks(figure, 0, Mark.Raster.class).getFirst();
    assertThat(raster.values()[1]).isCloseTo(1, within(1e-12));
    assertThat(raster.values()[2]).isCloseTo(-1, within(1e-12));
    assertThat(raster.values()[4]).isEqualTo(1);
  }

  @Test
  void aConfusionMatrixCountsEveryPairOnce() {
    Figure figure =
        draw(
            "confusion",
            table(words("y", "b", "a", "a", "b"), words("p", "b", "b", "a", "b")),
            Map.of());
    Mark.Raster raster = marks(figure, 0, Mark.Raster.class).getFirst();
    assertThat(raster.values()).containsExactly(1, 1, 0, 2);
    assertThat(figure.words().getFirst()).contains("3 of 4", "takes a for b");
  }

  @Test
  void aFirstColumnThatRisesIsTheAxis() {
    Figure figure = draw("line", table(numbers("t", 0, 10, 20), numbers("v", 3, 1, 2)), Map.of());
    Mark.Line line = marks(figure, 0, Mark.Line.class).getFirst();
    assertThat(line.x()).containsExactly(0, 10, 20);
    assertThat(figure.panels().getFirst().x().label()).isEqualTo("t");
    assertThat(figure.words().getFirst()).contains("lowest 1 at 10", "highest 3 at 0");
  }

  @Test
  void wordsAreCountedAndLongestBarsComeFirst() {
    Figure figure = draw("bar", table(words("w", "x", "y", "y")), Map.of());
    assertThat(figure.words().getFirst()).contains("longest is y with 2", "shortest x with 1");
    assertThat(marks(figure, 0, Mark.Bar.class)).hasSize(2);
  }

  @Test
  void whatCannotBeDrawnIsRefusedWithASentence() {
    Dataset texts = table(words("w", "x", "y"));
    Dataset empty = table(numbers("v"));
    Dataset nan = table(numbers("v", Double.NaN, Double.NaN), numbers("u", 1, 2));
    Dataset constant = table(numbers("v", 2, 2, 2), numbers("u", 2, 2, 2));
    List<String> kinds = new ArrayList<>(List.of("hist", "box", "density", "scatter", "line"));
    kinds.add("corr");
    for (String kind : kinds) {
      assertThatThrownBy(() -> draw(kind, texts, Map.of())).isInstanceOf(GradusException.class);
      assertThatThrownBy(() -> draw(kind, empty, Map.of())).isInstanceOf(GradusException.class);
    }
    for (String kind : List.of("hist", "box", "density", "scatter", "corr")) {
      assertThatThrownBy(() -> draw(kind, nan, Map.of())).isInstanceOf(GradusException.class);
    }
    for (String kind : List.of("density", "corr")) {
      assertThatThrownBy(() -> draw(kind, constant, Map.of())).isInstanceOf(GradusException.class);
    }
    for (String kind : List.of("hist", "box", "line", "scatter")) {
      assertThat(draw(kind, constant, Map.of()).panels()).isNotEmpty();
    }
  }

  @Test
  void aDensityIsSeenBesideAValueFarAway() {
    double[] values = normal(200, 0, 1);
    values[0] = 1e6;
    Figure figure = draw("density", table(numbers("v", values)), Map.of());
    Mark.Line line = marks(figure, 0, Mark.Line.class).getFirst();
    double area = 0;
    for (int i = 1; i < line.x().length; i++) {
      area += (line.x()[i] - line.x()[i - 1]) * (line.y()[i] + line.y()[i - 1]) / 2;
    }
    assertThat(area).isCloseTo(1, within(0.02));
  }

  @Test
  void numbersNoAxisCanHoldAreRefusedInASentence() {
    Dataset vast = table(numbers("a", -1e308, 1e308, 0), numbers("b", 1, 2, 3));
    for (String kind : List.of("scatter", "line", "box")) {
      assertThatThrownBy(() -> draw(kind, vast, Map.of()))
          .as(kind)
          .isInstanceOf(GradusException.class)
          .hasMessageContaining("too far apart");
    }
  }

  @Test
  void aColumnOfGroupsCanBeAnAxisToo() {
    Dataset data = table(numbers("a", 1, 2, 3, 4), numbers("b", 1, 1, 2, 2));
    Figure figure = draw("scatter", data, Map.of(PlotOption.GROUP, "b"));
    assertThat(marks(figure, 0, Mark.Points.class)).hasSize(2);
  }

  @Test
  void barsOfEqualHeightHaveNoLongest() {
    Dataset data = table(words("w", "a", "b", "a", "b"));
    assertThat(draw("bar", data, Map.of()).words().getFirst()).contains("all are 2");
  }
}
