package gradus.render.tex;

import gradus.render.box.Box;
import java.util.ArrayList;
import java.util.List;

/// Breaks a line of atoms that is too long: before relations, and before operators where what
/// stands between two relations is still too long. Never within a box.
final class Breaking {
  private Breaking() {}

  /// @param indent of all lines but the first
  static Box lines(List<Atom> atoms, int width, int indent) {
    Box whole = Spacing.row(atoms, false);
    if (whole.width() <= width) {
      return whole;
    }
    List<List<Atom>> lines = new ArrayList<>();
    fill(atoms, Kind.RELATION, width, indent, lines);
    List<Box> boxes = new ArrayList<>();
    Box before = Box.EMPTY;
    for (int i = 0; i < lines.size(); i++) {
      Box line = Spacing.row(lines.get(i), false);
      if (i > 0 && before.depth() + line.rise() > 0) {
        boxes.add(Box.EMPTY);
      }
      before = line;
      boxes.add(i == 0 ? line : line.indented(indent));
    }
    return boxes.size() == 1 ? boxes.get(0) : Box.stack(boxes, boxes.get(0).baseline());
  }

  /// Fills lines with segments that begin with an atom of a kind.
  private static void fill(
      List<Atom> atoms, Kind kind, int width, int indent, List<List<Atom>> lines) {
    List<Atom> line = new ArrayList<>();
    for (List<Atom> segment : segments(atoms, kind)) {
      int room = width - (lines.isEmpty() ? 0 : indent);
      List<Atom> joined = new ArrayList<>(line);
      joined.addAll(segment);
      // A short left side stays with a right side that must break anyway.
      boolean breaksAnyway = kind == Kind.RELATION
          && Spacing.row(segment, false).width() > width - indent
          && Spacing.row(line, false).width() <= width / 3;
      if (line.isEmpty() || breaksAnyway || Spacing.row(joined, false).width() <= room) {
        line = joined;
        continue;
      }
      flush(line, kind, width, indent, lines);
      line = new ArrayList<>(segment);
    }
    if (!line.isEmpty()) {
      flush(line, kind, width, indent, lines);
    }
  }

  private static void flush(
      List<Atom> line, Kind kind, int width, int indent, List<List<Atom>> lines) {
    int room = width - (lines.isEmpty() ? 0 : indent);
    boolean fits = Spacing.row(line, false).width() <= room;
    if (fits || kind == Kind.PUNCTUATION) {
      lines.add(line);
    } else {
      fill(line, kind == Kind.RELATION ? Kind.BINARY : Kind.PUNCTUATION, width, indent, lines);
    }
  }

  /// A segment begins with an atom of the kind, behind a comma for punctuation.
  private static List<List<Atom>> segments(List<Atom> atoms, Kind kind) {
    List<List<Atom>> segments = new ArrayList<>();
    List<Atom> segment = new ArrayList<>();
    for (int i = 0; i < atoms.size(); i++) {
      Atom atom = atoms.get(i);
      boolean begins = kind == Kind.PUNCTUATION
          ? i > 0 && atoms.get(i - 1).kind() == kind || atom.space() > 2
          : atom.kind() == kind;
      if (begins && !segment.isEmpty()) {
        segments.add(segment);
        segment = new ArrayList<>();
      }
      segment.add(atom);
    }
    segments.add(segment);
    return segments;
  }
}
