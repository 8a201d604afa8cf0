package gradus.engine;

import gradus.diag.Source;
import gradus.diag.Span;
import gradus.evaluate.Environment;
import gradus.evaluate.Evaluation;
import gradus.function.Arguments;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.OnePass;
import gradus.function.Operand;
import gradus.function.TallColumns;
import gradus.numeric.stream.Demand;
import gradus.numeric.stream.Summary;
import gradus.syntax.Node;
import gradus.value.Text;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A call that one pass over tall data answers.
///
/// @param data the leading arguments
/// @param constants the arguments behind them
record TallCall(
    Node.Call call,
    Function function,
    OnePass pass,
    TallData of,
    List<Part> data,
    List<Node> constants,
    Map<String, Node> options) {
  /// Columns of the data.
  ///
  /// @param columns from 0
  /// @param whole whether they are a matrix
  @SuppressWarnings("ArrayRecordComponent")
  record Part(Node node, int[] columns, boolean whole) {}

  boolean looksAhead(Evaluation evaluation, Environment environment, Source source) {
    return pass.looksAhead(arguments(evaluation, environment, source));
  }

  /// @param used the columns of the summary
  Demand demand(
      Evaluation evaluation, Environment environment, Source source, int[] used, Summary ahead) {
    return pass.demand(
        arguments(evaluation, environment, source), columns(used, ahead), evaluation);
  }

  Value value(
      Evaluation evaluation, Environment environment, Source source, int[] used, Summary summary) {
    evaluation.budget().step();
    return pass.value(
        arguments(evaluation, environment, source), columns(used, summary), evaluation);
  }

  private List<TallColumns> columns(int[] used, Summary summary) {
    List<TallColumns> all = new ArrayList<>(data.size());
    for (Part part : data) {
      int[] places = new int[part.columns.length];
      List<String> names = new ArrayList<>();
      for (int i = 0; i < places.length; i++) {
        places[i] = place(used, part.columns[i]);
        names.add(of.columns().get(part.columns[i]));
      }
      boolean labelled = of.labelled() && part.whole;
      all.add(new TallColumns(summary, places, !part.whole, labelled ? names : List.of()));
    }
    return all;
  }

  private static int place(int[] used, int column) {
    for (int i = 0; i < used.length; i++) {
      if (used[i] == column) {
        return i;
      }
    }
    throw new IllegalStateException("column " + column + " was not summed up");
  }

  private Arguments arguments(Evaluation evaluation, Environment environment, Source source) {
    List<Operand> operands = new ArrayList<>();
    for (Part part : data) {
      Value standIn = part.whole ? of.standIn() : TallData.none();
      operands.add(operand(standIn, part.node, source));
    }
    for (Node constant : constants) {
      operands.add(operand(evaluation.evaluate(constant, environment, source), constant, source));
    }
    Map<String, Operand> given = new HashMap<>();
    options.forEach((name, node) -> {
      Value value =
          node instanceof Node.Name(Span _, String word) && takesWord(name)
              ? new Text(word)
              : evaluation.evaluate(node, environment, source);
      given.put(name, operand(value, node, source));
    });
    return new Arguments(function, operands, given, call.span());
  }

  /// Words of options stand for themselves; `true` and `false` are values.
  private boolean takesWord(String option) {
    return function.options().stream()
        .anyMatch(o -> o.name().equals(option) && o.kind() == Kind.TEXT);
  }

  private static Operand operand(Value value, Node node, Source source) {
    return new Operand(value, node, source.text(), node.span());
  }
}
