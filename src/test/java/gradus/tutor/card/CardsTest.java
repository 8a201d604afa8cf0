package gradus.tutor.card;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.function.Function;
import gradus.functions.Catalogue;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Mark;
import gradus.tutor.grade.Marker;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Chance;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Variant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every function has a card, and the questions on it can be trusted.
class CardsTest {
  private static final int SEEDS = Integer.getInteger("gradus.card.seeds", 3);

  private final Marker marker = Marker.brief(Desk.STANDARD);

  @Test
  void everyFunctionHasACard() {
    for (Function function : Catalogue.INSTANCE.functions()) {
      Lesson card = Cards.lesson(function.name()).orElseThrow();
      assertThat(card.id()).isEqualTo("card/" + function.name());
      assertThat(card.steps()).hasSize(3);
    }
    assertThat(Cards.lesson("expit").orElseThrow().id()).isEqualTo("card/sigmoid");
    assertThat(Cards.lesson("nothing_like_it")).isEmpty();
    assertThat(Cards.question("card/sigmoid/4")).isEmpty();
    assertThat(Cards.question("algebra/softmax/1")).isEmpty();
  }

  /// Every question once, with seeds that differ from function to function, and those of every
  /// tenth function with more of them.
  @Test
  void theModelAnswerIsAcceptedAndNearMissesAreNot() {
    List<String> wrong = new ArrayList<>();
    int place = 0;
    for (Function function : Catalogue.INSTANCE.functions()) {
      int seeds = place % 10 == 3 ? SEEDS : 1;
      for (int number = 1; number <= 3; number++) {
        for (int seed = 1; seed <= seeds; seed++) {
          wrong.addAll(problems(question(function.name(), number).variant(place + 7L * seed)));
        }
      }
      place++;
    }
    assertThat(wrong).isEmpty();
  }

  private static Question question(String function, int number) {
    return Cards.question("card/" + function + "/" + number).orElseThrow();
  }

  @Test
  void theThreeQuestionsOfACardDiffer() {
    for (Function function : Catalogue.INSTANCE.functions()) {
      if (function.usedFor().isEmpty()) {
        continue;
      }
      Set<String> prompts = new HashSet<>();
      for (int number = 1; number <= 3; number++) {
        String prompt = question(function.name(), number).variant(5).prompt();
        assertThat(prompts.add(prompt)).as(function.name() + ": " + prompt).isTrue();
      }
    }
  }

  @Test
  void eigenvaluesMayBeTypedInAnyOrder() {
    int typed = 0;
    for (long seed = 1; seed <= 20; seed++) {
      Variant variant = question("eigvals", 1).variant(seed);
      if (variant.type() == AnswerType.VECTOR) {
        String turned = Desk.STANDARD.literal("flip(" + variant.expected().reference() + ")");
        assertThat(marker.mark(variant, turned).isCorrect()).as(variant.prompt()).isTrue();
        typed++;
      }
    }
    assertThat(typed).isPositive();
  }

  /// Any basis is as good as another: none is asked for as if it were the only one.
  @Test
  void noBasisIsAskedFor() {
    for (String name : List.of("null_space", "column_space", "row_space")) {
      for (long seed = 1; seed <= 5; seed++) {
        assertThat(question(name, 1).variant(seed).prompt()).doesNotContain("give?");
      }
    }
  }

  /// U of a singular value decomposition is as right with the other sign.
  @Test
  void noSignIsAMistakeWhereSignsAreFree() {
    for (String name : List.of("svd", "qr", "eig", "schur", "hessenberg", "pca")) {
      for (long seed = 1; seed <= 5; seed++) {
        assertThat(question(name, 1).variant(seed).mistakes())
            .noneMatch(mistake -> mistake.id().startsWith("sign-"));
      }
    }
  }

  @Test
  void numbersThatDifferGoOnToDifferAndFractionsStayReduced() {
    for (long seed = 1; seed <= 200; seed++) {
      Chance chance = Chance.of("card", seed);
      String call = Sample.varied("f([1, 2; 3, 4], 2/5, x^2)", chance);
      List<String> entries = List.of(call.substring(3, call.indexOf(']')).split("[,;] ", -1));
      assertThat(new HashSet<>(entries)).as(call).hasSize(4);
      String fraction = call.substring(call.indexOf(']') + 3, call.lastIndexOf(','));
      assertThat(Desk.STANDARD.literal(fraction)).as(call).isEqualTo(fraction);
      assertThat(call).doesNotContain("x^1");
    }
  }

  private List<String> problems(Variant variant) {
    List<String> problems = new ArrayList<>();
    String name = variant.stamp() + " " + variant.prompt();
    String model = variant.expected().reference();
    Mark right = marker.mark(variant, model);
    if (!right.isCorrect()) {
      problems.add(name + ": refuses its answer " + model + " " + right);
    }
    Set<String> results = new HashSet<>();
    for (Variant.Mistake mistake : variant.mistakes()) {
      Mark mark = marker.mark(variant, mistake.result());
      if (mark.isCorrect()) {
        problems.add(name + ": accepts " + mistake.id() + " " + mistake.result());
      } else if (mark.mistakes().stream().noneMatch(found -> found.id().equals(mistake.id()))) {
        problems.add(name + ": does not know " + mistake.id() + " " + mistake.result() + mark);
      }
      if (!results.add(mistake.result())) {
        problems.add(name + ": two mistakes yield " + mistake.result());
      }
    }
    if (variant.type() == AnswerType.NUMBER || variant.type() == AnswerType.EXPRESSION) {
      for (String miss :
          List.of("-(" + model + ")", "(" + model + ") + 1", "(" + model + ") - 1")) {
        boolean zero = miss.startsWith("-") && (model.equals("0") || model.equals("inf"));
        if (!zero && marker.mark(variant, miss).isCorrect()) {
          problems.add(name + ": accepts " + miss);
        }
      }
    }
    int least = variant.type() == AnswerType.TRUTH ? 1 : 2;
    if (variant.mistakes().size() < least) {
      problems.add(name + ": knows only " + variant.mistakes().size() + " mistakes");
    }
    if (variant.steps().isEmpty()) {
      problems.add(name + ": explains nothing");
    }
    if (variant.type() == AnswerType.CHOICE && variant.options().size() < 3) {
      problems.add(name + ": only " + variant.options().size() + " options");
    }
    if (variant.prompt().length() > 200) {
      problems.add(name + ": long");
    }
    return problems;
  }
}
