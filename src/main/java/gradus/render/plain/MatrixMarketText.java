package gradus.render.plain;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.exact.Rational;
import gradus.render.Form;
import gradus.render.RenderOptions;
import gradus.syntax.Notation;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.Decimal;
import gradus.value.ElementArray;
import gradus.value.Labels;
import gradus.value.Literals;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Value;
import gradus.value.Values;
import java.util.List;
import java.util.function.Consumer;

/// `-o mtx`: a matrix in the array format of Matrix Market (Boisvert, Pozo, Remington 1996), column
/// by column, with the shortest decimals that read back to the same double. A vector is a matrix of
/// one column, a number one of one entry.
public final class MatrixMarketText {
  /// Text is handed on in pieces of about this size.
  private static final int PIECE = 1 << 15;

  private static final Literals NUMBERS = new Literals(Notation.ASCII, Decimal.SHORTEST);

  private MatrixMarketText() {}

  /// @throws GradusException {@link Code#USAGE} when the value is no matrix of numbers
  public static void write(Answer answer, RenderOptions options, Consumer<String> out) {
    Value value = options.form() == Form.NUMERIC ? answer.approximate() : answer.result();
    Array array = numbers(value, answer.approximate());
    Shape shape = array.shape();
    StringBuilder text = new StringBuilder("%%MatrixMarket matrix array ");
    text.append(field(array)).append(" general\n");
    text.append(shape.rows()).append(' ').append(shape.columns()).append('\n');
    for (int j = 0; j < shape.columns(); j++) {
      for (int i = 0; i < shape.rows(); i++) {
        entry(array, i * shape.columns() + j, text);
        if (text.length() >= PIECE) {
          out.accept(text.toString());
          text.setLength(0);
        }
      }
    }
    out.accept(text.toString());
  }

  /// The exact integers where all are, else the doubles.
  private static Array numbers(Value value, Value approximate) {
    Array array = array(value);
    if (array instanceof ElementArray elements && !isIntegers(elements)) {
      array = array(approximate);
    }
    boolean numbers = !(array instanceof ElementArray elements) || isIntegers(elements);
    if (!numbers || array.shape().rank() > 2) {
      throw refusal(
          numbers
              ? array.kind()
              : value.kind()
                  + (value instanceof Array ? " whose entries are not all numbers" : ""));
    }
    return array;
  }

  private static Array array(Value value) {
    if (value instanceof Array array) {
      return array;
    }
    if (value instanceof Scalar) {
      return Values.array(Shape.of(1, 1), List.of(value), Labels.NONE);
    }
    throw refusal(value.kind());
  }

  private static boolean isIntegers(ElementArray array) {
    for (Value entry : array.entries()) {
      boolean integer =
          entry instanceof Scalar.Exact(Rational number, boolean decimal)
              && !decimal
              && number.isInteger();
      if (!integer) {
        return false;
      }
    }
    return true;
  }

  private static String field(Array array) {
    return switch (array) {
      case RealArray _ -> "real";
      case ComplexArray _ -> "complex";
      case ElementArray _ -> "integer";
    };
  }

  private static void entry(Array array, int position, StringBuilder text) {
    if (array instanceof ComplexArray complex) {
      real(complex.data()[2 * position], text);
      text.append(' ');
      real(complex.data()[2 * position + 1], text);
    } else {
      NUMBERS.entry(array, position, text);
    }
    text.append('\n');
  }

  private static void real(double value, StringBuilder text) {
    Decimal.SHORTEST.append(value, text);
  }

  private static GradusException refusal(String kind) {
    return Diagnostic.error(Code.USAGE, kind + " is no matrix of numbers to write as Matrix Market")
        .hint("-o npy writes arrays of any rank, -o json everything")
        .toException();
  }
}
