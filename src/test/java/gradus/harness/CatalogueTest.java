package gradus.harness;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner;
import gradus.cli.CommandRunner.Run;
import gradus.function.Example;
import gradus.function.Function;
import gradus.functions.Catalogue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Walks the catalogue: every function is documented, its examples print exactly what they promise,
/// and what they print reads back.
class CatalogueTest {
  @TestFactory
  Stream<DynamicTest> examples() {
    return Catalogue.INSTANCE.functions().stream()
        .flatMap(f -> f.examples().stream())
        .map(example -> DynamicTest.dynamicTest(example.input(), () -> run(example)));
  }

  private static void run(Example example) {
    Run run = CommandRunner.run("compute", "--exact", "-q", "--", example.input());
    if (example.output().startsWith("error: ")) {
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains(example.output().substring("error: ".length()));
      return;
    }
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo(example.output() + "\n");
    ReadBack.check("gradus compute -q -- " + quoted(example.input()), "");
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\"'\"'") + "'";
  }

  @TestFactory
  Stream<DynamicTest> documentation() {
    return Catalogue.INSTANCE.functions().stream()
        .map(f -> DynamicTest.dynamicTest(f.name(), () -> isDocumented(f)));
  }

  private static void isDocumented(Function f) {
    assertThat(f.summary()).as("summary").isNotBlank().doesNotEndWith(".");
    assertThat(f.usedFor()).as("used for").isNotBlank();
    assertThat(f.domain()).as("domain").isNotBlank();
    assertThat(f.examples()).as("examples").hasSizeGreaterThanOrEqualTo(2);
    assertThat(f.seeAlso()).as("see also").isNotEmpty();
    for (String other : f.seeAlso()) {
      assertThat(Catalogue.INSTANCE.find(other)).as("see also " + other).isPresent();
    }
    assertThat(Catalogue.INSTANCE.find(f.name())).contains(f);
    for (String alias : f.aliases()) {
      assertThat(Catalogue.INSTANCE.find(alias)).as("alias " + alias).contains(f);
    }
    f.parameters().forEach(p -> assertThat(p.summary()).as(p.name()).isNotBlank());
    f.options().forEach(o -> assertThat(o.summary()).as(o.name()).isNotBlank());
  }

  @Test
  void theListsOfAliasesAreThoseOfTheFunctions() {
    assertThat(Catalogue.INSTANCE.aliases())
        .containsExactlyInAnyOrderElementsOf(
            Catalogue.INSTANCE.functions().stream().flatMap(f -> f.aliases().stream()).toList());
  }

  @Test
  void noNameStandsTwice() {
    Set<String> seen = new HashSet<>();
    for (Function f : Catalogue.INSTANCE.functions()) {
      assertThat(seen.add(f.name())).as(f.name()).isTrue();
      for (String alias : f.aliases()) {
        assertThat(seen.add(alias)).as(alias).isTrue();
      }
    }
  }

  @Test
  void nothingOnTheListIsAnnouncedForLater() {
    Map<String, String> announced = new HashMap<>();
    for (Function f : Catalogue.INSTANCE.functions()) {
      Catalogue.INSTANCE.comesWith(f.name()).ifPresent(part -> announced.put(f.name(), part));
    }
    assertThat(announced).isEmpty();
  }
}
