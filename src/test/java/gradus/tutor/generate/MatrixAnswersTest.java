package gradus.tutor.generate;

import static gradus.tutor.generate.Worked.call;
import static gradus.tutor.generate.Worked.close;
import static gradus.tutor.generate.Worked.numbers;
import static gradus.tutor.generate.Worked.variants;
import static gradus.tutor.generate.Worked.worked;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.tutor.quiz.Variant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// Answers of generated items by a route that is neither the generator's own nor the engine's:
/// inverses by multiplying back, determinants by elimination, eigenvalues by what they make
/// singular, lengths and probabilities by floating point.
final class MatrixAnswersTest {
  private static double[][] matrix(String text) {
    String[] rows = text.strip().substring(1, text.strip().length() - 1).split(";");
    double[][] cells = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      String[] entries = rows[i].split(",");
      cells[i] = new double[entries.length];
      for (int j = 0; j < entries.length; j++) {
        String[] parts = entries[j].strip().split("/");
        cells[i][j] =
            Double.parseDouble(parts[0]) / (parts.length > 1 ? Double.parseDouble(parts[1]) : 1);
      }
    }
    return cells;
  }

  /// By elimination with the largest pivot.
  private static double determinant(double[][] given) {
    double[][] m = new double[given.length][];
    for (int i = 0; i < m.length; i++) {
      m[i] = given[i].clone();
    }
    double det = 1;
    for (int k = 0; k < m.length; k++) {
      int pivot = k;
      for (int i = k; i < m.length; i++) {
        pivot = Math.abs(m[i][k]) > Math.abs(m[pivot][k]) ? i : pivot;
      }
      double[] row = m[pivot];
      m[pivot] = m[k];
      m[k] = row;
      det *= pivot == k ? row[k] : -row[k];
      for (int i = k + 1; i < m.length && row[k] != 0; i++) {
        double factor = m[i][k] / row[k];
        for (int j = k; j < m.length; j++) {
          m[i][j] -= factor * row[j];
        }
      }
    }
    return det;
  }

  private static double[][] times(double[][] a, double[][] b) {
    double[][] c = new double[a.length][b[0].length];
    for (int i = 0; i < c.length; i++) {
      for (int j = 0; j < c[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return c;
  }

  private static double[][] column(double... entries) {
    double[][] column = new double[entries.length][1];
    for (int i = 0; i < entries.length; i++) {
      column[i][0] = entries[i];
    }
    return column;
  }

  @Test
  void determinantsAreWhatEliminationSays() {
    int checked = 0;
    for (Variant variant : variants("determinants")) {
      List<String> det = call(variant, "det");
      if (det.size() == 2) {
        checked++;
        close(numbers(worked(variant))[0], determinant(matrix(det.get(0))), variant);
      }
    }
    assertThat(checked).isGreaterThan(15);
  }

  @Test
  void anInverseUndoesItsMatrix() {
    Set<String> kinds = new TreeSet<>();
    List<Variant> all = new ArrayList<>(variants("inverses"));
    all.addAll(variants("elimination"));
    for (Variant variant : all) {
      List<String> inverse = call(variant, "inv");
      if (inverse.size() != 2 || !worked(variant).startsWith("[")) {
        continue;
      }
      String[] factors = inverse.get(0).split("\\*");
      double[][] m = matrix(factors[0]);
      if (factors.length == 2) {
        m = times(m, matrix(factors[1]));
      }
      String rest = inverse.get(1);
      kinds.add(rest.isEmpty() ? "inverse" : rest.contains(" - ") ? "layer" : "system");
      if (rest.isEmpty()) {
        double[][] product = times(m, matrix(worked(variant)));
        for (int i = 0; i < m.length; i++) {
          for (int j = 0; j < m.length; j++) {
            close(product[i][j], i == j ? 1 : 0, variant);
          }
        }
      } else {
        double[][] product = times(m, column(numbers(worked(variant))));
        double[] right = numbers(rest.substring(1));
        for (int i = 0; i < m.length; i++) {
          close(product[i][0], right[i], variant);
        }
      }
    }
    assertThat(kinds).containsExactly("inverse", "layer", "system");
  }

  @Test
  void aMatrixIsSingularWithoutItsEigenvalue() {
    int checked = 0;
    for (Variant variant : variants("eigenvalues")) {
      List<String> eigenvalues = call(variant, "eigvals");
      if (eigenvalues.size() == 2) {
        checked++;
        double[][] m = matrix(eigenvalues.get(0));
        double[] found = numbers(worked(variant));
        close(found[0] + found[1], m[0][0] + m[1][1], variant);
        for (double lambda : found) {
          double[][] shifted = {{m[0][0] - lambda, m[0][1]}, {m[1][0], m[1][1] - lambda}};
          close(determinant(shifted), 0, variant);
        }
      }
    }
    assertThat(checked).isGreaterThan(12);
  }

  @Test
  void productsAreSumsOfProducts() {
    int checked = 0;
    for (Variant variant : variants("matrix-product")) {
      String[] factors = variant.expected().reference().split("\\*");
      if (factors.length == 2 && factors[0].startsWith("[") && factors[1].endsWith("]")) {
        checked++;
        double[][] a = matrix(factors[0]);
        double[][] b =
            factors[1].contains(";") ? matrix(factors[1]) : column(matrix(factors[1])[0]);
        double[][] found =
            factors[1].contains(";") ? matrix(worked(variant)) : column(matrix(worked(variant))[0]);
        assertThat(found).as(variant.prompt()).isDeepEqualTo(times(a, b));
      }
    }
    assertThat(checked).isGreaterThan(15);
  }

  private static double[] each(double[] values, DoubleUnaryOperator f) {
    double[] out = new double[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = f.applyAsDouble(values[i]);
    }
    return out;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void softmaxIsWhatFloatingPointSays() {
    int checked = 0;
    for (Variant variant : variants("softmax")) {
      List<String> softmax = call(variant, "softmax");
      if (!softmax.isEmpty()) {
        checked++;
        double[] powers = each(numbers(softmax.get(0)), Math::exp);
        double sum = dot(powers, each(powers, p -> 1));
        double[] found = numbers(worked(variant));
        for (int i = 0; i < found.length; i++) {
          close(found[i], powers[i] / sum, variant);
        }
      }
    }
    assertThat(checked).isGreaterThan(10);
  }

  @Test
  void lengthsAndProductsOfVectorsAreWhatPythagorasSays() {
    Set<String> kinds = new TreeSet<>();
    List<Variant> all = new ArrayList<>(variants("norms"));
    all.addAll(variants("dot-products"));
    for (Variant variant : all) {
      for (String name : List.of("norm", "normalize", "dot", "cosine_similarity", "project")) {
        List<String> parts = call(variant, name);
        if (parts.isEmpty()) {
          continue;
        }
        double[] v = numbers(parts.get(0));
        double[] u = parts.size() == 3 && parts.get(1).startsWith("[") ? numbers(parts.get(1)) : v;
        double[] found = numbers(worked(variant));
        double length = Math.sqrt(dot(v, v));
        double[] sizes = each(v, Math::abs);
        kinds.add(name + (name.equals("norm") && parts.size() == 3 ? parts.get(1) : ""));
        switch (name) {
          case "norm" ->
              close(
                  found[0],
                  switch (parts.get(parts.size() - 2)) {
                    case "1" -> dot(sizes, each(sizes, s -> 1));
                    case "inf" -> Arrays.stream(sizes).max().orElseThrow();
                    default -> length;
                  },
                  variant);
          case "normalize" -> close(found[0], v[0] / length, variant);
          case "dot" -> close(found[0], dot(v, u) / (parts.getLast().isEmpty() ? 1 : 2), variant);
          case "cosine_similarity" ->
              close(found[0], dot(v, u) / length / Math.sqrt(dot(u, u)), variant);
          default -> close(found[1], dot(v, u) / dot(u, u) * u[1], variant);
        }
      }
    }
    assertThat(kinds)
        .containsExactlyInAnyOrder(
            "cosine_similarity", "dot", "norm", "norm1", "norminf", "normalize", "project");
  }
}
