package gradus.symbolic.solve;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Formulas;
import gradus.syntax.Unparser;
import java.util.List;
import java.util.Optional;

/// What g(u) = r says of u, for one elementary function g.
final class Inverse {
  /// u is one of the values on the right; none when the equation cannot hold.
  record Branches(String rule, String why, Expr inner, List<Expr> right, List<String> notes) {}

  private final String x;
  private final Expr integer;
  private final Algebra algebra;
  private final Expr r;
  private final boolean symbolic;

  private Inverse(Expr r, String x, Expr integer, Algebra algebra) {
    this.r = r;
    this.x = x;
    this.integer = integer;
    this.algebra = algebra;
    this.symbolic = Formulas.hasSymbols(r);
  }

  /// @return empty when the function has no inverse known here
  static Optional<Branches> of(Expr left, Expr right, String x, Expr integer, Algebra algebra) {
    Inverse inverse = new Inverse(right, x, integer, algebra);
    return switch (left) {
      case Power(Expr base, Expr exponent) -> inverse.power(base, exponent);
      case Call c when c.arguments().size() == 1 -> inverse.call(c.name(), c.arguments().get(0));
      case Call c
          when c.arguments().size() == 2
              && c.name().equals("log")
              && Formulas.isFree(c.arguments().get(1), x) ->
          inverse.one(
              "exponentiate", c.arguments().get(0), Expr.power(c.arguments().get(1), right));
      case Expr.Sum _,
          Expr.Product _,
          Expr.Numeric _,
          Constant _,
          Expr.Sym _,
          Expr.Relation _,
          Call _ ->
          Optional.empty();
    };
  }

  /// The sign of r; 1 when it depends on symbols.
  private int sign(Expr e) {
    if (Formulas.hasSymbols(e)) {
      return 1;
    }
    return algebra.isZero(e) ? 0 : algebra.sign(e).orElse(1);
  }

  private Optional<Branches> one(String rule, Expr u, Expr value) {
    return some(rule, "", u, List.of(value), "");
  }

  private Optional<Branches> some(String rule, String why, Expr u, List<Expr> values, String note) {
    boolean periodic = Formulas.any(r, part -> part.equals(integer));
    return Optional.of(
        new Branches(rule, why, u, values, note.isEmpty() || periodic ? List.of() : List.of(note)));
  }

  private Optional<Branches> none(String why) {
    return Optional.of(new Branches("no solution", why, r, List.of(), List.of(why)));
  }

  private static String text(Expr e) {
    return Unparser.ascii(e);
  }

  private Optional<Branches> power(Expr base, Expr exponent) {
    if (Formulas.isFree(base, x)) {
      if (sign(r) <= 0) {
        return none("a power of a positive number is positive, never " + text(r));
      }
      String note = symbolic ? "for " + text(r) + " > 0" : "";
      return some("take the logarithm", "", exponent, List.of(logarithm(base)), note);
    }
    if (!(exponent instanceof Num(Rational n, _))) {
      return Optional.empty();
    }
    Expr back = Expr.number(n.inverse());
    if (!n.isInteger()) {
      if (!n.denominator().testBit(0)) {
        if (sign(r) < 0) {
          return none("a root is never negative");
        }
        String note = symbolic ? "for " + text(r) + " >= 0" : "";
        Expr raised = Expr.power(r, back);
        boolean even = !n.numerator().testBit(0);
        return some(
            "raise to a power",
            "",
            base,
            even ? List.of(raised, Expr.negate(raised)) : List.of(raised),
            note);
      }
      Expr raised =
          odd(
              Expr.power(r, Expr.number(Rational.of(n.denominator()))),
              n.numerator().testBit(0),
              n);
      return n.numerator().testBit(0)
          ? one("raise to a power", base, raised)
          : sign(r) < 0
              ? none("an even power is never negative")
              : some(
                  "raise to a power",
                  "",
                  base,
                  List.of(Expr.negate(raised), raised),
                  symbolic ? "real where " + text(r) + " >= 0" : "");
    }
    if (r.isZero()) {
      return n.signum() > 0 ? one("take the root", base, Expr.ZERO) : none("1/u is never 0");
    }
    if (n.numerator().testBit(0)) {
      return one("take the root", base, n.abs().isOne() ? Expr.power(r, back) : oddRoot(r, n));
    }
    if (sign(r) < 0) {
      return none("an even power is never negative");
    }
    Expr root = Expr.power(r, back);
    return some(
        "take the root",
        "both signs",
        base,
        sign(r) == 0 ? List.of(Expr.ZERO) : List.of(Expr.negate(root), root),
        symbolic ? "real where " + text(r) + " >= 0" : "");
  }

  private Expr odd(Expr raised, boolean odd, Rational n) {
    return odd
        ? oddRoot(raised, Rational.of(n.numerator()))
        : Expr.power(raised, Expr.number(Rational.of(n.numerator()).inverse()));
  }

  /// The real root of an odd exponent keeps the sign.
  private Expr oddRoot(Expr value, Rational n) {
    Expr exponent = Expr.number(n.inverse());
    return sign(value) < 0
        ? Expr.negate(Expr.power(Expr.negate(value), exponent))
        : Expr.power(value, exponent);
  }

  private Expr logarithm(Expr base) {
    if (base == Constant.E) {
      return algebra.call("log", r);
    }
    Expr exact = algebra.call("log", r, base);
    return exact instanceof Num
        ? exact
        : Expr.divide(algebra.call("log", r), algebra.call("log", base));
  }

  private Optional<Branches> call(String name, Expr u) {
    Expr turn = Expr.multiply(Expr.TWO, Constant.PI, integer);
    Expr half = Expr.multiply(Constant.PI, integer);
    return switch (name) {
      case "log" -> one("exponentiate", u, Expr.power(Constant.E, r));
      case "log2" -> one("exponentiate", u, Expr.power(Expr.TWO, r));
      case "log10" -> one("exponentiate", u, Expr.power(Expr.number(10), r));
      case "sin" -> sine(u, turn, half);
      case "cos" -> cosine(u, turn, half);
      case "tan" ->
          some(
              "inverse tangent",
              "the tangent has the period pi",
              u,
              List.of(Expr.add(algebra.call("atan", r), half)),
              "");
      case "cot" ->
          some(
              "inverse cotangent",
              "the cotangent has the period pi",
              u,
              List.of(
                  Expr.add(
                      Expr.multiply(Expr.HALF, Constant.PI),
                      Expr.negate(algebra.call("atan", r)),
                      half)),
              "");
      case "sec", "csc" ->
          r.isZero()
              ? none("1/u is never 0")
              : new Inverse(Expr.divide(Expr.ONE, r), x, integer, algebra)
                  .call(name.equals("sec") ? "cos" : "sin", u);
      case "asin" -> inRange(u, "sine", "sin", Expr.divide(Constant.PI, Expr.TWO));
      case "atan" -> inRange(u, "tangent", "tan", Expr.divide(Constant.PI, Expr.TWO));
      case "acos" ->
          !symbolic && (sign(r) < 0 || sign(Expr.subtract(r, Constant.PI)) > 0)
              ? none("arccosines lie in [0, pi]")
              : one("cosine of both sides", u, algebra.call("cos", r));
      case "sinh" -> one("inverse function", u, algebra.call("asinh", r));
      case "asinh" -> one("inverse function", u, algebra.call("sinh", r));
      case "tanh" ->
          !symbolic && sign(Expr.subtract(algebra.call("abs", r), Expr.ONE)) >= 0
              ? none("tanh lies between -1 and 1")
              : one("inverse function", u, algebra.call("atanh", r));
      case "atanh" -> one("inverse function", u, algebra.call("tanh", r));
      case "cosh" -> hyperbolicCosine(u);
      case "abs" -> absolute(u);
      case "sigmoid" -> {
        Expr rest = Expr.subtract(Expr.ONE, r);
        yield !symbolic && (sign(r) <= 0 || sign(rest) <= 0)
            ? none("the sigmoid lies between 0 and 1")
            : one("inverse function", u, algebra.call("log", Expr.divide(r, rest)));
      }
      default -> Optional.empty();
    };
  }

  private Optional<Branches> inRange(Expr u, String word, String function, Expr limit) {
    boolean outside = !symbolic && sign(Expr.subtract(algebra.call("abs", r), limit)) > 0;
    return outside
        ? none("arc" + word + "s lie between -pi/2 and pi/2")
        : one(word + " of both sides", u, algebra.call(function, r));
  }

  private Optional<Branches> hyperbolicCosine(Expr u) {
    int sign = symbolic ? 1 : sign(Expr.subtract(r, Expr.ONE));
    if (sign < 0) {
      return none("cosh is at least 1");
    }
    Expr value = algebra.call("acosh", r);
    return some(
        "inverse function",
        "both signs",
        u,
        sign == 0 ? List.of(Expr.ZERO) : List.of(Expr.negate(value), value),
        "");
  }

  private Optional<Branches> absolute(Expr u) {
    if (sign(r) < 0) {
      return none("an absolute value is never negative");
    }
    return some(
        "absolute value",
        "both signs",
        u,
        r.isZero() ? List.of(r) : List.of(Expr.negate(r), r),
        symbolic ? "for " + text(r) + " >= 0" : "");
  }

  private boolean beyondOne() {
    return !symbolic && sign(Expr.subtract(algebra.call("abs", r), Expr.ONE)) > 0;
  }

  private boolean isOne() {
    return !symbolic && algebra.isZero(Expr.subtract(algebra.call("abs", r), Expr.ONE));
  }

  private Optional<Branches> sine(Expr u, Expr turn, Expr half) {
    if (beyondOne()) {
      return none("sines lie between -1 and 1");
    }
    String why = "sin(u) = sin(pi - u), and the period is 2*pi";
    String rule = "inverse sine";
    if (r.isZero()) {
      return some(rule, "the sine is 0 at the multiples of pi", u, List.of(half), "");
    }
    Expr value = algebra.call("asin", r);
    Expr mirrored = Expr.subtract(Constant.PI, value);
    return some(
        rule,
        why,
        u,
        isOne()
            ? List.of(Expr.add(value, turn))
            : List.of(Expr.add(value, turn), Expr.add(mirrored, turn)),
        "");
  }

  private Optional<Branches> cosine(Expr u, Expr turn, Expr half) {
    if (beyondOne()) {
      return none("cosines lie between -1 and 1");
    }
    String rule = "inverse cosine";
    String why = "cos(u) = cos(-u), and the period is 2*pi";
    if (r.isZero()) {
      return some(
          rule,
          "the cosine is 0 at pi/2 and every pi further",
          u,
          List.of(Expr.add(Expr.divide(Constant.PI, Expr.TWO), half)),
          "");
    }
    Expr value = algebra.call("acos", r);
    return some(
        rule,
        why,
        u,
        isOne()
            ? List.of(Expr.add(value, turn))
            : List.of(Expr.add(value, turn), Expr.add(Expr.negate(value), turn)),
        "");
  }
}
