package gradus.functions.formulas;

import gradus.diag.Code;
import gradus.expr.Expr;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Coefficients of a polynomial.
public final class PolynomialCoefficients {
  public static final Function SPEC =
      Function.named("coefficients", Chapter.FORMULAS)
          .summary("Coefficients of a polynomial, of the highest power first")
          .details("Zeros between them are listed, so x^2 + 1 has three.")
          .parameter("p", Kind.EXPRESSION, "a polynomial")
          .optional("x", Kind.VARIABLE, "the variable; may be left out when there is only one")
          .domain("polynomials in x; the coefficients may have other symbols")
          .errors("E0502 when p is no polynomial; E0406 for zero, which has none")
          .usedFor("design matrices of polynomial regression")
          .eval(PolynomialCoefficients::value)
          .example("coefficients(x^2 + 3*x + 1)", "1\n3\n1")
          .example("coefficients(a*x^2 - b, x)", "a\n0\n-b")
          .seeAlso("degree", "collect")
          .build();

  private PolynomialCoefficients() {}

  private static Value value(Arguments arguments, Context context) {
    List<Expr> ascending = new PolynomialArguments(arguments, context, 1).coefficients(0);
    if (ascending.isEmpty()) {
      throw arguments.error(Code.EMPTY_ARRAY, 0, "zero has no coefficients").toException();
    }
    List<Value> descending = new ArrayList<>();
    ascending.reversed().forEach(c -> descending.add(Values.of(c)));
    return Values.vector(descending);
  }
}
