package gradus.render.npy;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.exact.Rational;
import gradus.render.Form;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.ElementArray;
import gradus.value.Formula;
import gradus.value.FunctionValue;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Shape;
import gradus.value.Table;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import gradus.value.Values;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;

/// Finds the element type of NumPy that holds a value: doubles are `float64`, exact integers of 64
/// bits `int64`, truth values `bool`, words `str`; every other exact number becomes its nearest
/// double.
final class NpyArrays {
  private static final int INT64_BITS = 63;
  private static final int[] SINGLE = {};

  private final Form form;
  private final Consumer<String> notes;

  /// @param notes takes what is lost on the way
  NpyArrays(Form form, Consumer<String> notes) {
    this.form = form;
    this.notes = notes;
  }

  /// @param subject what the value is called in a refusal; empty for the answer itself
  /// @throws GradusException {@link Code#USAGE} when the value is no array of numbers
  NpyArray of(Value result, Value approximate, String subject) {
    Value value = form == Form.NUMERIC ? approximate : result;
    return switch (value) {
      case RealArray array -> reals(array.data(), lengths(array.shape()));
      case ComplexArray array -> complex(array.data(), lengths(array.shape()));
      case ElementArray array -> elements(array, approximate, subject);
      case Scalar _, Formula _, Truth _, Text _ -> single(value, approximate, subject);
      case RecordValue record ->
          throw refusal(subject, record.kind(), "-o npz writes the parts of a record");
      case Table table -> throw refusal(subject, table.kind(), "-o npz writes the columns");
      case SetValue _, FunctionValue _ ->
          throw refusal(subject, value.kind(), "-o plain writes it in the language");
    };
  }

  private NpyArray single(Value value, Value approximate, String subject) {
    Shape one = Shape.of(1);
    Array array = Values.array(one, List.of(value), Labels.NONE);
    boolean same = approximate instanceof Scalar || approximate instanceof Truth;
    if (value instanceof Formula && !same) {
      throw refusal(subject, value.kind(), "-o plain writes it in the language");
    }
    Array decimals = same ? Values.array(one, List.of(approximate), Labels.NONE) : array;
    NpyArray written = of(array, decimals, subject);
    return new NpyArray(written.type(), SINGLE, 1, written.width(), written.entries());
  }

  private NpyArray elements(ElementArray array, Value approximate, String subject) {
    int[] shape = lengths(array.shape());
    if (Values.isWords(array)) {
      return words(array, shape);
    }
    if (array.get(0) instanceof Truth) {
      return truths(array, shape, subject);
    }
    if (isInt64(array)) {
      return new NpyArray(
          "<i8", shape, array.size(), Long.BYTES, (i, out) -> out.putLong(integer(array, i)));
    }
    sayWhatIsLost(array);
    if (approximate instanceof RealArray real) {
      return reals(real.data(), shape);
    }
    if (approximate instanceof ComplexArray complex) {
      return complex(complex.data(), shape);
    }
    throw refusal(
        subject,
        array.kind() + " whose entries are not all numbers",
        "-o plain writes it in the language");
  }

  private static NpyArray reals(double[] data, int[] shape) {
    return new NpyArray(
        "<f8", shape, data.length, Double.BYTES, (i, out) -> out.putDouble(data[i]));
  }

  private static NpyArray complex(double[] data, int[] shape) {
    return new NpyArray(
        "<c16",
        shape,
        data.length / 2,
        2 * Double.BYTES,
        (i, out) -> out.putDouble(data[2 * i]).putDouble(data[2 * i + 1]));
  }

  private static NpyArray truths(ElementArray array, int[] shape, String subject) {
    for (Value entry : array.entries()) {
      if (entry != Truth.TRUE && entry != Truth.FALSE) {
        throw refusal(
            subject,
            array.kind() + " whose entries are not all true or false",
            "-o plain writes it in the language");
      }
    }
    return new NpyArray(
        "|b1",
        shape,
        array.size(),
        1,
        (i, out) -> out.put((byte) (array.get(i) == Truth.TRUE ? 1 : 0)));
  }

  /// Four bytes a character, as long as the longest word.
  private static NpyArray words(ElementArray array, int[] shape) {
    int longest = 1;
    for (Value entry : array.entries()) {
      String word = word(entry);
      longest = Math.max(longest, word.codePointCount(0, word.length()));
    }
    int characters = longest;
    return new NpyArray(
        "<U" + characters,
        shape,
        array.size(),
        Integer.BYTES * characters,
        (i, out) -> putWord(word(array.get(i)), characters, out));
  }

  private static void putWord(String word, int characters, ByteBuffer out) {
    int written = 0;
    for (int at = 0; at < word.length(); written++) {
      int codePoint = word.codePointAt(at);
      out.putInt(codePoint);
      at += Character.charCount(codePoint);
    }
    for (; written < characters; written++) {
      out.putInt(0);
    }
  }

  private static String word(Value entry) {
    return entry instanceof Text(String word) ? word : "";
  }

  private static boolean isInt64(ElementArray array) {
    for (Value entry : array.entries()) {
      boolean fits =
          entry instanceof Scalar.Exact(Rational value, boolean decimal)
              && !decimal
              && value.isInteger()
              && value.numerator().bitLength() <= INT64_BITS;
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static long integer(ElementArray array, int position) {
    return array.get(position) instanceof Scalar.Exact exact ? exact.value().longValueExact() : 0;
  }

  private void sayWhatIsLost(ElementArray array) {
    boolean integers = true;
    for (Value entry : array.entries()) {
      integers &= entry instanceof Scalar.Exact exact && exact.value().isInteger();
    }
    if (integers) {
      for (Value entry : array.entries()) {
        if (entry instanceof Scalar.Exact exact && !isDouble(exact.value())) {
          notes.accept("integers beyond 64 bits are written as their nearest doubles");
          return;
        }
      }
    } else if (form == Form.EXACT) {
      notes.accept("NumPy has no exact fractions and roots: written are their nearest doubles");
    }
  }

  private static boolean isDouble(Rational integer) {
    double nearest = integer.doubleValue();
    return Double.isFinite(nearest) && Rational.fromDouble(nearest).equals(integer);
  }

  private static int[] lengths(Shape shape) {
    if (shape.rank() > NpyArray.MAX_RANK) {
      throw Diagnostic.error(
              Code.USAGE,
              "an array of " + shape.rank() + " axes is more than NumPy reads, which is 64")
          .hint("squeeze(A) leaves out axes of length 1")
          .toException();
    }
    return shape.toArray();
  }

  private static GradusException refusal(String subject, String kind, String hint) {
    String what = subject.isEmpty() ? kind : subject + " is " + kind + ", which";
    return Diagnostic.error(Code.USAGE, what + " cannot be written as an array of NumPy")
        .hint(hint)
        .toException();
  }
}
