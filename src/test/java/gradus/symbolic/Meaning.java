package gradus.symbolic;

import gradus.diag.GradusException;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.value.Array;
import gradus.value.Literals;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/// What a formula with waiting operators means at a point, found by brute force: derivatives by
/// differences, integrals by quadrature, limits by approaching. Knows none of the rules it is there
/// to test.
///
/// NaN says that nothing can be said there. An indefinite integral means the integral from {@link
/// #BASE} on, so that formulas with one are equal up to a constant.
public final class Meaning {
  /// Where indefinite integrals begin.
  public static final double BASE = 0.37;

  private static final double[] POINTS = {0.731, 1.417, 0.293, 2.139, -0.613, 1.883, -1.271, 0.557};

  private final Algebra algebra;
  private final Claims claims;
  private int all;

  public Meaning(Algebra algebra) {
    this.algebra = algebra;
    this.claims = new Claims(this, algebra);
  }

  /// At how many points two formulas were compared so far. A test that compares nothing says
  /// nothing.
  public int compared() {
    return all;
  }

  /// The steps of the tree whose two sides mean different numbers somewhere, in words; none when
  /// all is well.
  public List<String> lies(Derivation derivation) {
    List<String> lies = new ArrayList<>();
    collect(derivation, lies);
    return lies;
  }

  private void collect(Derivation step, List<String> lies) {
    if (isClaim(step)) {
      claims
          .lie(step)
          .ifPresent(lie ->
              lies.add(
                  step.rule()
                      + ": "
                      + text(step.before())
                      + " => "
                      + text(step.after())
                      + ": "
                      + lie));
    } else if (!agree(step.before(), step.after())) {
      lies.add(step.rule() + ": " + text(step.before()) + " is not " + text(step.after()));
    }
    step.parts().forEach(part -> collect(part, lies));
  }

  private static boolean isClaim(Derivation step) {
    return Claims.isStatement(step.before())
        || Claims.isStatement(step.after())
        || !(step.after() instanceof Array) && Values.expr(step.after()).isEmpty();
  }

  private static String text(Value value) {
    return Literals.of(value);
  }

  /// Whether the two agree wherever both can be computed, at some points at least.
  public boolean agree(Value a, Value b) {
    if (b instanceof Array array && gradient(a).isPresent()) {
      return agree(Values.vector(gradient(a).get()), array);
    }
    if (a instanceof Array left && b instanceof Array right) {
      boolean all = left.size() == right.size();
      for (int i = 0; all && i < left.size(); i++) {
        all = agree(left.get(i), right.get(i));
      }
      return all;
    }
    if (Values.expr(a).isEmpty() || Values.expr(b).isEmpty()) {
      return a.getClass() == b.getClass();
    }
    return agree(Values.expr(a).get(), Values.expr(b).get());
  }

  /// `grad(f) at (…)` stands for the derivatives by all symbols in their order.
  private static Optional<List<Value>> gradient(Value value) {
    Optional<Expr> e = Values.expr(value);
    if (e.isPresent()
        && e.get() instanceof Call(String at, List<Expr> arguments)
        && at.equals(Operators.AT)
        && arguments.getFirst() instanceof Call(String grad, List<Expr> f)
        && grad.equals("grad")) {
      List<Value> entries = new ArrayList<>();
      for (String name : Formulas.symbols(f.getFirst())) {
        List<Expr> moved = new ArrayList<>(arguments);
        moved.set(0, Operators.derivative(f.getFirst(), name));
        entries.add(Values.of(new Call(Operators.AT, moved)));
      }
      return Optional.of(entries);
    }
    return Optional.empty();
  }

  public boolean agree(Expr a, Expr b) {
    if (a instanceof Expr.Relation r && b instanceof Expr.Relation s) {
      return agree(r.left(), s.left()) && agree(r.right(), s.right());
    }
    SortedSet<String> symbols = new TreeSet<>(Formulas.symbols(a));
    symbols.addAll(Formulas.symbols(b));
    boolean constant =
        Formulas.any(a, Meaning::isIndefinite) || Formulas.any(b, Meaning::isIndefinite);
    double offset = Double.NaN;
    int compared = 0;
    for (int i = 0; i < POINTS.length && compared < 3; i++) {
      Map<String, Double> point = new TreeMap<>();
      int shift = 0;
      for (String symbol : symbols) {
        boolean fixed = constant && !symbol.equals(variable(a, b));
        point.put(
            symbol, POINTS[fixed ? shift % 4 : (i + 3 * shift) % POINTS.length] + 0.01 * shift);
        shift++;
      }
      double left = at(told(a), point);
      double right = at(b, point);
      if (Double.isNaN(left) || Double.isNaN(right)) {
        continue;
      }
      if (left == right) {
        compared++;
        continue;
      }
      double difference = left - right;
      if (constant && Double.isNaN(offset)) {
        offset = difference;
      }
      double off = Math.abs(difference - (constant ? offset : 0));
      if (!(off <= 2e-5 * Math.max(1, Math.max(Math.abs(left), Math.abs(right))))) {
        return false;
      }
      compared++;
    }
    all += compared;
    return true;
  }

  private static boolean isIndefinite(Expr e) {
    return e instanceof Call c && c.name().equals(Operators.INTEGRATE) && c.arguments().size() == 2;
  }

  private static String variable(Expr a, Expr b) {
    List<String> found = new ArrayList<>();
    for (Expr e : List.of(a, b)) {
      Formulas.any(
          e,
          part -> {
            if (isIndefinite(part) && ((Call) part).arguments().get(1) instanceof Sym(String x)) {
              found.add(x);
            }
            return false;
          });
    }
    return found.isEmpty() ? "" : found.getFirst();
  }

  /// `tangent(f) at x = a` as the line it stands for.
  private static Expr told(Expr e) {
    if (!(e instanceof Call(String at, List<Expr> arguments))
        || !at.equals(Operators.AT)
        || !(arguments.getFirst() instanceof Call(String tangent, List<Expr> f))
        || !tangent.equals("tangent")) {
      return e;
    }
    Map<String, Expr> point = new TreeMap<>();
    for (Expr argument : arguments.subList(1, arguments.size())) {
      if (argument instanceof Expr.Relation(_, Sym(String name), Expr value)) {
        point.put(name, value);
      }
    }
    Expr line = Operators.at(f.getFirst(), point);
    for (Map.Entry<String, Expr> entry : point.entrySet()) {
      Expr slope = Operators.at(Operators.derivative(f.getFirst(), entry.getKey()), point);
      Expr run = Expr.subtract(Expr.symbol(entry.getKey()), entry.getValue());
      line = Expr.add(line, Expr.multiply(slope, run));
    }
    return line;
  }

  /// The value of a formula with every symbol given; NaN when it has none or none can be found.
  public double at(Expr e, Map<String, Double> point) {
    if (e instanceof Call call && Operators.isOperator(call)) {
      return operator(call, point);
    }
    if (!Formulas.any(e, Operators::isOperator)) {
      List<String> names = List.copyOf(point.keySet());
      double[] values = names.stream().mapToDouble(point::get).toArray();
      try {
        return algebra.compile(e, names).at(values);
      } catch (GradusException outside) {
        return Double.NaN;
      }
    }
    return switch (e) {
      case Expr.Sum s -> s.terms().stream().mapToDouble(t -> at(t, point)).sum();
      case Expr.Product p ->
          p.factors().stream().mapToDouble(f -> at(f, point)).reduce(1, (u, v) -> u * v);
      case Expr.Power(Expr base, Expr exponent) -> Math.pow(at(base, point), at(exponent, point));
      case Call c -> {
        List<Expr> arguments = new ArrayList<>();
        for (Expr argument : c.arguments()) {
          arguments.add(new Expr.Flt(at(argument, point)));
        }
        yield at(new Call(c.name(), arguments), point);
      }
      case Expr.Sym _, Expr.Numeric _, Expr.Constant _, Expr.Relation _ -> Double.NaN;
    };
  }

  private double operator(Call call, Map<String, Double> point) {
    return switch (call.name()) {
      case Operators.AT -> {
        Map<String, Double> moved = new TreeMap<>(point);
        for (Expr argument : call.arguments().subList(1, call.arguments().size())) {
          if (argument instanceof Expr.Relation(_, Sym(String name), Expr value)) {
            moved.put(name, at(value, point));
          }
        }
        yield at(call.arguments().get(0), moved);
      }
      case Operators.DIFF -> derivative(call.arguments().get(0), orders(call), point);
      case Operators.INTEGRATE -> integral(call, point);
      default -> limit(call, point);
    };
  }

  /// `diff(f, x, 2, y)`: twice in x, then in y.
  private static List<String> orders(Call call) {
    List<String> variables = new ArrayList<>();
    for (Expr argument : call.arguments().subList(1, call.arguments().size())) {
      if (argument instanceof Sym(String name)) {
        variables.add(name);
      } else if (argument instanceof Num n) {
        for (int i = 1; i < n.value().intValueExact(); i++) {
          variables.add(variables.getLast());
        }
      }
    }
    return variables;
  }

  private double derivative(Expr f, List<String> variables, Map<String, Double> point) {
    if (variables.isEmpty()) {
      return at(f, point);
    }
    if (variables.size() > 3) {
      return Double.NaN;
    }
    String x = variables.getLast();
    List<String> others = variables.subList(0, variables.size() - 1);
    double center = point.getOrDefault(x, Double.NaN);
    double h = variables.size() == 1 ? 2e-3 : 2e-2;
    double coarse = difference(f, others, x, point, center, h);
    double fine = difference(f, others, x, point, center, h / 2);
    double scale = Math.max(1, Math.abs(fine));
    return Math.abs(coarse - fine) < 1e-5 * scale ? fine : Double.NaN;
  }

  /// The central difference of order 6.
  private double difference(
      Expr f, List<String> others, String x, Map<String, Double> point, double center, double h) {
    DoubleUnaryOperator line =
        t -> {
          Map<String, Double> moved = new TreeMap<>(point);
          moved.put(x, t);
          return derivative(f, others, moved);
        };
    double[] weights = {45, -9, 1};
    double sum = 0;
    for (int k = 1; k <= 3; k++) {
      sum +=
          weights[k - 1]
              * (line.applyAsDouble(center + k * h) - line.applyAsDouble(center - k * h));
    }
    return sum / (60 * h);
  }

  private double integral(Call call, Map<String, Double> point) {
    List<Expr> arguments = call.arguments();
    if (!(arguments.get(1) instanceof Sym(String x))) {
      return Double.NaN;
    }
    boolean indefinite = arguments.size() == 2;
    double from = indefinite ? BASE : bound(arguments.get(2), point);
    double to = indefinite ? point.getOrDefault(x, Double.NaN) : bound(arguments.get(3), point);
    DoubleUnaryOperator line =
        t -> {
          Map<String, Double> moved = new TreeMap<>(point);
          moved.put(x, t);
          return at(arguments.get(0), moved);
        };
    return quadrature(line, from, to);
  }

  private double bound(Expr e, Map<String, Double> point) {
    return e instanceof Expr.Flt(double value) ? value : at(e, point);
  }

  /// Tanh-sinh, after a change of variable where a bound is infinite.
  static double quadrature(DoubleUnaryOperator f, double from, double to) {
    if (Double.isNaN(from) || Double.isNaN(to)) {
      return Double.NaN;
    }
    if (from > to) {
      return -quadrature(f, to, from);
    }
    if (from == to) {
      return 0;
    }
    if (Double.isInfinite(from) && Double.isInfinite(to)) {
      return quadrature(f, from, 0) + quadrature(f, 0, to);
    }
    if (Double.isInfinite(to)) {
      return quadrature(t -> f.applyAsDouble(from + t / (1 - t)) / ((1 - t) * (1 - t)), 0, 1);
    }
    if (Double.isInfinite(from)) {
      return quadrature(t -> f.applyAsDouble(to - t / (1 - t)) / ((1 - t) * (1 - t)), 0, 1);
    }
    double coarse = tanhSinh(f, from, to, 1.0 / 16);
    double fine = tanhSinh(f, from, to, 1.0 / 32);
    return Math.abs(coarse - fine) < 1e-6 * Math.max(1, Math.abs(fine)) ? fine : Double.NaN;
  }

  private static double tanhSinh(DoubleUnaryOperator f, double from, double to, double h) {
    double half = (to - from) / 2;
    double sum = 0;
    int count = (int) (3.6 / h);
    for (int k = -count; k <= count; k++) {
      double u = Math.PI / 2 * Math.sinh(k * h);
      double gap = 1 / (Math.exp(Math.abs(u)) * Math.cosh(u));
      double t = u < 0 ? from + half * gap : to - half * gap;
      double weight = Math.PI / 2 * Math.cosh(k * h) / (Math.cosh(u) * Math.cosh(u));
      double value = t <= from || t >= to ? 0 : f.applyAsDouble(t);
      if (Double.isInfinite(value) || Double.isNaN(value) && weight < 1e-9) {
        value = 0;
      }
      sum += weight * value;
    }
    return sum * h * half;
  }

  private double limit(Call call, Map<String, Double> point) {
    List<Expr> arguments = call.arguments();
    if (!(arguments.get(1) instanceof Sym(String x))) {
      return Double.NaN;
    }
    double a = bound(arguments.get(2), point);
    DoubleUnaryOperator line =
        t -> {
          Map<String, Double> moved = new HashMap<>(point);
          moved.put(x, t);
          return at(arguments.get(0), new TreeMap<>(moved));
        };
    String side = arguments.size() > 3 && arguments.get(3) instanceof Sym(String name) ? name : "";
    if (Double.isInfinite(a)) {
      return approach(h -> line.applyAsDouble(Math.signum(a) / h));
    }
    double left = side.equals("right") ? Double.NaN : approach(h -> line.applyAsDouble(a - h));
    double right = side.equals("left") ? Double.NaN : approach(h -> line.applyAsDouble(a + h));
    if (!side.isEmpty()) {
      return side.equals("left") ? left : right;
    }
    boolean same = left == right || Math.abs(left - right) < 1e-5 * Math.max(1, Math.abs(left));
    return same ? right : Double.NaN;
  }

  /// Neville's extrapolation to h = 0; infinite when the values only grow.
  private static double approach(DoubleUnaryOperator f) {
    int n = 6;
    double[] h = new double[n];
    double[] column = new double[n];
    for (int i = 0; i < n; i++) {
      h[i] = 0.02 * Math.pow(0.5, i);
      column[i] = f.applyAsDouble(h[i]);
    }
    double far = f.applyAsDouble(1e-7);
    double farther = f.applyAsDouble(1e-9);
    if (Math.abs(farther) > 10 * Math.abs(far) && Math.abs(far) > 1e3) {
      return Math.copySign(Double.POSITIVE_INFINITY, farther);
    }
    double last = column[n - 1];
    for (int k = 1; k < n; k++) {
      for (int i = n - 1; i >= k; i--) {
        column[i] = column[i] + (column[i] - column[i - 1]) * h[i] / (h[i - k] - h[i]);
      }
      if (Math.abs(column[n - 1] - last) < 1e-8 * Math.max(1, Math.abs(last))) {
        return column[n - 1];
      }
      last = column[n - 1];
    }
    double near = f.applyAsDouble(1e-6);
    return Math.abs(near - last) < 1e-4 * Math.max(1, Math.abs(near)) ? last : Double.NaN;
  }
}
