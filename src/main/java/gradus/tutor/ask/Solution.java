package gradus.tutor.ask;

import gradus.diag.GradusException;
import gradus.engine.Request;
import gradus.engine.Worker;
import gradus.function.Conventions;
import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.NodeLatex;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Option;
import gradus.tutor.quiz.Variant.WorkedStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The worked solution of a variant as Markdown.
public final class Solution {
  private final Desk desk;

  public Solution(Desk desk) {
    this.desk = desk;
  }

  /// The steps; the expression a step ends with stands on a line of its own.
  public List<String> steps(Variant variant) {
    List<String> lines = new ArrayList<>();
    String before = "";
    for (WorkedStep step : variant.steps()) {
      String formula = step.equals().isEmpty() ? "" : typed(step.equals(), variant);
      boolean asked = before.isEmpty() && isCommand(variant, step);
      boolean said = formula.isEmpty() || formula.equals(before) || isNamed(formula, step.says());
      if (said || asked && variant.steps().size() > 1) {
        lines.add(step.says());
      } else {
        // A backslash at the end of a line of Markdown is a line break.
        lines.add(step.says().isEmpty() ? formula : step.says() + "\\\n" + formula);
      }
      before = formula.isEmpty() ? before : formula;
    }
    return lines.stream().filter(line -> !line.isEmpty()).toList();
  }

  /// Whether a step only repeats what was asked for, as a command: `diff(x^2, x)`.
  private static boolean isCommand(Variant variant, WorkedStep step) {
    String asked = variant.expected().reference();
    return asked.equals(step.equals())
        && asked.endsWith(")")
        && Character.isLetter(asked.charAt(0));
  }

  /// Whether the words end with the formula already, perhaps spaced otherwise.
  private static boolean isNamed(String formula, String says) {
    int end = says.lastIndexOf('$');
    int begin = end < 0 ? -1 : says.lastIndexOf('$', end - 1);
    if (begin < 0 || says.length() - end > 2) {
      return false;
    }
    String inner = tight(formula.substring("$= ".length(), formula.length() - 1));
    String last = tight(says.substring(begin + 1, end));
    return last.equals(inner) || last.endsWith("=" + inner);
  }

  private static String tight(String tex) {
    return tex.replace("\\left", "")
        .replace("\\right", "")
        .replace("\\,", "")
        .replace("\\frac{-", "-\\frac{")
        .replace(" ", "");
  }

  /// As it is typed: nothing is worked out, for that may be what the next step does.
  private String typed(String expression, Variant variant) {
    Optional<String> interval = closedInterval(variant, expression);
    if (interval.isPresent()) {
      return "$= " + interval.get() + "$";
    }
    try {
      Request request =
          new Request(expression, "", List.of(), "", Conventions.GRADUS, desk.limits());
      String tex = Worker.call(desk.limits(), () -> NodeLatex.of(Desk.session().read(request)));
      // Behind an integral C is the constant, elsewhere the complex numbers.
      return "$= " + (isIntegral(variant) ? tex.replace("\\mathbb{C}", "C") : tex) + "$";
    } catch (GradusException unread) {
      return "`= " + expression + "`";
    }
  }

  private static boolean isIntegral(Variant variant) {
    Expected expected = variant.expected();
    return expected.test() instanceof Expected.Test.Antiderivative
        || expected.question().startsWith("integrate(")
        || expected.reference().startsWith("integrate(");
  }

  /// The right answer.
  public String answer(Variant variant) {
    String reference = variant.expected().reference();
    AnswerType type = variant.type();
    if (type == AnswerType.CHOICE || type == AnswerType.SPOT) {
      return variant.options().stream()
          .filter(option -> option.key().equals(reference))
          .findFirst()
          .map(option -> Wording.label(option).strip() + " " + option.text())
          .orElse(reference);
    }
    if (type == AnswerType.ORDER || type == AnswerType.TRUTH) {
      return reference;
    }
    return closedInterval(variant, reference)
        .or(() -> tex(reference))
        .map(formula -> "$" + formula + "$")
        .orElse("`" + reference + "`");
  }

  /// `[0, 1]` is a vector elsewhere; where an interval is asked for it is drawn as one.
  private Optional<String> closedInterval(Variant variant, String expression) {
    String text = expression.strip();
    int comma = text.indexOf(',');
    boolean pair =
        variant.type() == AnswerType.INTERVAL
            && text.startsWith("[")
            && text.indexOf(']') == text.length() - 1
            && text.indexOf('[', 1) < 0
            && comma > 0
            && text.indexOf(',', comma + 1) < 0;
    if (!pair) {
      return Optional.empty();
    }
    return tex(text.substring(1, comma))
        .flatMap(from ->
            tex(text.substring(comma + 1, text.length() - 1))
                .map(to -> "\\left[" + from + ", " + to + "\\right]"));
  }

  /// Results call the natural logarithm log; questions and worked steps call it ln.
  private Optional<String> tex(String expression) {
    try {
      return Optional.of(desk.tex(expression).replaceAll("\\\\log(?!_)", "\\\\ln"));
    } catch (GradusException notAnExpression) {
      return Optional.empty();
    }
  }

  void say(Variant variant, Speech speech) {
    List<String> steps = steps(variant);
    if (!steps.isEmpty()) {
      speech.sentence("Worked solution:");
    }
    for (int i = 0; i < steps.size(); i++) {
      speech.markdown("  " + (i + 1) + ". ", steps.get(i));
    }
    speech.markdown("The answer: " + answer(variant));
    explainWrongOption(variant, speech);
  }

  private static void explainWrongOption(Variant variant, Speech speech) {
    if (variant.type() != AnswerType.SPOT) {
      return;
    }
    variant.options().stream()
        .filter(option -> option.key().equals(variant.expected().reference()))
        .map(Option::feedback)
        .filter(text -> !text.isEmpty())
        .forEach(speech::markdown);
  }
}
