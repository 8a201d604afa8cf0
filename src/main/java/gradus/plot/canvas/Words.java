package gradus.plot.canvas;

import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.render.terminal.Width;
import java.util.ArrayList;
import java.util.List;

/// The labels of marks: within the frame, and clear of each other where there is another side of
/// their point.
final class Words {
  private final Cells cells;
  private final Placed placed;
  private final List<Rect> written = new ArrayList<>();

  Words(Cells cells, Placed placed) {
    this.cells = cells;
    this.placed = placed;
    placed.boxed().ifPresent(written::add);
  }

  void draw(Mark.Label label) {
    boolean free = placed.panel().frame() == Panel.Frame.CELLS;
    if (label.text().isEmpty() || !placed.holds(label.x(), label.y())) {
      return;
    }
    Rect frame = placed.frame();
    String text = Texts.cut(Texts.shown(label.text(), cells.ascii()), frame.width(), cells.ascii());
    Rect place = at(label, label.anchor(), text);
    boolean movable = label.anchor() != Mark.Anchor.START && label.anchor() != Mark.Anchor.CENTRE;
    if (!free && movable && meets(place)) {
      for (Mark.Anchor other :
          List.of(Mark.Anchor.RIGHT, Mark.Anchor.LEFT, Mark.Anchor.ABOVE, Mark.Anchor.BELOW)) {
        Rect instead = at(label, other, text);
        if (!meets(instead)) {
          place = instead;
          break;
        }
      }
    }
    written.add(place);
    cells.text(place.left(), place.top(), text, label.ink());
  }

  private boolean meets(Rect place) {
    for (Rect other : written) {
      if (place.left() < other.right()
          && other.left() < place.right()
          && place.top() < other.bottom()
          && other.top() < place.bottom()) {
        return true;
      }
    }
    return false;
  }

  private Rect at(Mark.Label label, Mark.Anchor anchor, String text) {
    Rect frame = placed.frame();
    int column = placed.cellColumn(label.x());
    int row = placed.cellRow(label.y());
    int length = Width.of(text);
    int start =
        switch (anchor) {
          case RIGHT -> column + 2;
          case LEFT -> column - 1 - length;
          case CENTRE, ABOVE, BELOW -> column - (length - 1) / 2;
          case START -> column;
        };
    // At an edge the text stands above its point rather than on it.
    boolean covers =
        anchor == Mark.Anchor.RIGHT && start + length > frame.right()
            || anchor == Mark.Anchor.LEFT && start < frame.left();
    int line =
        switch (anchor) {
          case ABOVE -> row - 1;
          case BELOW -> row + 1;
          case RIGHT, LEFT -> covers ? row > frame.top() ? row - 1 : row + 1 : row;
          case CENTRE, START -> row;
        };
    return new Rect(
        Math.clamp(start, frame.left(), Math.max(frame.left(), frame.right() - length)),
        Math.clamp(line, frame.top(), frame.bottom() - 1),
        length,
        1);
  }
}
