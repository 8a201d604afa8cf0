package gradus.functions.formulas;

import gradus.exact.Factorization;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.functions.formulas.Rewriting.Rewritten;
import gradus.symbolic.rewrite.Factor;
import gradus.value.Scalar;
import gradus.value.Text;
import gradus.value.Value;
import java.math.BigInteger;
import java.util.List;

/// Products over the rational numbers.
public final class FactorFormula {
  public static final Function SPEC =
      Function.named("factor", Chapter.FORMULAS)
          .summary("A formula as a product over the rational numbers; an integer as its primes")
          .details(
              "Polynomials by Zassenhaus' algorithm, in several variables by Kronecker's"
                  + " substitution; exponentials and calls count as variables. The primes of an"
                  + " integer are answered as text, which can be typed again.")
          .parameter("f", Kind.ANY, "a formula, an equation, an array of formulas or an integer")
          .domain("all formulas")
          .errors("E0803 when it takes too long")
          .usedFor("zeros of derivatives, common factors of gradients")
          .eval(FactorFormula::value)
          .example("factor(x^2 - 5*x + 6)", "(x - 3)*(x - 2)")
          .example("factor(x^2*exp(x) + 2*x*exp(x))", "x*(x + 2)*exp(x)")
          .example("factor(x^2 - y^2)", "(x + y)*(x - y)")
          .example("factor(12)", "\"2^2*3\"")
          .seeAlso("expand", "apart", "gcd")
          .build();

  private FactorFormula() {}

  private static Value value(Arguments arguments, Context context) {
    if (arguments.value(0) instanceof Scalar.Exact(Rational n, _)
        && n.isInteger()
        && n.abs().compareTo(Rational.ONE) > 0) {
      return primes(n, context);
    }
    Rewriting rewriting = new Rewriting(arguments, context);
    return rewriting.of(arguments.value(0), e -> rule(e, Factor.of(e, rewriting.algebra())));
  }

  private static Value primes(Rational n, Context context) {
    Factorization factorization = Factorization.of(n.abs().numerator(), context.budget());
    StringBuilder text = new StringBuilder(n.signum() < 0 ? "-" : "");
    String separator = "";
    for (Factorization.Power power : factorization.factors()) {
      BigInteger base = power.base();
      text.append(separator).append(base);
      if (power.exponent() > 1) {
        text.append('^').append(power.exponent());
      }
      separator = "*";
    }
    if (!factorization.complete()) {
      context.note("the last factor may not be prime");
    }
    return new Text(text.toString());
  }

  private static Rewritten rule(Expr before, Expr after) {
    if (after instanceof Product(List<Expr> factors)) {
      List<Expr> sums = factors.stream().filter(f -> f instanceof Sum).toList();
      boolean common = factors.stream().anyMatch(f -> !(f instanceof Num) && !(f instanceof Sum));
      if (!common && sums.size() == 2 && before instanceof Sum s && s.terms().size() == 2) {
        if (isSquare(s.terms().get(0))) {
          return new Rewritten(after, "difference of squares", "a^2 - b^2 = (a - b)*(a + b)");
        }
      }
      return common && sums.size() <= 1
          ? new Rewritten(after, "common factor", "a*b + a*c = a*(b + c)")
          : new Rewritten(after, "factoring", "");
    }
    return after instanceof Power(Sum s, Num n) && s.terms().size() == 2 && n.equals(Expr.TWO)
        ? new Rewritten(after, "perfect square", "a^2 + 2*a*b + b^2 = (a + b)^2")
        : new Rewritten(after, "factoring", "");
  }

  private static boolean isSquare(Expr term) {
    Expr body =
        term instanceof Product(List<Expr> factors) && factors.get(0) instanceof Num
            ? factors.getLast()
            : term;
    return body instanceof Power(Expr _, Num n) && n.equals(Expr.TWO);
  }
}
