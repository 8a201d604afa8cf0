package gradus.render.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.engine.Answer;
import gradus.function.Conventions;
import gradus.functions.Computing;
import gradus.render.Form;
import gradus.render.RenderOptions;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.Shape;
import gradus.value.Table;
import gradus.value.Value;
import gradus.value.Values;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files are compared with those that `numpy.save` wrote (`make.py` beside them).
final class NpyFileTest {
  private static final Path SAVED = Path.of("src/test/resources/gradus/data");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scalar | 2.5",
        "integers | [1, -2; 2^62 + 1, -2^63]",
        "truths | [[true, false, true]]",
        "complex | [1 + 2i, 3 - 0.5i]",
      })
  void answersAreWrittenAsNumPyWritesThem(String file, String expression) throws IOException {
    assertThat(npy(Computing.answer(expression), Form.AUTO)).isEqualTo(saved(file));
  }

  @Test
  void doublesAreWrittenBitByBit() throws IOException {
    double[] entries = {
      1, 2.5, -3, 0.1, -0.0, 1e-310, Double.POSITIVE_INFINITY, Double.MAX_VALUE, Double.MIN_VALUE
    };
    assertThat(npy(RealArray.matrix(3, 3, entries))).isEqualTo(saved("matrix"));
    assertThat(npy(RealArray.vector(1, 2, 3))).isEqualTo(saved("vector"));
    double[] count = IntStream.range(0, 24).asDoubleStream().toArray();
    assertThat(npy(new RealArray(Shape.of(2, 3, 4), count, Labels.NONE)))
        .isEqualTo(saved("tensor"));
    assertThat(npy(RealArray.matrix(0, 3))).isEqualTo(saved("empty"));
    assertThat(npy(RealArray.matrix(3, 2, 1, Double.NaN, 3, 4, 5, 6))).isEqualTo(saved("nan"));
  }

  @Test
  void wordsAreAsLongAsTheLongest() throws IOException {
    Value words = Values.words(List.of("setosa", "größe", "x\uD835\uDC65"));
    assertThat(npy(words)).isEqualTo(saved("words"));
  }

  @Test
  void whatIsLostIsSaid() throws IOException {
    assertThat(notes("[2^53 + 1, 2^63]", Form.AUTO))
        .containsExactly("integers beyond 64 bits are written as their nearest doubles");
    assertThat(notes("[1/3, sqrt(2)]", Form.EXACT))
        .containsExactly(
            "NumPy has no exact fractions and roots: written are their nearest doubles");
    assertThat(notes("[1/3, sqrt(2)]", Form.AUTO)).isEmpty();
    assertThat(notes("[2^70, 1]", Form.AUTO)).isEmpty();
  }

  @Test
  void whatIsNoArrayIsRefusedWithAWayOut() {
    assertThat(refusal("eig([2, 1; 1, 2])").hint())
        .isEqualTo("-o npz writes the parts of a record");
    assertThat(refusal("[x, 1]").message())
        .isEqualTo(
            "a 2-vector whose entries are not all numbers cannot be written as an array of NumPy");
    assertThat(refusal("{1, 2}").code()).isEqualTo(Code.USAGE);
    assertThat(refusal("x + 1").code()).isEqualTo(Code.USAGE);
  }

  @Test
  void recordsBecomeArchives() throws IOException {
    byte[] bytes = npz(Computing.answer("eig([2, 1; 1, 2])"));
    assertThat(names(bytes)).contains("values.npy", "vectors.npy");
    assertThat(npz(Computing.answer("eig([2, 1; 1, 2])"))).isEqualTo(bytes);
    assertThat(names(npz(Computing.answer("[1, 2]")))).containsExactly("arr_0.npy");
  }

  @Test
  void columnsOfATableBecomeArrays() throws IOException {
    Table table =
        new Table(
            List.of(
                new Table.Column.Numbers("x", RealArray.vector(1, 2)),
                new Table.Column.Words("who", List.of("a", "b"))),
            2);
    assertThat(names(npz(answer(table)))).containsExactly("x.npy", "who.npy");
  }

  @Test
  void noNameLeadsOutOfTheArchive() {
    for (String name : List.of("../x", "a/b", "c:x", "a\\b", "a\nb")) {
      Table table = new Table(List.of(new Table.Column.Words(name, List.of("a"))), 1);
      GradusException refused =
          catchThrowableOfType(GradusException.class, () -> npz(answer(table)));
      assertThat(refused.code()).isEqualTo(Code.USAGE);
    }
    Table twice =
        new Table(
            List.of(
                new Table.Column.Words("a", List.of("x")),
                new Table.Column.Words("a", List.of("y"))),
            1);
    assertThat(catchThrowableOfType(GradusException.class, () -> npz(answer(twice))).diagnostic())
        .extracting(refused -> refused.message())
        .isEqualTo("several parts are named \"a\"");
  }

  private static Answer answer(Value value) {
    return new Answer(
        "A",
        "",
        value,
        value,
        Conventions.GRADUS,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static byte[] npy(Value value) throws IOException {
    return npy(answer(value), Form.AUTO);
  }

  private static byte[] npy(Answer answer, Form form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NpyFile.write(
        answer,
        RenderOptions.STANDARD.withForm(form),
        out,
        note -> {
          throw new AssertionError(note);
        });
    return out.toByteArray();
  }

  private static List<String> notes(String expression, Form form) throws IOException {
    List<String> notes = new ArrayList<>();
    RenderOptions options = RenderOptions.STANDARD.withForm(form);
    NpyFile.write(Computing.answer(expression), options, new ByteArrayOutputStream(), notes::add);
    return notes;
  }

  private static gradus.diag.Diagnostic refusal(String expression) {
    return catchThrowableOfType(
            GradusException.class, () -> npy(Computing.answer(expression), Form.AUTO))
        .diagnostic();
  }

  private static byte[] npz(Answer answer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    NpzFile.write(answer, RenderOptions.STANDARD, out, _ -> {});
    return out.toByteArray();
  }

  private static List<String> names(byte[] archive) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }

  private static byte[] saved(String name) throws IOException {
    return Files.readAllBytes(SAVED.resolve(name + ".npy"));
  }
}
