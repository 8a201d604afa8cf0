package gradus.symbolic.integrate;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import java.util.List;
import java.util.Optional;

/// The antiderivatives a student knows by heart, of one function with a linear argument.
final class BasicTable {
  /// An entry that fits.
  ///
  /// @param value the antiderivative
  /// @param rule its name
  /// @param why the entry as the table has it
  /// @param condition under which it holds; may be empty
  record Entry(Expr value, String rule, String why, String condition) {}

  private final String x;
  private final Algebra algebra;

  BasicTable(String x, Algebra algebra) {
    this.x = x;
    this.algebra = algebra;
  }

  /// @param f without a constant factor
  Optional<Entry> of(Expr f) {
    return switch (f) {
      case Sym _ ->
          Optional.of(
              entry(
                  Expr.multiply(Expr.HALF, Expr.power(f, Expr.TWO)),
                  "power rule",
                  "integrate(x^n, x) = x^(n+1)/(n+1), n = 1"));
      case Power p -> power(p);
      case Call(String name, List<Expr> arguments) when arguments.size() == 1 ->
          Linear.of(arguments.get(0), x)
              .flatMap(linear -> function(name, arguments.get(0)).map(e -> inner(e, linear)));
      default -> Optional.empty();
    };
  }

  private static Entry entry(Expr value, String rule, String why) {
    return new Entry(value, rule, why, "");
  }

  /// Divides by the slope of the linear argument.
  private static Entry inner(Entry outer, Linear linear) {
    if (linear.slope().isOne()) {
      return outer;
    }
    return new Entry(
        Search.scale(Expr.power(linear.slope(), Expr.MINUS_ONE), outer.value()),
        outer.rule(),
        outer.why() + "; the inner slope " + Search.text(linear.slope()) + " divides",
        outer.condition());
  }

  private Optional<Entry> power(Power p) {
    if (Formulas.isFree(p.exponent(), x)) {
      Optional<Linear> linear = Linear.of(p.base(), x);
      if (linear.isPresent()) {
        return Optional.of(inner(powerRule(p.base(), p.exponent()), linear.get()));
      }
      return p.base() instanceof Call(String name, List<Expr> arguments)
              && arguments.size() == 1
              && p.exponent() instanceof Num(Rational n, _)
              && n.isInteger()
              && n.abs().compareTo(Rational.TWO) <= 0
          ? Linear.of(arguments.get(0), x)
              .flatMap(l -> functionPower(name, arguments.get(0), n.intValueExact(), l))
          : Optional.empty();
    }
    if (!Formulas.isFree(p.base(), x)) {
      return Optional.empty();
    }
    Optional<Linear> linear = Linear.of(p.exponent(), x);
    if (linear.isEmpty()) {
      return Optional.empty();
    }
    if (p.base() == Constant.E) {
      return Optional.of(
          inner(entry(p, "exponential rule", "integrate(exp(x), x) = exp(x)"), linear.get()));
    }
    Expr value = Expr.divide(p, algebra.call("log", p.base()));
    return Optional.of(
        inner(
            new Entry(
                value,
                "exponential rule",
                "integrate(a^x, x) = a^x/log(a), a = " + Search.text(p.base()),
                p.base() instanceof Num ? "" : Search.text(p.base()) + " > 0, not 1"),
            linear.get()));
  }

  private Entry powerRule(Expr base, Expr n) {
    if (n.equals(Expr.MINUS_ONE)) {
      return entry(
          algebra.call("log", algebra.call("abs", base)),
          "logarithm rule",
          "integrate(1/x, x) = log(abs(x))");
    }
    Expr next = Expr.add(n, Expr.ONE);
    return new Entry(
        Expr.divide(Expr.power(base, next), next),
        "power rule",
        "integrate(x^n, x) = x^(n+1)/(n+1), n = " + Search.text(n),
        new gradus.symbolic.rewrite.Signs(algebra).isNonzero(next)
            ? ""
            : Condition.of(next).text(" != "));
  }

  private Optional<Entry> function(String name, Expr u) {
    return switch (name) {
      case "sin" -> known("sine rule", "sin(x)", "-cos(x)", Expr.negate(call("cos", u)));
      case "cos" -> known("cosine rule", "cos(x)", "sin(x)", call("sin", u));
      case "tan" ->
          known("tangent rule", "tan(x)", "-log(abs(cos(x)))", Expr.negate(logOf(call("cos", u))));
      case "cot" -> known("cotangent rule", "cot(x)", "log(abs(sin(x)))", logOf(call("sin", u)));
      case "sec" -> secant(u);
      case "csc" -> cosecant(u);
      case "sinh" -> known("hyperbolic sine rule", "sinh(x)", "cosh(x)", call("cosh", u));
      case "cosh" -> known("hyperbolic cosine rule", "cosh(x)", "sinh(x)", call("sinh", u));
      case "tanh" ->
          known("hyperbolic tangent rule", "tanh(x)", "log(cosh(x))", call("log", call("cosh", u)));
      case "coth" ->
          known(
              "hyperbolic cotangent rule", "coth(x)", "log(abs(sinh(x)))", logOf(call("sinh", u)));
      case "sigmoid" -> known("sigmoid rule", "sigmoid(x)", "softplus(x)", call("softplus", u));
      case "abs" ->
          known(
              "absolute value rule",
              "abs(x)",
              "x*abs(x)/2",
              Expr.multiply(Expr.HALF, u, call("abs", u)));
      case "relu" ->
          known(
              "rectifier rule",
              "relu(x)",
              "relu(x)^2/2",
              Expr.multiply(Expr.HALF, Expr.power(call("relu", u), Expr.TWO)));
      case "sign" -> known("sign rule", "sign(x)", "abs(x)", call("abs", u));
      case "erf" ->
          known(
              "error function rule",
              "erf(x)",
              "x*erf(x) + exp(-x^2)/sqrt(pi)",
              Expr.add(
                  Expr.multiply(u, call("erf", u)),
                  Expr.divide(
                      Expr.power(Constant.E, Expr.negate(Expr.power(u, Expr.TWO))),
                      Expr.sqrt(Constant.PI))));
      default -> Optional.empty();
    };
  }

  private Optional<Entry> secant(Expr u) {
    return known(
        "secant rule",
        "sec(x)",
        "log(abs(sec(x) + tan(x)))",
        logOf(Expr.add(call("sec", u), call("tan", u))));
  }

  private Optional<Entry> cosecant(Expr u) {
    return known(
        "cosecant rule",
        "csc(x)",
        "-log(abs(csc(x) + cot(x)))",
        Expr.negate(logOf(Expr.add(call("csc", u), call("cot", u)))));
  }

  private Optional<Entry> functionPower(String name, Expr u, int n, Linear linear) {
    Optional<Entry> entry =
        switch (name + "^" + n) {
          case "cos^-1" -> secant(u);
          case "sin^-1" -> cosecant(u);
          case "tan^-1" -> function("cot", u);
          case "cot^-1" -> function("tan", u);
          case "cosh^-1", "sech^1" ->
              known(
                  "hyperbolic secant rule",
                  "1/cosh(x)",
                  "atan(sinh(x))",
                  call("atan", call("sinh", u)));
          case "sinh^-1" ->
              known(
                  "hyperbolic cosecant rule",
                  "1/sinh(x)",
                  "log(abs(tanh(x/2)))",
                  logOf(call("tanh", Expr.multiply(Expr.HALF, u))));
          case "cos^-2", "sec^2" -> known("secant rule", "sec(x)^2", "tan(x)", call("tan", u));
          case "sin^-2", "csc^2" ->
              known("cosecant rule", "csc(x)^2", "-cot(x)", Expr.negate(call("cot", u)));
          case "cosh^-2" ->
              known("hyperbolic secant rule", "1/cosh(x)^2", "tanh(x)", call("tanh", u));
          case "sinh^-2" ->
              known(
                  "hyperbolic cosecant rule",
                  "1/sinh(x)^2",
                  "-coth(x)",
                  Expr.negate(call("coth", u)));
          case "tan^2" ->
              known("tangent rule", "tan(x)^2", "tan(x) - x", Expr.subtract(call("tan", u), u));
          case "tanh^2" ->
              known(
                  "hyperbolic tangent rule",
                  "tanh(x)^2",
                  "x - tanh(x)",
                  Expr.subtract(u, call("tanh", u)));
          default -> Optional.empty();
        };
    return entry.map(e -> inner(e, linear));
  }

  private static Optional<Entry> known(String rule, String f, String primitive, Expr value) {
    return Optional.of(entry(value, rule, "integrate(" + f + ", x) = " + primitive));
  }

  private Expr call(String name, Expr u) {
    return algebra.call(name, u);
  }

  private Expr logOf(Expr u) {
    return call("log", call("abs", u));
  }
}
