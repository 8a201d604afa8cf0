package gradus.functions.linear;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.diag.Outcome;
import gradus.function.Chapter;
import gradus.function.Check;
import gradus.function.Function;
import gradus.function.Kind;
import gradus.function.Parameter;
import gradus.functions.Calling;
import gradus.functions.Catalogue;
import gradus.value.Array;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Table;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every function that takes a matrix, on every special matrix, exact and in doubles: an answer
/// whose checks passed, or a refusal with a reason. Never a crash, a NaN, or two answers that
/// contradict each other.
class SpecialMatricesTest {
  private static final EnumSet<Chapter> CHAPTERS =
      EnumSet.of(Chapter.LINEAR, Chapter.GEOMETRY, Chapter.MATRICES);

  private static final EnumSet<Kind> TAKES_A_MATRIX =
      EnumSet.of(Kind.MATRIX, Kind.SQUARE, Kind.ARRAY, Kind.ANY);

  /// Whose answer is not unique, or of another scale when exact: their checks speak for them.
  private static final List<String> NOT_UNIQUE =
      List.of("null_space", "column_space", "row_space", "rref", "lu", "qr");

  @TestFactory
  Stream<DynamicTest> everyFunction() {
    Map<String, Array> matrices = SpecialMatrices.all();
    return Catalogue.INSTANCE.functions().stream()
        .filter(f -> CHAPTERS.contains(f.chapter()))
        .filter(SpecialMatricesTest::takesAMatrix)
        .map(f ->
            DynamicTest.dynamicTest(
                f.name(), () -> matrices.forEach((name, a) -> answersOrRefuses(f, name, a))));
  }

  private static boolean takesAMatrix(Function f) {
    return !f.parameters().isEmpty() && TAKES_A_MATRIX.contains(f.parameters().getFirst().kind());
  }

  private static void answersOrRefuses(Function f, String name, Array a) {
    Optional<Value> exact = answer(f, f.name() + " of " + name, a);
    Optional<Value> real =
        answer(f, f.name() + " of " + name + " in doubles", SpecialMatrices.real(a));
    if (exact.isEmpty()) {
      assertThat(real).as(f.name() + " of " + name + ": refused exactly, not in doubles").isEmpty();
    }
    if (exact.isPresent() && real.isPresent() && !NOT_UNIQUE.contains(f.name())) {
      agree(f.name() + " of " + name, exact.get(), real.get(), condition(a), largest(a));
    }
  }

  private static Optional<Value> answer(Function f, String what, Array a) {
    try {
      Calling called = Calling.call(f.name(), arguments(f, a).toArray(Value[]::new));
      assertThat(called.evaluation().checks()).as(what).allMatch(Check::passed);
      assertThat(hasNaN(called.value())).as(what + " is NaN").isFalse();
      return Optional.of(called.value());
    } catch (GradusException refused) {
      assertThat(refused.diagnostic().message()).as(what).isNotBlank();
      assertThat(refused.diagnostic().code()).as(what).isNotEqualTo(Code.CHECK_FAILED);
      assertThat(refused.diagnostic().code().outcome())
          .as(what + ": " + refused.diagnostic().message())
          .isIn(Outcome.INPUT, Outcome.NEGATIVE);
      return Optional.empty();
    } catch (RuntimeException crash) {
      throw new AssertionError(what + " crashed", crash);
    }
  }

  private static List<Value> arguments(Function f, Array a) {
    List<Value> arguments = new ArrayList<>();
    for (Parameter parameter : f.parameters()) {
      if (parameter.required()) {
        arguments.add(argument(parameter.kind(), a, arguments.isEmpty()));
      }
    }
    if (f.parameters().getLast().repeated()) {
      arguments.add(a);
    }
    return arguments;
  }

  private static Value argument(Kind kind, Array a, boolean first) {
    return switch (kind) {
      case SCALAR, INTEGER -> Scalar.of(2);
      case VECTOR -> Values.vector(Collections.nCopies(a.shape().rows(), Scalar.ONE));
      default -> first || kind != Kind.ANY ? a : Scalar.of(2);
    };
  }

  private static double condition(Array a) {
    if (a.size() == 0) {
      return 1;
    }
    double[] values =
        gradus.numeric.linalg.Svd.values(
            new gradus.numeric.linalg.Matrix(
                a.shape().rows(), a.shape().columns(), Calling.doubles(a)));
    double smallest = values[values.length - 1];
    return smallest == 0 ? 1 : values[0] / smallest;
  }

  private static double largest(Array a) {
    double largest = 1e-300;
    for (double entry : Calling.doubles(a)) {
      largest = Math.max(largest, Math.abs(entry));
    }
    return largest;
  }

  /// Doubles agree with exact numbers within what the condition allows.
  private static void agree(String what, Value exact, Value real, double condition, double input) {
    if (exact instanceof Scalar
        || exact instanceof gradus.value.Formula
        || exact instanceof Array) {
      double[][] x = numbers(exact);
      double[][] y = numbers(real);
      assertThat(y.length).as(what).isEqualTo(x.length);
      double size = input;
      double gap = 0;
      for (int i = 0; i < x.length; i++) {
        boolean same = x[i][0] == y[i][0] && x[i][1] == y[i][1];
        size = Math.max(size, Math.hypot(x[i][0], x[i][1]));
        gap = same ? gap : Math.max(gap, Math.hypot(x[i][0] - y[i][0], x[i][1] - y[i][1]));
      }
      assertThat(gap).as(what).isLessThanOrEqualTo(1e-14 * (1 + condition) * size);
    }
  }

  private static double[][] numbers(Value value) {
    List<Value> entries = value instanceof Array array ? Values.entries(array) : List.of(value);
    return entries.stream().map(Complex::of).toArray(double[][]::new);
  }

  private static boolean hasNaN(Value value) {
    return switch (value) {
      case Scalar.Real(double d) -> Double.isNaN(d);
      case Scalar.Complex(double re, double im) -> Double.isNaN(re) || Double.isNaN(im);
      case Array array -> Values.entries(array).stream().anyMatch(SpecialMatricesTest::hasNaN);
      case RecordValue(Map<String, Value> fields) ->
          fields.values().stream().anyMatch(SpecialMatricesTest::hasNaN);
      case Table table ->
          table.columns().stream()
              .anyMatch(column ->
                  column instanceof Table.Column.Numbers(_, Array values) && hasNaN(values));
      default -> false;
    };
  }
}
