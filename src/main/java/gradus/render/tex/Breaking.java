package gradus.render.tex;

import gradus.render.box.Box;
import java.util.ArrayList;
import java.util.List;

/// Breaks a line of atoms that is too long: between formulas and behind commas; before relations;
/// before operators where what stands between two relations is still too long; last between
/// factors. Never within a box.
final class Breaking {
  private enum Place {
    /// Where a `\quad` parts two formulas.
    CLAUSE,
    COMMA,
    RELATION,
    OPERATOR,
    FACTOR;

    /// Where to break what still is too long.
    Place next() {
      return values()[ordinal() + 1];
    }

    /// Whether a line may begin with the atom.
    boolean before(Atom atom, Atom left) {
      return switch (this) {
        case CLAUSE -> atom.space() > 2;
        case RELATION -> atom.kind() == Kind.RELATION;
        case OPERATOR -> atom.kind() == Kind.BINARY;
        case COMMA -> left.kind() == Kind.PUNCTUATION;
        case FACTOR ->
            Spacing.between(left, atom, false) > 0 && endsFactor(left.kind()) && isFactor(atom);
      };
    }

    private static boolean endsFactor(Kind kind) {
      return switch (kind) {
        case ORDINARY, CLOSING, INNER, FENCE, QUOTIENT -> true;
        case OPERATOR, SIGN, BINARY, RELATION, OPENING, PUNCTUATION -> false;
      };
    }

    private static boolean isFactor(Atom atom) {
      return switch (atom.kind()) {
        case ORDINARY, OPERATOR, SIGN, OPENING, INNER, FENCE, QUOTIENT -> true;
        case BINARY, RELATION, CLOSING, PUNCTUATION -> false;
      };
    }
  }

  private Breaking() {}

  /// @param indent of all lines but the first
  static Box lines(List<Atom> atoms, int width, int indent) {
    if (Spacing.width(atoms, false) <= width) {
      return Spacing.row(atoms, false);
    }
    List<List<Atom>> lines = new ArrayList<>();
    fill(atoms, Place.CLAUSE, width, indent, lines);
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

  /// Fills lines with segments that begin at places of a kind.
  private static void fill(
      List<Atom> atoms, Place place, int width, int indent, List<List<Atom>> lines) {
    List<Atom> line = new ArrayList<>();
    for (List<Atom> segment : segments(atoms, place)) {
      int room = width - (lines.isEmpty() ? 0 : indent);
      List<Atom> joined = new ArrayList<>(line);
      joined.addAll(segment);
      // A short left side stays with a right side that must break anyway.
      boolean breaksAnyway =
          place == Place.RELATION
              && Spacing.width(segment, false) > width - indent
              && Spacing.width(line, false) <= width / 3;
      if (line.isEmpty() || breaksAnyway || Spacing.width(joined, false) <= room) {
        line = joined;
        continue;
      }
      flush(line, place, width, indent, lines);
      line = new ArrayList<>(segment);
    }
    if (!line.isEmpty()) {
      flush(line, place, width, indent, lines);
    }
  }

  private static void flush(
      List<Atom> line, Place place, int width, int indent, List<List<Atom>> lines) {
    int room = width - (lines.isEmpty() ? 0 : indent);
    boolean fits = Spacing.width(line, false) <= room;
    if (fits || place == Place.FACTOR) {
      lines.add(line);
    } else {
      fill(line, place.next(), width, indent, lines);
    }
  }

  private static List<List<Atom>> segments(List<Atom> atoms, Place place) {
    List<List<Atom>> segments = new ArrayList<>();
    List<Atom> segment = new ArrayList<>();
    for (int i = 0; i < atoms.size(); i++) {
      if (!segment.isEmpty() && place.before(atoms.get(i), atoms.get(i - 1))) {
        segments.add(segment);
        segment = new ArrayList<>();
      }
      segment.add(atoms.get(i));
    }
    segments.add(segment);
    return segments;
  }
}
