package gradus.functions.algebra;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Span;
import gradus.evaluate.Arithmetic;
import gradus.evaluate.Masks;
import gradus.evaluate.ScalarArithmetic;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.Conventions;
import gradus.function.Operand;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Scalar;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Running sums or products. Formulas are kept until the end and joined at once; truth values count
/// as 1 and 0.
final class Totals {
  /// What joins the terms.
  enum Operation {
    SUM,
    PRODUCT
  }

  private final boolean sum;

  /// Whoever asks for machine arithmetic wants to see its rounding.
  private final boolean compensates;

  private final Context context;
  private final ScalarArithmetic scalars;
  private final List<Value> formulas = new ArrayList<>();
  private Value total;

  private double lost;

  Totals(Operation operation, Context context) {
    this.sum = operation == Operation.SUM;
    this.compensates = sum && context.conventions().dtype() == Conventions.Dtype.EXACT;
    this.context = context;
    this.scalars = new ScalarArithmetic(context);
    this.total = sum ? Scalar.ZERO : Scalar.ONE;
  }

  void add(Value term) {
    context.budget().step();
    switch (term) {
      case Formula f -> formulas.add(f);
      case Truth truth -> addScalar(Masks.number(truth));
      case Scalar scalar -> addScalar(scalar);
      case Array array -> addArray(array);
      case Value other ->
          throw Diagnostic.error(
                  Code.WRONG_KIND,
                  (sum ? "a sum" : "a product") + " needs numbers, not " + other.kind())
              .toException();
    }
  }

  private void addScalar(Scalar term) {
    if (compensates
        && total instanceof Scalar.Real(double a)
        && term instanceof Scalar.Real(double b)) {
      addDouble(a, b);
    } else if (total instanceof Array) {
      addArray(term);
    } else {
      total = sum ? scalars.add(total, term) : scalars.multiply(total, term);
    }
  }

  /// Neumaier's compensation (1974): what rounding loses is collected and put back at the end.
  private void addDouble(double a, double b) {
    double next = a + b;
    if (Double.isFinite(next)) {
      lost += Math.abs(a) >= Math.abs(b) ? a - next + b : b - next + a;
      total = new Scalar.Real(next);
    } else {
      total = scalars.add(total, new Scalar.Real(b));
    }
  }

  private void addArray(Value term) {
    if (total instanceof Scalar start
        && sum == start.equals(Scalar.ZERO)
        && term instanceof Array) {
      total = term;
      return;
    }
    total =
        new Arithmetic(context)
            .apply(
                sum ? Node.BinaryOperator.ADD : Node.BinaryOperator.MULTIPLY,
                operand(total),
                operand(term));
  }

  private static Operand operand(Value value) {
    return new Operand(value, new Node.Hole(Span.NONE), "", Span.NONE);
  }

  Value result() {
    if (total instanceof Scalar.Real(double d) && lost != 0 && Double.isFinite(d)) {
      total = new Scalar.Real(d + lost);
    }
    if (formulas.isEmpty()) {
      return total;
    }
    List<Value> all = new ArrayList<>(formulas);
    if (total instanceof Array) {
      for (Value formula : formulas) {
        addArray(formula);
      }
      return total;
    }
    all.add(total);
    return sum ? scalars.sum(all) : scalars.product(all);
  }

  /// The evaluated first argument of the form without a running variable; a function value hands it
  /// over evaluated.
  static Value argument(Arguments arguments, Context context) {
    Value value =
        arguments.node(0) instanceof Node.Hole && arguments.operand(0).text().isEmpty()
            ? arguments.value(0)
            : context.evaluate(arguments.node(0), Map.of());
    if (value instanceof Formula f && !f.isClosed()) {
      String function = arguments.function().name();
      throw arguments
          .error(
              Code.WRONG_KIND,
              0,
              function + " of one argument needs an array or a set, and this is a formula")
          .hint(
              function
                  + "(k^2, k, 1, 10) runs through values; -v gives a name an array as its value")
          .toException();
    }
    return value;
  }

  static Value of(List<Value> terms, Operation operation, Context context) {
    Totals totals = new Totals(operation, context);
    terms.forEach(totals::add);
    return totals.result();
  }

  /// The same of doubles. What leaves their range goes the long way, which knows what to say.
  static double ofDoubles(double[] terms, Operation operation, Context context) {
    Conventions.Dtype dtype = context.conventions().dtype();
    boolean sum = operation == Operation.SUM;
    double total = sum ? 0 : 1;
    double lost = 0;
    for (double term : terms) {
      double next = dtype.round(sum ? total + term : total * term);
      if (sum && dtype == Conventions.Dtype.EXACT) {
        lost += Math.abs(total) >= Math.abs(term) ? total - next + term : term - next + total;
      }
      total = next;
    }
    if (Double.isFinite(total + lost) && (sum || total != 0)) {
      return total + lost;
    }
    List<Value> all = new ArrayList<>(terms.length);
    for (double term : terms) {
      all.add(Scalar.of(term));
    }
    return of(all, operation, context) instanceof Scalar.Real(double d) ? d : Double.NaN;
  }
}
