package gradus.symbolic.integrate;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.step.Derivation;
import gradus.step.Operators;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// sin^m·cos^n for all integers m and n: an odd power gives up one factor for du, a negative sum of
/// even powers becomes a polynomial in the tangent, odd powers of the secant are reduced. Even
/// positive powers are the business of {@link TrigonometricIdentities}.
final class TrigonometricPowers implements Method {
  private final Search search;

  TrigonometricPowers(Search search) {
    this.search = search;
  }

  @Override
  public Optional<Derivation> attempt(Expr f, String x, int depth) {
    return TrigonometricMonomial.of(f, x)
        .flatMap(t -> monomial(f, t, x, depth))
        .or(() -> hyperbolicTangent(f, x, depth));
  }

  /// ∫ tanh^n = −tanh^(n−1)/(n − 1) + ∫ tanh^(n−2).
  private Optional<Derivation> hyperbolicTangent(Expr f, String x, int depth) {
    if (!(f instanceof Power(Call(String name, List<Expr> arguments), Num(Rational n, _)))
        || !name.equals("tanh")
        || !n.isInteger()
        || n.compareTo(Rational.TWO) <= 0
        || n.compareTo(Rational.of(24)) > 0) {
      return Optional.empty();
    }
    Optional<Linear> linear = Linear.of(arguments.get(0), x);
    Expr tanh = search.algebra().call("tanh", arguments.get(0));
    Expr less = Expr.number(n.subtract(Rational.ONE));
    return linear.flatMap(l ->
        search
            .find(Expr.power(tanh, Expr.subtract(less, Expr.ONE)), x, depth + 1)
            .map(sub ->
                Search.step(
                    "reduction formula",
                    f,
                    x,
                    Expr.subtract(
                        sub.to(),
                        Expr.divide(Expr.power(tanh, less), Expr.multiply(less, l.slope()))),
                    "tanh^2 = 1 - 1/cosh^2: integrate(tanh^n, x) = -tanh^(n-1)/(n-1) +"
                        + " integrate(tanh^(n-2), x), n = "
                        + n,
                    sub)));
  }

  private Optional<Derivation> monomial(Expr f, TrigonometricMonomial t, String x, int depth) {
    int m = t.sine();
    int n = t.cosine();
    boolean oddSine = m % 2 != 0;
    boolean oddCosine = n % 2 != 0;
    if (oddCosine && n > 0 && (!oddSine || m < 0 || n <= m)) {
      return substituted(f, t, "sin", m, (n - 1) / 2, Expr.ONE, x, depth);
    }
    if (oddSine && m > 0) {
      return substituted(f, t, "cos", n, (m - 1) / 2, Expr.MINUS_ONE, x, depth);
    }
    if (m >= 0 && n >= 0) {
      return Optional.empty();
    }
    int sum = m + n;
    if (sum % 2 == 0 && sum <= -2) {
      return tangent(f, t, -sum / 2 - 1, x, depth);
    }
    if (m == 0 && n <= -3) {
      return reduced(f, t, "cos", "sin", -n, x, depth);
    }
    if (n == 0 && m <= -3) {
      return reduced(f, t, "sin", "cos", -m, x, depth);
    }
    return pythagoras(f, t, x, depth);
  }

  /// u = sin: u^m·(1 − u²)^k du, and likewise for u = cos.
  private Optional<Derivation> substituted(
      Expr f,
      TrigonometricMonomial t,
      String function,
      int power,
      int pairs,
      Expr sign,
      String x,
      int depth) {
    String u = search.fresh(f, x);
    Expr variable = Expr.symbol(u);
    Expr integrand =
        Expansion.of(
            Expr.multiply(
                Expr.power(variable, Expr.number(power)),
                Expr.power(
                    Expr.subtract(Expr.ONE, Expr.power(variable, Expr.TWO)), Expr.number(pairs)),
                sign,
                Expr.power(t.slope(), Expr.MINUS_ONE)),
            u,
            search.algebra().budget());
    Expr inner = search.algebra().call(function, t.argument());
    String other = function.equals("sin") ? "cos" : "sin";
    Expr du = Expr.multiply(sign, t.slope(), search.algebra().call(other, t.argument()));
    return through(
        f,
        inner,
        u,
        du,
        integrand,
        pairs == 0 ? "" : ", " + other + "^2 = 1 - " + function + "^2",
        x,
        depth);
  }

  /// u = tan: u^m·(1 + u²)^k du.
  private Optional<Derivation> tangent(
      Expr f, TrigonometricMonomial t, int pairs, String x, int depth) {
    String u = search.fresh(f, x);
    Expr variable = Expr.symbol(u);
    Expr integrand =
        Expansion.of(
            Expr.multiply(
                Expr.power(variable, Expr.number(t.sine())),
                Expr.power(Expr.add(Expr.ONE, Expr.power(variable, Expr.TWO)), Expr.number(pairs)),
                Expr.power(t.slope(), Expr.MINUS_ONE)),
            u,
            search.algebra().budget());
    Expr du =
        Expr.multiply(
            t.slope(), Expr.power(search.algebra().call("cos", t.argument()), Expr.number(-2)));
    return through(
        f,
        search.algebra().call("tan", t.argument()),
        u,
        du,
        integrand,
        ", 1/cos^2 = 1 + tan^2",
        x,
        depth);
  }

  private Optional<Derivation> through(
      Expr f, Expr inner, String u, Expr du, Expr integrand, String identity, String x, int depth) {
    return search
        .find(integrand, u, depth + 1)
        .map(sub ->
            Search.applied(
                "substitution",
                f,
                x,
                Search.substituted(integrand, u, inner),
                search.substitute(sub.to(), u, inner),
                Substitution.why(u, inner, du, x) + identity,
                sub));
  }

  /// ∫ sec^k = sec^(k−2)·tan/(k − 1) + (k − 2)/(k − 1)·∫ sec^(k−2); for the cosecant with the other
  /// sign.
  private Optional<Derivation> reduced(
      Expr f, TrigonometricMonomial t, String below, String above, int k, String x, int depth) {
    Expr u = t.argument();
    Expr base = search.algebra().call(below, u);
    Expr lower = Expr.power(base, Expr.number(2 - k));
    Expr sign = below.equals("cos") ? Expr.ONE : Expr.MINUS_ONE;
    Expr boundary =
        Expr.multiply(
            sign,
            search.algebra().call(above, u),
            Expr.power(base, Expr.number(1 - k)),
            Expr.power(Expr.multiply(t.slope(), Expr.number(k - 1)), Expr.MINUS_ONE));
    Expr ratio = Expr.number(Rational.of(k - 2, k - 1));
    String name = below.equals("cos") ? "sec" : "csc";
    return search
        .find(lower, x, depth + 1)
        .map(sub ->
            Search.applied(
                "reduction formula",
                f,
                x,
                Expr.add(boundary, Expr.multiply(ratio, Operators.integral(lower, x))),
                Expr.add(boundary, Search.scale(ratio, sub.to())),
                "by parts: integrate("
                    + name
                    + "^k, x) = "
                    + (name.equals("sec") ? "sec^(k-2)*tan" : "-csc^(k-2)*cot")
                    + "/(k-1) + (k-2)/(k-1)*integrate("
                    + name
                    + "^(k-2), x), k = "
                    + k,
                sub));
  }

  /// 1 = sin² + cos², or one of the two by the other, until nothing is mixed.
  private Optional<Derivation> pythagoras(Expr f, TrigonometricMonomial t, String x, int depth) {
    int m = t.sine();
    int n = t.cosine();
    List<int[]> powers =
        m > 0
            ? List.of(new int[] {m - 2, n}, new int[] {m - 2, n + 2})
            : n > 0
                ? List.of(new int[] {m, n - 2}, new int[] {m + 2, n - 2})
                : List.of(new int[] {m + 2, n}, new int[] {m, n + 2});
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      terms.add(
          Expr.multiply(
              i == 1 && (m > 0 || n > 0) ? Expr.MINUS_ONE : Expr.ONE,
              Expr.power(search.algebra().call("sin", t.argument()), Expr.number(powers.get(i)[0])),
              Expr.power(
                  search.algebra().call("cos", t.argument()), Expr.number(powers.get(i)[1]))));
    }
    Expr sum = Expr.add(terms.get(0), terms.get(1));
    return search
        .find(sum, x, depth + 1)
        .map(sub ->
            Search.applied(
                "Pythagorean identity",
                f,
                x,
                Operators.integral(sum, x),
                sub.to(),
                "sin(u)^2 + cos(u)^2 = 1",
                sub));
  }
}
