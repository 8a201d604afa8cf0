package gradus.symbolic.differentiate;

import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Sym;
import gradus.expr.Sums;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.symbolic.autodiff.DerivativeCheck;
import gradus.value.Array;
import gradus.value.Literals;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// What is built from partial derivatives: gradients, Jacobians, Hessians and the operators of
/// vector analysis. Every partial derivative is a part of the derivation and is checked by
/// automatic differentiation.
public final class PartialDerivatives {
  private final List<String> variables;
  private final Algebra algebra;

  /// @param variables in the order of the entries of the results
  public PartialDerivatives(List<String> variables, Algebra algebra) {
    this.variables = List.copyOf(variables);
    this.algebra = algebra;
  }

  /// The vector of the partial derivatives, shape (n).
  public Derivation gradient(Expr f) {
    List<Derivation> parts = partials(f);
    return new Derivation(
        "gradient",
        Values.vector(befores(parts)),
        Values.vector(afters(parts)),
        "the partial derivatives with respect to " + String.join(", ", variables),
        parts);
  }

  /// The partial derivatives of each formula as a row, shape (m, n): outputs × inputs.
  public Derivation jacobian(List<Expr> formulas) {
    algebra.budget().cells((double) formulas.size() * variables.size());
    List<Derivation> parts = new ArrayList<>();
    List<List<Expr>> rows = new ArrayList<>();
    for (Expr f : formulas) {
      List<Derivation> row = unchecked(f);
      rows.add(row.stream().map(Derivation::to).toList());
      parts.addAll(row);
    }
    DerivativeCheck.of(formulas, variables, rows, algebra);
    return new Derivation(
        "Jacobian",
        Values.matrix(formulas.size(), variables.size(), befores(parts)),
        Values.matrix(formulas.size(), variables.size(), afters(parts)),
        "row i holds the partial derivatives of the i-th formula with respect to "
            + String.join(", ", variables),
        parts);
  }

  /// The matrix of second partial derivatives, shape (n, n), symmetric.
  public Derivation hessian(Expr f) {
    int n = variables.size();
    algebra.budget().cells((double) n * n);
    Derivation gradient = gradient(f);
    List<Derivation> parts = new ArrayList<>(List.of(gradient));
    Expr[][] second = new Expr[n][n];
    List<Expr> first = formulas(gradient);
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        Derivation part = Differentiation.of(first.get(i), variables.get(j), algebra);
        parts.add(part);
        second[i][j] = part.to();
        second[j][i] = part.to();
      }
    }
    List<Value> before = new ArrayList<>();
    List<Value> after = new ArrayList<>();
    List<List<Expr>> rows = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      rows.add(List.of(second[i]));
      for (int j = 0; j < n; j++) {
        before.add(Values.of(waiting(f, variables.get(i), variables.get(j))));
        after.add(Values.of(second[i][j]));
      }
    }
    DerivativeCheck.of(first, variables, rows, algebra);
    return new Derivation(
        "Hessian",
        Values.matrix(n, n, before),
        Values.matrix(n, n, after),
        "the partial derivatives of the gradient; it is symmetric",
        parts);
  }

  /// The sum of the second partial derivatives.
  public Derivation laplacian(Expr f) {
    List<Derivation> parts = new ArrayList<>();
    List<Expr> before = new ArrayList<>();
    List<Expr> after = new ArrayList<>();
    List<Derivation> gradient = partials(f);
    for (int i = 0; i < variables.size(); i++) {
      String x = variables.get(i);
      Expr first = gradient.get(i).to();
      Derivation second = Differentiation.of(first, x, algebra);
      DerivativeCheck.of(first, List.of(x), List.of(second.to()), algebra);
      parts.add(
          Derivation.of(
              "second derivative",
              Operators.derivative(f, x, 2),
              second.to(),
              "",
              List.of(gradient.get(i), second)));
      before.add(Operators.derivative(f, x, 2));
      after.add(second.to());
    }
    return sum("Laplacian", before, after, "the sum of the second partial derivatives", parts);
  }

  /// The sum of ∂Fᵢ/∂xᵢ.
  public Derivation divergence(List<Expr> field) {
    List<Derivation> parts = new ArrayList<>();
    List<Expr> before = new ArrayList<>();
    List<Expr> after = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      Derivation part = partial(field.get(i), variables.get(i));
      parts.add(part);
      before.add(part.from());
      after.add(part.to());
    }
    return sum(
        "divergence",
        before,
        after,
        "the sum of the derivative of each component in its own direction",
        parts);
  }

  /// ∇×F of three components, or ∂F₂/∂x − ∂F₁/∂y of two.
  public Derivation curl(List<Expr> field) {
    List<Derivation> parts = new ArrayList<>();
    if (field.size() == 2) {
      Derivation whole = rotation(field, 0, 1, parts);
      return Derivation.of("curl", whole.from(), whole.to(), "dF_2/dx - dF_1/dy", parts);
    }
    List<Derivation> entries = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      entries.add(rotation(field, (i + 1) % 3, (i + 2) % 3, parts));
    }
    return new Derivation(
        "curl",
        Values.vector(befores(entries)),
        Values.vector(afters(entries)),
        "[dF_3/dy - dF_2/dz, dF_1/dz - dF_3/dx, dF_2/dx - dF_1/dy]",
        parts);
  }

  /// ∂F_j/∂x_i − ∂F_i/∂x_j.
  private Derivation rotation(List<Expr> field, int i, int j, List<Derivation> parts) {
    Derivation first = partial(field.get(j), variables.get(i));
    Derivation second = partial(field.get(i), variables.get(j));
    parts.add(first);
    parts.add(second);
    return Derivation.of(
        "difference",
        Expr.subtract(first.from(), second.from()),
        Narration.simplified(Expr.subtract(first.to(), second.to()), algebra),
        "");
  }

  /// The rate of change along v: the dot product of gradient and v.
  public Derivation directional(Expr f, List<Expr> v) {
    Derivation gradient = gradient(f);
    List<Expr> after = new ArrayList<>();
    List<Expr> before = new ArrayList<>();
    List<Expr> entries = formulas(gradient);
    for (int i = 0; i < v.size(); i++) {
      after.add(Expr.multiply(v.get(i), entries.get(i)));
      before.add(Expr.multiply(v.get(i), Operators.derivative(f, variables.get(i))));
    }
    return sum(
        "directional derivative",
        before,
        after,
        "grad(f) . v, v = " + Literals.of(Values.vector(values(v))),
        List.of(gradient));
  }

  private Derivation sum(
      String rule, List<Expr> before, List<Expr> after, String why, List<Derivation> parts) {
    return Derivation.of(
        rule, Sums.of(before), Narration.simplified(Sums.of(after), algebra), why, parts);
  }

  private List<Derivation> partials(Expr f) {
    List<Derivation> parts = unchecked(f);
    DerivativeCheck.of(f, variables, parts.stream().map(Derivation::to).toList(), algebra);
    return parts;
  }

  private List<Derivation> unchecked(Expr f) {
    List<Derivation> parts = new ArrayList<>();
    for (String x : variables) {
      parts.add(Differentiation.of(f, x, algebra));
    }
    return parts;
  }

  private Derivation partial(Expr f, String x) {
    Derivation part = Differentiation.of(f, x, algebra);
    DerivativeCheck.of(f, List.of(x), List.of(part.to()), algebra);
    return part;
  }

  private static Expr waiting(Expr f, String x, String y) {
    return x.equals(y)
        ? Operators.derivative(f, x, 2)
        : Call.of(Operators.DIFF, f, new Sym(x), new Sym(y));
  }

  private static List<Expr> formulas(Derivation vector) {
    return Values.entries((Array) vector.after()).stream()
        .map(value -> Values.expr(value).orElseThrow())
        .toList();
  }

  private static List<Value> befores(List<Derivation> parts) {
    return parts.stream().map(Derivation::before).toList();
  }

  private static List<Value> afters(List<Derivation> parts) {
    return parts.stream().map(Derivation::after).toList();
  }

  private static List<Value> values(List<Expr> formulas) {
    return formulas.stream().map(Values::of).toList();
  }
}
