package gradus.harness;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The order of the packages, and what nobody may do.
class ArchitectureTest {
  /// A package imports only what stands before it. Kept equal to docs/ARCHITECTURE.md.
  private static final List<String> ORDER =
      List.of(
          "diag",
          "budget",
          "json",
          "exact",
          "expr",
          "tex",
          "syntax",
          "value",
          "step",
          "numeric",
          "function",
          "evaluate",
          "symbolic",
          "functions",
          "engine",
          "work",
          "data",
          "render",
          "plot",
          "tutor",
          "shell",
          "cli");

  private static JavaClasses classes = new ClassFileImporter().importPackages(List.of());

  @BeforeAll
  static void importClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(location -> !location.contains("test-classes"))
            .importPackages("gradus");
  }

  @Test
  void packagesKeepTheirOrder() {
    for (int i = 0; i < ORDER.size() - 1; i++) {
      String[] below =
          ORDER.subList(i + 1, ORDER.size()).stream()
              .map(name -> "gradus." + name + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("gradus." + ORDER.get(i) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(below)
          .check(classes);
    }
  }

  @Test
  void everyPackageIsOnTheList() {
    List<String> roots =
        classes.stream()
            .map(c -> c.getPackageName().split("\\."))
            .map(parts -> parts.length > 1 ? parts[1] : "")
            .distinct()
            .toList();
    assertThat(ORDER).containsAll(roots);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("gradus.(*)..").should().beFreeOfCycles().check(classes);
  }

  @Test
  void nothingOpensASocketOrAProcess() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "javax.net..", "java.rmi..")
        .check(classes);
    noClasses().should().callMethod(Runtime.class, "exec", String.class).check(classes);
    noClasses().should().dependOnClassesThat().areAssignableTo(ProcessBuilder.class).check(classes);
  }

  @Test
  void nothingIsSerialized() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectOutputStream")
        .check(classes);
  }

  @Test
  void onlyMainExits() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("gradus.cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(classes);
  }

  @Test
  void onlyTheDoorsUseTheirLibraries() {
    door("org.ejml..", "gradus.numeric.linalg..");
    door("org.apache.commons.rng..", "gradus.numeric.random..");
    door("org.fusesource.jansi..", "gradus.render.terminal..");
    door("org.jline..", "gradus.render.terminal..", "gradus.shell..");
    door("picocli..", "gradus.cli..");
    door("de.siegmar.fastcsv..", "gradus.data..");
    door("org.commonmark..", "gradus.render.markdown..");
  }

  private static void door(String library, String... owners) {
    noClasses()
        .that()
        .resideOutsideOfPackages(owners)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(classes);
  }

  @Test
  void aFunctionIsAConstantThatNobodyInstantiates() {
    DescribedPredicate<JavaClass> specification =
        DescribedPredicate.describe("have a SPEC", c -> c.tryGetField("SPEC").isPresent());
    classes()
        .that(specification)
        .should()
        .haveOnlyFinalFields()
        .andShould()
        .haveOnlyPrivateConstructors()
        .check(classes);
  }
}
