package gradus.tutor.grade;

import gradus.syntax.Children;
import gradus.syntax.Node;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Whether the conditions in an answer are solved: `x = 2 or x = -1` and `0 <= x < 1` are, `x^2 - x
/// = 2` and `2x < 4` are the work that was asked for.
final class Solved {
  private Solved() {}

  static boolean is(Node node) {
    return node instanceof Node.Comparison comparison
        ? isSolved(comparison)
        : Children.of(node).stream().allMatch(Solved::is);
  }

  /// `x < 2` where a number is asked for: not an equation, whose other side may be the answer.
  static boolean isBound(Node node) {
    return node instanceof Node.Comparison(_, List<Node> sides, List<Node.Comparator> signs)
        && signs.stream().allMatch(Solved::isOrder)
        && sides.stream().anyMatch(Node.Name.class::isInstance);
  }

  private static boolean isOrder(Node.Comparator sign) {
    return switch (sign) {
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> true;
      case EQUATION, EQUAL, NOT_EQUAL, IN, NOT_IN, SUBSET -> false;
    };
  }

  /// A name stands alone on one side, and on no other. Of `|x| < 2` nobody asks for more.
  private static boolean isSolved(Node.Comparison comparison) {
    boolean bound = comparison.comparators().stream().allMatch(Solved::isOrder);
    List<Node> sides = comparison.operands();
    for (int i = 0; i < sides.size(); i++) {
      Node side = sides.get(i);
      Node inside = bound && side instanceof Node.Bars(_, Node size) ? size : side;
      if (inside instanceof Node.Name(_, String unknown)) {
        Set<String> elsewhere = new TreeSet<>();
        for (int j = 0; j < sides.size(); j++) {
          if (j != i) {
            AnswerPolicy.collectNames(sides.get(j), Set.of(), elsewhere);
          }
        }
        if (!elsewhere.contains(unknown)) {
          return true;
        }
      }
    }
    return false;
  }
}
