package gradus.plot.kinds;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotOption;
import gradus.plot.PlotRequest;
import gradus.plot.Studio;
import gradus.plot.kinds.geometry.Wording;
import gradus.plot.kinds.tables.CellTable;
import gradus.plot.kinds.tables.Extent;
import gradus.value.Literals;
import gradus.value.Scalar;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The table of two dice a and b: the cells of an event, or the values of a number made of both.
final class Dice extends PlotKind {
  private static final int MOST = 20;

  /// Outcomes are named one by one up to so many.
  private static final int NAMED = 12;

  Dice() {
    super(
        "dice",
        "The table of two dice a and b: the cells of an event, or of a number made of both",
        "EVENT | EXPR",
        Input.EXPRESSIONS,
        List.of(PlotOption.SHAPE),
        List.of(
            "gradus plot-ascii dice 'a + b = 7'",
            "gradus plot-ascii dice 'max(a, b)'",
            "gradus plot-ascii dice 'a > b' --shape 4x6"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    String event = String.join(", ", request.operands()).strip();
    Extent extent = Extent.of(request, MOST).orElse(new Extent(6, 6));
    List<Value> values = values(event, extent, request.studio());
    Wording wording = new Wording(request.space().ascii());
    return Plot.of(
        values.getFirst() instanceof Truth
            ? event(event, extent, values, request.studio(), wording)
            : number(event, extent, values, request.studio(), wording));
  }

  /// The engine works every cell out.
  ///
  /// @return row by row, all truth values or all numbers
  private static List<Value> values(String event, Extent extent, Studio studio) {
    List<Value> values = new ArrayList<>();
    for (int a = 1; a <= extent.rows(); a++) {
      for (int b = 1; b <= extent.columns(); b++) {
        Value value = studio.value("((a, b) -> " + event + ")(" + a + ", " + b + ")");
        boolean decided = value instanceof Truth truth && truth != Truth.UNKNOWN;
        boolean fits =
            decided
                || value instanceof Scalar.Exact
                || value instanceof Scalar.Real(double d) && Double.isFinite(d);
        if (!fits || !values.isEmpty() && decided != values.getFirst() instanceof Truth) {
          throw Diagnostic.error(
                  Code.WRONG_KIND,
                  "for a = "
                      + a
                      + " and b = "
                      + b
                      + ", "
                      + event
                      + " is "
                      + value.kind()
                      + ", neither true or false nor a finite number")
              .hint("a + b = 7, a > b, max(a, b)")
              .toException();
        }
        values.add(value);
      }
    }
    return values;
  }

  private static Figure event(
      String event, Extent extent, List<Value> values, Studio studio, Wording wording) {
    List<String> cells = new ArrayList<>();
    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      boolean lit = values.get(i) == Truth.TRUE;
      cells.add(lit ? wording.either("#", "■") : wording.either(".", "·"));
      if (lit) {
        outcomes.add("(" + (i / extent.columns() + 1) + ", " + (i % extent.columns() + 1) + ")");
      }
    }
    int count = outcomes.size();
    List<String> words = new ArrayList<>();
    words.add(
        event
            + " in "
            + count
            + " of "
            + values.size()
            + " outcomes: probability "
            + quotient(count, values.size(), studio, wording)
            + ".");
    if (count > 0 && count <= NAMED) {
      words.add("These are (a, b) = " + Wording.list(outcomes) + ".");
    }
    String title = event + ": " + count + " of " + values.size();
    return Figure.of(table(extent, cells, values).titled(title), words, List.of());
  }

  private static Figure number(
      String text, Extent extent, List<Value> values, Studio studio, Wording wording) {
    List<String> cells = new ArrayList<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    StringBuilder sum = new StringBuilder();
    for (Value value : values) {
      String cell = wording.value(value);
      cells.add(cell);
      counts.merge(cell, 1, Integer::sum);
      sum.append(sum.isEmpty() ? "(" : " + (").append(Literals.of(value)).append(')');
    }
    List<String> words = new ArrayList<>();
    String mean = "(" + sum + ")/" + values.size();
    words.add(
        text
            + " for all "
            + values.size()
            + " outcomes: "
            + Wording.count(counts.size(), "value")
            + ", "
            + wording.exact(studio.value(mean), studio.decimals(mean))
            + " on average.");
    if (counts.size() <= 2 * NAMED) {
      List<String> parts = new ArrayList<>();
      counts.forEach((value, count) -> parts.add(value + " in " + count));
      words.add("How often: " + Wording.list(parts) + " of " + values.size() + ".");
    }
    return Figure.of(table(extent, cells, values).titled(text), words, List.of());
  }

  private static String quotient(int count, int all, Studio studio, Wording wording) {
    String text = count + "/" + all;
    String exact = wording.value(studio.value(text));
    return exact.equals("0") || exact.equals("1")
        ? exact
        : exact + wording.either(" (about ", " (≈ ") + wording.number((double) count / all) + ")";
  }

  /// Rows are a, columns b.
  private static Panel table(Extent extent, List<String> cells, List<Value> values) {
    int width = 2;
    for (String cell : cells) {
      width = Math.max(width, cell.length());
    }
    CellTable table = new CellTable();
    table.text(0, 0, "a\\b", Ink.Role.FAINT);
    int left = 4;
    for (int b = 0; b < extent.columns(); b++) {
      table.right(left + (b + 1) * (width + 1), 0, String.valueOf(b + 1), Ink.Role.FAINT);
    }
    for (int a = 0; a < extent.rows(); a++) {
      table.right(3, a + 1, String.valueOf(a + 1), Ink.Role.FAINT);
      for (int b = 0; b < extent.columns(); b++) {
        int i = a * extent.columns() + b;
        Ink ink =
            values.get(i) == Truth.TRUE
                ? Ink.Role.STRONG
                : values.get(i) == Truth.FALSE ? Ink.Role.FAINT : Ink.Role.TEXT;
        table.right(left + (b + 1) * (width + 1), a + 1, cells.get(i), ink);
      }
    }
    return Panel.cells(table.columns(), table.rows(), table.marks());
  }
}
