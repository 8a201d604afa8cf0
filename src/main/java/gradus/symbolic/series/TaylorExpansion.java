package gradus.symbolic.series;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.step.Operators.Side;
import gradus.symbolic.differentiate.Differentiation;
import gradus.symbolic.rewrite.Expand;
import gradus.syntax.Unparser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Taylor polynomials with the table of their coefficients, the remainder and the check.
public final class TaylorExpansion {
  /// The function whose call stands before the derivation.
  private static final String FUNCTION = "taylor";

  /// The variable along the ray from the centre, for several variables.
  private static final String RAY = "~s";

  private final Expr f;
  private final Map<String, Expr> centre;
  private final int n;
  private final Algebra algebra;

  private TaylorExpansion(Expr f, Map<String, Expr> centre, int n, Algebra algebra) {
    this.f = f;
    this.centre = centre;
    this.n = n;
    this.algebra = algebra;
  }

  /// @param centre the variables, in their order, with the values they are expanded about
  /// @throws GradusException E0712 when there is no such polynomial, E0705 when it fails its check
  public static Derivation of(Expr f, Map<String, Expr> centre, int n, Algebra algebra) {
    TaylorExpansion expansion = new TaylorExpansion(f, centre, n, algebra);
    Derivation derivation = centre.size() == 1 ? expansion.single() : expansion.several();
    expansion.check(derivation.to());
    return derivation;
  }

  /// Whether the function has a value at the centre, so that no limit is needed there.
  private boolean isRegular(String x, Expr a) {
    try {
      Expr value = algebra.substitute(f, x, a);
      return Formulas.hasSymbols(value) || Double.isFinite(algebra.real(value));
    } catch (ArithmeticException undefined) {
      return false;
    }
  }

  private Derivation single() {
    Map.Entry<String, Expr> only = centre.entrySet().iterator().next();
    String x = only.getKey();
    Expr a = only.getValue();
    List<Expr> coefficients = found(TaylorPolynomial.of(f, x, a, n, algebra));
    Expr h = Expr.subtract(Expr.symbol(x), a);
    remainder(x, a, h);
    boolean regular = isRegular(x, a);
    List<Derivation> table = new ArrayList<>();
    Rational factorial = Rational.ONE;
    for (int k = 0; k <= n; k++) {
      factorial = k == 0 ? factorial : factorial.multiply(Rational.of(k));
      Expr slope = k == 0 ? f : Operators.derivative(f, x, k);
      Expr there =
          regular ? Operators.at(slope, Map.of(x, a)) : Operators.limit(slope, x, a, Side.BOTH);
      Expr before = Expr.multiply(Expr.number(factorial.inverse()), there);
      table.add(
          Derivation.of(
              k == 0 ? "value at the centre" : "coefficient of order " + k,
              before,
              coefficients.get(k),
              k == 0
                  ? "f(a)"
                  : "f"
                      + (k < 4 ? "'".repeat(k) : "^(" + k + ")")
                      + "(a)"
                      + (k == 1 ? "" : "/" + k + "!")));
    }
    return Derivation.of(
        "Taylor polynomial",
        Call.of(FUNCTION, f, Expr.symbol(x), a, Expr.number(n)),
        TaylorPolynomial.formula(coefficients, x, a),
        "the sum of f^(k)(a)/k!*(x - a)^k, k = 0 to " + n,
        table);
  }

  private void remainder(String x, Expr a, Expr h) {
    int next = n + 1;
    String order = next < 4 ? "'".repeat(next) : "^(" + next + ")";
    algebra
        .context()
        .note(
            "remainder: f"
                + order
                + "(c)/"
                + next
                + "!*"
                + Unparser.ascii(Expr.power(h, Expr.number(next)))
                + " for some c between "
                + Unparser.ascii(a)
                + " and "
                + x
                + bound(x, h, next));
  }

  /// Sines and cosines have no derivative beyond 1.
  private String bound(String x, Expr h, int next) {
    boolean circular =
        f instanceof Call(String name, List<Expr> arguments)
            && (name.equals("sin") || name.equals("cos"))
            && arguments.getFirst().equals(Expr.symbol(x));
    return circular ? ", at most abs(" + Unparser.ascii(h) + ")^" + next + "/" + next + "!" : "";
  }

  private List<Expr> found(TaylorPolynomial.Outcome outcome) {
    return switch (outcome) {
      case TaylorPolynomial.Outcome.Found(List<Expr> coefficients) -> coefficients;
      case TaylorPolynomial.Outcome.Refused(String reason) -> throw refusal(reason);
    };
  }

  private GradusException refusal(String reason) {
    List<String> at = new ArrayList<>();
    centre.forEach((x, a) -> at.add(x + " = " + Unparser.ascii(a)));
    return Diagnostic.error(
            Code.NOT_DIFFERENTIABLE,
            Unparser.ascii(f) + " has no Taylor polynomial at " + String.join(", ", at))
        .detail(reason)
        .hint("another centre, inside the domain")
        .toException();
  }

  /// The polynomial along every ray: f(a + s·h) as a series in s has the terms of degree k in h as
  /// its coefficient k.
  private Derivation several() {
    Map<String, Expr> ray = new HashMap<>();
    Map<String, Expr> back = new HashMap<>();
    centre.forEach((x, a) -> {
      ray.put(x, Expr.add(a, Expr.multiply(Expr.symbol(RAY), Expr.symbol("~" + x))));
      back.put("~" + x, Expr.subtract(Expr.symbol(x), a));
    });
    List<Expr> coefficients =
        found(TaylorPolynomial.of(algebra.substitute(f, ray), RAY, Expr.ZERO, n, algebra));
    List<Expr> terms = new ArrayList<>();
    List<String> names = List.of("value at the centre", "gradient", "Hessian");
    StringBuilder why = new StringBuilder("f(a)");
    for (int k = 0; k <= n; k++) {
      Expr degree = Expand.of(coefficients.get(k), algebra);
      if (k < names.size()) {
        why.append(k == 1 ? " + grad f(a)*h" : k == 2 ? " + h^T*H(a)*h/2" : "");
      }
      terms.add(algebra.substitute(degree, back));
    }
    List<Expr> call = new ArrayList<>();
    call.add(f);
    centre.forEach((x, a) -> {
      call.add(Expr.symbol(x));
      call.add(a);
    });
    call.add(Expr.number(n));
    Expr polynomial = Sums.of(terms);
    return Derivation.of(
        "Taylor polynomial",
        new Call(FUNCTION, call),
        polynomial,
        why + (n > 2 ? " + terms of higher degree" : "") + ", h = x - a",
        partials(polynomial));
  }

  /// The entries of the gradient and of the Hessian at the centre.
  private List<Derivation> partials(Expr polynomial) {
    List<Derivation> parts = new ArrayList<>();
    List<String> variables = List.copyOf(centre.keySet());
    for (int i = 0; n >= 1 && i < variables.size(); i++) {
      parts.add(partial(polynomial, "gradient", List.of(variables.get(i))));
    }
    for (int i = 0; n >= 2 && i < variables.size(); i++) {
      for (int j = i; j < variables.size(); j++) {
        parts.add(partial(polynomial, "Hessian", List.of(variables.get(i), variables.get(j))));
      }
    }
    return parts;
  }

  private Derivation partial(Expr polynomial, String rule, List<String> by) {
    boolean twice = by.size() == 2 && by.get(0).equals(by.get(1));
    Expr slope = twice ? Operators.derivative(f, by.get(0), 2) : f;
    Expr value = polynomial;
    for (String x : by) {
      slope = twice ? slope : Operators.derivative(slope, x);
      value = Differentiation.derivative(value, x, algebra);
    }
    for (Map.Entry<String, Expr> at : centre.entrySet()) {
      slope = Operators.limit(slope, at.getKey(), at.getValue(), Side.BOTH);
    }
    return Derivation.of(
        rule,
        slope,
        Expand.of(algebra.substitute(value, centre), algebra),
        "entry of the " + rule + " at the centre");
  }

  private void check(Expr polynomial) {
    TaylorCheck.of(f, polynomial, centre, n, algebra)
        .ifPresentOrElse(
            algebra.context()::check,
            () ->
                algebra
                    .context()
                    .note("no check in numbers: the cancellation takes too many digits"));
  }
}
