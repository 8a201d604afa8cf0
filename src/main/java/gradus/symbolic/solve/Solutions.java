package gradus.symbolic.solve;

import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.step.Derivation;
import gradus.syntax.Unparser;
import gradus.value.Formula;
import gradus.value.SetValue;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What has been found of the solutions of one equation so far. Candidates: whether they solve the
/// equation is decided by substituting them, at the end.
final class Solutions {
  /// The rule that leaves the unknown's term alone on the left.
  static final String ISOLATE = "isolate";

  /// How the reason of a step ends that keeps all solutions and may add some.
  static final String ONE_WAY = "; one way only";

  private static final String COLLECT = "the unknown to the left, the rest to the right";

  private static final String STANDARD = "everything to one side, multiplied out";

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

  /// Like {@link #merge}, where the other's steps go on from the equation that stands here last.
  void follow(Solutions other) {
    if (!steps.isEmpty() && !other.steps.isEmpty()) {
      Value standing = steps.getLast().after();
      Value next = other.steps.getFirst().before();
      if (isEquation(standing) && isEquation(next) && !standing.equals(next)) {
        steps.add(new Derivation("standard form", standing, next, STANDARD, List.of()));
      }
    }
    merge(other);
  }

  private static boolean isEquation(Value value) {
    return value instanceof Formula(Expr.Relation _);
  }

  /// The steps as they begin with the equation that was asked, not with its difference.
  static List<Derivation> from(Expr.Relation equation, List<Derivation> steps) {
    Value asked = new Formula(equation);
    if (steps.isEmpty() || steps.getFirst().before().equals(asked)) {
      return steps;
    }
    List<Derivation> all = new ArrayList<>(steps);
    Derivation first = steps.getFirst();
    if (first.rule().equals(ISOLATE)) {
      Derivation moved =
          new Derivation(ISOLATE, asked, first.after(), moving(equation, first), first.parts());
      all.set(0, moved);
      return moved.after().equals(asked) ? all.subList(1, all.size()) : all;
    }
    if (first.before() instanceof Formula(Expr.Relation(_, Expr left, Expr right))
        && left.equals(equation.right())
        && right.equals(equation.left())) {
      all.addFirst(new Derivation("exchange the sides", asked, first.before(), "", List.of()));
      return all;
    }
    all.addFirst(new Derivation("standard form", asked, first.before(), STANDARD, List.of()));
    return all;
  }

  /// What is done to both sides.
  private static String moving(Expr.Relation asked, Derivation step) {
    if (step.after() instanceof Formula(Expr.Relation(_, Expr left, Expr right))) {
      Expr moved = Expr.subtract(asked.left(), left);
      if (Expr.subtract(asked.right(), moved).equals(right)) {
        return moving(moved);
      }
    }
    return step.why().contains("both sides") ? COLLECT : step.why();
  }

  /// How a term gets to the other side.
  static String moving(Expr term) {
    String text = Unparser.ascii(term);
    boolean negative = text.startsWith("-") && !(term instanceof Expr.Sum);
    return negative
        ? "add " + Unparser.ascii(Expr.negate(term)) + " to both sides"
        : "subtract " + text + " from both sides";
  }

  /// One of the equations holds; the one when there is but one.
  static Expr either(Expr unknown, List<Expr> values) {
    List<Expr> equations = new ArrayList<>();
    for (Expr value : values) {
      equations.add(new Expr.Relation(Expr.Relator.EQUAL, unknown, value));
    }
    return either(equations);
  }

  static Expr either(List<Expr> equations) {
    return equations.size() == 1 ? equations.getFirst() : new Expr.Call("or", equations);
  }

  /// A product is 0 exactly where a factor is; a fraction where its numerator is.
  static Solutions product(List<Expr> factors, String x) {
    List<Expr> zeros = new ArrayList<>();
    boolean fraction = false;
    for (Expr factor : factors) {
      if (Formulas.isFree(factor, x)) {
        continue;
      }
      boolean power = factor instanceof Expr.Power(_, Expr.Num _);
      if (power && ((Expr.Num) ((Expr.Power) factor).exponent()).value().signum() < 0) {
        fraction = true;
      } else {
        Expr base = power ? ((Expr.Power) factor).base() : factor;
        zeros.add(new Expr.Relation(Expr.Relator.EQUAL, base, Expr.ZERO));
      }
    }
    Solutions all = none();
    if (zeros.size() > 1 || fraction && !zeros.isEmpty()) {
      all.step(
          fraction ? "numerator 0" : "zero product",
          new Expr.Relation(Expr.Relator.EQUAL, Products.of(factors), Expr.ZERO),
          either(zeros),
          fraction
              ? "a fraction is 0 where its numerator is 0 and its denominator is not" + ONE_WAY
              : "a product is 0 exactly where a factor is 0");
    }
    return all;
  }

  /// The equation cannot hold.
  Solutions never(String rule, Expr before, String why) {
    steps.add(
        new Derivation(rule, new Formula(before), new SetValue.Finite(List.of()), why, List.of()));
    return this;
  }

  Solutions step(String rule, Expr before, Expr after, String why) {
    steps.add(Derivation.of(rule, before, after, why));
    return this;
  }
}
