package gradus.engine;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Source;
import gradus.diag.Span;
import gradus.evaluate.Environment;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.symbolic.equivalence.Digits;
import gradus.syntax.Node;
import gradus.syntax.Precedence;
import gradus.syntax.Reading;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads answers as people mean them: `1 1/2`, `y = 2x`, `λ=5, 2`, `x=1 or x=2`, `(0, inf)`, a
/// matrix in several lines. What the language reads by itself is left to it.
final class AnswerReader {
  /// Reads and evaluates one expression.
  interface Language {
    Node parse(Source source);

    Value evaluate(Node node, Environment environment, Source source);

    /// Whether it is a function of numbers, as ln: `ln(x) = 5` does not say that the answer is 5.
    boolean isElementary(String name);
  }

  private final Language language;
  private final Environment environment;
  private final Value truth;
  private final List<String> unknowns;
  private final List<String> notes = new ArrayList<>();

  /// @param truth the reference, whose kind decides what some answers mean
  /// @param unknowns what the reference solves for, in its order; empty when it does not
  AnswerReader(Language language, Environment environment, Value truth, List<String> unknowns) {
    this.unknowns = List.copyOf(unknowns);
    this.language = language;
    this.environment = environment;
    this.truth = truth;
  }

  /// @throws GradusException with the place in the answer
  AnswerReading read(String typed) {
    List<String> lines = TypedAnswer.lines(typed);
    if (lines.isEmpty()) {
      throw Diagnostic.error(Code.EMPTY_INPUT, "the answer is empty")
          .hint("gradus check 'ANSWER' 'REFERENCE'")
          .toException();
    }
    String joined = String.join(" ", lines);
    if (lines.size() > 1 && !TypedAnswer.isBracketed(joined)) {
      return rows(lines);
    }
    String text = AnswerWords.formula(joined);
    if (truth instanceof SetValue || isLogical(truth)) {
      Optional<AnswerWords.Said> said = AnswerWords.said(text, false);
      if (said.isPresent()) {
        return expression(said.get() == AnswerWords.Said.EVERYTHING ? "R" : "∅");
      }
    }
    if (AnswerWords.isDecimalComma(text) && truth instanceof Scalar) {
      notes.add(text + " is two numbers; a decimal has a point: " + text.replace(',', '.'));
    }
    try {
      return line(text);
    } catch (GradusException unread) {
      throw AnswerWords.isSentence(text) ? sentence(unread) : unread;
    }
  }

  private static GradusException sentence(GradusException unread) {
    boolean name =
        unread.code() == Code.UNKNOWN_NAME
            || unread.code() == Code.FOREIGN_NAME
            || unread.code() == Code.UNKNOWN_FUNCTION;
    return name
        ? unread
            .diagnostic()
            .detail("the answer has words in it that gradus cannot judge")
            .hint("the formula alone, such as 2x, {1, 2} or x=1 or x=2")
            .toException()
        : unread;
  }

  private AnswerReading line(String typed) {
    String text = typed;
    Optional<String> label =
        isLogical(truth)
            ? Optional.empty()
            : TypedAnswer.label(firstPart(text)).filter(name -> !isEquation(name));
    List<String> labels =
        TypedAnswer.split(text, ",").stream()
            .map(TypedAnswer::label)
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    boolean one = labels.size() <= 1;
    boolean set = truth instanceof SetValue && !TypedAnswer.isSet(TypedAnswer.withoutLabel(text));
    if (label.isPresent() && one && !names(truth, label.get()) && !set) {
      notes.add("read as the value of " + label.get());
      text = TypedAnswer.withoutLabel(text);
    }
    return one(text);
  }

  private boolean isEquation(String label) {
    int open = label.indexOf('(');
    return open > 0 && language.isElementary(label.substring(0, open));
  }

  private static String firstPart(String text) {
    return TypedAnswer.split(text, ",").getFirst();
  }

  /// Whether it is a condition.
  static boolean isLogical(Value value) {
    return value instanceof Formula(Expr e)
        && (e instanceof Expr.Relation
            || e instanceof Expr.Call(String name, _)
                && (name.equals("and") || name.equals("or") || name.equals("not")));
  }

  /// Whether a name stands in it.
  static boolean names(Value value, String label) {
    return Values.expr(value).filter(e -> Formulas.symbols(e).contains(label)).isPresent();
  }

  private AnswerReading rows(List<String> lines) {
    StringBuilder matrix = new StringBuilder("[");
    for (String line : lines) {
      char first = line.charAt(0);
      char last = line.charAt(line.length() - 1);
      boolean bracketed =
          line.length() > 1
              && (first == '[' && last == ']'
                  || first == '(' && last == ')' && line.indexOf('(', 1) < 0
                  || first == '|' && last == '|');
      matrix
          .append(matrix.length() > 1 ? "; " : "")
          .append(bracketed ? line.substring(1, line.length() - 1) : line);
    }
    return expression(matrix.append("]").toString());
  }

  /// What was said about the answer so far.
  List<String> notes() {
    return notes;
  }

  /// One answer without a label.
  AnswerReading one(String text) {
    Optional<String> mixed = TypedAnswer.mixedNumber(text);
    if (mixed.isPresent()) {
      notes.add("read as a mixed number");
      return expression(mixed.get());
    }
    if (text.contains("±")) {
      notes.add("± stands for both signs");
      boolean named = truth instanceof SetValue && TypedAnswer.label(text).isPresent();
      String both = named ? TypedAnswer.withoutLabel(text) : text;
      Value plus = one(both.replace("±", "+")).value();
      Value minus = one(both.replace("±", "-")).value();
      return new AnswerList(this, truth, unknowns).of(List.of(plus, minus));
    }
    Optional<List<String>> tuple = TypedAnswer.tuple(text);
    if (tuple.isPresent()) {
      return tuple(text, tuple.get());
    }
    List<String> parts = TypedAnswer.split(text, ",");
    if (parts.size() == 1) {
      parts = TypedAnswer.split(text, " or ");
    }
    if (parts.size() == 1) {
      parts = TypedAnswer.split(text, " and ");
    }
    return parts.size() > 1 && parts.stream().noneMatch(String::isEmpty)
        ? new AnswerList(this, truth, unknowns).read(text, parts)
        : expression(text);
  }

  /// A pair in brackets so that it is read as an interval, in LaTeX or not.
  private static String interval(String text) {
    return (text.indexOf('\\') >= 0 ? "\\emptyset \\cup " : "{} union ") + text;
  }

  private AnswerReading tuple(String text, List<String> parts) {
    if (truth instanceof SetValue.Intervals && parts.size() == 2) {
      AnswerReading interval = expression(interval(text));
      return new AnswerReading(interval.value(), Optional.empty(), Optional.empty(), notes);
    }
    return expression("[" + text.substring(1, text.length() - 1) + "]");
  }

  /// What the language reads by itself.
  AnswerReading expression(String text) {
    Source source = new Source("", text);
    Node node = set(language.parse(source), environment);
    Value value = language.evaluate(node, environment, source);
    if (truth instanceof SetValue.Intervals
        && node instanceof Node.ArrayLiteral
        && value instanceof Array pair
        && pair.shape().isVector()
        && pair.size() == 2) {
      return expression(interval(text));
    }
    return new AnswerReading(value, Optional.of(node), digits(text, node, value), notes);
  }

  /// `x in [0, 1)` means the set, where x is an unknown.
  static Node set(Node node, Environment environment) {
    return node instanceof Node.Comparison(_, List<Node> sides, List<Node.Comparator> relations)
            && relations.equals(List.of(Node.Comparator.IN))
            && sides.getFirst() instanceof Node.Name(_, String name)
            && environment.find(name).isEmpty()
        ? sides.get(1)
        : node;
  }

  private static Optional<Digits> digits(String text, Node node, Value value) {
    Optional<Digits> typed = Digits.of(text).or(() -> scientific(text, node));
    return typed.isPresent()
            || !(value instanceof Scalar.Exact(Rational q, boolean decimal))
            || !decimal
        ? typed
        : q.toDecimal().flatMap(Digits::of);
  }

  /// `6.60·10^-4` has the digits of 6.60e-4, and so has `660·10^-6`.
  private static Optional<Digits> scientific(String text, Node node) {
    return unsigned(node) instanceof Node.Chain(_, List<Node> factors, _)
            && Precedence.of(unsigned(node)) == Precedence.PRODUCT
            && factors.size() == 2
            && unsigned(factors.getFirst()) instanceof Node.Num(Span mantissa, _, _)
            && factors.getLast() instanceof Node.Power(_, Node ten, Node exponent, _)
            && ten instanceof Node.Num(_, Rational base, _)
            && base.equals(Rational.of(10))
            && mantissa.end() <= text.length()
        ? Digits.of(text.substring(mantissa.start(), mantissa.end()) + "e" + Reading.of(exponent))
        : Optional.empty();
  }

  private static Node unsigned(Node node) {
    return node instanceof Node.Unary(_, Node.UnaryOperator sign, Node size)
            && sign == Node.UnaryOperator.NEGATE
        ? size
        : node;
  }

  /// The same names and the constant of integration, which is no set of numbers here.
  static Environment withConstant(Environment environment) {
    return environment.find("C").isPresent()
        ? environment
        : environment.with("C", new Formula(Expr.symbol("C")));
  }
}
