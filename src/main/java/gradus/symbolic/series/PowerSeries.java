package gradus.symbolic.series;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Num;
import gradus.expr.Products;
import gradus.expr.Sums;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The beginning of a power series c₀ + c₁·h + c₂·h² + …, all operations to the same length. The
/// recurrences are those of Knuth, The Art of Computer Programming 2, section 4.7.
record PowerSeries(List<Expr> coefficients) {
  PowerSeries {
    coefficients = List.copyOf(coefficients);
  }

  /// u + h.
  static PowerSeries variable(Expr u, int length) {
    List<Expr> c = new ArrayList<>(Collections.nCopies(length, Expr.ZERO));
    c.set(0, u);
    if (length > 1) {
      c.set(1, Expr.ONE);
    }
    return new PowerSeries(c);
  }

  private int length() {
    return coefficients.size();
  }

  private Expr at(int k) {
    return coefficients.get(k);
  }

  PowerSeries plus(Expr constant) {
    List<Expr> c = new ArrayList<>(coefficients);
    c.set(0, Expr.add(c.get(0), constant));
    return new PowerSeries(c);
  }

  PowerSeries times(Expr factor) {
    return new PowerSeries(coefficients.stream().map(c -> Expr.multiply(factor, c)).toList());
  }

  PowerSeries times(PowerSeries other) {
    List<Expr> c = new ArrayList<>(length());
    for (int k = 0; k < length(); k++) {
      List<Expr> terms = new ArrayList<>();
      for (int j = 0; j <= k; j++) {
        if (!at(j).isZero() && !other.at(k - j).isZero()) {
          terms.add(Expr.multiply(at(j), other.at(k - j)));
        }
      }
      c.add(Sums.of(terms));
    }
    return new PowerSeries(c);
  }

  /// A power by p·s'·s^p = s·(s^p)'; the constant term is not zero.
  PowerSeries power(Expr p) {
    List<Expr> c = new ArrayList<>(length());
    c.add(Expr.power(at(0), p));
    Expr inverse = Expr.power(at(0), Expr.MINUS_ONE);
    for (int k = 1; k < length(); k++) {
      List<Expr> terms = new ArrayList<>();
      for (int j = 1; j <= k; j++) {
        if (!at(j).isZero()) {
          Expr weight =
              Expr.subtract(
                  Expr.multiply(p, Expr.number(Rational.of(j, k))),
                  Expr.number(Rational.of(k - j, k)));
          terms.add(Products.of(List.of(weight, at(j), c.get(k - j))));
        }
      }
      c.add(Expr.multiply(inverse, Sums.of(terms)));
    }
    return new PowerSeries(c);
  }

  /// e^s by (e^s)' = s'·e^s.
  ///
  /// @param start e to the constant term
  PowerSeries exponential(Expr start) {
    List<Expr> c = new ArrayList<>(length());
    c.add(start);
    for (int k = 1; k < length(); k++) {
      List<Expr> terms = new ArrayList<>();
      for (int j = 1; j <= k; j++) {
        if (!at(j).isZero()) {
          Num weight = Expr.number(Rational.of(j, k));
          terms.add(Products.of(List.of(weight, at(j), c.get(k - j))));
        }
      }
      c.add(Sums.of(terms));
    }
    return new PowerSeries(c);
  }

  /// The series with this as derivative.
  PowerSeries integral(Expr constant) {
    List<Expr> c = new ArrayList<>(length());
    c.add(constant);
    for (int k = 1; k < length(); k++) {
      c.add(Expr.multiply(Expr.number(Rational.of(1, k)), at(k - 1)));
    }
    return new PowerSeries(c);
  }
}
