package gradus.symbolic.equivalence;

import gradus.exact.Rational;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/// A point at which two answers differ, and what each of them is there.
///
/// @param point the values of the symbols by name; empty when there are no symbols
/// @param answer the value of the answer there, as text
/// @param truth the value of the reference there, as text
public record Witness(Map<String, Rational> point, String answer, String truth) {
  public Witness {
    point = Map.copyOf(point);
  }

  /// `x=1, y=2`, in the order of the alphabet.
  public String place() {
    StringJoiner place = new StringJoiner(", ");
    new TreeMap<>(point).forEach((name, value) -> place.add(name + "=" + Decimals.text(value)));
    return place.toString();
  }
}
