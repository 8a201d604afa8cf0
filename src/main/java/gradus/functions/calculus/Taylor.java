package gradus.functions.calculus;

import gradus.diag.Code;
import gradus.evaluate.Algebra;
import gradus.evaluate.Coordinates;
import gradus.evaluate.Subject;
import gradus.expr.Expr;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.symbolic.rewrite.Exceptions;
import gradus.symbolic.series.TaylorExpansion;
import gradus.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Taylor polynomials in one or several variables.
public final class Taylor {
  /// Orders beyond this are refused: nobody reads them, and their coefficients fill pages.
  private static final int HIGHEST = 60;

  public static final Function SPEC =
      Function.named("taylor", Chapter.CALCULUS)
          .summary("Taylor polynomial of an expression at a point")
          .details(
              "The coefficients are exact and found by the arithmetic of power series; the steps"
                  + " give them as f^(k)(a)/k!. In several variables the polynomial has all terms"
                  + " up to the total degree n; to second order they are the gradient and the"
                  + " Hessian.")
          .parameter("f", Kind.EXPRESSION, "the expression, or a function")
          .parameter("x", Kind.VARIABLES, "its variable, or a list of them")
          .parameter(
              "a", Kind.ANY, "the centre: a number or a formula, a vector for several variables")
          .parameter("n", Kind.INTEGER, "the order, from 0 to " + HIGHEST)
          .domain("expressions that are analytic at the centre")
          .errors(
              "E0712 where there is no Taylor polynomial: poles, kinks, roots and logarithms at"
                  + " their ends")
          .usedFor(
              "why gradient descent and Newton's method work: first and second order models of a loss")
          .eval(Taylor::value)
          .example("taylor(exp(x), x, 0, 3)", "x^3/6 + x^2/2 + x + 1")
          .example("taylor(sigmoid(x), x, 0, 3)", "-x^3/48 + x/4 + 1/2")
          .example("taylor(exp(x)*cos(y), [x, y], [0, 0], 2)", "x^2/2 - y^2/2 + x + 1")
          .example("taylor(sqrt(x), x, 0, 2)", "error: sqrt(x) has no Taylor polynomial at x = 0")
          .seeAlso("diff", "limit", "hessian")
          .build();

  private Taylor() {}

  private static Value value(Arguments arguments, Context context) {
    Subject subject = Subject.of(arguments, context, 0, 1);
    List<String> variables = subject.variables();
    Expr f = subject.formula();
    int n = arguments.integer(3);
    if (n < 0 || n > HIGHEST) {
      throw arguments
          .error(Code.OUTSIDE_DOMAIN, 3, "the order is between 0 and " + HIGHEST + ", not " + n)
          .toException();
    }
    Map<String, Expr> centre = Coordinates.of(arguments, 2, variables, "centre");
    Algebra algebra = new Algebra(context);
    Derivation derivation = TaylorExpansion.of(f, centre, n, algebra);
    Expr question = f;
    for (Expr at : centre.values()) {
      question = Expr.add(question, at);
    }
    Exceptions.of(question, derivation.to(), Set.copyOf(variables), algebra.assumptions())
        .forEach(condition -> context.note("for " + condition));
    context.derive(derivation);
    return derivation.after();
  }
}
