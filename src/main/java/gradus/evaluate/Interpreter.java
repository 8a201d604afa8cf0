package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Source;
import gradus.diag.Span;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.function.Conventions.Dtype;
import gradus.function.Operand;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Parser;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Shape;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Evaluates a syntax tree in an environment. One source text, one interpreter.
final class Interpreter {
  private final Evaluation evaluation;
  private final Source source;
  private final Arithmetic arithmetic;
  private final Unaries unaries;
  private final Logic logic;
  private final Calls calls;

  Interpreter(Evaluation evaluation, Source source) {
    this.evaluation = evaluation;
    this.source = source;
    this.arithmetic = new Arithmetic(evaluation);
    this.unaries = new Unaries(evaluation, arithmetic, source);
    this.logic = new Logic(evaluation);
    this.calls = new Calls(evaluation, this);
  }

  Source source() {
    return source;
  }

  Value evaluate(Node node, Environment environment) {
    try {
      return value(node, environment);
    } catch (GradusException e) {
      throw e.diagnostic().atIfUnknown(node.span()).in(source).toException();
    } catch (ArithmeticException e) {
      throw Diagnostic.error(Code.DIVISION_BY_ZERO, "division by zero")
          .at(node.span())
          .in(source)
          .toException();
    }
  }

  /// The value together with how it was written.
  Operand operand(Node node, Environment environment) {
    return new Operand(evaluate(node, environment), node, source.text(), node.span());
  }

  private Value value(Node node, Environment environment) {
    return switch (node) {
      case Node.Num n -> number(n.value(), n.decimal());
      case Node.Str s -> new Text(s.text());
      case Node.Name n -> name(n.name(), environment);
      case Node.Unary u -> unaries.apply(u, operand(u.operand(), environment));
      case Node.Chain c -> chain(c, environment);
      case Node.Power p -> power(p, environment);
      case Node.Comparison c -> comparison(c, environment);
      case Node.Call c -> calls.call(c, environment);
      case Node.Apply a -> calls.apply(a, environment);
      case Node.ArrayLiteral a -> array(a, environment);
      case Node.SetLiteral s -> set(s, environment);
      case Node.SetBuilder s -> new Comprehension(evaluation, this).build(s, environment);
      case Node.IntervalLiteral i -> interval(i, environment);
      case Node.Range r ->
          Ranges.of(
              evaluate(r.first(), environment),
              evaluate(r.step(), environment),
              evaluate(r.last(), environment),
              evaluation);
      case Node.Index i -> index(i, environment);
      case Node.Field f -> Parts.of(operand(f.target(), environment), f, evaluation.registry());
      case Node.Bars b -> bars(b, environment);
      case Node.Lambda l ->
          new FunctionValue.Defined("", l.parameters(), l.body(), source, environment.visible());
      case Node.At a -> at(a, environment);
      case Node.All a ->
          throw Diagnostic.error(Code.UNEXPECTED_TOKEN, ": stands alone only in brackets")
              .at(a.span())
              .hint("A[:,2] is the second column")
              .toException();
      case Node.End _ -> environment.find(END).orElseThrow(() -> misplacedEnd(node));
      case Node.Hole h ->
          throw Diagnostic.error(
                  Code.UNEXPECTED_TOKEN, "? asks which shape fits, and nothing here tells")
              .at(h.span())
              .hint("A * ? * B, A + ?, A \\ ?")
              .toException();
    };
  }

  private static final String END = "end";

  private static GradusException misplacedEnd(Node node) {
    return Diagnostic.error(Code.UNEXPECTED_TOKEN, "end has a meaning only in a subscript")
        .at(node.span())
        .hint("v[end] is the last entry")
        .toException();
  }

  private Value number(Rational value, boolean decimal) {
    Dtype dtype = evaluation.conventions().dtype();
    return dtype == Dtype.EXACT
        ? new Scalar.Exact(value, decimal)
        : new Scalar.Real(dtype.round(value.doubleValue()));
  }

  private Value name(String name, Environment environment) {
    Optional<Value> known = environment.find(name);
    if (known.isEmpty()) {
      known = Constants.find(name, evaluation.conventions().dtype());
    }
    if (known.isPresent()) {
      return known.get();
    }
    return evaluation.registry().find(name).isPresent() && !Parser.isGreek(name)
        ? new FunctionValue.Builtin(name)
        : new Formula(Expr.symbol(name));
  }

  private Value power(Node.Power power, Environment environment) {
    return arithmetic.power(
        operand(power.base(), environment),
        operand(power.exponent(), environment),
        power.elementwise());
  }

  private Value chain(Node.Chain chain, Environment environment) {
    BinaryOperator first = chain.operators().get(0);
    if (first == BinaryOperator.AND
        || first == BinaryOperator.OR
        || first == BinaryOperator.IMPLIES) {
      return Connectives.chain(chain, node -> evaluate(node, environment));
    }
    if (Holes.isAsked(chain)) {
      return new Holes(node -> operand(node, environment)).answer(chain);
    }
    List<Operand> operands = new ArrayList<>(chain.operands().size());
    boolean formulas = false;
    boolean scalars = true;
    for (Node node : chain.operands()) {
      Operand operand = operand(node, environment);
      operands.add(operand);
      formulas |= operand.value() instanceof Formula;
      scalars &= ScalarArithmetic.isScalar(operand.value());
    }
    if (formulas && scalars && operands.size() > 2) {
      if (isAdditive(chain)) {
        return sum(chain, operands);
      }
      if (isMultiplicative(chain)) {
        return arithmetic.scalars().product(operands.stream().map(Operand::value).toList());
      }
    }
    return fold(chain, operands, environment);
  }

  private static boolean isAdditive(Node.Chain chain) {
    for (BinaryOperator operator : chain.operators()) {
      if (operator != BinaryOperator.ADD && operator != BinaryOperator.SUBTRACT) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMultiplicative(Node.Chain chain) {
    for (BinaryOperator operator : chain.operators()) {
      if (operator != BinaryOperator.MULTIPLY && operator != BinaryOperator.JUXTAPOSE) {
        return false;
      }
    }
    return true;
  }

  private Value sum(Node.Chain chain, List<Operand> operands) {
    List<Value> terms = new ArrayList<>(operands.size());
    for (int i = 0; i < operands.size(); i++) {
      Value term = operands.get(i).value();
      boolean minus = i > 0 && chain.operators().get(i - 1) == BinaryOperator.SUBTRACT;
      terms.add(minus ? arithmetic.scalars().negate(term) : term);
    }
    return arithmetic.scalars().sum(terms);
  }

  private Value fold(Node.Chain chain, List<Operand> operands, Environment environment) {
    Operand left = operands.get(0);
    for (int i = 1; i < operands.size(); i++) {
      evaluation.budget().step();
      Operand right = operands.get(i);
      BinaryOperator operator = chain.operators().get(i - 1);
      Holes.refuseMatrixSymbols(operator, left, right, environment);
      if (operator == BinaryOperator.JUXTAPOSE) {
        Indexing.refuseParentheses(left, right, source.text());
      }
      Value value = arithmetic.apply(operator, left, right);
      Span span = left.span().to(right.span());
      left = new Operand(value, chain, source.text(), span);
    }
    return left.value();
  }

  private Value comparison(Node.Comparison comparison, Environment environment) {
    List<Operand> operands = new ArrayList<>();
    for (Node node : comparison.operands()) {
      operands.add(operand(node, environment));
    }
    Value result = logic.compare(comparison.comparators().get(0), operands.get(0), operands.get(1));
    for (int i = 1; i < comparison.comparators().size(); i++) {
      result =
          Connectives.and(
              result,
              logic.compare(comparison.comparators().get(i), operands.get(i), operands.get(i + 1)));
    }
    return result;
  }

  private Value array(Node.ArrayLiteral literal, Environment environment) {
    List<List<Operand>> rows = new ArrayList<>();
    double cells = 0;
    for (List<Node> row : literal.rows()) {
      List<Operand> entries = new ArrayList<>();
      for (Node node : row) {
        entries.add(operand(node, environment));
      }
      cells += entries.size();
      rows.add(entries);
    }
    evaluation.budget().cells(cells);
    if (rows.isEmpty()) {
      return Values.vector(List.of());
    }
    return literal.semicolon() ? Brackets.rows(rows) : Brackets.row(rows.get(0));
  }

  private Value set(Node.SetLiteral literal, Environment environment) {
    List<Value> elements = new ArrayList<>();
    for (Node node : literal.elements()) {
      Value value = evaluate(node, environment);
      if (node instanceof Node.Range && value instanceof Array range) {
        elements.addAll(Values.entries(range));
      } else {
        elements.add(value);
      }
    }
    return new Sets(evaluation).of(elements);
  }

  private Value interval(Node.IntervalLiteral literal, Environment environment) {
    return logic.interval(
        operand(literal.low(), environment),
        operand(literal.high(), environment),
        literal.lowClosed(),
        literal.highClosed());
  }

  private Value index(Node.Index index, Environment environment) {
    Operand target = operand(index.target(), environment);
    if (target.value() instanceof Table table) {
      Shape shape = Shape.of(table.rows(), table.columns().size());
      return new TableIndexing(evaluation)
          .apply(table, index.subscripts(), subscripts(index, shape, environment));
    }
    if (!(target.value() instanceof Array array)) {
      throw Diagnostic.error(
              Code.WRONG_KIND,
              "'" + target.text() + "' is " + target.value().kind() + ", which has no entries")
          .at(target.span())
          .hint(insteadOfEntry(target))
          .toException();
    }
    List<Value> subscripts = subscripts(index, array.shape(), environment);
    return TableIndexing.isNamed(subscripts)
        ? new TableIndexing(evaluation).applyNamed(array, index.subscripts(), subscripts)
        : new Indexing(evaluation).apply(array, index.subscripts(), subscripts);
  }

  private List<Value> subscripts(Node.Index index, Shape shape, Environment environment) {
    List<Value> subscripts = new ArrayList<>();
    for (int axis = 0; axis < index.subscripts().size(); axis++) {
      Node node = index.subscripts().get(axis);
      subscripts.add(
          node instanceof Node.All || axis >= shape.rank()
              ? Truth.TRUE
              : evaluate(node, environment.with(END, last(shape, axis))));
    }
    return subscripts;
  }

  private static String insteadOfEntry(Operand target) {
    if (target.value() instanceof RecordValue record) {
      return target.text() + "." + record.fields().keySet().iterator().next();
    }
    return target.value() instanceof Formula
        ? "-v '" + target.text() + "=[1,2,3]' gives it a value; functions take parentheses"
        : "";
  }

  private Value last(Shape shape, int axis) {
    return Scalar.of(shape.length(axis) - 1L + evaluation.conventions().indexBase());
  }

  private Value bars(Node.Bars bars, Environment environment) {
    Operand operand = operand(bars.operand(), environment);
    if (operand.value() instanceof SetValue set) {
      return new Sets(evaluation).cardinality(set);
    }
    if (operand.value() instanceof Array array) {
      throw Diagnostic.error(
              Code.WRONG_KIND, "single bars are for numbers and sets, and this is " + array.kind())
          .at(bars.span())
          .hint(
              array.shape().isVector()
                  ? "its length: ||"
                      + operand.text()
                      + "||; entry by entry: abs("
                      + operand.text()
                      + ")"
                  : "its determinant: det("
                      + operand.text()
                      + "); its norm: ||"
                      + operand.text()
                      + "||")
          .toException();
    }
    return arithmetic.call("abs", operand);
  }

  private Value at(Node.At at, Environment environment) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Node.Binding binding : at.bindings()) {
      values.put(binding.name(), evaluate(binding.value(), environment));
    }
    return new AtPoint(evaluation)
        .of(List.of(at.body()), values, environment, inner -> evaluate(at.body(), inner));
  }
}
