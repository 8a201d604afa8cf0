package gradus.tutor.lint;

import gradus.diag.Severity;
import gradus.tutor.lesson.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// What is wrong with one item. What goes wrong at the same place for the same reason on several
/// variants is one problem.
final class Findings {
  private final Map<Key, Tally> found = new LinkedHashMap<>();

  private record Key(Place place, String check, Severity severity) {}

  private record Tally(String what, String hint, long seed, int times) {}

  /// @param what as it is on this variant
  void error(Place place, String check, String what, String hint, long seed) {
    add(new Key(place, check, Severity.ERROR), what, hint, seed);
  }

  void warning(Place place, String check, String what, String hint, long seed) {
    add(new Key(place, check, Severity.WARNING), what, hint, seed);
  }

  private void add(Key key, String what, String hint, long seed) {
    found.merge(
        key,
        new Tally(what, hint, seed, 1),
        (first, next) ->
            first.seed() == next.seed() && first.what().equals(next.what())
                ? first
                : new Tally(
                    first.what(),
                    first.hint(),
                    first.seed(),
                    first.seed() == next.seed() ? first.times() : first.times() + 1));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /// @param variants how many were tried
  List<Problem> problems(int variants) {
    List<Problem> problems = new ArrayList<>();
    found.forEach((key, tally) ->
        problems.add(
            new Problem(
                key.place(),
                key.severity(),
                key.check(),
                tally.what() + seeds(tally, variants),
                tally.hint(),
                OptionalLong.of(tally.seed()))));
    return problems;
  }

  private static String seeds(Tally tally, int variants) {
    if (variants > 1 && tally.times() == variants) {
      return " (on every variant; seed " + tally.seed() + ")";
    }
    String first = " (seed " + tally.seed();
    if (tally.times() == 1) {
      return first + ")";
    }
    // what cannot be drawn is no variant, but seeds have tried it
    String of = tally.times() < variants ? " of " + variants + " variants" : "";
    return first + " and " + (tally.times() - 1) + " more" + of + ")";
  }
}
