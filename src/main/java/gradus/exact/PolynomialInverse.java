package gradus.exact;

/// Inverses of polynomials modulo others.
public final class PolynomialInverse {
  private PolynomialInverse() {}

  /// The s of lowest degree with s·a ≡ 1 modulo a coprime polynomial, by Euclid's algorithm.
  public static Polynomial of(Polynomial a, Polynomial modulus) {
    Polynomial u = modulus;
    Polynomial v = a.divide(modulus).remainder();
    Polynomial s = Polynomial.ZERO;
    Polynomial t = Polynomial.ONE;
    while (v.degree() > 0) {
      Polynomial.Division division = u.divide(v);
      Polynomial next = s.subtract(division.quotient().multiply(t));
      s = t;
      t = next;
      u = v;
      v = division.remainder();
    }
    return t.scale(v.leading().inverse());
  }
}
