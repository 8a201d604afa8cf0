package gradus.symbolic.solve;

import gradus.expr.Expr;
import gradus.step.Derivation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What has been found of the solutions of one equation so far. Candidates: whether they solve the
/// equation is decided by substituting them, at the end.
final class Solutions {
  final Set<Expr> values = new LinkedHashSet<>();

  /// Formulas in an integer symbol, each standing for all its values: `pi/6 + 2*pi*k`.
  final Set<Expr> families = new LinkedHashSet<>();

  final Set<String> notes = new LinkedHashSet<>();
  final List<Derivation> steps = new ArrayList<>();

  /// Whether every number for which both sides have a value is a solution.
  boolean all;

  /// Whether no real solution can be missing.
  boolean complete = true;

  static Solutions none() {
    return new Solutions();
  }

  static Solutions unknown() {
    Solutions s = new Solutions();
    s.complete = false;
    return s;
  }

  static Solutions everything() {
    Solutions s = new Solutions();
    s.all = true;
    return s;
  }

  void merge(Solutions other) {
    values.addAll(other.values);
    families.addAll(other.families);
    notes.addAll(other.notes);
    steps.addAll(other.steps);
    all |= other.all;
    complete &= other.complete;
  }

  Solutions step(String rule, Expr before, Expr after, String why) {
    steps.add(Derivation.of(rule, before, after, why));
    return this;
  }

  boolean isEmpty() {
    return values.isEmpty() && families.isEmpty() && !all;
  }
}
