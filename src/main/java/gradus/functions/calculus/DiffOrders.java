package gradus.functions.calculus;

import gradus.diag.Code;
import gradus.diag.Span;
import gradus.evaluate.SubjectNames;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.syntax.Node;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The variables of `diff(f, x, 2, y)`, each with its order.
///
/// @param names none when they are to be found
record DiffOrders(List<String> names, List<Integer> orders) {
  private static final int HIGHEST = 1_000;

  static DiffOrders of(Arguments arguments, Context context) {
    List<String> names = new ArrayList<>();
    List<Integer> orders = new ArrayList<>();
    for (int i = 1; i < arguments.size(); i++) {
      if (i > 1 && isNumber(arguments, i)) {
        if (orders.getLast() != 1 || isNumber(arguments, i - 1)) {
          throw arguments
              .error(Code.WRONG_ARGUMENT_COUNT, i, "two orders for one variable")
              .hint("diff(f, x, 2, y)")
              .toException();
        }
        orders.set(orders.size() - 1, order(arguments, context, i));
      } else {
        for (String name : SubjectNames.of(arguments, context, i)) {
          refuseBoundOrder(name, i, arguments, context);
          names.add(name);
          orders.add(1);
        }
      }
    }
    return new DiffOrders(List.copyOf(names), List.copyOf(orders));
  }

  int total() {
    return orders.stream().mapToInt(Integer::intValue).sum();
  }

  private static boolean isNumber(Arguments arguments, int index) {
    return arguments.node(index) instanceof Node.Num
        || arguments.node(index) instanceof Node.Unary(_, _, Node.Num _)
        || arguments.node(index) instanceof Node.Hole && arguments.value(index) instanceof Scalar;
  }

  private static int order(Arguments arguments, Context context, int index) {
    Value value =
        arguments.node(index) instanceof Node.Hole
            ? arguments.value(index)
            : context.evaluate(arguments.node(index), Map.of());
    boolean whole =
        value instanceof Scalar.Exact(var q, _) && q.isInteger() && q.signum() >= 0 && q.fitsInt();
    int order = whole ? ((Scalar.Exact) value).value().intValueExact() : -1;
    if (order < 0 || order > HIGHEST) {
      throw arguments
          .error(
              order < 0 ? Code.NOT_AN_INTEGER : Code.TOO_MANY_STEPS,
              index,
              "the order of a derivative is a whole number from 0 to " + HIGHEST)
          .hint("diff(f, x, 2) is the second derivative")
          .toException();
    }
    return order;
  }

  /// `n = 2; diff(f, x, n)` could mean the order or the variable n.
  private static void refuseBoundOrder(
      String name, int index, Arguments arguments, Context context) {
    if (index > 1
        && context.evaluate(new Node.Name(Span.NONE, name), Map.of())
            instanceof Scalar.Exact(var q, _)
        && q.isInteger()) {
      throw arguments
          .error(Code.AMBIGUOUS, index, name + " is the number " + q + ", and could be a variable")
          .hint("the derivative of order " + q + " is diff(f, x, " + q + ")")
          .toException();
    }
  }
}
