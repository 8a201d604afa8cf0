package gradus.plot;

/// Values as colours: a few colours of each map, and straight lines between them.
public enum ColourMap {
  /// Dark blue over green to yellow: equal steps look equal, in grey too.
  VIRIDIS(
      0x44_02_56,
      0x48_28_78,
      0x3D_4B_8A,
      0x2F_6B_8E,
      0x24_8A_8D,
      0x22_A8_84,
      0x48_C1_6E,
      0x8F_D5_43,
      0xF8_E6_25),
  /// Black over purple to light yellow.
  MAGMA(
      0x02_02_08,
      0x1A_11_42,
      0x4C_12_79,
      0x7F_25_82,
      0xB5_37_7A,
      0xE3_50_64,
      0xFA_84_60,
      0xFE_BE_85,
      0xFB_FB_C0),
  /// Blue over grey to red: for values around a middle.
  COOLWARM(
      0x3A_4C_C0,
      0x62_82_EA,
      0x8D_AF_FD,
      0xB8_D0_F8,
      0xDD_DD_DD,
      0xF4_C4_AC,
      0xF4_98_79,
      0xDD_60_4D,
      0xB4_06_27),
  /// Black to white.
  GREY(0x00_00_00, 0xFF_FF_FF);

  @SuppressWarnings("ImmutableEnumChecker") // never written
  private final int[] colours;

  ColourMap(int... colours) {
    this.colours = colours;
  }

  /// The colour of a value.
  ///
  /// @param fraction 0 for the first colour, 1 for the last; beyond them the end is taken. NaN has
  ///   no colour: do not ask.
  /// @return `0xRRGGBB`
  public int at(double fraction) {
    double place = Math.clamp(fraction, 0, 1) * (colours.length - 1);
    int before = Math.min((int) place, colours.length - 2);
    double share = place - before;
    return between(colours[before], colours[before + 1], share);
  }

  /// A colour between two.
  ///
  /// @param share 0 for the one, 1 for the other
  public static int between(int one, int other, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = one >> shift & 0xFF;
      int b = other >> shift & 0xFF;
      mixed = mixed << 8 | (int) Math.round(a + share * (b - a));
    }
    return mixed;
  }
}
