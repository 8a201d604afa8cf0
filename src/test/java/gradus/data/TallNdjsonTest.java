package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.diag.Diagnostic;
import gradus.generate.Seeded;
import gradus.numeric.stream.Demand;
import gradus.numeric.stream.Summary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TallNdjsonTest {
  private static Optional<Tall> open(String text) {
    return new TallReader(ReadOptions.DEFAULT, new Streaming(0, 600, 2), Progress.NONE)
        .pipe(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "in")
        .tall();
  }

  @Test
  void listsOfNumbersAreTheRowsOfAMatrix() {
    Seeded random = new Seeded(4);
    StringBuilder text = new StringBuilder("\n\n");
    for (int i = 0; i < 500; i++) {
      text.append(" [ ").append(random.normal()).append(",\t-").append(i).append("e0 ] ");
      text.append(i % 3 == 0 ? "\r\n" : "\n");
    }
    Tall tall = open(text + "\n \n").orElseThrow();
    Summary summary = tall.read(Demand.squares(), new int[] {1, 0});
    Loaded.Numbers held = (Loaded.Numbers) Reading.stream(text.toString(), ReadOptions.DEFAULT);
    double sum = 0;
    for (int i = 0; i < 500; i++) {
      sum += held.values()[2 * i];
    }
    assertThat(summary.rows()).isEqualTo(500);
    assertThat(summary.sum(0)).isEqualTo(-499 * 250);
    assertThat(summary.sum(1)).isCloseTo(sum, within(1e-10));
    assertThat(tall.note()).isEqualTo(held.note() + ", read in one pass");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1]",
        "[1,2,3]",
        "",
        "[1,x]",
        "[1,2",
        "{\"a\":1}",
        "3",
        "[01,2]",
        "[1,.5]",
        "[1,2] x"
      })
  void tellsMistakesInTheSameWords(String line) {
    String text = "[1, 2]\n".repeat(200) + line + "\n" + "[3, 4]\n".repeat(2);
    Diagnostic held =
        Reading.refusal(() ->
                Reading.file("ndjson", text.getBytes(StandardCharsets.UTF_8), ReadOptions.DEFAULT))
            .diagnostic();
    Tall tall = open(text).orElseThrow();
    Diagnostic gone = Reading.refusal(() -> tall.read(Demand.SUMS, new int[] {0})).diagnostic();
    assertThat(gone.message()).isEqualTo(held.message().replace("t.ndjson", "in"));
    assertThat(gone.hint()).isEqualTo(held.hint());
    assertThat(gone.code()).isEqualTo(held.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1, null]", "[1, \"NaN\"]", "[1, [2]]"})
  void gapsAndNestedListsAreRefused(String line) {
    String text = "[1, 2]\n".repeat(200) + line + "\n";
    Tall tall = open(text).orElseThrow();
    Diagnostic gone = Reading.refusal(() -> tall.read(Demand.SUMS, new int[] {0})).diagnostic();
    assertThat(gone.message())
        .startsWith("in, line 201: the list holds something that is no number");
  }

  @Test
  void otherJsonIsHeld() {
    assertThat(open("[[1,2],\n[3,4]]\n")).isEmpty();
    assertThat(open("[1,2]\n")).isEmpty();
    assertThat(open("{\"a\":1}\n{\"a\":2}\n")).isEmpty();
    assertThat(open("[1,\"x\"]\n[2,\"y\"]\n")).isEmpty();
  }
}
