package gradus.tutor.quiz;

import java.util.List;

/// One variant of an item: everything is a text with this variant's numbers in it, so that nothing
/// has to be bound to read it.
///
/// @param points its weight
/// @param prompt Markdown with formulas between dollars; it says what precision is wanted
/// @param options the sentences of a choice, the lines to order or the lines of which one is wrong,
///   as they are shown; empty for other types
/// @param mistakes known wrong rules and what they yield here, the likelier first
/// @param hints in order
/// @param steps the worked solution
public record Variant(
    Stamp stamp,
    String skill,
    int level,
    AnswerType type,
    double points,
    String prompt,
    List<Option> options,
    Expected expected,
    List<Mistake> mistakes,
    List<String> hints,
    List<WorkedStep> steps,
    Samples samples) {
  public Variant {
    options = List.copyOf(options);
    mistakes = List.copyOf(mistakes);
    hints = List.copyOf(hints);
    steps = List.copyOf(steps);
  }

  /// Something to choose, to put in order, or a line that may be wrong.
  ///
  /// @param key what is typed for it: `a`, `2`
  /// @param text Markdown
  /// @param feedback what to say to whom takes it wrongly; may be empty
  public record Option(String key, String text, String feedback) {}

  /// What a known wrong rule yields on this variant.
  ///
  /// @param id stable and the same for all variants: `no-inner`; from the library `diff/no-inner`
  /// @param result in the language; for a choice the key of its option
  /// @param feedback one kind sentence or two, without the answer
  /// @param credit from 0 to 1
  public record Mistake(String id, String result, String feedback, double credit) {}

  /// A line of the worked solution.
  ///
  /// @param says Markdown
  /// @param equals an expression that equals that of the step before; empty for none
  public record WorkedStep(String says, String equals) {}

  /// For the linter.
  ///
  /// @param right answers that must be accepted
  /// @param wrong answers that must be refused
  public record Samples(List<String> right, List<String> wrong) {
    public static final Samples NONE = new Samples(List.of(), List.of());

    public Samples {
      right = List.copyOf(right);
      wrong = List.copyOf(wrong);
    }
  }
}
