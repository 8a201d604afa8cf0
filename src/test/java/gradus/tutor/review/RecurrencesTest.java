package gradus.tutor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.tutor.progress.Event;
import gradus.tutor.progress.History;
import gradus.tutor.progress.History.Entry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecurrencesTest {
  private static Entry entry(Event event) {
    return new Entry("id", Instant.EPOCH, event);
  }

  private static Entry answered(String item, long seed, String mistake) {
    return entry(
        new Event.Answered(item, "1", seed, "skill", 1, "x", "incorrect", 0, mistake, 0, "quiz"));
  }

  @Test
  void anotherVariantMakesAPattern() {
    Recurrences known = Recurrences.of(new History(List.of(answered("a", 1, "slip")), List.of()));
    assertThat(known.add("a", 1, "slip")).isFalse();
    assertThat(known.add("a", 2, "slip")).isTrue();
    assertThat(known.add("a", 3, "other")).isFalse();
  }

  @Test
  void mistakesOfItemsStayWithTheirItemAndThoseOfTheLibraryDoNot() {
    Recurrences known = new Recurrences();
    assertThat(known.add("a", 1, "slip")).isFalse();
    assertThat(known.add("b", 2, "slip")).isFalse();
    assertThat(known.add("a", 1, "diff/no-inner")).isFalse();
    assertThat(known.add("b", 2, "diff/no-inner")).isTrue();
    assertThat(known.add("generated/limits/1", 1, "sign")).isFalse();
    assertThat(known.add("generated/limits/3", 1, "sign")).isTrue();
  }

  @Test
  void whatWasTakenBackIsNoPattern() {
    Recurrences known =
        Recurrences.of(
            new History(
                List.of(answered("a", 1, "slip"), entry(new Event.TakenBack("a", "1", 1, 1))),
                List.of()));
    assertThat(known.add("a", 2, "slip")).isFalse();
  }
}
