package gradus.symbolic.rewrite;

import gradus.evaluate.Algebra;
import gradus.exact.Integers;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The form in which a textbook leaves a result: like factors merged, numbers in front, no double
/// fractions; nothing multiplied out or factored that a reader would not.
public final class Textbook {
  private Textbook() {}

  public static Expr of(Expr e, Algebra algebra) {
    algebra.budget().step();
    return switch (e) {
      case Num _, Expr.Flt _, Expr.Constant _, Expr.Sym _ -> e;
      case Call c -> {
        Expr called = algebra.call(c.name(), all(c.arguments(), algebra));
        yield called.equals(c) ? c : called;
      }
      case Expr.Relation(Expr.Relator relator, Expr left, Expr right) ->
          new Expr.Relation(relator, of(left, algebra), of(right, algebra));
      // Canonical formulas of the same parts are the same; most are tidy already.
      case Power(Expr base, Expr exponent) -> {
        Expr b = of(base, algebra);
        Expr n = of(exponent, algebra);
        yield b == base && n == exponent ? e : Expr.power(b, n);
      }
      case Sum(List<Expr> terms) -> {
        List<Expr> tidied = all(terms, algebra);
        yield tidied == terms ? e : Sums.of(tidied);
      }
      case Product(List<Expr> factors) -> {
        List<Expr> tidied = all(factors, algebra);
        Expr product = tidied == factors ? e : Products.of(tidied);
        yield product instanceof Product p ? numbersInFront(p) : product;
      }
    };
  }

  /// The same list when nothing changed.
  private static List<Expr> all(List<Expr> parts, Algebra algebra) {
    List<Expr> result = new ArrayList<>(parts.size());
    boolean changed = false;
    for (Expr part : parts) {
      Expr tidied = of(part, algebra);
      changed |= tidied != part;
      result.add(tidied);
    }
    return changed ? result : parts;
  }

  /// x·(2x + 4) as 2·x·(x + 2); a number alone before a sum goes inside where that leaves no
  /// fraction before it.
  private static Expr numbersInFront(Product product) {
    if (isTidy(product)) {
      return product;
    }
    List<Expr> factors = new ArrayList<>();
    boolean changed = false;
    for (Expr factor : product.factors()) {
      boolean below =
          factor instanceof Power(Sum _, Expr exponent) && exponent.equals(Expr.MINUS_ONE);
      Expr inner = below ? ((Power) factor).base() : factor;
      Rational content = inner instanceof Sum s ? content(s) : Rational.ONE;
      if (content.isOne()) {
        factors.add(factor);
        continue;
      }
      changed = true;
      Expr rest = Sums.of(scaled((Sum) inner, content.inverse()));
      factors.add(Expr.number(below ? content.inverse() : content));
      factors.add(below ? Expr.power(rest, Expr.MINUS_ONE) : rest);
    }
    Expr result = changed ? Products.of(factors) : product;
    if (result instanceof Product(List<Expr> parts)
        && parts.size() == 2
        && parts.get(0) instanceof Num(Rational n, _)
        && parts.get(1) instanceof Sum s
        && (changed && !n.isInteger() || n.equals(Rational.MINUS_ONE))) {
      return Sums.of(scaled(s, n));
    }
    return result;
  }

  /// Whether no sum stands in or below the product whose terms might share a number.
  private static boolean isTidy(Product product) {
    for (Expr factor : product.factors()) {
      if (factor instanceof Sum || factor instanceof Power(Sum _, Expr _)) {
        return false;
      }
    }
    return true;
  }

  private static List<Expr> scaled(Sum sum, Rational factor) {
    List<Expr> terms = new ArrayList<>(sum.terms().size());
    for (Expr term : sum.terms()) {
      terms.add(Expr.multiply(Expr.number(factor), term));
    }
    return terms;
  }

  /// The common rational factor of the terms, negative when all of them are; 1 for sums with
  /// decimals and for closed sums, which read best as they are.
  static Rational content(Sum sum) {
    if (!Formulas.hasSymbols(sum)) {
      return Rational.ONE;
    }
    BigInteger numerator = BigInteger.ZERO;
    BigInteger denominator = BigInteger.ONE;
    boolean negative = true;
    for (Expr term : sum.terms()) {
      Expr first = term instanceof Product p ? p.factors().get(0) : term;
      if (first instanceof Expr.Flt || first instanceof Num n && n.decimal()) {
        return Rational.ONE;
      }
      Rational r = first instanceof Num n ? n.value() : Rational.ONE;
      numerator = numerator.gcd(r.numerator());
      denominator = Integers.lcm(denominator, r.denominator());
      negative &= r.signum() < 0;
    }
    Rational content = Rational.of(numerator, denominator);
    return negative ? content.negate() : content;
  }
}
