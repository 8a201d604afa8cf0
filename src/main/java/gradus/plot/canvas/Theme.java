package gradus.plot.canvas;

import gradus.plot.Ink;

/// The colours of pictures in pixels. Series keep to colours that people who see fewer colours tell
/// apart, after Okabe & Ito, "Color Universal Design" (2008); series differ in strokes and shapes too.
public enum Theme {
  LIGHT(
      0xFF_FF_FF, 0x22_26_2C, 0xB4_BA_C2, 0x00_5A_9C, 0xB8_32_00, 0x00_72_B2, 0xD5_5E_00,
      0x00_8F_68, 0xB8_5C_90, 0xB8_7A_00, 0x3A_9A_D9, 0x5B_4B_A8, 0x5A_5A_5A),
  DARK(
      0x15_18_1E, 0xE4_E7_EB, 0x59_61_6C, 0x7C_C4_FF, 0xFF_8A_5C, 0x56_B4_E9, 0xF0_8A_3C,
      0x2F_C8_9B, 0xE3_95_C0, 0xF0_D0_4A, 0x8E_9B_FF, 0xB5_E0_5A, 0xB8_BC_C2);

  /// Where the colours of series begin.
  private static final int SERIES = 5;

  private final int[] colours;

  Theme(int... colours) {
    this.colours = colours;
  }

  /// `0xRRGGBB`, as all colours here.
  public int background() {
    return colours[0];
  }

  public int of(Ink ink) {
    return switch (ink) {
      case Ink.Colour colour -> colour.rgb();
      case Ink.Series series ->
          colours[SERIES + Math.floorMod(series.index(), colours.length - SERIES)];
      case Ink.Role role -> colours[1 + role.ordinal()];
    };
  }

  /// Black or white, whichever is easier to read on a colour.
  static int textOn(int rgb) {
    int light = 299 * (rgb >> 16 & 0xFF) + 587 * (rgb >> 8 & 0xFF) + 114 * (rgb & 0xFF);
    return light > 140_000 ? 0x10_10_10 : 0xFF_FF_FF;
  }
}
