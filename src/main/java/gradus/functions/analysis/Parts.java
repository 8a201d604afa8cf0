package gradus.functions.analysis;

import gradus.diag.GradusException;
import gradus.expr.Expr;
import gradus.function.Context;
import gradus.syntax.Node;
import gradus.value.Formula;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The parts of an expression as they were typed, before anything cancels: in `x/x` the divisor is
/// still there.
final class Parts {
  private Parts() {}

  /// Every divisor inside as 1/divisor, and every argument of a call, with the variable free.
  static List<Expr> of(Node node, String x, Context context) {
    List<Expr> parts = new ArrayList<>();
    collect(node, x, context, parts);
    return parts;
  }

  private static void collect(Node node, String x, Context context, List<Expr> parts) {
    switch (node) {
      case Node.Chain chain -> {
        for (int i = 0; i < chain.operands().size(); i++) {
          collect(chain.operands().get(i), x, context, parts);
          if (i > 0 && chain.operators().get(i - 1) == Node.BinaryOperator.DIVIDE) {
            add(chain.operands().get(i), true, x, context, parts);
          }
        }
      }
      case Node.Call call ->
          call.arguments()
              .forEach(argument -> {
                collect(argument.value(), x, context, parts);
                add(call, false, x, context, parts);
              });
      case Node.Power power -> {
        collect(power.base(), x, context, parts);
        collect(power.exponent(), x, context, parts);
        add(power, false, x, context, parts);
      }
      case Node.Unary unary -> collect(unary.operand(), x, context, parts);
      case Node _ -> {}
    }
  }

  private static void add(
      Node node, boolean inverted, String x, Context context, List<Expr> parts) {
    try {
      Values.expr(context.evaluate(node, Map.of(x, new Formula(Expr.symbol(x)))))
          .ifPresent(e -> parts.add(inverted ? Expr.power(e, Expr.MINUS_ONE) : e));
    } catch (GradusException | ArithmeticException undefined) {
      // A part that has no value by itself says so when the whole is evaluated.
    }
  }
}
