package gradus.tutor.lint;

import java.util.List;

/// What `gradus lint` found.
///
/// @param lessons how many were looked at
/// @param items the quiz items, in order
/// @param seeds how many each item was to be tried with
/// @param problems in the order of their places
public record Report(int lessons, List<Item> items, int seeds, List<Problem> problems) {
  public Report {
    items = List.copyOf(items);
    problems = problems.stream().sorted(Problem.BY_PLACE).toList();
  }

  /// How one item fared.
  ///
  /// @param seeds it was tried with; fewer than asked for when it had to be stopped
  /// @param variants how many of them differ
  /// @param spread how much easier the easiest variant is than the hardest
  public record Item(String id, int seeds, int variants, Spread spread) {}

  public long errors() {
    return problems.stream().filter(Problem::isError).count();
  }

  public long warnings() {
    return problems.size() - errors();
  }
}
