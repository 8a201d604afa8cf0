package gradus.evaluate;

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
import java.util.List;
import java.util.Optional;

/// A formula compiled for evaluation with doubles at many points: in plots, searches, quadrature
/// and checks. NaN where the formula has no real value.
public final class RealFormula {
  /// One node of the compiled formula.
  @FunctionalInterface
  private interface Term {
    double at(double[] point);
  }

  private static final Term NOWHERE = point -> Double.NaN;

  private final Term root;

  private RealFormula(Term root) {
    this.root = root;
  }

  static RealFormula of(Expr e, List<String> variables, Registry registry) {
    return new RealFormula(new Compiler(variables, registry).compile(e));
  }

  /// @param point the values of the variables, in their order
  public double at(double... point) {
    return root.at(point);
  }

  private record Compiler(List<String> variables, Registry registry) {
    Term compile(Expr e) {
      return switch (e) {
        case Num n -> constant(n.value().doubleValue());
        case Flt f -> constant(f.value());
        case Constant c ->
            switch (c) {
              case PI -> constant(Math.PI);
              case E -> constant(Math.E);
              case I -> NOWHERE;
            };
        case Sym(String name) -> variable(name);
        case Sum s -> sum(all(s.terms()));
        case Product p -> product(all(p.factors()));
        case Power p -> power(p);
        case Call c -> call(c);
        case Expr.Relation _ -> NOWHERE;
      };
    }

    private static Term constant(double value) {
      return point -> value;
    }

    private Term variable(String name) {
      int index = variables.indexOf(name);
      return index < 0 ? NOWHERE : point -> point[index];
    }

    private Term[] all(List<Expr> parts) {
      return parts.stream().map(this::compile).toArray(Term[]::new);
    }

    private static Term sum(Term[] terms) {
      return point -> {
        double sum = 0;
        for (Term term : terms) {
          sum += term.at(point);
        }
        return sum;
      };
    }

    private static Term product(Term[] factors) {
      return point -> {
        double product = 1;
        for (Term factor : factors) {
          product *= factor.at(point);
        }
        return product;
      };
    }

    private Term power(Power p) {
      Term exponent = compile(p.exponent());
      if (p.base() == Constant.E) {
        return point -> Math.exp(exponent.at(point));
      }
      Term base = compile(p.base());
      if (!(p.exponent() instanceof Num(Rational n, _))) {
        return point -> Math.pow(base.at(point), exponent.at(point));
      }
      double value = n.doubleValue();
      if (p.exponent().equals(Expr.HALF)) {
        return point -> Math.sqrt(base.at(point));
      }
      if (value == -1) {
        return point -> 1 / base.at(point);
      }
      if (n.isInteger()) {
        return point -> Math.pow(base.at(point), value);
      }
      return point -> {
        double b = base.at(point);
        return b < 0 ? OddRoots.power(b, n) : Math.pow(b, value);
      };
    }

    private Term call(Call c) {
      Optional<ScalarRule> rule = registry.find(c.name()).flatMap(Function::scalarRule);
      if (rule.isEmpty()) {
        return NOWHERE;
      }
      ScalarRule known = rule.get();
      Term[] arguments = all(c.arguments());
      return point -> {
        double[] values = new double[arguments.length];
        for (int i = 0; i < values.length; i++) {
          values[i] = arguments[i].at(point);
          if (Double.isNaN(values[i])) {
            return Double.NaN;
          }
        }
        return known.isReal(values) ? known.real().apply(values) : Double.NaN;
      };
    }
  }
}
