package gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.plot.Axis.Tick;
import gradus.plot.Axis.Unit;
import gradus.render.terminal.Width;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TicksTest {
  private static final int RANGES = 10_000;

  @Test
  void wishedForPictures() {
    assertThat(texts(Axis.of(-1, 1), 60)).containsExactly("-1.0", "-0.5", "0.0", "0.5", "1.0");
    assertThat(texts(Axis.of(0, 10), 60)).containsExactly("0", "2", "4", "6", "8", "10");
    assertThat(texts(Axis.of(0, 100), 40)).containsExactly("0", "25", "50", "75", "100");
    assertThat(texts(Axis.of(0, 5e6), 60)).containsExactly("0", "1e6", "2e6", "3e6", "4e6", "5e6");
    assertThat(texts(Axis.of(0, 3e-7), 30)).containsExactly("0", "1e-7", "2e-7", "3e-7");
    assertThat(texts(Axis.of(1e6, 1e6 + 1e-3), 60))
        .containsExactly("1000000.0000", "1000000.0005", "1000000.0010");
    assertThat(Ticks.of(Axis.of(-2, 2), 20, false, false))
        .containsExactly(
            new Tick(-2, "−2"),
            new Tick(-1, "−1"),
            new Tick(0, "0"),
            new Tick(1, "1"),
            new Tick(2, "2"));
  }

  @Test
  void multiplesOfPi() {
    Axis axis = Axis.of(-Math.PI, Math.PI).in(Unit.PI);
    assertThat(texts(axis, 60)).containsExactly("-pi", "-pi/2", "0", "pi/2", "pi");
    assertThat(Ticks.of(axis, 60, true, false))
        .extracting(Tick::text)
        .containsExactly("−π", "−π/2", "0", "π/2", "π");
    assertThat(texts(Axis.of(0, Math.PI / 2).in(Unit.PI), 60))
        .containsExactly("0", "pi/8", "pi/4", "3pi/8", "pi/2");
    assertThat(texts(Axis.of(0, 0.01).in(Unit.PI), 40)).contains("0.0050");
  }

  @Test
  void wholeNumbersHaveNoDecimals() {
    assertThat(texts(Axis.of(0, 3).in(Unit.WHOLE_NUMBERS), 80)).containsExactly("0", "1", "2", "3");
    assertThat(texts(Axis.of(0.5, 1.5).in(Unit.WHOLE_NUMBERS), 80)).containsExactly("1");
    assertThat(texts(Axis.of(0, 5e6).in(Unit.WHOLE_NUMBERS), 60)).contains("1e6");
    assertThat(texts(Axis.of(0, 1.5e6).in(Unit.WHOLE_NUMBERS), 60)).contains("500000");
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      double low = random.nextInt(2_000_000) - 1e6;
      double high = low + 1 + random.nextInt(1 << random.nextInt(20));
      for (String text :
          texts(Axis.of(low, high).in(Unit.WHOLE_NUMBERS), 20 + random.nextInt(60))) {
        assertThat(text).doesNotContain(".");
      }
    }
  }

  @Test
  void logarithmicAxes() {
    assertThat(texts(Axis.of(0.01, 1000).logarithmic(), 60))
        .containsExactly("0.01", "0.1", "1", "10", "100", "1000");
    assertThat(texts(Axis.of(1, 30).logarithmic(), 60)).containsExactly("1", "2", "5", "10", "20");
    assertThat(texts(Axis.of(1e-9, 1).logarithmic(), 30))
        .containsExactly("1e-8", "1e-6", "1e-4", "1e-2", "1e0");
    assertThat(Ticks.of(Axis.of(1e-9, 1).logarithmic(), 30, true, false))
        .extracting(Tick::text)
        .containsExactly("10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "10⁰");
    assertThat(texts(Axis.of(2.2, 2.8).logarithmic(), 60)).contains("2.4", "2.6");
  }

  @Test
  void namesThatHaveNoRoomAreThinned() {
    List<Tick> names = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      names.add(new Tick(i, "class " + i));
    }
    Axis axis = Axis.of(-0.5, 9.5).withTicks(names);
    assertThat(texts(axis, 200)).hasSize(10);
    assertThat(texts(axis.withTicks(names.reversed()), 200)).hasSize(10).startsWith("class 9");
    assertThat(texts(axis, 50))
        .containsExactly("class 0", "class 2", "class 4", "class 6", "class 8");
  }

  @Test
  void anyLinearRange() {
    Random random = new Random(1);
    for (int i = 0; i < RANGES; i++) {
      Axis axis = range(random);
      boolean horizontal = random.nextBoolean();
      int cells = horizontal ? 10 + random.nextInt(150) : 2 + random.nextInt(60);
      boolean ascii = random.nextBoolean();
      List<Tick> ticks = Ticks.of(axis, cells, horizontal, ascii);
      String shown = axis + " in " + cells + ": " + ticks;
      legible(axis, ticks, cells, horizontal, shown);
      boolean hasRoom = cells >= (horizontal ? 105 : 5);
      assertThat(ticks).as(shown).hasSizeGreaterThanOrEqualTo(hasRoom ? 2 : 0);
      if (axis.high() - axis.low() > 16 * Math.ulp(Math.abs(axis.high()) + Math.abs(axis.low()))) {
        niceSteps(ticks, shown);
      }
      sharedDecimals(ticks, shown);
    }
  }

  @Test
  void anyLogarithmicRange() {
    Random random = new Random(2);
    for (int i = 0; i < RANGES; i++) {
      double low = Math.pow(10, -300 + 590 * random.nextDouble());
      double factor = Math.pow(10, Math.pow(10, -1 + 3.5 * random.nextDouble()));
      Axis axis = Axis.of(low, Math.min(low * factor, 1e300)).logarithmic();
      boolean horizontal = random.nextBoolean();
      int cells = horizontal ? 40 + random.nextInt(120) : 4 + random.nextInt(60);
      List<Tick> ticks = Ticks.of(axis, cells, horizontal, random.nextBoolean());
      String shown = axis + " in " + cells + ": " + ticks;
      legible(axis, ticks, cells, horizontal, shown);
      assertThat(ticks.size()).as(shown).isGreaterThanOrEqualTo(horizontal ? 2 : 1);
    }
  }

  /// Ends at any magnitude: far apart, close together, around zero.
  private static Axis range(Random random) {
    double magnitude = Math.pow(10, -300 + 600 * random.nextDouble());
    double low =
        switch (random.nextInt(4)) {
          case 0 -> 0;
          case 1 -> Math.rint(random.nextGaussian() * 1000) / 100;
          default -> (random.nextDouble() - 0.5) * magnitude;
        };
    double width =
        switch (random.nextInt(3)) {
          case 0 -> Math.abs(low) * Math.pow(10, -14 * random.nextDouble());
          case 1 -> Math.rint(1 + 1000 * random.nextDouble()) / 100;
          default -> magnitude * random.nextDouble();
        };
    double high = low + width;
    return low < high ? Axis.of(low, high) : Axis.of(low, Math.nextUp(low) + Math.abs(low));
  }

  private static void legible(
      Axis axis, List<Tick> ticks, int cells, boolean horizontal, String shown) {
    double slack = 1e-9;
    int end = Integer.MIN_VALUE + 1;
    double before = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks) {
      double fraction = axis.fraction(tick.at());
      assertThat(fraction).as(shown).isBetween(-slack, 1 + slack);
      assertThat(tick.at()).as(shown).isGreaterThan(before);
      assertThat(read(tick.text())).as(shown).isEqualTo(tick.at());
      before = tick.at();
      int cell = (int) Math.rint(fraction * (cells - 1));
      int width = horizontal ? Width.of(tick.text()) : 1;
      assertThat(cell - width / 2).as(shown).isGreaterThan(horizontal ? end : end - 1);
      end = cell - width / 2 + width;
    }
    assertThat(new HashSet<>(ticks.stream().map(Tick::text).toList())).hasSameSizeAs(ticks);
    assertThat(ticks.size()).as(shown).isLessThanOrEqualTo(Math.max(2, cells));
  }

  private static void niceSteps(List<Tick> ticks, String shown) {
    BigDecimal step = null;
    for (int i = 1; i < ticks.size(); i++) {
      BigDecimal next = exact(ticks.get(i)).subtract(exact(ticks.get(i - 1)));
      if (step != null) {
        assertThat(next).as(shown).isEqualByComparingTo(step);
      }
      step = next;
    }
    if (step != null) {
      assertThat(step.stripTrailingZeros().unscaledValue().intValueExact())
          .as(shown)
          .isIn(1, 2, 3, 4, 5, 25);
    }
  }

  private static void sharedDecimals(List<Tick> ticks, String shown) {
    HashSet<Integer> decimals = new HashSet<>();
    HashSet<String> powers = new HashSet<>();
    for (Tick tick : ticks) {
      String text = tick.text();
      int e = text.indexOf('e');
      if (!text.equals("0")) {
        powers.add(e < 0 ? "" : text.substring(e));
        int point = text.indexOf('.');
        decimals.add(point < 0 ? 0 : (e < 0 ? text.length() : e) - point);
      }
    }
    assertThat(decimals).as(shown).hasSizeLessThanOrEqualTo(1);
    assertThat(powers).as(shown).hasSizeLessThanOrEqualTo(1);
  }

  private static List<String> texts(Axis axis, int cells) {
    return Ticks.of(axis, cells, true, true).stream().map(Tick::text).toList();
  }

  private static BigDecimal exact(Tick tick) {
    return new BigDecimal(tick.text().replace('−', '-'));
  }

  private static double read(String text) {
    String raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    if (text.matches("10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+")) {
      StringBuilder power = new StringBuilder("1e");
      for (char c : text.substring(2).toCharArray()) {
        power.append(c == '⁻' ? '-' : (char) ('0' + raised.indexOf(c)));
      }
      return Double.parseDouble(power.toString());
    }
    return Double.parseDouble(text.replace('−', '-'));
  }
}
