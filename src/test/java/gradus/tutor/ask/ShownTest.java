package gradus.tutor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.tutor.progress.Event;
import gradus.tutor.progress.History;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Stamp;
import gradus.tutor.quiz.Variant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTest {
  private static History answered(Question item, long... seeds) {
    return new History(
        Arrays.stream(seeds)
            .mapToObj(seed ->
                new History.Entry(
                    "id" + seed,
                    Instant.EPOCH,
                    new Event.Finished(
                        item.id(), item.version(), seed, "skill", 1, 3, "right", "quiz")))
            .toList(),
        List.of());
  }

  private static String prompt(Question item, long seed) {
    return item.variant(seed).prompt();
  }

  @Test
  void whatWasNeverShownKeepsItsSeed() {
    assertThat(Shown.of(History.NONE).another(Sample.powerOf(1), 7)).isEqualTo(7);
  }

  @Test
  void anotherSeedOfTheSameVariantIsNoOtherVariant() {
    Question item = Sample.powerOf(5);
    for (long seed = 1; seed <= 50; seed++) {
      long shown = seed + 5; // reads the same
      Shown lately = Shown.of(answered(item, shown));
      long next = lately.another(item, seed);
      assertThat(prompt(item, next)).isNotEqualTo(prompt(item, shown));
      assertThat(lately.another(item, seed)).as("depends on nothing else").isEqualTo(next);
      assertThat(lately.another(item, shown + 1)).isEqualTo(shown + 1);
    }
  }

  @Test
  void oneOfFewIsNotTheLastOne() {
    Question item = Sample.powerOf(2);
    for (long seed = 1; seed <= 50; seed++) {
      Shown lately = Shown.of(answered(item, 1, 2, 3, 4));
      assertThat(prompt(item, lately.another(item, seed))).isNotEqualTo(prompt(item, 4));
    }
  }

  @Test
  void whatHasOneVariantIsAskedAgain() {
    Question item = Sample.powerOf(1);
    assertThat(Shown.of(answered(item, 3)).another(item, 8)).isEqualTo(8);
  }

  @Test
  void optionsInAnotherOrderAreNoOtherQuestion() {
    Question item = Sample.turning();
    Variant shown = item.variant(2);
    long next = Shown.of(answered(item, 2)).another(item, 4);
    assertThat(item.variant(4).options()).isNotEqualTo(shown.options());
    assertThat(prompt(item, next)).isNotEqualTo(shown.prompt());
  }

  @Test
  void whatWasShownOfAnOlderVersionDoesNotCount() {
    Question item = Sample.powerOf(1);
    Event.Finished old = new Event.Finished(item.id(), "v0", 3, "skill", 1, 3, "right", "quiz");
    History history = new History(List.of(new History.Entry("id", Instant.EPOCH, old)), List.of());
    assertThat(Shown.of(history).another(item, 8)).isEqualTo(8);
  }

  @Test
  void anItemThatCannotBeAskedKeepsItsSeed() {
    Question item = Sample.refusing("algebra/broken");
    Shown lately = new Shown();
    lately.add(new Stamp(item.id(), item.version(), 1));
    assertThat(lately.another(item, 5)).isEqualTo(5);
  }

  @Test
  void aRoundShowsNoVariantTwiceWhileThereAreOthers() {
    Question item = Sample.powerOf(4);
    Drawing drawing = Drawing.of(History.NONE);
    List<String> prompts = new ArrayList<>();
    for (int place = 0; place < 4; place++) {
      Slot.Fixed drawn = Slot.Item.of("power", item, 9).drawn(drawing);
      prompts.add(prompt(item, drawn.seed()));
    }
    assertThat(prompts).doesNotHaveDuplicates();
  }

  @Test
  void whoNamesAVariantGetsIt() {
    Question item = Sample.powerOf(4);
    Drawing drawing = Drawing.of(answered(item, 9));
    Slot named = new Slot.Fixed("power", new Topic.Group(item, List.of()), 9);
    assertThat(named.drawn(drawing).seed()).isEqualTo(9);
  }
}
