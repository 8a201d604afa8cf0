package gradus.functions.tables;

import static gradus.functions.Calling.call;
import static gradus.functions.Calling.doubles;
import static gradus.functions.Calling.exactVector;
import static gradus.functions.Calling.refusal;
import static gradus.functions.Calling.rows;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.exact.Rational;
import gradus.function.Conventions;
import gradus.functions.Calling;
import gradus.generate.Matrices;
import gradus.generate.Seeded;
import gradus.value.Array;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Table;
import gradus.value.Table.Column;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Counts, categories and summaries by their identities.
class TablesTest {
  private static final long SEED = 20_260_105;
  private static final List<String> COLOURS = List.of("red", "green", "blue", "Blue", "grün");

  private static List<String> words(Seeded random, int n) {
    List<String> words = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      words.add(COLOURS.get(random.between(0, COLOURS.size() - 1)));
    }
    return words;
  }

  private static List<String> words(Table table, String name) {
    return ((Column.Words) table.column(name).orElseThrow()).values();
  }

  private static double[] numbers(Table table, String name) {
    return doubles(((Column.Numbers) table.column(name).orElseThrow()).values());
  }

  @Test
  void countsAddUpAndFall() {
    for (int i = 0; i < 100; i++) {
      Seeded random = new Seeded(SEED + i);
      int n = random.between(1, 40);
      List<String> words = words(random, n);
      Table table = (Table) call("counts", Values.words(words)).value();
      double[] counts = numbers(table, "count");
      assertThat(Arrays.stream(counts).sum()).isEqualTo(n);
      for (int k = 0; k < counts.length; k++) {
        String word = words(table, "word").get(k);
        assertThat(words.stream().filter(word::equals).count()).isEqualTo((long) counts[k]);
        if (k > 0 && counts[k] == counts[k - 1]) {
          assertThat(word).isGreaterThan(words(table, "word").get(k - 1));
        } else if (k > 0) {
          assertThat(counts[k]).isLessThan(counts[k - 1]);
        }
      }
    }
  }

  @Test
  void textsAreSplitIntoWords() {
    Text text = new Text("Don't panic! The one-hot Vektör - the 2nd 'quoted' word. Don't.");
    Table table =
        (Table) call(Conventions.GRADUS, "counts", Map.of("split", Truth.TRUE), text).value();
    assertThat(words(table, "word"))
        .containsExactly("don't", "the", "2nd", "one-hot", "panic", "quoted", "vektör", "word");
    assertThat(numbers(table, "count")).containsExactly(2, 2, 1, 1, 1, 1, 1, 1);
  }

  @Test
  void oneHotRowsHaveASingleOneAndCodesPointAtIt() {
    for (int i = 0; i < 100; i++) {
      Seeded random = new Seeded(SEED + i);
      Array v = Values.words(words(random, random.between(1, 30)));
      Array hot = call("one_hot", v).array();
      double[] codes = doubles(call("codes", v).value());
      List<Value> categories = Values.entries(call("categories", v).array());
      double[][] rows = rows(hot);
      for (int r = 0; r < rows.length; r++) {
        assertThat(Arrays.stream(rows[r]).sum()).isEqualTo(1);
        assertThat(rows[r][(int) codes[r] - 1]).isEqualTo(1);
        assertThat(categories.get((int) codes[r] - 1)).isEqualTo(v.get(r));
      }
      assertThat(hot.labels().columns())
          .containsExactlyElementsOf(
              categories.stream().map(word -> ((Text) word).value()).sorted().toList());
    }
  }

  @Test
  void categoriesOfNumbersAreTheSameExactlyAndInDoubles() {
    for (int i = 0; i < 100; i++) {
      Seeded random = new Seeded(SEED + i);
      double[] data = Matrices.integer(1, random.between(1, 30), 4, random)[0];
      for (String name : List.of("categories", "codes", "one_hot")) {
        assertThat(doubles(call(name, exactVector(data)).value()))
            .isEqualTo(doubles(call(name, RealArray.vector(data)).value()));
      }
    }
    assertThat(call("categories", RealArray.vector(0.0, -0.0)).array().size()).isEqualTo(1);
    assertThat(refusal("one_hot", RealArray.vector(1, Double.NaN)).message()).contains("entry 2");
    Calling zeroBased = call(Conventions.NUMPY, "codes", Map.of(), Values.words(COLOURS));
    assertThat(doubles(zeroBased.value())).containsExactly(4, 2, 1, 0, 3);
    assertThat(zeroBased.evaluation().applied()).containsExactly("codes from 0");
  }

  @Test
  void marginsOfCrossTablesAreCounts() {
    for (int i = 0; i < 100; i++) {
      Seeded random = new Seeded(SEED + i);
      int n = random.between(1, 30);
      Array a = Values.words(words(random, n));
      Array b = exactVector(Matrices.integer(1, n, 3, random)[0]);
      Array table = call("crosstab", a, b).array();
      double[][] cells = rows(table);
      double[][] hot = rows(call("one_hot", a).array());
      double[][] other = rows(call("one_hot", b).array());
      assertThat(cells).isDeepEqualTo(Matrices.product(Matrices.transpose(hot), other));
      assertThat(table.labels().rows()).hasSize(cells.length).isSorted();
      assertThat(table.labels().columns()).hasSize(cells[0].length);
      Array square =
          call(Conventions.GRADUS, "crosstab", Map.of("square", Truth.TRUE), a, a).array();
      assertThat(square.shape().isSquare()).isTrue();
    }
    assertThat(refusal("crosstab", exactVector(1, 2), exactVector(1)).code())
        .isEqualTo(Code.SHAPE_MISMATCH);
  }

  @Test
  void summariesAreTheStatisticsThemselves() {
    for (int i = 0; i < 60; i++) {
      Seeded random = new Seeded(SEED + i);
      double[][] data = Matrices.integer(random.between(2, 20), 3, 9, random);
      List<String> names = List.of("a", "b", "c");
      for (Array x : List.of(Calling.real(data), Calling.exact(data))) {
        Array labelled = x.withLabels(Labels.columns(names));
        Table table = (Table) call("summary", labelled).value();
        assertThat(words(table, "variable")).isEqualTo(names);
        for (String name : List.of("mean", "std", "median")) {
          assertThat(numbers(table, name)).isEqualTo(doubles(call(name, x).value()));
        }
        Value quarter = Scalar.of(Rational.of(1, 4));
        assertThat(numbers(table, "q25")).isEqualTo(doubles(call("quantile", x, quarter).value()));
        assertThat(Arrays.stream(numbers(table, "min")).min().orElseThrow())
            .isEqualTo(call("min", x).number());
        assertThat(Arrays.stream(numbers(table, "max")).max().orElseThrow())
            .isEqualTo(call("max", x).number());
        assertThat(numbers(table, "count")).containsOnly(data.length);
      }
    }
  }

  @Test
  void summariesOfTablesKeepWordsApart() {
    Table data =
        new Table(
            List.of(
                new Column.Numbers("x", exactVector(1, 2, 4)),
                new Column.Words("kind", List.of("b", "a", "b"))),
            3);
    RecordValue summary = (RecordValue) call("summary", data).value();
    Table numbers = (Table) summary.field("numbers").orElseThrow();
    Table words = (Table) summary.field("words").orElseThrow();
    assertThat(words(numbers, "variable")).containsExactly("x");
    assertThat(words(words, "most_frequent")).containsExactly("b");
    assertThat(numbers(words, "distinct")).containsExactly(2);
    assertThat(numbers(words, "times")).containsExactly(2);
    assertThat(refusal("summary", exactVector(1)).hint()).contains("ddof=0");
  }
}
