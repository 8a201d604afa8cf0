package gradus.tutor.quiz;

import java.util.ArrayList;
import java.util.List;

/// A text with places for the values of a variant.
///
/// @param pieces in order
record Template(List<Piece> pieces) {
  Template {
    pieces = List.copyOf(pieces);
  }

  /// What surrounds a place.
  enum Setting {
    TEXT,
    /// Between backticks.
    CODE,
    /// Between dollars.
    FORMULA
  }

  sealed interface Piece {
    record Plain(String text) implements Piece {}

    /// A place for a value.
    ///
    /// @param braced whether the braces stay: they are arguments of LaTeX, as in `x^{n}`
    /// @param after an operator that a minus sign may not follow stands before it
    /// @param raised a power follows
    record Slot(
        Expression expression,
        List<Filter> filters,
        Setting setting,
        boolean braced,
        boolean after,
        boolean raised)
        implements Piece {}
  }

  static Template read(Lines lines, Names names) {
    return new TemplateReader(lines, names).read();
  }

  /// The text of a variant.
  String text(Values values, Workbench bench) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Plain(String text) -> out.append(text);
        case Piece.Slot slot -> out.append(new SlotWriter(slot, values, bench).text());
      }
    }
    return out.toString();
  }

  /// The texts joined by what was typed between them.
  static Template joined(List<Template> parts, String between) {
    List<Piece> pieces = new ArrayList<>();
    for (Template part : parts) {
      if (!pieces.isEmpty()) {
        pieces.add(new Piece.Plain(between));
      }
      pieces.addAll(part.pieces());
    }
    return new Template(pieces);
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }
}
