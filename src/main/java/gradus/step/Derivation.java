package gradus.step;

import gradus.expr.Expr;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;

/// One step of a derivation: a rule takes what stood before to what stands after, which has the
/// same meaning. The parts are the smaller derivations the rule rests on, in the order a teacher
/// writes them.
///
/// The answer of a computation is {@link #after} of its derivation, so steps and answer cannot
/// differ. What is still to be done inside {@code before} and {@code after} is written with the
/// calls of {@link Operators}: `diff(x^2, x)*sin(x)`.
///
/// @param rule its name as a teacher says it: `product rule`
/// @param before what the rule is applied to
/// @param after what it yields, tidied to textbook form
/// @param why the general form of the rule and what plays its parts here: `(u*v)' = u'*v + u*v', u
///   = x^2, v = sin(x)`; may be empty
/// @param parts what had to be found on the way
public record Derivation(
    String rule, Value before, Value after, String why, List<Derivation> parts) {
  public Derivation {
    parts = List.copyOf(parts);
  }

  public static Derivation of(String rule, Expr before, Expr after, String why) {
    return new Derivation(rule, Values.of(before), Values.of(after), why, List.of());
  }

  public static Derivation of(
      String rule, Expr before, Expr after, String why, List<Derivation> parts) {
    return new Derivation(rule, Values.of(before), Values.of(after), why, parts);
  }

  /// The formula before the step.
  ///
  /// @throws IllegalStateException when it is no formula but an array, a set or a table
  public Expr from() {
    return formula(before);
  }

  /// The formula after the step.
  ///
  /// @throws IllegalStateException when it is no formula but an array, a set or a table
  public Expr to() {
    return formula(after);
  }

  private static Expr formula(Value value) {
    return Values.expr(value)
        .orElseThrow(() -> new IllegalStateException("no formula but " + value.kind()));
  }
}
