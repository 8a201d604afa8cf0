package gradus.functions.tensors;

import static gradus.functions.Calling.call;
import static gradus.functions.Calling.doubles;
import static gradus.functions.Computing.refusal;
import static gradus.functions.Computing.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.functions.Calling;
import gradus.functions.Computing;
import gradus.json.Json;
import gradus.value.Array;
import gradus.value.ComplexArray;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Scalar;
import gradus.value.Shape;
import gradus.value.Text;
import gradus.value.Value;
import gradus.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Sums of products against NumPy and against plain nested loops.
class EinsumTest {
  private static final long SEED = 20_261_122;

  static List<TensorFixture> sums() {
    return TensorFixture.all("einsum");
  }

  static List<TensorFixture> tensordots() {
    return TensorFixture.all("tensordot");
  }

  @ParameterizedTest
  @MethodSource("sums")
  void agreesWithNumPy(TensorFixture c) {
    for (List<Value> operands : List.of(c.exact(), c.real())) {
      List<Value> arguments = new ArrayList<>(List.of(new Text(c.text("text"))));
      arguments.addAll(operands);
      Calling answered = call("einsum", arguments.toArray(Value[]::new));
      assertThat(TensorFixture.shape(answered.value())).isEqualTo(c.shape());
      assertThat(doubles(answered.value())).isEqualTo(c.data());
      assertThat(answered.evaluation().checks()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("tensordots")
  void tensordotAgreesWithNumPy(TensorFixture c) {
    Value axes =
        switch (c.fields().get("axes").orElseThrow()) {
          case Json.Num n -> Scalar.of((long) n.value());
          case Json lists -> pairs(lists);
        };
    Calling answered =
        call(
            gradus.function.Conventions.NUMPY,
            "tensordot",
            Map.of("axes", axes),
            c.exact().toArray(Value[]::new));
    assertThat(TensorFixture.shape(answered.value())).isEqualTo(c.shape());
    assertThat(doubles(answered.value())).isEqualTo(c.data());
  }

  private static Array pairs(Json lists) {
    List<Value> axes = new ArrayList<>();
    for (Json list : ((Json.Arr) lists).items()) {
      for (int axis : TensorFixture.ints(list)) {
        axes.add(Scalar.of((long) axis));
      }
    }
    return Values.matrix(2, axes.size() / 2, axes);
  }

  /// Every index runs over its length, and the products are added where they belong.
  private static double[] nested(List<String> inputs, String output, List<RealArray> operands) {
    Map<Character, Integer> lengths = new HashMap<>();
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < inputs.size(); i++) {
      for (int axis = 0; axis < inputs.get(i).length(); axis++) {
        char letter = inputs.get(i).charAt(axis);
        if (lengths.put(letter, operands.get(i).shape().length(axis)) == null) {
          letters.append(letter);
        }
      }
    }
    int size = output.chars().map(c -> lengths.get((char) c)).reduce(1, (a, b) -> a * b);
    double[] result = new double[size];
    int steps = letters.chars().map(c -> lengths.get((char) c)).reduce(1, (a, b) -> a * b);
    for (int step = 0; step < steps; step++) {
      Map<Character, Integer> index = new HashMap<>();
      int rest = step;
      for (char letter : letters.toString().toCharArray()) {
        index.put(letter, rest % lengths.get(letter));
        rest /= lengths.get(letter);
      }
      double product = 1;
      for (int i = 0; i < inputs.size(); i++) {
        product *= operands.get(i).data()[position(inputs.get(i), index, lengths)];
      }
      result[position(output, index, lengths)] += product;
    }
    return result;
  }

  private static int position(
      String letters, Map<Character, Integer> index, Map<Character, Integer> lengths) {
    int position = 0;
    for (char letter : letters.toCharArray()) {
      position = position * lengths.get(letter) + index.get(letter);
    }
    return position;
  }

  @Test
  void agreesWithNestedLoops() {
    Random random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      Map<Character, Integer> lengths = new HashMap<>();
      for (char letter : "ijklmn".toCharArray()) {
        lengths.put(letter, 1 + random.nextInt(4));
      }
      List<String> inputs = new ArrayList<>();
      List<RealArray> operands = new ArrayList<>();
      for (int i = 0; i < 2 + random.nextInt(2); i++) {
        String letters = letters(random, 1 + random.nextInt(4));
        inputs.add(letters);
        int[] shape = letters.chars().map(c -> lengths.get((char) c)).toArray();
        operands.add(random(random, Shape.of(shape)));
      }
      String all = String.join("", inputs);
      StringBuilder output = new StringBuilder();
      for (char letter : "nmlkji".toCharArray()) {
        if (all.indexOf(letter) >= 0 && random.nextBoolean()) {
          output.append(letter);
        }
      }
      String text = String.join(",", inputs) + "->" + output;
      List<Value> arguments = new ArrayList<>(List.of(new Text(text)));
      arguments.addAll(operands);
      double[] actual = doubles(call("einsum", arguments.toArray(Value[]::new)).value());
      assertThat(actual)
          .as(text)
          .containsExactly(nested(inputs, output.toString(), operands), within(1e-10));
    }
  }

  private static String letters(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> String.valueOf("ijklmn".charAt(random.nextInt(6))))
        .reduce("", String::concat);
  }

  private static RealArray random(Random random, Shape shape) {
    return new RealArray(shape, random.doubles(shape.size(), -1, 1).toArray(), Labels.NONE);
  }

  @Test
  void complexProductsAreThoseOfTheParts() {
    Random random = new Random(SEED);
    RealArray a = random(random, Shape.of(2, 3, 4));
    RealArray b = random(random, Shape.of(2, 3, 4));
    RealArray c = random(random, Shape.of(4, 2));
    Text text = new Text("bij,jk->bki");
    double[] re = doubles(call("einsum", text, a, c).value());
    double[] im = doubles(call("einsum", text, b, c).value());
    double[] interleaved = new double[48];
    for (int i = 0; i < 24; i++) {
      interleaved[2 * i] = a.data()[i];
      interleaved[2 * i + 1] = b.data()[i];
    }
    ComplexArray z = new ComplexArray(Shape.of(2, 3, 4), interleaved, Labels.NONE);
    double[] product = ((ComplexArray) call("einsum", text, z, c).value()).data();
    for (int i = 0; i < re.length; i++) {
      assertThat(product[2 * i]).isCloseTo(re[i], within(1e-14));
      assertThat(product[2 * i + 1]).isCloseTo(im[i], within(1e-14));
    }
  }

  @Test
  void largeProductsGoThroughTheMatrixProductAndAgree() {
    Random random = new Random(SEED);
    RealArray a = random(random, Shape.of(2, 30, 40));
    RealArray b = random(random, Shape.of(2, 40, 30));
    assertThat(doubles(call("einsum", new Text("bij,bjk->ikb"), a, b).value()))
        .containsExactly(nested(List.of("bij", "bjk"), "ikb", List.of(a, b)), within(1e-12));
  }

  @Test
  void symbolsAndRootsStayExact() {
    assertThat(text("einsum(\"i,i\", [a,b,c], [1,2,x])")).isEqualTo("c*x + a + 2*b");
    assertThat(text("einsum(\"ij,j->i\", [sqrt(2),1;0,1/3], [sqrt(2),1])")).isEqualTo("[3, 1/3]");
  }

  @Test
  void namesOfAxesStayWithThem() {
    Array a = RealArray.matrix(2, 2, 1, 2, 3, 4).withLabels(Labels.columns(List.of("x", "y")));
    Array gram = call("einsum", new Text("si,sj->ij"), a, a).array();
    assertThat(gram.labels()).isEqualTo(Labels.both(List.of("x", "y")));
  }

  @Test
  void infinityTimesZeroIsRefused() {
    Diagnostic d =
        Calling.refusal(
            "einsum",
            new Text("i,i"),
            RealArray.vector(Double.POSITIVE_INFINITY, 1),
            RealArray.vector(0, 1));
    assertThat(d.code()).isEqualTo(Code.UNDEFINED);
  }

  /// Each with the characters it points at.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "einsum(\"ij,jk->ik\", eye(2), eye(3)) | SHAPE_MISMATCH | j",
        "einsum(\"ii\", zeros(2,3)) | SHAPE_MISMATCH | i",
        "einsum(\"ijk\", zeros(2,3)) | SHAPE_MISMATCH | ijk",
        "einsum(\"i\", zeros(2,3)) | SHAPE_MISMATCH | i",
        "einsum(\"ij->iz\", zeros(2,3)) | OUTSIDE_DOMAIN | z",
        "einsum(\"ij->ii\", zeros(2,3)) | OUTSIDE_DOMAIN | i",
        "einsum(\"ij,jk\", zeros(2,3)) | WRONG_ARGUMENT_COUNT | jk",
        "einsum(\"ij\", zeros(2,3), eye(2)) | WRONG_ARGUMENT_COUNT | eye(2)",
        "einsum(\"i1\", zeros(2,3)) | UNEXPECTED_CHARACTER | 1",
        "einsum(\"i..\", zeros(2,3)) | UNEXPECTED_CHARACTER | .",
        "einsum(\"i->j->k\", [1,2]) | UNEXPECTED_CHARACTER | -",
        "einsum(\"i->i,i\", [1,2]) | UNEXPECTED_CHARACTER | ,",
        "einsum(\"...i...\", [1,2]) | UNEXPECTED_CHARACTER | .",
        "einsum(\"...i,...i->\", eye(2), eye(2)) | SHAPE_MISMATCH | ``",
        "einsum(\"...i,...i\", zeros(2,4), zeros(3,4)) | SHAPE_MISMATCH | ...i",
        "einsum(eye(2), eye(2)) | WRONG_KIND | eye(2)",
        "einsum(\"i\", [true,false]) | WRONG_KIND | [true,false]",
        "einsum(\"i,j->ij\", ones(10000,1)[:,1], ones(10000,1)[:,1]) | TOO_MANY_CELLS |",
      })
  void errorsPointIntoTheText(String expression, Code code, String place) {
    Diagnostic d = refusal(expression);
    assertThat(d.code()).isEqualTo(code);
    if (place != null) {
      assertThat(d.span().of(expression)).isEqualTo(place.strip());
    }
  }

  @Test
  void withoutAnArrowTheReadingIsSaid() {
    assertThat(Computing.answer("einsum(\"ba\", [1,2;3,4])").applied())
        .containsExactly("read as ba->ab");
    assertThat(text("einsum(\"ba\", [1,2;3,4])")).isEqualTo("[[1, 3], [2, 4]]");
  }

  @Test
  void contractIsTheTraceOverTwoAxes() {
    Random random = new Random(SEED);
    RealArray a = random(random, Shape.of(3, 2, 3));
    assertThat(doubles(call("contract", a, Scalar.of(3L), Scalar.of(1L)).value()))
        .containsExactly(nested(List.of("iji"), "j", List.of(a)), within(1e-14));
  }
}
