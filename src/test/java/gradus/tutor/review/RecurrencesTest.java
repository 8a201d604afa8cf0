package gradus.tutor.review;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.tutor.progress.Event;
import gradus.tutor.progress.Event.Answered;
import gradus.tutor.progress.Event.TakenBack;
import gradus.tutor.progress.History;
import gradus.tutor.progress.History.Entry;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecurrencesTest {
  private static Recurrences of(Event... events) {
    List<Entry> entries =
        Stream.of(events).map(event -> new Entry("id", Instant.EPOCH, event)).toList();
    return Recurrences.of(new History(entries, List.of()));
  }

  private static Answered wrong(String item, long seed, String mistake) {
    return wrong(item, seed, mistake, 1);
  }

  private static Answered wrong(String item, long seed, String mistake, int attempt) {
    return new Answered(item, "1", seed, "skill", attempt, "x", "incorrect", 0, mistake, 0, "quiz");
  }

  @Test
  void anotherVariantMakesAPattern() {
    Recurrences known = of(wrong("a", 1, "slip"));
    assertThat(known.add(wrong("a", 1, "slip"))).isFalse();
    assertThat(known.add(wrong("a", 2, "slip"))).isTrue();
    assertThat(known.add(wrong("a", 3, "other"))).isFalse();
    assertThat(known.add(wrong("a", 3, ""))).isFalse();
  }

  @Test
  void mistakesOfItemsStayWithTheirItemAndThoseOfTheLibraryDoNot() {
    Recurrences known = new Recurrences();
    assertThat(known.add(wrong("a", 1, "slip"))).isFalse();
    assertThat(known.add(wrong("b", 2, "slip"))).isFalse();
    assertThat(known.add(wrong("a", 1, "diff/no-inner"))).isFalse();
    assertThat(known.add(wrong("b", 2, "diff/no-inner"))).isTrue();
    assertThat(known.add(wrong("generated/limits/1", 1, "sign"))).isFalse();
    assertThat(known.add(wrong("generated/limits/3", 1, "sign"))).isTrue();
  }

  @Test
  void whatWasTakenBackIsNoPattern() {
    Recurrences known = of(wrong("a", 1, "slip"), new TakenBack("a", "1", 1, 1));
    assertThat(known.add(wrong("a", 2, "slip"))).isFalse();
    known.drop(wrong("a", 2, "slip"));
    assertThat(known.add(wrong("a", 3, "slip"))).isFalse();
  }

  @Test
  void onlyTheAnswerThatWasTakenBackIsNone() {
    TakenBack second = new TakenBack("a", "1", 1, 2);
    assertThat(of(wrong("a", 1, "slip"), second).add(wrong("a", 2, "slip"))).isTrue();
    TakenBack rating = new TakenBack("a", "1", 1, 0);
    assertThat(of(wrong("a", 1, "slip"), rating).add(wrong("a", 2, "slip"))).isTrue();
    Recurrences known = of(wrong("a", 1, "slip"), wrong("a", 1, "other", 2), second);
    assertThat(known.add(wrong("a", 2, "other"))).isFalse();
    assertThat(known.add(wrong("a", 2, "slip"))).isTrue();
  }
}
