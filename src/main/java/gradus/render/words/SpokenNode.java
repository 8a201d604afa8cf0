package gradus.render.words;

import gradus.exact.Rational;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.Comparator;
import gradus.syntax.Precedence;
import gradus.syntax.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says one expression.
final class SpokenNode {
  String say(Node node) {
    return switch (node) {
      case Node.Num number -> number(number);
      case Node.Str(_, String text) -> "the text " + text;
      case Node.Name(_, String name) -> SpokenNames.name(name);
      case Node.Unary unary -> unary(unary);
      case Node.Chain chain -> chain(chain);
      case Node.Power power -> power(power);
      case Node.Comparison comparison -> comparison(comparison);
      case Node.Call call -> call(call);
      case Node.Apply(_, Node function, List<Node.Argument> arguments) ->
          say(function) + ", applied to " + SpokenNames.list(arguments(arguments));
      case Node.ArrayLiteral array -> array(array);
      case Node.SetLiteral(_, List<Node> elements) ->
          elements.isEmpty() ? "the empty set" : "the set of " + SpokenNames.list(all(elements));
      case Node.SetBuilder set -> setBuilder(set);
      case Node.IntervalLiteral interval ->
          "the interval from "
              + say(interval.low())
              + (interval.lowClosed() ? ", included, to " : ", excluded, to ")
              + say(interval.high())
              + (interval.highClosed() ? ", included" : ", excluded");
      case Node.Range range -> range(range);
      case Node.Index index -> index(index);
      case Node.All _ -> "all";
      case Node.End _ -> "the end";
      case Node.Field(_, Node target, String name, _) ->
          "the part " + SpokenNames.name(name) + " of " + argument(target);
      case Node.Bars(_, Node operand) -> "the absolute value of " + argument(operand);
      case Node.Lambda(_, List<String> parameters, Node body) ->
          "the function that maps "
              + SpokenNames.list(parameters.stream().map(SpokenNames::name).toList())
              + " to "
              + say(body);
      case Node.At at -> at(at);
      case Node.Hole _ -> "something unknown";
    };
  }

  private List<String> all(List<Node> nodes) {
    List<String> said = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      said.add(say(node));
    }
    return said;
  }

  private static String number(Node.Num number) {
    String text = Reading.of(number);
    return text.startsWith("-") ? "minus " + text.substring(1) : text;
  }

  /// In parentheses unless it binds at least so tightly.
  String grouped(Node node, Precedence floor) {
    return Precedence.of(node).looserThan(floor)
        ? "open parenthesis " + say(node) + " close parenthesis"
        : say(node);
  }

  /// What stands behind "of".
  private String argument(Node node) {
    return grouped(node, Precedence.TRANSPOSE);
  }

  private String unary(Node.Unary unary) {
    Node operand = unary.operand();
    return switch (unary.operator()) {
      case NEGATE -> "minus " + grouped(operand, Precedence.PREFIX);
      case PLUS -> "plus " + grouped(operand, Precedence.PREFIX);
      case NOT -> "not " + grouped(operand, Precedence.NOT);
      case FACTORIAL -> grouped(operand, Precedence.POSTFIX) + " factorial";
      case TRANSPOSE -> grouped(operand, Precedence.POSTFIX) + " transposed";
      case PERCENT -> grouped(operand, Precedence.POSTFIX) + " percent";
      case ROOT -> "the square root of " + argument(operand);
    };
  }

  /// Left to right; a quotient is "over" as long as both sides are short, else "divided by".
  private String chain(Node.Chain chain) {
    Precedence inner = Precedence.of(chain).tighter();
    StringBuilder said = new StringBuilder(grouped(chain.operands().get(0), inner));
    for (int i = 0; i < chain.operators().size(); i++) {
      BinaryOperator operator = chain.operators().get(i);
      boolean plain =
          i == 0 && isPlain(chain.operands().get(0)) && isPlain(chain.operands().get(1));
      said.append(operator == BinaryOperator.DIVIDE && plain ? " over " : operator(operator));
      said.append(grouped(chain.operands().get(i + 1), inner));
    }
    return said.toString();
  }

  private static boolean isPlain(Node node) {
    return node instanceof Node.Num || node instanceof Node.Name;
  }

  private static String operator(BinaryOperator operator) {
    return switch (operator) {
      case IMPLIES -> " implies ";
      case OR -> " or ";
      case AND -> " and ";
      case UNION -> " united with ";
      case INTERSECT -> " intersected with ";
      case SET_MINUS -> " without ";
      case ADD -> " plus ";
      case SUBTRACT -> " minus ";
      case MULTIPLY, MATRIX_MULTIPLY -> " times ";
      case JUXTAPOSE -> " ";
      case DIVIDE -> " divided by ";
      case LEFT_DIVIDE -> " left-divided into ";
      case CENTER_DOT -> " dot ";
      case CROSS -> " cross ";
      case ELEMENTWISE_MULTIPLY -> " times, entry by entry, ";
      case ELEMENTWISE_DIVIDE -> " divided, entry by entry, by ";
      case RING -> " composed with ";
      case TENSOR -> " tensor ";
    };
  }

  private String power(Node.Power power) {
    String base = grouped(power.base(), Precedence.POSTFIX);
    String entries = power.elementwise() ? ", entry by entry," : "";
    if (power.exponent() instanceof Node.Num(_, Rational n, boolean decimal) && !decimal) {
      if (n.equals(Rational.TWO)) {
        return base + entries + " squared";
      }
      if (n.equals(Rational.of(3))) {
        return base + entries + " cubed";
      }
    }
    return base + entries + " to the power " + grouped(power.exponent(), Precedence.PREFIX);
  }

  private String comparison(Node.Comparison comparison) {
    StringBuilder said = new StringBuilder(side(comparison.operands().get(0)));
    for (int i = 0; i < comparison.comparators().size(); i++) {
      Comparator comparator = comparison.comparators().get(i);
      Node right = comparison.operands().get(i + 1);
      said.append(i == 0 ? " " : ", which ").append(comparator(comparator)).append(' ');
      boolean set = comparator == Comparator.IN || comparator == Comparator.NOT_IN;
      said.append(set ? domain(right) : side(right));
    }
    return said.toString();
  }

  private String side(Node node) {
    return grouped(node, Precedence.COMPARISON.tighter());
  }

  /// What something is an element of; `R^n` is "R to the n".
  String domain(Node node) {
    return switch (node) {
      case Node.Name(_, String name) -> SpokenNames.numberSet(name);
      case Node.Power(_, Node.Name base, Node exponent, _) ->
          say(base)
              + " to the "
              + (exponent instanceof Node.ArrayLiteral s ? shape(s) : say(exponent));
      default -> grouped(node, Precedence.COMPARISON.tighter());
    };
  }

  private String shape(Node.ArrayLiteral shape) {
    return String.join(" by ", all(shape.rows().get(0)));
  }

  private static String comparator(Comparator comparator) {
    return switch (comparator) {
      case EQUATION, EQUAL -> "equals";
      case NOT_EQUAL -> "is not equal to";
      case LESS -> "is less than";
      case LESS_EQUAL -> "is less than or equal to";
      case GREATER -> "is greater than";
      case GREATER_EQUAL -> "is greater than or equal to";
      case IN -> "is an element of";
      case NOT_IN -> "is not an element of";
      case SUBSET -> "is a subset of";
    };
  }

  private List<String> arguments(List<Node.Argument> arguments) {
    List<String> said = new ArrayList<>(arguments.size());
    for (Node.Argument argument : arguments) {
      if (!argument.isOption()) {
        said.add(arguments.size() == 1 ? argument(argument.value()) : say(argument.value()));
      }
    }
    return said;
  }

  private String call(Node.Call call) {
    List<Node> values = new ArrayList<>();
    StringBuilder options = new StringBuilder();
    for (Node.Argument argument : call.arguments()) {
      if (argument.isOption()) {
        options.append(", with ").append(SpokenNames.name(argument.option()));
        options.append(' ').append(say(argument.value()));
      } else {
        values.add(argument.value());
      }
    }
    String entries = call.broadcast() ? ", entry by entry" : "";
    return applied(call, values) + entries + options;
  }

  private String applied(Node.Call call, List<Node> values) {
    String name = call.name();
    Optional<String> calculus = new SpokenCalculus(this).say(name, values);
    if (calculus.isPresent()) {
      return calculus.get();
    }
    if ((name.equals("sum") || name.equals("prod")) && values.size() == 4) {
      return SpokenNames.function(name)
          + " "
          + grouped(values.get(0), Precedence.PRODUCT)
          + " for "
          + say(values.get(1))
          + " from "
          + say(values.get(2))
          + " to "
          + say(values.get(3));
    }
    if (name.equals("exp") && values.size() == 1) {
      return "e to the power " + grouped(values.get(0), Precedence.PREFIX);
    }
    if (name.equals("factorial") && values.size() == 1) {
      return grouped(values.get(0), Precedence.POSTFIX) + " factorial";
    }
    if (name.equals("binomial") && values.size() == 2) {
      return argument(values.get(0)) + " choose " + argument(values.get(1));
    }
    if (name.equals("log") && values.size() == 2) {
      return "the logarithm of " + argument(values.get(0)) + " to base " + argument(values.get(1));
    }
    if (name.equals("norm") && values.size() == 2) {
      return "the " + norm(values.get(1)) + " of " + argument(values.get(0));
    }
    if (values.isEmpty()) {
      return SpokenNames.name(name) + " of nothing";
    }
    List<String> said = arguments(call.arguments());
    return SpokenNames.function(name) + " " + SpokenNames.list(said);
  }

  private String norm(Node order) {
    String said = say(order);
    return switch (said) {
      case "F", "fro" -> "Frobenius norm";
      case "nuc" -> "nuclear norm";
      default -> said + "-norm";
    };
  }

  private String array(Node.ArrayLiteral array) {
    List<List<Node>> rows = array.rows();
    if (rows.isEmpty() || rows.get(0).isEmpty()) {
      return "the empty vector";
    }
    if (rows.size() == 1 && !array.semicolon()) {
      return "the vector with the entries " + SpokenNames.list(all(rows.get(0)));
    }
    List<String> said = new ArrayList<>();
    for (List<Node> row : rows) {
      said.add(String.join(", ", all(row)));
    }
    return "the "
        + rows.size()
        + " by "
        + rows.get(0).size()
        + " matrix with "
        + (rows.size() == 1 ? "the row " : "the rows ")
        + String.join("; ", said);
  }

  private String setBuilder(Node.SetBuilder set) {
    String head =
        "the set of all " + say(set.element()) + " with " + SpokenNames.name(set.variable());
    String domain = " in " + domain(set.domain());
    return set.conditions().isEmpty()
        ? head + domain
        : head + domain + " such that " + SpokenNames.list(all(set.conditions()));
  }

  private String range(Node.Range range) {
    boolean unit = range.step() instanceof Node.Num(_, Rational step, _) && step.isOne();
    return "the numbers from "
        + say(range.first())
        + " to "
        + say(range.last())
        + (unit ? "" : " in steps of " + say(range.step()));
  }

  private String index(Node.Index index) {
    List<Node> subscripts = index.subscripts();
    String target = argument(index.target());
    if (subscripts.size() == 2 && subscripts.get(0) instanceof Node.All) {
      return "column " + say(subscripts.get(1)) + " of " + target;
    }
    if (subscripts.size() == 2 && subscripts.get(1) instanceof Node.All) {
      return "row " + say(subscripts.get(0)) + " of " + target;
    }
    return "entry " + String.join(", ", all(subscripts)) + " of " + target;
  }

  private String at(Node.At at) {
    List<String> places = new ArrayList<>();
    for (Node.Binding binding : at.bindings()) {
      places.add(SpokenNames.name(binding.name()) + " equal to " + say(binding.value()));
    }
    return say(at.body()) + ", at " + SpokenNames.list(places);
  }
}
