package gradus.tutor.quiz;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// A quiz item, written by an author or made by a generator. It has as many variants as there are
/// seeds.
public interface Question {
  /// Stable for ever: progress is kept by it. `algebra/softmax/two-classes`,
  /// `generated/derivatives/3`.
  String id();

  /// Changes whenever the item changes.
  String version();

  /// What it trains, in a few words: `chain rule, one inner function`.
  String skill();

  /// 1 to 5.
  int level();

  /// The lesson it belongs to, as `algebra/softmax-and-temperature`; empty for none.
  String lesson();

  /// The id of the question it is a later part of, whose variant and answers it shares; empty for
  /// none.
  default String partOf() {
    return "";
  }

  /// Which part of the question it is, `a`, `b`, …: the learner's answer to it is given to later
  /// parts under this letter. Empty when the question has one part.
  default String part() {
    return "";
  }

  /// Seeds of different variants, for the linter: as many as are asked for, or those of all
  /// variants when there are fewer.
  default List<Long> seeds(int most) {
    return LongStream.rangeClosed(1, most).boxed().toList();
  }

  /// @throws gradus.diag.GradusException when the item is broken or no variant meets its
  ///   requirements
  default Variant variant(long seed) {
    return variant(seed, Map.of());
  }

  /// @param earlier the learner's answers to earlier parts, by part: `a` → `3/4`
  Variant variant(long seed, Map<String, String> earlier);
}
