package gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ColourMapTest {
  private static final int STEPS = 200;

  @ParameterizedTest
  @EnumSource(names = {"VIRIDIS", "MAGMA", "GREY"})
  void lighterForLargerValues(ColourMap map) {
    double before = lightness(map.at(0));
    for (int i = 1; i <= STEPS; i++) {
      double next = lightness(map.at((double) i / STEPS));
      assertThat(next).as("%s at %d", map, i).isGreaterThan(before - 1e-9);
      if (map != ColourMap.GREY) {
        assertThat(next - before).as("%s at %d", map, i).isBetween(0.05, 1.1);
      }
      before = next;
    }
  }

  @Test
  void coolwarmIsLightestInTheMiddle() {
    for (int i = 0; i < STEPS / 2; i++) {
      double left = lightness(ColourMap.COOLWARM.at((double) i / STEPS));
      double right = lightness(ColourMap.COOLWARM.at(1 - (double) i / STEPS));
      double middle = lightness(ColourMap.COOLWARM.at(0.5));
      assertThat(left).isLessThan(middle);
      assertThat(right).isLessThan(middle);
    }
    int cold = ColourMap.COOLWARM.at(0);
    int warm = ColourMap.COOLWARM.at(1);
    assertThat(cold & 0xFF).isGreaterThan(cold >> 16);
    assertThat(warm >> 16).isGreaterThan(warm & 0xFF);
  }

  @Test
  void endsStayEnds() {
    for (ColourMap map : ColourMap.values()) {
      assertThat(map.at(-3)).isEqualTo(map.at(0));
      assertThat(map.at(7)).isEqualTo(map.at(1));
    }
    assertThat(ColourMap.GREY.at(0.5)).isEqualTo(0x808080);
  }

  /// L* of CIE 1976, D65.
  private static double lightness(int rgb) {
    double y =
        0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
  }

  private static double linear(int part) {
    double c = part / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
