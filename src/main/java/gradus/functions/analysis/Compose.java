package gradus.functions.analysis;

import gradus.diag.Code;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.symbolic.rewrite.Textbook;
import gradus.value.FunctionValue;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One function after another.
public final class Compose {
  public static final Function SPEC =
      Function.named("compose", Chapter.ANALYSIS)
          .summary("One function after another: compose(f, g) is f(g(x))")
          .details(
              "Of functions, f ∘ g; of formulas, the variable of each is replaced by the next.")
          .parameter("f", Kind.EXPRESSION, "a function or a formula in one variable")
          .repeated("g", Kind.EXPRESSION, "what is put in")
          .domain("functions of one variable, or formulas in one")
          .errors("E0301 when functions and formulas are mixed; E0302 for several variables")
          .usedFor("layers of a network are composed")
          .eval(Compose::value)
          .example("compose(x^2, sin(x))", "sin(x)^2")
          .example("compose(sin(x), x^2 + 1)", "sin(x^2 + 1)")
          .seeAlso("inverse")
          .build();

  private Compose() {}

  private static Value value(Arguments arguments, Context context) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      values.add(context.evaluate(arguments.node(i), Map.of()));
    }
    if (values.stream().allMatch(FunctionValue.class::isInstance)) {
      FunctionValue composed = (FunctionValue) values.getLast();
      for (int i = values.size() - 2; i >= 0; i--) {
        composed = new FunctionValue.Composed((FunctionValue) values.get(i), composed);
      }
      return composed;
    }
    Algebra algebra = new Algebra(context);
    Expr inner = formula(arguments, values, values.size() - 1);
    for (int i = values.size() - 2; i >= 0; i--) {
      Expr outer = formula(arguments, values, i);
      List<String> symbols = List.copyOf(Formulas.symbols(outer));
      if (symbols.size() > 1) {
        throw arguments
            .error(
                Code.WRONG_ARGUMENT_COUNT,
                i,
                "which of " + String.join(", ", symbols) + " is replaced?")
            .hint("name the function: f(x) = a*x; compose(f, g)")
            .toException();
      }
      if (symbols.isEmpty()) {
        inner = outer;
        continue;
      }
      String x = symbols.get(0);
      Expr after = Textbook.of(algebra.substitute(outer, x, inner), algebra);
      context.derive(
          Derivation.of(
              "composition",
              Operators.at(outer, Map.of(x, inner)),
              after,
              "f(g(u)): g(u) in place of " + x));
      inner = after;
    }
    return Values.of(Textbook.of(inner, algebra));
  }

  private static Expr formula(Arguments arguments, List<Value> values, int index) {
    return Values.expr(values.get(index))
        .orElseThrow(() ->
            arguments
                .error(
                    Code.WRONG_KIND,
                    index,
                    "compose needs functions alone or formulas alone, and this is "
                        + values.get(index).kind())
                .toException());
  }
}
