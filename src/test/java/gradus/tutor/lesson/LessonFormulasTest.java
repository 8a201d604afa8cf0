package gradus.tutor.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.render.markdown.MarkdownPage;
import gradus.render.markdown.PageOptions;
import gradus.render.terminal.Width;
import gradus.render.tex.MathMode;
import gradus.render.tex.Typesetter;
import gradus.tutor.lesson.Block.Entry;
import gradus.tutor.lesson.Step.Part;
import gradus.tutor.quiz.ItemReader;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Variant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every formula of every lesson, those of its items with numbers put in, is drawn in two
/// dimensions, in ASCII and on one line, and nothing of it is lost.
class LessonFormulasTest {
  private static final int SEEDS = 5;

  private static final Pattern FORMULA =
      Pattern.compile("\\$\\$(.+?)\\$\\$|(?<![\\\\$])\\$(?!\\$)([^$]+?)\\$", Pattern.DOTALL);

  /// All texts with a formula in them.
  private static final List<String> TEXTS = new ArrayList<>();

  @BeforeAll
  static void readTheLessons() {
    for (Lesson lesson : CourseReader.read(Path.of("lessons")).lessons()) {
      List<Block> quizzes = new ArrayList<>();
      TEXTS.addAll(lesson.keep());
      for (Step step : lesson.steps()) {
        TEXTS.add(step.title());
        for (Part part : step.parts()) {
          switch (part) {
            case Part.Prose(String markdown, int _) -> TEXTS.add(markdown);
            case Part.Live(Block block) when block.kind() == Block.Kind.QUIZ -> quizzes.add(block);
            case Part.Live(Block block) ->
                block.entries().stream().map(Entry::value).forEach(TEXTS::add);
          }
        }
      }
      for (Question question : ItemReader.readAll(quizzes, lesson.id(), lesson.file().toString())) {
        for (long seed = 1; seed <= SEEDS; seed++) {
          add(question.variant(seed, Map.of()));
        }
      }
    }
    TEXTS.removeIf(text -> text.indexOf('$') < 0);
  }

  private static void add(Variant variant) {
    TEXTS.add(variant.prompt());
    TEXTS.addAll(variant.hints());
    variant.options().forEach(option -> TEXTS.add(option.text() + "\n\n" + option.feedback()));
    variant.mistakes().forEach(mistake -> TEXTS.add(mistake.feedback()));
    variant.steps().forEach(step -> TEXTS.add(step.says()));
  }

  private record Formula(String tex, boolean display) {}

  private static List<Formula> formulas() {
    List<Formula> formulas = new ArrayList<>();
    for (String text : TEXTS) {
      Matcher found = FORMULA.matcher(text);
      while (found.find()) {
        boolean display = found.group(1) != null;
        formulas.add(new Formula(display ? found.group(1) : found.group(2), display));
      }
    }
    return formulas.stream().distinct().toList();
  }

  @Test
  void everyFormulaIsDrawnInEveryMode() {
    List<Formula> formulas = formulas();
    for (Formula formula : formulas) {
      for (MathMode mode : MathMode.values()) {
        Typesetter.Typeset drawn =
            formula.display()
                ? Typesetter.display(formula.tex(), mode, 60)
                : Typesetter.inline(formula.tex(), mode);
        String text = drawn.box().text();
        assertThat(drawn.unknown()).as(formula.tex()).isEmpty();
        assertThat(text.strip()).as(formula.tex()).isNotEmpty();
        assertThat(text).as(formula.tex()).doesNotContainPattern("\\\\[a-zA-Z]{2,}");
        if (mode != MathMode.UNICODE) {
          assertThat(text.chars().allMatch(c -> c < 0x80)).as(text).isTrue();
        }
        if (mode == MathMode.LINEAR) {
          assertThat(drawn.box().height()).as(text).isEqualTo(1);
          for (String token : tokens(formula.tex())) {
            assertThat(text).as("%s drawn as %s", formula.tex(), text).contains(token);
          }
        }
      }
    }
    System.out.println(
        formulas.size() + " of " + formulas.size() + " formulas drawn in three modes");
    assertThat(formulas).filteredOn(Formula::display).hasSizeGreaterThanOrEqualTo(10);
    assertThat(formulas).hasSizeGreaterThanOrEqualTo(200);
  }

  /// The numbers and names of a formula that stand in it as they are.
  private static List<String> tokens(String tex) {
    List<String> tokens = new ArrayList<>();
    Matcher token =
        Pattern.compile("\\\\[a-zA-Z]+(?:\\{[pb]?matrix})?|[0-9]+|[a-zA-Z]")
            .matcher(tex.replaceAll("frac(\\d)(\\d)", "frac $1 $2"));
    while (token.find()) {
      if (!token.group().startsWith("\\") && !tex.contains("\\operatorname{")) {
        tokens.add(token.group());
      }
    }
    return tokens;
  }

  @Test
  void pagesOfEveryModeAreWhole() {
    for (String text : TEXTS) {
      for (MathMode mode : MathMode.values()) {
        MarkdownPage page =
            MarkdownPage.of(
                text, PageOptions.plain(60).withMath(mode).withAscii(mode != MathMode.UNICODE));
        assertThat(page.broken()).as(text).isEmpty();
        assertThat(page.unknown()).as(text).isEmpty();
        assertThat(page.lines()).as(text).allMatch(line -> Width.of(line) <= 60);
        if (mode != MathMode.UNICODE) {
          assertThat(page.lines()).allMatch(line -> line.chars().allMatch(c -> c < 0x80));
          assertThat(page.lines()).as(text).noneMatch(line -> line.contains("\\u"));
        }
      }
    }
  }
}
