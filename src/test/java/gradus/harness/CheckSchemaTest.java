package gradus.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import gradus.cli.CommandRunner;
import gradus.cli.CommandRunner.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every verdict and every marked sheet in JSON keeps the published schema.
class CheckSchemaTest {
  private static final JsonSchema SCHEMA = schema();

  private static JsonSchema schema() {
    try {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(Files.readString(Path.of("src/main/resources/gradus/check.schema.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> golden() {
    return Golden.all().stream()
        .filter(golden -> golden.command().contains("gradus check "))
        .filter(golden -> !golden.command().contains(" -o "))
        .filter(golden -> !golden.command().contains("--help"))
        .map(golden ->
            DynamicTest.dynamicTest(
                golden.name(),
                () ->
                    validate(
                        ShellLine.run(
                            golden.command() + " -o json", golden.read("in"), golden.settings()))));
  }

  @Test
  void verdictsOfEveryKind() {
    validate(CommandRunner.run("check", "-o", "json", "2x", "diff(x^2, x)"));
    validate(CommandRunner.run("check", "-o", "json", "3x", "diff(x^2, x)"));
    validate(CommandRunner.run("check", "-o", "json", "9", "diff(x^2, x) at x=3"));
    validate(CommandRunner.run("check", "-o", "json", "x^2+1=0", "x^2+2=0"));
    validate(CommandRunner.run("check", "-o", "json", "[1,2]", "3"));
    validate(CommandRunner.run("check", "-o", "json", "DNE", "limit(1/x, x, 0)"));
    validate(CommandRunner.run("check", "-o", "json", "2 +", "3"));
  }

  private static void validate(Run run) {
    assertThat(run.out()).isNotBlank();
    List<String> problems =
        SCHEMA.validate(run.out(), InputFormat.JSON).stream().map(Object::toString).toList();
    assertThat(problems).as(run.out()).isEmpty();
  }
}
