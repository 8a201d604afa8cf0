package gradus.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.tutor.talk.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lines typed into the shell, on a terminal that only knows lines and on one with keys.
class ShellTest {
  @TempDir Path folder;
  private StageHost host;

  @BeforeEach
  void stage() {
    host = new StageHost(folder.resolve("state/history"), Page.PLAIN);
  }

  private String lines(String... typed) {
    return lines(Page.PLAIN, typed);
  }

  private String lines(Page page, String... typed) {
    StringBuilder shown = new StringBuilder();
    byte[] in = (String.join("\n", typed) + "\n").getBytes(StandardCharsets.UTF_8);
    Shell.run(new LineDialogue(new ByteArrayInputStream(in), shown::append, page), host);
    return shown.toString();
  }

  private String keys(String typed) throws IOException {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    Rehearsal.run(typed, "xterm-256color", 80, 24, shown, stream -> host);
    return shown
        .toString(StandardCharsets.UTF_8)
        .replaceAll("\u001b\\[[0-9;?]*[A-Za-z]|\u001b[=>]|\r", "");
  }

  @Test
  void computesAndKeepsWhatIsBound() {
    assertThat(lines("a = 2/3", "a + 1/6")).contains("5/6");
  }

  @Test
  void aLineThatBeginsWithAnOperatorGoesOn() {
    assertThat(lines("6", "* 7")).contains("42");
    assertThat(lines("[1,2;3,4]", "'")).contains("⎡1  3⎤");
    assertThat(lines("5", "-2")).doesNotContain("3");
    assertThat(lines("* 2")).contains("there is no answer yet");
  }

  @Test
  void leavesByWhateverPeopleType() {
    for (String word :
        new String[] {"exit", "quit", ":q", ":wq", "exit()", "quit()", ":quit", ":q!", "\\q"}) {
      assertThat(lines(word, "40 + 2")).as(word).doesNotContain("42");
    }
  }

  @Test
  void aMistakeIsShownAndExplained() {
    String shown = lines("sqr(4)", ":why", "1 + 1");
    assertThat(shown).contains("error[E0202]", "did you mean sqrt", "E0202: ", "codes E02");
    assertThat(shown).contains("> 2\n");
  }

  @Test
  void whyTellsHowTheAnswerWasReadAndChecked() {
    assertThat(lines("inv([1,2;3,4])", ":why")).contains("read literally: inv", "checked: ");
    assertThat(lines("var([1,2,3,4])", ":why")).contains("convention: ");
  }

  @Test
  void anUnknownCommandNamesTheNearest() {
    assertThat(lines(":lern")).contains("there is no command ':lern'", "did you mean :learn?");
  }

  @Test
  void aCommandLineIsACommandHere() {
    lines("gradus quiz --due", "3/4", "gradus progress", "gradus doc eig");
    lines("gradus plot-ascii sin(x)");
    assertThat(host.commands)
        .containsExactly(
            "quiz --due", "Line[text=3/4]", "progress ", "doc eig", "plot-ascii sin(x)");
    assertThat(lines("gradus = 6", "gradus + 1")).contains("7");
    assertThat(lines("gradus eig")).contains("this is gradus already");
  }

  @Test
  void aBugOfACommandEndsTheCommandOnly() {
    assertThat(lines(":learn x", "40 + 2")).contains("bug: a broken lesson", "42");
  }

  @Test
  void stepsComeLineByLineBehindAHint() {
    String shown = lines(":steps on", "diff(x^2 sin x, x)", "", "", "2 + 40", "a", "1 + 1");
    assertThat(shown).contains("hint: product rule");
    assertThat(shown.indexOf("hint: product")).isLessThan(shown.indexOf("d/dx(x²·sin(x))"));
    assertThat(shown).contains("42", "= x²·cos(x) + 2·x·sin(x)");
    assertThat(lines(":steps diff(x^2, x)", "q")).contains("hint: ", "2·x");
  }

  @Test
  void whatIsComputedBetweenStepsIsNotTheLastAnswer() {
    String shown =
        lines(":steps diff(x^3, x)", "kept = 2 + 2", "a", "ans", "kept", ":steps diff(x^5, x)");
    assertThat(shown).contains("> 3·x²\n", "> 4\n");
    assertThat(lines("7", ":steps diff(x^3, x)", "a", ":steps", "1 + 1", "a", ":steps", "a"))
        .containsPattern("(?s)hint: power rule.*hint: power rule.*hint: power rule");
  }

  @Test
  void remarksEndWhereThePageEnds() {
    host = new StageHost(folder.resolve("history"), Page.PLAIN.withWidth(40));
    assertThat(
            lines(
                    Page.PLAIN.withWidth(40),
                    ":steps",
                    ":steps on",
                    ":help",
                    ":help save",
                    "1",
                    ":why")
                .lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(44));
    assertThat(lines(Page.PLAIN.withWidth(20), "longname = 1/3", ":vars", ":help").lines())
        .contains("longname", "    1/3", "  :clear", "    clears the", "    screen");
  }

  @Test
  void adviceAboutOptionsSaysWhereTheyAre() {
    assertThat(lines("2^100000")).contains("hint: on the command line, --dtype");
    assertThat(lines("diff(x^2, x) --at x=3")).contains("here x = 3 gives x its value");
    assertThat(lines("5 --x")).contains("x + 5");
  }

  @Test
  void forgetsNames() {
    assertThat(lines("k = 41", ":forget k", ":vars", "k + 1"))
        .contains("forgotten: k", "k + 1")
        .doesNotContain("42");
    assertThat(lines("k = 41", ":reset", ":vars")).contains("nothing is bound yet");
  }

  @Test
  void savesStatementsThatLoadAgain() throws IOException {
    Path file = folder.resolve("work.gr");
    lines("a = 2", "a^5", "nonsense +", ":save " + file);
    assertThat(file).content().isEqualTo("# gradus 1.2.3\na = 2\na^5\n");
    assertThat(lines(":load " + file, "a + 40")).contains("32", "42");
  }

  @Test
  void aFileIsReplacedOnlyWhenThatIsSaid() throws IOException {
    Path file = folder.resolve("hw.md");
    Files.writeString(file, "mine");
    assertThat(lines("1 + 1", ":save " + file, "no")).contains("nothing was written");
    assertThat(file).content().isEqualTo("mine");
    lines("1 + 1", ":save " + file, "yes");
    assertThat(file).content().contains("1 + 1");
  }

  @Test
  void aHandoutHoldsInputsStepsPicturesConventionsAndVersion() throws IOException {
    Path markdown = folder.resolve("hw.md");
    Path latex = folder.resolve("hw.tex");
    lines("diff(x^3, x)", "var([1,2,4])", ":plot x^2", ":save " + markdown, ":save " + latex);
    assertThat(markdown)
        .content()
        .contains("diff(x^3, x)", "power rule", "picture of x^2", "## Conventions", "gradus 1.2.3");
    assertThat(latex)
        .content()
        .startsWith("\\documentclass")
        .contains("power rule", "picture of x^2", "Conventions", "\\end{document}");
  }

  @Test
  void aHandoutGivesExactResultsAndIsNotLoaded() throws IOException {
    Path markdown = folder.resolve("hw.md");
    lines("var([1,2,4])", "[1,2;3,4]", ":save " + markdown);
    assertThat(markdown).content().contains("\\frac{7}{3} \\approx 2.33", "\\begin{bmatrix} 1 & 2");
    assertThat(lines(":load " + markdown)).contains("is a document; statements");
    assertThat(lines("1", ":save " + folder.resolve("none/x.md"))).contains("there is no folder");
    assertThat(lines(":load " + folder)).contains("is a folder");
  }

  @Test
  void aPictureInAHandoutShowsWhatWasDrawn() throws IOException {
    Path markdown = folder.resolve("hw.md");
    lines("k = 2", ":plot k x", "k = 3", ":forget k", ":save " + markdown);
    assertThat(markdown).content().contains("picture of k x with k = 2");
  }

  @Test
  void noEmptyLineEndsAFormulaAndNoSignEndsAFence() throws IOException {
    Path markdown = folder.resolve("hw.md");
    lines("[1,2;3,4]", "1/3 # ````", "\"a \\\\ $5 & ~b~ $6\"", ":save " + markdown);
    assertThat(markdown)
        .content()
        .doesNotContain("\n\n$$\n\n")
        .contains("\\$5 \\& \\~b\\~ \\$6")
        .contains(
            "\n$$\n\\begin{bmatrix}", "\\end{bmatrix}\n$$\n", "`````gradus\n1/3 # ````\n`````\n");
  }

  @Test
  void theEndOfTheNameSaysWhatIsSaved() throws IOException {
    lines("1 + 1", ":save \"" + folder + "/my work.MD\"", ":save " + folder + "/v1.2/x");
    assertThat(folder.resolve("my work.MD")).content().startsWith("# Worked with gradus");
    Files.createDirectories(folder.resolve("v1.2"));
    lines("1 + 1", ":save " + folder + "/v1.2/x");
    assertThat(folder.resolve("v1.2/x")).content().endsWith("1 + 1\n");
    assertThat(lines("1 + 1", ":save " + folder + "/v1.2", "yes")).contains("nothing is saved as");
    Files.createDirectories(folder.resolve("empty"));
    assertThat(lines("1 + 1", ":save " + folder + "/empty", "yes")).contains("is a folder");
    assertThat(folder.resolve("empty")).isDirectory();
  }

  @Test
  void theHintOfAnIntegralIsItsMethodAndNotItsConstant() {
    assertThat(lines(":steps int(x*exp(x), x)", "q")).contains("hint: integration by parts");
  }

  @Test
  void plotsGetTheirWords() {
    lines(":plot sin(x), x^2 + 1 --x -1..1");
    assertThat(host.commands).containsExactly("plot-ascii sin(x), x^2 + 1|--x|-1..1");
  }

  @Test
  void keysEditAndEnterComputes() throws IOException {
    assertThat(keys("41 + 2\u007f1\rexit\r")).contains("42");
  }

  @Test
  void factorialsAndTransposesArriveAsTheyAreTyped() throws IOException {
    assertThat(keys("5!\rA = [1,2;3,4]\rA'\r")).contains("120", "⎡1  3⎤");
  }

  @Test
  void openBracketsGoOnInTheNextLine() throws IOException {
    assertThat(keys("det([1,2;\r3,4])\r")).contains("−2");
  }

  @Test
  void tabTypesLettersByTheirNames() throws IOException {
    assertThat(keys("\\sigma\t(0)\r")).contains("σ", "read as sigmoid(0)");
  }

  @Test
  void tabCompletesNames() throws IOException {
    assertThat(keys("hilb\t2)\r")).contains("1/3");
  }

  @Test
  void aPasteRunsLineByLineAndIsRememberedOnce() throws IOException {
    String shown = keys("\u001b[200~p = 2\rp^5\rp^\u001b[201~6\r");
    assertThat(shown).contains("> p = 2", "> p^5", "32", "64");
    assertThat(new HistoryFile(host.history()).read()).containsExactly("p = 2\np^5", "p^6");
  }

  @Test
  void aLongPasteTakesTimeInProportion() throws IOException {
    StringBuilder paste = new StringBuilder("\u001b[200~");
    for (int i = 0; i < 1_000; i++) {
      paste.append("x").append(i).append(" = ").append(i).append("\r");
    }
    assertThat(keys(paste.append("\u001b[201~x999 + 1\r").toString())).contains("1000");
  }

  @Test
  void controlCDropsTheLineAndControlDLeaves() throws IOException {
    String shown = keys("1 + 1\u0003\u000340 + 2\r\u0004");
    assertThat(shown).contains("Ctrl-D leaves", "42");
  }

  @Test
  void theHistoryKeepsExpressionsAndNoAnswers() throws IOException {
    keys("1 + 1\r 2 + 2\r1 + 1\r:quiz sets\rmy answer\r3 + 3\r");
    assertThat(host.commands).contains("quiz sets", "Line[text=my answer]");
    assertThat(new HistoryFile(host.history()).read())
        .containsExactly("1 + 1", ":quiz sets", "3 + 3");
  }

  @Test
  void theSuggestionFromTheHistoryIsTakenByTheArrow() throws IOException {
    assertThat(keys("40 + 2 + 100\r40\u001bOC\r")).containsPattern("(?s)142.*142");
  }

  @Test
  void theTipShowsHowAFunctionIsCalled() throws IOException {
    assertThat(keys("norm(")).contains("norm(v, [p])");
  }
}
