package gradus.functions.properties;

import gradus.budget.Budget;
import gradus.exact.ExactMatrix;
import gradus.exact.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The inertia of a symmetric rational matrix by exact congruence, CᵀAC = D: the signs of D are the
/// signs of the eigenvalues (Sylvester's law of inertia), and the columns of C are witnesses. Where
/// a vector of small whole numbers shows the same, it is taken instead.
final class ExactInertia {
  /// Reasons name the pivots up to this many characters.
  private static final int SHORT = 40;

  private final Subject subject;
  private final ExactMatrix a;
  private final Budget budget;
  private final int n;
  private final List<Rational> pivots = new ArrayList<>();
  private final List<List<Rational>> directions = new ArrayList<>();

  private ExactInertia(Subject subject, ExactMatrix a) {
    this.subject = subject;
    this.a = a;
    this.budget = subject.context().budget();
    this.n = a.rows();
  }

  static Inertia of(Subject subject, ExactMatrix a) {
    ExactInertia inertia = new ExactInertia(subject, a);
    inertia.diagonalize();
    List<Inertia.Witness> witnesses = new ArrayList<>();
    for (int sign = 1; sign >= -1; sign--) {
      for (int k = 0; k < inertia.pivots.size(); k++) {
        if (inertia.pivots.get(k).signum() == sign) {
          witnesses.add(inertia.witness(sign, inertia.directions.get(k)));
          break;
        }
      }
    }
    return new Inertia(witnesses, inertia.reason());
  }

  /// Completes squares: each step splits off one direction that is A-orthogonal to all that remain.
  private void diagonalize() {
    List<List<Rational>> open = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      open.add(unit(i));
    }
    while (!open.isEmpty()) {
      int chosen = pivot(open);
      List<Rational> direction = open.remove(chosen);
      List<Rational> image = image(direction);
      Rational square = ExactMatrix.dot(direction, image);
      pivots.add(square);
      directions.add(direction);
      for (int k = 0; k < open.size() && !square.isZero(); k++) {
        Rational factor = ExactMatrix.dot(open.get(k), image).divide(square);
        open.set(k, combine(open.get(k), direction, factor.negate()));
      }
    }
  }

  /// The first direction with xᵀAx ≠ 0; where all are 0, a sum of two that has one. When there is
  /// none either, the form is zero on all that is left.
  private int pivot(List<List<Rational>> open) {
    for (int k = 0; k < open.size(); k++) {
      if (!form(open.get(k)).isZero()) {
        return k;
      }
    }
    for (int k = 0; k < open.size(); k++) {
      List<Rational> image = image(open.get(k));
      for (int l = k + 1; l < open.size(); l++) {
        if (!ExactMatrix.dot(open.get(l), image).isZero()) {
          open.set(k, combine(open.get(k), open.get(l), Rational.ONE));
          return k;
        }
      }
    }
    return 0;
  }

  private Inertia.Witness witness(int sign, List<Rational> direction) {
    List<Rational> x =
        new WholeWitness(a).of(sign).orElseGet(() -> ExactMatrix.primitive(direction));
    return new Inertia.Witness(sign, Vectors.form(subject, x, form(x).toString()));
  }

  private String reason() {
    StringBuilder list = new StringBuilder();
    for (Rational pivot : pivots) {
      list.append(list.isEmpty() ? "" : ", ").append(pivot);
    }
    boolean shown = list.length() < SHORT && !subject.isComplex();
    return shown
        ? (pivots.size() == 1 ? "the pivot is " : "the pivots are ") + list
        : "by the signs of its " + subject.rows() + " pivots";
  }

  private List<Rational> unit(int i) {
    List<Rational> unit = new ArrayList<>(Collections.nCopies(n, Rational.ZERO));
    unit.set(i, Rational.ONE);
    return unit;
  }

  private Rational form(List<Rational> x) {
    return ExactMatrix.dot(x, image(x));
  }

  private List<Rational> image(List<Rational> x) {
    List<Rational> image = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      budget.step();
      image.add(ExactMatrix.dot(a.row(i), x));
    }
    return image;
  }

  private static List<Rational> combine(List<Rational> x, List<Rational> y, Rational factor) {
    List<Rational> sum = new ArrayList<>(x.size());
    for (int i = 0; i < x.size(); i++) {
      sum.add(x.get(i).add(y.get(i).multiply(factor)));
    }
    return sum;
  }
}
