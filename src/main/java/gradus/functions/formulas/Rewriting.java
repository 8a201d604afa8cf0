package gradus.functions.formulas;

import gradus.diag.Code;
import gradus.evaluate.Algebra;
import gradus.expr.Expr;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.step.Derivation;
import gradus.symbolic.rewrite.Agreement;
import gradus.value.Array;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A formula, an equation or an array of formulas in another form with the same value; the new form
/// is compared with the old one at points before it is shown.
final class Rewriting {
  /// One formula in another form.
  @FunctionalInterface
  interface Rule {
    Rewritten of(Expr e);
  }

  /// @param name the rule as a teacher calls it
  /// @param why its general form
  record Rewritten(Expr formula, String name, String why) {}

  private final Arguments arguments;
  private final Algebra algebra;

  Rewriting(Arguments arguments, Context context) {
    this.arguments = arguments;
    this.algebra = new Algebra(context);
  }

  Algebra algebra() {
    return algebra;
  }

  /// Every formula of a value.
  Value of(Value value, Rule rule) {
    if (value instanceof Array array) {
      List<Value> entries = new ArrayList<>(array.size());
      for (Value entry : Values.entries(array)) {
        entries.add(Values.of(rewritten(expr(entry), rule).formula()));
      }
      return Values.array(array.shape(), entries, array.labels());
    }
    Expr before = expr(value);
    Rewritten result = rewritten(before, rule);
    algebra.context().derive(Derivation.of(result.name(), before, result.formula(), result.why()));
    return Values.of(result.formula());
  }

  private Expr expr(Value value) {
    Optional<Expr> formula = Values.expr(value);
    if (formula.isPresent()) {
      return formula.get();
    }
    throw arguments
        .error(
            Code.WRONG_KIND,
            0,
            arguments.function().name() + " needs a formula, not " + value.kind())
        .hint(arguments.function().name() + "((x + 1)^2)")
        .toException();
  }

  private Rewritten rewritten(Expr before, Rule rule) {
    Rewritten result = rule.of(before);
    check(before, result.formula());
    return result;
  }

  /// Records that both agree at points where both are defined.
  void check(Expr before, Expr after) {
    if (before instanceof Expr.Relation(_, Expr left, Expr right)
        && after instanceof Expr.Relation(_, Expr newLeft, Expr newRight)) {
      check(left, newLeft);
      check(right, newRight);
      return;
    }
    Agreement.check(arguments.function().name() + " keeps the value", before, after, algebra)
        .ifPresent(algebra.context()::check);
  }
}
