package gradus.syntax;

import gradus.syntax.Node.Comparator;
import gradus.syntax.Node.UnaryOperator;
import java.util.List;

/// Writes one tree, see {@link Reading}.
final class NodeWriter {
  private final StringBuilder out = new StringBuilder();

  /// Transposes are written `'` where `^T` would be a power.
  private final boolean quotes;

  /// Within the operands of set operators, where a bare pair in brackets would be an interval.
  private boolean besideSets;

  private NodeWriter(boolean quotes) {
    this.quotes = quotes;
  }

  /// The text of a tree.
  ///
  /// @param quotes writes transposes `'`, where `^T` would be a power
  static String text(Node node, boolean quotes) {
    NodeWriter writer = new NodeWriter(quotes);
    writer.write(node, Precedence.AT);
    return writer.out.toString();
  }

  /// The text of a whole statement, where several bindings need no parentheses.
  static String statement(Node.At at, boolean quotes) {
    NodeWriter writer = new NodeWriter(quotes);
    writer.write(at.body(), Precedence.AT);
    writer.out.append(" at ");
    writer.bindings(at);
    return writer.out.toString();
  }

  /// Writes the node, in parentheses if it is looser than the floor.
  private void write(Node node, Precedence floor) {
    boolean parentheses = Precedence.of(node).looserThan(floor);
    if (parentheses) {
      out.append('(');
    }
    bare(node);
    if (parentheses) {
      out.append(')');
    }
  }

  private void parenthesized(Node node) {
    out.append('(');
    bare(node);
    out.append(')');
  }

  private void bare(Node node) {
    switch (node) {
      case Node.Num n -> out.append(LiteralText.of(n.value(), n.decimal()));
      case Node.Str s -> quoted(s.text());
      case Node.Name n -> out.append(n.name());
      case Node.All a -> out.append(':');
      case Node.End e -> out.append("end");
      case Node.Hole h -> out.append('?');
      case Node.Unary u -> unary(u);
      case Node.Chain c -> chain(c);
      case Node.Power p -> power(p);
      case Node.Comparison c -> comparison(c);
      case Node.Call c -> {
        out.append(c.name()).append(c.broadcast() ? "." : "");
        arguments(c.arguments());
      }
      case Node.Apply a -> {
        parenthesized(a.function());
        arguments(a.arguments());
      }
      case Node.ArrayLiteral a -> {
        boolean pair = besideSets && a.rows().size() == 1 && a.rows().getFirst().size() == 2;
        out.append(pair ? "(" : "");
        array(a);
        out.append(pair ? ")" : "");
      }
      case Node.SetLiteral s -> set(s.elements());
      case Node.SetBuilder s -> setBuilder(s);
      case Node.IntervalLiteral i -> {
        out.append(i.lowClosed() ? '[' : '(');
        list(List.of(i.low(), i.high()));
        out.append(i.highClosed() ? ']' : ')');
      }
      case Node.Range r -> range(r);
      case Node.Index i -> {
        target(i.target());
        out.append('[');
        list(i.subscripts());
        out.append(']');
      }
      case Node.Field f -> {
        target(f.target());
        out.append('.').append(f.name());
      }
      case Node.Bars b -> bars(b);
      case Node.Lambda l -> {
        String names = String.join(", ", l.parameters());
        out.append(l.parameters().size() == 1 ? names : "(" + names + ")").append(" -> ");
        write(l.body(), Precedence.LAMBDA);
      }
      case Node.At a -> at(a);
    }
  }

  private void quoted(String text) {
    out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }

  private void list(List<Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      write(nodes.get(i), Precedence.AT);
    }
  }

  private void arguments(List<Node.Argument> arguments) {
    out.append('(');
    for (int i = 0; i < arguments.size(); i++) {
      Node.Argument argument = arguments.get(i);
      out.append(i == 0 ? "" : ", ");
      if (argument.isOption()) {
        out.append(argument.option()).append('=');
      }
      write(argument.value(), Precedence.AT);
    }
    out.append(')');
  }

  private void unary(Node.Unary unary) {
    Node operand = unary.operand();
    switch (unary.operator()) {
      case NEGATE, PLUS -> {
        out.append(unary.operator() == UnaryOperator.NEGATE ? '-' : '+');
        write(operand, Precedence.PREFIX.tighter());
      }
      case NOT -> {
        out.append("not ");
        write(operand, Precedence.NOT);
      }
      case ROOT -> {
        out.append("sqrt");
        parenthesized(operand);
      }
      case FACTORIAL -> {
        boolean twice =
            operand instanceof Node.Unary inner && inner.operator() == UnaryOperator.FACTORIAL;
        write(operand, twice ? Precedence.ATOM : Precedence.POSTFIX);
        out.append('!');
      }
      case PERCENT -> {
        write(operand, Precedence.POSTFIX);
        out.append('%');
      }
      case TRANSPOSE -> {
        write(operand, Precedence.POSTFIX);
        out.append(quotes || isNumber(operand) ? "'" : "^T");
      }
    }
  }

  private static boolean isNumber(Node node) {
    return switch (node) {
      case Node.Num n -> true;
      case Node.Unary u -> u.operator() == UnaryOperator.PERCENT;
      case Node.Name n -> List.of("e", "pi", "i", "inf").contains(n.name());
      default -> false;
    };
  }

  private void chain(Node.Chain chain) {
    Precedence level = Precedence.of(chain);
    boolean outer = besideSets;
    besideSets |= level == Precedence.UNION || level == Precedence.INTERSECT;
    for (int i = 0; i < chain.operands().size(); i++) {
      Node operand = chain.operands().get(i);
      if (i > 0) {
        out.append(OperatorText.of(chain.operators().get(i - 1)));
      }
      boolean rightmostImplication = level == Precedence.IMPLIES && i > 0;
      write(operand, rightmostImplication ? level : level.tighter());
    }
    besideSets = outer;
  }

  private void power(Node.Power power) {
    write(power.base(), Precedence.POSTFIX);
    out.append(power.elementwise() ? ".^" : "^");
    Node exponent = power.exponent();
    if (exponent instanceof Node.ArrayLiteral shape
        && power.base() instanceof Node.Name name
        && NameReader.isNumberSet(name.name())
        && shape.rows().size() == 1
        && shape.rows().getFirst().size() > 1) {
      out.append('(');
      list(shape.rows().getFirst());
      out.append(')');
      return;
    }
    boolean plainSign =
        exponent instanceof Node.Unary unary
            && unary.operator() == UnaryOperator.NEGATE
            && (unary.operand() instanceof Node.Num || unary.operand() instanceof Node.Name);
    int start = out.length();
    write(exponent, plainSign ? Precedence.PREFIX : Precedence.POWER);
    if (out.charAt(start) == '{') {
      out.insert(start, '(').append(')');
    }
  }

  private void comparison(Node.Comparison comparison) {
    boolean outer = besideSets;
    besideSets |= comparison.comparators().contains(Comparator.SUBSET);
    for (int i = 0; i < comparison.operands().size(); i++) {
      if (i > 0) {
        out.append(OperatorText.of(comparison.comparators().get(i - 1)));
      }
      write(comparison.operands().get(i), Precedence.COMPARISON.tighter());
    }
    besideSets = outer;
  }

  private void array(Node.ArrayLiteral array) {
    out.append('[');
    for (int i = 0; i < array.rows().size(); i++) {
      out.append(i == 0 ? "" : "; ");
      list(array.rows().get(i));
    }
    out.append(array.semicolon() && array.rows().size() == 1 ? ";]" : "]");
  }

  /// A first element with a membership and a colon stands in parentheses: a condition might begin
  /// like it.
  private void set(List<Node> elements) {
    out.append('{');
    int start = out.length();
    list(elements);
    int colon = out.indexOf(":", start);
    int in = out.indexOf(" in ", start);
    if (in >= 0 && colon > in) {
      out.setLength(start);
      parenthesized(elements.getFirst());
      for (Node element : elements.subList(1, elements.size())) {
        out.append(", ");
        write(element, Precedence.AT);
      }
    }
    out.append('}');
  }

  private void setBuilder(Node.SetBuilder set) {
    out.append('{');
    boolean named =
        set.element() instanceof Node.Name name
            && name.name().equals(set.variable())
            && !set.conditions().isEmpty();
    boolean bar = named || set.conditions().size() > 1;
    if (!named) {
      write(set.element(), bar ? Precedence.COMPARISON.tighter() : Precedence.AT);
      out.append(bar ? " | " : " for ");
    }
    out.append(set.variable()).append(" in ");
    write(set.domain(), Precedence.COMPARISON.tighter());
    if (!set.conditions().isEmpty()) {
      out.append(named ? " | " : bar ? ", " : " if ");
      list(set.conditions());
    }
    out.append('}');
  }

  private void range(Node.Range range) {
    boolean unit = range.step() instanceof Node.Num one && one.value().isOne() && !one.decimal();
    write(range.first(), Precedence.RANGE.tighter());
    if (!unit) {
      out.append(':');
      write(range.step(), Precedence.RANGE.tighter());
    }
    out.append(unit ? ".." : ":");
    write(range.last(), Precedence.RANGE.tighter());
  }

  /// What an index or a part is taken of: a number needs parentheses, or the point or the bracket
  /// would belong to it.
  private void target(Node target) {
    boolean percent =
        target instanceof Node.Unary unary && unary.operator() == UnaryOperator.PERCENT;
    if (percent || target instanceof Node.Num) {
      parenthesized(target);
    } else {
      write(target, Precedence.POSTFIX);
    }
  }

  private void bars(Node.Bars bars) {
    Node operand = bars.operand();
    String inner = text(operand, quotes);
    boolean parentheses = inner.indexOf('|') >= 0 || operand instanceof Node.At;
    out.append(parentheses ? "|(" : "|").append(inner).append(parentheses ? ")|" : "|");
  }

  private void at(Node.At at) {
    write(at.body(), Precedence.AT);
    out.append(" at ");
    boolean several = at.bindings().size() > 1;
    out.append(several ? "(" : "");
    bindings(at);
    out.append(several ? ")" : "");
  }

  private void bindings(Node.At at) {
    for (int i = 0; i < at.bindings().size(); i++) {
      out.append(i == 0 ? "" : ", ").append(at.bindings().get(i).name()).append('=');
      Node value = at.bindings().get(i).value();
      if (AtReader.isEquation(value)) {
        parenthesized(value);
      } else {
        write(value, Precedence.LAMBDA);
      }
    }
  }
}
