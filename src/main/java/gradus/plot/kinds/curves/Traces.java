package gradus.plot.kinds.curves;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Drawable;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.value.SetValue;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Reads the operands of plots of functions of one variable.
final class Traces {
  private Traces() {}

  /// All operands, split at commas.
  static List<String> texts(PlotRequest request) {
    List<String> texts = new ArrayList<>();
    for (String operand : request.operands()) {
      texts.addAll(request.studio().parts(operand));
    }
    if (texts.isEmpty()) {
      throw Diagnostic.error(Code.USAGE, "there is no function to draw")
          .hint("gradus plot-ascii 'sin(x)'")
          .toException();
    }
    return texts;
  }

  /// The names of `--variables`, or none.
  static List<String> names(PlotRequest request) {
    List<String> names = new ArrayList<>();
    for (String name : request.text(PlotOption.VARIABLES).orElse("").split(",", -1)) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }

  /// The functions of one variable, as many as an array has entries.
  static List<Trace> of(PlotRequest request) {
    List<Trace> traces = new ArrayList<>();
    for (String text : texts(request)) {
      List<String> names = names(request);
      Drawable drawable = request.studio().function(text, names.size() == 1 ? names : List.of());
      String x = variable(drawable, names);
      if (drawable.variables().isEmpty()) {
        drawable = request.studio().function(text, List.of(x));
      }
      traces.addAll(entries(drawable, x));
    }
    return agreed(traces);
  }

  /// One function of one variable.
  static Trace single(PlotRequest request) {
    List<Trace> traces = of(request);
    if (traces.size() != 1) {
      throw Diagnostic.error(Code.USAGE, "one function is drawn here, not " + traces.size())
          .toException();
    }
    return traces.getFirst();
  }

  /// All curves of a picture share the variable; constants take part in any.
  private static List<Trace> agreed(List<Trace> traces) {
    TreeSet<String> variables = new TreeSet<>();
    traces.stream()
        .filter(t -> !t.drawable().variables().isEmpty())
        .forEach(t -> variables.add(t.x()));
    if (variables.size() > 1) {
      throw Diagnostic.error(
              Code.USAGE, "the curves have different variables: " + String.join(", ", variables))
          .hint("one variable in all of them, or a value: -v " + variables.last() + "=1")
          .toException();
    }
    return traces;
  }

  static List<Trace> entries(Drawable drawable, String x) {
    if (drawable.components().isEmpty()) {
      String hint =
          drawable.value() instanceof SetValue
              ? "gradus plot-ascii numberline '" + drawable.text() + "'"
              : "an expression in x";
      throw PlotRequest.nothing(
          drawable.text() + " is " + drawable.value().kind() + " and no function", hint);
    }
    if (drawable.components().size() == 1) {
      return List.of(Trace.of(drawable, x));
    }
    List<Trace> entries = new ArrayList<>();
    for (int i = 0; i < drawable.components().size(); i++) {
      Drawable.PointFunction f = drawable.components().get(i);
      entries.add(
          new Trace("entry " + (i + 1) + " of " + drawable.text(), x, drawable, v -> f.at(v)));
    }
    return entries;
  }

  private static String variable(Drawable drawable, List<String> names) {
    List<String> variables = drawable.variables();
    if (names.size() == 1) {
      return names.getFirst();
    }
    if (variables.size() > 1) {
      throw tooMany(drawable);
    }
    return variables.isEmpty() ? "x" : variables.getFirst();
  }

  static GradusException tooMany(Drawable drawable) {
    List<String> variables = drawable.variables();
    String other = variables.contains("x") ? other(variables) : variables.getLast();
    Diagnostic error =
        Diagnostic.error(
            Code.UNBOUND_ARRAY,
            "a curve has one variable, and "
                + drawable.text()
                + " has "
                + String.join(", ", variables));
    return error
        .hint(
            "a value for it: -v "
                + other
                + "=1; a slider: --slide "
                + other
                + "=-3..3"
                + (variables.size() == 2 ? "; contour lines: gradus plot-ascii contour" : ""))
        .toException();
  }

  private static String other(List<String> variables) {
    return variables.stream().filter(name -> !name.equals("x")).findFirst().orElse("x");
  }
}
