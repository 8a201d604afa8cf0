package gradus.data;

import gradus.data.MarketHeader.Field;
import gradus.data.MarketHeader.Symmetry;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.exact.Rational;
import gradus.value.ComplexArray;
import gradus.value.Labels;
import gradus.value.Shape;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Reads a Matrix Market file (Boisvert, Pozo, Remington, NISTIR 5935, 1996) into a dense matrix:
/// array and coordinate, real, integer, complex and pattern, general and the three symmetries.
///
/// An entry that stands twice is refused: the format leaves open whether the two are added.
final class MatrixMarketReader {
  /// Java arrays end here.
  private static final long LARGEST = Integer.MAX_VALUE - 8L;

  /// An exact number and its scalar.
  private static final long EXACT_BYTES = 56;

  private static final double LARGEST_EXACT = 0x1p53;

  private final Content content;
  private final ReadOptions options;
  private final Memory memory;
  private final MarketLines lines;
  private final MarketHeader header;
  private final Field field;
  private final Symmetry symmetry;
  private final int rows;
  private final int columns;
  private double[] values = new double[0];
  private Rational[] exact = new Rational[0];
  private boolean rounded;

  private MatrixMarketReader(Content content, ReadOptions options, Memory memory) {
    this.content = content;
    this.options = options;
    this.memory = memory;
    this.lines = new MarketLines(content);
    this.header = MarketHeader.read(lines, content.end());
    this.field = header.field();
    this.symmetry = header.symmetry();
    this.rows = header.rows();
    this.columns = header.columns();
  }

  /// @return {@link Loaded.Typed} for complex matrices, else {@link Loaded.Numbers}
  /// @throws GradusException {@link Code#BAD_DATA}, {@link Code#NOT_A_NUMBER} with the line, {@link
  ///   Code#UNKNOWN_FORMAT}, {@link Code#TOO_MUCH_MEMORY} with what the dense matrix takes
  static Loaded read(Content content, ReadOptions options, Memory memory) {
    return new MatrixMarketReader(content, options, memory).loaded();
  }

  private Loaded loaded() {
    allocate();
    if (header.coordinate()) {
      coordinates();
    } else {
      entries();
    }
    if (lines.next()) {
      throw lines
          .error(Code.BAD_DATA, "more entries than the size in the file says")
          .hint("one matrix a file")
          .toException();
    }
    if (field == Field.COMPLEX) {
      ComplexArray array = new ComplexArray(Shape.of(rows, columns), values, Labels.NONE);
      return new Loaded.Typed(content.name(), array, rows + "×" + columns + header.manner());
    }
    String manner =
        header.manner()
            + (rounded ? ", integers beyond 2^53 rounded to doubles (--exact keeps them)" : "");
    return new Loaded.Numbers(
        content.name(), List.of(rows, columns), values, List.of(exact), manner);
  }

  private void allocate() {
    long cells = (long) rows * columns * (field == Field.COMPLEX ? 2 : 1);
    boolean exactly = options.exact() && field != Field.COMPLEX;
    // rounded to the largest long where the product is beyond it
    long bytes = (long) ((double) cells * (Double.BYTES + (exactly ? EXACT_BYTES : 0)));
    String what = content.name() + " (" + rows + "×" + columns + ", read as a dense matrix)";
    memory.require(bytes, what);
    if (cells > LARGEST) {
      throw Diagnostic.error(Code.TOO_MUCH_MEMORY, what + " has more entries than an array holds")
          .toException();
    }
    values = new double[(int) cells];
    if (exactly) {
      exact = new Rational[(int) cells];
      Arrays.fill(exact, Rational.ZERO);
    }
  }

  /// Column by column; of the symmetries the lower triangle.
  private void entries() {
    int words = field == Field.COMPLEX ? 2 : 1;
    for (int j = 0; j < columns; j++) {
      int first =
          switch (symmetry) {
            case GENERAL -> 0;
            case SYMMETRIC, HERMITIAN -> j;
            case SKEW_SYMMETRIC -> j + 1;
          };
      for (int i = first; i < rows; i++) {
        line(words, "the file ends at entry " + place(i, j) + " of " + rows + "×" + columns);
        set(i, j, 0);
      }
    }
  }

  private void coordinates() {
    int promised = header.promised();
    BitSet seen = new BitSet();
    int words =
        switch (field) {
          case PATTERN -> 2;
          case REAL, INTEGER -> 3;
          case COMPLEX -> 4;
        };
    for (int k = 0; k < promised; k++) {
      line(words, "the file ends behind " + k + " of " + promised + " entries");
      int i = index(0, rows, "row") - 1;
      int j = index(1, columns, "column") - 1;
      if (symmetry != Symmetry.GENERAL && i < j) {
        throw lines
            .error(Code.BAD_DATA, "entry " + place(i, j) + " stands above the diagonal")
            .hint("a " + symmetry + " file holds the lower triangle")
            .toException();
      }
      if (seen.get(i * columns + j)) {
        throw lines
            .error(Code.BAD_DATA, "entry " + place(i, j) + " stands in the file twice")
            .hint("the format does not say whether two entries of one place are added")
            .toException();
      }
      seen.set(i * columns + j);
      set(i, j, 2);
    }
  }

  private void line(int words, String atEnd) {
    if (!lines.next()) {
      throw content
          .errorInLine(Code.BAD_DATA, content.end(), atEnd)
          .hint("was the file cut off?")
          .toException();
    }
    if (lines.words() != words) {
      String has = lines.words() == 1 ? "1 number" : lines.words() + " numbers";
      throw lines
          .error(
              Code.RAGGED_DATA,
              "the line has "
                  + (lines.words() > 4 ? "too many numbers" : has)
                  + ", an entry of this file has "
                  + words)
          .toException();
    }
  }

  private int index(int word, int most, String axis) {
    int index = lines.count(word);
    if (index < 1 || index > most) {
      throw lines
          .error(Code.BAD_DATA, word, "there is no " + axis + " " + lines.text(word))
          .hint(most == 0 ? "" : axis + "s count from 1 to " + most)
          .toException();
    }
    return index;
  }

  /// @param word where the value begins in the line
  private void set(int i, int j, int word) {
    if (field == Field.COMPLEX) {
      setComplex(i, j, number(word), number(word + 1));
      return;
    }
    double value = field == Field.PATTERN ? 1 : number(word);
    boolean mirrored = symmetry != Symmetry.GENERAL && i != j;
    boolean skew = symmetry == Symmetry.SKEW_SYMMETRIC;
    if (skew && i == j) {
      throw diagonal(i, "the diagonal of a skew-symmetric matrix is zero and left out");
    }
    values[i * columns + j] = value;
    if (mirrored) {
      values[j * columns + i] = skew ? -value : value;
    }
    if (exact.length > 0) {
      Rational number = field == Field.PATTERN ? Rational.ONE : exactNumber(word, value);
      exact[i * columns + j] = number;
      if (mirrored) {
        exact[j * columns + i] = skew ? number.negate() : number;
      }
    }
  }

  private void setComplex(int i, int j, double re, double im) {
    if (i == j && symmetry == Symmetry.HERMITIAN && im != 0) {
      throw diagonal(i, "the diagonal of a hermitian matrix is real");
    }
    if (i == j && symmetry == Symmetry.SKEW_SYMMETRIC) {
      throw diagonal(i, "the diagonal of a skew-symmetric matrix is zero and left out");
    }
    int at = 2 * (i * columns + j);
    values[at] = re;
    values[at + 1] = im;
    if (symmetry != Symmetry.GENERAL && i != j) {
      int mirror = 2 * (j * columns + i);
      values[mirror] = symmetry == Symmetry.SKEW_SYMMETRIC ? -re : re;
      values[mirror + 1] = symmetry == Symmetry.SYMMETRIC ? im : -im;
    }
  }

  private GradusException diagonal(int i, String rule) {
    return lines.error(Code.BAD_DATA, "entry " + place(i, i) + ": " + rule).toException();
  }

  private double number(int word) {
    double value =
        NumberCell.parse(content.bytes(), lines.start(word), lines.end(word), (byte) '.');
    boolean integer = field != Field.INTEGER || isInteger(lines.start(word), lines.end(word));
    if (Double.isNaN(value) || !integer) {
      String what =
          NumberCell.isBeyondDoubles(value)
              ? " is beyond the range of doubles"
              : integer ? " is not a number" : " is not an integer";
      throw lines.error(Code.NOT_A_NUMBER, word, "'" + lines.text(word) + "'" + what).toException();
    }
    if (field == Field.INTEGER && exact.length == 0 && Math.abs(value) >= LARGEST_EXACT) {
      rounded |= !exactNumber(word, value).equals(Rational.fromDouble(value));
    }
    return value;
  }

  private boolean isInteger(int from, int to) {
    byte sign = content.bytes()[from];
    int first = sign == '-' || sign == '+' ? from + 1 : from;
    for (int i = first; i < to; i++) {
      if (content.bytes()[i] < '0' || content.bytes()[i] > '9') {
        return false;
      }
    }
    return first < to;
  }

  private Rational exactNumber(int word, double value) {
    if (Double.isInfinite(value)) {
      throw lines
          .error(Code.NOT_A_NUMBER, word, "'" + lines.text(word) + "' has no exact value")
          .toException();
    }
    return Rational.parse(
        NumberCell.plain(content.bytes(), lines.start(word), lines.end(word), (byte) '.'));
  }

  private static String place(int i, int j) {
    return "[" + (i + 1) + "," + (j + 1) + "]";
  }
}
