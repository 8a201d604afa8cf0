package gradus.generate;

import gradus.diag.Span;
import gradus.syntax.Node;
import java.util.ArrayList;
import java.util.List;

/// Trees without their places in a text, so that two texts with one meaning have equal trees.
public final class Spanless {
  private static final Span NONE = Span.NONE;

  private Spanless() {}

  public static Node of(Node node) {
    return switch (node) {
      case Node.Num n -> new Node.Num(NONE, n.value(), n.decimal());
      case Node.Str s -> new Node.Str(NONE, s.text());
      case Node.Name n -> new Node.Name(NONE, n.name());
      case Node.All a -> new Node.All(NONE);
      case Node.End e -> new Node.End(NONE);
      case Node.Hole h -> new Node.Hole(NONE);
      case Node.Unary u -> new Node.Unary(NONE, u.operator(), of(u.operand()));
      case Node.Chain c -> new Node.Chain(NONE, all(c.operands()), c.operators());
      case Node.Power p -> new Node.Power(NONE, of(p.base()), of(p.exponent()), p.elementwise());
      case Node.Comparison c -> new Node.Comparison(NONE, all(c.operands()), c.comparators());
      case Node.Call c ->
          new Node.Call(NONE, c.name(), NONE, arguments(c.arguments()), c.broadcast());
      case Node.Apply a -> new Node.Apply(NONE, of(a.function()), arguments(a.arguments()));
      case Node.ArrayLiteral a ->
          new Node.ArrayLiteral(NONE, a.rows().stream().map(Spanless::all).toList(), a.semicolon());
      case Node.SetLiteral s -> new Node.SetLiteral(NONE, all(s.elements()));
      case Node.SetBuilder s ->
          new Node.SetBuilder(
              NONE, of(s.element()), s.variable(), of(s.domain()), all(s.conditions()));
      case Node.IntervalLiteral i ->
          new Node.IntervalLiteral(NONE, of(i.low()), of(i.high()), i.lowClosed(), i.highClosed());
      case Node.Range r -> new Node.Range(NONE, of(r.first()), of(r.step()), of(r.last()));
      case Node.Index i -> new Node.Index(NONE, of(i.target()), all(i.subscripts()));
      case Node.Field f -> new Node.Field(NONE, of(f.target()), f.name(), NONE);
      case Node.Bars b -> new Node.Bars(NONE, of(b.operand()));
      case Node.Lambda l -> new Node.Lambda(NONE, l.parameters(), of(l.body()));
      case Node.At a -> {
        List<Node.Binding> bindings = new ArrayList<>();
        for (Node.Binding b : a.bindings()) {
          bindings.add(new Node.Binding(b.name(), NONE, of(b.value())));
        }
        yield new Node.At(NONE, of(a.body()), bindings);
      }
    };
  }

  private static List<Node> all(List<Node> nodes) {
    return nodes.stream().map(Spanless::of).toList();
  }

  private static List<Node.Argument> arguments(List<Node.Argument> arguments) {
    return arguments.stream().map(a -> new Node.Argument(a.option(), NONE, of(a.value()))).toList();
  }
}
