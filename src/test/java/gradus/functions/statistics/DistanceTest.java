package gradus.functions.statistics;

import static gradus.functions.Calling.call;
import static gradus.functions.Calling.doubles;
import static gradus.functions.Calling.exactVector;
import static gradus.functions.Calling.real;
import static gradus.functions.Calling.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.function.Conventions;
import gradus.functions.Calling;
import gradus.functions.Fixture;
import gradus.generate.Matrices;
import gradus.generate.Seeded;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Text;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Distances and differences by their identities.
class DistanceTest {
  private static final long SEED = 20_260_106;

  private static Calling with(String name, Map<String, Value> options, Value... arguments) {
    return call(Conventions.GRADUS, name, options, arguments);
  }

  @Test
  void distancesAreAMetric() {
    for (int i = 0; i < 60; i++) {
      Seeded random = new Seeded(SEED + i);
      double[][] points = Matrices.integer(random.between(2, 7), random.between(1, 4), 5, random);
      for (String metric : List.of("euclidean", "manhattan", "chebyshev")) {
        Map<String, Value> option = Map.of("metric", new Text(metric));
        double[][] d = rows(with("distance_matrix", option, real(points)).array());
        for (int a = 0; a < d.length; a++) {
          assertThat(d[a][a]).isZero();
          for (int b = 0; b < d.length; b++) {
            assertThat(d[a][b]).isEqualTo(d[b][a]);
            for (int c = 0; c < d.length; c++) {
              assertThat(d[a][c]).isLessThanOrEqualTo((d[a][b] + d[b][c]) * (1 + 1e-15));
            }
          }
        }
        Fixture.close(with("distance_matrix", option, Calling.exact(points)).array(), d, 1e-15);
        Fixture.close(
            with("distance_matrix", option, real(points), real(points)).array(), d, 1e-15);
      }
    }
  }

  @Test
  void nearAndFarDistancesKeepTheirDigits() {
    RealArray near = RealArray.matrix(2, 2, 1e8, 1, 1e8, 1 + 1e-10);
    assertThat(doubles(call("distance_matrix", near).value())[1]).isEqualTo((1 + 1e-10) - 1);
    RealArray huge = RealArray.matrix(2, 2, 3e200, 0, 0, 4e200);
    assertThat(doubles(call("distance_matrix", huge).value())[1]).isCloseTo(5e200, within(1e186));
    RealArray tiny = RealArray.matrix(2, 2, 3e-200, 0, 0, 4e-200);
    assertThat(doubles(call("distance_matrix", tiny).value())[1]).isCloseTo(5e-200, within(1e-214));
    Map<String, Value> cosine = Map.of("metric", new Text("cosine"));
    double angle = 1e-9;
    RealArray narrow = RealArray.matrix(2, 2, 1, 0, Math.cos(angle), Math.sin(angle));
    assertThat(doubles(with("distance_matrix", cosine, narrow).value())[1])
        .isCloseTo(angle * angle / 2, within(1e-30));
  }

  @Test
  void differencesAddUpAndNamesOfColumnsStay() {
    Array v = exactVector(1, 4, 9, 16, 25);
    assertThat(call("differences", v).value()).isEqualTo(exactVector(3, 5, 7, 9));
    assertThat(with("differences", Map.of("order", Scalar.of(2)), v).value())
        .isEqualTo(exactVector(2, 2, 2));
    for (int i = 0; i < 50; i++) {
      Seeded random = new Seeded(SEED + i);
      double[][] data = Matrices.integer(random.between(2, 6), random.between(2, 5), 9, random);
      List<String> names = new ArrayList<>();
      for (int j = 0; j < data[0].length; j++) {
        names.add("c" + j);
      }
      RealArray x = real(data).withLabels(Labels.columns(names));
      Array down = call("differences", x).array();
      assertThat(down.labels()).isEqualTo(Labels.columns(names));
      double[][] rows = rows(down);
      double[][] along = rows(with("differences", Map.of("axis", new Text("rows")), x).array());
      for (int j = 0; j < names.size(); j++) {
        double sum = 0;
        for (double[] row : rows) {
          sum += row[j];
        }
        assertThat(sum).isEqualTo(data[data.length - 1][j] - data[0][j]);
      }
      for (int r = 0; r < data.length; r++) {
        assertThat(along[r][0]).isEqualTo(data[r][1] - data[r][0]);
      }
    }
  }
}
