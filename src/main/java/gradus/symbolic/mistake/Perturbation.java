package gradus.symbolic.mistake;

import gradus.exact.Rational;
import gradus.syntax.Children;
import gradus.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The same exercise with slightly other numbers, to tell a rule from a coincidence: 2+2 and 2*2
/// agree, 2.02+2.04 and 2.02*2.04 do not.
///
/// Exponents stay, for rules are about them, and so do the arguments behind the first, which are
/// mostly orders and counts. Zeros stay zeros. The numbers stay near, inside the domain.
final class Perturbation {
  private static final long FIRST = 97;
  private static final long STRIDE = 14;

  private final boolean each;
  private int met;

  private Perturbation(boolean each) {
    this.each = each;
  }

  /// Every number changes in its own way; then equal numbers change alike, which keeps a symmetric
  /// matrix symmetric. Empty when there is no number to change.
  static List<Node> of(Node exercise) {
    List<Node> changed = new ArrayList<>();
    for (boolean each : new boolean[] {true, false}) {
      Node other = new Perturbation(each).changed(exercise);
      if (!other.equals(exercise)) {
        changed.add(other);
      }
    }
    return changed;
  }

  private Node changed(Node node) {
    if (node instanceof Node.Num number) {
      return changed(number);
    }
    List<Node> parts = new ArrayList<>(Children.of(node));
    for (int i = 0; i < parts.size(); i++) {
      if (mayChange(node, i, parts.get(i))) {
        parts.set(i, changed(parts.get(i)));
      }
    }
    Optional<Node> rebuilt = parts.isEmpty() ? Optional.empty() : Trees.rebuilt(node, parts);
    return rebuilt.orElse(node);
  }

  private static boolean mayChange(Node parent, int index, Node part) {
    return switch (parent) {
      case Node.Power _ -> index == 0;
      case Node.Call _ -> index == 0 || part instanceof Node.ArrayLiteral;
      case Node _ -> true;
    };
  }

  private Node changed(Node.Num number) {
    if (number.value().signum() == 0) {
      return number;
    }
    met++;
    long way = each ? met : Math.floorMod(number.value().hashCode(), FIRST);
    Rational factor = Rational.ONE.add(Rational.of(1, FIRST + STRIDE * way));
    return new Node.Num(number.span(), number.value().multiply(factor), false);
  }
}
