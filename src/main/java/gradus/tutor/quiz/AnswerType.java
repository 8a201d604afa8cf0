package gradus.tutor.quiz;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What kind of answer an item asks for.
public enum AnswerType {
  EXPRESSION,
  NUMBER,
  /// One of several sentences, by its letter.
  CHOICE,
  /// Lines put in order, by their numbers.
  ORDER,
  /// The number of the line that is wrong.
  SPOT,
  VECTOR,
  MATRIX,
  SET,
  INTERVAL,
  EQUATION,
  /// `true` or `false`, in the words people use.
  TRUTH;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> words() {
    return Stream.of(values()).map(AnswerType::word).toList();
  }

  public static Optional<AnswerType> of(String word) {
    return Stream.of(values()).filter(type -> type.word().equals(word)).findFirst();
  }
}
