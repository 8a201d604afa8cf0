package gradus.render.plain;

import gradus.engine.Answer;
import gradus.render.RenderOptions;
import gradus.render.latex.Latex;
import gradus.render.text.DerivationWalk;
import gradus.render.text.Footer;
import gradus.render.text.StepsText;
import gradus.syntax.Notation;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Literals;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// `-o markdown`: vectors, matrices and tables as tables of GitHub's Markdown, with the names of
/// rows and columns and as many digits as people see on a terminal; tensors matrix by matrix,
/// records part by part, formulas and sets between dollars; with steps the derivation as a list.
public final class MarkdownText {
  private final int indexBase;
  private final RenderOptions options;
  private final MarkdownTable tables;
  private final Consumer<String> out;

  private MarkdownText(RenderOptions options, int indexBase, Consumer<String> out) {
    this.indexBase = indexBase;
    this.options = options;
    this.tables = new MarkdownTable(new Literals(Notation.ASCII, options.tables()), out);
    this.out = out;
  }

  public static void write(Answer answer, RenderOptions options, Consumer<String> out) {
    Value value = PipeValue.of(answer.result(), answer.approximate(), options.form());
    MarkdownText text = new MarkdownText(options, answer.conventions().indexBase(), out);
    if (!StepsText.areShown(answer, options)) {
      text.block(value);
      return;
    }
    MarkdownSteps.write(answer.steps(), options, out);
    Value found = answer.steps().getLast().after();
    boolean whole = found.equals(answer.result()) && DerivationWalk.isLine(found);
    boolean same = Literals.of(value).equals(Literals.of(found));
    if (!whole || !same) {
      out.accept("\n");
      text.block(value);
    }
    RenderOptions plain = options.withColour(false).withAscii(false).withWidth(Integer.MAX_VALUE);
    String footer = Footer.of(answer, plain);
    if (!options.quiet() && !footer.isEmpty()) {
      // A backslash keeps two lines of one paragraph apart.
      out.accept("\n_" + MarkdownTable.escape(footer).replace(" · ", "_\\\n_") + "_\n");
    }
  }

  private void block(Value value) {
    switch (value) {
      case Array array when array.shape().rank() <= 2 && array.size() > 0 -> tables.matrix(array);
      case Array array when array.size() > 0 -> slices(array);
      case Table table -> tables.table(table);
      case RecordValue record -> record(record);
      case Formula(var expr) -> out.accept(MarkdownSteps.display(latex(new Formula(expr))));
      case SetValue set -> out.accept(MarkdownSteps.display(latex(set)));
      case Array _, Scalar _, Truth _, Text _, FunctionValue _ -> out.accept(inline(value) + "\n");
    }
  }

  /// One part a list item where it fits a line, else below its name.
  private void record(RecordValue record) {
    boolean list = false;
    boolean first = true;
    for (Map.Entry<String, Value> part : record.fields().entrySet()) {
      boolean item = isInline(part.getValue());
      if (!first && !(list && item)) {
        out.accept("\n");
      }
      String name = MarkdownTable.escape(part.getKey());
      if (item) {
        out.accept("- " + name + ": " + inline(part.getValue()) + "\n");
      } else {
        out.accept("**" + name + "**\n\n");
        block(part.getValue());
      }
      list = item;
      first = false;
    }
  }

  private static boolean isInline(Value value) {
    return switch (value) {
      case Scalar _, Truth _, Text _, Formula _, SetValue _, FunctionValue _ -> true;
      case Array array -> array.size() == 0;
      case RecordValue _, Table _ -> false;
    };
  }

  /// Numbers as they are, what is written in the language as code.
  private String inline(Value value) {
    String text = new Literals(Notation.ASCII, options.scalars()).text(value);
    return switch (value) {
      case Scalar.Complex _ -> code(text);
      case Scalar _, Truth _ -> text;
      case Text(String words) -> MarkdownTable.escape(words);
      case Formula _, SetValue _ -> MarkdownSteps.inline(latex(value));
      case Array _, FunctionValue _, RecordValue _, Table _ -> code(text);
    };
  }

  private String latex(Value value) {
    return Latex.of(value, options.scalars(), options.tables());
  }

  private static String code(String text) {
    return text.indexOf('`') < 0 ? "`" + text + "`" : "`` " + text + " ``";
  }

  /// The matrices of a tensor, each under its place: `[1,:,:]`.
  private void slices(Array array) {
    int rank = array.shape().rank();
    int rows = array.shape().length(rank - 2);
    int columns = array.shape().length(rank - 1);
    int[] place = new int[rank - 2];
    List<Value> entries = Values.entries(array);
    for (int from = 0; from < entries.size(); from += rows * columns) {
      out.accept((from > 0 ? "\n" : "") + "`" + heading(place) + "`\n\n");
      List<Value> slice = new ArrayList<>(entries.subList(from, from + rows * columns));
      tables.matrix(Values.matrix(rows, columns, slice));
      advance(place, array);
    }
  }

  private String heading(int[] place) {
    StringBuilder heading = new StringBuilder("[");
    for (int index : place) {
      heading.append(index + indexBase).append(',');
    }
    return heading.append(":,:]").toString();
  }

  private static void advance(int[] place, Array array) {
    for (int axis = place.length - 1; axis >= 0; axis--) {
      place[axis]++;
      if (place[axis] < array.shape().length(axis)) {
        return;
      }
      place[axis] = 0;
    }
  }
}
