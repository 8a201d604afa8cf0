package gradus.symbolic.equivalence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What counts as the same answer.
public enum Criterion {
  /// The same value.
  EQUIVALENT,
  /// Formulas with the same derivative.
  ANTIDERIVATIVE,
  /// The same elements, in any order and as often as you like.
  SET,
  /// The same entries in any order, each as often.
  ANY_ORDER,
  /// Vectors, or columns, that differ by a factor other than 0.
  UP_TO_SCALE,
  /// Vectors, or columns, that differ by their sign.
  UP_TO_SIGN,
  /// Columns that span the same space.
  SUBSPACE;

  /// As typed: `up-to-scale`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static List<String> words() {
    return Stream.of(values()).map(Criterion::word).toList();
  }

  public static Optional<Criterion> of(String word) {
    return Stream.of(values()).filter(test -> test.word().equals(word)).findFirst();
  }
}
