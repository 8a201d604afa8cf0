package gradus.plot.kinds.curves;

import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import java.util.List;

/// A kind of plot whose operands are expressions.
abstract class FunctionKind implements PlotKind {
  private final String name;
  private final String summary;
  private final String operands;
  private final List<PlotOption> options;
  private final List<String> examples;

  FunctionKind(
      String name,
      String summary,
      String operands,
      List<PlotOption> options,
      List<String> examples) {
    this.name = name;
    this.summary = summary;
    this.operands = operands;
    this.options = List.copyOf(options);
    this.examples = List.copyOf(examples);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String summary() {
    return summary;
  }

  @Override
  public String operands() {
    return operands;
  }

  @Override
  public Input input() {
    return Input.EXPRESSIONS;
  }

  @Override
  public List<PlotOption> options() {
    return options;
  }

  @Override
  public List<String> examples() {
    return examples;
  }
}
