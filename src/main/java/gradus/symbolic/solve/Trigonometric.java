package gradus.symbolic.solve;

import gradus.evaluate.Algebra;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Sums;
import gradus.syntax.Unparser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A polynomial in sines and cosines of multiples of one angle w, written in sin(w) and cos(w).
record Trigonometric(Expr f, Expr angle, Call sine, Call cosine, Algebra algebra) {
  private static final int HIGHEST_MULTIPLE = 12;

  /// An equation that says the same and is easier.
  ///
  /// @param families solutions the new equation lost, in the integer symbol
  record Simpler(String rule, String why, Expr equation, List<Expr> families) {}

  static Optional<Trigonometric> of(Sum f, String x, Algebra algebra) {
    Set<Expr> angles = new LinkedHashSet<>();
    collect(f, x, angles);
    if (angles.isEmpty()) {
      return Optional.empty();
    }
    Expr first = angles.iterator().next();
    List<Rational> ratios = new ArrayList<>();
    for (Expr angle : angles) {
      if (!(Expr.divide(angle, first) instanceof Num(Rational ratio, _))) {
        return Optional.empty();
      }
      ratios.add(ratio);
    }
    Expr w = Expr.multiply(Expr.number(Kernel.gcd(ratios)), first);
    Call sine = Call.of("sin", w);
    Call cosine = Call.of("cos", w);
    Expr g = f;
    for (Expr angle : angles) {
      if (!(Expr.divide(angle, w) instanceof Num(Rational n, _))
          || n.abs().compareTo(Rational.of(HIGHEST_MULTIPLE)) > 0) {
        return Optional.empty();
      }
      g = inMultiples(g, angle, n.intValueExact(), sine, cosine, algebra);
    }
    Ratio ratio = Ratio.of(g, x, algebra.budget());
    return Optional.of(new Trigonometric(ratio.numerator(), w, sine, cosine, algebra));
  }

  private static void collect(Expr e, String x, Set<Expr> angles) {
    if (e instanceof Call(String name, List<Expr> u)
        && u.size() == 1
        && !Formulas.isFree(e, x)
        && Set.of("sin", "cos", "tan").contains(name)) {
      angles.add(u.get(0));
    }
    for (Expr part : Formulas.parts(e)) {
      collect(part, x, angles);
    }
  }

  /// sin(nw) and cos(nw) from cos((n+1)w) = 2cos(w)cos(nw) − cos((n−1)w), the same for sines.
  private static Expr inMultiples(
      Expr f, Expr angle, int n, Call sine, Call cosine, Algebra algebra) {
    Expr s = Expr.ZERO;
    Expr c = Expr.ONE;
    Expr beforeS = Expr.negate(sine);
    Expr beforeC = cosine;
    for (int i = 0; i < Math.abs(n); i++) {
      Expr nextS =
          expand(Expr.subtract(Expr.multiply(Expr.TWO, cosine, s), beforeS), sine, cosine, algebra);
      Expr nextC =
          expand(Expr.subtract(Expr.multiply(Expr.TWO, cosine, c), beforeC), sine, cosine, algebra);
      beforeS = s;
      beforeC = c;
      s = nextS;
      c = nextC;
    }
    Expr signed = n < 0 ? Expr.negate(s) : s;
    Expr g = f;
    if (n != 1) {
      g = Replacement.of(g, Call.of("sin", angle), signed, algebra);
      g = Replacement.of(g, Call.of("cos", angle), c, algebra);
    }
    return Replacement.of(g, Call.of("tan", angle), Expr.divide(signed, c), algebra);
  }

  private static Expr expand(Expr e, Call sine, Call cosine, Algebra algebra) {
    return inSines(e, sine, cosine, algebra)
        .map(rows -> {
          List<Expr> terms = new ArrayList<>();
          for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < rows.get(i).size(); j++) {
              terms.add(
                  Expr.multiply(
                      rows.get(i).get(j),
                      Expr.power(sine, Expr.number(i)),
                      Expr.power(cosine, Expr.number(j))));
            }
          }
          return Sums.of(terms);
        })
        .orElse(e);
  }

  /// The coefficients of sinⁱ·cosʲ.
  private static Optional<List<List<Expr>>> inSines(
      Expr e, Call sine, Call cosine, Algebra algebra) {
    Optional<List<Expr>> rows =
        Generated.coefficients(
            e, sine, part -> !Formulas.any(part, inner -> inner.equals(sine)), algebra.budget());
    List<List<Expr>> all = new ArrayList<>();
    for (Expr row : rows.orElse(List.of())) {
      Optional<List<Expr>> columns =
          Generated.coefficients(
              row,
              cosine,
              part -> !Formulas.any(part, inner -> inner.equals(cosine)),
              algebra.budget());
      if (columns.isEmpty()) {
        return Optional.empty();
      }
      all.add(columns.get());
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  Optional<Simpler> simpler(Expr integer) {
    Optional<List<List<Expr>>> rows = inSines(f, sine, cosine, algebra);
    if (rows.isEmpty() || rows.get().stream().flatMap(List::stream).anyMatch(c -> depends(c))) {
      return Optional.empty();
    }
    Expr expanded = expand(f, sine, cosine, algebra);
    if (!(expanded instanceof Sum sum)) {
      return Optional.of(new Simpler("multiples of the angle", angles(), expanded, List.of()));
    }
    Optional<Expr> factored = CommonFactor.of(sum, algebra);
    if (factored.isPresent() && !factored.get().equals(expanded)) {
      return Optional.of(
          new Simpler("multiples of the angle", angles(), factored.get(), List.of()));
    }
    Optional<Simpler> twice = doubled(rows.get());
    if (twice.isPresent()) {
      return twice;
    }
    Optional<Simpler> homogeneous = homogeneous(rows.get());
    if (homogeneous.isPresent()) {
      return homogeneous;
    }
    for (boolean inSine : List.of(true, false)) {
      Optional<Expr> reduced = reduced(expanded, inSine);
      if (reduced.isPresent()) {
        return Optional.of(
            new Simpler(
                "Pythagorean identity", "sin(u)^2 + cos(u)^2 = 1", reduced.get(), List.of()));
      }
    }
    return Optional.of(halfAngle(rows.get(), integer));
  }

  private boolean depends(Expr coefficient) {
    return Formulas.any(coefficient, part -> part.equals(angle))
        && !Formulas.symbols(angle).isEmpty();
  }

  private String angles() {
    return "everything in sin("
        + Unparser.ascii(angle)
        + ") and cos("
        + Unparser.ascii(angle)
        + ")";
  }

  /// c·sin·cos + d is c/2·sin(2w) + d.
  private Optional<Simpler> doubled(List<List<Expr>> rows) {
    boolean fits =
        rows.size() == 2
            && rows.get(0).size() == 1
            && rows.get(1).size() == 2
            && rows.get(1).get(0).isZero();
    if (!fits) {
      return Optional.empty();
    }
    Expr product =
        Expr.multiply(
            Expr.HALF, rows.get(1).get(1), Call.of("sin", Expr.multiply(Expr.TWO, angle)));
    return Optional.of(
        new Simpler(
            "double angle",
            "sin(2*u) = 2*sin(u)*cos(u)",
            Expr.add(product, rows.get(0).get(0)),
            List.of()));
  }

  /// a·sin + b·cos = 0 is tan = −b/a: where the cosine is 0 the sine is not.
  private Optional<Simpler> homogeneous(List<List<Expr>> rows) {
    if (rows.size() != 2 || rows.get(0).size() != 2 || rows.get(1).size() != 1) {
      return Optional.empty();
    }
    if (!rows.get(0).get(0).isZero()) {
      return Optional.empty();
    }
    Expr tangent = Call.of("tan", angle);
    return Optional.of(
        new Simpler(
            "divide by the cosine",
            "where the cosine is 0, the sine is not, so no solution is lost",
            Expr.add(Expr.multiply(rows.get(1).get(0), tangent), rows.get(0).get(1)),
            List.of()));
  }

  /// With the squares of one function replaced, a polynomial in the other alone, or a multiple of
  /// the one.
  private Optional<Expr> reduced(Expr expanded, boolean inSine) {
    Call kept = inSine ? sine : cosine;
    Call gone = inSine ? cosine : sine;
    Optional<List<Expr>> powers =
        Generated.coefficients(
            expanded,
            gone,
            part -> !Formulas.any(part, inner -> inner.equals(gone)),
            algebra.budget());
    if (powers.isEmpty()) {
      return Optional.empty();
    }
    Expr square = Expr.subtract(Expr.ONE, Expr.power(kept, Expr.TWO));
    List<Expr> even = new ArrayList<>();
    List<Expr> odd = new ArrayList<>();
    for (int i = 0; i < powers.get().size(); i++) {
      Expr term = Expr.multiply(powers.get().get(i), Expr.power(square, Expr.number(i / 2)));
      (i % 2 == 0 ? even : odd).add(term);
    }
    Expr a = expand(Sums.of(even), sine, cosine, algebra);
    Expr b = expand(Sums.of(odd), sine, cosine, algebra);
    if (b.isZero()) {
      return Optional.of(a);
    }
    return a.isZero() ? Optional.of(Expr.multiply(gone, b)) : Optional.empty();
  }

  /// t = tan(w/2): sin = 2t/(1+t²), cos = (1−t²)/(1+t²); w = π + 2πk, where t has no value, is
  /// tried by itself.
  private Simpler halfAngle(List<List<Expr>> rows, Expr integer) {
    Expr t = Call.of("tan", Expr.divide(angle, Expr.TWO));
    Expr square = Expr.power(t, Expr.TWO);
    Expr s = Expr.multiply(Expr.TWO, t);
    Expr c = Expr.subtract(Expr.ONE, square);
    Expr d = Expr.add(Expr.ONE, square);
    int degree = 0;
    for (int i = 0; i < rows.size(); i++) {
      degree = Math.max(degree, i + rows.get(i).size() - 1);
    }
    List<Expr> terms = new ArrayList<>();
    List<Expr> atPi = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.get(i).size(); j++) {
        Expr k = rows.get(i).get(j);
        terms.add(
            Expr.multiply(
                k,
                Expr.power(s, Expr.number(i)),
                Expr.power(c, Expr.number(j)),
                Expr.power(d, Expr.number(degree - i - j))));
        if (i == 0) {
          atPi.add(j % 2 == 0 ? k : Expr.negate(k));
        }
      }
    }
    Expr sum = Sums.of(terms);
    Expr polynomial =
        Generated.coefficients(sum, t, part -> !Formulas.any(part, t::equals), algebra.budget())
            .map(list -> Generated.formula(list, t))
            .orElse(sum);
    boolean lost = Sums.of(atPi).isZero();
    Set<String> names = Formulas.symbols(angle);
    List<Expr> families = new ArrayList<>();
    if (lost && names.size() == 1) {
      String x = names.iterator().next();
      Optional<List<Expr>> linear = Generated.coefficients(angle, x, algebra.budget());
      if (linear.isPresent() && linear.get().size() == 2) {
        Expr w = Expr.add(Constant.PI, Expr.multiply(Expr.TWO, Constant.PI, integer));
        families.add(Expr.divide(Expr.subtract(w, linear.get().get(0)), linear.get().get(1)));
      }
    }
    return new Simpler(
        "half-angle substitution",
        "sin(u) = 2*t/(1 + t^2), cos(u) = (1 - t^2)/(1 + t^2), t = tan(u/2)",
        polynomial,
        families);
  }
}
