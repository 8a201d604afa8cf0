package gradus.render.terminal;

import org.jline.jansi.Ansi;

/// Text in colours of pictures, as well as the terminal can show them.
public final class Painter {
  /// No colour of its own: that of the terminal.
  public static final int DEFAULT = -1;

  /// Writes text as it is.
  public static final Painter PLAIN = new Painter(ColourDepth.NONE);

  /// How strongly text stands out.
  public enum Weight {
    NORMAL,
    BOLD,
    FAINT
  }

  /// Steps of the cube of the palette of 256 colours.
  private static final int[] CUBE = {0, 95, 135, 175, 215, 255};

  /// Red, yellow, green, cyan, blue, magenta in the palette of eight, each up to a hue in degrees.
  private static final int[] HUES = {1, 3, 2, 6, 4, 5, 1};

  private static final int[] HUE_ENDS = {28, 75, 166, 210, 265, 335, 360};

  private final ColourDepth depth;

  public Painter(ColourDepth depth) {
    this.depth = depth;
  }

  public ColourDepth depth() {
    return depth;
  }

  /// @param foreground `0xRRGGBB` or {@link #DEFAULT}; likewise the background
  public String paint(String text, int foreground, int background, Weight weight) {
    boolean bare = foreground == DEFAULT && background == DEFAULT && weight == Weight.NORMAL;
    if (depth == ColourDepth.NONE || bare || text.isEmpty()) {
      return text;
    }
    return Sequences.around(this, text, foreground, background, weight);
  }

  /// The number in the palette of 256 that is nearest to a colour.
  static int nearestOfMany(int rgb) {
    int cube = 16;
    int seen = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int part = rgb >> shift & 0xFF;
      int step = 0;
      while (step < 5 && Math.abs(CUBE[step + 1] - part) <= Math.abs(CUBE[step] - part)) {
        step++;
      }
      cube += step * (shift == 16 ? 36 : shift == 8 ? 6 : 1);
      seen |= CUBE[step] << shift;
    }
    int light = ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / 3;
    int grey = Math.clamp((light - 3) / 10, 0, 23);
    int level = 8 + 10 * grey;
    int shade = level << 16 | level << 8 | level;
    return distance(rgb, shade) < distance(rgb, seen) ? 232 + grey : cube;
  }

  /// The number in the palette of 16 for a colour, by its hue: the nearest of 16 colours to most
  /// others is a grey.
  static int ofSixteen(int rgb) {
    int red = rgb >> 16 & 0xFF;
    int green = rgb >> 8 & 0xFF;
    int blue = rgb & 0xFF;
    int most = Math.max(red, Math.max(green, blue));
    int span = most - Math.min(red, Math.min(green, blue));
    int light = (54 * red + 183 * green + 19 * blue) / 256;
    if (5 * span < most || light < 16) {
      return light < 50 ? 0 : light < 150 ? 8 : light < 225 ? 7 : 15;
    }
    double sixth =
        most == red
            ? (double) (green - blue) / span
            : most == green ? 2 + (double) (blue - red) / span : 4 + (double) (red - green) / span;
    double hue = (60 * sixth + 360) % 360;
    int i = 0;
    while (hue > HUE_ENDS[i]) {
      i++;
    }
    boolean bright = light > 190 || HUES[i] == 4 && light > 150;
    return HUES[i] + (bright ? 8 : 0);
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
    int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
    int blue = (one & 0xFF) - (other & 0xFF);
    return 3 * red * red + 4 * green * green + 2 * blue * blue;
  }

  /// Apart, so that Jansi is loaded only where there is colour.
  private static final class Sequences {
    private Sequences() {}

    static String around(
        Painter painter, String text, int foreground, int background, Weight weight) {
      Ansi ansi = new Ansi();
      switch (weight) {
        case NORMAL -> {}
        case BOLD -> ansi.bold();
        case FAINT -> ansi.a(Ansi.Attribute.INTENSITY_FAINT);
      }
      if (foreground != DEFAULT) {
        switch (painter.depth) {
          case NONE -> {}
          case SIXTEEN -> {
            int index = ofSixteen(foreground);
            Ansi.Color colour = Ansi.Color.values()[index % 8];
            if (index < 8) {
              ansi.fg(colour);
            } else {
              ansi.fgBright(colour);
            }
          }
          case MANY -> ansi.fg(nearestOfMany(foreground));
          case TRUE -> ansi.fgRgb(foreground);
        }
      }
      if (background != DEFAULT) {
        switch (painter.depth) {
          case NONE -> {}
          case SIXTEEN -> {
            int index = ofSixteen(background);
            Ansi.Color colour = Ansi.Color.values()[index % 8];
            if (index < 8) {
              ansi.bg(colour);
            } else {
              ansi.bgBright(colour);
            }
          }
          case MANY -> ansi.bg(nearestOfMany(background));
          case TRUE -> ansi.bgRgb(background);
        }
      }
      return ansi.a(text).reset().toString();
    }
  }
}
