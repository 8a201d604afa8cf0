package gradus.syntax;

import java.util.List;
import java.util.Optional;

/// Which names exist. The parser needs it to tell a call from a product; {@code
/// functions.Catalogue} implements it.
public interface Names {
  /// Whether this is the name or an alias of a built-in function.
  boolean isFunction(String name);

  /// Whether the function has an option of that name, so that `name = …` inside its call is not an
  /// equation.
  boolean hasOption(String function, String option);

  /// Which argument positions (from 0) of the function hold the names of variables it binds:
  /// `sum(f, k, 1, 10)` binds position 1.
  List<Integer> binds(String function);

  /// Whether the argument at that position (from 0) of the function may be a word that stands for
  /// itself: `norm(A, fro)`.
  default boolean takesWord(String function, int position) {
    return false;
  }

  /// Whether this is a constant: `e pi inf` and the number sets `N Z Q R C`.
  boolean isConstant(String name);

  /// For a name that gradus knows but does not compute yet: what brings it, such as "calculus".
  /// Empty otherwise.
  Optional<String> comesWith(String name);

  /// How gradus writes a name of another tool: `np.linalg.eig` → `eig(A)`. Empty when there is
  /// nothing to say.
  Optional<String> advice(String foreign);

  /// All names that may be suggested for a misspelt one.
  List<String> suggestions();
}
