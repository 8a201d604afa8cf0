package gradus.functions.properties;

import gradus.evaluate.ScalarArithmetic;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.value.Decimal;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// Witness vectors as messages write them. A vector of an {@link Embedding} is (u, v) for u + iv.
final class Vectors {
  private Vectors() {}

  static String text(Subject a, List<Rational> x) {
    int n = a.columns();
    List<Value> entries = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      entries.add(a.isComplex() ? complex(x.get(i), x.get(n + i)) : Scalar.of(x.get(i)));
    }
    return Literals.of(Values.vector(entries));
  }

  private static Value complex(Rational re, Rational im) {
    return Values.of(Expr.add(Expr.number(re), Expr.multiply(Expr.number(im), Expr.Constant.I)));
  }

  /// `x = [1, -1] gives x^T*A*x = -2`.
  static String form(Subject a, List<Rational> x, String value) {
    String adjoint = a.isComplex() ? "x^H*" : "x^T*";
    return "x = " + text(a, x) + " gives " + adjoint + a.name() + "*x = " + value;
  }

  /// The entry of the largest size, with its sign.
  private static double largest(double[] x) {
    double largest = 0;
    for (double entry : x) {
      largest = Math.abs(entry) > Math.abs(largest) ? entry : largest;
    }
    return largest;
  }

  /// The vector with the largest entry 1, to so many digits.
  static List<Rational> rounded(double[] x, int digits) {
    double largest = largest(x);
    double scale = Math.pow(10, digits);
    List<Rational> rounded = new ArrayList<>(x.length);
    for (double entry : x) {
      rounded.add(
          Rational.of(Math.round(entry / largest * scale)).divide(Rational.of((long) scale)));
    }
    return rounded;
  }

  /// The nearest vector of whole numbers whose largest is so large.
  static List<Rational> whole(double[] x, int size) {
    double largest = largest(x);
    List<Rational> whole = new ArrayList<>(x.length);
    for (double entry : x) {
      whole.add(Rational.of(Math.round(entry / largest * size)));
    }
    return whole;
  }

  /// With the largest entry 1.
  static String decimals(double[] x) {
    double largest = largest(x);
    StringBuilder text = new StringBuilder("[");
    for (double entry : x) {
      text.append(text.length() == 1 ? "" : ", ");
      text.append(Decimal.significant(6).text(entry / largest + 0.0));
    }
    return text.append(']').toString();
  }

  /// xᵀAx of a real matrix of numbers and formulas.
  static Value form(Subject a, List<Rational> x) {
    ScalarArithmetic scalars = new ScalarArithmetic(a.context());
    Value sum = Scalar.ZERO;
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < a.columns(); j++) {
        Scalar factor = Scalar.of(x.get(i).multiply(x.get(j)));
        sum = scalars.add(sum, scalars.multiply(factor, a.get(i, j)));
      }
    }
    return sum;
  }
}
