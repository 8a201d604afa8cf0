package gradus.tutor.grade;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Onlooker;
import gradus.functions.Catalogue;
import gradus.syntax.Children;
import gradus.syntax.Node;
import gradus.syntax.Reading;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Expected;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What an answer may contain. Refuses answers that ask gradus for what was asked, and keeps what
/// was typed and what it came to.
final class AnswerPolicy implements Onlooker {
  private static final Set<String> CONSTANTS_OF_INTEGRATION = Set.of("C", "c", "K", "k");

  private final Expected expected;
  private final AnswerType type;
  private final Asked asked;
  private final List<Node> typed = new ArrayList<>();
  private Optional<Mark> refusal = Optional.empty();
  private Optional<Value> answer = Optional.empty();
  private Optional<Value> truth = Optional.empty();

  AnswerPolicy(Expected expected, AnswerType type, Asked asked) {
    this.expected = expected;
    this.type = type;
    this.asked = asked;
  }

  /// The expressions of the answer.
  List<Node> typed() {
    return typed;
  }

  Optional<Mark> refusal() {
    return refusal;
  }

  Optional<Value> answer() {
    return answer;
  }

  Optional<Value> truth() {
    return truth;
  }

  @Override
  public void values(Value mine, Value reference) {
    answer = Optional.of(mine);
    truth = Optional.of(reference);
  }

  @Override
  public void expression(Node node) {
    typed.add(node);
    handedBack(node).map(Marks::handedBack).ifPresent(this::refuse);
    if (type == AnswerType.NUMBER && Solved.isBound(node)) {
      refuse(
          Marks.unreadable("This is a condition; a number is asked for. Type the number alone."));
    }
    Set<String> names = new TreeSet<>();
    collectNames(node, Set.of(), names);
    names.stream()
        .filter(this::lacksArgument)
        .findFirst()
        .map(name -> Marks.unreadable(withoutArgument(name)))
        .ifPresent(this::refuse);
    unknown(names)
        .map(name ->
            Marks.unreadable(
                name
                    + " is not known here: "
                    + Unread.mayContain(name, List.copyOf(allowed()))
                    + "."))
        .ifPresent(this::refuse);
  }

  /// Whether it is a function of numbers, which neither question nor reference names alone.
  private boolean lacksArgument(String name) {
    return Unread.isOfNumbers(name)
        && !allowed().contains(name)
        && !Catalogue.INSTANCE.isConstant(name)
        && !asked.hasBare(name);
  }

  private static String withoutArgument(String name) {
    String shown = name.equals("sigma") ? "σ" : name;
    return shown + " is a function and needs its argument: " + shown + "(...).";
  }

  private void refuse(Mark mark) {
    refusal = Optional.of(mark);
    throw refused();
  }

  private static GradusException refused() {
    return Diagnostic.error(Code.WRONG_KIND, "not for an answer").toException();
  }

  private Optional<String> handedBack(Node node) {
    String text = Reading.of(node);
    if (asked.isCommand() && asked.isRepeatedBy(text)) {
      return Optional.of("That is the question once more. Type what it comes to.");
    }
    Set<String> calls = new TreeSet<>();
    collectCalls(node, calls);
    for (String name : calls) {
      if (asked.calls(name)) {
        return Optional.of(
            "That leaves the work to gradus: "
                + name
                + " is what was asked. Type what it comes to.");
      }
    }
    return switch (expected.calculator()) {
      case ALL -> Optional.empty();
      case ARITHMETIC -> arithmetic(node, calls);
      case NONE -> none(node, calls);
    };
  }

  private Optional<String> arithmetic(Node node, Set<String> calls) {
    for (String name : calls) {
      if (Catalogue.INSTANCE.find(name).filter(f -> f.scalarRule().isEmpty()).isPresent()) {
        return Optional.of(name + " is not for an answer. Work it out and type what it comes to.");
      }
    }
    if (hasArrayWork(node)) {
      return Optional.of("The arrays are still to be worked out. Type the result, entry by entry.");
    }
    if (type != AnswerType.NUMBER) {
      return Optional.empty();
    }
    boolean once = isUnworked(node) && asked.isRepeatedBy(Reading.of(node));
    boolean rounded = !(expected.test() instanceof Expected.Test.Same);
    return once || !rounded && calls.stream().anyMatch(asked::namesFunction) && asked.isRational()
        ? Optional.of("That is the question once more. Work it out to one number.")
        : Optional.empty();
  }

  private Optional<String> none(Node node, Set<String> calls) {
    if (!calls.isEmpty()) {
      return Optional.of(
          "The answer is to be written out, without "
              + calls.iterator().next()
              + ". Type what it comes to.");
    }
    if (hasArrayWork(node)) {
      return Optional.of("The arrays are still to be worked out. Type the result, entry by entry.");
    }
    return type == AnswerType.NUMBER && isUnworked(node)
        ? Optional.of("There is something left to work out. Type one number.")
        : Optional.empty();
  }

  /// A sum, product or power of plain numbers that is not just a fraction.
  private static boolean isUnworked(Node node) {
    return switch (node) {
      case Node.Chain chain ->
          chain.operands().stream().allMatch(AnswerPolicy::isPlain) && !WrittenForm.isNumber(chain);
      case Node.Power power -> isPlain(power.base()) && isPlain(power.exponent());
      case Node.Unary unary -> isUnworked(unary.operand());
      case Node _ -> false;
    };
  }

  private static boolean isPlain(Node node) {
    return node instanceof Node.Num || WrittenForm.isNumber(node) || isUnworked(node);
  }

  /// Whether arrays are multiplied, transposed, added: work that was asked for.
  private static boolean hasArrayWork(Node node) {
    boolean here =
        switch (node) {
          case Node.Chain chain ->
              chain.operands().stream().filter(AnswerPolicy::hasArray).count() > 1;
          case Node.Power power -> hasArray(power.base());
          case Node.Unary unary ->
              unary.operator() == Node.UnaryOperator.TRANSPOSE && hasArray(unary.operand());
          case Node.Bars bars -> hasArray(bars.operand());
          case Node.Index index -> hasArray(index.target());
          case Node _ -> false;
        };
    return here || Children.of(node).stream().anyMatch(AnswerPolicy::hasArrayWork);
  }

  private static boolean hasArray(Node node) {
    return node instanceof Node.ArrayLiteral
        || !(node instanceof Node.Comparison)
            && Children.of(node).stream().anyMatch(AnswerPolicy::hasArray);
  }

  private static void collectCalls(Node node, Set<String> calls) {
    switch (node) {
      case Node.Call call -> calls.add(Asked.canonical(call.name()));
      case Node.Unary(_, Node.UnaryOperator operator, _) when operator == Node.UnaryOperator.ROOT ->
          calls.add("sqrt");
      case Node.Unary(_, Node.UnaryOperator operator, _)
          when operator == Node.UnaryOperator.FACTORIAL ->
          calls.add("factorial");
      case Node _ -> {}
    }
    Children.of(node).forEach(part -> collectCalls(part, calls));
  }

  /// Names that nothing in the answer itself binds.
  static void collectNames(Node node, Set<String> bound, Set<String> names) {
    Set<String> inner = new TreeSet<>(bound);
    switch (node) {
      case Node.Name(_, String name) -> {
        if (!bound.contains(name)) {
          names.add(name);
        }
      }
      case Node.Lambda lambda -> inner.addAll(lambda.parameters());
      case Node.SetBuilder builder -> inner.add(builder.variable());
      case Node.At at -> at.bindings().forEach(binding -> inner.add(binding.name()));
      case Node.Call call -> {
        for (int position : Catalogue.INSTANCE.binds(call.name())) {
          if (position < call.arguments().size()
              && call.arguments().get(position).value() instanceof Node.Name(_, String name)) {
            inner.add(name);
          }
        }
      }
      case Node _ -> {}
    }
    Children.of(node).forEach(part -> collectNames(part, inner, names));
  }

  private Set<String> allowed() {
    return expected.variables().isEmpty() ? asked.names() : new TreeSet<>(expected.variables());
  }

  private Optional<String> unknown(Set<String> names) {
    Set<String> allowed = allowed();
    boolean integral = asked.isIntegral();
    List<String> unknown =
        names.stream()
            .filter(name -> !allowed.contains(name))
            .filter(name -> !Catalogue.INSTANCE.isConstant(name))
            .filter(name -> !Catalogue.INSTANCE.isFunction(name))
            .filter(name -> !integral || !CONSTANTS_OF_INTEGRATION.contains(name))
            .toList();
    boolean unnamed =
        switch (type) {
          case SET, INTERVAL, EQUATION -> allowed.isEmpty();
          case EXPRESSION, NUMBER, CHOICE, ORDER, SPOT, VECTOR, MATRIX, TRUTH -> false;
        };
    return unknown.isEmpty() || unnamed && unknown.size() == 1
        ? Optional.empty()
        : Optional.of(unknown.getFirst());
  }
}
