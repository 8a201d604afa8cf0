package gradus.tutor.quiz;

import gradus.expr.Expr;
import gradus.render.latex.Latex;
import gradus.syntax.Node;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.Comparator;
import gradus.syntax.Precedence;
import gradus.value.Formula;
import gradus.value.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An expression as LaTeX, in the order it was written; nothing is worked out. Of an exercise `3/4
/// + 1/2` the value would be the answer.
public final class NodeLatex {
  /// What these letters are where a set stands; elsewhere they are variables as any other.
  private static final Set<String> NUMBER_SETS = Set.of("N", "Z", "Q", "R", "C");

  /// Functions of sets.
  private static final Set<String> ON_SETS =
      Set.of("union", "intersection", "setminus", "complement", "subset", "powerset");

  private NodeLatex() {}

  /// A letter that is all there is stands for its set of numbers: `R`.
  public static String of(Node node) {
    return set(node);
  }

  static String tex(Node node) {
    return switch (node) {
      case Node.Num number -> Latex.of(new Scalar.Exact(number.value(), number.decimal()));
      case Node.Str(_, String text) -> "\\text{" + text + "}";
      case Node.Name(_, String name) -> name(name);
      case Node.Unary unary -> unary(unary);
      case Node.Chain chain -> chain(chain);
      case Node.Power power -> power(power);
      case Node.Comparison comparison -> comparison(comparison);
      case Node.Call call -> CallLatex.of(call);
      case Node.Apply apply -> bracketed(apply.function()) + list(values(apply.arguments()));
      case Node.ArrayLiteral array -> array(array);
      case Node.SetLiteral set ->
          set.elements().isEmpty()
              ? "\\emptyset"
              : "\\left\\{" + joined(set.elements()) + "\\right\\}";
      case Node.SetBuilder set ->
          "\\left\\{"
              + tex(set.element())
              + " : "
              + name(set.variable())
              + " \\in "
              + set(set.domain())
              + (set.conditions().isEmpty() ? "" : ", " + joined(set.conditions()))
              + "\\right\\}";
      case Node.IntervalLiteral interval ->
          "\\left"
              + (interval.lowClosed() ? '[' : '(')
              + tex(interval.low())
              + ", "
              + tex(interval.high())
              + "\\right"
              + (interval.highClosed() ? ']' : ')');
      case Node.Range range -> tex(range.first()) + ", \\ldots, " + tex(range.last());
      case Node.Index index ->
          tight(index.target(), Precedence.POSTFIX) + "_{" + joined(index.subscripts()) + "}";
      case Node.Field field -> tex(field.target()) + ".\\text{" + field.name() + "}";
      case Node.Bars bars -> "\\left|" + tex(bars.operand()) + "\\right|";
      case Node.Lambda lambda ->
          String.join(", ", lambda.parameters().stream().map(NodeLatex::name).toList())
              + " \\mapsto "
              + tex(lambda.body());
      case Node.At at -> {
        List<String> places = new ArrayList<>();
        for (Node.Binding binding : at.bindings()) {
          places.add(name(binding.name()) + " = " + tex(binding.value()));
        }
        yield "\\left." + tex(at.body()) + "\\right|_{" + String.join(", ", places) + "}";
      }
      case Node.All _ -> ":";
      case Node.End _ -> "\\text{end}";
      case Node.Hole _ -> "?";
    };
  }

  /// Where a set is meant: `R` and `R^2` are numbers there, not matrices.
  static String set(Node node) {
    return switch (node) {
      case Node.Name(_, String letter) when NUMBER_SETS.contains(letter) ->
          "\\mathbb{" + letter + "}";
      case Node.Power(_, Node base, Node exponent, _)
          when base instanceof Node.Name(_, String letter) && NUMBER_SETS.contains(letter) ->
          set(base) + "^{" + tex(exponent) + "}";
      case Node.Chain chain when chain.operators().getFirst() == BinaryOperator.CROSS ->
          String.join(" \\times ", chain.operands().stream().map(NodeLatex::set).toList());
      case Node other -> tex(other);
    };
  }

  /// The arguments of a function, as sets where it is one of sets.
  static String arguments(String function, List<Node> arguments) {
    return ON_SETS.contains(function)
        ? "\\left("
            + String.join(", ", arguments.stream().map(NodeLatex::set).toList())
            + "\\right)"
        : list(arguments);
  }

  static String name(String name) {
    return switch (name) {
      case "pi" -> "\\pi";
      case "inf" -> "\\infty";
      case "e", "i" -> name;
      default -> Latex.of(new Formula(Expr.symbol(name)));
    };
  }

  static String bracketed(Node node) {
    return "\\left(" + tex(node) + "\\right)";
  }

  /// In parentheses if it is looser.
  static String tight(Node node, Precedence floor) {
    return Precedence.of(node).looserThan(floor) ? bracketed(node) : tex(node);
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
      case ROOT -> "\\sqrt{" + tex(operand) + "}";
    };
  }

  private static String chain(Node.Chain chain) {
    return Precedence.of(chain) == Precedence.PRODUCT
        ? ProductLatex.of(chain, false)
        : others(chain);
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
      if (isOfSets(chain) && operand instanceof Node.Name) {
        out.append(set(operand));
        continue;
      }
      boolean sign = i > 0 && ProductLatex.startsWithSign(operand);
      out.append(sign ? behind(operand) : tight(operand, i == 0 ? level : level.tighter()));
    }
    return out.toString();
  }

  private static boolean isOfSets(Node.Chain chain) {
    return switch (chain.operators().getFirst()) {
      case UNION, INTERSECT, SET_MINUS -> true;
      default -> false;
    };
  }

  /// What begins with a sign stands in parentheses behind another sign; of a product only its first
  /// factor does.
  private static String behind(Node operand) {
    return operand instanceof Node.Chain chain && Precedence.of(chain) == Precedence.PRODUCT
        ? ProductLatex.of(chain, true)
        : bracketed(operand);
  }

  private static String power(Node.Power power) {
    Node base = power.base();
    if (base instanceof Node.Call call
        && call.arguments().size() == 1
        && List.of("sin", "cos", "tan", "ln", "log").contains(call.name())) {
      return "\\"
          + call.name()
          + "^{"
          + tex(power.exponent())
          + "}"
          + list(values(call.arguments()));
    }
    boolean atom =
        base instanceof Node.Name || base instanceof Node.Num n && n.value().signum() >= 0;
    boolean bars = base instanceof Node.Bars || base instanceof Node.ArrayLiteral;
    String written = atom || bars ? tex(base) : bracketed(base);
    return written + "^{" + (power.elementwise() ? "\\odot " : "") + tex(power.exponent()) + "}";
  }

  private static String comparison(Node.Comparison comparison) {
    Node first = comparison.operands().getFirst();
    boolean contained = comparison.comparators().getFirst() == Comparator.SUBSET;
    StringBuilder out = new StringBuilder(contained ? set(first) : tex(first));
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
      Node behind = comparison.operands().get(i + 1);
      boolean among =
          comparator == Comparator.IN
              || comparator == Comparator.NOT_IN
              || comparator == Comparator.SUBSET;
      out.append(among ? set(behind) : tex(behind));
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
    return String.join(between, cells.stream().map(NodeLatex::tex).toList());
  }

  static List<Node> values(List<Node.Argument> arguments) {
    return arguments.stream().map(Node.Argument::value).toList();
  }

  static String list(List<Node> arguments) {
    return "\\left(" + joined(arguments) + "\\right)";
  }

  private static String joined(List<Node> nodes) {
    return String.join(", ", nodes.stream().map(NodeLatex::tex).toList());
  }
}
