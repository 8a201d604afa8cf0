package gradus.tutor.grade;

import gradus.diag.GradusException;
import gradus.engine.Binding;
import gradus.engine.Request;
import gradus.engine.Session;
import gradus.engine.Worker;
import gradus.function.Conventions;
import gradus.function.Function;
import gradus.functions.Catalogue;
import gradus.syntax.Children;
import gradus.syntax.Node;
import gradus.syntax.Reading;
import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Expected.Test;
import gradus.value.Scalar;
import gradus.value.Values;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What an item asks for, as far as its question and its reference are commands.
///
/// @param question what was asked, where that was said
/// @param reference as it stands
/// @param integral the variable, where antiderivatives are asked for
/// @param desk works the reference out
record Asked(
    Optional<Node> question, Optional<Node> reference, Optional<String> integral, Desk desk) {
  /// Below the line of a fraction that is asked for.
  private static final int LARGEST = 200;

  static Asked of(Expected expected, Desk desk, List<Binding> bindings) {
    Optional<Node> question = read(expected.question(), desk, bindings);
    Optional<Node> reference = read(expected.reference(), desk, bindings);
    Optional<String> integral =
        expected.test() instanceof Test.Antiderivative(String x)
            ? Optional.of(x)
            : reference.flatMap(Asked::integrated);
    return new Asked(question, reference, integral, desk);
  }

  /// Empty where it cannot be read by itself, as the interval `(0, 1)`.
  private static Optional<Node> read(String text, Desk desk, List<Binding> bindings) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    try {
      Request request = new Request(text, "", bindings, "", Conventions.GRADUS, desk.limits());
      Session session = Desk.session();
      return Optional.of(Worker.call(desk.limits(), () -> session.read(request)));
    } catch (GradusException unread) {
      return Optional.empty();
    }
  }

  private static Optional<String> integrated(Node node) {
    return node instanceof Node.Call call
            && call.name().equals("integrate")
            && call.arguments().size() == 2
            && call.arguments().get(1).value() instanceof Node.Name(_, String x)
        ? Optional.of(x)
        : Optional.empty();
  }

  boolean isIntegral() {
    return integral.isPresent() || root().filter(name -> name.equals("integrate")).isPresent();
  }

  private Node command() {
    return question.or(() -> reference).orElseThrow();
  }

  /// The function asked about; empty where the question is no call.
  Optional<String> root() {
    if (question.isEmpty() && reference.isEmpty()) {
      return Optional.empty();
    }
    Node node = command();
    while (node instanceof Node.Field field) {
      node = field.target();
    }
    return node instanceof Node.Call call ? Optional.of(canonical(call.name())) : Optional.empty();
  }

  /// The name of the function behind an alias.
  static String canonical(String name) {
    return Catalogue.INSTANCE.find(name).map(Function::name).orElse(name);
  }

  /// Whether a command says what was asked, and not only what the answer is.
  boolean isCommand() {
    return question.isPresent() || reference.isPresent() && hasWork(reference.get());
  }

  /// Whether the reference itself is still to be worked out.
  boolean isWork() {
    return reference.filter(Asked::hasWork).isPresent();
  }

  private static boolean hasWork(Node node) {
    return node instanceof Node.Call call && isWork(call.name())
        || Children.of(node).stream().anyMatch(Asked::hasWork);
  }

  private static boolean isWork(String name) {
    return Catalogue.INSTANCE.find(name).filter(f -> f.scalarRule().isEmpty()).isPresent();
  }

  /// @param reading an expression of the answer
  boolean isRepeatedBy(String reading) {
    return question.filter(node -> Reading.of(node).equals(reading)).isPresent()
        || reference.filter(node -> Reading.of(node).equals(reading)).isPresent()
            && (question.isEmpty() || hasWork(reference.get()));
  }

  /// Whether this function is what was to be worked out.
  boolean calls(String name) {
    boolean asked = question.isPresent() && root().filter(name::equals).isPresent();
    return asked
        || isWork(name)
            && (question.filter(node -> mentions(node, name)).isPresent()
                || reference.filter(node -> mentions(node, name)).isPresent());
  }

  /// Whether a function stands in the question or in the reference.
  boolean namesFunction(String name) {
    return question.filter(node -> mentions(node, name)).isPresent()
        || reference.filter(node -> mentions(node, name)).isPresent();
  }

  /// Whether the reference comes to a fraction: `log(16, 4)`.
  boolean isRational() {
    if (reference.isEmpty()) {
      return false;
    }
    String text = Reading.of(reference.get());
    try {
      return desk.value(text) instanceof Scalar.Exact
          || Values.number(desk.value("N(" + text + ")")).filter(Asked::isFraction).isPresent();
    } catch (GradusException open) {
      return false;
    }
  }

  /// Whether it is a fraction of small numbers as far as doubles can tell.
  private static boolean isFraction(double number) {
    for (int below = 1; below <= LARGEST; below++) {
      double above = number * below;
      if (Math.abs(above - Math.rint(above)) <= 1e-13 * Math.max(1, Math.abs(above))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mentions(Node node, String name) {
    return node instanceof Node.Call call && canonical(call.name()).equals(name)
        || Children.of(node).stream().anyMatch(part -> mentions(part, name));
  }

  /// Whether it stands in the question or in the reference without an argument: the σ of a
  /// distribution.
  boolean hasBare(String name) {
    Set<String> bare = new TreeSet<>();
    question.ifPresent(node -> AnswerPolicy.collectNames(node, Set.of(), bare));
    reference.ifPresent(node -> AnswerPolicy.collectNames(node, Set.of(), bare));
    return bare.contains(name);
  }

  /// Names that question and reference contain.
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    question.ifPresent(node -> AnswerPolicy.collectNames(node, Set.of(), names));
    reference.ifPresent(node -> AnswerPolicy.collectNames(node, Set.of(), names));
    reference.flatMap(Asked::integrated).ifPresent(names::add);
    question.flatMap(Asked::variable).ifPresent(names::add);
    reference.flatMap(Asked::variable).ifPresent(names::add);
    names.removeIf(
        name -> Catalogue.INSTANCE.isConstant(name) || Catalogue.INSTANCE.isFunction(name));
    return names;
  }

  /// `diff(x^2, x)` is about x although it binds it.
  private static Optional<String> variable(Node node) {
    return node instanceof Node.Call call
            && call.arguments().size() >= 2
            && call.arguments().get(1).value() instanceof Node.Name(_, String x)
        ? Optional.of(x)
        : Optional.empty();
  }
}
