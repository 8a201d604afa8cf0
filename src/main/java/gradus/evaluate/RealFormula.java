package gradus.evaluate;

import gradus.budget.Cancellation;
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

  /// Asked thousands of times for a plot or a search for zeros, which is why it ends them when
  /// nobody waits any more.
  ///
  /// @param point the values of the variables, in their order
  public double at(double... point) {
    Cancellation.check();
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
        case Sum s -> new Added(all(s.terms()));
        case Product p -> new Multiplied(all(p.factors()));
        case Power p -> power(p);
        case Call c -> call(c);
        case Expr.Relation _ -> NOWHERE;
      };
    }

    private static Term constant(double value) {
      return new Fixed(value);
    }

    private Term variable(String name) {
      int index = variables.indexOf(name);
      return index < 0 ? NOWHERE : new Variable(index);
    }

    private Term[] all(List<Expr> parts) {
      Term[] terms = new Term[parts.size()];
      for (int i = 0; i < terms.length; i++) {
        terms[i] = compile(parts.get(i));
      }
      return terms;
    }

    private Term power(Power p) {
      Term exponent = compile(p.exponent());
      if (p.base() == Constant.E) {
        return new Exponential(exponent);
      }
      Term base = compile(p.base());
      if (!(p.exponent() instanceof Num(Rational n, _))) {
        return new General(base, exponent);
      }
      if (p.exponent().equals(Expr.HALF)) {
        return new Root(base);
      }
      double value = n.doubleValue();
      return value == -1
          ? new Reciprocal(base)
          : n.isInteger() ? new Raised(base, value) : new OddRoot(base, n, value);
    }

    private Term call(Call c) {
      Optional<ScalarRule> rule = registry.find(c.name()).flatMap(Function::scalarRule);
      if (rule.isEmpty()) {
        return NOWHERE;
      }
      return new Applied(rule.get(), all(c.arguments()));
    }
  }

  // Classes and not lambdas: under the quick compiler making a lambda that captures is several
  // times
  // as dear, and most formulas are walked a few dozen times.

  private record Fixed(double value) implements Term {
    @Override
    public double at(double[] point) {
      return value;
    }
  }

  private record Variable(int index) implements Term {
    @Override
    public double at(double[] point) {
      return point[index];
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Added(Term[] terms) implements Term {
    @Override
    public double at(double[] point) {
      double sum = 0;
      for (Term term : terms) {
        sum += term.at(point);
      }
      return sum;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Multiplied(Term[] factors) implements Term {
    @Override
    public double at(double[] point) {
      double product = 1;
      for (Term factor : factors) {
        product *= factor.at(point);
      }
      return product;
    }
  }

  private record Exponential(Term exponent) implements Term {
    @Override
    public double at(double[] point) {
      return Math.exp(exponent.at(point));
    }
  }

  private record General(Term base, Term exponent) implements Term {
    @Override
    public double at(double[] point) {
      return Math.pow(base.at(point), exponent.at(point));
    }
  }

  private record Root(Term base) implements Term {
    @Override
    public double at(double[] point) {
      return Math.sqrt(base.at(point));
    }
  }

  private record Reciprocal(Term base) implements Term {
    @Override
    public double at(double[] point) {
      return 1 / base.at(point);
    }
  }

  private record Raised(Term base, double exponent) implements Term {
    @Override
    public double at(double[] point) {
      return Math.pow(base.at(point), exponent);
    }
  }

  private record OddRoot(Term base, Rational exact, double exponent) implements Term {
    @Override
    public double at(double[] point) {
      double b = base.at(point);
      return b < 0 ? OddRoots.power(b, exact) : Math.pow(b, exponent);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Applied(ScalarRule rule, Term[] arguments) implements Term {
    @Override
    public double at(double[] point) {
      double[] values = new double[arguments.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = arguments[i].at(point);
        if (Double.isNaN(values[i])) {
          return Double.NaN;
        }
      }
      return rule.isReal(values) ? rule.real().apply(values) : Double.NaN;
    }
  }
}
