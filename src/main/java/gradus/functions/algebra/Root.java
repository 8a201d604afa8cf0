package gradus.functions.algebra;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.function.Chapter;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import java.util.List;
import java.util.Optional;

/// The n-th root; real for odd roots of negative numbers.
public final class Root {
  public static final Function SPEC =
      Function.named("root", Chapter.ALGEBRA)
          .aliases("nthroot")
          .summary("n-th root; odd roots of negative numbers are real")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .parameter("n", Kind.SCALAR, "the index of the root, not 0")
          .domain(
              "x >= 0, or any real x for odd n; exact even roots of negative numbers are complex")
          .errors("E0501 when n is 0; E0502 for even roots of negative doubles")
          .usedFor("geometric means")
          .elementwise(
              ScalarRule.real(at -> real(at[0], at[1]))
                  .exact(Root::exact)
                  .domain(
                      at -> !(at[0] < 0) || Math.abs(at[1] % 2) == 1,
                      "needs a number that is not negative, or an odd index")
                  .derivative(
                      DerivativeRule.of(
                          List.of(
                              new DerivativeRule.Partial(
                                  (self, at) ->
                                      Expr.divide(self, Expr.multiply(at.get(0), at.get(1))),
                                  at -> Math.pow(Math.abs(at[0]), 1 / at[1] - 1) / at[1],
                                  "root(u, n)' = root(u, n)/(n*u)*u'"),
                              new DerivativeRule.Partial(
                                  (self, at) ->
                                      Expr.divide(
                                          Expr.multiply(
                                              Expr.MINUS_ONE, self, Call.of("log", at.get(0))),
                                          Expr.power(at.get(1), Expr.TWO)),
                                  at ->
                                      -Math.pow(at[0], 1 / at[1])
                                          * Math.log(at[0])
                                          / (at[1] * at[1]),
                                  "d/dn root(u, n) = -root(u, n)*log(u)/n^2"))))
                  .build())
          .example("root(16, 4)", "2")
          .example("root(-27, 3)", "-3")
          .example("root(x, 3)", "x^(1/3)")
          .seeAlso("sqrt", "cbrt", "pow")
          .build();

  private Root() {}

  private static Optional<Expr> exact(List<Expr> arguments) {
    if (arguments.get(1).isZero()) {
      throw byZero();
    }
    return Optional.of(Expr.power(arguments.get(0), Expr.power(arguments.get(1), Expr.MINUS_ONE)));
  }

  private static double real(double x, double n) {
    if (n == 0) {
      throw byZero();
    }
    if (n == 2 || n == 3) {
      return n == 2 ? Math.sqrt(x) : Math.cbrt(x);
    }
    double size = Math.pow(Math.abs(x), 1 / n);
    double whole = Math.rint(size);
    return Math.copySign(Math.pow(whole, n) == Math.abs(x) ? whole : size, x);
  }

  private static RuntimeException byZero() {
    return Diagnostic.error(Code.DIVISION_BY_ZERO, "there is no root with index 0").toException();
  }
}
