package gradus.evaluate;

import gradus.function.Context;
import gradus.function.Conventions;
import gradus.numeric.linalg.Matrix;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Products of matrices that stand behind each other in two arrays, each with its partner; sums
/// along a last axis. Doubles stay in plain stores, everything else is exact or symbolic.
public final class BatchedProduct {
  /// From so many multiplications on a product is left to EJML, which is built for large ones.
  private static final long LARGE = 8_000;

  private final Context context;
  private final ScalarArithmetic scalars;

  public BatchedProduct(Context context) {
    this.context = context;
    this.scalars = new ScalarArithmetic(context);
  }

  /// @param count how many pairs there are
  /// @param m rows of the left ones
  /// @param k columns of the left ones, rows of the right ones
  /// @param n columns of the right ones
  /// @param shape of the result, of size count·m·n
  public Array multiply(Array a, Array b, int count, int m, int k, int n, Shape shape) {
    context.budget().cells(shape.cells());
    if (context.conventions().dtype() != Conventions.Dtype.F32 && isFloating(a, b)) {
      return a instanceof ComplexArray || b instanceof ComplexArray
          ? complexes(complex(a), complex(b), count, m, k, n, shape)
          : reals(real(a), real(b), count, m, k, n, shape);
    }
    List<Value> entries = new ArrayList<>(shape.size());
    for (int s = 0; s < count; s++) {
      for (int i = 0; i < m; i++) {
        for (int j = 0; j < n; j++) {
          List<Value> terms = new ArrayList<>(k);
          for (int l = 0; l < k; l++) {
            context.budget().step();
            terms.add(scalars.multiply(a.get((s * m + i) * k + l), b.get((s * k + l) * n + j)));
          }
          entries.add(total(terms));
        }
      }
    }
    return Values.array(shape, entries, Labels.NONE);
  }

  /// Sums of `inner` neighbours each.
  public Array sum(Array a, int inner, Shape shape) {
    boolean machine = context.conventions().dtype() == Conventions.Dtype.F32;
    if (a instanceof RealArray real && !machine) {
      double[] sums = new double[shape.size()];
      for (int i = 0; i < sums.length; i++) {
        for (int l = 0; l < inner; l++) {
          sums[i] += real.data()[i * inner + l];
        }
      }
      return new RealArray(shape, sums, Labels.NONE);
    }
    List<Value> entries = new ArrayList<>(shape.size());
    for (int i = 0; i < shape.size(); i++) {
      List<Value> terms = new ArrayList<>(inner);
      for (int l = 0; l < inner; l++) {
        context.budget().step();
        terms.add(a.get(i * inner + l));
      }
      entries.add(total(terms));
    }
    return Values.array(shape, entries, Labels.NONE);
  }

  private Value total(List<Value> terms) {
    boolean formulas = false;
    for (Value term : terms) {
      formulas |= term instanceof Formula;
    }
    if (formulas && terms.size() > 2) {
      return scalars.sum(terms);
    }
    Value sum = Scalar.ZERO;
    for (int i = 0; i < terms.size(); i++) {
      sum = i == 0 ? terms.get(0) : scalars.add(sum, terms.get(i));
    }
    return sum;
  }

  /// Whether one is made of doubles and the other of numbers that become doubles beside it.
  private static boolean isFloating(Array a, Array b) {
    return (!(a instanceof ElementArray) || !(b instanceof ElementArray))
        && Matrices.isNumeric(a)
        && Matrices.isNumeric(b);
  }

  private static double[] real(Array array) {
    if (array instanceof RealArray real) {
      return real.data();
    }
    double[] data = new double[array.size()];
    for (int i = 0; i < data.length; i++) {
      data[i] = ((Scalar.Exact) array.get(i)).value().doubleValue();
    }
    return data;
  }

  private static double[] complex(Array array) {
    if (array instanceof ComplexArray complex) {
      return complex.data();
    }
    double[] real = real(array);
    double[] data = new double[2 * real.length];
    for (int i = 0; i < real.length; i++) {
      data[2 * i] = real[i];
    }
    return data;
  }

  private RealArray reals(double[] a, double[] b, int count, int m, int k, int n, Shape shape) {
    double[] result;
    if ((long) m * k * n >= LARGE) {
      result = count == 1 ? new double[0] : new double[shape.size()];
      for (int s = 0; s < count; s++) {
        context.budget().check();
        Matrix product =
            new Matrix(m, k, part(a, count, s, m * k))
                .times(new Matrix(k, n, part(b, count, s, k * n)));
        if (count == 1) {
          result = product.data();
        } else {
          System.arraycopy(product.data(), 0, result, s * m * n, m * n);
        }
      }
    } else {
      result = new double[shape.size()];
      for (int s = 0; s < count; s++) {
        if ((s & 0xff) == 0) {
          context.budget().check();
        }
        for (int i = 0; i < m; i++) {
          for (int l = 0; l < k; l++) {
            double factor = a[(s * m + i) * k + l];
            for (int j = 0; j < n; j++) {
              result[(s * m + i) * n + j] += factor * b[(s * k + l) * n + j];
            }
          }
        }
      }
    }
    return new RealArray(shape, result, Labels.NONE);
  }

  /// One product AᵀB of tall matrices, both stored row by row: k×m and k×n. One pass over the data,
  /// where the matrix product of the transpose would jump through it.
  ///
  /// @return empty unless both are doubles
  public Optional<Array> gram(Array a, Array b, int m, int k, int n, Shape shape) {
    if (context.conventions().dtype() == Conventions.Dtype.F32
        || !(a instanceof RealArray x)
        || !(b instanceof RealArray y)) {
      return Optional.empty();
    }
    context.budget().cells(shape.cells());
    double[] left = x.data();
    double[] right = y.data();
    double[] result = new double[shape.size()];
    for (int l = 0; l < k; l++) {
      if ((l & 0xfff) == 0) {
        context.budget().check();
      }
      for (int i = 0; i < m; i++) {
        double factor = left[l * m + i];
        for (int j = 0; j < n; j++) {
          result[i * n + j] += factor * right[l * n + j];
        }
      }
    }
    return Optional.of(new RealArray(shape, result, Labels.NONE));
  }

  private static double[] part(double[] data, int count, int index, int size) {
    return count == 1 ? data : Arrays.copyOfRange(data, index * size, (index + 1) * size);
  }

  private ComplexArray complexes(
      double[] a, double[] b, int count, int m, int k, int n, Shape shape) {
    double[] result = new double[2 * shape.size()];
    for (int s = 0; s < count; s++) {
      for (int i = 0; i < m; i++) {
        context.budget().check();
        for (int l = 0; l < k; l++) {
          int p = 2 * ((s * m + i) * k + l);
          for (int j = 0; j < n; j++) {
            int q = 2 * ((s * k + l) * n + j);
            int r = 2 * ((s * m + i) * n + j);
            result[r] += a[p] * b[q] - a[p + 1] * b[q + 1];
            result[r + 1] += a[p] * b[q + 1] + a[p + 1] * b[q];
          }
        }
      }
    }
    return new ComplexArray(shape, result, Labels.NONE);
  }
}
