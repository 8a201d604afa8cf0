package gradus.functions.algebra;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.evaluate.RealFormula;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.function.Arguments;
import gradus.function.Check;
import gradus.function.Context;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.step.Operators.Side;
import gradus.symbolic.limits.Limit;
import gradus.syntax.Unparser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Sums over all integers from a first one on: geometric series, even powers of 1/k (Euler 1735),
/// the exponential series and sums of these; what diverges is refused.
final class InfiniteSeries {
  private static final int TERMS = 20_000;

  /// B₂, B₄, … Abramowitz and Stegun, table 23.2.
  private static final long[][] BERNOULLI = {
    {1, 6}, {-1, 30}, {1, 42}, {-1, 30}, {5, 66}, {-691, 2730}, {7, 6}, {-3617, 510}
  };

  private final Arguments arguments;
  private final Context context;
  private final Algebra algebra;
  private final String k;
  private final int from;
  private final List<String> laws = new ArrayList<>();

  private InfiniteSeries(Arguments arguments, Context context, String k, int from) {
    this.arguments = arguments;
    this.context = context;
    this.algebra = new Algebra(context);
    this.k = k;
    this.from = from;
  }

  /// @throws GradusException E0709 when the series diverges, E0711 when no closed form is known
  static Expr of(Expr body, String k, int from, Arguments arguments, Context context) {
    return new InfiniteSeries(arguments, context, k, from).sum(body);
  }

  private Expr sum(Expr body) {
    Optional<Expr> terms = limitOfTerms(body);
    if (terms.isPresent() && !terms.get().isZero()) {
      throw diverges("its terms go to " + Unparser.ascii(terms.get()) + ", not to 0");
    }
    List<Expr> parts = new ArrayList<>();
    List<Expr> summands = Formulas.terms(body);
    for (Expr term : summands) {
      Optional<Expr> part =
          geometric(term).or(() -> powers(term, summands.size() == 1)).or(() -> exponential(term));
      if (part.isEmpty()) {
        throw unknown(body);
      }
      parts.add(part.get());
    }
    Expr value = Sums.of(parts);
    check(body, value);
    context.derive(
        Derivation.of(
            laws.getFirst().substring(0, laws.getFirst().indexOf(':')),
            Call.of("sum", body, Expr.symbol(k), Expr.number(from), Operators.INFINITY),
            value,
            String.join("; ", laws)));
    return value;
  }

  private Optional<Expr> limitOfTerms(Expr body) {
    try {
      return Limit.value(body, k, Operators.INFINITY, Side.BOTH, algebra);
    } catch (GradusException notKnown) {
      return Optional.empty();
    }
  }

  private GradusException diverges(String why) {
    return arguments.error(Code.DIVERGES, "this series diverges").detail(why).toException();
  }

  private boolean moves(Expr e) {
    return Formulas.symbols(e).contains(k);
  }

  private Expr at(Expr e, Expr value) {
    return algebra.substitute(e, k, value);
  }

  private Optional<Expr> ratio(Expr term) {
    Expr next = at(term, Expr.add(Expr.symbol(k), Expr.ONE));
    Expr ratio = Expr.divide(next, term);
    return moves(ratio) ? Optional.empty() : Optional.of(ratio);
  }

  /// Σ c·r^k = c·r^from/(1 - r) for |r| < 1.
  private Optional<Expr> geometric(Expr term) {
    Optional<Expr> ratio = ratio(term);
    if (ratio.isEmpty()) {
      return ratio;
    }
    Expr r = ratio.get();
    if (Formulas.hasSymbols(r)) {
      context.note("for abs(" + Unparser.ascii(r) + ") < 1");
    } else {
      Expr size = algebra.call("abs", r);
      if (algebra.sign(Expr.subtract(size, Expr.ONE)).orElse(0) >= 0) {
        throw diverges("it is geometric with the ratio " + Unparser.ascii(r));
      }
    }
    laws.add("geometric series: c/(1 - r), c the first term, r = " + Unparser.ascii(r));
    return Optional.of(Expr.divide(at(term, Expr.number(from)), Expr.subtract(Expr.ONE, r)));
  }

  /// Σ c/k^p: ζ(p) for even p.
  private Optional<Expr> powers(Expr term, boolean alone) {
    Expr c = Expr.multiply(term, Expr.ONE);
    Rational p = Rational.ZERO;
    List<Expr> constants = new ArrayList<>();
    for (Expr factor : term instanceof Expr.Product product ? product.factors() : List.of(c)) {
      if (!moves(factor)) {
        constants.add(factor);
      } else if (factor instanceof Power(Expr.Sym _, Num n)) {
        p = p.subtract(n.value());
      } else {
        return Optional.empty();
      }
    }
    if (p.compareTo(Rational.ONE) <= 0) {
      if (alone) {
        throw diverges(
            "sum of 1/"
                + Unparser.ascii(Expr.power(Expr.symbol(k), Expr.number(p)))
                + " converges for exponents above 1 only");
      }
      return Optional.empty();
    }
    if (from < 1) {
      throw arguments
          .error(Code.DIVISION_BY_ZERO, "the term at " + k + " = 0 divides by 0")
          .hint("from 1 on")
          .toException();
    }
    boolean even = p.isInteger() && !p.numerator().testBit(0);
    if (!even || p.compareTo(Rational.of(2L * BERNOULLI.length)) > 0 || from > 1_000) {
      return Optional.empty();
    }
    int exponent = p.intValueExact();
    Expr zeta = zeta(exponent);
    laws.add("p-series: zeta(" + exponent + ") = " + Unparser.ascii(zeta));
    Rational missing = Rational.ZERO;
    for (int j = 1; j < from; j++) {
      missing = missing.add(Rational.of(j).pow(-exponent));
    }
    return Optional.of(
        Expr.multiply(Products.of(constants), Expr.subtract(zeta, Expr.number(missing))));
  }

  /// ζ(2m) = |B₂ₘ|·(2π)^(2m)/(2·(2m)!).
  private static Expr zeta(int exponent) {
    long[] b = BERNOULLI[exponent / 2 - 1];
    Rational value = Rational.of(Math.abs(b[0]), b[1]).multiply(Rational.TWO.pow(exponent - 1));
    for (int j = 2; j <= exponent; j++) {
      value = value.divide(Rational.of(j));
    }
    return Expr.multiply(Expr.number(value), Expr.power(Constant.PI, Expr.number(exponent)));
  }

  /// Σ c·r^k/k! = c·e^r, without the terms before the first.
  private Optional<Expr> exponential(Expr term) {
    Expr factorial = Call.of("factorial", Expr.symbol(k));
    Expr without = Expr.multiply(term, factorial);
    if (Formulas.any(without, part -> part instanceof Call c && moves(c))
        || from < 0
        || from > 100) {
      return Optional.empty();
    }
    Optional<Expr> r = moves(without) ? ratio(without) : Optional.of(Expr.ONE);
    if (r.isEmpty()) {
      return r;
    }
    Expr c = at(without, Expr.ZERO);
    List<Expr> terms = new ArrayList<>();
    terms.add(Expr.multiply(c, Expr.power(Constant.E, r.get())));
    for (int j = 0; j < from; j++) {
      terms.add(Expr.negate(at(term, Expr.number(j))));
    }
    laws.add("exponential series: sum of r^k/k! is exp(r), r = " + Unparser.ascii(r.get()));
    return Optional.of(Sums.of(terms));
  }

  private GradusException unknown(Expr body) {
    Diagnostic refusal =
        arguments.error(Code.NO_CLOSED_FORM, "no closed form of this series is known here");
    if (Formulas.symbols(body).equals(java.util.Set.of(k))) {
      refusal =
          refusal.detail(
              String.format(
                  Locale.ROOT, "its first %d terms sum to %.9g", TERMS, partial(body, TERMS)));
    }
    return refusal.hint("a last index in numbers").toException();
  }

  private double partial(Expr body, int count) {
    RealFormula term = algebra.compile(body, List.of(k));
    double sum = 0;
    for (int j = 0; j < count; j++) {
      double value = term.at(from + (double) j);
      if (!Double.isFinite(value)) {
        break;
      }
      sum += value;
    }
    return sum;
  }

  /// By Richardson's extrapolation of partial sums, for tails that fall like 1/n.
  private void check(Expr body, Expr value) {
    if (!Formulas.symbols(body).equals(java.util.Set.of(k))) {
      return;
    }
    double exact = algebra.real(value);
    double whole = partial(body, TERMS);
    double half = partial(body, TERMS / 2);
    double off = Math.min(Math.abs(whole - exact), Math.abs(2 * whole - half - exact));
    context.check(new Check("partial sums", off / Math.max(1, Math.abs(exact)), 1e-6));
  }
}
