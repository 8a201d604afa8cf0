package gradus.functions.algebra;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.step.Derivation;
import gradus.value.Value;
import gradus.value.Values;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Euclid's algorithm, told: gcd(a, b) = gcd(b, a mod b) until nothing is left.
///
/// Source: Euclid, Elements VII, 2.
final class Euclid {
  private Euclid() {}

  static Optional<Derivation> of(Value first, Value second) {
    Optional<BigInteger> a = integer(first);
    Optional<BigInteger> b = integer(second);
    if (a.isEmpty() || b.isEmpty()) {
      return Optional.empty();
    }
    BigInteger larger = a.get().abs();
    BigInteger smaller = b.get().abs();
    Expr start = gcd(a.get(), b.get());
    Expr standing = start;
    List<Derivation> steps = new ArrayList<>();
    if (larger.compareTo(smaller) < 0) {
      BigInteger exchanged = larger;
      larger = smaller;
      smaller = exchanged;
    }
    while (smaller.signum() != 0) {
      BigInteger[] division = larger.divideAndRemainder(smaller);
      Expr next = gcd(smaller, division[1]);
      steps.add(
          Derivation.of(
              "division with remainder",
              standing,
              next,
              larger + " = " + division[0] + "*" + smaller + " + " + division[1]));
      standing = next;
      larger = smaller;
      smaller = division[1];
    }
    Expr result = number(larger);
    steps.add(Derivation.of("nothing is left", standing, result, ""));
    return Optional.of(
        Derivation.of(
            "Euclid's algorithm", start, result, "gcd(a, b) = gcd(b, r), a = q*b + r", steps));
  }

  private static Optional<BigInteger> integer(Value value) {
    return Values.expr(value)
        .filter(e -> e instanceof Num n && n.value().isInteger())
        .map(e -> ((Num) e).value().numerator());
  }

  private static Expr gcd(BigInteger a, BigInteger b) {
    return Expr.Call.of("gcd", number(a), number(b));
  }

  private static Expr number(BigInteger n) {
    return Expr.number(Rational.of(n));
  }
}
