package gradus.functions.linear;

import gradus.functions.Calling;
import gradus.value.Array;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The matrices on which linear algebra goes wrong first, exact where they are.
final class SpecialMatrices {
  private SpecialMatrices() {}

  static Map<String, Array> all() {
    Map<String, Array> all = new LinkedHashMap<>();
    all.put("shear", Calling.exact(new double[][] {{1, 2}, {0, 1}}));
    for (int size = 2; size <= 4; size++) {
      all.put("Jordan block " + size + " of 4", jordan(size, 4));
      all.put("Jordan block " + size + " of 0", jordan(size, 0));
    }
    all.put("rotation by the 3-4-5 triangle", rational(2, 3, 5, -4, 5, 4, 5, 3, 5));
    double c = Math.cos(1);
    double s = Math.sin(1);
    all.put("rotation by 1", Calling.real(new double[][] {{c, -s}, {s, c}}));
    all.put(
        "rotation of space by 1", Calling.real(new double[][] {{c, -s, 0}, {s, c, 0}, {0, 0, 1}}));
    all.put("quarter turn", Calling.exact(new double[][] {{0, -1}, {1, 0}}));
    for (int n = 1; n <= 3; n++) {
      all.put("zero " + n + "×" + n, Calling.exact(new double[n][n]));
    }
    all.put("zero 2×3", Calling.exact(new double[2][3]));
    all.put("1×1 of 5", Calling.exact(new double[][] {{5}}));
    all.put("1×1 of -2", Calling.exact(new double[][] {{-2}}));
    all.put("0×0", empty(0, 0));
    all.put("0×3", empty(0, 3));
    all.put("3×0", empty(3, 0));
    all.put("wide", Calling.exact(new double[][] {{1, 2, 3, 4}, {2, 4, 6, 9}}));
    all.put("tall", Calling.exact(new double[][] {{1, 2}, {2, 4}, {3, 6}, {4, 9}}));
    all.put("wide of rank 1", Calling.exact(new double[][] {{1, 2, 3}, {2, 4, 6}}));
    all.put("tall of rank 1", Calling.exact(new double[][] {{1, 2}, {2, 4}, {3, 6}}));
    all.put("row", Calling.exact(new double[][] {{3, 4, 12}}));
    all.put("column", Calling.exact(new double[][] {{3}, {4}, {12}}));
    for (int n = 2; n <= 12; n++) {
      all.put("Hilbert " + n, hilbert(n));
    }
    return all;
  }

  static Array hilbert(int n) {
    List<Value> entries = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        entries.add(Scalar.of(gradus.exact.Rational.of(1, i + j + 1L)));
      }
    }
    return Values.matrix(n, n, entries);
  }

  /// The same entries as doubles.
  static Array real(Array array) {
    return new RealArray(array.shape(), Calling.doubles(array), array.labels());
  }

  private static Array jordan(int size, double value) {
    double[][] block = new double[size][size];
    for (int i = 0; i < size; i++) {
      block[i][i] = value;
      if (i + 1 < size) {
        block[i][i + 1] = 1;
      }
    }
    return Calling.exact(block);
  }

  private static Array empty(int rows, int columns) {
    return RealArray.matrix(rows, columns, new double[0]);
  }

  private static Array rational(int n, long... pairs) {
    List<Value> entries = new ArrayList<>();
    for (int k = 0; k < pairs.length; k += 2) {
      entries.add(Scalar.of(gradus.exact.Rational.of(pairs[k], pairs[k + 1])));
    }
    return Values.matrix(n, n, entries);
  }
}
