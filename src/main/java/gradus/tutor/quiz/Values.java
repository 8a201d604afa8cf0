package gradus.tutor.quiz;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.functions.Catalogue;
import gradus.syntax.Node;
import gradus.syntax.Parser;
import gradus.value.FunctionValue;
import gradus.value.Literals;
import gradus.value.RecordValue;
import gradus.value.Table;
import gradus.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the names of an item stand for on one variant.
final class Values {
  private final Names names;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  /// Answers to earlier parts.
  private final Map<String, Node> student = new LinkedHashMap<>();

  Values(Names names) {
    this.names = names;
  }

  void put(String name, Value value) {
    values.put(name, value);
    nodes.put(name, literal(value));
  }

  /// A derived value, which may be one that has no literal.
  ///
  /// @param expression how it is derived
  void put(String name, Value value, Expression expression) {
    values.put(name, value);
    boolean written =
        !(value instanceof FunctionValue || value instanceof RecordValue || value instanceof Table);
    nodes.put(name, written ? literal(value) : expression.with(this));
  }

  void answer(String part, Node answer) {
    student.put(part, answer);
  }

  Optional<Node> answer(String part) {
    return Optional.ofNullable(student.get(part));
  }

  Optional<Value> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /// Whether a name stands for itself.
  boolean isVariable(String name) {
    return names.isVariable(name);
  }

  /// By name, in the order they were drawn and derived.
  Map<String, Value> all() {
    return values;
  }

  /// A value as the tree of its literal.
  Node node(Value value) {
    return literal(value);
  }

  private Node literal(Value value) {
    String text = Literals.of(value);
    try {
      return Parser.parseExpression(text, Catalogue.INSTANCE, names.scope(), Limits.DEFAULT);
    } catch (GradusException unreadable) {
      throw new IllegalStateException("does not read back: " + text, unreadable);
    }
  }

  /// The tree with values in the place of names. Names that the tree binds itself stay.
  Node into(Node node) {
    return into(node, Set.of());
  }

  private Node into(Node node, Set<String> bound) {
    return switch (node) {
      case Node.Name(_, String name) when !bound.contains(name) && nodes.containsKey(name) ->
          node(name);
      case Node.Field(_, Node.Name(_, String name), String part, _)
          when name.equals(Names.STUDENT) && student.containsKey(part) ->
          student(part);
      case Node.Call call when !bound.contains(call.name()) && nodes.containsKey(call.name()) -> {
        Node.Call inside = (Node.Call) Trees.mapped(call, bound, this::into);
        yield applied(node(call.name()), inside);
      }
      case Node other -> Trees.mapped(other, bound, this::into);
    };
  }

  /// `(x -> x^2)(3)` as `3^2`, where no name could be taken for another one.
  private static Node applied(Node function, Node.Call call) {
    List<Node.Argument> arguments = call.arguments();
    if (function instanceof Node.Lambda lambda
        && lambda.parameters().size() == arguments.size()
        && arguments.stream().noneMatch(Node.Argument::isOption)
        && !Trees.bindsWithin(lambda.body())) {
      Map<String, Node> given = new LinkedHashMap<>();
      for (int i = 0; i < arguments.size(); i++) {
        given.put(lambda.parameters().get(i), arguments.get(i).value());
      }
      return replaced(lambda.body(), given);
    }
    return new Node.Apply(call.span(), function, arguments);
  }

  private static Node replaced(Node node, Map<String, Node> by) {
    return node instanceof Node.Name(_, String name) && by.containsKey(name)
        ? by.getOrDefault(name, node)
        : Trees.mapped(node, Set.of(), (part, _) -> replaced(part, by));
  }

  private Node node(String name) {
    Node node = nodes.get(name);
    if (node == null) {
      throw new IllegalArgumentException(name);
    }
    return node;
  }

  private Node student(String part) {
    Node node = student.get(part);
    if (node == null) {
      throw new IllegalArgumentException(part);
    }
    return node;
  }
}
