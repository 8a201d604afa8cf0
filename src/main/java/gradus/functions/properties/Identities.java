package gradus.functions.properties;

import gradus.value.Array;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.List;

/// Equations between products: AᴴA = I, AAᴴ = AᴴA, A² = A, A² = I.
final class Identities {
  private final Subject a;
  private final Products products;
  private final double tolerance;

  private Identities(Subject a) {
    this.a = a;
    this.products = new Products(a);
    this.tolerance = products.tolerance();
  }

  static List<Finding> of(Subject a) {
    String orthogonal = a.isComplex() ? "unitary" : "orthogonal";
    Identities identities = new Identities(a);
    if (!a.isSquare()) {
      return List.of(
          identities.rectangular(orthogonal),
          Finding.notSquare("normal", a),
          Finding.notSquare("idempotent", a),
          Finding.notSquare("involutory", a));
    }
    Array square = identities.products.times(a.array(), a.array());
    return List.of(
        identities.orthogonal(orthogonal),
        identities.normal(),
        identities.equal("idempotent", square, a.array(), a.name() + "^2", a.name()),
        identities.isIdentity("involutory", square, a.name() + "^2"));
  }

  static boolean isNormal(Subject a) {
    return new Identities(a).normal().holds() == Truth.TRUE;
  }

  private String adjoint() {
    return a.name() + (a.isComplex() ? "^H" : "^T");
  }

  private Finding normal() {
    Array adjoint = products.adjoint();
    return equal(
        "normal",
        products.times(a.array(), adjoint),
        products.times(adjoint, a.array()),
        a.name() + "*" + adjoint(),
        adjoint() + "*" + a.name());
  }

  private Finding orthogonal(String property) {
    return isIdentity(
        property, products.times(products.adjoint(), a.array()), adjoint() + "*" + a.name());
  }

  /// A rectangular matrix can still have orthonormal rows or columns.
  private Finding rectangular(String property) {
    boolean tall = a.rows() > a.columns();
    Array adjoint = products.adjoint();
    Array gram = tall ? products.times(adjoint, a.array()) : products.times(a.array(), adjoint);
    Finding orthonormal = isIdentity(property, gram, "");
    Finding plain = Finding.notSquare(property, a);
    return orthonormal.holds() == Truth.TRUE
        ? Finding.no(
            property, plain.because() + "; its " + (tall ? "columns" : "rows") + " are orthonormal")
        : plain;
  }

  private Finding isIdentity(String property, Array product, String what) {
    Verdict verdict = new Verdict(a);
    for (int i = 0; i < product.shape().rows() && !verdict.failed(); i++) {
      for (int j = 0; j < product.shape().columns(); j++) {
        Value entry = product.get(i, j);
        Scalar wanted = i == j ? Scalar.ONE : Scalar.ZERO;
        String place = at("(" + what + ")", i, j);
        verdict.equal(
            entry,
            wanted,
            tolerance,
            () -> place + " = " + Literals.of(entry) + ", not " + Literals.of(wanted));
      }
    }
    return verdict.finding(property, what + " = I" + within());
  }

  private Finding equal(String property, Array x, Array y, String left, String right) {
    Verdict verdict = new Verdict(a);
    for (int i = 0; i < x.shape().rows() && !verdict.failed(); i++) {
      for (int j = 0; j < x.shape().columns(); j++) {
        Value p = x.get(i, j);
        Value q = y.get(i, j);
        String first = at(left, i, j);
        String second = at(right, i, j);
        verdict.equal(
            p,
            q,
            tolerance,
            () -> first + " = " + Literals.of(p) + ", " + second + " = " + Literals.of(q));
      }
    }
    return verdict.finding(property, left + " = " + right + within());
  }

  /// `(A^2)[1,2]`, `A[1,2]`.
  private String at(String what, int row, int column) {
    String product = what.contains("^") && !what.startsWith("(") ? "(" + what + ")" : what;
    return product + "[" + a.number(row) + "," + a.number(column) + "]";
  }

  private String within() {
    return a.within(tolerance, "n*eps*||" + a.name() + "||^2");
  }
}
