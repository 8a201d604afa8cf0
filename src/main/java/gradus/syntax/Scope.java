package gradus.syntax;

import java.util.Set;

/// What the text may refer to besides the built-in names. The sets are asked and never changed, by
/// whoever passes them either.
///
/// @param values names bound to values (`-v`, `--at`, earlier statements); they win over built-in
///   names
/// @param functions names bound to functions by the user
/// @param symbols declared free symbols
public record Scope(Set<String> values, Set<String> functions, Set<String> symbols) {
  public static final Scope EMPTY = new Scope(Set.of(), Set.of(), Set.of());
}
