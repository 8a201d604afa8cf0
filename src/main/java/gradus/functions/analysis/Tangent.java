package gradus.functions.analysis;

import gradus.diag.Code;
import gradus.evaluate.Algebra;
import gradus.evaluate.Coordinates;
import gradus.evaluate.Subject;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.symbolic.differentiate.Differentiation;
import gradus.symbolic.rewrite.Expand;
import gradus.symbolic.rewrite.Textbook;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The tangent line or plane.
public final class Tangent {
  public static final Function SPEC =
      Function.named("tangent", Chapter.ANALYSIS)
          .summary("The tangent line or plane at a point, as a formula")
          .details("f(a) + f'(a)*(x - a); in several variables f(a) + grad f(a) times (x - a).")
          .parameter("f", Kind.EXPRESSION, "a formula or a function")
          .parameter("vars", Kind.VARIABLES, "its variable, or a list of them")
          .parameter("at", Kind.ANY, "the point: a number, or a vector of as many as variables")
          .domain("formulas with a derivative at the point")
          .errors("E0507 when the function or a derivative has no value there")
          .usedFor("first-order approximations, Newton's method")
          .eval(Tangent::value)
          .example("tangent(x^2, x, 3)", "6*x - 9")
          .example("tangent(x^2 + y^2, [x, y], [1, 2])", "2*x + 4*y - 5")
          .seeAlso("diff", "grad", "taylor")
          .build();

  private Tangent() {}

  private static Value value(Arguments arguments, Context context) {
    Subject subject = Subject.of(arguments, context, 0, 1);
    Algebra algebra = new Algebra(context);
    Map<String, Expr> point = Coordinates.of(arguments, 2, subject.variables(), "point");
    Expr f = subject.formula();
    Derivation derivation = derivation(f, point, plane(f, point, arguments, algebra), algebra);
    context.derive(derivation);
    return derivation.after();
  }

  /// f(a), the slopes, and the line through the point.
  private static Derivation derivation(
      Expr f, Map<String, Expr> point, Expr plane, Algebra algebra) {
    List<Derivation> parts = new ArrayList<>();
    Expr height = Textbook.of(algebra.substitute(f, point), algebra);
    parts.add(Derivation.of("value at the point", Operators.at(f, point), height, ""));

    Expr line = height;
    for (Map.Entry<String, Expr> entry : point.entrySet()) {
      String x = entry.getKey();
      Derivation derivative = Differentiation.of(f, x, algebra);
      Expr slope = Textbook.of(algebra.substitute(derivative.to(), point), algebra);
      Expr run = Expr.subtract(Expr.symbol(x), entry.getValue());
      parts.add(derivative);
      parts.add(
          Derivation.of("slope at the point", Operators.at(derivative.to(), point), slope, ""));
      line = Expr.add(line, Expr.multiply(slope, run));
    }
    if (!line.equals(plane)) {
      parts.add(Derivation.of("multiply out", line, plane, ""));
    }
    return Derivation.of(
        point.size() == 1 ? "tangent line" : "tangent plane",
        Operators.at(Expr.Call.of("tangent", f), point),
        plane,
        point.size() == 1
            ? "f(a) + f'(a)*(x - a)"
            : "f(a) + the sum of the slopes times the steps away from a",
        parts);
  }

  private static Expr plane(Expr f, Map<String, Expr> point, Arguments arguments, Algebra algebra) {
    List<Expr> terms = new ArrayList<>();
    terms.add(at(f, point, arguments, algebra));
    point.forEach((x, a) -> {
      Expr slope = at(Differentiation.derivative(f, x, algebra), point, arguments, algebra);
      terms.add(Expr.multiply(slope, Expr.symbol(x)));
      terms.add(Expr.negate(Expr.multiply(slope, a)));
    });
    return Textbook.of(Expand.of(Sums.of(terms), algebra), algebra);
  }

  private static Expr at(Expr e, Map<String, Expr> point, Arguments arguments, Algebra algebra) {
    try {
      Expr value = algebra.substitute(e, point);
      if (Formulas.hasSymbols(value) || Double.isFinite(algebra.real(value))) {
        return value;
      }
    } catch (ArithmeticException undefined) {
      // Refused below.
    }
    throw arguments
        .error(Code.UNDEFINED, 2, "the function or its derivative has no value at this point")
        .toException();
  }
}
