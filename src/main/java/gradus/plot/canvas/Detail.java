package gradus.plot.canvas;

/// What stands around the marks when room is scarce: less and less.
enum Detail {
  ALL,
  NO_LABELS,
  NO_TICKS,
  NO_LEGEND,
  BARE;

  boolean labels() {
    return this == ALL;
  }

  boolean ticks() {
    return compareTo(NO_TICKS) < 0;
  }

  boolean legend() {
    return compareTo(NO_LEGEND) < 0;
  }

  boolean titles() {
    return compareTo(BARE) < 0;
  }

  /// The least width of a frame with all of this around it.
  int leastColumns() {
    return this == BARE ? 4 : 12;
  }

  int leastRows() {
    return this == BARE ? 2 : this == ALL ? 4 : 3;
  }
}
