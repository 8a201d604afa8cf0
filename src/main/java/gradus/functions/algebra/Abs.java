package gradus.functions.algebra;

import gradus.evaluate.Approximation;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.DerivativeRule;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.ScalarRule;
import gradus.value.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Absolute value; the modulus of complex numbers.
public final class Abs {
  public static final Function SPEC =
      Function.named("abs", Chapter.ALGEBRA)
          .summary("Absolute value of a number, modulus of a complex number")
          .parameter("x", Kind.SCALAR, "a number; elementwise over arrays")
          .domain("all numbers")
          .usedFor("L1 penalties, mean absolute errors")
          .elementwise(
              ScalarRule.of(Math::abs)
                  .exact(arguments -> exact(arguments.get(0)))
                  .closed((arguments, context) -> closed(arguments.get(0), context))
                  .complex((re, im) -> Scalar.of(Math.hypot(re, im)))
                  .precise((arguments, precision) -> arguments.get(0).abs(precision))
                  .derivative(
                      DerivativeRule.of(
                              (_, u) -> Call.of("sign", u), Math::signum, "abs(u)' = sign(u)*u'")
                          .kink(arguments -> arguments.get(0)))
                  .build())
          .example("abs(-3/2)", "3/2")
          .example("abs(sqrt(2) - 2)", "2 - sqrt(2)")
          .example("abs(3 + 4i)", "5")
          .example("abs(-2x)", "2*abs(x)")
          .seeAlso("sign", "norm", "arg", "re")
          .build();

  private Abs() {}

  private static Optional<Expr> exact(Expr x) {
    return switch (x) {
      case Num(var q, boolean decimal) -> Optional.of(new Num(q.abs(), decimal));
      case Flt(double d) -> Optional.of(new Flt(Math.abs(d)));
      case Constant c -> Optional.of(c == Constant.I ? Expr.ONE : c);
      case Call c when c.name().equals("abs") -> Optional.of(c);
      case Product p
          when p.factors().get(0) instanceof Expr.Numeric n && Formulas.hasSymbols(p) -> {
        Expr rest = Products.of(p.factors().subList(1, p.factors().size()));
        yield Optional.of(
            Expr.multiply(exact(n).orElse(n), exact(rest).orElseGet(() -> Call.of("abs", rest))));
      }
      case Expr.Sum _ when Parity.isNegative(x) && Formulas.hasSymbols(x) ->
          Optional.of(Call.of("abs", Parity.negated(x)));
      case Product _, Expr.Sum _, Power _, Expr.Sym _, Call _, Expr.Relation _ -> Optional.empty();
    };
  }

  private static Optional<Expr> closed(Expr x, Context context) {
    Optional<Integer> sign = new Approximation(context.registry()).sign(x);
    return sign.isPresent()
        ? Optional.of(sign.get() < 0 ? Parity.negated(x) : x)
        : modulus(x, context);
  }

  /// |e^(a + ib)| = e^a, |z·w| = |z|·|w|, else √(re² + im²); empty where no imaginary part is seen.
  private static Optional<Expr> modulus(Expr x, Context context) {
    if (x instanceof Power(Expr base, Expr exponent) && base == Constant.E) {
      return Cartesian.of(exponent, context).map(z -> Expr.power(base, z.re()));
    }
    if (x instanceof Product p && Formulas.hasImaginary(p)) {
      List<Expr> moduli = new ArrayList<>();
      for (Expr factor : p.factors()) {
        Optional<Expr> modulus = exact(factor).or(() -> closed(factor, context));
        if (modulus.isEmpty()) {
          return modulus;
        }
        moduli.add(modulus.get());
      }
      return Optional.of(Products.of(moduli));
    }
    return Cartesian.of(x, context).filter(z -> !z.im().isZero()).map(Cartesian::modulus);
  }
}
