package gradus.tutor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.tutor.generate.Generator;
import gradus.tutor.generate.Generators;
import gradus.tutor.progress.Event;
import gradus.tutor.progress.History;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LevelsTest {
  private static final Generator DERIVATIVES = Generators.find("derivatives").orElseThrow();

  private final Levels levels = Levels.of(History.NONE);

  private int after(int level, int... ratings) {
    for (int rating : ratings) {
      levels.learn(
          new Event.Finished(
              "generated/derivatives/" + level, "1", 7, "skill", level, rating, "right", "quiz"));
    }
    return levels.of(DERIVATIVES);
  }

  @Test
  void everybodyBeginsAtOne() {
    assertThat(levels.of(DERIVATIVES)).isEqualTo(1);
  }

  @Test
  void twoRightTheFirstTimeLeadUpAndTwoUnknownDown() {
    assertThat(after(1, 3)).isEqualTo(1);
    assertThat(after(1, 3)).isEqualTo(2);
    assertThat(after(2, 3, 3)).isEqualTo(3);
    assertThat(after(3, 1)).isEqualTo(3);
    assertThat(after(3, 1)).isEqualTo(2);
  }

  @Test
  void hardBreaksARow() {
    assertThat(after(1, 3, 2, 3)).isEqualTo(1);
    assertThat(after(1, 3)).isEqualTo(2);
  }

  @Test
  void easyItemsLeadNobodyUpAndHardOnesNobodyDown() {
    after(1, 3, 3);
    assertThat(after(1, 3, 3, 3)).isEqualTo(2);
    assertThat(after(4, 1, 1)).isEqualTo(2);
  }

  @Test
  void thereIsALowestAndAHighest() {
    assertThat(after(1, 1, 1, 1, 1)).isEqualTo(1);
    assertThat(after(5, 3, 3, 3, 3)).isEqualTo(DERIVATIVES.levels());
  }

  @Test
  void itemsOfLessonsHaveNoLevelThatFollows() {
    levels.learn(
        new Event.Finished("calculus/chain-rule/a", "1", 7, "skill", 1, 3, "right", "quiz"));
    assertThat(levels.of(DERIVATIVES)).isEqualTo(1);
  }

  @Test
  void anItemCalledEasyCountsOnce() {
    Event.Finished good =
        new Event.Finished("generated/derivatives/1", "1", 7, "skill", 1, 3, "right", "quiz");
    Event.Finished easy =
        new Event.Finished("generated/derivatives/1", "1", 7, "skill", 1, 4, "right", "quiz");
    Event replaced = new Event.TakenBack("generated/derivatives/1", "1", 7, 0);
    List<History.Entry> entries =
        Stream.of(good, replaced, easy)
            .map(event -> new History.Entry("id", Instant.EPOCH, event))
            .toList();
    assertThat(Levels.of(new History(entries, List.of())).of(DERIVATIVES)).isEqualTo(1);
  }
}
