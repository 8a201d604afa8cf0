package gradus.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.budget.Limits;
import gradus.functions.Catalogue;
import gradus.syntax.Parser;
import gradus.syntax.Scope;
import gradus.tutor.talk.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is said about a line while it is typed.
class LineTest {
  @TempDir Path folder;

  private final Notebook notebook =
      new Notebook(
          new Notebook.Bench() {
            @Override
            public <T> T stoppable(Runnable stop, Supplier<T> work) {
              return work.get();
            }
          });
  private final StageHost host = new StageHost(Path.of("none"), Page.PLAIN);

  @BeforeEach
  void bind() {
    notebook.compute("matrix1 = [1,2;3,4]; f(t) = t^2", "");
  }

  private List<String> completions(String before) {
    String word = before.substring(LineSyntax.wordStart(before, before.length()));
    return new Completion(notebook, host, false)
        .of(before).stream().map(Candidate::value).filter(v -> v.startsWith(word)).toList();
  }

  @Test
  void completesFunctionsVariablesOptionsCommandsLessonsAndLetters() {
    assertThat(completions("2*soft")).contains("softmax(", "softplus(");
    assertThat(completions("det(mat")).contains("matrix1");
    assertThat(completions("sum(matrix1, ax")).contains("axis=");
    assertThat(completions(":pl")).containsExactly(":plot");
    assertThat(completions(":learn al")).containsExactly("algebra/softmax");
    assertThat(completions(":steps b")).contains("brief");
    assertThat(completions(":forget ma")).containsExactly("matrix1");
    assertThat(completions("2\\sig")).containsExactly("\\sigma");
    assertThat(completions(":load src/main/ja")).containsExactly("src/main/java/");
    assertThat(completions("")).isEmpty();
  }

  @Test
  void aNameOfAFileMayHaveBlanksInIt() throws IOException {
    Files.createDirectories(folder.resolve("my data/more"));
    Files.writeString(folder.resolve("my data/größe.gr"), "");
    assertThat(completions(":load " + folder + "/my d")).containsExactly(folder + "/my data/");
    assertThat(completions(":save  " + folder + "/my data/"))
        .containsExactlyInAnyOrder(folder + "/my data/more/", folder + "/my data/größe.gr");
    assertThat(completions(":load \"" + folder + "/my d")).containsExactly(folder + "/my data/");
    assertThat(completions(":load ~/")).allMatch(name -> name.startsWith("~/"));
  }

  @Test
  void aLargeValueIsNamedByItsKind() {
    notebook.compute("large = zeros(2000, 2000); pair = eig(eye(40))", "");
    assertThat(brief("large")).isEqualTo("a 2000×2000 matrix");
    assertThat(brief("pair")).doesNotContain("[");
    assertThat(brief("matrix1")).isEqualTo("[[1, 2], [3, 4]]");
  }

  private String brief(String name) {
    return Brief.of(Optional.ofNullable(notebook.bound().get(name)).orElseThrow(), 40);
  }

  @Test
  void everyCandidateSaysWhatItIs() {
    assertThat(new Completion(notebook, host, false).of("s"))
        .allSatisfy(candidate -> assertThat(candidate.descr()).isNotBlank());
  }

  @Test
  void whereOnlyAsciiIsShownCandidatesAreToldInIt() {
    for (String begun : new String[] {"\\", "s", ":", ":quiz ", "sum(matrix1, "}) {
      assertThat(new Completion(notebook, host, true).of(begun))
          .allSatisfy(candidate -> assertThat(candidate.descr()).matches("[ -~]+"));
    }
  }

  @Test
  void lettersOfLatexAreReadByTheLanguage() {
    assertThat(Letters.typed("sigma", false)).contains("σ");
    assertThat(Letters.typed("sigma", true)).contains("sigma");
    assertThat(Letters.typed("nonsense", false)).isEmpty();
    assertThat(Letters.begun("2*\\al")).contains("al");
    assertThat(Letters.begun("2*al")).isEmpty();
    for (String greek : "alpha beta gamma lambda omega varphi Sigma".split(" ")) {
      String typed = Letters.typed(greek, false).orElseThrow();
      assertThat(Parser.canonicalName(typed)).as(greek).isPresent();
    }
    for (String text : "a ∈ ℝ|{1} ∪ {2}|1 ≤ 2|[1] ⊙ [2]|√4|true ∧ false|x → x".split("\\|")) {
      assertThat(Parser.parse(text, Catalogue.INSTANCE, Scope.EMPTY, Limits.DEFAULT))
          .as(text)
          .isNotNull();
    }
  }

  @Test
  void knowsTheCallAtTheCursor() {
    assertThat(CallSite.at("norm(A, ", 8)).contains(new CallSite("norm", 1));
    assertThat(CallSite.at("f(g(x), [1,2", 12)).contains(new CallSite("f", 1));
    assertThat(CallSite.at("sum(x) + 1", 10)).isEqualTo(Optional.empty());
    assertThat(CallSite.at("2(x", 3)).isEqualTo(Optional.empty());
  }

  @Test
  void theTipFitsAndNamesOwnFunctions() {
    Tip tip = new Tip(notebook);
    AttributedString narrow = tip.of("norm(matrix1, ", 14, 45, true, false).orElseThrow();
    assertThat(narrow.toString()).startsWith("norm(v, [p]): ").endsWith("...").hasSizeLessThan(46);
    assertThat(tip.of("f(", 2, 60, false, false).orElseThrow().toString()).contains("t^2");
    assertThat(tip.of("matrix1", 7, 60, false, false)).isEmpty();
  }

  @Test
  void underlinesWhatWouldBeRefusedAndNotWhatIsUnfinished() {
    Highlighting colours = new Highlighting(notebook, host);
    assertThat(isUnderlined(colours.of("sqr(4) + 1", 10), 1)).isTrue();
    assertThat(isUnderlined(colours.of("sqrt(4) + 1", 11), 1)).isFalse();
    assertThat(isUnderlined(colours.of("1 +", 3), 2)).isFalse();
    assertThat(isUnderlined(colours.of("2 * (3", 6), 0)).isFalse();
    assertThat(isUnderlined(colours.of("* 2", 3), 0)).isFalse();
    assertThat(isUnderlined(colours.of("2 + 3)", 6), 5)).isTrue();
  }

  @Test
  void aNumberIsColouredWhole() {
    AttributedString line = new Highlighting(notebook, host).of("1e-3 + .5*2E5 + 1..5", 0);
    for (int place : new int[] {0, 1, 2, 3, 7, 8, 10, 11, 12, 16, 19}) {
      assertThat(line.styleAt(place)).as("%d", place).isEqualTo(line.styleAt(0));
    }
    for (int place : new int[] {5, 9, 17, 18}) {
      assertThat(line.styleAt(place)).as("%d", place).isNotEqualTo(line.styleAt(0));
    }
  }

  @Test
  void theBracketAtTheCursorAndItsPartnerStandOut() {
    AttributedString line = new Highlighting(notebook, host).of("(1+2)*3", 5);
    assertThat(isUnderlined(line, 0)).isTrue();
    assertThat(isUnderlined(line, 4)).isTrue();
    assertThat(isUnderlined(line, 1)).isFalse();
  }

  private static boolean isUnderlined(AttributedString line, int at) {
    return line.styleAt(at).toString().contains("underline")
        || (line.styleAt(at).getStyle() & AttributedStyle.DEFAULT.underline().getStyle()) != 0;
  }

  @Test
  void splitsTheWordsOfAPlot() {
    assertThat(PlotLine.words("sin(x), cos(x) --x -pi..pi"))
        .containsExactly("sin(x), cos(x)", "--x", "-pi..pi");
    assertThat(PlotLine.words("transform [1, 1; 0, 1]"))
        .containsExactly("transform", "[1, 1; 0, 1]");
    assertThat(PlotLine.words("scatter 'my data.csv' --columns 1,2"))
        .containsExactly("scatter", "my data.csv", "--columns", "1,2");
    assertThat(PlotLine.words("a*x + b -v a=[1, 2] -v b=3"))
        .containsExactly("a*x + b", "-v", "a=[1, 2]", "-v", "b=3");
    assertThat(PlotLine.words("x^2 -v")).containsExactly("x^2 -v");
    assertThat(PlotLine.words("sin x")).containsExactly("sin x");
    assertThat(PlotLine.words("A' B")).containsExactly("A'", "B");
  }

  @Test
  void aSignGoesOnWhereASpaceFollowsIt() {
    assertThat(Continuation.isMeant("- 2")).isTrue();
    assertThat(Continuation.isMeant("-2")).isFalse();
    assertThat(Continuation.isMeant("* 2")).isTrue();
    assertThat(Continuation.isMeant("2 * 2")).isFalse();
    assertThat(Continuation.whole("^2")).isEqualTo("ans^2");
  }
}
