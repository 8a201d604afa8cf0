package gradus.tutor.card;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.function.Function;
import gradus.functions.Catalogue;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Mark;
import gradus.tutor.grade.Marker;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Variant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Every function has a card, and the questions on it can be trusted.
class CardsTest {
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

  @Test
  void theModelAnswerIsAcceptedAndNearMissesAreNot() {
    List<String> wrong = new ArrayList<>();
    for (Function function : Catalogue.INSTANCE.functions()) {
      for (int number = 1; number <= 3; number++) {
        Question question = Cards.question("card/" + function.name() + "/" + number).orElseThrow();
        problems(question.variant(7 + number)).forEach(wrong::add);
      }
    }
    assertThat(wrong).isEmpty();
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
    if (variant.type() == AnswerType.CHOICE && variant.options().size() < 3) {
      problems.add(name + ": only " + variant.options().size() + " options");
    }
    if (variant.prompt().length() > 200) {
      problems.add(name + ": long");
    }
    return problems;
  }
}
