package gradus.tutor.grade;

import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Stamp;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import gradus.tutor.quiz.Variant.Option;
import gradus.tutor.quiz.Variant.Samples;
import java.util.ArrayList;
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

  /// A choice of these sentences, under a, b, c.
  static Variant choice(String key, String... sentences) {
    List<Option> options = new ArrayList<>();
    for (String sentence : sentences) {
      options.add(new Option(String.valueOf((char) ('a' + options.size())), sentence, ""));
    }
    Variant of = of(AnswerType.CHOICE, Expected.of(key));
    return new Variant(
        of.stamp(),
        of.skill(),
        1,
        AnswerType.CHOICE,
        1,
        of.prompt(),
        options,
        of.expected(),
        List.of(),
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
