package gradus.work;

import gradus.budget.Limits;
import gradus.diag.Span;
import gradus.syntax.Names;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.Comparator;
import gradus.syntax.Parser;
import gradus.syntax.Reading;
import gradus.syntax.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the mathematics of a line: what the language reads, and what is usual on paper beside it:
/// `x = ±2`, `x = 2, x = 3`, `x = 2, 3`, `x ∈ {2, 3}`. Spans point into the text as given.
final class ClaimReader {
  private final Names names;
  private final Scope scope;
  private final Limits limits;

  ClaimReader(Names names, Scope scope, Limits limits) {
    this.names = names;
    this.scope = scope;
    this.limits = limits;
  }

  Node expression(String text) {
    return Parser.parseExpression(text, names, scope, limits);
  }

  Node read(String text) {
    if (text.indexOf('±') >= 0) {
      return joined(
          BinaryOperator.OR, List.of(read(text.replace('±', '+')), read(text.replace('±', '-'))));
    }
    List<String> parts = parts(text);
    if (parts.size() > 1) {
      return list(parts);
    }
    return elements(expression(text));
  }

  /// The parts between commas and semicolons outside brackets, each with blanks in place of the
  /// others, so that spans stay true.
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ',';
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0 && (c == ',' || c == ';')) {
        parts.add(" ".repeat(start) + text.substring(start, i));
        start = i + 1;
      }
    }
    return parts;
  }

  /// `x = 2, x = 3` are two possibilities, `x = 2, y = 3` hold together, `x = 2, 3` leaves the name
  /// away.
  private Node list(List<String> parts) {
    List<Node> nodes = new ArrayList<>();
    String name = "";
    boolean same = true;
    for (String part : parts) {
      String bare = withoutWord(part);
      Node node = elements(expression(bare));
      if (name.isEmpty()) {
        name = nameOf(node);
      } else if (!(node instanceof Node.Comparison) && !name.isEmpty()) {
        node =
            new Node.Comparison(
                node.span(),
                List.of(new Node.Name(node.span(), name), node),
                List.of(Comparator.EQUATION));
      }
      same &= !name.isEmpty() && base(nameOf(node)).equals(base(name));
      nodes.add(node);
    }
    if (same) {
      nodes.replaceAll(this::unnumbered);
    }
    return joined(same ? BinaryOperator.OR : BinaryOperator.AND, nodes);
  }

  private static String withoutWord(String part) {
    String bare = part.strip().toLowerCase(Locale.ROOT);
    for (String word : List.of("or ", "and ")) {
      if (bare.startsWith(word)) {
        int at = part.toLowerCase(Locale.ROOT).indexOf(word);
        return " ".repeat(at + word.length()) + part.substring(at + word.length());
      }
    }
    return part;
  }

  /// `x_1 = 2, x_2 = 3` number the solutions of x, where there is an x; else they are two unknowns.
  private String base(String name) {
    String stem = name.replaceFirst("_?\\d+$", "");
    return scope.symbols().contains(stem) ? stem : name;
  }

  private Node unnumbered(Node node) {
    if (!(node instanceof Node.Comparison(Span span, List<Node> sides, List<Comparator> signs))) {
      return node;
    }
    List<Node> named = new ArrayList<>(sides);
    named.set(0, new Node.Name(sides.getFirst().span(), base(nameOf(node))));
    return new Node.Comparison(span, named, signs);
  }

  private static String nameOf(Node node) {
    return node instanceof Node.Comparison comparison
            && comparison.operands().getFirst() instanceof Node.Name name
        ? name.name()
        : "";
  }

  /// `x in {2, 3}` says which values x has.
  private static Node elements(Node node) {
    if (node instanceof Node.Comparison comparison
        && comparison.comparators().equals(List.of(Comparator.IN))
        && comparison.operands().get(1) instanceof Node.SetLiteral set
        && !set.elements().isEmpty()) {
      List<Node> equations = new ArrayList<>();
      for (Node element : set.elements()) {
        equations.add(
            new Node.Comparison(
                node.span(),
                List.of(comparison.operands().getFirst(), element),
                List.of(Comparator.EQUATION)));
      }
      return joined(BinaryOperator.OR, equations);
    }
    return node;
  }

  /// Conditions joined by a word; values, `-3 ± 2`, are a set.
  static Node joined(BinaryOperator operator, List<Node> nodes) {
    if (nodes.size() == 1) {
      return nodes.getFirst();
    }
    if (nodes.stream().noneMatch(ClaimReader::isCondition)) {
      List<Node> elements = new ArrayList<>();
      for (Node node : nodes) {
        elements.addAll(node instanceof Node.SetLiteral set ? set.elements() : List.of(node));
      }
      return new Node.SetLiteral(nodes.getFirst().span().to(nodes.getLast().span()), elements);
    }
    List<BinaryOperator> operators = new ArrayList<>();
    for (int i = 1; i < nodes.size(); i++) {
      operators.add(operator);
    }
    Span span = nodes.getFirst().span().to(nodes.getLast().span());
    return new Node.Chain(span, nodes, operators);
  }

  /// The left side of an equation, or of several with one left side.
  static Node left(Node condition) {
    return condition instanceof Node.Chain chain
        ? left(chain.operands().getFirst())
        : sides(condition).getFirst();
  }

  /// What an equation says its left side is: `x = 2 or x = 3` says {2, 3}. Empty for inequalities.
  static Optional<Node> right(Node condition) {
    if (condition instanceof Node.Chain chain) {
      List<Node> all = new ArrayList<>();
      for (Node operand : chain.operands()) {
        Optional<Node> side = right(operand);
        if (side.isEmpty() || !Reading.of(left(operand)).equals(Reading.of(left(chain)))) {
          return Optional.empty();
        }
        all.add(side.get());
      }
      return Optional.of(new Node.SetLiteral(condition.span(), all));
    }
    List<Node> sides = sides(condition);
    return sides.size() == 2 ? Optional.of(sides.getLast()) : Optional.empty();
  }

  /// The equation of a left side with a value or with each value of a set.
  static Node equation(Node left, Node right) {
    boolean set = right instanceof Node.SetLiteral;
    Node relation =
        new Node.Comparison(
            right.span(), List.of(left, right), List.of(set ? Comparator.IN : Comparator.EQUATION));
    return set ? elements(relation) : relation;
  }

  /// Whether a tree is a relation or relations joined by words.
  static boolean isCondition(Node node) {
    return switch (node) {
      case Node.Comparison _ -> true;
      case Node.Chain chain ->
          chain.operators().stream()
                  .allMatch(o -> o == BinaryOperator.OR || o == BinaryOperator.AND)
              && chain.operands().stream().allMatch(ClaimReader::isCondition);
      case Node _ -> false;
    };
  }

  /// The sides of `A = B = C`; the tree alone when it is anything else.
  static List<Node> sides(Node node) {
    return node instanceof Node.Comparison comparison
            && comparison.comparators().stream().allMatch(c -> c == Comparator.EQUATION)
        ? comparison.operands()
        : List.of(node);
  }
}
