package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.data.Column.NumberColumn;
import gradus.data.ReadOptions.MissingPolicy;
import gradus.diag.Code;
import gradus.exact.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MissingValuesTest {
  private static final ReadOptions SKIP = ReadOptions.DEFAULT.withMissing(MissingPolicy.SKIP);
  private static final ReadOptions MEAN = ReadOptions.DEFAULT.withMissing(MissingPolicy.MEAN);
  private static final String TABLE = "a,b,s\n1,2,x\nNA,4,\n6,,z\n2,6,w\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "NA", "na", "N/A", "#N/A", "NaN", "nan", "null", "NULL", "None", "?", "-", "--", ".",
        "missing", "\"\"", "<NA>"
      })
  void theseSayThatNothingIsThere(String cell) {
    assertThat(Reading.numbers(Reading.csv("a,b\n1,1\n2," + cell + "\n3,3\n", SKIP), 1))
        .containsExactly(1, 3);
  }

  @Test
  void skipLeavesTheWholeRowOut() {
    Dataset data = Reading.csv(TABLE, SKIP);
    assertThat(data.rows()).isEqualTo(2);
    assertThat(Reading.numbers(data, 0)).containsExactly(1, 2);
    assertThat(Reading.numbers(data, 1)).containsExactly(2, 6);
    assertThat(Reading.texts(data, 2)).containsExactly("x", "w");
    assertThat(data.note()).isEqualTo("2×3, header yes, 2 rows with missing values left out");
  }

  @Test
  void onlySelectedColumnsCount() {
    assertThat(Reading.csv(TABLE, SKIP.withColumns("b,s")).rows()).isEqualTo(3);
    assertThat(Reading.csv(TABLE, SKIP.withColumns("s")).rows()).isEqualTo(4);
  }

  @Test
  void meanFillsInTheColumnsOwn() {
    Dataset data = Reading.csv(TABLE, MEAN);
    assertThat(Reading.numbers(data, 0)).containsExactly(1, 3, 6, 2);
    assertThat(Reading.numbers(data, 1)).containsExactly(2, 4, 4, 6);
    assertThat(data.note()).isEqualTo("4×3, header yes, 2 missing values filled with column means");
  }

  @Test
  void exactMeansAreExact() {
    Dataset data = Reading.csv("a,b\n0.1,1\n?,1\n1/3,1\n", MEAN.withExact(true));
    assertThat(((NumberColumn) data.columns().getFirst()).exact())
        .containsExactly(Rational.of(1, 10), Rational.of(13, 60), Rational.of(1, 3));
    Dataset skipped = Reading.csv("a,b\n0.1,1\n?,1\n1/3,1\n", SKIP.withExact(true));
    assertThat(((NumberColumn) skipped.columns().getFirst()).exact())
        .containsExactly(Rational.of(1, 10), Rational.of(1, 3));
  }

  @Test
  void nothingLeftIsAnError() {
    assertThat(Reading.refusal(() -> Reading.csv("a,b\n1,?\n?,2\n", SKIP)).code())
        .isEqualTo(Code.EMPTY_DATA);
    var noMean = Reading.refusal(() -> Reading.csv("a,b\n1,?\n2,?\n", MEAN));
    assertThat(noMean.diagnostic().message())
        .isEqualTo("t.csv: column \"b\" holds no value, so it has no mean");
  }

  @Test
  void policiesDoNotForgiveWhatIsNoNumberAtAll() {
    assertThat(
            Reading.refusal(() -> Reading.csv("a,b\n1,1\n2,x\n3,3\n4,4\n", SKIP))
                .diagnostic()
                .message())
        .isEqualTo("t.csv, line 3, column \"b\": 'x' is not a number");
  }

  @Test
  void longColumnsKeepTheirDigitsInTheMean() {
    StringBuilder text = new StringBuilder("a,b\n?,1\n1e16,1\n");
    text.append("1,1\n".repeat(1000)).append("-1e16,1\n");
    assertThat(Reading.numbers(Reading.csv(text.toString(), MEAN), 0)[0]).isEqualTo(1000.0 / 1002);
  }
}
