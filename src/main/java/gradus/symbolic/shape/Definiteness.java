package gradus.symbolic.shape;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.symbolic.rewrite.Textbook;
import gradus.symbolic.solve.Determinant;
import gradus.syntax.Unparser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The signs of the eigenvalues of a symmetric matrix of closed formulas.
///
/// @param because eigenvalues where they are short, principal minors otherwise
public record Definiteness(Kind kind, String because) {
  /// What the quadratic form does.
  public enum Kind {
    POSITIVE,
    NEGATIVE,
    INDEFINITE,
    NONNEGATIVE,
    NONPOSITIVE,
    ZERO,
    UNKNOWN
  }

  private static final int LARGEST = 6;

  public static Definiteness of(Expr[][] a, Algebra algebra) {
    if (a.length > LARGEST) {
      return new Definiteness(Kind.UNKNOWN, "the Hessian is larger than 6x6");
    }
    List<Integer> byMinors = new ArrayList<>();
    boolean allNonnegative = true;
    boolean allNonpositive = true;
    boolean zero = true;
    for (int set = 1; set < 1 << a.length; set++) {
      Expr minor = minor(a, set, algebra);
      Optional<Integer> sign = sign(minor, algebra);
      if (sign.isEmpty()) {
        return new Definiteness(Kind.UNKNOWN, "the sign of a minor cannot be decided");
      }
      int size = Integer.bitCount(set);
      allNonnegative &= sign.get() >= 0;
      allNonpositive &= size % 2 == 1 ? sign.get() <= 0 : sign.get() >= 0;
      zero &= sign.get() == 0;
      if (set == (1 << size) - 1) {
        byMinors.add(sign.get());
      }
    }
    boolean positive = byMinors.stream().allMatch(s -> s > 0);
    boolean negative = true;
    for (int i = 0; i < byMinors.size(); i++) {
      negative &= byMinors.get(i) == (i % 2 == 0 ? -1 : 1);
    }
    Kind kind =
        positive
            ? Kind.POSITIVE
            : negative
                ? Kind.NEGATIVE
                : zero
                    ? Kind.ZERO
                    : allNonnegative
                        ? Kind.NONNEGATIVE
                        : allNonpositive ? Kind.NONPOSITIVE : Kind.INDEFINITE;
    return new Definiteness(kind, because(a, kind, algebra));
  }

  private static Optional<Integer> sign(Expr e, Algebra algebra) {
    if (algebra.isZero(e)) {
      return Optional.of(0);
    }
    return e instanceof Expr.Flt(double v) && Math.abs(v) < 1e-9
        ? Optional.empty()
        : algebra.sign(e);
  }

  private static String because(Expr[][] a, Kind kind, Algebra algebra) {
    String verdict =
        switch (kind) {
          case POSITIVE -> "all positive";
          case NEGATIVE -> "all negative";
          case INDEFINITE -> "of both signs";
          case NONNEGATIVE -> "not negative, one is 0: the Hessian does not decide";
          case NONPOSITIVE -> "not positive, one is 0: the Hessian does not decide";
          case ZERO -> "all 0: the Hessian does not decide";
          case UNKNOWN -> "of unknown sign";
        };
    String values = eigenvalues(a, algebra);
    return "the eigenvalues of the Hessian"
        + (values.isEmpty() ? " are " : " " + values + " are ")
        + verdict;
  }

  /// (trace ± √(trace² − 4·det))/2 of a 2×2 matrix; the diagonal of a diagonal one.
  private static String eigenvalues(Expr[][] a, Algebra algebra) {
    boolean diagonal = true;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        diagonal &= i == j || a[i][j].isZero();
      }
    }
    List<Expr> values = new ArrayList<>();
    if (diagonal) {
      for (int i = 0; i < a.length; i++) {
        values.add(a[i][i]);
      }
    } else if (a.length == 2) {
      Expr trace = Expr.add(a[0][0], a[1][1]);
      Expr difference = Expr.subtract(a[0][0], a[1][1]);
      Expr square =
          Textbook.of(
              Expr.add(
                  Expr.power(difference, Expr.TWO),
                  Expr.multiply(Expr.number(4), Expr.power(a[0][1], Expr.TWO))),
              algebra);
      Expr root = Expr.sqrt(square);
      values.add(Textbook.of(Expr.divide(Expr.subtract(trace, root), Expr.TWO), algebra));
      values.add(Textbook.of(Expr.divide(Expr.add(trace, root), Expr.TWO), algebra));
    }
    values.sort(Comparator.comparingDouble(algebra::real));
    String text = String.join(", ", values.stream().map(Unparser::ascii).toList());
    return text.length() > 80 ? "" : text;
  }

  private static Expr minor(Expr[][] a, int set, Algebra algebra) {
    int size = Integer.bitCount(set);
    int[] rows = new int[size];
    int next = 0;
    for (int i = 0; i < a.length; i++) {
      if ((set >> i & 1) == 1) {
        rows[next++] = i;
      }
    }
    Expr[][] part = new Expr[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        part[i][j] = a[rows[i]][rows[j]];
      }
    }
    return Determinant.of(part, algebra);
  }
}
