package gradus.plot;

import java.util.ArrayList;
import java.util.List;

/// Ticks at multiples of π.
final class PiTicks {
  /// Numerators and denominators of steps, the simplest first.
  private static final int[][] STEPS = {
    {1, 2}, {1, 1}, {1, 4}, {2, 1}, {5, 1}, {10, 1}, {1, 8}, {1, 6}, {1, 3}, {4, 1}, {3, 1},
    {20, 1}, {50, 1}, {100, 1}, {1, 12}
  };

  /// Simplicity counts for more than among numbers: thirds are for where halves have no room.
  private static final int RANKS = 5;

  /// Multiples beyond this are numbers as any other.
  private static final double MOST = 1e4;

  /// The ends of an axis are taken for a multiple this close, in steps.
  private static final double SLACK = 1e-9;

  private PiTicks() {}

  /// @return fewer than two where multiples of π do not suit the range
  static List<Axis.Tick> of(TickRoom room) {
    double low = room.axis().low() / Math.PI;
    double high = room.axis().high() / Math.PI;
    Ticks.Choice best = Ticks.Choice.NONE;
    if (Math.max(-low, high) > MOST) {
      return best.ticks();
    }
    for (int rank = 0; rank < STEPS.length; rank++) {
      int times = STEPS[rank][0];
      int parts = STEPS[rank][1];
      long from = (long) Math.ceil(low * parts / times - SLACK);
      long to = (long) Math.floor(high * parts / times + SLACK);
      if (to - from >= room.most()) {
        continue;
      }
      List<Axis.Tick> ticks = new ArrayList<>();
      for (long n = from; n <= to; n++) {
        ticks.add(tick(n * times, parts, room.ascii()));
      }
      best = best.or(room, ticks, rank, RANKS);
    }
    return best.ticks();
  }

  private static Axis.Tick tick(long times, int parts, boolean ascii) {
    if (times == 0) {
      return new Axis.Tick(0, "0");
    }
    int shared = gcd((int) Math.abs(times), parts);
    long top = times / shared;
    int bottom = parts / shared;
    String factor = top == 1 ? "" : top == -1 ? "-" : String.valueOf(top);
    String text = factor + (ascii ? "pi" : "π") + (bottom == 1 ? "" : "/" + bottom);
    return new Axis.Tick(times * Math.PI / parts, NumberTicks.minus(text, ascii));
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
