package gradus.cli;

import static gradus.cli.Invocation.gradus;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.Invocation.Result;
import gradus.json.Json;
import gradus.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @Test
  void verdictsAreExitCodes() {
    assertThat(gradus("check", "2x", "diff(x^2, x)").code()).isZero();
    assertThat(gradus("check", "2", "diff(x^2, x)").code()).isEqualTo(1);
    assertThat(gradus("check", "x^2+1=0", "x^2+2=0").code()).isEqualTo(6);
    assertThat(gradus("check", "2 +", "3").code()).isEqualTo(3);
    assertThat(gradus("check", "2").code()).isEqualTo(2);
  }

  @Test
  void theWrongRuleIsNamed() {
    assertThat(gradus("check", "2x cos x", "diff(x^2 sin x, x)").out())
        .startsWith("different: at x=1 ")
        .contains("looks like the product of the derivatives");
    assertThat(gradus("check", "cos(x^2)", "diff(sin(x^2), x)").out())
        .contains("the inner slope 2*x is missing");
    assertThat(gradus("check", "x^2+4", "(x+2)^2").out()).contains("(a+b)^2 is not a^2+b^2");
  }

  @Test
  void aMissingConstantIsNotedAndWrongWhenStrict() {
    Result usual = gradus("check", "-(x+1)exp(-x)", "integrate(x exp(-x), x)");
    assertThat(usual.code()).isZero();
    assertThat(usual.out()).contains("+ C is missing");
    assertThat(gradus("check", "--strict", "-(x+1)exp(-x)", "integrate(x exp(-x), x)").code())
        .isEqualTo(1);
  }

  @Test
  void jsonCarriesTheVerdict() {
    Result result = gradus("check", "-o", "json", "2x cos x", "diff(x^2 sin x, x)");
    Json.Obj json = (Json.Obj) JsonReader.parse(result.out(), "check");
    assertThat(json.get("schema")).contains(Json.of("gradus.check/1"));
    assertThat(json.get("verdict")).contains(Json.of("different"));
    Json.Obj mistake = (Json.Obj) json.get("mistake").orElseThrow();
    assertThat(mistake.get("id")).contains(Json.of("diff/product-of-derivatives"));
    Json.Obj seen = (Json.Obj) json.get("counterexample").orElseThrow();
    assertThat(((Json.Obj) seen.get("point").orElseThrow()).get("x")).contains(Json.of("1"));
  }

  @Test
  void optionsChangeThePolicy() {
    assertThat(gradus("check", "--sig", "2", "0.17", "1/6").code()).isZero();
    assertThat(gradus("check", "--decimals", "1", "0.2", "1/6").code()).isZero();
    assertThat(gradus("check", "--strict", "0.167", "1/6").code()).isEqualTo(1);
    assertThat(gradus("check", "--test", "up-to-scale", "[1,1]", "[2,2]").code()).isZero();
    assertThat(gradus("check", "-q", "1", "2").out()).isEqualTo("different\n");
    assertThat(gradus("check", "-v", "a=2", "2x", "a x").code()).isZero();
    assertThat(gradus("check", "--sig", "2", "--decimals", "2", "1", "2").code()).isEqualTo(2);
  }

  @Test
  void quietWorkIsCountedOnly(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "2x = 4\nx = 3\n");
    Result quiet = gradus("check", "-q", "--work", file.toString());
    assertThat(quiet.code()).isEqualTo(1);
    assertThat(quiet.out()).endsWith("a.txt: 1 wrong\n").hasLineCount(1);
  }
}
