package gradus.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import gradus.cli.CommandRunner;
import gradus.cli.CommandRunner.Run;
import gradus.functions.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every answer and every error in JSON keeps the published schema.
class SchemaTest {
  private static final JsonSchema SCHEMA = schema();

  private static JsonSchema schema() {
    try {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(Files.readString(Path.of("src/main/resources/gradus/answer.schema.json")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> golden() {
    return Golden.all().stream()
        .filter(golden -> golden.command().contains("gradus compute "))
        .filter(golden -> !golden.command().contains(" -o "))
        .filter(golden -> !golden.command().contains("--batch"))
        .filter(golden -> !golden.command().contains("--help"))
        .map(golden ->
            DynamicTest.dynamicTest(
                golden.name(),
                () ->
                    validate(
                        ShellLine.run(
                            golden.command() + " -o json", golden.read("in"), golden.settings()))));
  }

  @TestFactory
  Stream<DynamicTest> examplesOfFunctions() {
    return Catalogue.INSTANCE.functions().stream()
        .flatMap(f -> f.examples().stream())
        .map(example ->
            DynamicTest.dynamicTest(
                example.input(),
                () -> {
                  validate(CommandRunner.run("compute", "-o", "json", "--", example.input()));
                  validate(CommandRunner.run("compute", "-o", "ndjson", "--", example.input()));
                }));
  }

  private static void validate(Run run) {
    assertThat(run.out()).isNotBlank();
    List<String> problems =
        SCHEMA.validate(run.out(), InputFormat.JSON).stream().map(Object::toString).toList();
    assertThat(problems).as(run.out()).isEmpty();
  }
}
