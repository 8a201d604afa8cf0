package gradus.symbolic.differentiate;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Sym;
import gradus.expr.Formulas;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.symbolic.differentiate.Differentiator.Preference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The derivative of a formula with respect to one variable, step by step.
public final class Differentiation {
  /// The steps of larger formulas are not written: nobody reads them.
  private static final int READABLE = 2_000;

  /// A term of a large formula has about so many nodes.
  private static final double SIZE_OF_A_TERM = 20;

  private Differentiation() {}

  /// One derivative of a formula.
  @FunctionalInterface
  private interface Way {
    Derivation of(Expr f, String x);
  }

  /// @return from {@code diff(f, x)} to the derivative
  /// @throws gradus.diag.GradusException E0712 when a function has no derivative
  public static Derivation of(Expr f, String x, Algebra algebra) {
    return of(f, x, Preference.FREE, algebra);
  }

  private static Derivation of(Expr f, String x, Preference preference, Algebra algebra) {
    if (Formulas.size(f) > READABLE) {
      return Derivation.of(
          "rules of differentiation",
          Operators.derivative(f, x),
          derivative(f, x, algebra),
          "too long to be written out");
    }
    return new Differentiator(x, algebra, true, preference).derivation(f);
  }

  /// The derivative of an order, each order a part.
  ///
  /// @param n at least 0
  public static Derivation of(Expr f, String x, int n, Algebra algebra) {
    return of(f, List.of(x), List.of(n), algebra);
  }

  /// Derivatives in several variables one after the other, each a part.
  ///
  /// @param orders how often each variable, at least 0
  public static Derivation of(
      Expr f, List<String> variables, List<Integer> orders, Algebra algebra) {
    return repeated(f, variables, orders, algebra, (g, x) -> of(g, x, algebra));
  }

  /// The same by a method that is asked for.
  ///
  /// @param method `definition`, `logarithm`, `quotient` or `product`
  /// @throws gradus.diag.GradusException E0711 when the method does not reach the formula
  public static Derivation by(
      String method, Expr f, List<String> variables, List<Integer> orders, Algebra algebra) {
    return repeated(
        f,
        variables,
        orders,
        algebra,
        (g, x) ->
            switch (method) {
              case "definition" -> DifferenceQuotient.of(g, x, algebra);
              case "logarithm" -> LogarithmicDerivative.of(g, x, algebra);
              case "quotient" -> of(g, x, Preference.QUOTIENT, algebra);
              case "product" -> of(g, x, Preference.PRODUCT, algebra);
              default -> throw new IllegalArgumentException(method);
            });
  }

  private static Derivation repeated(
      Expr f, List<String> variables, List<Integer> orders, Algebra algebra, Way way) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      all.addAll(Collections.nCopies(orders.get(i), variables.get(i)));
    }
    if (all.size() == 1) {
      return way.of(f, all.getFirst());
    }
    List<Derivation> parts = new ArrayList<>();
    Expr last = f;
    for (String x : all) {
      if (last.isZero()) {
        break;
      }
      if (!parts.isEmpty()) {
        algebra.budget().terms(growth(last) / SIZE_OF_A_TERM);
      }
      Derivation next = way.of(last, x);
      parts.add(next);
      last = next.to();
    }
    return Derivation.of(name(all, variables), waiting(f, variables, orders), last, "", parts);
  }

  /// About how many nodes the next derivative has: by the product rule a term is copied once for
  /// each of its factors.
  private static double growth(Expr e) {
    double nodes = 0;
    for (Expr term : Formulas.terms(e)) {
      int factors = term instanceof Expr.Product p ? p.factors().size() : 1;
      nodes += (double) factors * Formulas.size(term);
    }
    return nodes;
  }

  private static String name(List<String> all, List<String> variables) {
    if (variables.size() > 1) {
      return "mixed partial derivative";
    }
    return switch (all.size()) {
      case 0 -> "derivative of order 0";
      case 2 -> "second derivative";
      case 3 -> "third derivative";
      default -> "derivative of order " + all.size();
    };
  }

  private static Expr waiting(Expr f, List<String> variables, List<Integer> orders) {
    List<Expr> arguments = new ArrayList<>(List.of(f));
    for (int i = 0; i < variables.size(); i++) {
      if (orders.get(i) > 0) {
        arguments.add(new Sym(variables.get(i)));
      }
      if (orders.get(i) > 1) {
        arguments.add(Expr.number(orders.get(i)));
      }
    }
    return arguments.size() == 1 ? f : new Call(Operators.DIFF, arguments);
  }

  /// The derivative without its steps, for use inside other computations: the same rules, only
  /// numerators are not made as short as for a reader.
  public static Expr derivative(Expr f, String x, Algebra algebra) {
    Expr value = new Differentiator(x, algebra, false, Preference.FREE).of(f).value();
    return Narration.tidy(value, algebra);
  }
}
