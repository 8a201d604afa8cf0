package gradus.tutor.generate;

import gradus.tutor.quiz.Chance;

/// Makes items of one topic. One file is one generator; {@link Generators} lists them.
public interface Generator {
  /// What is typed behind `gradus quiz`: `derivatives`.
  String topic();

  /// One line for the list of topics: `derivatives of one variable, by every rule`.
  String summary();

  /// The chapter of the curriculum: `calculus`.
  String chapter();

  /// The highest level it has items for, at least 3 and at most 5; the lowest is 1.
  int levels();

  /// What a level trains, in a few words: `power rule`. Progress is kept by it.
  String skill(int level);

  /// Changes whenever the items of the generator change.
  default int version() {
    return 1;
  }

  /// One item. Draws again itself where a variant would be degenerate.
  ///
  /// @param level 1 to {@link #levels}
  Draft draw(Chance chance, int level);
}
