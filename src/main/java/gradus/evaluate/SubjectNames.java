package gradus.evaluate;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.expr.Expr;
import gradus.function.Arguments;
import gradus.function.Context;
import gradus.function.Operand;
import gradus.syntax.Node;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Text;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;

/// The names of variables as they stand in an argument: `x` or `[x, y]`.
public final class SubjectNames {
  private SubjectNames() {}

  /// @throws GradusException when there is something else than names
  public static List<String> of(Arguments arguments, Context context, int index) {
    Operand operand = arguments.operand(index);
    List<String> names = new ArrayList<>();
    if (isEvaluated(operand)) {
      evaluated(arguments, index, names);
    } else if (operand.node() instanceof Node.ArrayLiteral(_, List<List<Node>> rows, _)) {
      rows.forEach(row -> row.forEach(node -> names.add(name(node, operand, arguments, index))));
    } else {
      names.add(name(operand.node(), operand, arguments, index));
    }
    for (int i = 0; i < names.size(); i++) {
      if (names.indexOf(names.get(i)) < i) {
        throw arguments
            .error(Code.WRONG_KIND, index, names.get(i) + " stands there twice")
            .toException();
      }
    }
    context.budget().cells(names.size());
    return List.copyOf(names);
  }

  /// The names in an option: `vars=[x, y]`.
  public static List<String> of(Operand operand) {
    List<String> names = new ArrayList<>();
    if (operand.node() instanceof Node.ArrayLiteral(_, List<List<Node>> rows, _)) {
      for (List<Node> row : rows) {
        for (Node node : row) {
          if (node instanceof Node.Name(_, String name)) {
            names.add(name);
          } else {
            throw noNames(operand);
          }
        }
      }
    } else if (operand.node() instanceof Node.Name(_, String name)) {
      names.add(name);
    } else {
      throw noNames(operand);
    }
    return List.copyOf(names);
  }

  private static GradusException noNames(Operand operand) {
    return Diagnostic.error(Code.BAD_OPTION_VALUE, operand.text() + " is no list of names")
        .at(operand.span())
        .hint("vars=[x, y]")
        .toException();
  }

  /// Whether the argument was handed over as a value and was not typed.
  static boolean isEvaluated(Operand operand) {
    return operand.node() instanceof Node.Hole && !(operand.value() instanceof Text);
  }

  private static void evaluated(Arguments arguments, int index, List<String> names) {
    Value value = arguments.value(index);
    for (Value entry : value instanceof Array array ? Values.entries(array) : List.of(value)) {
      if (entry instanceof Formula(Expr.Sym(String name))) {
        names.add(name);
      } else {
        throw refusal(arguments, index, entry.kind()).toException();
      }
    }
  }

  private static String name(Node node, Operand operand, Arguments arguments, int index) {
    if (node instanceof Node.Name(_, String name)) {
      return name;
    }
    String text = node.span().of(operand.source()).strip();
    String what =
        switch (node) {
          case Node.Num _ -> "the number " + text;
          case Node.Str _ -> "text";
          case Node.Index(_, Node.Name(_, String base), _) ->
              throw refusal(arguments, index, "the entry " + text)
                  .hint("the entries of " + base + " one by one are " + base + "_1, " + base + "_2")
                  .toException();
          default -> "the expression " + text;
        };
    throw refusal(arguments, index, what)
        .hint("a name such as x; for a value afterwards: " + "at x=2")
        .toException();
  }

  private static Diagnostic refusal(Arguments arguments, int index, String what) {
    String verb =
        switch (arguments.function().name()) {
          case "diff", "grad", "jacobian", "hessian", "laplacian", "divergence", "curl" ->
              " differentiates with respect to a variable, not ";
          case "integrate" -> " integrates over a variable, not ";
          default -> " needs the name of a variable here, not ";
        };
    return arguments.error(Code.WRONG_KIND, index, arguments.function().name() + verb + what);
  }
}
