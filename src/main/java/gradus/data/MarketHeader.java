package gradus.data;

import gradus.diag.Code;
import gradus.diag.GradusException;
import java.util.Arrays;
import java.util.Locale;

/// The banner and the size of a Matrix Market file, proven against the bytes that are there.
///
/// @param promised how many entries a coordinate file promises
record MarketHeader(
    boolean coordinate, Field field, Symmetry symmetry, int rows, int columns, int promised) {
  private static final String BANNER = "%%matrixmarket";

  enum Field {
    REAL,
    INTEGER,
    COMPLEX,
    PATTERN;

    @Override
    public String toString() {
      return word(this);
    }
  }

  enum Symmetry {
    GENERAL,
    SYMMETRIC,
    SKEW_SYMMETRIC,
    HERMITIAN;

    @Override
    public String toString() {
      return word(this);
    }
  }

  static boolean begins(Content content) {
    int end = Math.min(content.end(), content.start() + BANNER.length());
    return content.text(content.start(), end).toLowerCase(Locale.ROOT).equals(BANNER);
  }

  /// @param bytes how many the file has
  static MarketHeader read(MarketLines lines, int bytes) {
    if (!lines.next() || !lines.text(0).equalsIgnoreCase(BANNER)) {
      throw lines
          .error(Code.BAD_DATA, "no Matrix Market file begins so")
          .hint("the first line is %%MatrixMarket matrix array real general")
          .toException();
    }
    if (lines.words() != 5 || !lines.text(1).equalsIgnoreCase("matrix")) {
      throw banner(lines, "the first line says what the file holds in five words");
    }
    String format = lines.text(2).toLowerCase(Locale.ROOT);
    boolean coordinate = format.equals("coordinate");
    if (!coordinate && !format.equals("array")) {
      throw banner(lines, "'" + lines.text(2) + "' is neither array nor coordinate");
    }
    Field field = constant(lines, Field.values(), 3);
    Symmetry symmetry = constant(lines, Symmetry.values(), 4);
    if (field == Field.PATTERN && !coordinate
        || symmetry == Symmetry.HERMITIAN && field != Field.COMPLEX
        || field == Field.PATTERN && symmetry == Symmetry.SKEW_SYMMETRIC) {
      throw banner(lines, format + " " + field + " " + symmetry + " is no combination there is");
    }
    int[] sizes = sizes(lines, coordinate);
    MarketHeader header =
        new MarketHeader(
            coordinate, field, symmetry, sizes[0], sizes[1], coordinate ? sizes[2] : 0);
    header.refuseMoreThanThereIs(lines, bytes);
    return header;
  }

  private static <E extends Enum<E>> E constant(MarketLines lines, E[] constants, int position) {
    for (E constant : constants) {
      if (lines.text(position).equalsIgnoreCase(word(constant))) {
        return constant;
      }
    }
    String known = String.join(", ", Arrays.stream(constants).map(E::toString).toList());
    throw lines
        .error(Code.UNKNOWN_FORMAT, position, "'" + lines.text(position) + "' is none of " + known)
        .toException();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static GradusException banner(MarketLines lines, String what) {
    return lines
        .error(Code.UNKNOWN_FORMAT, what)
        .hint("%%MatrixMarket matrix array real general")
        .toException();
  }

  /// The counts of the line behind the comments.
  private static int[] sizes(MarketLines lines, boolean coordinate) {
    boolean found = lines.next();
    while (found && lines.isComment()) {
      found = lines.next();
    }
    int[] counts = new int[coordinate ? 3 : 2];
    boolean good = found && lines.words() == counts.length;
    for (int i = 0; good && i < counts.length; i++) {
      if (lines.isHuge(i)) {
        throw lines
            .error(Code.BAD_DATA, i, "the size has more than nine digits")
            .hint("a matrix is read dense, so that this one fits into no memory")
            .toException();
      }
      counts[i] = lines.count(i);
      good = counts[i] >= 0;
    }
    if (!good) {
      throw lines
          .error(
              Code.BAD_DATA,
              "the size is due here: " + (coordinate ? "rows, columns, entries" : "rows, columns"))
          .hint("was the file cut off?")
          .toException();
    }
    return counts;
  }

  /// An entry of an array takes at least two bytes, one of a coordinate file four.
  private void refuseMoreThanThereIs(MarketLines lines, int bytes) {
    if (symmetry != Symmetry.GENERAL && rows != columns) {
      throw lines
          .error(Code.BAD_DATA, "a " + symmetry + " matrix of " + rows + "×" + columns)
          .toException();
    }
    long square = (long) rows * columns;
    long stored =
        coordinate
            ? promised
            : switch (symmetry) {
              case GENERAL -> square;
              case SYMMETRIC, HERMITIAN -> (square + rows) / 2;
              case SKEW_SYMMETRIC -> (square - rows) / 2;
            };
    if (stored * (coordinate ? 4 : 2) > bytes + 2L) {
      throw lines
          .error(Code.BAD_DATA, "the size promises " + stored + " entries, more than are there")
          .hint("was the file cut off?")
          .toException();
    }
  }

  /// How it was read; behind the shape.
  String manner() {
    String general = symmetry == Symmetry.GENERAL ? "" : " " + symmetry;
    String ones = field == Field.PATTERN ? " (entries are 1)" : "";
    return " Matrix Market, " + (coordinate ? "coordinate " : "array ") + field + general + ones;
  }
}
