package gradus.numeric.autodiff;

import java.util.Arrays;

/// The record of a computation, node after node with the slope of each edge, read backwards to find
/// how its result changes with every node: reverse mode, the backpropagation of neural networks.
///
/// Source: Linnainmaa, The representation of the cumulative rounding error of an algorithm (1970);
/// Griewank and Walther, Evaluating Derivatives (2008), chapter 3.
public final class Tape {
  private static final int[] NONE = {};
  private static final double[] FLAT = {};

  private double[] values = new double[16];
  private int[][] inputs = new int[16][];
  private double[][] slopes = new double[16][];
  private int size;

  /// A number nothing flows into.
  ///
  /// @return its place on the tape
  public int leaf(double value) {
    return record(value, NONE, FLAT);
  }

  /// @param inputs the places of what flows in, each at most once counted per edge
  /// @param slopes the local derivative of each edge
  /// @return its place on the tape
  public int record(double value, int[] inputs, double[] slopes) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
      this.inputs = Arrays.copyOf(this.inputs, 2 * size);
      this.slopes = Arrays.copyOf(this.slopes, 2 * size);
    }
    values[size] = value;
    this.inputs[size] = inputs;
    this.slopes[size] = slopes;
    return size++;
  }

  public int add(int... terms) {
    double sum = 0;
    for (int term : terms) {
      sum += values[term];
    }
    double[] ones = new double[terms.length];
    Arrays.fill(ones, 1);
    return record(sum, terms, ones);
  }

  /// The slope of each factor is the product of the others, found from both ends so that a factor
  /// may be 0.
  public int multiply(int... factors) {
    double[] others = new double[factors.length];
    double left = 1;
    for (int i = 0; i < factors.length; i++) {
      others[i] = left;
      left *= values[factors[i]];
    }
    double right = 1;
    for (int i = factors.length - 1; i >= 0; i--) {
      others[i] *= right;
      right *= values[factors[i]];
    }
    return record(left, factors, others);
  }

  public int power(int base, RationalPower power) {
    double b = values[base];
    return record(power.at(b), new int[] {base}, new double[] {power.slope(b)});
  }

  public int power(int base, int exponent) {
    double b = values[base];
    double n = values[exponent];
    double value = Math.pow(b, n);
    double[] local = {n * Math.pow(b, n - 1), value * Math.log(b)};
    return record(value, new int[] {base, exponent}, local);
  }

  public int exp(int exponent) {
    double value = Math.exp(values[exponent]);
    return record(value, new int[] {exponent}, new double[] {value});
  }

  public double value(int node) {
    return values[node];
  }

  /// The derivative of the result with respect to every node up to it. A node that is used twice
  /// collects the sum of both ways.
  ///
  /// @param result the place of the result
  public double[] adjoints(int result) {
    return backward(result, false);
  }

  /// As {@link #adjoints}, with every contribution counted by its size: what the rounding errors of
  /// the adjoints are measured by.
  public double[] magnitudes(int result) {
    return backward(result, true);
  }

  private double[] backward(int result, boolean sizes) {
    double[] adjoints = new double[result + 1];
    adjoints[result] = 1;
    for (int node = result; node >= 0; node--) {
      double adjoint = adjoints[node];
      if (adjoint == 0) {
        continue;
      }
      int[] from = inputs[node];
      double[] local = slopes[node];
      for (int i = 0; i < from.length; i++) {
        adjoints[from[i]] += adjoint * (sizes ? Math.abs(local[i]) : local[i]);
      }
    }
    return adjoints;
  }
}
