package gradus.plot.canvas;

import gradus.plot.Ink;
import gradus.render.terminal.Painter;
import java.util.List;

/// Inks as colours on a background. The eight series can be told apart by people who see no
/// difference between red and green; hues after Okabe & Ito, "Color Universal Design" (2008),
/// lighter or darker for contrast with the background.
public enum Theme {
  DARK(0x15181E, 0x7A7A7A, 0xFF6B4A, 0xFFFFFF),
  LIGHT(0xFFFFFF, 0x8C8C8C, 0xB3261E, 0x000000);

  private static final List<Integer> ON_DARK =
      List.of(0x56B4E9, 0xE69F00, 0x2FC79A, 0xE08AC0, 0xF0E442, 0xF2733D, 0x8FA8FF, 0xC8C8C8);
  private static final List<Integer> ON_LIGHT =
      List.of(0x0072B2, 0xC45500, 0x007F5C, 0xA34586, 0x8A6D00, 0x3B3FBF, 0x1F93A8, 0x555555);

  private final int background;
  private final int faint;
  private final int warning;
  private final int strong;

  Theme(int background, int faint, int warning, int strong) {
    this.background = background;
    this.faint = faint;
    this.warning = warning;
    this.strong = strong;
  }

  /// About what the picture is drawn on, `0xRRGGBB`.
  public int background() {
    return background;
  }

  /// The colour `0xRRGGBB` of an ink, or {@link Painter#DEFAULT} for that of text.
  public int colour(Ink ink) {
    return switch (ink) {
      case Ink.Series(int index) -> series().get(Math.floorMod(index, series().size()));
      case Ink.Colour(int rgb) -> rgb & 0xFFFFFF;
      case Ink.Role role ->
          switch (role) {
            case TEXT -> Painter.DEFAULT;
            case FAINT -> faint;
            case STRONG -> strong;
            case WARNING -> warning;
          };
    };
  }

  /// How strongly it stands out.
  static Painter.Weight weight(Ink ink) {
    return ink == Ink.Role.STRONG || ink == Ink.Role.WARNING
        ? Painter.Weight.BOLD
        : Painter.Weight.NORMAL;
  }

  private List<Integer> series() {
    return this == DARK ? ON_DARK : ON_LIGHT;
  }
}
