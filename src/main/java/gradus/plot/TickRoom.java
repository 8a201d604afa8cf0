package gradus.plot;

import gradus.render.terminal.Width;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// The room that an axis has for ticks, and how well ticks use it.
record TickRoom(Axis axis, int cells, boolean horizontal, boolean ascii) {
  private static final double SIMPLICITY = 0.25;
  private static final double COVERAGE = 0.2;
  private static final double DENSITY = 0.5;

  /// A label about every so many columns, or rows.
  private static final int COLUMNS = 10;

  private static final int ROWS = 4;

  /// More labels than this are not read, however much room there is.
  private static final int PLENTY = 9;

  /// How many ticks are wished for.
  int wished() {
    return Math.clamp(cells / (horizontal ? COLUMNS : ROWS) + 1, 2, PLENTY);
  }

  /// More than this need not be tried.
  int most() {
    return 4 * PLENTY;
  }

  /// Whether there is a blank between all neighbours, wherever in its cell a tick is rounded to.
  boolean holds(List<Axis.Tick> ticks) {
    for (int i = 0; i < ticks.size(); i++) {
      int width = Width.of(ticks.get(i).text());
      if (horizontal && width > cells) {
        return false;
      }
      if (i > 0 && distance(ticks.get(i - 1), ticks.get(i)) < apart(ticks.get(i - 1), width)) {
        return false;
      }
    }
    return true;
  }

  private double distance(Axis.Tick one, Axis.Tick next) {
    return Math.abs(axis.fraction(next.at()) - axis.fraction(one.at())) * (cells - 1);
  }

  /// A distance in cells that any rounding keeps apart.
  private int apart(Axis.Tick one, int width) {
    if (!horizontal) {
      return cells > 2 * ROWS ? 2 : 1;
    }
    return (Width.of(one.text()) + 1) / 2 + (width + 1) / 2 + 1;
  }

  /// Simplicity, coverage and density of section 4 of the paper.
  double score(List<Axis.Tick> ticks, int rank, int ranks) {
    double first = ticks.getFirst().at();
    double last = ticks.getLast().at();
    boolean zero = false;
    for (Axis.Tick tick : ticks) {
      zero |= tick.at() == 0;
    }
    double simplicity = (zero ? 1 : 0) - (double) rank / (ranks - 1);
    double span = axis.high() - axis.low();
    double above = (axis.high() - last) / span;
    double below = (first - axis.low()) / span;
    double coverage = 1 - 50 * (above * above + below * below);
    double ratio = (ticks.size() - 1) / ((last - first) / span) / (wished() - 1);
    double density = 2 - Math.max(ratio, 1 / ratio);
    return SIMPLICITY * simplicity + COVERAGE * coverage + DENSITY * density;
  }

  /// Every k-th tick from the first one on, with the least k that leaves room between them.
  List<Axis.Tick> everyFew(List<Axis.Tick> ticks) {
    List<Axis.Tick> inside = new ArrayList<>();
    for (Axis.Tick tick : ticks) {
      if (tick.at() >= axis.low() && tick.at() <= axis.high()) {
        inside.add(tick);
      }
    }
    for (int k = 1; k < inside.size(); k++) {
      List<Axis.Tick> some = new ArrayList<>();
      for (int i = 0; i < inside.size(); i += k) {
        some.add(inside.get(i));
      }
      if (horizontal ? holds(some) : haveRows(some)) {
        return some;
      }
    }
    return first(inside);
  }

  /// Whether each has a row of its own: names may stand close below each other.
  private boolean haveRows(List<Axis.Tick> ticks) {
    for (int i = 1; i < ticks.size(); i++) {
      if (row(ticks.get(i)) == row(ticks.get(i - 1))) {
        return false;
      }
    }
    return true;
  }

  private int row(Axis.Tick tick) {
    double down = cells * (1 - axis.fraction(tick.at()));
    return Math.clamp((long) Math.floor(down), 0, cells - 1);
  }

  /// The first tick whose label fits alone.
  List<Axis.Tick> first(List<Axis.Tick> ticks) {
    for (Axis.Tick tick : ticks) {
      if (!horizontal || Width.of(tick.text()) <= cells) {
        return List.of(tick);
      }
    }
    return List.of();
  }

  /// @return the multiples of a step from low to high; none when there are more than {@code most}
  static List<BigDecimal> multiples(BigDecimal step, BigDecimal low, BigDecimal high, int most) {
    BigDecimal from = low.divide(step, 0, RoundingMode.CEILING);
    BigDecimal to = high.divide(step, 0, RoundingMode.FLOOR);
    if (to.subtract(from).compareTo(BigDecimal.valueOf(most)) >= 0) {
      return List.of();
    }
    List<BigDecimal> values = new ArrayList<>();
    for (BigDecimal n = from; n.compareTo(to) <= 0; n = n.add(BigDecimal.ONE)) {
      values.add(n.multiply(step));
    }
    return values;
  }
}
