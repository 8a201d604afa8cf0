package gradus.syntax;

import gradus.syntax.Node.BinaryOperator;

/// How tightly constructs bind, loosest first. The one list of precedences: the parser climbs it,
/// writers of formulas put parentheses by it.
public enum Precedence {
  /// `f at x=1`
  AT,
  /// `x -> f`; right-associative.
  LAMBDA,
  /// `a => b`; right-associative.
  IMPLIES,
  OR,
  AND,
  /// Prefix `not`.
  NOT,
  /// `<`, `==`, `=`, `in`; a chain, `0 < x < 1`.
  COMPARISON,
  /// `union`, `minus`.
  UNION,
  INTERSECT,
  /// `1..5`, `0:0.1:1`
  RANGE,
  /// `+`, `-`
  SUM,
  /// `*`, `/`, `\`, implicit multiplication and every other product, all alike.
  PRODUCT,
  /// `-x`, `√x`, `sin x`
  PREFIX,
  /// `A^T`; looser than a power, so that `A^2'` transposes the square.
  TRANSPOSE,
  /// `x^2`, `x.^2`; right-associative, the exponent may carry a sign.
  POWER,
  /// `n!`, `5%`, `A[1]`, `r.part`, `f(x)`
  POSTFIX,
  /// Names, numbers and everything in brackets.
  ATOM;

  private static final Precedence[] ALL = values();

  /// The next tighter one.
  public Precedence tighter() {
    return ALL[Math.min(ordinal() + 1, ALL.length - 1)];
  }

  public boolean looserThan(Precedence other) {
    return ordinal() < other.ordinal();
  }

  public static Precedence of(BinaryOperator operator) {
    return switch (operator) {
      case IMPLIES -> IMPLIES;
      case OR -> OR;
      case AND -> AND;
      case UNION, SET_MINUS -> UNION;
      case INTERSECT -> INTERSECT;
      case ADD, SUBTRACT -> SUM;
      case MULTIPLY,
          JUXTAPOSE,
          DIVIDE,
          LEFT_DIVIDE,
          MATRIX_MULTIPLY,
          CENTER_DOT,
          CROSS,
          ELEMENTWISE_MULTIPLY,
          ELEMENTWISE_DIVIDE,
          RING,
          TENSOR ->
          PRODUCT;
    };
  }

  /// The precedence of the outermost construct of a tree, as {@link Reading} writes it.
  public static Precedence of(Node node) {
    return switch (node) {
      case Node.Num number -> number.value().signum() < 0 ? PREFIX : ATOM;
      case Node.Chain chain -> of(chain.operators().getFirst());
      case Node.Unary unary ->
          switch (unary.operator()) {
            case NEGATE, PLUS -> PREFIX;
            case NOT -> NOT;
            case FACTORIAL, PERCENT -> POSTFIX;
            case TRANSPOSE -> TRANSPOSE;
            case ROOT -> POSTFIX;
          };
      case Node.Power power -> POWER;
      case Node.Comparison comparison -> COMPARISON;
      case Node.Range range -> RANGE;
      case Node.Lambda lambda -> LAMBDA;
      case Node.At at -> AT;
      case Node.Call call -> POSTFIX;
      case Node.Apply apply -> POSTFIX;
      case Node.Index index -> POSTFIX;
      case Node.Field field -> POSTFIX;
      case Node.Str text -> ATOM;
      case Node.Name name -> ATOM;
      case Node.ArrayLiteral array -> ATOM;
      case Node.SetLiteral set -> ATOM;
      case Node.SetBuilder builder -> ATOM;
      case Node.IntervalLiteral interval -> ATOM;
      case Node.All all -> ATOM;
      case Node.End end -> ATOM;
      case Node.Bars bars -> ATOM;
      case Node.Hole hole -> ATOM;
    };
  }
}
