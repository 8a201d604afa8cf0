package gradus.symbolic.autodiff;

import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Constant;
import gradus.expr.Expr.Flt;
import gradus.expr.Expr.Num;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Sum;
import gradus.expr.Expr.Sym;
import gradus.function.Function;
import gradus.function.Registry;
import gradus.function.ScalarRule;
import gradus.numeric.autodiff.Dual;
import gradus.numeric.autodiff.HyperDual;
import gradus.numeric.autodiff.Tape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A formula as the graph a computer walks through: every part is a node that comes after its
/// inputs, equal parts are one node. It is walked with plain doubles, with dual numbers (forward
/// mode), with hyper-dual numbers (second order) and onto a tape (reverse mode). NaN stands where
/// the formula is not real.
public final class ComputationalGraph {
  private final List<String> variables;
  private final List<GraphNode> nodes;

  private ComputationalGraph(List<String> variables, List<GraphNode> nodes) {
    this.variables = List.copyOf(variables);
    this.nodes = List.copyOf(nodes);
  }

  /// @param variables in the order their values will come; every symbol of the formula
  /// @return empty when a part has no derivative by numbers: an operator that waits, a function
  ///   without a rule, the imaginary unit
  public static Optional<ComputationalGraph> of(Expr f, List<String> variables, Registry registry) {
    Builder builder = new Builder(variables, registry);
    return builder.place(f) < 0
        ? Optional.empty()
        : Optional.of(new ComputationalGraph(variables, builder.nodes));
  }

  /// Forward mode: the value and the derivative along a direction.
  public Dual forward(double[] point, double[] direction) {
    Dual[] values = new Dual[nodes.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = nodes.get(i).forward(values, point, direction);
    }
    return values[values.length - 1];
  }

  /// The value, both slopes and the second derivative along two directions. The second derivatives
  /// of functions come from differences of their hand-written slopes.
  public HyperDual second(double[] point, double[] u, double[] v) {
    HyperDual[] values = new HyperDual[nodes.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = nodes.get(i).second(values, point, u, v);
    }
    return values[values.length - 1];
  }

  /// Reverse mode.
  public Sweep reverse(double... point) {
    Tape tape = new Tape();
    for (GraphNode node : nodes) {
      node.record(tape, point);
    }
    int result = nodes.size() - 1;
    double[] magnitudes = tape.magnitudes(result);
    double rounding = 0;
    for (int i = 0; i < magnitudes.length; i++) {
      double error = magnitudes[i] * Math.abs(tape.value(i));
      rounding += Double.isNaN(error) ? 0 : error;
    }
    return new Sweep(
        tape.value(result),
        collected(tape.adjoints(result)),
        collected(magnitudes),
        Math.ulp(1.0) * rounding);
  }

  private double[] collected(double[] adjoints) {
    double[] gradient = new double[variables.size()];
    for (int i = 0; i < adjoints.length; i++) {
      if (nodes.get(i) instanceof GraphNode.Variable(int place)) {
        gradient[place] = adjoints[i];
      }
    }
    return gradient;
  }

  /// What a walk forward and back finds.
  ///
  /// @param gradient one entry a variable
  /// @param magnitudes the sums of the sizes of what the entries of the gradient are made of
  /// @param rounding how far the value may be off when every node is off by its last digit
  public record Sweep(double value, double[] gradient, double[] magnitudes, double rounding) {}

  private static final class Builder {
    private static final int IMPOSSIBLE = -1;

    private final List<String> variables;
    private final Registry registry;
    private final List<GraphNode> nodes = new ArrayList<>();
    private final Map<Expr, Integer> places = new HashMap<>();

    Builder(List<String> variables, Registry registry) {
      this.variables = variables;
      this.registry = registry;
    }

    /// The place of the node of a formula, after those of its parts.
    int place(Expr e) {
      Integer known = places.get(e);
      if (known != null) {
        return known;
      }
      int place =
          switch (e) {
            case Num n -> append(new GraphNode.Fixed(n.value().doubleValue()));
            case Flt f -> append(new GraphNode.Fixed(f.value()));
            case Constant c ->
                switch (c) {
                  case PI -> append(new GraphNode.Fixed(Math.PI));
                  case E -> append(new GraphNode.Fixed(Math.E));
                  case I -> IMPOSSIBLE;
                };
            case Sym(String name) -> variable(name);
            case Sum s -> append(s.terms(), GraphNode.Added::new);
            case Product p -> append(p.factors(), GraphNode.Multiplied::new);
            case Power p -> power(p);
            case Call c -> call(c);
            case Expr.Relation _ -> IMPOSSIBLE;
          };
      places.put(e, place);
      return place;
    }

    private int append(GraphNode node) {
      nodes.add(node);
      return nodes.size() - 1;
    }

    private int variable(String name) {
      int index = variables.indexOf(name);
      return index < 0 ? IMPOSSIBLE : append(new GraphNode.Variable(index));
    }

    private int append(List<Expr> parts, java.util.function.Function<int[], GraphNode> make) {
      int[] inputs = new int[parts.size()];
      for (int i = 0; i < inputs.length; i++) {
        inputs[i] = place(parts.get(i));
        if (inputs[i] < 0) {
          return IMPOSSIBLE;
        }
      }
      return append(make.apply(inputs));
    }

    private int power(Power p) {
      if (p.base() == Constant.E) {
        return append(List.of(p.exponent()), inputs -> new GraphNode.Exponential(inputs[0]));
      }
      return p.exponent() instanceof Num(Rational n, _)
          ? append(List.of(p.base()), inputs -> GraphNode.Raised.of(inputs[0], n))
          : append(
              List.of(p.base(), p.exponent()),
              inputs -> new GraphNode.General(inputs[0], inputs[1]));
    }

    private int call(Call c) {
      Optional<ScalarRule> rule = registry.find(c.name()).flatMap(Function::scalarRule);
      return rule.isEmpty() || rule.get().derivative().isEmpty()
          ? IMPOSSIBLE
          : append(
              c.arguments(),
              inputs ->
                  new GraphNode.Applied(rule.get(), rule.get().derivative().orElseThrow(), inputs));
    }
  }
}
