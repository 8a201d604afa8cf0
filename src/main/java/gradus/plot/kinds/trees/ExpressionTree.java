package gradus.plot.kinds.trees;

import gradus.diag.GradusException;
import gradus.plot.PlotRequest;
import gradus.plot.Studio;
import gradus.plot.kinds.geometry.Wording;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.Comparator;
import gradus.syntax.OperatorText;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// The operations of an expression in the order in which they are carried out, with their values
/// where all parts are numbers.
public final class ExpressionTree {
  private static final int MOST = 40;

  private final String source;
  private final Studio studio;
  private final Wording wording;
  private final boolean valued;
  private final List<String> steps = new ArrayList<>();

  private ExpressionTree(String source, Studio studio, Wording wording, boolean valued) {
    this.source = source;
    this.studio = studio;
    this.wording = wording;
    this.valued = valued;
  }

  /// @param steps what is computed, in order: `1: a + b`, `2: step 1 * c`
  public record Drawn(TreeNode root, List<String> steps) {}

  /// @param text an expression of the language
  public static Drawn of(String text, Studio studio, Wording wording) {
    Node node = studio.tree(text);
    ExpressionTree tree = new ExpressionTree(text, studio, wording, isNumber(text, studio));
    Part root = tree.part(node);
    return new Drawn(root.tree(), tree.steps);
  }

  private static boolean isNumber(String text, Studio studio) {
    try {
      return studio.value(text) instanceof Scalar;
    } catch (GradusException _) {
      // A tree shows how an expression is read, whether it has a value or not.
      return false;
    }
  }

  /// @param text reads back to the same operation, in brackets
  /// @param name what steps call it: itself, or the number of its step
  private record Part(TreeNode tree, String text, String name) {}

  private Part part(Node node) {
    return switch (node) {
      case Node.Chain chain -> {
        Part left = part(chain.operands().getFirst());
        for (int i = 0; i < chain.operators().size(); i++) {
          Part right = part(chain.operands().get(i + 1));
          BinaryOperator operator = chain.operators().get(i);
          left = infix(symbol(operator), OperatorText.of(operator).strip(), left, right);
        }
        yield left;
      }
      case Node.Power(_, Node base, Node exponent, boolean elementwise) ->
          infix(elementwise ? ".^" : "^", elementwise ? ".^" : "^", part(base), part(exponent));
      case Node.Comparison(_, List<Node> operands, List<Comparator> comparators)
          when comparators.size() == 1 ->
          infix(
              OperatorText.of(comparators.getFirst()).strip(),
              OperatorText.of(comparators.getFirst()).strip(),
              part(operands.getFirst()),
              part(operands.getLast()));
      case Node.Unary(_, Node.UnaryOperator operator, Node operand) -> unary(operator, operand);
      case Node.Call call when call.arguments().stream().noneMatch(Node.Argument::isOption) -> {
        List<Part> parts = new ArrayList<>();
        for (Node.Argument argument : call.arguments()) {
          parts.add(part(argument.value()));
        }
        yield step(
            call.name(), call.name() + (call.broadcast() ? "." : "") + "(", ", ", ")", parts);
      }
      case Node.Bars(_, Node operand) -> step("|.|", "|", "", "|", List.of(part(operand)));
      case Node.Num _,
          Node.Str _,
          Node.Name _,
          Node.Comparison _,
          Node.Call _,
          Node.Apply _,
          Node.ArrayLiteral _,
          Node.SetLiteral _,
          Node.SetBuilder _,
          Node.IntervalLiteral _,
          Node.Range _,
          Node.Index _,
          Node.All _,
          Node.End _,
          Node.Field _,
          Node.Lambda _,
          Node.At _,
          Node.Hole _ ->
          leaf(node.span().of(source).strip());
    };
  }

  private Part leaf(String text) {
    return new Part(TreeNode.of(wording.shown(text), List.of()), text, text);
  }

  private Part infix(String symbol, String ascii, Part left, Part right) {
    return step(symbol, "", " " + ascii + " ", "", List.of(left, right));
  }

  private Part unary(Node.UnaryOperator operator, Node operand) {
    Part inner = part(operand);
    return switch (operator) {
      case NEGATE -> step(wording.either("-", "−"), "-", "", "", List.of(inner));
      case PLUS -> step("+", "+", "", "", List.of(inner));
      case NOT -> step("not", "not ", "", "", List.of(inner));
      case FACTORIAL -> step("!", "", "", "!", List.of(inner));
      case TRANSPOSE -> step("'", "", "", "'", List.of(inner));
      case PERCENT -> step("%", "", "", "%", List.of(inner));
      case ROOT -> step("sqrt", "sqrt ", "", "", List.of(inner));
    };
  }

  /// One operation, which is the next step.
  private Part step(String symbol, String before, String between, String after, List<Part> parts) {
    StringBuilder text = new StringBuilder(before);
    StringBuilder said = new StringBuilder(before);
    List<TreeNode> children = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      text.append(i > 0 ? between : "").append('(').append(part.text()).append(')');
      said.append(i > 0 ? between : "").append(part.name());
      children.add(part.tree());
    }
    text.append(after);
    said.append(after);
    int number = steps.size() + 1;
    if (number > MOST) {
      throw PlotRequest.nothing(
          "this expression has more than " + MOST + " steps",
          "a part of it: a picture shows up to " + MOST);
    }
    String value = value(text.toString());
    steps.add(number + ": " + said + (value.isEmpty() ? "" : " = " + value));
    String label = symbol + " " + either(number) + (value.isEmpty() ? "" : " = " + value);
    return new Part(
        TreeNode.of(label, children), text.toString(), value.isEmpty() ? "step " + number : value);
  }

  private String either(int number) {
    boolean circled = !wording.ascii() && number <= 20;
    return circled ? String.valueOf((char) ('①' + number - 1)) : "(" + number + ")";
  }

  private String value(String text) {
    if (!valued) {
      return "";
    }
    try {
      Value value = studio.value(text);
      return wording.value(value instanceof Scalar ? value : studio.decimals(text));
    } catch (GradusException _) {
      return "";
    }
  }

  private String symbol(BinaryOperator operator) {
    return switch (operator) {
      case SUBTRACT -> wording.either("-", "−");
      case MULTIPLY, JUXTAPOSE -> wording.either("*", "·");
      case UNION -> wording.either("union", "∪");
      case INTERSECT -> wording.either("intersect", "∩");
      case CROSS -> wording.either("cross", "×");
      case TENSOR -> wording.either("kron", "⊗");
      case IMPLIES,
          OR,
          AND,
          SET_MINUS,
          ADD,
          DIVIDE,
          LEFT_DIVIDE,
          MATRIX_MULTIPLY,
          CENTER_DOT,
          ELEMENTWISE_MULTIPLY,
          ELEMENTWISE_DIVIDE,
          RING ->
          OperatorText.of(operator).strip();
    };
  }
}
