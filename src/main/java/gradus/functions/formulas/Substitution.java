package gradus.functions.formulas;

import gradus.diag.Code;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.expr.Expr.Call;
import gradus.expr.Expr.Power;
import gradus.expr.Expr.Product;
import gradus.expr.Expr.Relation;
import gradus.expr.Expr.Sum;
import gradus.expr.Formulas;
import gradus.expr.Products;
import gradus.expr.Sums;
import gradus.function.Arguments;
import gradus.function.Chapter;
import gradus.function.Context;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.step.Derivation;
import gradus.step.Operators;
import gradus.syntax.Node;
import gradus.syntax.Unparser;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Values or formulas in place of symbols or parts.
public final class Substitution {
  public static final Function SPEC =
      Function.named("subs", Chapter.FORMULAS)
          .aliases("substitute")
          .summary("A formula with values or formulas in place of symbols or parts")
          .details(
              "All at once, so symbols can be exchanged. A part such as x^2 is replaced where it"
                  + " stands as such.")
          .parameter("f", Kind.EXPRESSION, "a formula or an array of formulas")
          .parameter("x", Kind.VARIABLE, "a symbol or x=value")
          .more("value", Kind.EXPRESSION, "its value, or more equations y=value")
          .domain("all formulas")
          .errors("E0501 when that divides by zero; E0302 when a value is missing")
          .usedFor("gradients at a point, change of variables")
          .eval(Substitution::value)
          .example("subs(x^2 + y, x, 3)", "y + 9")
          .example("subs(x^2 + y, x=y, y=x)", "y^2 + x")
          .example("subs(x^4 + x^2, x^2, u)", "x^4 + u")
          .seeAlso("simplify", "N")
          .build();

  private final Arguments arguments;
  private final Context context;
  private final Algebra algebra;

  private Substitution(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.context = context;
    this.algebra = new Algebra(context);
  }

  private static Value value(Arguments arguments, Context context) {
    return new Substitution(arguments, context).value();
  }

  private Value value() {
    Map<Expr, Expr> values = replacements();
    Map<String, Value> free = new HashMap<>();
    for (Expr part : values.keySet()) {
      Formulas.symbols(part).forEach(name -> free.put(name, new Formula(Expr.symbol(name))));
    }
    Value f = context.evaluate(arguments.node(0), free);
    if (f instanceof FunctionValue) {
      throw arguments
          .error(Code.WRONG_KIND, 0, "subs needs a formula, not a function")
          .hint("call it: f(3)")
          .toException();
    }
    if (f instanceof Array array) {
      List<Value> entries = new ArrayList<>();
      Values.entries(array).forEach(entry -> entries.add(Values.of(of(formula(entry), values))));
      return Values.array(array.shape(), entries, array.labels());
    }
    Expr before = formula(f);
    Expr after = of(before, values);
    record(before, after, values);
    return Values.of(after);
  }

  /// Parts that are no symbols have no point at which the formula is taken.
  private void record(Expr before, Expr after, Map<Expr, Expr> values) {
    Map<String, Expr> point = new LinkedHashMap<>();
    values.forEach((part, value) -> {
      if (part instanceof Expr.Sym(String name)) {
        point.put(name, value);
      }
    });
    if (point.size() == values.size() && !(before instanceof Relation)) {
      context.derive(
          Derivation.of("substitution", Operators.at(before, point), after, "all at once"));
    }
  }

  private Expr formula(Value value) {
    return Values.expr(value).orElseThrow(() -> arguments.wrongKind(0, "a formula"));
  }

  private Expr of(Expr e, Map<Expr, Expr> values) {
    for (Expr part : values.keySet()) {
      if (!Formulas.any(e, inner -> inner.equals(part))) {
        context.note(Unparser.ascii(part) + " does not occur in " + Unparser.ascii(e));
      }
    }
    try {
      return replaced(e, values);
    } catch (ArithmeticException divided) {
      throw arguments
          .error(Code.DIVISION_BY_ZERO, "the formula divides by zero there")
          .hint("limit may have a value")
          .toException();
    }
  }

  private Map<Expr, Expr> replacements() {
    Map<Expr, Expr> values = new LinkedHashMap<>();
    int i = 1;
    while (i < arguments.size()) {
      Node node = arguments.node(i);
      if (node instanceof Node.Comparison(_, List<Node> sides, var comparators)
          && sides.size() == 2
          && comparators.get(0) == Node.Comparator.EQUATION) {
        values.put(part(sides.get(0)), evaluated(sides.get(1)));
        i++;
      } else if (i + 1 < arguments.size()) {
        values.put(part(node), evaluated(arguments.node(i + 1)));
        i += 2;
      } else {
        throw arguments
            .error(Code.WRONG_ARGUMENT_COUNT, i, "what stands in its place?")
            .hint("subs(f, x, 3) or subs(f, x=3)")
            .toException();
      }
    }
    return values;
  }

  /// A name is the symbol, whatever is bound to it.
  private Expr part(Node node) {
    return node instanceof Node.Name(_, String name) ? Expr.symbol(name) : evaluated(node);
  }

  private Expr evaluated(Node node) {
    Value value = context.evaluate(node, Map.of());
    return Values.expr(value)
        .orElseThrow(() ->
            arguments
                .error(
                    Code.WRONG_KIND,
                    "subs puts numbers and formulas into formulas, not " + value.kind())
                .toException());
  }

  private Expr replaced(Expr e, Map<Expr, Expr> values) {
    context.budget().step();
    if (values.containsKey(e)) {
      return values.getOrDefault(e, e);
    }
    return switch (e) {
      case Expr.Num _, Expr.Flt _, Expr.Constant _, Expr.Sym _ -> e;
      case Sum(List<Expr> terms) -> Sums.of(all(terms, values));
      case Product(List<Expr> factors) -> Products.of(all(factors, values));
      case Power(Expr base, Expr exponent) ->
          Expr.power(replaced(base, values), replaced(exponent, values));
      case Call c -> algebra.call(c.name(), all(c.arguments(), values));
      case Relation(Expr.Relator relator, Expr left, Expr right) ->
          new Relation(relator, replaced(left, values), replaced(right, values));
    };
  }

  private List<Expr> all(List<Expr> parts, Map<Expr, Expr> values) {
    List<Expr> result = new ArrayList<>(parts.size());
    parts.forEach(part -> result.add(replaced(part, values)));
    return result;
  }
}
