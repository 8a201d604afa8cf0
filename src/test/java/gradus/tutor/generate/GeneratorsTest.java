package gradus.tutor.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import gradus.render.markdown.MarkdownPage;
import gradus.render.markdown.PageOptions;
import gradus.tutor.ask.Solution;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Mark;
import gradus.tutor.grade.Marker;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import gradus.tutor.quiz.Variant.Option;
import gradus.tutor.quiz.Variant.WorkedStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every generator over 1,000 seeds: what is asked can be shown, and no variant is degenerate. What
/// the marker says to answers is looked at for some of the seeds; `-Dgradus.seeds=all` looks at
/// all.
final class GeneratorsTest {
  private static final int SEEDS = 1_000;

  /// Of so many seeds one is marked.
  private static final int MARKED =
      System.getProperty("gradus.seeds", "").equals("all")
          ? 1
          : Integer.getInteger("gradus.every", 40);

  private static final Path GOLDEN = Path.of("src/test/resources/gradus/tutor/generated.txt");

  private static final Marker MARKER = Marker.brief(Desk.STANDARD);

  static List<String> topics() {
    String only = System.getProperty("gradus.topic", "");
    return only.isEmpty() ? Generators.TOPICS : List.of(only.split(","));
  }

  private static Variant variant(Generator generator, int seed) {
    int level = 1 + seed % generator.levels();
    return new Generated(generator, level).variant(seed / generator.levels());
  }

  private static Generator generator(String topic) {
    return Generators.find(topic).orElseThrow();
  }

  @Test
  void thereIsAGeneratorForEveryTopicAndItKnowsItsName() {
    assertThat(Generators.TOPICS).hasSizeGreaterThanOrEqualTo(16).doesNotHaveDuplicates();
    for (Generator generator : Generators.all()) {
      assertThat(Generators.TOPICS).contains(generator.topic());
      assertThat(generator.levels()).isBetween(3, 5);
      assertThat(generator.summary()).isNotBlank();
      Set<String> skills = new HashSet<>();
      for (int level = 1; level <= generator.levels(); level++) {
        assertThat(skills.add(generator.skill(level))).isTrue();
      }
    }
    assertThat(Generators.find("no-such-topic")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void everyVariantCanBeShown(String topic) {
    Generator generator = generator(topic);
    Set<String> kinds = new HashSet<>();
    Map<Integer, Set<String>> prompts = new TreeMap<>();
    Set<String> looked = new HashSet<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      Variant variant = variant(generator, seed);
      String stamp = variant.stamp().toString();
      kinds.add(variant.type().name());
      prompts.computeIfAbsent(variant.level(), level -> new HashSet<>()).add(variant.prompt());
      texts(variant).filter(looked::add).forEach(text -> readable(text, stamp));
      assertThat(variant.hints()).as(stamp).hasSizeBetween(2, 3);
      assertThat(variant.steps()).as(stamp).isNotEmpty();
      mistakes(variant);
      options(variant);
      secrets(variant);
      steps(variant);
      smallNumbers(variant);
    }
    assertThat(kinds).as("kinds of questions about " + topic).hasSizeGreaterThan(1);
    assertThat(prompts).hasSize(generator.levels());
    prompts.forEach(
        (level, some) -> assertThat(some).as(topic + " " + level).hasSizeGreaterThan(25));
    assertThat(prompts.values().stream().mapToInt(Set::size).sum()).as(topic).isGreaterThan(300);
  }

  private static Stream<String> texts(Variant variant) {
    return Stream.of(
            Stream.of(variant.prompt()),
            variant.options().stream().map(Option::text),
            variant.hints().stream(),
            variant.mistakes().stream().map(Mistake::feedback),
            variant.steps().stream().map(WorkedStep::says))
        .flatMap(part -> part);
  }

  private static void readable(String text, String stamp) {
    MarkdownPage page = MarkdownPage.of(text, PageOptions.plain(60));
    assertThat(page.unknown()).as(stamp + " " + text).isEmpty();
    assertThat(page.broken()).as(stamp + " " + text).isEmpty();
    assertThat(page.lines()).as(stamp).allMatch(line -> line.length() <= 60);
    String prose = text.replaceAll("\\$[^$]*\\$", "");
    assertThat(prose).as(stamp).doesNotContain("!");
    assertThat(text).as(stamp).doesNotContain("+ -").doesNotContain("- -");
    assertThat(text).as(stamp).doesNotContainPattern("(?<![0-9.}])[01] [a-z]\\b(?![^$]*[a-z]{2})");
    assertThat(text).as(stamp).doesNotContainPattern("\\(-[0-9]+\\) [a-z]\\b");
  }

  /// What is said to a wrong choice, and the hints, do not say the right one; and the example of
  /// how to type an answer is none.
  private static void secrets(Variant variant) {
    String answer = lastStep(variant).orElse(variant.expected().reference()).replace(" ", "");
    String[] spans = variant.prompt().split("`", -1);
    for (int i = 1; i < spans.length; i += 2) {
      assertThat(answer)
          .as(variant.stamp() + " " + spans[i])
          .isNotIn(spans[i], "[" + spans[i] + "]");
    }
    if (variant.type() != AnswerType.CHOICE) {
      return;
    }
    String right =
        variant.options().stream()
            .filter(option -> option.key().equals(variant.expected().reference()))
            .map(Option::text)
            .findFirst()
            .orElseThrow();
    Stream<String> said =
        Stream.concat(variant.hints().stream(), variant.mistakes().stream().map(Mistake::feedback));
    if (right.length() > 16) {
      assertThat(said).as(variant.stamp() + " " + right).noneMatch(text -> text.contains(right));
    }
  }

  private static void steps(Variant variant) {
    List<String> texts =
        variant.steps().stream()
            .map(step -> step.says() + " " + step.equals().replace("(", "").replace(")", ""))
            .toList();
    assertThat(texts).as(variant.stamp().toString()).doesNotHaveDuplicates();
  }

  @Test
  void noTwoChoicesOfASlopeMeanTheSame() {
    Generated slopes = new Generated(generator("derivatives"), 5);
    for (int seed = 0; seed < 400; seed++) {
      Variant variant = slopes.variant(seed);
      if (variant.type() == AnswerType.CHOICE) {
        String at = variant.prompt().substring("At ".length(), variant.prompt().indexOf(" the"));
        assertThat(variant.options().stream().map(Option::text))
            .as(variant.prompt())
            .doesNotContain("Set " + at + ".");
      }
    }
  }

  /// `1*2 + (-1)*(-3)` is not shown as `1*2 + (-1*(-3))`.
  @Test
  void aNegativeFactorKeepsItsParenthesesToItself() {
    Generated entries = new Generated(generator("matrix-product"), 3);
    String shown = "";
    for (int seed = 0; seed < 12; seed++) {
      shown += String.join("\n", new Solution(Desk.STANDARD).steps(entries.variant(seed)));
    }
    assertThat(shown).contains("+ \\left(-").doesNotContainPattern("\\\\left\\(-[0-9]+ \\\\cdot");
  }

  /// A step that says its result does not say it again below.
  @Test
  void aStepNamesANegativeFractionOnce() {
    Generated similarities = new Generated(generator("dot-products"), 4);
    int negative = 0;
    for (int seed = 0; seed < 20; seed++) {
      String last = new Solution(Desk.STANDARD).steps(similarities.variant(seed)).getLast();
      negative += last.startsWith("That is $-\\frac") ? 1 : 0;
      assertThat(last).startsWith("That is $").doesNotContain("$= ");
    }
    assertThat(negative).isPositive();
  }

  private static void mistakes(Variant variant) {
    String stamp = variant.stamp().toString();
    int least = variant.type() == AnswerType.TRUTH ? 1 : 3;
    assertThat(variant.mistakes()).as(stamp).hasSizeGreaterThanOrEqualTo(least);
    assertThat(variant.mistakes().stream().map(Mistake::id)).as(stamp).doesNotHaveDuplicates();
    assertThat(variant.mistakes().stream().map(Mistake::result))
        .as(stamp)
        .doesNotHaveDuplicates()
        .doesNotContain(variant.expected().reference());
    assertThat(variant.mistakes())
        .as(stamp)
        .allMatch(mistake -> mistake.id().matches("[a-z0-9-]+"))
        .allMatch(mistake -> mistake.feedback().endsWith(".") || mistake.feedback().endsWith("?"));
  }

  private static void options(Variant variant) {
    List<String> keys = variant.options().stream().map(Option::key).toList();
    String stamp = variant.stamp().toString();
    assertThat(variant.options().stream().map(Option::text)).as(stamp).doesNotHaveDuplicates();
    switch (variant.type()) {
      case CHOICE, SPOT -> assertThat(keys).as(stamp).contains(variant.expected().reference());
      case ORDER ->
          assertThat(List.of(variant.expected().reference().split(",")))
              .as(stamp)
              .containsExactlyInAnyOrderElementsOf(keys);
      case EXPRESSION, NUMBER, VECTOR, MATRIX, SET, INTERVAL, EQUATION, TRUTH ->
          assertThat(keys).as(stamp).isEmpty();
    }
  }

  /// Nobody multiplies long numbers by hand.
  private static void smallNumbers(Variant variant) {
    String numbers = variant.prompt().replaceAll("[^0-9]+", " ");
    for (String number : numbers.split(" ")) {
      assertThat(number.length()).as(variant.stamp() + " " + variant.prompt()).isLessThan(5);
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  void theMarkerAgrees(String topic) {
    Generator generator = generator(topic);
    List<String> wrong = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed += MARKED) {
      // an odd distance, so that all levels take their turn
      Variant variant = variant(generator, MARKED == 1 ? seed : seed + seed / MARKED);
      judge(variant, wrong);
    }
    if (!wrong.isEmpty()) {
      fail(
          wrong.size()
              + " of "
              + topic
              + ":\n"
              + String.join("\n", wrong.subList(0, Math.min(40, wrong.size()))));
    }
  }

  private static void judge(Variant variant, List<String> wrong) {
    String reference = variant.expected().reference();
    List<String> right = new ArrayList<>(variant.samples().right());
    List<String> missed = new ArrayList<>(variant.samples().wrong());
    switch (variant.type()) {
      case CHOICE, ORDER, SPOT, TRUTH, INTERVAL -> right.add(reference);
      case EXPRESSION, NUMBER, VECTOR, MATRIX, SET, EQUATION -> {
        right.add(Desk.STANDARD.literal(reference));
        lastStep(variant).ifPresent(right::add);
      }
    }
    if (variant.type() == AnswerType.EXPRESSION || variant.type() == AnswerType.NUMBER) {
      String answer = right.getLast();
      String plain = answer.replace(" + C", "");
      boolean named = plain.equals(answer) && !variant.expected().variables().contains("y");
      right.add((named ? "y = " : "") + answer);
      right.add("(" + plain + ")*2/2" + (plain.equals(answer) ? "" : " + C"));
      missed.add("2*(" + plain + ") + 5/23*" + name(variant));
      if (!answer.equals("0")) {
        missed.add("-(" + plain + ")");
        missed.add("2*(" + plain + ")");
      }
      if (plain.equals(answer)) {
        missed.add("(" + plain + ") + 1");
        missed.add("(" + plain + ") - 1");
      }
    }
    for (String answer : right) {
      Mark mark = MARKER.mark(variant, answer);
      if (!mark.isCorrect()) {
        wrong.add(
            variant.stamp()
                + " refused "
                + answer
                + ": "
                + mark.kind()
                + " "
                + mark.notes()
                + " for "
                + reference);
      }
    }
    for (String answer : missed) {
      Mark mark = MARKER.mark(variant, answer);
      if (mark.kind() != Mark.Kind.INCORRECT && mark.kind() != Mark.Kind.PARTLY) {
        wrong.add(
            variant.stamp()
                + " did not refuse "
                + answer
                + ": "
                + mark.kind()
                + " "
                + mark.notes()
                + " for "
                + reference);
      }
    }
    for (Mistake mistake : variant.mistakes()) {
      Mark mark = MARKER.mark(variant, mistake.result());
      boolean recognised =
          mark.mistakes().size() == 1 && mark.mistakes().getFirst().id().equals(mistake.id());
      if (mark.isCorrect() || !mark.counts() || !recognised) {
        wrong.add(
            variant.stamp()
                + " mistake "
                + mistake.id()
                + " "
                + mistake.result()
                + ": "
                + mark.kind()
                + " "
                + mark.notes()
                + mark.mistakes().stream().map(Mistake::id).toList()
                + " for "
                + reference);
      }
    }
    chain(variant, wrong);
    if (isCommand(reference)) {
      Mark mark = MARKER.mark(variant, reference);
      if (mark.kind() != Mark.Kind.HANDED_BACK) {
        wrong.add(
            variant.stamp() + " took the question for an answer: " + reference + " " + mark.kind());
      }
    }
  }

  /// A variable to be wrong with.
  private static String name(Variant variant) {
    return variant.expected().variables().isEmpty()
        ? "1"
        : variant.expected().variables().getFirst();
  }

  private static Optional<String> lastStep(Variant variant) {
    return variant.steps().stream()
        .map(WorkedStep::equals)
        .filter(text -> !text.isEmpty())
        .reduce((a, b) -> b);
  }

  private static boolean isCommand(String reference) {
    return Stream.of(
            "diff(",
            "integrate(",
            "limit(",
            "gradient(",
            "taylor(",
            "det(",
            "inv(",
            "eigvals(",
            "dot(",
            "softmax(",
            "norm(",
            "normalize(",
            "project(",
            "cosine_similarity(",
            "union(",
            "intersection(",
            "setminus(")
        .anyMatch(reference::startsWith);
  }

  private static void chain(Variant variant, List<String> wrong) {
    String before = variant.expected().reference();
    if (variant.type() == AnswerType.INTERVAL) {
      return;
    }
    for (WorkedStep step : variant.steps()) {
      if (!step.equals().isEmpty()) {
        boolean same =
            before.startsWith("eigvals")
                ? MARKER.mark(variant, step.equals()).isCorrect()
                : Desk.STANDARD.same(step.equals(), before);
        if (!same) {
          wrong.add(variant.stamp() + " step " + step.equals() + " after " + before);
        }
        before = before.startsWith("integrate") ? before : step.equals();
      }
    }
  }

  @Test
  void aStampNeverChangesItsQuestion() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Generator generator : Generators.all()) {
      for (int level = 1; level <= generator.levels(); level++) {
        for (int seed : new int[] {0, 7}) {
          Variant variant = new Generated(generator, level).variant(seed);
          assertThat(new Generated(generator, level).variant(seed)).isEqualTo(variant);
          lines.add(
              variant.stamp()
                  + " | "
                  + variant.prompt().replace("\n", " ")
                  + " | "
                  + variant.expected().reference());
        }
      }
    }
    String text = String.join("\n", lines) + "\n";
    if (Boolean.getBoolean("gradus.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, text);
    }
    assertThat(text)
        .as("a changed question needs a new version of its generator")
        .isEqualTo(Files.readString(GOLDEN));
  }
}
