package gradus.tutor.quiz;

import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.function.Function;
import gradus.function.ScalarRule;
import gradus.functions.Catalogue;
import gradus.syntax.Children;
import gradus.syntax.Node;
import gradus.syntax.Parser;
import gradus.syntax.Reading;
import java.util.List;
import java.util.Optional;

/// An expression of an item, with the names of its parameters still in it.
///
/// @param lines as the author wrote it
record Expression(Lines lines, Node node) {
  /// @throws GradusException at its place, for what cannot be read and for names nobody knows
  static Expression read(Lines lines, Names names) {
    Expression expression = new Expression(lines, node(lines, names));
    for (Node.Name name : Trees.free(expression.node())) {
      if (!isKnown(name.name(), names)) {
        throw unknown(lines, name.span(), names);
      }
    }
    return expression;
  }

  /// The reader takes a word nobody knows for a product of its letters; the author wrote a word.
  private static GradusException unknown(Lines lines, Span span, Names names) {
    int start = span.start();
    int end = span.end();
    while (start > 0 && isWord(lines.text().charAt(start - 1))) {
      start--;
    }
    while (end < lines.text().length() && isWord(lines.text().charAt(end))) {
      end++;
    }
    String word = lines.text().substring(start, end);
    return lines
        .error("nothing is called " + word + " here", start, end)
        .hint(names.near(word))
        .toException();
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /// A set of numbers, where `[0, 3)` is an interval.
  static Expression interval(Lines lines, Names names) {
    String before = "x in ";
    Lines longer = new Lines(lines.place(), lines.whole(), lines.from(), before + lines.text());
    try {
      Node whole = node(longer, names);
      if (whole instanceof Node.Comparison comparison && comparison.operands().size() == 2) {
        return new Expression(lines, comparison.operands().get(1));
      }
    } catch (GradusException unreadable) {
      // the text alone is read, so that its own places are named
    }
    return read(lines, names);
  }

  private static Node node(Lines lines, Names names) {
    if (lines.isEmpty()) {
      throw lines.error("an expression is missing").toException();
    }
    try {
      String text = lines.text().replace('\n', ' ');
      return Parser.parseExpression(text, Catalogue.INSTANCE, names.scope(), Limits.DEFAULT);
    } catch (GradusException unreadable) {
      boolean unknown = unreadable.code() == Code.UNKNOWN_NAME;
      String name = unreadable.diagnostic().span().of(lines.text());
      throw lines.located(
          unknown && !name.isEmpty()
              ? unreadable.diagnostic().hint(names.near(name)).toException()
              : unreadable);
    }
  }

  private static boolean isKnown(String name, Names names) {
    return names.isValue(name)
        || names.isVariable(name)
        || name.equals(Names.STUDENT)
        || Catalogue.INSTANCE.isConstant(name)
        || Catalogue.INSTANCE.isFunction(name)
        || List.of("true", "false", "i").contains(name);
  }

  /// The tree with values in the place of names, ready to be read by people.
  Node with(Values values) {
    return Tidy.of(values.into(node));
  }

  /// The text of {@link #with}.
  String text(Values values) {
    return Reading.of(with(values));
  }

  /// The text with values in the place of names, nothing tidied.
  String filled(Values values) {
    return Reading.of(values.into(node));
  }

  /// Whether a tree holds nothing but numbers, operators and elementary functions, so that its
  /// value is what anybody would write.
  static boolean isArithmetic(Node node) {
    boolean here =
        switch (node) {
          case Node.Num _, Node.Unary _, Node.Chain _, Node.Power _, Node.ArrayLiteral _ -> true;
          case Node.SetLiteral _, Node.Bars _, Node.Comparison _ -> true;
          case Node.Name(_, String name) -> Catalogue.INSTANCE.isConstant(name);
          case Node.Call call -> isElementary(call.name());
          case Node _ -> false;
        };
    return here && Children.of(node).stream().allMatch(Expression::isArithmetic);
  }

  private static boolean isElementary(String function) {
    Optional<ScalarRule> rule = Catalogue.INSTANCE.find(function).flatMap(Function::scalarRule);
    return rule.isPresent();
  }
}
