package gradus.functions.calculus;

import gradus.diag.Code;
import gradus.evaluate.Algebra;
import gradus.evaluate.Subject;
import gradus.expr.Expr;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Relator;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.symbolic.autodiff.DerivativeCheck;
import gradus.symbolic.differentiate.Differentiation;
import gradus.symbolic.differentiate.ImplicitDerivative;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Labels;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Derivatives of formulas, of any order and in several variables.
public final class Diff {
  private static final List<String> METHODS =
      List.of("definition", "logarithm", "quotient", "product");

  public static final Function SPEC =
      Function.named("diff", Chapter.CALCULUS)
          .aliases("derivative")
          .summary("Derivative of a formula, step by step")
          .details(
              "diff(f, x) differentiates once, diff(f, x, n) n times, diff(f, x, y) and diff(f, x,"
                  + " 2, y) in several variables one after the other. With one free symbol the"
                  + " variable may be left out. f may be a function, a vector or a matrix, which is"
                  + " differentiated entry by entry. Of an equation diff(x^2 + y^2 = 1, y, x) is"
                  + " dy/dx. The variable is free even when its name is bound; at x=3 puts a value"
                  + " into the result. --by definition works out the limit of the difference"
                  + " quotient; --by logarithm, quotient and product choose the rule. Every result"
                  + " is checked by automatic differentiation and central differences.")
          .parameter("f", Kind.EXPRESSION, "a formula, a function, a vector or an equation")
          .more("x", Kind.VARIABLE, "the variable; behind it its order, further variables")
          .domain("formulas of elementary functions; kinks and jumps are named in a note")
          .errors(
              "E0301 when the variable is none; E0712 when a function has no derivative; E0807 when"
                  + " the result would be too long")
          .usedFor("slopes of losses, sensitivities, every step of training by hand")
          .eval(Diff::value)
          .example("diff(x^3 - 2x, x)", "3*x^2 - 2")
          .example("diff(log(x^2), x)", "2/x")
          .example("diff(x^5, x, 3)", "60*x^2")
          .example("diff(x^2*y^3, x, y)", "6*x*y^2")
          .example("diff(x^2 + y^2 = 1, y, x)", "-x/y")
          .example("diff(x^2, x) at x=3", "6")
          .example(
              "diff(x^2, 2)",
              "error: diff differentiates with respect to a variable, not the number 2")
          .seeAlso("grad", "integrate", "limit", "taylor")
          .build();

  private Diff() {}

  private static Value value(Arguments arguments, Context context) {
    String method = Worked.method(context, "diff", METHODS);
    DiffOrders asked = DiffOrders.of(arguments, context);
    List<String> names = List.copyOf(new LinkedHashSet<>(asked.names()));
    Subject subject = Subject.of(arguments, context, 0, names);
    Algebra algebra = new Algebra(context);
    if (subject.value() instanceof Formula(Relation r)
        && r.relator() == Relator.EQUAL
        && !isDefinition(r, asked)) {
      return Worked.out(implicit(r, asked, arguments, algebra), subject, context);
    }
    DiffOrders orders =
        !names.isEmpty() && subject.variables().equals(names)
            ? asked
            : new DiffOrders(List.of(subject.variable()), List.of(1));
    Worked.notes(subject, subject.variables(), orders.total(), algebra);
    Derivation derivation =
        subject.value() instanceof Array array
            ? entries(array, orders, method, algebra)
            : of(formula(subject, asked, context), orders, method, algebra);
    return Worked.out(derivation, subject, context);
  }

  /// `y = x^2`, differentiated with respect to x.
  private static boolean isDefinition(Relation equation, DiffOrders orders) {
    return equation.left() instanceof Expr.Sym y
        && orders.names().size() == 1
        && !orders.names().contains(y.name())
        && !Formulas.symbols(equation.right()).contains(y.name());
  }

  private static Expr formula(Subject subject, DiffOrders orders, Context context) {
    if (subject.value() instanceof Formula(Relation r)
        && r.left() instanceof Expr.Sym(String y)
        && isDefinition(r, orders)) {
      context.note("this is d" + y + "/d" + orders.names().getFirst());
      return r.right();
    }
    return subject.formula();
  }

  private static Derivation implicit(
      Relation equation, DiffOrders orders, Arguments arguments, Algebra algebra) {
    if (orders.names().size() != 2 || orders.orders().get(0) != 1 || orders.orders().get(1) == 0) {
      throw arguments
          .error(Code.WRONG_ARGUMENT_COUNT, 0, "which variable of the equation depends on which?")
          .hint("diff(x^2 + y^2 = 1, y, x) is dy/dx; diff(..., y, x, 2) the second derivative")
          .toException();
    }
    return ImplicitDerivative.of(
        equation, orders.names().get(0), orders.names().get(1), orders.orders().get(1), algebra);
  }

  private static Derivation entries(
      Array array, DiffOrders orders, String method, Algebra algebra) {
    List<Derivation> parts = new ArrayList<>();
    for (Value entry : Values.entries(array)) {
      parts.add(of(Values.expr(entry).orElseThrow(), orders, method, algebra));
    }
    return new Derivation(
        "entry by entry",
        Values.array(array.shape(), parts.stream().map(Derivation::before).toList(), Labels.NONE),
        Values.array(array.shape(), parts.stream().map(Derivation::after).toList(), Labels.NONE),
        "",
        parts);
  }

  private static Derivation of(Expr f, DiffOrders orders, String method, Algebra algebra) {
    Derivation derivation =
        method.isEmpty()
            ? Differentiation.of(f, orders.names(), orders.orders(), algebra)
            : Differentiation.by(method, f, orders.names(), orders.orders(), algebra);
    check(f, derivation, orders, algebra);
    return derivation;
  }

  /// Each order against the one before it.
  private static void check(Expr f, Derivation derivation, DiffOrders orders, Algebra algebra) {
    if (orders.total() == 1) {
      String x = orders.names().get(orders.orders().indexOf(1));
      DerivativeCheck.of(f, List.of(x), List.of(derivation.to()), algebra);
      return;
    }
    Expr last = f;
    int next = 0;
    for (int i = 0; i < orders.names().size(); i++) {
      for (int n = 0; n < orders.orders().get(i) && next < derivation.parts().size(); n++) {
        Expr derivative = derivation.parts().get(next++).to();
        DerivativeCheck.of(last, List.of(orders.names().get(i)), List.of(derivative), algebra);
        last = derivative;
      }
    }
  }
}
