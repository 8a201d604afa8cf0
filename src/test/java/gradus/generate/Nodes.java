package gradus.generate;

import gradus.diag.Span;
import gradus.exact.Rational;
import gradus.syntax.Node;
import gradus.syntax.Node.Argument;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.Binding;
import gradus.syntax.Node.Comparator;
import gradus.syntax.Node.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Random syntax trees that some text means, and their shrinking: what a failing test found is
/// replaced by its smallest part that fails as well.
///
/// Left out are spellings with two trees (implicit products, `√`), and open intervals, which are
/// intervals only beside `in`; there they are made.
public final class Nodes {
  private static final List<String> VARIABLES = List.of("x", "y", "n", "theta", "x_1", "A", "v");
  private static final List<String> FUNCTIONS = List.of("sin", "exp", "max", "sqrt", "g", "det");

  private static final List<List<BinaryOperator>> LEVELS =
      List.of(
          List.of(BinaryOperator.OR),
          List.of(BinaryOperator.AND),
          List.of(BinaryOperator.UNION, BinaryOperator.SET_MINUS),
          List.of(BinaryOperator.INTERSECT),
          List.of(BinaryOperator.ADD, BinaryOperator.SUBTRACT),
          List.of(
              BinaryOperator.MULTIPLY,
              BinaryOperator.DIVIDE,
              BinaryOperator.LEFT_DIVIDE,
              BinaryOperator.MATRIX_MULTIPLY,
              BinaryOperator.CENTER_DOT,
              BinaryOperator.CROSS,
              BinaryOperator.ELEMENTWISE_MULTIPLY,
              BinaryOperator.ELEMENTWISE_DIVIDE,
              BinaryOperator.RING,
              BinaryOperator.TENSOR));

  private static final List<Comparator> RELATIONS =
      List.of(
          Comparator.EQUATION,
          Comparator.EQUAL,
          Comparator.NOT_EQUAL,
          Comparator.LESS,
          Comparator.LESS_EQUAL,
          Comparator.GREATER,
          Comparator.GREATER_EQUAL);

  private final Seeded random;

  public Nodes(long seed) {
    this.random = new Seeded(seed);
  }

  /// A tree of at most that height.
  public Node node(int height) {
    if (height <= 1) {
      return leaf();
    }
    int less = height - 1;
    return switch (random.between(0, 19)) {
      case 0, 1, 2 -> chain(less);
      case 3 -> new Node.Chain(Span.NONE, nodes(2, less), List.of(BinaryOperator.IMPLIES));
      case 4, 5 -> unary(less);
      case 6, 7 -> new Node.Power(Span.NONE, base(less), node(less), random.between(0, 4) == 0);
      case 8 -> comparison(less);
      case 9 -> membership(less);
      case 10, 11 -> call(less);
      case 12 -> array(less);
      case 13 -> new Node.SetLiteral(Span.NONE, nodes(random.between(0, 3), less));
      case 14 -> setBuilder(less);
      case 15 -> range(less);
      case 16 -> new Node.Index(Span.NONE, operand(less), subscripts(less));
      case 17 -> new Node.Field(Span.NONE, operand(less), "values", Span.NONE);
      case 18 -> new Node.Bars(Span.NONE, node(less));
      default -> binder(less);
    };
  }

  private Node leaf() {
    return switch (random.between(0, 9)) {
      case 0, 1, 2 -> number(Rational.of(random.between(0, 99)), false);
      case 3 -> number(Rational.of(random.between(0, 999), 100), true);
      case 4 -> number(Rational.parse(random.between(1, 99) + "e" + random.between(-60, 59)), true);
      case 5 -> new Node.Name(Span.NONE, pick(List.of("pi", "e", "inf", "R")));
      case 6 -> new Node.Hole(Span.NONE);
      default -> variable();
    };
  }

  private static Node number(Rational value, boolean decimal) {
    return new Node.Num(Span.NONE, value, decimal);
  }

  private Node variable() {
    return new Node.Name(Span.NONE, pick(VARIABLES));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.between(0, list.size() - 1));
  }

  private List<Node> nodes(int count, int height) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      nodes.add(node(height));
    }
    return nodes;
  }

  private Node chain(int height) {
    List<BinaryOperator> level = pick(LEVELS);
    int operators = random.between(1, 3);
    List<BinaryOperator> chosen = new ArrayList<>();
    for (int i = 0; i < operators; i++) {
      chosen.add(pick(level));
    }
    return new Node.Chain(Span.NONE, nodes(operators + 1, height), chosen);
  }

  private Node unary(int height) {
    UnaryOperator operator =
        pick(
            List.of(
                UnaryOperator.NEGATE,
                UnaryOperator.PLUS,
                UnaryOperator.NOT,
                UnaryOperator.FACTORIAL,
                UnaryOperator.PERCENT,
                UnaryOperator.TRANSPOSE));
    return new Node.Unary(Span.NONE, operator, node(height));
  }

  /// A base that is no number set: the power of one is a space, whose exponent may be a shape.
  private Node base(int height) {
    return random.between(0, 2) == 0 ? variable() : node(height);
  }

  private Node comparison(int height) {
    int relations = random.between(1, 2);
    List<Comparator> chosen = new ArrayList<>();
    for (int i = 0; i < relations; i++) {
      chosen.add(pick(RELATIONS));
    }
    return new Node.Comparison(Span.NONE, nodes(relations + 1, height), chosen);
  }

  private Node membership(int height) {
    Comparator relation = pick(List.of(Comparator.IN, Comparator.NOT_IN, Comparator.SUBSET));
    Node set =
        switch (random.between(0, 2)) {
          case 0 -> new Node.SetLiteral(Span.NONE, nodes(2, height - 1));
          case 1 ->
              new Node.IntervalLiteral(
                  Span.NONE,
                  node(height - 1),
                  node(height - 1),
                  random.chance(0.5),
                  random.chance(0.5));
          default -> new Node.Power(Span.NONE, new Node.Name(Span.NONE, "R"), shape(), false);
        };
    return new Node.Comparison(Span.NONE, List.of(variable(), set), List.of(relation));
  }

  private Node shape() {
    List<Node> sizes = List.of(number(Rational.of(3), false), new Node.Name(Span.NONE, "n"));
    return random.chance(0.5)
        ? sizes.getFirst()
        : new Node.ArrayLiteral(Span.NONE, List.of(sizes), false);
  }

  private Node call(int height) {
    String name = pick(FUNCTIONS);
    List<Argument> arguments = new ArrayList<>();
    for (Node value : nodes(random.between(1, 3), height)) {
      arguments.add(Argument.positional(value));
    }
    if (random.between(0, 3) == 0) {
      return new Node.Call(
          Span.NONE,
          "log",
          Span.NONE,
          List.of(arguments.getFirst(), new Argument("base", Span.NONE, node(height))),
          false);
    }
    return new Node.Call(Span.NONE, name, Span.NONE, arguments, random.between(0, 4) == 0);
  }

  private Node array(int height) {
    int rows = random.between(0, 2);
    int columns = random.between(1, 2);
    List<List<Node>> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      List<Node> row = new ArrayList<>();
      for (int j = 0; j < columns; j++) {
        row.add(random.chance(0.5) ? leaf() : unarray(height));
      }
      all.add(row);
    }
    return new Node.ArrayLiteral(
        Span.NONE, all, rows > 1 || (rows == 1 && random.between(0, 3) == 0));
  }

  /// No array inside an array, whose rows would have to be equally long.
  private Node unarray(int height) {
    Node node = node(height);
    return node instanceof Node.ArrayLiteral ? leaf() : node;
  }

  private Node setBuilder(int height) {
    boolean named = random.chance(0.5);
    Node element = named ? new Node.Name(Span.NONE, "k") : node(height);
    Node domain = random.chance(0.5) ? new Node.Name(Span.NONE, "Z") : range(1);
    return new Node.SetBuilder(
        Span.NONE, element, "k", domain, nodes(random.between(0, 2), height));
  }

  private Node range(int height) {
    Node step =
        random.chance(0.5)
            ? number(Rational.ONE, false)
            : number(Rational.of(random.between(2, 8), 10), true);
    return new Node.Range(Span.NONE, node(height), step, node(height));
  }

  /// Something an index or a part can be taken of; a number or the name of a function cannot.
  private Node operand(int height) {
    return random.chance(0.5) ? variable() : node(height);
  }

  private List<Node> subscripts(int height) {
    List<Node> subscripts = new ArrayList<>();
    int count = random.between(1, 2);
    for (int i = 0; i < count; i++) {
      subscripts.add(
          switch (random.between(0, 3)) {
            case 0 -> new Node.All(Span.NONE);
            case 1 -> new Node.End(Span.NONE);
            default -> node(height);
          });
    }
    return subscripts;
  }

  private Node binder(int height) {
    return switch (random.between(0, 2)) {
      case 0 -> new Node.Lambda(Span.NONE, List.of("x"), node(height));
      case 1 ->
          new Node.Apply(
              Span.NONE,
              new Node.Lambda(Span.NONE, List.of("x", "y"), node(height)),
              List.of(Argument.positional(node(height))));
      default -> {
        List<Binding> bindings =
            new ArrayList<>(List.of(new Binding("x", Span.NONE, node(height))));
        if (random.chance(0.5)) {
          bindings.add(new Binding("y", Span.NONE, node(height)));
        }
        yield new Node.At(Span.NONE, node(height), bindings);
      }
    };
  }

  /// The smallest part of a failing tree that fails as well.
  public static Node shrink(Node failing, Predicate<Node> fails) {
    for (Node part : gradus.syntax.Children.of(failing)) {
      boolean alone =
          !(part instanceof Node.All
              || part instanceof Node.End
              || part instanceof Node.IntervalLiteral);
      if (alone && fails.test(part)) {
        return shrink(part, fails);
      }
    }
    return failing;
  }
}
