package gradus.cli;

import static gradus.cli.Invocation.gradus;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.Invocation.Result;
import gradus.function.Chapter;
import gradus.function.Function;
import gradus.json.Json;
import gradus.json.JsonReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocCommandTest {
  private static final Function EIG =
      Function.named("eig", Chapter.LINEAR)
          .aliases("eigvals")
          .summary("Eigenvalues and eigenvectors")
          .build();
  private static final Function SVD =
      Function.named("svd", Chapter.LINEAR)
          .summary("Singular value decomposition")
          .usedFor("PCA")
          .build();
  private static final Function PCA =
      Function.named("pca", Chapter.STATISTICS)
          .summary("Principal components")
          .details("by svd")
          .build();

  @Test
  void everyFunctionHasAPage() {
    for (Function function : Builtins.functions()) {
      Result page = gradus("doc", function.name());
      assertThat(page.code()).as(function.name()).isZero();
      assertThat(page.out()).startsWith(function.signature() + "\n");
      function.examples().forEach(example -> assertThat(page.out()).contains(example.input()));
      function.parameters().forEach(parameter -> assertThat(page.out()).contains(parameter.name()));
      assertThat(page.out().lines().filter(line -> !line.startsWith("  ")))
          .as("only headings begin a line")
          .allMatch(line -> line.length() < 100);
    }
  }

  @Test
  void everyFunctionIsListedByChapterAndFoundByItsSummary() {
    String contents = gradus("doc").out();
    for (Function function : Builtins.functions()) {
      assertThat(contents)
          .contains("\n  " + function.name())
          .contains(function.chapter().title() + "\n");
      String json = gradus("doc", function.name(), "-o", "json").out();
      Json.Obj record =
          (Json.Obj) ((Json.Obj) JsonReader.parse(json, "doc")).get("function").orElseThrow();
      assertThat(record.get("summary")).contains(Json.of(function.summary()));
    }
  }

  @Test
  void searchRanksNamesBeforeSummariesBeforeProse() {
    List<Function> all = List.of(PCA, SVD, EIG);
    assertThat(DocSearch.find(List.of("eigen", "values"), all)).containsExactly(EIG);
    assertThat(DocSearch.find(List.of("svd"), all)).containsExactly(SVD, PCA);
    assertThat(DocSearch.find(List.of("pca"), all)).containsExactly(PCA, SVD);
    assertThat(DocSearch.find(List.of("Principal", "banana"), all)).containsExactly(PCA);
    assertThat(DocSearch.find(List.of("banana"), all)).isEmpty();
  }

  @Test
  void notation() {
    assertThat(gradus("doc", "∇").out()).startsWith("∇").contains("gradient", "grad(f, [x, y])");
    assertThat(gradus("doc", "nabla").out()).isEqualTo(gradus("doc", "∇").out());
    assertThat(gradus("doc", "ℝ^n").out()).contains("vectors of n real numbers");
    assertThat(gradus("doc", "theta").out()).contains("parameters of a model");
    assertThat(gradus("doc", "sigma").out()).contains("standard deviation");
    assertThat(gradus("doc", "∇f(θ)").out()).contains("nabla", "theta");
    assertThat(gradus("doc", "∇", "-o", "json").out()).contains("\"kind\": \"notation\"");
  }

  @Test
  void theUnknownIsAskedAbout() {
    Result result = gradus("doc", "nabal");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("did you mean nabla?");
    assertThat(gradus("doc", "compute").err()).contains("gradus help compute");
    assertThat(gradus("doc", "qqqq").code()).isEqualTo(3);
    assertThat(gradus("doc", "np.linalg.eig").code()).isEqualTo(3);
  }

  @Test
  void namesForCompletion() {
    List<String> names = gradus("doc", "--names").out().lines().toList();
    assertThat(names).isSorted().doesNotHaveDuplicates().contains("sigmoid");
  }

  @Test
  void pagesFitTheirWidth() {
    assertThat(gradus("doc", "theta", "--width", "40").out().lines())
        .allMatch(line -> line.codePointCount(0, line.length()) <= 40);
  }
}
