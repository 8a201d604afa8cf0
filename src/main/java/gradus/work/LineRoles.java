package gradus.work;

import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.Value;
import gradus.work.Workings.Item;
import java.util.List;
import java.util.Optional;

/// What a line does in its exercise: whether it states expressions to be equal, sets a condition,
/// or works out a number aside.
///
/// @param lines all lines of the exercise
record LineRoles(List<WorkLine> lines, Workings workings, Comparison comparison) {

  /// `D = 25 - 24 = 1` below an equation for x: a number worked out aside.
  boolean isAside(WorkLine line, List<Node> sides, Optional<Prior> prior) {
    return sides.size() > 1
        && line.link() == Link.NONE
        && prior.filter(Prior::condition).isPresent()
        && sides.getFirst() instanceof Node.Name name
        && !workings.isDefined(name.name())
        && !Workings.symbols(prior.get().item().value()).contains(name.name())
        && sides.stream()
            .skip(1)
            .allMatch(s -> Workings.symbols(workings.workOut(s, line.math()).value()).isEmpty());
  }

  /// `f'(x) = 2x + 3 = 0`: worked out, and then asked where it is 0.
  boolean isSetToZero(WorkLine line, List<Node> sides) {
    if (sides.size() < 3
        || !(sides.getLast() instanceof Node.Num number)
        || !number.value().isZero()) {
      return false;
    }
    Item last = workings.workOut(sides.get(sides.size() - 2), line.math());
    return !Workings.symbols(last.value()).isEmpty()
        && !comparison.expressions(last, workings.workOut(sides.getLast(), line.math())).isEqual();
  }

  /// Whether a later line goes on from `y = …` with `= …`, or differentiates y.
  boolean isUsedLater(String name, int index) {
    for (int i = index + 1; i < lines.size(); i++) {
      WorkLine later = lines.get(i);
      boolean goesOn = i == index + 1 && later.link() == Link.EQUALS;
      String text = later.math();
      if (goesOn
          || text.contains(name + "'")
          || text.contains("d" + name + "/")
          || text.contains("∂" + name + "/")) {
        return true;
      }
    }
    return false;
  }

  /// Whether the line says that expressions are equal, rather than for which values they are.
  boolean isChain(WorkLine line, Node node, int index, Optional<Prior> prior) {
    List<Node> sides = ClaimReader.sides(node);
    if (!ClaimReader.isCondition(node) || line.link() == Link.EQUALS || sides.size() > 2) {
      return true;
    }
    if (sides.size() == 1 || line.task() == Task.SOLVE) {
      return false;
    }
    boolean followed = index + 1 < lines.size() && lines.get(index + 1).link() == Link.EQUALS;
    if (prior.isPresent() && prior.get().condition()) {
      return Workings.hasOperator(sides.getFirst()) || isAboutNumbers(sides, line);
    }
    if (Workings.hasOperator(sides.getFirst()) || followed) {
      return true;
    }
    return prior.isPresent()
        ? !isSetToNumber(sides, prior.get()) && goesOn(sides.getFirst(), line, prior.get())
        : isIdentity(sides, line) || (index + 1 == lines.size() && isSlip(sides, line));
  }

  /// Whether an array of numbers is worked out: no step of an equation, but a statement of its own.
  private boolean isAboutNumbers(List<Node> sides, WorkLine line) {
    Value left = workings.workOut(sides.getFirst(), line.math()).value();
    return left instanceof Array && Workings.symbols(left).isEmpty();
  }

  /// A single `A = B` that does not hold is an equation, unless a known slip leads from A to B.
  private boolean isSlip(List<Node> sides, WorkLine line) {
    Item left = workings.workOut(sides.getFirst(), line.math());
    Item right = workings.workOut(sides.getLast(), line.math());
    boolean closed = Workings.symbols(left.value()).isEmpty();
    boolean number = Workings.symbols(right.value()).isEmpty();
    return closed ? number : !number && !comparison.mistakes(right, left).isEmpty();
  }

  /// `f'(x) = 0` behind the derivative asks for the zeros.
  private static boolean isSetToNumber(List<Node> sides, Prior prior) {
    return sides.getLast() instanceof Node.Num
        && Workings.onlySymbol(prior.item().value()).isPresent();
  }

  private boolean isIdentity(List<Node> sides, WorkLine line) {
    Item left = workings.workOut(sides.getFirst(), line.math());
    Item right = workings.workOut(sides.getLast(), line.math());
    return comparison.expressions(left, right).isEqual();
  }

  private boolean goesOn(Node side, WorkLine line, Prior prior) {
    Item item = workings.workOut(side, line.math());
    return comparison.expressions(item, prior.item()).isEqual();
  }
}
