package gradus.tutor.quiz;

import gradus.expr.Expr;
import gradus.functions.Catalogue;
import gradus.render.latex.Latex;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.Comparator;
import gradus.syntax.Node.UnaryOperator;
import gradus.syntax.Precedence;
import gradus.value.Formula;
import gradus.value.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An expression as LaTeX, in the order it was written; nothing is worked out. Of an exercise `3/4
/// + 1/2` the value would be the answer.
public final class NodeLatex {
  private NodeLatex() {}

  public static String of(Node node) {
    return switch (node) {
      case Node.Num number -> Latex.of(new Scalar.Exact(number.value(), number.decimal()));
      case Node.Str(_, String text) -> "\\text{" + text + "}";
      case Node.Name(_, String name) -> name(name);
      case Node.Unary unary -> unary(unary);
      case Node.Chain chain -> chain(chain);
      case Node.Power power -> power(power);
      case Node.Comparison comparison -> comparison(comparison);
      case Node.Call call -> call(call);
      case Node.Apply apply -> bracketed(apply.function()) + list(values(apply.arguments()));
      case Node.ArrayLiteral array -> array(array);
      case Node.SetLiteral set ->
          set.elements().isEmpty()
              ? "\\emptyset"
              : "\\left\\{" + joined(set.elements()) + "\\right\\}";
      case Node.SetBuilder set ->
          "\\left\\{"
              + of(set.element())
              + " : "
              + name(set.variable())
              + " \\in "
              + of(set.domain())
              + (set.conditions().isEmpty() ? "" : ", " + joined(set.conditions()))
              + "\\right\\}";
      case Node.IntervalLiteral interval ->
          "\\left"
              + (interval.lowClosed() ? '[' : '(')
              + of(interval.low())
              + ", "
              + of(interval.high())
              + "\\right"
              + (interval.highClosed() ? ']' : ')');
      case Node.Range range -> of(range.first()) + ", \\ldots, " + of(range.last());
      case Node.Index index ->
          tight(index.target(), Precedence.POSTFIX) + "_{" + joined(index.subscripts()) + "}";
      case Node.Field field -> of(field.target()) + ".\\text{" + field.name() + "}";
      case Node.Bars bars -> "\\left|" + of(bars.operand()) + "\\right|";
      case Node.Lambda lambda ->
          String.join(", ", lambda.parameters().stream().map(NodeLatex::name).toList())
              + " \\mapsto "
              + of(lambda.body());
      case Node.At at -> {
        List<String> places = new ArrayList<>();
        for (Node.Binding binding : at.bindings()) {
          places.add(name(binding.name()) + " = " + of(binding.value()));
        }
        yield "\\left." + of(at.body()) + "\\right|_{" + String.join(", ", places) + "}";
      }
      case Node.All _ -> ":";
      case Node.End _ -> "\\text{end}";
      case Node.Hole _ -> "?";
    };
  }

  private static String name(String name) {
    return switch (name) {
      case "pi" -> "\\pi";
      case "inf" -> "\\infty";
      case "e", "i" -> name;
      case "N", "Z", "Q", "R", "C" -> "\\mathbb{" + name + "}";
      default -> Latex.of(new Formula(Expr.symbol(name)));
    };
  }

  private static String bracketed(Node node) {
    return "\\left(" + of(node) + "\\right)";
  }

  /// In parentheses if it is looser.
  private static String tight(Node node, Precedence floor) {
    return Precedence.of(node).looserThan(floor) ? bracketed(node) : of(node);
  }

  private static String unary(Node.Unary unary) {
    Node operand = unary.operand();
    return switch (unary.operator()) {
      case NEGATE -> "-" + tight(operand, Precedence.PRODUCT);
      case PLUS -> "+" + tight(operand, Precedence.PRODUCT);
      case NOT -> "\\lnot " + tight(operand, Precedence.NOT);
      case FACTORIAL -> tight(operand, Precedence.ATOM) + "!";
      case TRANSPOSE -> tight(operand, Precedence.ATOM) + "^{T}";
      case PERCENT -> tight(operand, Precedence.POSTFIX) + "\\%";
      case ROOT -> "\\sqrt{" + of(operand) + "}";
    };
  }

  private static String chain(Node.Chain chain) {
    return Precedence.of(chain) == Precedence.PRODUCT ? product(chain, false) : others(chain);
  }

  private static String others(Node.Chain chain) {
    StringBuilder out = new StringBuilder();
    Precedence level = Precedence.of(chain);
    for (int i = 0; i < chain.operands().size(); i++) {
      Node operand = chain.operands().get(i);
      if (i > 0) {
        out.append(
            switch (chain.operators().get(i - 1)) {
              case ADD -> " + ";
              case SUBTRACT -> " - ";
              case IMPLIES -> " \\Rightarrow ";
              case OR -> " \\text{ or } ";
              case AND -> " \\text{ and } ";
              case UNION -> " \\cup ";
              case INTERSECT -> " \\cap ";
              default -> " \\setminus ";
            });
      }
      boolean sign = i > 0 && startsWithSign(operand);
      out.append(sign ? behind(operand) : tight(operand, i == 0 ? level : level.tighter()));
    }
    return out.toString();
  }

  /// What begins with a sign stands in parentheses behind another sign; of a product only its first
  /// factor does.
  private static String behind(Node operand) {
    return operand instanceof Node.Chain chain && Precedence.of(chain) == Precedence.PRODUCT
        ? product(chain, true)
        : bracketed(operand);
  }

  /// Factors left to right; everything behind a division stands below its line.
  ///
  /// @param behind whether a sign stands before it
  private static String product(Node.Chain chain, boolean behind) {
    String left = "";
    Node before = chain.operands().getFirst();
    boolean single = true;
    for (int i = 0; i < chain.operands().size(); i++) {
      Node operand = chain.operands().get(i);
      if (i == 0) {
        left =
            chain.operators().getFirst() == BinaryOperator.DIVIDE
                ? of(operand)
                : behind && startsWithSign(operand)
                    ? bracketed(operand)
                    : tight(operand, Precedence.PRODUCT);
        continue;
      }
      BinaryOperator operator = chain.operators().get(i - 1);
      if (operator == BinaryOperator.DIVIDE) {
        String above = single ? unwrapped(before, left) : left;
        left = "\\frac{" + above + "}{" + of(operand) + "}";
      } else {
        boolean more = i < chain.operators().size();
        boolean divided = more && chain.operators().get(i) == BinaryOperator.DIVIDE;
        Node previous = chain.operands().get(i - 1);
        String factor =
            startsWithSign(operand) ? bracketed(operand) : tight(operand, Precedence.PREFIX);
        if (divided && operator != BinaryOperator.MULTIPLY) {
          factor = tight(operand, Precedence.PREFIX);
        }
        String first = single && Precedence.of(before) == Precedence.SUM ? bracketed(before) : left;
        left = first + times(operator, previous, operand) + factor;
      }
      single = false;
    }
    return left;
  }

  /// A numerator needs no parentheses.
  private static String unwrapped(Node node, String written) {
    return Precedence.of(node).looserThan(Precedence.PRODUCT) ? of(node) : written;
  }

  private static boolean startsWithSign(Node node) {
    return switch (node) {
      case Node.Unary unary ->
          unary.operator() == UnaryOperator.NEGATE || unary.operator() == UnaryOperator.PLUS;
      case Node.Num number -> number.value().signum() < 0;
      case Node.Chain chain -> startsWithSign(chain.operands().getFirst());
      case Node _ -> false;
    };
  }

  private static String times(BinaryOperator operator, Node before, Node behind) {
    return switch (operator) {
      case MULTIPLY, JUXTAPOSE -> {
        boolean digit = firstIsDigit(behind);
        boolean apart = !isNumber(before) && tight(behind, Precedence.PREFIX).startsWith("\\left(");
        boolean fraction = of(behind).startsWith("\\frac") && isNumber(before);
        yield digit || fraction ? " \\cdot " : apart ? " \\, " : " ";
      }
      case MATRIX_MULTIPLY -> " ";
      case CENTER_DOT -> " \\cdot ";
      case CROSS -> " \\times ";
      case ELEMENTWISE_MULTIPLY -> " \\odot ";
      case ELEMENTWISE_DIVIDE -> " \\oslash ";
      case RING -> " \\circ ";
      case TENSOR -> " \\otimes ";
      case LEFT_DIVIDE -> " \\backslash ";
      default -> " ";
    };
  }

  private static boolean isNumber(Node node) {
    return node instanceof Node.Num
        || node instanceof Node.Unary unary
            && unary.operator() == UnaryOperator.NEGATE
            && unary.operand() instanceof Node.Num;
  }

  private static boolean firstIsDigit(Node node) {
    return startsWithSign(node) || Character.isDigit(of(node).charAt(0));
  }

  private static String power(Node.Power power) {
    Node base = power.base();
    if (base instanceof Node.Call call
        && call.arguments().size() == 1
        && List.of("sin", "cos", "tan", "ln", "log").contains(call.name())) {
      return "\\"
          + call.name()
          + "^{"
          + of(power.exponent())
          + "}"
          + list(values(call.arguments()));
    }
    boolean atom =
        base instanceof Node.Name || base instanceof Node.Num n && n.value().signum() >= 0;
    boolean bars = base instanceof Node.Bars || base instanceof Node.ArrayLiteral;
    String written = atom || bars ? of(base) : bracketed(base);
    return written + "^{" + (power.elementwise() ? "\\odot " : "") + of(power.exponent()) + "}";
  }

  private static String comparison(Node.Comparison comparison) {
    StringBuilder out = new StringBuilder(of(comparison.operands().getFirst()));
    for (int i = 0; i < comparison.comparators().size(); i++) {
      Comparator comparator = comparison.comparators().get(i);
      out.append(
          switch (comparator) {
            case EQUATION, EQUAL -> " = ";
            case NOT_EQUAL -> " \\ne ";
            case LESS -> " < ";
            case LESS_EQUAL -> " \\le ";
            case GREATER -> " > ";
            case GREATER_EQUAL -> " \\ge ";
            case IN -> " \\in ";
            case NOT_IN -> " \\notin ";
            case SUBSET -> " \\subseteq ";
          });
      out.append(of(comparison.operands().get(i + 1)));
    }
    return out.toString();
  }

  private static String array(Node.ArrayLiteral array) {
    List<List<Node>> rows = array.rows();
    boolean nested =
        rows.size() == 1
            && !rows.getFirst().isEmpty()
            && rows.getFirst().stream().allMatch(Node.ArrayLiteral.class::isInstance);
    List<String> lines = new ArrayList<>();
    if (nested) {
      for (Node row : rows.getFirst()) {
        Node.ArrayLiteral inner = (Node.ArrayLiteral) row;
        lines.add(cells(inner.rows().isEmpty() ? List.of() : inner.rows().getFirst(), " & "));
      }
    } else if (rows.size() == 1 && !array.semicolon()) {
      lines.add(cells(rows.getFirst(), " \\\\ "));
    } else {
      rows.forEach(row -> lines.add(cells(row, " & ")));
    }
    return "\\begin{pmatrix} " + String.join(" \\\\ ", lines) + " \\end{pmatrix}";
  }

  private static String cells(List<Node> cells, String between) {
    return String.join(between, cells.stream().map(NodeLatex::of).toList());
  }

  private static String call(Node.Call call) {
    List<Node> arguments = values(call.arguments());
    String name = call.name();
    if (arguments.size() == 1) {
      Node only = arguments.getFirst();
      switch (name) {
        case "sqrt" -> {
          return "\\sqrt{" + of(only) + "}";
        }
        case "exp" -> {
          return "e^{" + of(only) + "}";
        }
        case "abs" -> {
          return "\\left|" + of(only) + "\\right|";
        }
        case "norm" -> {
          return "\\left\\|" + of(only) + "\\right\\|";
        }
        case "transpose" -> {
          return tight(only, Precedence.ATOM) + "^{T}";
        }
        case "inv" -> {
          return tight(only, Precedence.ATOM) + "^{-1}";
        }
        case "sin", "cos", "tan", "ln", "log", "sinh", "cosh", "tanh", "det" -> {
          return "\\" + name + list(arguments);
        }
        case "sigmoid" -> {
          return "\\sigma" + list(arguments);
        }
        default -> {}
      }
    }
    if (arguments.size() >= 2 && arguments.get(1) instanceof Node.Name(_, String variable)) {
      Optional<String> calculus = calculus(name, arguments, variable);
      if (calculus.isPresent()) {
        return calculus.get();
      }
    }
    boolean letter = name.length() == 1 || !Catalogue.INSTANCE.isFunction(name);
    return (letter ? name(name) : "\\operatorname{" + name.replace("_", "\\_") + "}")
        + list(arguments);
  }

  private static Optional<String> calculus(String name, List<Node> arguments, String variable) {
    Node body = arguments.getFirst();
    String x = name(variable);
    return switch (name + "/" + arguments.size()) {
      case "diff/2" -> Optional.of("\\frac{d}{d" + x + "} " + tightSum(body));
      case "diff/3" -> {
        String order = of(arguments.get(2));
        yield Optional.of(
            "\\frac{d^{" + order + "}}{d" + x + "^{" + order + "}} " + tightSum(body));
      }
      case "integrate/2" -> Optional.of("\\int " + tightSum(body) + " \\, d" + x);
      case "integrate/4" ->
          Optional.of(
              "\\int_{"
                  + of(arguments.get(2))
                  + "}^{"
                  + of(arguments.get(3))
                  + "} "
                  + tightSum(body)
                  + " \\, d"
                  + x);
      case "limit/3" ->
          Optional.of("\\lim_{" + x + " \\to " + of(arguments.get(2)) + "} " + tightSum(body));
      case "sum/4", "product/4" ->
          Optional.of(
              (name.equals("sum") ? "\\sum_{" : "\\prod_{")
                  + x
                  + " = "
                  + of(arguments.get(2))
                  + "}^{"
                  + of(arguments.get(3))
                  + "} "
                  + tightSum(body));
      default -> Optional.empty();
    };
  }

  private static String tightSum(Node body) {
    return tight(body, Precedence.PRODUCT);
  }

  private static List<Node> values(List<Node.Argument> arguments) {
    return arguments.stream().map(Node.Argument::value).toList();
  }

  private static String list(List<Node> arguments) {
    return "\\left(" + joined(arguments) + "\\right)";
  }

  private static String joined(List<Node> nodes) {
    return String.join(", ", nodes.stream().map(NodeLatex::of).toList());
  }
}
