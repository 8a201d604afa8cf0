package gradus.symbolic.rewrite;

import gradus.expr.Assumptions;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.syntax.Unparser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/// The values of parameters for which an answer divides by zero though the question did not:
/// sin(a·x)/sin(b·x) → a/b for b ≠ 0 only.
public final class Exceptions {
  private Exceptions() {}

  /// Conditions such as {@code b != 0}.
  ///
  /// @param bound the variables of the question, of which no condition can be asked
  public static Set<String> of(
      Expr question, Expr answer, Set<String> bound, Assumptions assumptions) {
    return of(question, answer, bound, Set.of(), assumptions);
  }

  /// @param said conditions that are known already
  public static Set<String> of(
      Expr question, Expr answer, Set<String> bound, Set<String> said, Assumptions assumptions) {
    Set<Expr> given = new LinkedHashSet<>();
    collect(question, given);
    Set<Expr> divisors = new LinkedHashSet<>();
    collect(answer, divisors);
    Set<String> conditions = new LinkedHashSet<>();
    for (Expr divisor : divisors) {
      SortedSet<String> symbols = Formulas.symbols(divisor);
      boolean known =
          symbols.isEmpty()
              || symbols.stream().anyMatch(bound::contains)
              || given.contains(divisor)
              || given.contains(Expr.negate(divisor))
              || isNonzero(divisor, assumptions);
      if (!known && !isSaid(divisor, said)) {
        conditions.add(text(divisor));
        given.add(divisor);
      }
    }
    return conditions;
  }

  private static boolean isSaid(Expr divisor, Set<String> said) {
    return said.contains(text(divisor))
        || said.contains(Unparser.ascii(divisor) + " != 0")
        || said.contains(Unparser.ascii(Expr.negate(divisor)) + " != 0");
  }

  private static void collect(Expr e, Set<Expr> divisors) {
    if (e instanceof Power(Expr base, Num n) && n.value().signum() < 0) {
      factors(base, divisors);
    }
    for (Expr part : Formulas.parts(e)) {
      collect(part, divisors);
    }
  }

  private static void factors(Expr e, Set<Expr> divisors) {
    switch (e) {
      case Product p -> p.factors().forEach(factor -> factors(factor, divisors));
      case Power(Expr base, Num n) when n.value().signum() > 0 -> factors(base, divisors);
      default -> divisors.add(e);
    }
  }

  private static boolean isNonzero(Expr e, Assumptions assumptions) {
    return switch (e) {
      case Sym(String name) -> assumptions.isNonzero(name);
      case Power(Expr base, Expr _) -> base == Expr.Constant.E;
      case Sum s ->
          s.terms().stream().allMatch(term -> isNonnegative(term, assumptions))
              && s.terms().stream().anyMatch(term -> isPositive(term, assumptions));
      default -> false;
    };
  }

  private static boolean isPositive(Expr e, Assumptions assumptions) {
    return switch (e) {
      case Num n -> n.value().signum() > 0;
      case Sym(String name) -> assumptions.isPositive(name);
      case Product p -> p.factors().stream().allMatch(f -> isPositive(f, assumptions));
      case Power(Expr base, Num n) ->
          isPositive(base, assumptions) || isEven(n) && isNonzero(base, assumptions);
      case Power(Expr base, Expr _) -> base == Expr.Constant.E;
      case Expr.Constant c -> c == Expr.Constant.E || c == Expr.Constant.PI;
      default -> false;
    };
  }

  private static boolean isNonnegative(Expr e, Assumptions assumptions) {
    return isPositive(e, assumptions)
        || e instanceof Sym(String name) && assumptions.isNonnegative(name)
        || e instanceof Power(Sym _, Num n) && isEven(n);
  }

  private static boolean isEven(Num n) {
    return n.value().isInteger() && !n.value().numerator().testBit(0);
  }

  /// n + 1 ≠ 0 is said as n != -1, a - b ≠ 0 as a != b.
  private static String text(Expr divisor) {
    if (divisor instanceof Sum(List<Expr> terms) && terms.size() == 2) {
      for (Expr term : terms) {
        Expr other = Expr.negate(Expr.subtract(divisor, term));
        if (term instanceof Sym && (other instanceof Num || other instanceof Sym)) {
          return Unparser.ascii(term) + " != " + Unparser.ascii(other);
        }
      }
    }
    return Unparser.ascii(divisor) + " != 0";
  }
}
