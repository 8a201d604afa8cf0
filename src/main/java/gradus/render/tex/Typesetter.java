package gradus.render.tex;

import gradus.render.box.Box;
import gradus.render.box.FormulaLines;
import gradus.tex.Tex;
import gradus.tex.Tex.Char;
import gradus.tex.Tex.Command;
import gradus.tex.Tex.Environment;
import gradus.tex.Tex.Group;
import gradus.tex.Tex.Words;
import gradus.tex.TexParser;
import java.util.ArrayList;
import java.util.List;

/// Draws formulas written in LaTeX.
public final class Typesetter {
  /// By how much the lines that follow the first are indented.
  private static final int HANGING = 4;

  private Typesetter() {}

  /// What was drawn.
  ///
  /// @param unknown commands that were shown as they were written, each as often as it stands there
  public record Typeset(Box box, List<String> unknown) {
    public Typeset {
      unknown = List.copyOf(unknown);
    }
  }

  /// A formula that stands alone, as a display.
  ///
  /// @param tex without the dollars around it
  /// @param width columns; longer formulas break at relations and operators of the top level, and
  ///   those of which a part is wider are written in lines
  /// @throws gradus.diag.GradusException where the braces, fences or environments do not pair, or
  ///   the drawing would be larger than can be shown
  public static Typeset display(String tex, MathMode mode, int width) {
    Context context = Context.of(mode, false);
    Setter setter = new Setter(context.ink());
    Group formula = unwrapped(aligned(TexParser.parse(tex)));
    Box box;
    if (context.flat()) {
      box = setter.box(formula, context);
    } else if (formula.items().size() == 1
        && formula.items().get(0) instanceof Environment environment
        && Equations.isEquations(environment.name())) {
      box = new Equations(setter, environment, context).box(width);
    } else {
      box = Breaking.lines(setter.atoms(formula.items(), context), width, HANGING);
    }
    Box fitted = box.width() <= width ? box : written(formula, mode, width);
    return new Typeset(fitted, setter.unknown());
  }

  /// What is wider than the page even when it is broken, as lines of text: a terminal would tear
  /// the rows of the drawing apart.
  private static Box written(Group formula, MathMode mode, int width) {
    Context context = Context.of(mode == MathMode.ASCII ? MathMode.LINEAR : mode, true);
    Box line = new Setter(context.ink()).box(formula, context);
    return line.height() > 1 || mode == MathMode.LINEAR
        ? line
        : FormulaLines.box(line.rows().getFirst(), width, HANGING);
  }

  /// A formula within a line of prose: one row wherever that can be read, fractions with a slash.
  ///
  /// @throws gradus.diag.GradusException where the braces, fences or environments do not pair, or
  ///   the drawing would be larger than can be shown
  public static Typeset inline(String tex, MathMode mode) {
    Context context = Context.of(mode, true);
    Setter setter = new Setter(context.ink());
    return new Typeset(setter.box(aligned(TexParser.parse(tex)), context), setter.unknown());
  }

  /// Lines of an `align` without their environment, as they are pasted: `a &= b \\ &= c`.
  private static Group aligned(Group formula) {
    boolean rows = false;
    for (Tex item : formula.items()) {
      rows |= isRowEnd(item) || isAlignment(item);
    }
    if (!rows) {
      return tagged(formula);
    }
    List<List<Group>> lines = new ArrayList<>();
    List<Group> line = new ArrayList<>();
    List<Tex> cell = new ArrayList<>();
    for (Tex item : formula.items()) {
      if (!isRowEnd(item) && !isAlignment(item)) {
        cell.add(item);
        continue;
      }
      line.add(new Group(formula.span(), cell));
      cell = new ArrayList<>();
      if (isRowEnd(item)) {
        lines.add(line);
        line = new ArrayList<>();
      }
    }
    if (!cell.isEmpty() || !line.isEmpty()) {
      line.add(new Group(formula.span(), cell));
      lines.add(line);
    }
    Environment environment = new Environment(formula.span(), "aligned", "", lines, List.of());
    return new Group(formula.span(), List.of(environment));
  }

  /// `\begin{equation}` around nothing but other equations.
  private static Group unwrapped(Group formula) {
    boolean nested =
        formula.items().size() == 1
            && formula.items().get(0) instanceof Environment outer
            && Equations.isEquations(outer.name())
            && outer.rows().size() == 1
            && outer.rows().get(0).size() == 1
            && outer.rows().get(0).get(0).items().size() == 1
            && outer.rows().get(0).get(0).items().get(0) instanceof Environment;
    return nested ? ((Environment) formula.items().get(0)).rows().get(0).get(0) : formula;
  }

  /// The number of an equation stands at its end, wherever it is typed.
  private static Group tagged(Group formula) {
    List<Tex> items = new ArrayList<>();
    List<Tex> tags = new ArrayList<>();
    for (Tex item : formula.items()) {
      boolean tag = item instanceof Words words && words.command().startsWith("tag");
      (tag ? tags : items).add(item);
    }
    items.addAll(tags);
    return new Group(formula.span(), items);
  }

  private static boolean isRowEnd(Tex item) {
    return item instanceof Command command
        && (command.name().equals("\\") || command.name().equals("cr"));
  }

  private static boolean isAlignment(Tex item) {
    return item instanceof Char c && c.text().equals("&");
  }
}
