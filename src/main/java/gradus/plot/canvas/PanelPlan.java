package gradus.plot.canvas;

import gradus.plot.Axis;
import gradus.plot.Panel;
import gradus.plot.Ticks;
import gradus.render.terminal.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts one panel into a rectangle of cells, from its upper left corner.
final class PanelPlan {
  /// Panels without a vertical axis have at most so many rows for a unit of height.
  private static final int LANE = 4;

  /// What a frame beside a legend must have left.
  private static final int BESIDE = 24;

  /// Columns of a bar of colours.
  private static final int BAR = 2;

  /// Where the legend goes.
  private enum Spot {
    NONE,
    INSIDE,
    BELOW,
    RIGHT
  }

  private final Panel panel;
  private final int columns;
  private final int rows;
  private final Detail detail;
  private final boolean ascii;
  private final boolean titled;
  private final boolean labelled;
  private final LegendText names;
  private final List<Caption> captions = new ArrayList<>();
  private final List<Placed.Sample> samples = new ArrayList<>();

  /// @param titled whether a row is kept for a title, for the sake of the panels beside it
  /// @param labelled whether a row is kept above the vertical axis
  PanelPlan(
      Panel panel,
      int columns,
      int rows,
      Detail detail,
      boolean ascii,
      boolean titled,
      boolean labelled) {
    this.panel = panel;
    this.columns = columns;
    this.rows = rows;
    this.detail = detail;
    this.ascii = ascii;
    this.titled = titled && detail.titles();
    this.labelled = labelled && detail.labels();
    this.names =
        detail.legend()
            ? LegendText.of(panel, columns, ascii)
            : new LegendText(List.of(), List.of());
  }

  /// @return nothing when the frame would be too small
  Optional<Placed> place() {
    if (panel.frame() == Panel.Frame.CELLS) {
      return Optional.of(cells());
    }
    if (names.isEmpty()) {
      return place(Spot.NONE);
    }
    Optional<Placed> inside = place(Spot.INSIDE);
    if (inside.isPresent()) {
      return inside;
    }
    int lines = names.lines(columns);
    if (lines <= Math.max(1, rows / 8)) {
      Optional<Placed> below = place(Spot.BELOW);
      if (below.isPresent() && below.get().frame().width() > columns / 2) {
        return below;
      }
    }
    return place(Spot.RIGHT).or(() -> place(Spot.BELOW));
  }

  /// The units are cells.
  private Placed cells() {
    captions.clear();
    samples.clear();
    int top = titled ? 1 : 0;
    Rect frame =
        new Rect(0, top, (int) Math.ceil(panel.x().high()), (int) Math.ceil(panel.y().high()));
    addTitle(frame);
    names.flow(0, frame.bottom(), columns, samples, captions);
    return placed(frame, panel.x(), panel.y(), List.of(), List.of(), Optional.empty());
  }

  private Optional<Placed> place(Spot spot) {
    captions.clear();
    samples.clear();
    boolean axes = panel.frame() == Panel.Frame.AXES;
    boolean lined = detail.ticks() && (axes || panel.frame() == Panel.Frame.BASE);
    int top = (titled ? 1 : 0) + (labelled ? 1 : 0);
    int under = lined ? xLabel().isEmpty() ? 2 : 3 : 0;
    int lines = spot == Spot.BELOW ? names.lines(columns) : 0;
    int height = frameRows(rows - top - under - lines);
    int bar = barColumns(height);
    int legend = spot == Spot.RIGHT ? names.width() + 2 : 0;
    if (spot == Spot.RIGHT && names.names().size() > height) {
      return Optional.empty();
    }
    int gutter = lined && axes ? gutter(panel.y(), height) : 0;
    int width = columns - gutter - bar - legend;
    if (height < leastRows() || width < Math.max(detail.leastColumns(), legend > 0 ? BESIDE : 0)) {
      return Optional.empty();
    }
    if (lined) {
      width -= overhang(width, bar);
    }
    Fitted fitted = fitted(width, height);
    // Wider ranges may have longer numbers beside them.
    for (int times = 0; lined && axes && times < 4; times++) {
      int needed = gutter(fitted.y(), fitted.rows());
      width -= Math.max(0, needed - gutter);
      if (needed <= gutter) {
        gutter = needed;
        break;
      }
      gutter = needed;
      if (width < detail.leastColumns()) {
        return Optional.empty();
      }
      fitted = fitted(width, height);
    }
    Rect frame = new Rect(gutter, top, fitted.columns(), fitted.rows());
    List<Integer> xTicks = new ArrayList<>();
    List<Integer> yTicks = new ArrayList<>();
    Optional<Rect> scale = addBar(frame, bar);
    if (lined) {
      addTicks(frame, fitted, axes, xTicks, yTicks);
      addXLabel(frame);
    }
    addTitle(frame);
    addYLabel(frame);
    Placed placed = placed(frame, fitted.x(), fitted.y(), xTicks, yTicks, scale);
    return switch (spot) {
      case NONE -> Optional.of(placed);
      case INSIDE -> inside(placed);
      case BELOW -> {
        int rest = columns - gutter;
        int indent = names.lines(rest) == lines && names.width() <= rest ? gutter : 0;
        names.flow(indent, placed.bottom(), columns - indent, samples, captions);
        yield Optional.of(placed(frame, fitted.x(), fitted.y(), xTicks, yTicks, scale));
      }
      case RIGHT -> {
        names.stack(frame.right() + bar + 2, top, samples, captions);
        yield Optional.of(placed(frame, fitted.x(), fitted.y(), xTicks, yTicks, scale));
      }
    };
  }

  private Fitted fitted(int width, int height) {
    return panel.equal() && Fitted.applies(panel)
        ? Fitted.of(panel, width, height, detail)
        : new Fitted(width, height, panel.x(), panel.y());
  }

  /// Inside of the frame where it is free, else in what equal units have left free at the right.
  private Optional<Placed> inside(Placed placed) {
    Optional<Rect> free = FreePlace.of(placed, names.width(), names.names().size());
    boolean beside =
        free.isEmpty()
            && panel.equal()
            && columns - placed.right() >= names.width() + 2
            && names.names().size() <= placed.frame().height();
    if (free.isEmpty() && !beside) {
      return Optional.empty();
    }
    int left = beside ? placed.right() + 2 : free.orElseThrow().left();
    int top = beside ? placed.frame().top() : free.orElseThrow().top();
    names.stack(left, top, samples, captions);
    return Optional.of(
        new Placed(
            panel,
            placed.x(),
            placed.y(),
            placed.frame(),
            placed.lined(),
            placed.columns(),
            placed.rows(),
            captions,
            samples,
            free,
            placed.bar()));
  }

  private Placed placed(
      Rect frame,
      Axis x,
      Axis y,
      List<Integer> xTicks,
      List<Integer> yTicks,
      Optional<Rect> scale) {
    boolean lined =
        detail.ticks() && (panel.frame() == Panel.Frame.AXES || panel.frame() == Panel.Frame.BASE);
    return new Placed(
        panel, x, y, frame, lined, xTicks, yTicks, captions, samples, Optional.empty(), scale);
  }

  private int leastRows() {
    return panel.frame() == Panel.Frame.BASE ? 1 : detail.leastRows();
  }

  private int frameRows(int room) {
    double span = panel.y().high() - panel.y().low();
    return panel.frame() == Panel.Frame.BASE && span >= 0.5 && span <= 20
        ? Math.min(room, Math.max(2, (int) Math.ceil(LANE * span)))
        : room;
  }

  private String xLabel() {
    return detail.labels() ? Texts.shown(panel.x().label(), ascii) : "";
  }

  /// Columns left of the frame: the longest number, a blank, the axis.
  private int gutter(Axis axis, int height) {
    int widest = 0;
    for (Axis.Tick tick : Ticks.of(axis, Math.max(1, height), false, ascii)) {
      widest = Math.max(widest, Width.of(text(tick)));
    }
    return widest + 2;
  }

  private String text(Axis.Tick tick) {
    return Texts.cut(Texts.shown(tick.text(), ascii), Math.max(3, columns / 3), ascii);
  }

  /// By how much the last number below the frame would stand out of the rectangle.
  ///
  /// @param free columns right of the frame that it may use
  private int overhang(int width, int free) {
    int most = 0;
    for (Axis.Tick tick : Ticks.of(panel.x(), width, true, ascii)) {
      int cell = Math.min(width - 1, (int) (panel.x().fraction(tick.at()) * width));
      int length = Width.of(tick.text());
      most = Math.max(most, cell - (length - 1) / 2 + length - width - free);
    }
    return width - most >= detail.leastColumns() ? most : 0;
  }

  private void addTicks(
      Rect frame, Fitted fitted, boolean axes, List<Integer> xTicks, List<Integer> yTicks) {
    if (axes) {
      for (Axis.Tick tick : Ticks.of(fitted.y(), frame.height(), false, ascii)) {
        double down = frame.height() * (1 - fitted.y().fraction(tick.at()));
        int row = frame.top() + Math.clamp((long) Math.floor(down), 0, frame.height() - 1);
        String text = text(tick);
        yTicks.add(row);
        captions.add(
            new Caption(frame.left() - 2 - Width.of(text), row, text, Caption.Role.Y_TICK));
      }
    }
    int end = 0;
    for (Axis.Tick tick : Ticks.of(fitted.x(), frame.width(), true, ascii)) {
      double along = frame.width() * fitted.x().fraction(tick.at());
      int column = frame.left() + Math.clamp((long) Math.floor(along), 0, frame.width() - 1);
      String text = Texts.shown(tick.text(), ascii);
      int length = Width.of(text);
      int start = Math.clamp(column - (length - 1L) / 2, 0, Math.max(0, columns - length));
      xTicks.add(column);
      if (start >= end && start + length <= columns) {
        captions.add(new Caption(start, frame.bottom() + 1, text, Caption.Role.X_TICK));
        end = start + length + 1;
      }
    }
  }

  private void addXLabel(Rect frame) {
    if (!xLabel().isEmpty()) {
      addCentred(frame, frame.bottom() + 2, xLabel(), Caption.Role.X_LABEL);
    }
  }

  private void addTitle(Rect frame) {
    if (titled && !panel.title().isEmpty()) {
      addCentred(frame, 0, Texts.shown(panel.title(), ascii), Caption.Role.PANEL_TITLE);
    }
  }

  private void addCentred(Rect frame, int row, String text, Caption.Role role) {
    String cut = Texts.cut(text, columns, ascii);
    int length = Width.of(cut);
    int start =
        Math.clamp(frame.left() + (frame.width() - length) / 2L, 0, Math.max(0, columns - length));
    captions.add(new Caption(start, row, cut, role));
  }

  private void addYLabel(Rect frame) {
    String text = Texts.shown(panel.y().label(), ascii);
    if (labelled && !text.isEmpty()) {
      String cut = Texts.cut(text, columns, ascii);
      int start = Math.max(0, frame.left() - 1 - Width.of(cut) / 2);
      captions.add(
          new Caption(
              Math.min(start, columns - Width.of(cut)),
              frame.top() - 1,
              cut,
              Caption.Role.Y_LABEL));
    }
  }

  /// The columns of a bar of colours with its numbers; none for no bar.
  private int barColumns(int height) {
    if (panel.bar().isEmpty() || !detail.ticks() || height < 1) {
      return 0;
    }
    Panel.ColourBar bar = panel.bar().get();
    if (!(bar.low() < bar.high())) {
      return 0;
    }
    int widest = labelled ? Width.of(Texts.shown(bar.label(), ascii)) - BAR - 1 : 0;
    for (Axis.Tick tick : Ticks.of(bar.axis(), height, false, ascii)) {
      widest = Math.max(widest, Width.of(tick.text()));
    }
    return 2 + BAR + 1 + Math.min(widest, columns / 4);
  }

  private Optional<Rect> addBar(Rect frame, int room) {
    if (room == 0) {
      return Optional.empty();
    }
    Panel.ColourBar bar = panel.bar().orElseThrow();
    Rect place = new Rect(frame.right() + 2, frame.top(), BAR, frame.height());
    Axis axis = bar.axis();
    for (Axis.Tick tick : Ticks.of(axis, frame.height(), false, ascii)) {
      double down = frame.height() * (1 - axis.fraction(tick.at()));
      int row = frame.top() + Math.clamp((long) Math.floor(down), 0, frame.height() - 1);
      String text = Texts.cut(tick.text(), room - BAR - 3, ascii);
      captions.add(new Caption(place.right() + 1, row, text, Caption.Role.BAR_TICK));
    }
    if (labelled && !bar.label().isEmpty()) {
      String text = Texts.cut(Texts.shown(bar.label(), ascii), room - 2, ascii);
      captions.add(new Caption(place.left(), frame.top() - 1, text, Caption.Role.BAR_LABEL));
    }
    return Optional.of(place);
  }
}
