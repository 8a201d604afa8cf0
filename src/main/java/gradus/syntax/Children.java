package gradus.syntax;

import java.util.ArrayList;
import java.util.List;

/// The direct parts of a node, in the order of the text.
public final class Children {
  private Children() {}

  public static List<Node> of(Node node) {
    return switch (node) {
      case Node.Num n -> List.of();
      case Node.Str s -> List.of();
      case Node.Name n -> List.of();
      case Node.All a -> List.of();
      case Node.End e -> List.of();
      case Node.Hole h -> List.of();
      case Node.Unary u -> List.of(u.operand());
      case Node.Chain c -> c.operands();
      case Node.Power p -> List.of(p.base(), p.exponent());
      case Node.Comparison c -> c.operands();
      case Node.Call c -> values(c.arguments());
      case Node.Apply a -> {
        List<Node> all = new ArrayList<>(List.of(a.function()));
        all.addAll(values(a.arguments()));
        yield all;
      }
      case Node.ArrayLiteral a -> {
        List<Node> all = new ArrayList<>();
        a.rows().forEach(all::addAll);
        yield all;
      }
      case Node.SetLiteral s -> s.elements();
      case Node.SetBuilder s -> {
        List<Node> all = new ArrayList<>(List.of(s.element(), s.domain()));
        all.addAll(s.conditions());
        yield all;
      }
      case Node.IntervalLiteral i -> List.of(i.low(), i.high());
      case Node.Range r -> List.of(r.first(), r.step(), r.last());
      case Node.Index i -> {
        List<Node> all = new ArrayList<>(List.of(i.target()));
        all.addAll(i.subscripts());
        yield all;
      }
      case Node.Field f -> List.of(f.target());
      case Node.Bars b -> List.of(b.operand());
      case Node.Lambda l -> List.of(l.body());
      case Node.At a -> {
        List<Node> all = new ArrayList<>(List.of(a.body()));
        for (Node.Binding binding : a.bindings()) {
          all.add(binding.value());
        }
        yield all;
      }
    };
  }

  private static List<Node> values(List<Node.Argument> arguments) {
    List<Node> values = new ArrayList<>(arguments.size());
    for (Node.Argument argument : arguments) {
      values.add(argument.value());
    }
    return values;
  }

  /// Whether a tree is higher than the given number of nodes. Looks no deeper than that.
  static boolean higherThan(int limit, Node node) {
    if (limit == 0) {
      return true;
    }
    for (Node child : of(node)) {
      if (higherThan(limit - 1, child)) {
        return true;
      }
    }
    return false;
  }
}
