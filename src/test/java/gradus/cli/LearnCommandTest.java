package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner.Run;
import gradus.functions.Catalogue;
import gradus.tutor.card.Cards;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.lesson.Step;
import gradus.tutor.talk.Page;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `gradus learn` as a script sees it, with the course that comes with gradus.
class LearnCommandTest {
  @TempDir private Path home;

  private Run learn(String in, String... args) {
    List<String> words = new ArrayList<>(List.of("learn"));
    words.addAll(List.of(args));
    return CommandRunner.run(words, in, Map.of("XDG_DATA_HOME", home.toString()));
  }

  @Test
  void itListsLessonsAndWhatToDoNext() {
    Run list = learn("");
    assertThat(list.rc()).isZero();
    assertThat(list.out()).contains("1.5", "Softmax and temperature", "new", "Next: gradus learn");
    assertThat(learn("", "--list").out()).isEqualTo(list.out());
    assertThat(learn("", "-o", "json").out()).contains("\"schema\": \"gradus.lessons/1\"");
  }

  @Test
  void aWalkGoesOnWhereItWasLeft() {
    Run first = learn("[2, 1, -1]/4\n[2, 1, -1]/sum([2, 1, -1])\n", "softmax");
    assertThat(first.rc()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(first.out())
        .contains("softmax 2/7 > [2, 1, -1]/4", "You divided by 2 + 1 + 1.", "That is it.")
        .endsWith("You are at step 3 of 7. gradus learn 1.5 goes on there.\n");
    assertThat(learn("").out()).contains("at step 3 of 7", "goes on at step 3");
    assertThat(learn("", "1.5").out()).contains("Welcome back: step 3 of 7.");
    assertThat(learn("", "1.5", "--from", "find").out()).contains("6/7 Find the slip");
    assertThat(learn("", "1.5", "--restart").out()).contains("1/7 Three words");
  }

  @Test
  void everyLessonIsPrintedWithoutLoss() {
    for (String lesson : List.of("1.5", "2.10", "3.4", "sigmoid", "det", "eig")) {
      Run page = learn("", "--print", lesson, "--width", "60", "--ascii");
      assertThat(page.rc()).as(lesson).isZero();
      assertThat(page.out()).as(lesson).contains("Answer: ").doesNotContain("error[");
      assertThat(page.out().lines()).as(lesson).allMatch(line -> line.length() <= 60);
      assertThat(page.out().chars()).as(lesson).allMatch(c -> c < 128);
    }
    Run markdown = learn("", "--print", "softmax", "-o", "markdown");
    assertThat(markdown.out())
        .startsWith("# 1.5 Softmax and temperature\n")
        .contains("```text\n> z = [2, 1, 0]\n", "Picture: Bars for mat", "$$");
  }

  @Test
  void everyCardHasAPictureThatCanBeDrawnOrNone(@TempDir Path folder) {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            Output.strict(OutputStream.nullOutputStream()),
            Output.forgiving(OutputStream.nullOutputStream()),
            Environment.PIPES);
    LivePictures pictures = LivePictures.of(console, folder);
    int drawn = 0;
    for (String name : Catalogue.INSTANCE.names()) {
      Lesson card = Cards.lesson(name).orElseThrow();
      for (Step.Part part : card.steps().getFirst().parts()) {
        if (part instanceof Step.Part.Live(Block block)) {
          List<String> words = gradus.tutor.learn.ShellWords.split(block.value("draw"));
          Page page = Page.PLAIN.withWidth(60).withAscii(true);
          List<String> lines = pictures.draw(words, page).lines();
          assertThat(lines).as(name).isNotEmpty().allMatch(line -> line.length() <= 60);
          assertThat(lines).as(name).allMatch(line -> line.chars().allMatch(c -> c < 128));
          drawn++;
        }
      }
    }
    assertThat(drawn).isGreaterThan(100);
  }

  @Test
  void picturesOfLessonsLeaveRoomForTheirText() {
    Console terminal =
        new Console(
            InputStream.nullInputStream(),
            Output.strict(OutputStream.nullOutputStream()),
            Output.forgiving(OutputStream.nullOutputStream()),
            new Environment(true, true, true, 80, name -> ""));
    LivePictures pictures = LivePictures.of(terminal, Path.of("lessons"));
    List<String> words = List.of("eigen", "[2, 1; 1, 2]");
    for (int rows : List.of(24, 30, 60)) {
      Page page = new Page(80, rows, false, Page.PLAIN.style(), Page.PLAIN.math());
      assertThat(pictures.draw(words, page).lines().size()).isBetween(12, rows * 3 / 4);
    }
    int alone = LivePictures.anywhere(terminal).draw(words, Page.PLAIN).lines().size();
    assertThat(alone).isGreaterThan(18);
  }

  @Test
  void lessonsDrawNoFileOutsideOfTheirFolder(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("secret.csv"), "a,b\n1,2\n2,3\n");
    Path course = Files.createDirectory(folder.resolve("course"));
    Files.writeString(course.resolve("mine.csv"), "a,b\n1,2\n2,3\n");
    Files.createSymbolicLink(course.resolve("link.csv"), folder.resolve("secret.csv"));
    Console console =
        new Console(
            InputStream.nullInputStream(),
            Output.strict(OutputStream.nullOutputStream()),
            Output.forgiving(OutputStream.nullOutputStream()),
            Environment.PIPES);
    LivePictures pictures = LivePictures.of(console, course);
    assertThat(pictures.draw(List.of("scatter", "mine.csv"), Page.PLAIN).words()).isNotEmpty();
    for (List<String> words :
        List.of(
            List.of("scatter", "../secret.csv"),
            List.of("scatter", folder.resolve("secret.csv").toString()),
            List.of("scatter", "link.csv"),
            List.of("curve", "x", "-v", "A=@../secret.csv"),
            List.of("curve", "x", "-d", "../secret.csv"))) {
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> pictures.draw(words, Page.PLAIN)))
          .as(words.toString())
          .hasMessageContaining("is not in the folder of the course");
    }
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(() ->
                pictures.draw(List.of("transform", "[1,1;0,1]", "--frames", "out"), Page.PLAIN)))
        .hasMessageContaining("--frames");
  }

  @Test
  void aPlacementIsAQuizThatMarksAChapter() {
    Run run = learn(":skip\n:skip\n:skip\n", "--placement", "algebra", "--seed", "3");
    assertThat(run.rc()).isZero();
    assertThat(run.out()).contains("placement 1/", "is not marked as known");
  }

  @Test
  void wrongCommandLinesAreRefused() {
    assertThat(learn("", "softmaxx").err()).contains("there is no lesson 'softmaxx'");
    assertThat(learn("", "softmaxx").rc()).isEqualTo(2);
    assertThat(learn("", "1.5", "1.6").err()).contains("one lesson at a time");
    assertThat(learn("", "--print").err()).contains("--print needs a lesson");
    assertThat(learn("", "1.5", "-o", "json").out()).contains("-o json is for the list");
    assertThat(learn("", "1.5", "--from", "99").err()).contains("has no step '99'");
    assertThat(learn("", "1.5", "--from", "2", "--restart").rc()).isEqualTo(2);
    assertThat(learn("", "--placement", "algebr").rc()).isZero();
    assertThat(learn("", "--placement", "magic").err()).contains("there is no chapter 'magic'");
  }
}
