package gradus.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Ticks of a logarithmic axis: powers of ten, 1-2-5 or 1-3 between where there are few, every k-th
/// where there are many.
final class LogTicks {
  /// Which powers of ten are left when not all have room: every k-th.
  private static final int[] EVERY = {1, 2, 3, 5, 10, 20, 30, 50, 100, 150, 200, 300};

  /// The ends of an axis are taken for a power of ten this close, in decades.
  private static final double SLACK = 1e-9;

  /// Fewer powers of ten than this have others between them.
  private static final int FEW = 3;

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private LogTicks() {}

  static List<Axis.Tick> of(TickRoom room) {
    int from = (int) Math.ceil(Math.log10(room.axis().low()) - SLACK);
    int to = (int) Math.floor(Math.log10(room.axis().high()) + SLACK);
    if (room.axis().unit() == Axis.Unit.WHOLE_NUMBERS && to > 0) {
      from = Math.max(0, from);
    }
    if (to - from + 1 < FEW) {
      List<Axis.Tick> between = between(room, from - 1, to, FEW);
      if (!between.isEmpty()) {
        return between;
      }
    }
    for (int k : EVERY) {
      List<Axis.Tick> some = every(room, k, from, to);
      if (some.size() >= 2 && some.size() <= 2 * room.wished() && room.holds(some)) {
        return some;
      }
    }
    List<Axis.Tick> linear = Ticks.linear(room, false);
    return linear.size() < 2 ? between(room, from - 1, to, 1) : linear;
  }

  /// @return none where fewer than so many have room
  private static List<Axis.Tick> between(TickRoom room, int from, int to, int fewest) {
    for (int[] digits : new int[][] {{1, 2, 5}, {1, 3}, {1}}) {
      List<Axis.Tick> between = between(room, digits, from, to);
      if (between.size() >= fewest && room.holds(between)) {
        return between;
      }
    }
    return List.of();
  }

  private static List<Axis.Tick> every(TickRoom room, int k, int from, int to) {
    int first = Math.ceilDiv(from, k) * k;
    if (first + k > to) {
      first = from;
    }
    boolean plain = first > -FEW && to <= FEW + 1;
    List<Axis.Tick> ticks = new ArrayList<>();
    for (int power = first; power <= to && ticks.size() <= room.most(); power += k) {
      BigDecimal value = BigDecimal.ONE.scaleByPowerOfTen(power);
      String text = plain ? value.toPlainString() : power(power, room.ascii());
      ticks.add(new Axis.Tick(value.doubleValue(), text));
    }
    return ticks;
  }

  /// Multiples of the powers of ten.
  private static List<Axis.Tick> between(TickRoom room, int[] digits, int from, int to) {
    double slack = 1 + SLACK;
    List<Axis.Tick> ticks = new ArrayList<>();
    for (int power = from; power <= to; power++) {
      for (int digit : digits) {
        BigDecimal value = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
        double at = value.doubleValue();
        boolean whole = room.axis().unit() != Axis.Unit.WHOLE_NUMBERS || power >= 0;
        if (whole && at >= room.axis().low() / slack && at <= room.axis().high() * slack) {
          boolean plain = power > -FEW - 1 && power <= FEW + 1;
          String text = plain ? value.toPlainString() : digit + "e" + power;
          ticks.add(new Axis.Tick(at, NumberTicks.minus(text, room.ascii())));
        }
      }
    }
    return ticks;
  }

  private static String power(int power, boolean ascii) {
    if (ascii) {
      return "1e" + power;
    }
    StringBuilder text = new StringBuilder("10");
    for (char digit : String.valueOf(power).toCharArray()) {
      text.append(digit == '-' ? '⁻' : RAISED.charAt(digit - '0'));
    }
    return text.toString();
  }
}
