package gradus.render.code;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.evaluate.Approximation;
import gradus.function.Registry;
import gradus.render.Form;
import gradus.render.RenderOptions;
import gradus.render.plain.PipeValue;
import gradus.value.Value;
import java.util.function.Consumer;

/// `-o numpy`, `-o pytorch`, `-o octave`: the answer as one expression that has the same value
/// there. Exact forms stay (`np.sqrt(2)/2`) unless decimals are asked for; numbers are the shortest
/// decimals that read back to the same double.
public final class CodeText {
  private CodeText() {}

  /// The tools.
  public enum Tool {
    NUMPY,
    PYTORCH,
    OCTAVE
  }

  /// The expression with a line end behind each line.
  ///
  /// @param notes takes what is written differently, one sentence each
  /// @throws GradusException E0910 for what the tool cannot hold
  public static String of(
      Answer answer, RenderOptions options, Tool tool, Registry registry, Consumer<String> notes) {
    Dialect dialect =
        switch (tool) {
          case NUMPY -> new NumPy();
          case PYTORCH -> new PyTorch();
          case OCTAVE -> new Octave();
        };
    if (options.percent()) {
      throw Diagnostic.error(
              Code.USAGE, "--percent writes signs " + dialect.tool() + " cannot read")
          .hint("without --percent, or -o plain")
          .toException();
    }
    Names names = new Names(dialect);
    Numbers numbers = new Numbers(dialect, options.pipe());
    FormulaCode formulas = new FormulaCode(dialect, names, numbers, new Approximation(registry));
    ValueCode.Parts parts =
        new ValueCode.Parts(
            dialect, names, numbers, formulas, registry, answer.conventions(), options.ascii());
    ValueCode values =
        switch (tool) {
          case NUMPY -> new PythonValues(parts, false);
          case PYTORCH -> new PythonValues(parts, true);
          case OCTAVE -> new OctaveValues(parts);
        };
    values.write(value(answer, options));
    names.tell(notes);
    return values.out.text() + "\n";
  }

  private static Value value(Answer answer, RenderOptions options) {
    boolean rounded =
        options.digits() != RenderOptions.STANDARD_DIGITS
            || options.decimals() != RenderOptions.NO_DECIMALS;
    return options.form() == Form.AUTO && !rounded
        ? answer.result()
        : PipeValue.of(answer.result(), answer.approximate(), options.form());
  }
}
