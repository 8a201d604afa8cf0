package gradus.symbolic.differentiate;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.function.DerivativeRule;
import gradus.symbolic.differentiate.Differentiator.Found;
import gradus.symbolic.rewrite.Expand;
import gradus.symbolic.rewrite.Factor;
import gradus.symbolic.rewrite.Identity;
import gradus.symbolic.rewrite.Simplify;
import gradus.symbolic.rewrite.Textbook;
import gradus.syntax.Unparser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// What a teacher says about a rule: its general form, and what plays the parts here.
final class Narration {
  /// Larger formulas are not tidied: nobody reads them.
  private static final int READABLE = 3_000;

  /// Larger numerators are not multiplied out to see whether that is shorter.
  private static final int SHORT = 600;

  /// Larger ones are not simplified for that either.
  private static final int TINY = 60;

  private static final List<String> LETTERS = List.of("u", "v", "w", "p", "q", "r", "s", "t");

  private Narration() {}

  static String text(Expr e) {
    return Unparser.ascii(e);
  }

  static Expr tidy(Expr e, Algebra algebra) {
    return Formulas.size(e) > READABLE ? e : signsInside(withoutOnes(Textbook.of(e, algebra)));
  }

  /// -2*(u - 2*v) is read as 4*v - 2*u: a minus sign before a bracket that has both signs inside.
  private static Expr signsInside(Expr e) {
    if (e instanceof Product(List<Expr> factors)
        && factors.size() == 2
        && factors.getFirst() instanceof Expr.Num n
        && n.value().signum() < 0
        && n.value().isInteger()
        && factors.getLast() instanceof Sum(List<Expr> terms)
        && terms.stream().anyMatch(Narration::isNegative)
        && !terms.stream().allMatch(Narration::isNegative)) {
      return Sums.of(terms.stream().map(term -> Expr.multiply(n, term)).toList());
    }
    return e;
  }

  private static boolean isNegative(Expr term) {
    Expr first = term instanceof Product p ? p.factors().getFirst() : term;
    return first instanceof Expr.Num n && n.value().signum() < 0;
  }

  /// A sum in which whole functions cancel when it is multiplied out, as in (1 - y)*f(x) - y*(1 -
  /// f(x)); itself where none do, for then its terms show where they come from.
  static Expr cancelled(Expr e, Algebra algebra) {
    int size = Formulas.size(e);
    if (!(e instanceof Sum sum) || size > SHORT || !mayCancel(sum)) {
      return e;
    }
    Expr expanded = Expand.of(e, algebra);
    Expr best = shorter(expanded, CommonFactor.outside(expanded));
    return calls(best) < calls(e) && 3 * Formulas.size(best) <= 2 * size ? tidy(best, algebra) : e;
  }

  /// Whether multiplying out could bring equal calls together: one stands in a sum that is a
  /// factor, and one stands twice.
  private static boolean mayCancel(Sum sum) {
    for (Expr term : sum.terms()) {
      for (Expr factor : Formulas.factors(term)) {
        if (factor instanceof Sum && calls(factor) > 0) {
          return repeats(sum, new HashSet<>());
        }
      }
    }
    return false;
  }

  private static boolean repeats(Expr e, Set<Expr> seen) {
    if (e instanceof Call && !seen.add(e)) {
      return true;
    }
    for (Expr part : Formulas.parts(e)) {
      if (repeats(part, seen)) {
        return true;
      }
    }
    return false;
  }

  private static int calls(Expr e) {
    int count = e instanceof Call ? 1 : 0;
    for (Expr part : Formulas.parts(e)) {
      count += calls(part);
    }
    return count;
  }

  /// A sum of derivatives, simplified where that leaves less to read; 0 where it is proved to be.
  static Expr simplified(Expr e, Algebra algebra) {
    Expr tidied = tidy(e, algebra);
    int size = Formulas.size(tidied);
    if (!(tidied instanceof Sum) || size > SHORT) {
      return tidied;
    }
    if (Identity.isZero(tidied, algebra) == Identity.Verdict.YES) {
      return Expr.ZERO;
    }
    return size > TINY ? tidied : shorter(tidied, tidy(Simplify.of(tidied, algebra), algebra));
  }

  /// 1.0*x is x: the decimal point says nothing any more.
  private static Expr withoutOnes(Expr e) {
    return switch (e) {
      case Sum(List<Expr> terms) when startsWithOne(terms) ->
          Sums.of(terms.stream().map(Narration::withoutOnes).toList());
      case Product p when p.factors().getFirst() instanceof Expr.Num n && n.isOne() ->
          Products.of(p.factors().subList(1, p.factors().size()));
      case Expr other -> other;
    };
  }

  private static boolean startsWithOne(List<Expr> terms) {
    for (Expr term : terms) {
      if (term instanceof Product p && p.factors().getFirst() instanceof Expr.Num n && n.isOne()) {
        return true;
      }
    }
    return false;
  }

  /// Multiplied out, with the common factor before the bracket, or simplified: whichever leaves
  /// less to read.
  static Expr shorter(Expr e, Algebra algebra) {
    int size = Formulas.size(e);
    if (size > SHORT) {
      return e;
    }
    Expr expanded = Expand.of(e, algebra);
    Expr best = shorter(e, expanded);
    best = shorter(best, CommonFactor.outside(e));
    best = shorter(best, CommonFactor.outside(expanded));
    if (Formulas.size(best) > TINY) {
      return best;
    }
    if (Formulas.any(best, Narration::isLong)) {
      best = shorter(best, Factor.of(best, algebra));
    }
    return isPythagorean(expanded) ? shorter(best, Simplify.of(best, algebra)) : best;
  }

  /// Sums of two terms have no factors that are shorter to write.
  private static boolean isLong(Expr e) {
    return e instanceof Sum s && s.terms().size() > 2;
  }

  /// Whether sin² + cos² or cosh² - sinh² may hide in a sum that is multiplied out; nothing else is
  /// worth the time.
  private static boolean isPythagorean(Expr e) {
    Map<String, Set<List<Expr>>> squared = new HashMap<>();
    squares(e, squared);
    return shares(squared, "sin", "cos") || shares(squared, "sinh", "cosh");
  }

  private static boolean shares(Map<String, Set<List<Expr>>> squared, String one, String other) {
    return !Collections.disjoint(
        squared.getOrDefault(one, Set.of()), squared.getOrDefault(other, Set.of()));
  }

  /// Collects the arguments of functions that stand to a higher power, by function.
  private static void squares(Expr e, Map<String, Set<List<Expr>>> squared) {
    if (e instanceof Power(Call(String name, List<Expr> arguments), Expr.Num n)
        && n.value().compareTo(Rational.ONE) > 0) {
      squared.computeIfAbsent(name, _ -> new HashSet<>()).add(arguments);
    }
    for (Expr part : Formulas.parts(e)) {
      squares(part, squared);
    }
  }

  private static Expr shorter(Expr a, Expr b) {
    return Formulas.size(b) < Formulas.size(a) ? b : a;
  }

  /// Letters that do not occur in the formula.
  private static List<String> letters(Expr f, int count) {
    Set<String> taken = Formulas.symbols(f);
    List<String> free = new ArrayList<>();
    for (String letter : LETTERS) {
      if (!taken.contains(letter)) {
        free.add(letter);
      }
    }
    for (int i = 1; free.size() < count; i++) {
      if (!taken.contains("u_" + i)) {
        free.add("u_" + i);
      }
    }
    return free.subList(0, count);
  }

  private static String is(String letter, Expr e) {
    return ", " + letter + " = " + text(e);
  }

  static String factor(Expr constant) {
    return constant.equals(Expr.MINUS_ONE)
        ? "; the minus sign stays"
        : "; the factor " + text(constant) + " stays";
  }

  /// The derivative of a part no step is written for.
  private static String prime(String letter, Found found) {
    return found.isTrivial() ? ", " + letter + "' = " + text(found.value()) : "";
  }

  static String power(Expr f, String x, Predicate<Expr> depends) {
    String n = Formulas.symbols(f).contains("n") ? "k" : "n";
    String rule = "(" + x + "^" + n + ")' = " + n + "*" + x + "^(" + n + " - 1)";
    if (f instanceof Sum) {
      return rule + ", term by term";
    }
    return rule + is(n, new Monomials(x, depends).exponent(f));
  }

  static String sum(Sum s, String x, Predicate<Expr> depends) {
    boolean constants = !s.terms().stream().allMatch(depends);
    List<String> letters = letters(s, 2);
    String u = letters.get(0);
    String v = letters.get(1);
    return "("
        + u
        + " + "
        + v
        + ")' = "
        + u
        + "' + "
        + v
        + "'"
        + (constants ? "; terms without " + x + " vanish" : "");
  }

  static String product(Product p, List<Expr> factors, List<Found> parts) {
    int count = factors.size();
    List<String> letters = letters(p, count);
    StringBuilder out = new StringBuilder("(").append(String.join("*", letters)).append(")' = ");
    for (int i = 0; i < Math.min(count, 3); i++) {
      List<String> term = new ArrayList<>(letters);
      term.set(i, term.get(i) + "'");
      out.append(i == 0 ? "" : " + ").append(String.join("*", term));
    }
    out.append(count > 3 ? " + ..." : "");
    for (int i = 0; i < count; i++) {
      out.append(is(letters.get(i), factors.get(i))).append(prime(letters.get(i), parts.get(i)));
    }
    return out.toString();
  }

  static String quotient(Expr f, Fraction fraction, Found top, Found bottom) {
    List<String> letters = letters(f, 2);
    String u = letters.get(0);
    String v = letters.get(1);
    boolean reciprocal = fraction.numerator().isOne();
    String rule = reciprocal ? "(1/v)' = -v'/v^2" : "(u/v)' = (u'*v - u*v')/v^2";
    return rule.replace("u", "#").replace("v", v).replace("#", u)
        + (reciprocal ? "" : is(u, fraction.numerator()) + prime(u, top))
        + is(v, fraction.denominator())
        + prime(v, bottom);
  }

  static String general(Power p, Expr logarithm) {
    List<String> letters = letters(p, 2);
    String u = letters.get(0);
    String v = letters.get(1);
    return "u^v = exp(v*log(u)), so (u^v)' = u^v*(v*log(u))'"
            .replace("u", "#")
            .replace("v", v)
            .replace("#", u)
        + is(u, p.base())
        + is(v, p.exponent())
        + ", "
        + v
        + "*log("
        + u
        + ") = "
        + text(logarithm);
  }

  static String powerOfFormula(Power p, Found inner) {
    String u = letters(p, 1).get(0);
    String n = Formulas.symbols(p).contains("n") ? "k" : "n";
    boolean root = p.exponent().equals(Expr.HALF);
    boolean reciprocal = p.exponent().equals(Expr.MINUS_ONE);
    String rule =
        root
            ? "sqrt(U)' = U'/(2*sqrt(U))"
            : reciprocal ? "(1/U)' = -U'/U^2" : "(U^N)' = N*U^(N - 1)*U'";
    return rule.replace("U", u).replace("N", n)
        + is(u, p.base())
        + (root || reciprocal ? "" : is(n, p.exponent()))
        + prime(u, inner);
  }

  static String exponential(Power p, Found inner) {
    List<String> letters = letters(p, 2);
    String u = letters.get(0);
    boolean plain = p.exponent() instanceof Sym;
    String argument = plain ? is(u, p.exponent()) : is(u, p.exponent()) + prime(u, inner);
    if (p.base() == Constant.E) {
      return "exp(" + u + ")' = exp(" + u + ")*" + u + "'" + argument;
    }
    String a = Formulas.symbols(p).contains("a") ? letters.get(1) : "a";
    return "(A^U)' = A^U*log(A)*U'".replace("A", a).replace("U", u) + is(a, p.base()) + argument;
  }

  static String logarithmOfAbsolute(Call c, Expr argument, Found inner) {
    String u = letters(c, 1).get(0);
    String primes = argument instanceof Sym ? "" : prime(u, inner);
    return "log(abs(U))' = U'/U".replace("U", u) + is(u, argument) + primes;
  }

  static String call(Call c, List<DerivativeRule.Partial> partials, List<Found> parts) {
    Set<String> taken = Formulas.symbols(c);
    List<String> own = c.arguments().size() == 1 ? List.of("u") : List.of("u", "v");
    StringBuilder out = new StringBuilder();
    String separator = "";
    Set<String> said = new LinkedHashSet<>();
    for (DerivativeRule.Partial partial : partials) {
      if (said.add(partial.text())) {
        out.append(separator).append(partial.text());
        separator = "; ";
      }
    }
    String text = out.toString();
    int other = text.indexOf(", " + c.name() + "(u, ");
    if (c.arguments().size() == 1 && other > 0) {
      text = text.substring(0, other); // log(u, base) is of no interest to log(x)
    } else if (c.arguments().size() == 2 && other > 0) {
      text = text.substring(other + 2);
      own = List.of("u", "b");
    }
    for (String letter : own) {
      if (taken.contains(letter)) {
        text = renamed(text, letter, letter.toUpperCase(Locale.ROOT));
      }
    }
    StringBuilder all = new StringBuilder(text);
    int found = 0;
    for (int i = 0; i < Math.min(c.arguments().size(), own.size()); i++) {
      String letter = own.get(i);
      String shown = taken.contains(letter) ? letter.toUpperCase(Locale.ROOT) : letter;
      all.append(is(shown, c.arguments().get(i)));
      boolean moves = found < parts.size() && !(c.arguments().get(i) instanceof Sym);
      if (moves && c.arguments().size() == 1) {
        all.append(prime(shown, parts.get(found++)));
      }
    }
    return all.toString();
  }

  /// Replaces a name, not letters inside other names.
  private static String renamed(String text, String name, String other) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end == i) {
        out.append(text.charAt(i++));
      } else {
        String word = text.substring(i, end);
        out.append(word.equals(name) ? other : word);
        i = end;
      }
    }
    return out.toString();
  }
}
