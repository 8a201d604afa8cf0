package gradus.symbolic.autodiff;

import gradus.exact.Rational;
import gradus.function.DerivativeRule;
import gradus.function.ScalarRule;
import gradus.numeric.autodiff.Dual;
import gradus.numeric.autodiff.HyperDual;
import gradus.numeric.autodiff.RationalPower;
import gradus.numeric.autodiff.Tape;

/// One operation of a computational graph, in each arithmetic. Inputs are places of earlier nodes.
///
/// Forward mode applies the rules of dual numbers, reverse mode records slopes of edges; neither
/// uses the other or the symbolic rules.
sealed interface GraphNode {
  Dual forward(Dual[] values, double[] point, double[] direction);

  HyperDual second(HyperDual[] values, double[] point, double[] u, double[] v);

  /// @return the place on the tape, that of the node
  int record(Tape tape, double[] point);

  /// A number.
  record Fixed(double number) implements GraphNode {
    @Override
    public Dual forward(Dual[] values, double[] point, double[] direction) {
      return Dual.constant(number);
    }

    @Override
    public HyperDual second(HyperDual[] values, double[] point, double[] u, double[] v) {
      return HyperDual.constant(number);
    }

    @Override
    public int record(Tape tape, double[] point) {
      return tape.leaf(number);
    }
  }

  /// A variable, by its place in the point.
  record Variable(int place) implements GraphNode {
    @Override
    public Dual forward(Dual[] values, double[] point, double[] direction) {
      return new Dual(point[place], direction[place]);
    }

    @Override
    public HyperDual second(HyperDual[] values, double[] point, double[] u, double[] v) {
      return new HyperDual(point[place], u[place], v[place], 0);
    }

    @Override
    public int record(Tape tape, double[] point) {
      return tape.leaf(point[place]);
    }
  }

  record Added(int... terms) implements GraphNode {
    @Override
    public Dual forward(Dual[] values, double[] point, double[] direction) {
      Dual sum = Dual.ZERO;
      for (int term : terms) {
        sum = sum.plus(values[term]);
      }
      return sum;
    }

    @Override
    public HyperDual second(HyperDual[] values, double[] point, double[] u, double[] v) {
      HyperDual sum = HyperDual.ZERO;
      for (int term : terms) {
        sum = sum.plus(values[term]);
      }
      return sum;
    }

    @Override
    public int record(Tape tape, double[] point) {
      return tape.add(terms);
    }
  }

  record Multiplied(int... factors) implements GraphNode {
    @Override
    public Dual forward(Dual[] values, double[] point, double[] direction) {
      Dual product = Dual.ONE;
      for (int factor : factors) {
        product = product.times(values[factor]);
      }
      return product;
    }

    @Override
    public HyperDual second(HyperDual[] values, double[] point, double[] u, double[] v) {
      HyperDual product = HyperDual.ONE;
      for (int factor : factors) {
        product = product.times(values[factor]);
      }
      return product;
    }

    @Override
    public int record(Tape tape, double[] point) {
      return tape.multiply(factors);
    }
  }

  /// A power with a fixed rational exponent.
  record Raised(int base, RationalPower power) implements GraphNode {
    static Raised of(int base, Rational n) {
      RationalPower power =
          new RationalPower(n.doubleValue(), n.numerator().testBit(0), n.denominator().testBit(0));
      return new Raised(base, power);
    }

    @Override
    public Dual forward(Dual[] values, double[] point, double[] direction) {
      return values[base].power(power);
    }

    @Override
    public HyperDual second(HyperDual[] values, double[] point, double[] u, double[] v) {
      return values[base].power(power);
    }

    @Override
    public int record(Tape tape, double[] point) {
      return tape.power(base, power);
    }
  }

  /// A power whose exponent is a formula.
  record General(int base, int exponent) implements GraphNode {
    @Override
    public Dual forward(Dual[] values, double[] point, double[] direction) {
      return values[base].power(values[exponent]);
    }

    @Override
    public HyperDual second(HyperDual[] values, double[] point, double[] u, double[] v) {
      return values[base].power(values[exponent]);
    }

    @Override
    public int record(Tape tape, double[] point) {
      return tape.power(base, exponent);
    }
  }

  /// e to a power.
  record Exponential(int exponent) implements GraphNode {
    @Override
    public Dual forward(Dual[] values, double[] point, double[] direction) {
      return values[exponent].exp();
    }

    @Override
    public HyperDual second(HyperDual[] values, double[] point, double[] u, double[] v) {
      return values[exponent].exp();
    }

    @Override
    public int record(Tape tape, double[] point) {
      return tape.exp(exponent);
    }
  }

  /// A function of the catalogue.
  record Applied(ScalarRule rule, DerivativeRule derivative, int... arguments)
      implements GraphNode {
    private double result(double[] at) {
      for (double x : at) {
        if (Double.isNaN(x)) {
          return x;
        }
      }
      return rule.isReal(at) ? rule.real().apply(at) : Double.NaN;
    }

    private double slope(int argument, double[] at) {
      return derivative.partial(argument).adjoint().apply(at);
    }

    @Override
    public Dual forward(Dual[] values, double[] point, double[] direction) {
      double[] at = new double[arguments.length];
      for (int i = 0; i < at.length; i++) {
        at[i] = values[arguments[i]].value();
      }
      double slope = 0;
      for (int i = 0; i < at.length; i++) {
        double inner = values[arguments[i]].slope();
        slope += inner == 0 ? 0 : slope(i, at) * inner;
      }
      return new Dual(result(at), slope);
    }

    @Override
    public HyperDual second(HyperDual[] values, double[] point, double[] u, double[] v) {
      int n = arguments.length;
      HyperDual[] inputs = new HyperDual[n];
      double[] at = new double[n];
      for (int i = 0; i < n; i++) {
        inputs[i] = values[arguments[i]];
        at[i] = inputs[i].value();
      }
      double[] gradient = new double[n];
      double[][] hessian = new double[n][n];
      for (int i = 0; i < n; i++) {
        if (moves(inputs[i])) {
          gradient[i] = slope(i, at);
          for (int j = 0; j < n; j++) {
            hessian[i][j] = moves(inputs[j]) ? curvature(i, j, at) : 0;
          }
        }
      }
      return HyperDual.chained(result(at), gradient, hessian, inputs);
    }

    private static boolean moves(HyperDual x) {
      return x.first() != 0 || x.second() != 0 || x.mixed() != 0;
    }

    /// Richardson's extrapolation of central differences of the slope.
    private double curvature(int i, int j, double[] at) {
      double h = 1e-3 * Math.max(0.25, Math.abs(at[j]));
      return (4 * difference(i, j, at, h / 2) - difference(i, j, at, h)) / 3;
    }

    private double difference(int i, int j, double[] at, double h) {
      double[] left = at.clone();
      double[] right = at.clone();
      left[j] -= h;
      right[j] += h;
      return (slope(i, right) - slope(i, left)) / (right[j] - left[j]);
    }

    @Override
    public int record(Tape tape, double[] point) {
      double[] at = new double[arguments.length];
      for (int i = 0; i < at.length; i++) {
        at[i] = tape.value(arguments[i]);
      }
      double[] slopes = new double[at.length];
      for (int i = 0; i < at.length; i++) {
        slopes[i] = slope(i, at);
      }
      return tape.record(result(at), arguments, slopes);
    }
  }
}
