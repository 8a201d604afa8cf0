package gradus.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Where an axis is marked and what is written there: equal, simple steps whose labels never meet.
///
/// After Talbot, Lin & Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning Tick Labels
/// on Axes" (2010), with the steps Q = 1, 5, 2, 2.5, 4, 3 and no skipping; ticks stay inside of the
/// range, and labels that meet rule a choice out instead of lowering its score.
///
/// @see <a href="https://doi.org/10.1109/TVCG.2010.130">doi 10.1109/TVCG.2010.130</a>
public final class Ticks {
  /// The first digits of steps, the simplest first, in tenths.
  private static final int[] STEPS = {10, 50, 20, 25, 40, 30};

  /// Steps over the range are at most this many powers of ten below it.
  private static final int DEPTH = 3;

  /// Ranges of fewer doubles than this have no steps between them.
  private static final int FEWEST_DOUBLES = 16;

  private Ticks() {}

  /// The ticks of an axis, from its lower end up. A tick lies in the range, or beyond an end by no
  /// more than rounding.
  ///
  /// @param cells how long the axis is, in columns or rows of text
  /// @param horizontal whether labels stand side by side; otherwise each has a row
  /// @return at least two wherever two labels have room; else one or none
  public static List<Axis.Tick> of(Axis axis, int cells, boolean horizontal, boolean ascii) {
    TickRoom room = new TickRoom(axis, Math.max(1, cells), horizontal, ascii);
    if (!axis.ticks().isEmpty()) {
      return room.everyFew(axis.ticks());
    }
    if (axis.scale() == Axis.Scale.LOG) {
      return LogTicks.of(room);
    }
    return switch (axis.unit()) {
      case NUMBERS -> linear(room, false);
      case WHOLE_NUMBERS -> {
        List<Axis.Tick> whole = linear(room, true);
        yield whole.isEmpty() ? linear(room, false) : whole;
      }
      case PI -> {
        List<Axis.Tick> multiples = PiTicks.of(room);
        yield multiples.size() < 2 ? linear(room, false) : multiples;
      }
    };
  }

  /// Equal steps between numbers.
  ///
  /// @param whole whether only whole numbers may be marked
  static List<Axis.Tick> linear(TickRoom room, boolean whole) {
    Axis axis = room.axis();
    double span = axis.high() - axis.low();
    if (span < FEWEST_DOUBLES * Math.ulp(Math.max(Math.abs(axis.low()), Math.abs(axis.high())))) {
      return whole ? List.of() : ends(room);
    }
    BigDecimal slack = BigDecimal.valueOf(span).movePointLeft(10);
    BigDecimal low = BigDecimal.valueOf(axis.low()).subtract(slack);
    BigDecimal high = BigDecimal.valueOf(axis.high()).add(slack);
    int top = (int) Math.floor(Math.log10(span));
    Choice best = Choice.NONE;
    for (int power = top + 1; power > top - DEPTH; power--) {
      for (int rank = 0; rank < STEPS.length; rank++) {
        BigDecimal step =
            BigDecimal.valueOf(STEPS[rank], 1).scaleByPowerOfTen(power).stripTrailingZeros();
        if (whole && step.scale() > 0) {
          continue;
        }
        List<BigDecimal> values = TickRoom.multiples(step, low, high, room.most());
        best = best.or(room, NumberTicks.of(values, step, whole, room.ascii()), rank, STEPS.length);
      }
    }
    return best.ticks();
  }

  /// Both ends as they are: where there is hardly a number between them.
  private static List<Axis.Tick> ends(TickRoom room) {
    BigDecimal low = BigDecimal.valueOf(room.axis().low());
    BigDecimal high = BigDecimal.valueOf(room.axis().high());
    BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(low.scale(), high.scale()));
    List<Axis.Tick> both = NumberTicks.of(List.of(low, high), unit, false, room.ascii());
    return room.holds(both) ? both : room.first(both);
  }

  /// The best ticks so far.
  ///
  /// @param score of the paper; higher is better
  record Choice(List<Axis.Tick> ticks, double score) {
    static final Choice NONE = new Choice(List.of(), Double.NEGATIVE_INFINITY);

    /// @param rank how simple the step is, 0 the simplest of so many
    Choice or(TickRoom room, List<Axis.Tick> other, int rank, int ranks) {
      if (other.isEmpty() || !room.holds(other)) {
        return this;
      }
      if (other.size() < 2) {
        return ticks.isEmpty() ? new Choice(other, Double.NEGATIVE_INFINITY) : this;
      }
      double value = room.score(other, rank, ranks);
      return value > score ? new Choice(new ArrayList<>(other), value) : this;
    }
  }
}
