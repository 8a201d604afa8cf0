package gradus.functions.properties;

import gradus.exact.Rational;
import gradus.numeric.linalg.SymmetricEigen;
import gradus.value.Literals;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The inertia of a small symmetric matrix of irrational numbers by the signs of all principal
/// minors, each of which is certain: A is positive semidefinite exactly if none is negative
/// (Sylvester's criterion in its form for semidefinite matrices).
final class MinorSigns {
  private static final int LARGEST = 4;

  /// Witnesses are tried with whole numbers up to this.
  private static final int LARGEST_WHOLE = 20;

  private final Subject a;

  private MinorSigns(Subject a) {
    this.a = a;
  }

  /// Empty for larger and for complex matrices, and when a sign cannot be told.
  static Optional<Inertia> of(Subject a) {
    return a.rows() > LARGEST || a.isComplex() ? Optional.empty() : new MinorSigns(a).inertia();
  }

  private Optional<Inertia> inertia() {
    int n = a.rows();
    boolean positive = true;
    boolean negative = true;
    boolean regular = true;
    for (int chosen = 1; chosen < 1 << n; chosen++) {
      Value minor = Determinants.of(a, rows(chosen));
      Optional<Integer> sign = a.sign(minor, 0);
      if (sign.isEmpty()) {
        return Optional.empty();
      }
      int mirrored = Integer.bitCount(chosen) % 2 == 0 ? sign.get() : -sign.get();
      positive &= sign.get() >= 0;
      negative &= mirrored >= 0;
      regular = chosen + 1 < 1 << n || sign.get() != 0;
    }
    List<Inertia.Witness> witnesses = new ArrayList<>();
    boolean zero = positive && negative;
    add(witnesses, !zero && (positive || !negative), 1);
    if (!regular) {
      witnesses.add(new Inertia.Witness(0, "det(" + a.name() + ") = 0"));
    }
    add(witnesses, !zero && (negative || !positive), -1);
    return Optional.of(new Inertia(witnesses, "by the signs of its principal minors"));
  }

  private static int[] rows(int chosen) {
    int[] rows = new int[Integer.bitCount(chosen)];
    int count = 0;
    for (int i = 0; count < rows.length; i++) {
      if ((chosen >> i & 1) != 0) {
        rows[count++] = i;
      }
    }
    return rows;
  }

  private void add(List<Inertia.Witness> witnesses, boolean present, int sign) {
    if (present) {
      witnesses.add(new Inertia.Witness(sign, witness(sign)));
    }
  }

  private String witness(int sign) {
    SymmetricEigen eigen = SymmetricEigen.of(Embedding.doubles(a));
    double[] vector = eigen.vectors().column(sign > 0 ? 0 : a.rows() - 1);
    for (int size = 1; size <= LARGEST_WHOLE; size++) {
      List<Rational> x = Vectors.whole(vector, size);
      Value form = Vectors.form(a, x);
      if (a.sign(form, 0).filter(s -> s == sign).isPresent()) {
        return Vectors.form(a, x, Literals.of(form));
      }
    }
    return sign > 0 ? "an eigenvalue is positive" : "an eigenvalue is negative";
  }
}
