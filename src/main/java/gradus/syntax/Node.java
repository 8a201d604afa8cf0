package gradus.syntax;

import gradus.diag.Span;
import gradus.exact.Rational;
import java.util.List;

/// What was typed, as a tree: every node knows the characters it came from, nothing is simplified.
///
/// The tree is kept apart from {@link gradus.expr.Expr}, which is canonical and has forgotten its
/// spelling. Chains of operators of one precedence are flat, so that 20,000 summands are one node
/// and recursion is bounded by the nesting the parser admits.
public sealed interface Node {
  Span span();

  /// A literal number. Decimals are exact and remember that they were typed as decimals.
  record Num(Span span, Rational value, boolean decimal) implements Node {}

  /// A text literal, without its quotes.
  record Str(Span span, String text) implements Node {}

  /// A variable, constant or symbol under its canonical ASCII name: `θ` is `theta`, `x₁` is `x_1`.
  record Name(Span span, String name) implements Node {}

  /// A prefix or postfix operator.
  record Unary(Span span, UnaryOperator operator, Node operand) implements Node {}

  /// Operands joined by left-associative operators of one precedence, evaluated left to right:
  /// {@code operands.get(i)} stands before {@code operators.get(i)}.
  record Chain(Span span, List<Node> operands, List<BinaryOperator> operators) implements Node {
    public Chain {
      operands = List.copyOf(operands);
      operators = List.copyOf(operators);
      if (operands.size() != operators.size() + 1 || operators.isEmpty()) {
        throw new IllegalArgumentException("chain of " + operands.size() + " operands");
      }
    }
  }

  /// {@code base ^ exponent}, or {@code base .^ exponent} when elementwise.
  record Power(Span span, Node base, Node exponent, boolean elementwise) implements Node {}

  /// A relation or a chain of them: {@code 0 < x <= 1}.
  record Comparison(Span span, List<Node> operands, List<Comparator> comparators) implements Node {
    public Comparison {
      operands = List.copyOf(operands);
      comparators = List.copyOf(comparators);
    }
  }

  /// A call of a function known by name, built in or defined by the user.
  ///
  /// @param broadcast written `f.(X)`: apply to every entry
  record Call(Span span, String name, Span nameSpan, List<Argument> arguments, boolean broadcast)
      implements Node {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /// An application of something that is not a plain name: {@code (x -> x^2)(3)}, {@code (f ∘
  /// g)(2)}.
  record Apply(Span span, Node function, List<Argument> arguments) implements Node {
    public Apply {
      arguments = List.copyOf(arguments);
    }
  }

  /// An argument; {@code option} is empty for a positional one.
  record Argument(String option, Span optionSpan, Node value) {
    public static Argument positional(Node value) {
      return new Argument("", Span.NONE, value);
    }

    public boolean isOption() {
      return !option.isEmpty();
    }
  }

  /// A bracket literal. {@code columnwise} tells a single row with a semicolon, `[1;]`, from a
  /// vector.
  ///
  /// One row without a semicolon is a vector (or stacks its entries along a new first axis);
  /// several rows are a matrix.
  record ArrayLiteral(Span span, List<List<Node>> rows, boolean semicolon) implements Node {
    public ArrayLiteral {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /// {@code {1, 2, 3}}; also {@code ∅}.
  record SetLiteral(Span span, List<Node> elements) implements Node {
    public SetLiteral {
      elements = List.copyOf(elements);
    }
  }

  /// {@code {element for variable in domain if conditions}} and {@code {variable in domain |
  /// conditions}}.
  record SetBuilder(Span span, Node element, String variable, Node domain, List<Node> conditions)
      implements Node {
    public SetBuilder {
      conditions = List.copyOf(conditions);
    }
  }

  /// {@code [low, high)} and its three siblings.
  record IntervalLiteral(Span span, Node low, Node high, boolean lowClosed, boolean highClosed)
      implements Node {}

  /// {@code first..last} (step 1) or {@code first:step:last}, both ends included.
  record Range(Span span, Node first, Node step, Node last) implements Node {}

  /// {@code target[subscripts]}.
  record Index(Span span, Node target, List<Node> subscripts) implements Node {
    public Index {
      subscripts = List.copyOf(subscripts);
    }
  }

  /// The subscript `:`, everything along an axis.
  record All(Span span) implements Node {}

  /// The subscript `end`, the last index along an axis.
  record End(Span span) implements Node {}

  /// {@code target.name}, a part of a record.
  record Field(Span span, Node target, String name, Span nameSpan) implements Node {}

  /// {@code |operand|}: absolute value, or the number of elements of a set.
  record Bars(Span span, Node operand) implements Node {}

  /// {@code x -> body}.
  record Lambda(Span span, List<String> parameters, Node body) implements Node {
    public Lambda {
      parameters = List.copyOf(parameters);
    }
  }

  /// {@code body at x=1, y=2}.
  record At(Span span, Node body, List<Binding> bindings) implements Node {
    public At {
      bindings = List.copyOf(bindings);
    }
  }

  /// One {@code name = value} of an {@code at}.
  record Binding(String name, Span nameSpan, Node value) {}

  /// The typed hole `?`: asks which shape would fit here.
  record Hole(Span span) implements Node {}

  /// Prefix and postfix operators.
  enum UnaryOperator {
    NEGATE,
    PLUS,
    NOT,
    FACTORIAL,
    TRANSPOSE,
    /// Postfix `%`: a hundredth.
    PERCENT,
    /// Prefix `√`.
    ROOT
  }

  /// Left-associative binary operators, loosest first.
  enum BinaryOperator {
    IMPLIES,
    OR,
    AND,
    UNION,
    INTERSECT,
    /// `minus` between sets; `\` is {@link #LEFT_DIVIDE}, which is the difference when its operands
    /// are sets.
    SET_MINUS,
    ADD,
    SUBTRACT,
    MULTIPLY,
    /// Implicit multiplication, `2x`.
    JUXTAPOSE,
    DIVIDE,
    LEFT_DIVIDE,
    /// `@`.
    MATRIX_MULTIPLY,
    /// `·`: dot product of vectors, matrix product of matrices.
    CENTER_DOT,
    /// `×`: cross product of vectors, matrix product of matrices, Cartesian product of sets.
    CROSS,
    /// `.*` `⊙`.
    ELEMENTWISE_MULTIPLY,
    /// `./`.
    ELEMENTWISE_DIVIDE,
    /// `∘`: composition of functions, elementwise product of arrays.
    RING,
    /// `⊗`: Kronecker or outer product.
    TENSOR
  }

  /// Relations. {@code EQUATION} is a single `=`, {@code EQUAL} is `==`.
  enum Comparator {
    EQUATION,
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_EQUAL,
    GREATER,
    GREATER_EQUAL,
    IN,
    NOT_IN,
    SUBSET
  }
}
