package gradus.tutor.quiz;

import gradus.functions.Catalogue;
import gradus.syntax.Children;
import gradus.syntax.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/// Syntax trees with names that stand for something outside of them, and names they bind
/// themselves.
final class Trees {
  private Trees() {}

  /// The names that a node binds for its parts: the index of a sum, the parameter of a lambda, the
  /// variable of a derivative.
  static Set<String> binds(Node node) {
    Set<String> names = new LinkedHashSet<>();
    switch (node) {
      case Node.Lambda lambda -> names.addAll(lambda.parameters());
      case Node.SetBuilder set -> names.add(set.variable());
      case Node.At at -> at.bindings().forEach(binding -> names.add(binding.name()));
      case Node.Call call -> {
        for (int position : Catalogue.INSTANCE.binds(call.name())) {
          if (position < call.arguments().size()) {
            bound(call.arguments().get(position).value(), names);
          }
        }
      }
      case Node _ -> {}
    }
    return names;
  }

  /// Whether some name is bound in a tree.
  static boolean bindsWithin(Node node) {
    return !binds(node).isEmpty() || Children.of(node).stream().anyMatch(Trees::bindsWithin);
  }

  private static void bound(Node argument, Set<String> names) {
    switch (argument) {
      case Node.Name(_, String name) -> names.add(name);
      case Node.ArrayLiteral several -> Children.of(several).forEach(entry -> bound(entry, names));
      case Node.Comparison comparison -> bound(comparison.operands().getFirst(), names);
      case Node _ -> {}
    }
  }

  /// The names in a tree that stand for something outside of it, in the order of the text.
  static List<Node.Name> free(Node node) {
    List<Node.Name> names = new ArrayList<>();
    free(node, Set.of(), names);
    return names;
  }

  private static void free(Node node, Set<String> bound, List<Node.Name> names) {
    if (node instanceof Node.Name name) {
      if (!bound.contains(name.name())) {
        names.add(name);
      }
      return;
    }
    Set<String> inner = with(bound, binds(node));
    if (node instanceof Node.Call call) {
      for (int i = 0; i < call.arguments().size(); i++) {
        Node.Argument argument = call.arguments().get(i);
        boolean word =
            argument.value() instanceof Node.Name
                && (argument.isOption() || Catalogue.INSTANCE.takesWord(call.name(), i));
        if (!word) {
          free(argument.value(), inner, names);
        }
      }
      return;
    }
    if (node instanceof Node.At at) {
      free(at.body(), inner, names);
      at.bindings().forEach(binding -> free(binding.value(), bound, names));
      return;
    }
    Children.of(node).forEach(child -> free(child, inner, names));
  }

  static Set<String> with(Set<String> some, Set<String> others) {
    if (others.isEmpty()) {
      return some;
    }
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  /// The tree with every direct part changed.
  ///
  /// @param change takes a part and the names that are bound there
  static Node mapped(Node node, Set<String> bound, BiFunction<Node, Set<String>, Node> change) {
    Set<String> inner = with(bound, binds(node));
    return switch (node) {
      case Node.Num _, Node.Str _, Node.Name _, Node.All _, Node.End _, Node.Hole _ -> node;
      case Node.Unary u -> new Node.Unary(u.span(), u.operator(), change.apply(u.operand(), inner));
      case Node.Chain c ->
          new Node.Chain(c.span(), list(c.operands(), inner, change), c.operators());
      case Node.Power p ->
          new Node.Power(
              p.span(),
              change.apply(p.base(), inner),
              change.apply(p.exponent(), inner),
              p.elementwise());
      case Node.Comparison c ->
          new Node.Comparison(c.span(), list(c.operands(), inner, change), c.comparators());
      case Node.Call c ->
          new Node.Call(
              c.span(),
              c.name(),
              c.nameSpan(),
              arguments(c.arguments(), inner, change),
              c.broadcast());
      case Node.Apply a ->
          new Node.Apply(
              a.span(), change.apply(a.function(), inner), arguments(a.arguments(), inner, change));
      case Node.ArrayLiteral a ->
          new Node.ArrayLiteral(
              a.span(),
              a.rows().stream().map(row -> list(row, inner, change)).toList(),
              a.semicolon());
      case Node.SetLiteral s -> new Node.SetLiteral(s.span(), list(s.elements(), inner, change));
      case Node.SetBuilder s ->
          new Node.SetBuilder(
              s.span(),
              change.apply(s.element(), inner),
              s.variable(),
              change.apply(s.domain(), bound),
              list(s.conditions(), inner, change));
      case Node.IntervalLiteral i ->
          new Node.IntervalLiteral(
              i.span(),
              change.apply(i.low(), inner),
              change.apply(i.high(), inner),
              i.lowClosed(),
              i.highClosed());
      case Node.Range r ->
          new Node.Range(
              r.span(),
              change.apply(r.first(), inner),
              change.apply(r.step(), inner),
              change.apply(r.last(), inner));
      case Node.Index i ->
          new Node.Index(
              i.span(), change.apply(i.target(), inner), list(i.subscripts(), inner, change));
      case Node.Field f ->
          new Node.Field(f.span(), change.apply(f.target(), inner), f.name(), f.nameSpan());
      case Node.Bars b -> new Node.Bars(b.span(), change.apply(b.operand(), inner));
      case Node.Lambda l ->
          new Node.Lambda(l.span(), l.parameters(), change.apply(l.body(), inner));
      case Node.At a -> {
        List<Node.Binding> bindings = new ArrayList<>();
        for (Node.Binding binding : a.bindings()) {
          bindings.add(
              new Node.Binding(
                  binding.name(), binding.nameSpan(), change.apply(binding.value(), bound)));
        }
        yield new Node.At(a.span(), change.apply(a.body(), inner), bindings);
      }
    };
  }

  private static List<Node> list(
      List<Node> nodes, Set<String> bound, BiFunction<Node, Set<String>, Node> change) {
    List<Node> changed = new ArrayList<>(nodes.size());
    nodes.forEach(node -> changed.add(change.apply(node, bound)));
    return changed;
  }

  private static List<Node.Argument> arguments(
      List<Node.Argument> arguments,
      Set<String> bound,
      BiFunction<Node, Set<String>, Node> change) {
    List<Node.Argument> changed = new ArrayList<>(arguments.size());
    for (Node.Argument argument : arguments) {
      changed.add(
          new Node.Argument(
              argument.option(), argument.optionSpan(), change.apply(argument.value(), bound)));
    }
    return changed;
  }
}
