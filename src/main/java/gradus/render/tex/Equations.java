package gradus.render.tex;

import gradus.render.box.Box;
import gradus.render.box.Columns;
import gradus.tex.Tex;
import gradus.tex.Tex.Command;
import gradus.tex.Tex.Environment;
import gradus.tex.Tex.Group;
import gradus.tex.Tex.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Equations in rows: `align` and its kin, `gather`, `equation`.
final class Equations {
  /// Columns below which breaking a line makes it no more readable.
  private static final int LEAST_ROOM = 8;

  private final Setter setter;
  private final Environment environment;
  private final Context context;

  Equations(Setter setter, Environment environment, Context context) {
    this.setter = setter;
    this.environment = environment;
    this.context = context;
  }

  static boolean isEquations(String name) {
    String plain = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
    return switch (plain) {
      case "aligned",
          "align",
          "alignat",
          "alignedat",
          "split",
          "flalign",
          "eqnarray",
          "xalignat",
          "gather",
          "gathered",
          "equation",
          "multline",
          "displaymath",
          "math",
          "multlined" ->
          true;
      default -> false;
    };
  }

  /// Each row as one line.
  List<List<Atom>> lines() {
    List<List<Atom>> lines = new ArrayList<>();
    for (List<Group> row : environment.rows()) {
      List<Tex> items = new ArrayList<>();
      for (int j = 0; j < row.size(); j++) {
        if (j > 0 && j % 2 == 0) {
          // The next equation of the row.
          items.add(new Command(row.get(j).span(), "quad", Optional.empty(), List.<Group>of()));
        }
        items.addAll(row.get(j).items());
      }
      lines.add(setter.atoms(items, context));
    }
    return lines;
  }

  /// @param width columns there are; the last column breaks its lines where it would go beyond
  Box box(int width) {
    boolean centred =
        environment.name().startsWith("gather") || environment.name().startsWith("equation");
    List<Row> rows = rows();
    int[] widths = widths(rows);
    int count = widths.length;
    List<List<Box>> cells = new ArrayList<>(rows.size());
    for (Row row : rows) {
      List<Box> boxes = new ArrayList<>(row.cells().size() + 1);
      int used = 0;
      for (int j = 0; j < row.cells().size(); j++) {
        int room = j == row.cells().size() - 1 ? width - used : Integer.MAX_VALUE;
        boolean breaks = j % 2 == 1 || count == 1;
        boxes.add(cell(row.cells().get(j), breaks ? room : Integer.MAX_VALUE));
        used += widths[j] + (j % 2 == 1 ? 3 : 0);
      }
      while (row.tag().width() > 0 && boxes.size() < count) {
        boxes.add(Box.EMPTY);
      }
      if (row.tag().width() > 0) {
        boxes.add(row.tag());
      }
      cells.add(boxes);
    }
    return setter.assembly.matrix(cells, columns(count, centred), List.of());
  }

  private Columns columns(int count, boolean centred) {
    StringBuilder spec = new StringBuilder();
    boolean array = environment.name().startsWith("eqnarray");
    for (int j = 0; j < count; j++) {
      if (array) {
        spec.append(j == 0 ? "r" : j == 1 ? "1c" : "1l");
      } else {
        spec.append(j == 0 ? "" : j % 2 == 1 ? "0" : "3");
        spec.append(centred && count == 1 ? 'c' : count == 1 || j % 2 == 1 ? 'l' : 'r');
      }
    }
    return Columns.of(spec + "4l", 'l');
  }

  /// @param tag the number of the equation, or empty
  private record Row(List<List<Atom>> cells, Box tag) {}

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    boolean array = environment.name().startsWith("eqnarray");
    boolean continued = environment.name().startsWith("mult");
    for (List<Group> row : environment.rows()) {
      List<List<Atom>> cells = new ArrayList<>(row.size());
      Box tag = Box.EMPTY;
      for (int j = 0; j < row.size(); j++) {
        List<Tex> items = new ArrayList<>();
        if (j % 2 == 1 && !array || continued && !rows.isEmpty()) {
          // An empty piece before a relation or operator keeps the blanks around it.
          items.add(new Group(row.get(j).span(), List.of()));
        }
        for (Tex item : row.get(j).items()) {
          if (item instanceof Words words && words.command().startsWith("tag")) {
            tag = setter.texts.set(words, context).atom().box();
          } else {
            items.add(item);
          }
        }
        cells.add(setter.atoms(items, context));
      }
      rows.add(new Row(cells, tag));
    }
    return rows;
  }

  private int[] widths(List<Row> rows) {
    int count = 0;
    for (Row row : rows) {
      count = Math.max(count, row.cells().size());
    }
    int[] widths = new int[count];
    for (Row row : rows) {
      for (int j = 0; j < row.cells().size(); j++) {
        Box box = Spacing.row(row.cells().get(j), context.tight());
        widths[j] = Math.max(widths[j], box.width());
      }
    }
    return widths;
  }

  private Box cell(List<Atom> atoms, int room) {
    Box whole = Spacing.row(atoms, context.tight());
    return whole.width() > room && room > LEAST_ROOM ? Breaking.lines(atoms, room, 5) : whole;
  }
}
