package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.syntax.Unparser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The search for an antiderivative: the methods in the order in which a student tries them, to a
/// bounded depth, no integrand twice on one path.
final class Search {
  private static final int DEPTH = 7;

  /// How many integrands are looked at in all.
  private static final int INTEGRANDS = 700;

  /// Formulas larger than this many nodes are given up.
  private static final int SIZE = 600;

  private static final List<String> NAMES = List.of("u", "w", "s", "r", "p", "q", "y", "z");

  private final Algebra algebra;
  private final Map<String, Method> methods = new LinkedHashMap<>();
  private final Set<Expr> active = new HashSet<>();
  private final Map<Expr, Integer> failed = new HashMap<>();
  private final Set<String> conditions = new LinkedHashSet<>();
  private final String preferred;
  private int integrands;

  /// @param preferred the method to be used first, a word of {@link #words()}; empty for none
  Search(Algebra algebra, String preferred) {
    this.algebra = algebra;
    this.preferred = preferred;
    methods.put("fraction", new RationalFunctions(this, false));
    methods.put("powers", new TrigonometricPowers(this));
    methods.put("substitution", new Substitution(this));
    methods.put("quartic", new RationalFunctions(this, true));
    methods.put("gaussian", new ExponentialAnsatz(this));
    methods.put("parts", new Parts(this));
    methods.put("identities", new TrigonometricIdentities(this));
    methods.put("circle", new TrigonometricSubstitution(this, true));
    methods.put("roots", new QuadraticRoots(this));
    methods.put("trig", new TrigonometricSubstitution(this, false));
    methods.put("expand", new Rewriting(this));
    methods.put("inverse", new InverseSubstitution(this));
    methods.put("halfangle", new HalfAngle(this));
  }

  Algebra algebra() {
    return algebra;
  }

  /// What must hold for the answer: `n != -1`.
  Set<String> conditions() {
    return conditions;
  }

  void condition(String condition) {
    if (!condition.isEmpty()) {
      conditions.add(condition);
    }
  }

  static String text(Expr e) {
    return Unparser.ascii(e);
  }

  /// `2*x dx`, `(x + 1) dx`, `dx`.
  static String differential(Expr slope, String x) {
    String factor = slope instanceof Sum ? "(" + text(slope) + ")" : text(slope);
    return slope.isOne() ? "d" + x : factor + " d" + x;
  }

  /// A variable that nothing here is called.
  String fresh(Expr f, String... others) {
    Set<String> used = new HashSet<>(Formulas.symbols(f));
    used.addAll(List.of(others));
    for (String name : NAMES) {
      if (!used.contains(name)) {
        return name;
      }
    }
    for (int i = 1; ; i++) {
      if (!used.contains("u_" + i)) {
        return "u_" + i;
      }
    }
  }

  /// The derivation of an antiderivative without its constant.
  Optional<Derivation> find(Expr f, String x, int depth) {
    algebra.budget().check();
    if (depth > DEPTH || ++integrands > INTEGRANDS || Formulas.size(f) > SIZE) {
      return Optional.empty();
    }
    Expr key = Formulas.substitute(f, Map.of(x, Expr.symbol("\u0000")), Call::new);
    if (failed.getOrDefault(key, Integer.MAX_VALUE) <= depth || !active.add(key)) {
      return Optional.empty();
    }
    try {
      Optional<Derivation> found = solve(f, x, depth);
      if (found.isEmpty() && (depth > 0 || preferred.isEmpty())) {
        failed.merge(key, depth, Math::min);
      }
      return found;
    } catch (ArithmeticException undefined) {
      return Optional.empty();
    } finally {
      active.remove(key);
    }
  }

  private Optional<Derivation> solve(Expr f, String x, int depth) {
    if (Formulas.isFree(f, x)) {
      return Optional.of(
          step("constant rule", f, x, Expr.multiply(f, Expr.symbol(x)), "integrate(c, x) = c*x"));
    }
    List<Expr> constants = new ArrayList<>();
    List<Expr> rest = new ArrayList<>();
    for (Expr factor : Formulas.factors(f)) {
      (Formulas.isFree(factor, x) ? constants : rest).add(factor);
    }
    Expr c = Products.of(constants);
    Expr g = Products.of(rest);
    if (depth > 0 || preferred.isEmpty()) {
      Optional<Derivation> known = table(f, c, g, x);
      if (known.isPresent()) {
        return known;
      }
    }
    if (!c.isOne()) {
      return find(g, x, depth).map(sub -> scaled(f, x, c, sub));
    }
    if (depth == 0 && !preferred.isEmpty()) {
      Optional<Derivation> wanted = preferredMethod().attempt(g, x, 0);
      if (wanted.isPresent()) {
        return wanted;
      }
    }
    if (g instanceof Sum sum) {
      Optional<Derivation> terms = termByTerm(sum, x, depth);
      if (terms.isPresent()) {
        return terms;
      }
    }
    if (depth == 0 && !preferred.isEmpty()) {
      return Optional.empty();
    }
    for (Method method : methods.values()) {
      Optional<Derivation> found = attempt(method, g, x, depth);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Derivation> attempt(Method method, Expr g, String x, int depth) {
    try {
      return method.attempt(g, x, depth);
    } catch (ArithmeticException undefined) {
      return Optional.empty();
    }
  }

  /// @throws IllegalArgumentException for a word that is no method
  private Method preferredMethod() {
    return switch (preferred) {
      case "parts" -> method("parts");
      case "partial_fractions" -> method("quartic");
      case "substitution" ->
          (f, x, depth) ->
              method("substitution")
                  .attempt(f, x, depth)
                  .or(() -> method("inverse").attempt(f, x, depth));
      case "trig" ->
          (f, x, depth) ->
              method("trig")
                  .attempt(f, x, depth)
                  .or(() -> method("powers").attempt(f, x, depth))
                  .or(() -> method("identities").attempt(f, x, depth))
                  .or(() -> method("halfangle").attempt(f, x, depth));
      default -> throw new IllegalArgumentException(preferred);
    };
  }

  private Method method(String name) {
    return Optional.ofNullable(methods.get(name)).orElseThrow();
  }

  /// A factor in front of a single rule is no step of its own.
  private static Derivation scaled(Expr f, String x, Expr c, Derivation sub) {
    Expr value = scale(c, sub.to());
    if (sub.parts().isEmpty()) {
      String factor = c.equals(Expr.MINUS_ONE) ? "the sign" : "the factor " + text(c);
      String why = sub.why().isEmpty() ? "" : sub.why() + "; ";
      return step(sub.rule(), f, x, value, why + factor + " stays");
    }
    return step(
        "constant factor",
        f,
        x,
        value,
        "integrate(c*f, x) = c*integrate(f, x), c = " + text(c),
        sub);
  }

  /// An integral the table holds, with its constant factor folded in.
  private Optional<Derivation> table(Expr f, Expr c, Expr g, String x) {
    return new BasicTable(x, algebra)
        .of(g)
        .map(entry -> {
          condition(entry.condition());
          return step(entry.rule(), f, x, scale(c, entry.value()), entry.why());
        });
  }

  private Optional<Derivation> termByTerm(Sum sum, String x, int depth) {
    List<Expr> values = new ArrayList<>();
    List<Derivation> parts = new ArrayList<>();
    boolean powers = true;
    boolean free = preferred.isEmpty() || depth > 0;
    boolean asAsked = free;
    for (Expr term : sum.terms()) {
      Optional<Derivation> part = find(term, x, depth);
      asAsked |= part.isPresent() && !Formulas.isFree(term, x);
      if (!free && part.isEmpty()) {
        part = find(term, x, depth + 1);
      }
      if (part.isEmpty()) {
        return part;
      }
      values.add(part.get().to());
      parts.add(part.get());
      powers &= part.get().rule().equals("power rule") || part.get().rule().equals("constant rule");
    }
    if (!asAsked) {
      return Optional.empty();
    }
    Expr value = Sums.of(values);
    return Optional.of(
        powers
            ? step("power rule", sum, x, value, "term by term: integrate(x^n, x) = x^(n+1)/(n+1)")
            : step(
                "sum rule",
                sum,
                x,
                value,
                "integrate(f + g, x) = integrate(f, x) + integrate(g, x)",
                parts.toArray(Derivation[]::new)));
  }

  static Derivation step(
      String rule, Expr f, String x, Expr value, String why, Derivation... parts) {
    String itself = "integrate(" + text(f) + ", " + x + ") = " + text(value);
    return Derivation.of(
        rule, Operators.integral(f, x), value, why.equals(itself) ? "" : why, List.of(parts));
  }

  /// A step that first puts the rule to use, in a line of its own, and then does what is left.
  ///
  /// @param opened the integral as the rule writes it, with what is still to be integrated
  static Derivation applied(
      String rule, Expr f, String x, Expr opened, Expr value, String why, Derivation... rest) {
    List<Derivation> parts = new ArrayList<>();
    parts.add(step(rule, f, x, opened, ""));
    parts.addAll(List.of(rest));
    return Derivation.of(rule, Operators.integral(f, x), value, why, parts);
  }

  /// The integral of g over u, with u put back.
  static Expr substituted(Expr g, String u, Expr inner) {
    return Operators.at(Operators.integral(g, u), Map.of(u, inner));
  }

  /// c·e, multiplied out when e is a sum.
  static Expr scale(Expr c, Expr e) {
    if (c.isOne()) {
      return e;
    }
    List<Expr> scaled = new ArrayList<>();
    for (Expr term : Formulas.terms(e)) {
      scaled.add(Expr.multiply(c, term));
    }
    return Sums.of(scaled);
  }

  Expr substitute(Expr e, String variable, Expr value) {
    return algebra.substitute(e, variable, value);
  }
}
