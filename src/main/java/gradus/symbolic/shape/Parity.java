package gradus.symbolic.shape;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.symbolic.rewrite.Identity;
import gradus.syntax.Unparser;
import java.util.List;
import java.util.Optional;

/// Whether f(−x) is f(x) or −f(x).
///
/// @param kind even, odd, both (only 0) or neither
/// @param because an identity or a counter-example
public record Parity(String kind, String because) {

  /// @return empty when neither an identity nor a counter-example is found
  public static Optional<Parity> of(Expr f, String x, Algebra algebra) {
    Expr mirrored = algebra.substitute(f, x, Expr.negate(Expr.symbol(x)));
    boolean even = isIdentity(Expr.subtract(mirrored, f), algebra);
    boolean odd = isIdentity(Expr.add(mirrored, f), algebra);
    if (even || odd) {
      return Optional.of(
          new Parity(
              even && odd ? "even and odd" : even ? "even" : "odd",
              "f(-" + x + ") = " + (even ? "" : "-") + "f(" + x + ") for every " + x));
    }
    Optional<String> notEven = counterExample(f, Expr.subtract(mirrored, f), x, false, algebra);
    Optional<String> notOdd = counterExample(f, Expr.add(mirrored, f), x, true, algebra);
    return notEven.isPresent() && notOdd.isPresent()
        ? Optional.of(
            new Parity(
                "neither",
                notEven.equals(notOdd) ? notEven.get() : notEven.get() + "; " + notOdd.get()))
        : Optional.empty();
  }

  private static boolean isIdentity(Expr e, Algebra algebra) {
    return e.isZero() || Identity.isZero(e, algebra) == Identity.Verdict.YES;
  }

  private static Optional<String> counterExample(
      Expr f, Expr difference, String x, boolean odd, Algebra algebra) {
    for (Rational r :
        List.of(Rational.ONE, Rational.TWO, Rational.HALF, Rational.of(3), Rational.of(1, 3))) {
      Expr at = Expr.number(r);
      Expr minus = Expr.negate(at);
      Optional<Expr> right = value(f, x, at, algebra);
      Optional<Expr> left = value(f, x, minus, algebra);
      if (right.isEmpty() != left.isEmpty()) {
        return Optional.of(
            "f has a value at "
                + Unparser.ascii(right.isPresent() ? at : minus)
                + " and none at "
                + Unparser.ascii(right.isPresent() ? minus : at));
      }
      if (right.isEmpty() || left.isEmpty()) {
        continue;
      }
      Expr d = algebra.substitute(difference, x, at);
      if (algebra.sign(d).filter(sign -> sign != 0).isPresent()) {
        return Optional.of(
            "f("
                + Unparser.ascii(minus)
                + ") = "
                + Unparser.ascii(left.get())
                + " is not "
                + (odd ? "-" : "")
                + "f("
                + Unparser.ascii(at)
                + ") = "
                + Unparser.ascii(odd ? Expr.negate(right.get()) : right.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Expr> value(Expr f, String x, Expr at, Algebra algebra) {
    try {
      Expr value = algebra.substitute(f, x, at);
      return Double.isFinite(algebra.real(value)) ? Optional.of(value) : Optional.empty();
    } catch (ArithmeticException undefined) {
      return Optional.empty();
    }
  }
}
