package gradus.plot.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradus.data.Column;
import gradus.data.Dataset;
import gradus.diag.GradusException;
import gradus.plot.Axis;
import gradus.plot.Figure;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotOption;
import gradus.plot.Studio;
import gradus.plot.kinds.tables.LowRank;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dice, images, bars, products and trees.
class TablePicturesTest {
  @Test
  void litCellsOfDiceAreCountedByHand() {
    int doubles = 0;
    int sums = 0;
    int larger = 0;
    for (int a = 1; a <= 6; a++) {
      for (int b = 1; b <= 6; b++) {
        doubles += a == b ? 1 : 0;
        sums += a + b >= 9 ? 1 : 0;
        larger += a > 2 * b ? 1 : 0;
      }
    }
    assertThat(Drawn.words(Drawn.plot("dice", "a = b"))).contains(doubles + " of 36");
    assertThat(Drawn.words(Drawn.plot("dice", "a + b >= 9"))).contains(sums + " of 36");
    assertThat(Drawn.words(Drawn.plot("dice", "a > 2b"))).contains(larger + " of 36");
    Figure figure = Drawn.plot("dice", "a + b >= 9").still();
    long lit =
        Drawn.marks(figure, Mark.Label.class).stream()
            .filter(label -> label.text().equals("#"))
            .count();
    assertThat(lit).isEqualTo(sums);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a + b = 7 | probability 1/6",
        "a > 6 | probability 0.",
        "a <= 6 | probability 1.",
        "a + b | 11 values, 7 on average",
        "max(a, b) | 161/36",
        "a + b in {7, 11} | 8 of 36",
        "not (a = b) | 30 of 36",
      })
  void diceSayTheProbability(String event, String said) {
    assertThat(Drawn.words(Drawn.plot("dice", event))).contains(said);
  }

  @Test
  void otherDiceHaveOtherTables() {
    Plot plot = Drawn.plot("dice", Map.of(PlotOption.SHAPE, "4x20"), "a = b");
    assertThat(Drawn.words(plot)).contains("4 of 80 outcomes: probability 1/20");
    for (String wrong : List.of("4", "0x6", "6x", "axb", "21x6", "-1x6")) {
      assertThatThrownBy(() -> Drawn.plot("dice", Map.of(PlotOption.SHAPE, wrong), "a = b"))
          .hasMessageContaining("--shape");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a + c", "[a, b]", "", "sqrt(-a) > x", "1/(a - 1)", "nan"})
  void whatIsNoEventIsRefused(String event) {
    assertThatThrownBy(() -> Drawn.plot("dice", event)).isInstanceOf(GradusException.class);
  }

  @Test
  void whatARankLeavesOutIsTheNextSingularValue() {
    Random random = new Random(5);
    double[] entries = new double[8 * 6];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = random.nextInt(17);
    }
    LowRank low = new LowRank(new Studio.Matrix(8, 6, entries));
    for (int rank = 1; rank <= 6; rank++) {
      double[] rest = low.rebuilt(rank);
      double squares = 0;
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= entries[i];
        squares += rest[i] * rest[i];
      }
      double expected = rank < 6 ? low.value(rank) : 0;
      double norm = new LowRank(new Studio.Matrix(8, 6, rest)).value(0);
      assertThat(norm).isCloseTo(expected, within(1e-9));
      double all = 0;
      for (double entry : entries) {
        all += entry * entry;
      }
      assertThat(low.share(rank)).isCloseTo(1 - squares / all, within(1e-12));
    }
  }

  private static Dataset digits(int columns) {
    List<Column> made = new ArrayList<>();
    for (int j = 0; j < columns; j++) {
      made.add(new Column.NumberColumn("p" + j, new double[] {j, 2 * j}, List.of()));
    }
    return new Dataset("digits", made, 2, true, "");
  }

  @Test
  void aRowOfNumbersIsAnImage() {
    Figure figure = Drawn.plot("image", Map.of(PlotOption.ROW, "2"), digits(10)).still();
    Mark.Raster raster = Drawn.marks(figure, Mark.Raster.class).getFirst();
    assertThat(raster.rows()).isEqualTo(3);
    assertThat(raster.values()).containsExactly(0, 2, 4, 6, 8, 10, 12, 14, 16);
    assertThat(figure.panels().getFirst().title()).isEqualTo("row 2, p9 = 18");
    Map<PlotOption, String> wide = Map.of(PlotOption.SHAPE, "2x5");
    figure = Drawn.plot("image", wide, digits(10)).still();
    assertThat(Drawn.marks(figure, Mark.Raster.class).getFirst().columns()).isEqualTo(5);
  }

  @Test
  void imagesThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> Drawn.plot("image", Map.of(PlotOption.ROW, "3"), digits(9)))
        .hasMessageContaining("2 rows");
    assertThatThrownBy(() -> Drawn.plot("image", Map.of(), digits(8)))
        .hasMessageContaining("no square");
    assertThatThrownBy(() -> Drawn.plot("image", Map.of(PlotOption.SHAPE, "2x2"), digits(9)))
        .hasMessageContaining("2x2 needs 4");
    for (String rank : List.of("0", "4", "1.5")) {
      assertThatThrownBy(() -> Drawn.plot("image", Map.of(PlotOption.RANK, rank), digits(9)))
          .hasMessageContaining("--rank");
    }
  }

  @Test
  void ranksStandBesideTheWholeImage() {
    Figure figure = Drawn.plot("image", Map.of(PlotOption.RANK, "1,3"), digits(9)).still();
    assertThat(figure.panels().stream().map(Panel::title))
        .containsExactly("rank 1", "rank 3", "all");
    assertThat(figure.words().getLast()).contains("holds 100%", "it is the image");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1,0;0,1] | It is the identity. 2 of 4 entries are zero (50%).",
        "[2,1,0;1,2,1;0,1,2] | It is tridiagonal and symmetric.",
        "[1,2;0,1] | upper triangular",
        "[0,1;-1,0] | skew-symmetric",
        "[2,-1;5,3] | entries from -1 (row 1, column 2) to 5 (row 2, column 1)",
      })
  void heatmapsSayTheirPattern(String matrix, String said) {
    assertThat(Drawn.words(Drawn.plot("heatmap", matrix))).contains(said);
  }

  @Test
  void rowsOfHeatmapsAreCountedDownwards() {
    Panel panel = Drawn.plot("heatmap", "[1,2;3,4;5,6]").still().panels().getFirst();
    assertThat(panel.y().ticks().stream().map(Axis.Tick::text)).containsExactly("3", "2", "1");
    assertThat(panel.y().ticks().stream().map(Axis.Tick::at)).containsExactly(0.5, 1.5, 2.5);
  }

  @Test
  void aSoftmaxSharpensAsItCools() {
    Plot plot = Drawn.plot("softmax", Map.of(PlotOption.TEMPERATURE, "2,1,0.5"), "[2,1,0.1]");
    double last = 0;
    for (Panel panel : plot.still().panels()) {
      List<Mark.Bar> bars = Drawn.marks(panel, Mark.Bar.class);
      assertThat(bars.stream().mapToDouble(Mark.Bar::y1).sum()).isCloseTo(1, within(1e-12));
      assertThat(bars.getFirst().y1()).isGreaterThan(last);
      last = bars.getFirst().y1();
    }
    assertThatThrownBy(() -> Drawn.plot("softmax", Map.of(PlotOption.TEMPERATURE, "0"), "[2,1]"))
        .hasMessageContaining("positive");
  }

  @Test
  void barsBelowZeroHangDown() {
    List<Mark.Bar> bars = Drawn.marks(Drawn.plot("bars", "[3,-2]").still(), Mark.Bar.class);
    assertThat(bars.getLast().y0()).isEqualTo(-2);
    assertThat(bars.getLast().y1()).isEqualTo(0);
    assertThat(Drawn.words(Drawn.plot("bars", "[0.25, 0.75]"))).contains("sum to 1");
    assertThatThrownBy(() -> Drawn.plot("bars", "[1,2;3,4]")).hasMessageContaining("vector");
  }

  @Test
  void productsAreWorkedOutTermByTerm() {
    Plot plot = Drawn.plot("matmul", "[1,-2;3,4], [0,1;1,a]");
    assertThat(Drawn.words(plot)).contains("1*0 + (-2)*1 = -2", "[[-2, 1 - 2*a], [4, 4*a + 3]]");
    assertThat(plot.motion().orElseThrow().frames()).isEqualTo(8);
    assertThat(plot.motion().orElseThrow().at(1).words().getFirst())
        .contains("Row 2 of A times column 2 of B: 3*1 + 4*a = 4*a + 3");
    assertThatThrownBy(() -> Drawn.plot("matmul", "[1,2;3,4], [1,2,3]"))
        .isInstanceOf(GradusException.class);
  }

  @Test
  void shapesAreAlignedAtTheirLastAxis() {
    assertThat(Drawn.words(Drawn.plot("broadcast", "zeros(4,3,1), [10,20]")))
        .contains("common shape is 4x3x2", "axis 3 from 1 to 2");
    assertThatThrownBy(() -> Drawn.plot("broadcast", "[1,2,3], [1,2]"))
        .hasMessageContaining("neither is 1");
  }
}
