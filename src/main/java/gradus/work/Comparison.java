package gradus.work;

import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.symbolic.equivalence.Judge;
import gradus.symbolic.equivalence.Policy;
import gradus.symbolic.equivalence.Verdict;
import gradus.symbolic.equivalence.Witness;
import gradus.symbolic.mistake.Finding;
import gradus.symbolic.mistake.MistakeLibrary;
import gradus.symbolic.mistake.Problem;
import gradus.symbolic.rewrite.Simplify;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Reading;
import gradus.syntax.Unparser;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import gradus.work.Workings.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/// Compares a line with the one before it.
final class Comparison {
  private static final int LONGEST = 200;

  private final Workings workings;
  private final boolean strict;

  Comparison(Workings workings, boolean strict) {
    this.workings = workings;
    this.strict = strict;
  }

  private Judge judge() {
    return new Judge(workings.algebra(), strict ? Policy.USUAL.strictly() : Policy.USUAL);
  }

  /// Whether two expressions have the same value.
  Verdict expressions(Item line, Item before) {
    return judge().compare(line.value(), before.value());
  }

  /// Whether two expressions with indefinite integrals differ by a constant at most.
  Verdict antiderivatives(Item line, Item before, String x) {
    Slopes slopes = new Slopes(workings, x);
    Optional<Expr> reference = slopes.of(before.node());
    if (reference.isEmpty()) {
      return Verdict.undecided("the line before is no formula");
    }
    Optional<Expr> formula = Values.expr(line.value());
    if (Workings.indefinite(line.node()).isEmpty() && formula.isPresent()) {
      return judge().antiderivative(formula.get(), reference.get(), x);
    }
    Optional<Expr> slope = slopes.of(line.node());
    return slope.isEmpty()
        ? Verdict.undecided("the line is no formula")
        : judge().compare(slope.get(), reference.get());
  }

  /// Whether two conditions have the same solutions.
  Verdict conditions(Item line, Item before) {
    Verdict verdict = judge().compare(line.value(), before.value());
    if (!(verdict instanceof Verdict.Undecided)) {
      return verdict;
    }
    Optional<Value> mine = solved(line);
    Optional<Value> theirs = solved(before);
    return mine.isPresent() && theirs.isPresent()
        ? judge().compare(mine.get(), theirs.get())
        : verdict;
  }

  /// Whether every solution of the line before is one of this line.
  Verdict follows(Item line, Item before) {
    Node both = ClaimReader.joined(BinaryOperator.AND, List.of(line.node(), before.node()));
    return judge().compare(workings.workOut(both, "").value(), before.value());
  }

  /// The wrong rules that lead from one line to the other.
  List<Finding> mistakes(Item line, Item before) {
    Algebra algebra = workings.algebra();
    try {
      return MistakeLibrary.find(
          line.value(), new Problem(before.node(), before.value(), workings::value, algebra));
    } catch (GradusException stopped) {
      return List.of();
    }
  }

  /// The solutions of a condition, in the language; empty when they are not found.
  String solutions(Item condition) {
    SortedSet<String> names = Workings.symbols(condition.value());
    String variables = names.size() == 1 ? names.first() : "[" + String.join(", ", names) + "]";
    return solved(condition).map(set -> variables + " in " + written(set)).orElse("");
  }

  /// An interval behind `in` needs nothing that makes it one.
  private static String written(Value set) {
    String text = Literals.of(set);
    String mark = " union {}";
    return text.endsWith(mark) ? text.substring(0, text.length() - mark.length()) : text;
  }

  /// What a line adds to the solutions of the one before and what it loses; empty where they are no
  /// short lists of values of one variable.
  List<Witness> differences(Item line, Item before) {
    SortedSet<String> names = Workings.symbols(before.value());
    if (names.size() != 1 || !Workings.symbols(line.value()).equals(names)) {
      return List.of();
    }
    Optional<Value> mine = solved(line);
    Optional<Value> theirs = solved(before);
    if (mine.isEmpty()
        || theirs.isEmpty()
        || !(mine.get() instanceof SetValue.Finite(List<Value> now))
        || !(theirs.get() instanceof SetValue.Finite(List<Value> then))) {
      return List.of();
    }
    List<Witness> found = new ArrayList<>();
    rational(without(now, then))
        .ifPresent(x -> found.add(new Witness(Map.of(names.first(), x), "holds", "does not hold")));
    rational(without(then, now))
        .ifPresent(x -> found.add(new Witness(Map.of(names.first(), x), "does not hold", "holds")));
    return found;
  }

  private List<Value> without(List<Value> values, List<Value> others) {
    return values.stream()
        .filter(value -> others.stream().noneMatch(o -> judge().compare(value, o).isEqual()))
        .toList();
  }

  private static Optional<Rational> rational(List<Value> values) {
    return values.stream()
        .flatMap(value -> Values.expr(value).stream())
        .flatMap(e -> e instanceof Expr.Num number ? Stream.of(number.value()) : Stream.of())
        .findFirst();
  }

  /// Whether a condition has no real solution; empty when it cannot be solved.
  Optional<Boolean> hasNoRealSolution(Item condition) {
    return solved(condition)
        .filter(SetValue.Finite.class::isInstance)
        .map(set -> ((SetValue.Finite) set).elements().stream().allMatch(Comparison::isImaginary));
  }

  private static boolean isImaginary(Value value) {
    return Values.expr(value)
        .filter(e -> Formulas.any(e, part -> part == Expr.Constant.I))
        .isPresent();
  }

  /// What went wrong between two conditions.
  List<Finding> slips(Item line, Item before) {
    Optional<Node> turned = Slips.turned(line.node());
    return turned.isPresent() && conditions(workings.workOut(turned.get(), ""), before).isEqual()
        ? List.of(Slips.WRONG_WAY_ROUND)
        : Slips.find(line.node(), before.node(), workings);
  }

  /// The solutions of a condition in one variable, or of several equations that hold together.
  Optional<Value> solved(Item condition) {
    SortedSet<String> names = Workings.symbols(condition.value());
    Node node = condition.node();
    List<Node> equations = node instanceof Node.Chain chain ? chain.operands() : List.of(node);
    boolean system =
        node instanceof Node.Chain chain
            && chain.operators().stream().allMatch(BinaryOperator.AND::equals)
            && equations.size() >= names.size();
    List<Node> variables = new ArrayList<>();
    names.forEach(name -> variables.add(new Node.Name(node.span(), name)));
    if (names.isEmpty() || (names.size() > 1 && !system)) {
      return Optional.empty();
    }
    Node question =
        names.size() == 1
            ? Workings.call("solve", node, variables.getFirst())
            : Workings.call("solve", list(node.span(), equations), list(node.span(), variables));
    try {
      return Optional.of(workings.workOut(question, "").value());
    } catch (GradusException notFound) {
      return Optional.empty();
    }
  }

  private static Node list(Span span, List<Node> entries) {
    return new Node.ArrayLiteral(span, List.of(entries), false);
  }

  /// A point that tells two conditions apart, a small integer where one does.
  Witness plainest(Witness found, Item line, Item before) {
    if (found.point().size() != 1) {
      return found;
    }
    String name = found.point().keySet().iterator().next();
    boolean added = found.answer().equals("holds");
    for (int i = 0; i <= 20; i++) {
      Rational n = Rational.of(i % 2 == 0 ? i / 2 : -(i + 1) / 2);
      Map<String, Value> point = Map.of(name, new Scalar.Exact(n, false));
      try {
        Value mine = workings.value(line.node(), point);
        Value theirs = workings.value(before.node(), point);
        if (mine == Truth.of(added) && theirs == Truth.of(!added)) {
          return new Witness(Map.of(name, n), found.answer(), found.truth());
        }
      } catch (GradusException | ArithmeticException undefined) {
        // This point tells nothing.
      }
    }
    return found;
  }

  /// The value of an expression, in the language, and simplified where that is all there is to do;
  /// empty when it is too long to help.
  String expected(Item before) {
    String text = Literals.of(before.value());
    boolean asTyped = text.equals(Reading.of(before.node()));
    Optional<Expr> formula = Values.expr(before.value());
    if (asTyped && formula.isPresent()) {
      try {
        text = Unparser.ascii(Simplify.of(formula.get(), workings.algebra()));
      } catch (GradusException tooMuch) {
        return text;
      }
    }
    return text.length() > LONGEST ? "" : text;
  }
}
