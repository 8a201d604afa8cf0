package gradus.render;

import gradus.value.Decimal;

/// How an answer is to be written.
///
/// @param digits significant digits asked for; {@link #STANDARD_DIGITS} for the standard of the
///   output form
/// @param decimals places behind the point asked for; {@link #NO_DECIMALS} for none in particular;
///   wins over digits
/// @param percent numbers as hundredths with a percent sign
/// @param ascii nothing beyond ASCII, also for people
/// @param width columns to lay out for
/// @param quiet the result alone, without the line below it
/// @param colour whether the output is coloured
/// @param steps how much of the way to the answer is shown
/// @param linear formulas and matrices in one line each, as they are typed, for screen readers
public record RenderOptions(
    int digits,
    int decimals,
    boolean percent,
    Form form,
    boolean ascii,
    int width,
    boolean quiet,
    boolean colour,
    Detail steps,
    boolean linear) {
  public static final int STANDARD_DIGITS = 0;
  public static final int NO_DECIMALS = -1;
  public static final int STANDARD_WIDTH = 80;

  public static final RenderOptions STANDARD =
      new RenderOptions(
          STANDARD_DIGITS,
          NO_DECIMALS,
          false,
          Form.AUTO,
          false,
          STANDARD_WIDTH,
          false,
          false,
          Detail.NONE,
          false);

  public RenderOptions withDigits(int count) {
    return new RenderOptions(
        count, decimals, percent, form, ascii, width, quiet, colour, steps, linear);
  }

  public RenderOptions withDecimals(int places) {
    return new RenderOptions(
        digits, places, percent, form, ascii, width, quiet, colour, steps, linear);
  }

  public RenderOptions withPercent(boolean on) {
    return new RenderOptions(
        digits, decimals, on, form, ascii, width, quiet, colour, steps, linear);
  }

  public RenderOptions withForm(Form wanted) {
    return new RenderOptions(
        digits, decimals, percent, wanted, ascii, width, quiet, colour, steps, linear);
  }

  public RenderOptions withAscii(boolean on) {
    return new RenderOptions(
        digits, decimals, percent, form, on, width, quiet, colour, steps, linear);
  }

  public RenderOptions withWidth(int columns) {
    return new RenderOptions(
        digits, decimals, percent, form, ascii, columns, quiet, colour, steps, linear);
  }

  public RenderOptions withQuiet(boolean on) {
    return new RenderOptions(
        digits, decimals, percent, form, ascii, width, on, colour, steps, linear);
  }

  public RenderOptions withColour(boolean on) {
    return new RenderOptions(
        digits, decimals, percent, form, ascii, width, quiet, on, steps, linear);
  }

  public RenderOptions withSteps(Detail shown) {
    return new RenderOptions(
        digits, decimals, percent, form, ascii, width, quiet, colour, shown, linear);
  }

  public RenderOptions withLinear(boolean on) {
    return new RenderOptions(
        digits, decimals, percent, form, ascii, width, quiet, colour, steps, on);
  }

  /// Numbers in pipes: as short as they read back, unless asked otherwise.
  public Decimal pipe() {
    return decimal(Decimal.SHORTEST);
  }

  /// Single numbers for people.
  public Decimal scalars() {
    return decimal(Decimal.SCALARS);
  }

  /// Numbers in matrices and tables for people.
  public Decimal tables() {
    return decimal(Decimal.TABLES);
  }

  private Decimal decimal(Decimal standard) {
    Decimal chosen =
        decimals != NO_DECIMALS
            ? Decimal.places(decimals)
            : digits != STANDARD_DIGITS ? Decimal.significant(digits) : standard;
    return percent ? chosen.inPercent() : chosen;
  }
}
