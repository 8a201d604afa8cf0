package gradus.data.npy;

import gradus.data.Loaded;
import gradus.data.Memory;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.exact.Rational;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.ElementArray;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Shape;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads an NPY file (NEP 1, versions 1.0 to 3.0): numbers of every width, complex numbers, truth
/// values and words, in both byte orders and both orders of the entries.
public final class NpyReader {
  /// A list of values and the copy that an array keeps.
  private static final long REFERENCE_BYTES = 8;

  /// A text, its string and the characters, roughly.
  private static final long WORD_BYTES = 80;

  /// An exact number and its scalar.
  private static final long EXACT_BYTES = 56;

  private final Region file;
  private final boolean exact;
  private final Memory memory;
  private final NpyHeader header;

  private NpyReader(Region file, boolean exact, Memory memory) {
    this.file = file;
    this.exact = exact;
    this.memory = memory;
    this.header = NpyHeader.of(file);
  }

  public static boolean isNpy(byte[] bytes) {
    return NpyHeader.isNpy(new Region("", bytes, 0, bytes.length));
  }

  /// @param name what errors call the file
  /// @param exact whether the exact values of numbers are wanted besides
  /// @return {@link Loaded.Numbers} for real numbers, which may be NaN and whose note lacks the
  ///   shape in front, else {@link Loaded.Typed}
  /// @throws gradus.diag.GradusException {@link Code#BAD_DATA} with the byte, {@link
  ///   Code#UNKNOWN_FORMAT}, {@link Code#TOO_MUCH_MEMORY}
  public static Loaded read(String name, byte[] bytes, boolean exact, Memory memory) {
    return read(new Region(name, bytes, 0, bytes.length), exact, memory);
  }

  static Loaded read(Region file, boolean exact, Memory memory) {
    return new NpyReader(file, exact, memory).loaded();
  }

  private Loaded loaded() {
    return switch (header.type().kind()) {
      case FLOAT, INTEGER, NATURAL -> numbers();
      case COMPLEX -> complex();
      case TRUTH -> truths();
      case UNICODE, BYTES -> words();
    };
  }

  private Loaded.Numbers numbers() {
    long size = header.shape().size();
    require(size * (Double.BYTES + (exact ? EXACT_BYTES : 0)));
    NpyNumbers numbers = new NpyNumbers(header, entries());
    double[] values = numbers.doubles();
    if (exact) {
      refuseInexact(values);
    }
    List<Rational> rationals = exact ? List.of(numbers.exact()) : List.of();
    boolean rounded = !exact && numbers.isRounded();
    String manner =
        manner()
            + (rounded ? ", integers beyond 2^53 rounded to doubles (--exact keeps them)" : "");
    return new Loaded.Numbers(file.name(), header.shape().toList(), values, rationals, manner);
  }

  private void refuseInexact(double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw Diagnostic.error(
                Code.NOT_A_NUMBER,
                file.name() + ", entry " + place(i) + ": " + values[i] + " has no exact value")
            .hint("without --exact it is read")
            .toException();
      }
    }
  }

  private Loaded complex() {
    require(2L * Double.BYTES * header.shape().size());
    double[] parts = new NpyNumbers(header, entries()).complex();
    return typed(new ComplexArray(header.shape(), parts, Labels.NONE));
  }

  private Loaded truths() {
    int size = header.shape().size();
    require(REFERENCE_BYTES * size);
    Value[] truths = new Value[size];
    EntryOrder order = new EntryOrder(header.shape(), header.fortran());
    for (int i = 0; i < size; i++) {
      int at = header.data() + order.next();
      int truth = file.unsigned(at);
      if (truth > 1) {
        throw file.bad(
            at, "entry " + place(i) + " is " + truth + ", a truth value is stored as 0 or 1", "");
      }
      truths[i] = Truth.of(truth == 1);
    }
    return typed(elements(truths));
  }

  private Loaded words() {
    int size = header.shape().size();
    require((WORD_BYTES + REFERENCE_BYTES) * size);
    Value[] words = new Value[size];
    Map<String, Text> shared = new HashMap<>();
    EntryOrder order = new EntryOrder(header.shape(), header.fortran());
    for (int i = 0; i < size; i++) {
      int at = header.data() + order.next() * header.type().width();
      String word = header.type().kind() == NpyType.Kind.UNICODE ? unicode(at, i) : ascii(at, i);
      words[i] = shared.computeIfAbsent(word, Text::new);
    }
    return typed(elements(words));
  }

  private String unicode(int at, int entry) {
    ByteBuffer characters = file.buffer(at, header.type().order());
    int length = header.type().width() / Integer.BYTES;
    while (length > 0 && characters.getInt(Integer.BYTES * (length - 1)) == 0) {
      length--;
    }
    StringBuilder word = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      int codePoint = characters.getInt(Integer.BYTES * i);
      boolean surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
      if (codePoint <= 0 || codePoint > Character.MAX_CODE_POINT || surrogate) {
        throw file.bad(
            at + Integer.BYTES * i, "entry " + place(entry) + " holds no character here", "");
      }
      word.appendCodePoint(codePoint);
    }
    return word.toString();
  }

  private String ascii(int at, int entry) {
    int length = header.type().width();
    while (length > 0 && file.unsigned(at + length - 1) == 0) {
      length--;
    }
    ByteBuffer bytes = file.buffer(at, ByteOrder.BIG_ENDIAN).slice(0, length);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException notText) {
      throw Diagnostic.error(
              Code.BAD_ENCODING,
              file.name() + ", byte " + at + ": entry " + place(entry) + " is not UTF-8")
          .hint("numpy.char.decode(A, \"latin1\") makes text of it")
          .toException();
    }
  }

  private ByteBuffer entries() {
    return file.buffer(header.data(), header.type().order());
  }

  private void require(long bytes) {
    memory.require(bytes, file.name() + " (" + header.shape().size() + " entries)");
  }

  private Array elements(Value[] entries) {
    return entries.length == 0
        ? new RealArray(header.shape(), new double[0], Labels.NONE)
        : new ElementArray(header.shape(), List.of(entries), Labels.NONE);
  }

  private Loaded typed(Array array) {
    Value value = header.shape().rank() == 0 ? array.get(0) : array;
    return new Loaded.Typed(file.name(), value, header.shape() + manner());
  }

  /// How it was read; behind the shape.
  private String manner() {
    Shape shape = header.shape();
    String format = shape.rank() == 0 ? "NPY, one " : " NPY, ";
    return format + header.type() + (header.fortran() ? ", Fortran order" : "");
  }

  /// The indices of an entry, from 1: `[2,3]`.
  private String place(int position) {
    int[] lengths = header.shape().toArray();
    StringBuilder place = new StringBuilder();
    int rest = position;
    for (int axis = lengths.length - 1; axis >= 0; axis--) {
      place.insert(0, (axis == 0 ? "[" : ",") + (rest % lengths[axis] + 1));
      rest /= lengths[axis];
    }
    return place.isEmpty() ? "[]" : place.append(']').toString();
  }
}
