package gradus.plot.kinds;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotRequest;
import gradus.plot.kinds.geometry.Matrices;
import gradus.plot.kinds.geometry.Wording;
import gradus.plot.kinds.tables.CellTable;
import gradus.value.Array;
import gradus.value.Formula;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.List;

/// Shapes below each other, aligned at their last axes: which axes are stretched, and to what.
final class Broadcasting extends PlotKind {
  private static final int MOST = 6;

  Broadcasting() {
    super(
        "broadcast",
        "How the shapes of arrays are stretched to one shape",
        "ARRAY, ARRAY, ...",
        Input.EXPRESSIONS,
        List.of(),
        List.of("gradus plot-ascii broadcast '[1;2;3], [10,20]'"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    List<String> parts = Matrices.parts(request);
    if (parts.size() > MOST) {
      throw PlotRequest.nothing(parts.size() + " shapes are too many", "up to " + MOST);
    }
    List<int[]> shapes = new ArrayList<>();
    int axes = 1;
    for (String part : parts) {
      int[] shape = shape(part, request.studio().value(part));
      shapes.add(shape);
      axes = Math.max(axes, shape.length);
    }
    int[] common = common(shapes, parts, axes);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < shapes.size(); i++) {
      words.add(stretched(parts.get(i), shapes.get(i), common));
    }
    words.addFirst("The common shape is " + text(common) + ".");
    Wording wording = new Wording(request.space().ascii());
    List<String> names = parts.stream().map(wording::shown).toList();
    return Plot.of(Figure.of(panel(names, shapes, common), words, refused(parts, request)));
  }

  /// A note where gradus is stricter than NumPy: a column beside a vector is more often a slip.
  private static List<String> refused(List<String> parts, PlotRequest request) {
    try {
      request.studio().value("(" + String.join(") + (", parts) + ")");
      return List.of();
    } catch (GradusException e) {
      return List.of(
          "this is the rule of NumPy and PyTorch; gradus asks instead: "
              + e.diagnostic().message());
    }
  }

  private static int[] shape(String text, Value value) {
    return switch (value) {
      case Array array -> {
        Shape shape = array.shape();
        int[] lengths = new int[shape.rank()];
        for (int axis = 0; axis < lengths.length; axis++) {
          lengths[axis] = shape.length(axis);
        }
        yield lengths;
      }
      case Scalar _, Formula _ -> new int[0];
      default ->
          throw Diagnostic.error(Code.WRONG_KIND, text + " is " + value.kind() + ", no array")
              .hint("zeros(3, 1), [10, 20]")
              .toException();
    };
  }

  /// By the rule: counted from the last axis, lengths are equal or one of them is 1.
  private static int[] common(List<int[]> shapes, List<String> parts, int axes) {
    int[] common = new int[axes];
    for (int back = 1; back <= axes; back++) {
      int length = 1;
      String from = "";
      for (int i = 0; i < shapes.size(); i++) {
        int here = length(shapes.get(i), back);
        if (here != 1 && length != 1 && here != length) {
          throw Diagnostic.error(
                  Code.SHAPE_MISMATCH,
                  "axis "
                      + back
                      + " from the end has the length "
                      + length
                      + " in "
                      + from
                      + " and "
                      + here
                      + " in "
                      + parts.get(i)
                      + ": neither is 1")
              .hint("equal lengths, or 1, as in [1;2;3] and [10,20]")
              .toException();
        }
        if (here != 1) {
          length = here;
          from = parts.get(i);
        }
      }
      common[axes - back] = length;
    }
    return common;
  }

  /// The length of an axis counted from the end, from 1; 1 where there is none.
  private static int length(int[] shape, int back) {
    return back > shape.length ? 1 : shape[shape.length - back];
  }

  private static String stretched(String text, int[] shape, int[] common) {
    List<String> axes = new ArrayList<>();
    for (int axis = 0; axis < common.length; axis++) {
      int back = common.length - axis;
      if (length(shape, back) != common[axis]) {
        axes.add("axis " + (axis + 1) + " from 1 to " + common[axis]);
      }
    }
    String own = shape.length == 0 ? "a single number" : "of shape " + text(shape);
    return text
        + " is "
        + own
        + (axes.isEmpty()
            ? " and stays as it is."
            : ": stretched along " + Wording.list(axes) + ".");
  }

  private static String text(int[] shape) {
    StringBuilder text = new StringBuilder();
    for (int length : shape) {
      text.append(text.isEmpty() ? "" : "x").append(length);
    }
    return text.isEmpty() ? "that of a number" : text.toString();
  }

  /// Stretched lengths stand as `1>3`.
  private static Panel panel(List<String> parts, List<int[]> shapes, int[] common) {
    CellTable table = new CellTable();
    int name = 0;
    int width = 4;
    for (String part : parts) {
      name = Math.max(name, Math.min(part.length(), 24));
    }
    for (int length : common) {
      width = Math.max(width, String.valueOf(length).length() + 4);
    }
    int start = name + 1;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      table.text(0, i, part.length() > 24 ? part.substring(0, 21) + "..." : part, Ink.Role.TEXT);
      for (int axis = 0; axis < common.length; axis++) {
        int back = common.length - axis;
        int own = length(shapes.get(i), back);
        boolean there = back <= shapes.get(i).length;
        boolean longer = own != common[axis];
        String text = (there ? String.valueOf(own) : "") + (longer ? ">" + common[axis] : "");
        table.right(start + (axis + 1) * width, i, text, longer ? Ink.Role.STRONG : Ink.Role.TEXT);
      }
    }
    table.line(0, parts.size(), start + common.length * width - 1, parts.size());
    for (int axis = 0; axis < common.length; axis++) {
      table.right(
          start + (axis + 1) * width,
          parts.size() + 1,
          String.valueOf(common[axis]),
          Ink.Role.STRONG);
    }
    return Panel.cells(table.columns(), table.rows(), table.marks());
  }
}
