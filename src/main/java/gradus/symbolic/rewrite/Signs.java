package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Assumptions;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import java.util.List;

/// What the form of a formula and the declarations of its symbols show of its sign. `false` means
/// not known.
public final class Signs {
  private final Algebra algebra;
  private final Assumptions assumptions;

  public Signs(Algebra algebra) {
    this.algebra = algebra;
    this.assumptions = algebra.assumptions();
  }

  /// Wherever the formula is defined.
  public boolean isPositive(Expr e) {
    return switch (e) {
      case Num n -> n.value().signum() > 0;
      case Expr.Flt f -> f.value() > 0;
      case Constant c -> c != Constant.I;
      case Sym(String name) -> assumptions.isPositive(name);
      case Sum s when !Formulas.hasSymbols(e) -> algebra.sign(s).orElse(0) > 0;
      case Sum(List<Expr> terms) -> {
        boolean one = false;
        boolean all = true;
        for (Expr term : terms) {
          boolean positive = isPositive(term);
          one |= positive;
          all &= positive || isNonnegative(term);
        }
        yield one && all;
      }
      case Product(List<Expr> factors) -> isProductPositive(factors);
      case Power(Expr base, Expr exponent) ->
          isPositive(base) && isReal(exponent)
              || exponent instanceof Num(Rational n, _)
                  && n.isInteger()
                  && !n.numerator().testBit(0)
                  && isReal(base)
                  && isNonzero(base, n);
      case Call c when c.arguments().size() == 1 ->
          switch (c.name()) {
            case "cosh", "sech", "sigmoid", "softplus", "gamma" ->
                !c.name().equals("gamma") || isPositive(c.arguments().get(0));
            case "abs" -> isNonzero(c.arguments().get(0));
            case "sinh", "tanh", "asinh", "atan", "erf" -> isPositive(c.arguments().get(0));
            default -> !Formulas.hasSymbols(c) && algebra.sign(c).orElse(0) > 0;
          };
      case Call _, Expr.Relation _ -> false;
    };
  }

  public boolean isNonnegative(Expr e) {
    return switch (e) {
      case Sym(String name) -> assumptions.isNonnegative(name);
      case Sum(List<Expr> terms) -> terms.stream().allMatch(this::isNonnegative) || isPositive(e);
      case Product(List<Expr> factors) -> {
        boolean all = true;
        for (Expr factor : factors) {
          all &= isNonnegative(factor);
        }
        yield all || isPositive(e);
      }
      case Power(Expr base, Expr exponent) ->
          isPositive(e)
              || isReal(base)
                  && exponent instanceof Num(Rational n, _)
                  && (isNonnegative(base)
                      || isReal(base)
                          && (!n.denominator().testBit(0) || !n.numerator().testBit(0)));
      case Call c when c.name().equals("abs") || c.name().equals("relu") -> true;
      case Num n -> n.value().signum() >= 0;
      case Expr.Flt _, Constant _, Call _, Expr.Relation _ -> isPositive(e);
    };
  }

  private boolean isProductPositive(List<Expr> factors) {
    boolean negative = false;
    for (Expr factor : factors) {
      if (isNegative(factor)) {
        negative = !negative;
      } else if (!isPositive(factor)) {
        return false;
      }
    }
    return !negative;
  }

  public boolean isNegative(Expr e) {
    return switch (e) {
      case Num n -> n.value().signum() < 0;
      case Sym(String name) -> assumptions.of(name).sign() == Assumptions.Sign.NEGATIVE;
      case Sum _, Product _ -> isPositive(negated(e));
      case Expr.Flt f -> f.value() < 0;
      case Power _, Constant _, Call _, Expr.Relation _ ->
          !Formulas.hasSymbols(e) && algebra.sign(e).orElse(0) < 0;
    };
  }

  private static Expr negated(Expr e) {
    Expr negated = Expr.negate(e);
    return negated instanceof Product(List<Expr> factors)
            && factors.size() == 2
            && factors.get(0) instanceof Num n
            && factors.get(1) instanceof Sum(List<Expr> terms)
        ? Sums.of(terms.stream().map(term -> Expr.multiply(n, term)).toList())
        : negated;
  }

  /// An even power is positive where it is defined, if its base cannot vanish or stands below the
  /// fraction bar.
  private boolean isNonzero(Expr base, Rational exponent) {
    return exponent.signum() < 0 || isNonzero(base);
  }

  public boolean isNonzero(Expr e) {
    return e instanceof Sym(String name) && assumptions.isNonzero(name)
        || isPositive(e)
        || isNegative(e)
        || e instanceof Product(List<Expr> factors) && factors.stream().allMatch(this::isNonzero);
  }

  /// Wherever it is defined; a symbol is unless it was declared in C.
  public boolean isReal(Expr e) {
    return !Formulas.any(
        e,
        part ->
            part == Constant.I || part instanceof Sym(String name) && !assumptions.isReal(name));
  }

  public boolean isInteger(Expr e) {
    return switch (e) {
      case Num n -> n.value().isInteger();
      case Sym(String name) -> assumptions.isInteger(name);
      case Sum(List<Expr> terms) -> terms.stream().allMatch(this::isInteger);
      case Product(List<Expr> factors) -> factors.stream().allMatch(this::isInteger);
      case Power(Expr base, Num(Rational n, _)) ->
          n.isInteger() && n.signum() > 0 && isInteger(base);
      case Power _, Constant _, Expr.Flt _, Call _, Expr.Relation _ -> false;
    };
  }
}
