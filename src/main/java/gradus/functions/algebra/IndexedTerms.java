package gradus.functions.algebra;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.exact.Rational;
import gradus.expr.Assumptions.Fact;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.syntax.Node;
import gradus.syntax.Unparser;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Value;
import gradus.value.Values;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The terms of `sum(f, k, 1, 10)`, `sum(f, k = 1..10)` and `sum(f, k in S)`, and of products.
final class IndexedTerms {
  /// Beyond so many terms a closed form is looked for first.
  private static final long MANY = 1_000;

  /// Finds a closed form for the terms body(k), from ≤ k ≤ to.
  @FunctionalInterface
  interface ClosedForm {
    Optional<Expr> of(Expr body, String variable, Expr from, Expr to);
  }

  private final Arguments arguments;
  private final Context context;
  private final Totals totals;
  private final ClosedForm closedForm;
  private final String variable;

  /// Both forms of `sum` and `prod`: the entries of an array, or terms with a running variable.
  static Value of(
      Arguments arguments, Context context, Totals.Operation operation, ClosedForm closedForm) {
    if (arguments.size() == 1) {
      return Reduction.of(
          Totals.argument(arguments, context),
          arguments,
          context,
          terms -> Totals.of(terms, operation, context),
          terms -> Totals.ofDoubles(terms, operation, context));
    }
    String function = arguments.function().name();
    if (Reduction.hasAxis(arguments)) {
      throw arguments
          .error(Code.UNKNOWN_OPTION, "axis belongs to " + function + "s of arrays")
          .hint(function + "(A, axis=rows)")
          .toException();
    }
    return new IndexedTerms(arguments, context, new Totals(operation, context), closedForm).value();
  }

  private IndexedTerms(Arguments arguments, Context context, Totals totals, ClosedForm closedForm) {
    this.arguments = arguments;
    this.context = context;
    this.totals = totals;
    this.closedForm = closedForm;
    this.variable = variable();
  }

  private String variable() {
    Node node = arguments.node(1);
    if (node instanceof Node.Comparison(_, List<Node> sides, _)) {
      node = sides.get(0);
    }
    if (node instanceof Node.Name(_, String name)) {
      return name;
    }
    String function = arguments.function().name();
    throw arguments
        .error(
            Code.WRONG_KIND, 1, "the second argument of " + function + " is the running variable")
        .hint(function + "(k^2, k, 1, 10); of an array " + function + "([1, 2, 3])")
        .toException();
  }

  private Value value() {
    if (arguments.size() == 4) {
      return between(arguments.value(2), arguments.value(3));
    }
    if (arguments.size() == 3) {
      return over(arguments.value(2), 2);
    }
    if (arguments.node(1) instanceof Node.Comparison(_, List<Node> sides, var comparators)
        && sides.size() == 2
        && (comparators.get(0) == Node.Comparator.EQUATION
            || comparators.get(0) == Node.Comparator.IN)) {
      return sides.get(1) instanceof Node.Range(_, Node first, Node.Num step, Node last)
              && step.value().isOne()
          ? between(context.evaluate(first, Map.of()), context.evaluate(last, Map.of()))
          : over(context.evaluate(sides.get(1), Map.of()), 1);
    }
    String function = arguments.function().name();
    throw arguments
        .error(Code.WRONG_ARGUMENT_COUNT, "from where to where does " + variable + " run?")
        .hint(function + "(..., " + variable + ", 1, 10)")
        .toException();
  }

  private Value over(Value domain, int index) {
    List<Value> values =
        switch (domain) {
          case SetValue.Finite(List<Value> elements) -> elements;
          case Array array when array.shape().isVector() -> Values.entries(array);
          case Value other ->
              throw arguments
                  .error(
                      Code.WRONG_KIND,
                      index,
                      variable + " runs through a finite set or a vector, not " + other.kind())
                  .hint(variable + " in {1, 2, 3}, or bounds: " + variable + ", 1, 10")
                  .toException();
        };
    values.forEach(this::add);
    return totals.result();
  }

  private void add(Value k) {
    totals.add(context.evaluate(arguments.node(0), Map.of(variable, k)));
  }

  private Value between(Value from, Value to) {
    if (Values.isInfinite(from) || Values.isInfinite(to)) {
      return infinite(from, to);
    }
    if (hasSymbols(from) || hasSymbols(to)) {
      return symbolic(Values.expr(from).orElseThrow(), Values.expr(to).orElseThrow());
    }
    BigInteger low = integer(from, "first");
    BigInteger high = integer(to, "last");
    if (low.compareTo(high.add(BigInteger.ONE)) > 0) {
      context.note("no terms: " + variable + " runs from " + low + " to " + high);
    }
    BigInteger count = high.subtract(low).add(BigInteger.ONE);
    if (count.compareTo(BigInteger.valueOf(MANY)) > 0) {
      Optional<Value> closed = closedForm(low, high);
      if (closed.isPresent()) {
        return closed.get();
      }
      refuseTooMany(count);
    }
    boolean machine = from instanceof Scalar.Real;
    for (BigInteger k = low; k.compareTo(high) <= 0; k = k.add(BigInteger.ONE)) {
      add(machine ? Scalar.of(k.doubleValue()) : Scalar.of(Rational.of(k)));
    }
    return totals.result();
  }

  private Value infinite(Value from, Value to) {
    boolean sum = arguments.function().name().equals("sum");
    Optional<Expr> body = sum ? body() : Optional.empty();
    if (body.isEmpty()
        || !(to instanceof Scalar.Real(double last) && last > 0)
        || !(from instanceof Scalar.Exact(Rational first, _)
            && first.isInteger()
            && first.fitsInt())) {
      throw arguments
          .error(
              Code.NO_CLOSED_FORM,
              sum
                  ? "a series runs from an integer to inf, and its terms are formulas"
                  : "products without end are not computed")
          .hint(sum ? "sum(1/2^k, k, 0, inf)" : "a last index in numbers")
          .toException();
    }
    return Values.of(
        InfiniteSeries.of(body.get(), variable, first.intValueExact(), arguments, context));
  }

  private void refuseTooMany(BigInteger count) {
    if (count.doubleValue() > context.budget().limits().steps()) {
      throw arguments
          .error(
              Code.TOO_MANY_STEPS,
              "this has " + count + " terms, and they have no closed form known here")
          .hint("a smaller range")
          .toException();
    }
  }

  private Optional<Value> closedForm(BigInteger low, BigInteger high) {
    try {
      return body()
          .filter(body -> !Formulas.hasDecimals(body))
          .flatMap(body ->
              closedForm.of(
                  body, variable, Expr.number(Rational.of(low)), Expr.number(Rational.of(high))))
          .map(Values::of);
    } catch (GradusException noFormula) {
      return Optional.empty();
    }
  }

  /// The term as a formula in the running variable, which is an integer.
  private Optional<Expr> body() {
    Fact integer = new Fact(context.assumptions().of(variable).sign(), true);
    Value value =
        context.evaluate(
            arguments.node(0),
            Map.of(variable, new Formula(Expr.symbol(variable))),
            context.assumptions().with(variable, integer));
    return Values.expr(value);
  }

  private Value symbolic(Expr from, Expr to) {
    Optional<Expr> closed = body().flatMap(body -> closedForm.of(body, variable, from, to));
    String function = arguments.function().name();
    if (closed.isEmpty()) {
      throw arguments
          .error(Code.NO_CLOSED_FORM, "a closed form of this " + function + " is not known")
          .detail("polynomials and geometric terms in " + variable + " have one")
          .hint("bounds in numbers: " + function + "(..., " + variable + ", 1, 10)")
          .toException();
    }
    context.note(
        "for integers with "
            + Unparser.ascii(to)
            + " >= "
            + Unparser.ascii(Expr.subtract(from, Expr.ONE)));
    return Values.of(closed.get());
  }

  private BigInteger integer(Value bound, String which) {
    if (bound instanceof Scalar.Exact(Rational q, _) && q.isInteger()) {
      return q.numerator();
    }
    if (bound instanceof Scalar.Real(double d) && d == Math.rint(d)) {
      return Rational.fromDouble(d).numerator();
    }
    throw Diagnostic.error(
            Code.NOT_AN_INTEGER,
            "the " + which + " value of " + variable + " is an integer, not " + Literals.of(bound))
        .at(arguments.call())
        .toException();
  }

  private static boolean hasSymbols(Value value) {
    return value instanceof Formula f && Formulas.hasSymbols(f.expr());
  }
}
