package gradus.functions.formulas;

import gradus.diag.Code;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Formulas;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.symbolic.rewrite.Coefficients;
import gradus.syntax.Node;
import gradus.syntax.Unparser;
import gradus.value.Formula;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// One or two polynomials and their variable, which may be left out when there is only one symbol.
final class PolynomialArguments {
  private final Arguments arguments;
  private final Algebra algebra;
  private final String variable;
  private final List<Expr> formulas;

  /// @param count how many polynomials come before the variable
  PolynomialArguments(Arguments arguments, Context context, int count) {
    this.arguments = arguments;
    this.algebra = new Algebra(context);
    Optional<String> named = arguments.has(count) ? Optional.of(name(count)) : Optional.empty();
    this.formulas = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Value> free =
          named
              .<Map<String, Value>>map(x -> Map.of(x, new Formula(Expr.symbol(x))))
              .orElse(Map.of());
      int place = i;
      formulas.add(
          Values.expr(context.evaluate(arguments.node(i), free))
              .orElseThrow(() -> arguments.wrongKind(place, "a polynomial")));
    }
    this.variable = named.orElseGet(this::only);
  }

  private String name(int index) {
    if (arguments.node(index) instanceof Node.Name(_, String name)) {
      return name;
    }
    throw arguments
        .error(Code.WRONG_KIND, index, "this is not the name of a variable")
        .hint(arguments.function().signature())
        .toException();
  }

  private String only() {
    TreeSet<String> symbols = new TreeSet<>();
    formulas.forEach(f -> symbols.addAll(Formulas.symbols(f)));
    if (symbols.size() == 1) {
      return symbols.first();
    }
    throw arguments
        .error(
            Code.WRONG_ARGUMENT_COUNT,
            symbols.isEmpty()
                ? "there is no variable here"
                : "which variable is meant: " + String.join(", ", symbols) + "?")
        .hint(arguments.function().signature())
        .toException();
  }

  Algebra algebra() {
    return algebra;
  }

  String variable() {
    return variable;
  }

  Expr formula(int index) {
    return formulas.get(index);
  }

  /// The coefficients, constant first, the last not zero.
  List<Expr> coefficients(int index) {
    return Coefficients.of(formula(index), variable, algebra)
        .orElseThrow(() ->
            arguments
                .error(
                    Code.OUTSIDE_DOMAIN,
                    index,
                    Unparser.ascii(formula(index)) + " is no polynomial in " + variable)
                .hint("taylor gives a polynomial close to it")
                .toException());
  }
}
