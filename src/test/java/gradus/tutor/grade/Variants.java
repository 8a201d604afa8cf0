package gradus.tutor.grade;

import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Stamp;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import gradus.tutor.quiz.Variant.Option;
import gradus.tutor.quiz.Variant.Samples;
import java.util.List;

/// Variants made by hand.
final class Variants {
  private Variants() {}

  static Variant of(AnswerType type, Expected expected, Mistake... mistakes) {
    return new Variant(
        new Stamp("test/item", "1", 7),
        "a skill",
        1,
        type,
        1,
        "How many bits are it?",
        options(type),
        expected,
        List.of(mistakes),
        List.of(),
        List.of(),
        Samples.NONE);
  }

  private static List<Option> options(AnswerType type) {
    return switch (type) {
      case CHOICE ->
          List.of(
              new Option("a", "It is halved.", "Halving would need a factor $1/2$."),
              new Option("b", "It *doubles*.", ""),
              new Option("c", "It stays.", "Something changes."));
      case ORDER, SPOT ->
          List.of(
              new Option("1", "first", "That line follows."),
              new Option("2", "second", ""),
              new Option("3", "third", ""));
      case EXPRESSION, NUMBER, VECTOR, MATRIX, SET, INTERVAL, EQUATION, TRUTH -> List.of();
    };
  }
}
