package gradus.symbolic.series;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.step.Operators;
import gradus.symbolic.series.Expander.Scaled;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The behaviour of formulas as {@link #T} goes to infinity, by Gruntz's algorithm: the
/// subexpressions that change most rapidly are written as powers of one quantity w → 0, and the
/// leading term of the expansion in w decides. D. Gruntz, On Computing Limits in a Symbolic
/// Manipulation System (1996).
///
/// Beyond it, sin and cos of what grows are bounded quantities of which nothing but the range is
/// used: sin(t)/t goes to 0 whatever the sine does.
public final class Asymptotics {
  /// The variable that goes to infinity.
  public static final String T = "~t";

  static final Sym VARIABLE = new Sym(T);

  private static final int DEEPEST = 40;

  /// Lengths of series that are tried until the leading term shows.
  private static final int[] LENGTHS = {3, 6, 12, 24};

  private final Algebra algebra;
  private final Signs signs;
  private final Preparation preparation;
  private final Map<Expr, Expr> limits = new HashMap<>();
  private int depth;

  public Asymptotics(Algebra algebra) {
    this.algebra = algebra;
    this.signs = new Signs(algebra);
    this.preparation = new Preparation(algebra, signs, this);
  }

  /// The limit, which may be infinite, of a formula in {@link #T}.
  ///
  /// @throws Unresolved when there is none, or none is found
  public Expr of(Expr e) {
    Expr prepared = preparation.of(e);
    Expr limit = limit(prepared);
    if (signs.isBounded(limit)) {
      throw new Unresolved(Unresolved.Kind.OSCILLATES, "");
    }
    return limit;
  }

  /// Whether the formula oscillates on its way, even if its limit exists.
  public boolean isSqueezed(Expr e) {
    return signs.isBounded(preparation.of(e));
  }

  Signs signs() {
    return signs;
  }

  /// Whether a limit is ∞ or -∞.
  public static boolean isInfinite(Expr limit) {
    return limit.equals(Operators.INFINITY) || limit.equals(Operators.MINUS_INFINITY);
  }

  static boolean moves(Expr e) {
    return Formulas.any(e, VARIABLE::equals);
  }

  /// The limit of a prepared formula; it may hold bounded quantities.
  Expr limit(Expr e) {
    if (!moves(e)) {
      return e;
    }
    if (e.equals(VARIABLE)) {
      return Operators.INFINITY;
    }
    Expr known = limits.get(e);
    if (known != null) {
      return known;
    }
    refusePoles(e);
    Lead lead = lead(e);
    int sign = exponentSign(lead.exponent);
    Expr limit;
    if (lead.coefficient.isZero() || sign > 0) {
      limit = Expr.ZERO;
    } else if (sign < 0) {
      limit = sign(lead.coefficient) > 0 ? Operators.INFINITY : Operators.MINUS_INFINITY;
    } else {
      limit = limit(lead.coefficient);
    }
    limits.put(e, limit);
    return limit;
  }

  /// What oscillates through 0 in a denominator has poles again and again: tan(t)/t is not small
  /// for large t.
  private void refusePoles(Expr e) {
    boolean poles =
        Formulas.any(
            e,
            part ->
                part instanceof Expr.Power(Expr base, Expr.Num n)
                    && n.value().signum() < 0
                    && !moves(base)
                    && signs.isBounded(base)
                    && signs.known(base).orElse(0) == 0);
    if (poles) {
      throw new Unresolved(
          Unresolved.Kind.OSCILLATES, "a denominator that oscillates may vanish again and again");
    }
  }

  private int exponentSign(Expr exponent) {
    return signs.of(exponent);
  }

  /// The expansion in w = e^(-t) up to w^n at least.
  Expansion powers(Expr e, int n) {
    Expr prepared = preparation.of(e);
    Expr w = Expr.power(Constant.E, Expr.negate(VARIABLE));
    Set<Expr> rapid = new LinkedHashSet<>();
    rapid.add(w);
    exponentials(prepared, rapid);
    Expr logarithm = Expr.negate(VARIABLE);
    Map<Expr, Scaled> scaled = scaled(rapid, logarithm);
    for (Scaled scale : scaled.values()) {
      if (isInfinite(scale.exponent())) {
        throw Unresolved.undecided("it grows or falls faster than every power there");
      }
    }
    for (int length = n + 2; length <= 4 * n + 16; length *= 2) {
      try {
        Expansion expansion = new Expander(algebra, signs, scaled, logarithm, length).of(prepared);
        if (signs.of(Expr.subtract(cut(expansion.error(), n), Expr.number(n))) > 0) {
          return expansion;
        }
      } catch (Expander.NeedsMore more) {
        // The next round has more terms.
      }
    }
    throw Unresolved.undecided("its first terms cancel");
  }

  private static Expr cut(Expr error, int n) {
    return error.equals(Operators.INFINITY) ? Expr.number(n + 1L) : error;
  }

  /// The sign near infinity: 0 only when the formula is 0 there.
  int sign(Expr e) {
    if (!moves(e)) {
      return signs.of(e);
    }
    if (e.equals(VARIABLE) || exponent(e).isPresent()) {
      return 1;
    }
    return sign(lead(e).coefficient);
  }

  /// c·w^e of the most rapidly changing w; the coefficient may still move, more slowly.
  private record Lead(Expr coefficient, Expr exponent) {}

  private Lead lead(Expr e) {
    algebra.budget().step();
    if (++depth > DEEPEST) {
      throw Unresolved.undecided("the expression is nested too deeply");
    }
    try {
      return lead(e, mostRapid(e));
    } finally {
      depth--;
    }
  }

  private Lead lead(Expr formula, Set<Expr> rapid) {
    Expr e = formula;
    Set<Expr> fastest = rapid;
    while (fastest.contains(VARIABLE)) {
      e = faster(e);
      if (!moves(e)) {
        return new Lead(e, Expr.ZERO);
      }
      Set<Expr> next = new LinkedHashSet<>();
      for (Expr f : fastest) {
        next.add(faster(f));
      }
      exponentials(e, next);
      fastest = next;
    }
    Expr logarithm = logarithm(fastest);
    Map<Expr, Scaled> scaled = scaled(fastest, logarithm);
    for (int length : LENGTHS) {
      Optional<Lead> lead = lead(e, new Expander(algebra, signs, scaled, logarithm, length));
      if (lead.isPresent()) {
        return lead.get();
      }
    }
    throw Unresolved.undecided("the terms cancel up to order " + LENGTHS[LENGTHS.length - 1]);
  }

  private static Optional<Lead> lead(Expr e, Expander expander) {
    try {
      Expansion expansion = expander.arithmetic().trimmed(expander.of(e));
      if (!expansion.terms().isEmpty()) {
        Expansion.Term first = expansion.terms().getFirst();
        return Optional.of(new Lead(first.coefficient(), first.exponent()));
      }
      return expansion.isExact() ? Optional.of(new Lead(Expr.ZERO, Expr.ZERO)) : Optional.empty();
    } catch (Expander.NeedsMore more) {
      return Optional.empty();
    }
  }

  /// Adds the exponentials that grow or vanish: the reciprocal of t became e^(-t).
  private void exponentials(Expr e, Set<Expr> found) {
    if (!moves(e)) {
      return;
    }
    Optional<Expr> s = exponent(e);
    if (s.isPresent()
        && !found.contains(e)
        && (!moves(Expr.divide(s.get(), VARIABLE)) || isInfinite(limit(s.get())))) {
      found.add(e);
    }
    for (Expr part : Formulas.parts(e)) {
      exponentials(part, found);
    }
  }

  /// log(w) for the w → 0 that the simplest of the exponentials gives.
  private Expr logarithm(Set<Expr> fastest) {
    Expr simplest = fastest.iterator().next();
    for (Expr f : fastest) {
      if (Formulas.size(f) < Formulas.size(simplest)) {
        simplest = f;
      }
    }
    Expr h = logarithmOf(simplest);
    return limit(h).equals(Operators.INFINITY) ? Expr.negate(h) : h;
  }

  private Map<Expr, Scaled> scaled(Set<Expr> fastest, Expr logarithm) {
    Map<Expr, Scaled> scaled = new LinkedHashMap<>();
    for (Expr f : fastest) {
      Expr s = logarithmOf(f);
      Expr c = limit(Expr.divide(s, logarithm));
      scaled.put(f, new Scaled(c, Expr.subtract(s, Expr.multiply(c, logarithm))));
    }
    return scaled;
  }

  /// s of an exponential e^s; b^s of a positive number b is e^(s·log(b)).
  static Optional<Expr> exponent(Expr e, Algebra algebra) {
    if (!(e instanceof Power(Expr base, Expr s)) || !moves(s)) {
      return Optional.empty();
    }
    return base == Constant.E
        ? Optional.of(s)
        : Optional.of(Expr.multiply(s, algebra.call("log", base)));
  }

  private Optional<Expr> exponent(Expr e) {
    return exponent(e, algebra);
  }

  /// The formula with e^t in the place of t.
  private Expr faster(Expr e) {
    return Formulas.substitute(
        e,
        Map.of(T, Expr.power(Constant.E, VARIABLE)),
        (name, arguments) ->
            name.equals("log") && arguments.size() == 1
                ? Preparation.log(arguments.getFirst(), algebra)
                : new Call(name, arguments));
  }

  /// The subexpressions that change most rapidly: t itself or exponentials of what grows.
  private Set<Expr> mostRapid(Expr e) {
    if (!moves(e)) {
      return Set.of();
    }
    if (e.equals(VARIABLE)) {
      return Set.of(e);
    }
    Optional<Expr> s = exponent(e);
    if (s.isPresent()) {
      Set<Expr> inside = mostRapid(s.get());
      return isInfinite(limit(s.get())) ? fastest(Set.of(e), inside) : inside;
    }
    Set<Expr> rapid = Set.of();
    for (Expr part : Formulas.parts(e)) {
      rapid = fastest(rapid, mostRapid(part));
    }
    return rapid;
  }

  private Set<Expr> fastest(Set<Expr> a, Set<Expr> b) {
    if (a.isEmpty() || b.isEmpty() || a.equals(b)) {
      return a.isEmpty() ? b : a;
    }
    Expr f = a.iterator().next();
    Expr g = b.iterator().next();
    Expr ratio = f.equals(g) ? Expr.ONE : limit(Expr.divide(logarithmOf(f), logarithmOf(g)));
    if (ratio.isZero()) {
      return b;
    }
    if (isInfinite(ratio)) {
      return a;
    }
    Set<Expr> both = new LinkedHashSet<>(a);
    both.addAll(b);
    return both;
  }

  private Expr logarithmOf(Expr rapid) {
    return exponent(rapid).orElseGet(() -> algebra.call("log", rapid));
  }
}
