package gradus.render.tex;

import gradus.render.box.Box;
import gradus.render.box.Columns;
import gradus.tex.Tex;
import gradus.tex.Tex.Environment;
import gradus.tex.Tex.Group;
import gradus.tex.Tex.Words;
import java.util.ArrayList;
import java.util.List;

/// Sets environments: matrices, arrays, cases, aligned equations.
final class Arrays {
  /// Blanks between the columns of a matrix.
  private static final int GAP = 2;

  private final Setter setter;

  Arrays(Setter setter) {
    this.setter = setter;
  }

  static boolean isStack(String name) {
    return name.equals("substack") || name.equals("subarray");
  }

  Atom environment(Environment e, Context context) {
    String name = plainName(e.name());
    return switch (name) {
      case "matrix", "smallmatrix" -> matrix(e, "", "", context);
      case "pmatrix", "psmallmatrix" -> matrix(e, "(", ")", context);
      case "bmatrix", "bsmallmatrix" -> matrix(e, "[", "]", context);
      case "Bmatrix", "Bsmallmatrix" -> matrix(e, "{", "}", context);
      case "vmatrix", "vsmallmatrix" -> matrix(e, "|", "|", context);
      case "Vmatrix", "Vsmallmatrix" -> matrix(e, "‖", "‖", context);
      case "array", "tabular", "darray" -> array(e, context);
      case "cases", "dcases" -> cases(e, "{", "", context);
      case "rcases", "drcases" -> cases(e, "", "}", context);
      case "substack", "subarray" ->
          context.flat()
              ? Atom.of(flatRows(e, ", ", context), Kind.ORDINARY)
              : Atom.of(stack(e, context), Kind.INNER);
      default ->
          Equations.isEquations(name)
              ? Atom.of(equations(e, context), Kind.INNER)
              : unknown(e, context);
    };
  }

  private static String plainName(String name) {
    return name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
  }

  private Atom unknown(Environment e, Context context) {
    setter.unknown("\\begin{" + e.name() + "}");
    Box body =
        context.flat()
            ? flatRows(e, "; ", context)
            : setter.assembly.matrix(cells(e, context), Columns.of("", 'l'), e.rules());
    Box begin = Box.of(Characters.inked("\\begin{" + e.name() + "} ", context.ink()));
    Box end = Box.of(Characters.inked(" \\end{" + e.name() + "}", context.ink()));
    return Atom.of(Box.row(List.of(begin, body, end)), Kind.INNER);
  }

  private List<List<Box>> cells(Environment e, Context context) {
    List<List<Box>> rows = new ArrayList<>(e.rows().size());
    for (List<Group> row : e.rows()) {
      List<Box> cells = new ArrayList<>(row.size());
      for (Group cell : row) {
        cells.add(setter.box(cell, context));
      }
      rows.add(cells);
    }
    return rows;
  }

  private Atom matrix(Environment typed, String open, String close, Context context) {
    PartRules rules = PartRules.of(typed);
    Environment e = rules.plain();
    if (context.flat()) {
      Box inside = flatRows(e, "; ", context);
      return Atom.of(
          flatFence(open.isEmpty() ? "[" : open, inside, close.isEmpty() ? "]" : close),
          Kind.FENCE);
    }
    List<List<Box>> cells = cells(e, context);
    char alignment = e.columns().isEmpty() ? 'c' : e.columns().charAt(0);
    String spec = e.columns().isEmpty() ? numeric(cells) : "";
    Box body =
        setter.assembly.matrix(cells, Columns.of(spec, alignment), e.rules(), rules.rules(), GAP);
    return Atom.of(setter.assembly.bracketed(open, padded(body, open, close), close), Kind.INNER);
  }

  /// Columns of numbers are flush right, so that signs and digits stand below each other.
  private static String numeric(List<List<Box>> cells) {
    List<Boolean> numbers = new ArrayList<>();
    for (List<Box> row : cells) {
      for (int j = 0; j < row.size(); j++) {
        boolean number = isNumber(row.get(j));
        if (j == numbers.size()) {
          numbers.add(number);
        } else if (!number) {
          numbers.set(j, false);
        }
      }
    }
    StringBuilder spec = new StringBuilder(numbers.size());
    numbers.forEach(number -> spec.append(number ? 'r' : 'c'));
    return spec.toString();
  }

  private static boolean isNumber(Box box) {
    if (box.height() > 1) {
      return false;
    }
    String text = box.rows().get(0);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign = i == 0 && (c == '-' || c == '−');
      if (!(c >= '0' && c <= '9' || c == '.' || sign)) {
        return false;
      }
    }
    return true;
  }

  /// Between round, curly or straight delimiters the cells need a blank at both sides.
  static Box padded(Box body, String open, String close) {
    boolean left = !open.isEmpty() && !open.equals("[") && !open.equals("(");
    boolean right = !close.isEmpty() && !close.equals("]") && !close.equals(")");
    List<Box> row = new ArrayList<>(3);
    if (left) {
      row.add(Box.of(" "));
    }
    // A brace needs a row to point from.
    boolean pointed = body.height() == 2 && (open.equals("{") || close.equals("}"));
    row.add(pointed ? new Box(List.of(body.rows().get(0), "", body.rows().get(1)), 1) : body);
    if (right) {
      row.add(Box.of(" "));
    }
    return Box.row(row);
  }

  private Atom array(Environment typed, Context context) {
    PartRules rules = PartRules.of(typed);
    Environment e = rules.plain();
    if (context.flat()) {
      return Atom.of(flatFence("[", flatRows(e, "; ", context), "]"), Kind.FENCE);
    }
    Box body =
        setter.assembly.matrix(
            cells(e, context), Columns.of(e.columns(), 'c'), e.rules(), rules.rules(), GAP);
    return Atom.of(body, Kind.INNER);
  }

  /// `[a, b; c, d]`; the brackets of a flat array are not doubled.
  Box flatFence(String open, Box body, String close) {
    String text = body.rows().get(0);
    boolean bare = text.startsWith("[") && text.endsWith("]") && text.indexOf('[', 1) < 0;
    Box inside = bare && body.height() == 1 ? Box.of(text.substring(1, text.length() - 1)) : body;
    return setter.assembly.fenced(open, inside, close);
  }

  private Box flatRows(Environment e, String between, Context context) {
    List<Box> boxes = new ArrayList<>();
    for (List<Box> row : cells(e, context)) {
      if (!boxes.isEmpty()) {
        boxes.add(Box.of(between));
      }
      for (int j = 0; j < row.size(); j++) {
        if (j > 0) {
          boxes.add(Box.of(", "));
        }
        boxes.add(row.get(j));
      }
    }
    return Box.row(boxes);
  }

  private Atom cases(Environment e, String open, String close, Context context) {
    if (context.flat()) {
      return Atom.of(setter.assembly.fenced("{", flatCases(e, context), "}"), Kind.FENCE);
    }
    List<List<Box>> cells = cells(e, context);
    Box body = setter.assembly.matrix(cells, Columns.of("", 'l'), List.of(), 3);
    return Atom.of(setter.assembly.bracketed(open, padded(body, open, close), close), Kind.INNER);
  }

  private Box flatCases(Environment e, Context context) {
    List<Box> boxes = new ArrayList<>();
    for (List<Group> row : e.rows()) {
      boxes.add(Box.of(boxes.isEmpty() ? "" : "; "));
      for (int j = 0; j < row.size(); j++) {
        if (j > 0) {
          boxes.add(Box.of(startsWithWords(row.get(j)) ? " " : " if "));
        }
        boxes.add(setter.box(row.get(j), context));
      }
    }
    return Box.row(boxes);
  }

  private static boolean startsWithWords(Group cell) {
    return !cell.items().isEmpty() && cell.items().get(0) instanceof Words;
  }

  /// Rows centred below each other.
  Box stack(Environment e, Context context) {
    List<List<Box>> rows = new ArrayList<>();
    for (List<Group> row : e.rows()) {
      List<Tex> items = new ArrayList<>();
      row.forEach(cell -> items.addAll(cell.items()));
      rows.add(List.of(setter.box(items, context)));
    }
    char alignment = e.columns().isEmpty() ? 'c' : e.columns().charAt(0);
    return setter.assembly.matrix(rows, Columns.of("", alignment), List.of());
  }

  /// Equations below each other, the parts behind every other `&` below each other.
  private Box equations(Environment e, Context context) {
    if (context.flat()) {
      List<Box> boxes = new ArrayList<>();
      for (List<Atom> row : new Equations(setter, e, context).lines()) {
        boxes.add(Box.of(boxes.isEmpty() ? "" : "; "));
        boxes.add(Spacing.row(row, context.tight()));
      }
      return Box.row(boxes);
    }
    return new Equations(setter, e, context).box(Integer.MAX_VALUE);
  }
}
