package gradus.budget;

import java.time.Duration;

/// The limits of one computation. `gradus doctor` prints them; options raise them.
///
/// @param characters longest expression, in UTF-16 units
/// @param depth deepest nesting of an expression
/// @param bits longest exact integer
/// @param cells largest array that is typed or generated; data files are bounded by memory instead
/// @param steps most elementary steps (loop rounds, rewriting steps) of one computation
/// @param terms most terms of a formula that is multiplied out, differentiated or integrated
/// @param time longest computation; reading data is not counted
public record Limits(
    int characters, int depth, long bits, long cells, long steps, long terms, Duration time) {
  public static final Limits DEFAULT =
      new Limits(64 * 1024, 200, 65_536, 10_000_000L, 50_000_000L, 50_000L, Duration.ofSeconds(10));

  public Limits withTime(Duration longest) {
    return new Limits(characters, depth, bits, cells, steps, terms, longest);
  }
}
