package gradus.work;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.functions.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of the lines of a sheet. `/` separates lines in the tables below; the verdicts are
/// in their order.
class WorkMarkerTest {
  private static MarkedSheet marked(WorkRequest request) {
    return new WorkMarker(Catalogue.INSTANCE, Catalogue.INSTANCE).mark(request);
  }

  private static MarkedSheet marked(String text) {
    return marked(WorkRequest.of("sheet.txt", text));
  }

  private static List<Mark> marks(MarkedSheet sheet) {
    List<Mark> marks = new ArrayList<>();
    sheet.exercises().forEach(exercise -> marks.addAll(exercise.marks()));
    return marks;
  }

  private static String verdicts(MarkedSheet sheet) {
    return String.join(" ", marks(sheet).stream().map(m -> m.standing().name()).toList());
  }

  private static Mark mark(MarkedSheet sheet, int line) {
    return marks(sheet).stream()
        .filter(mark -> mark.line().number() == line)
        .findFirst()
        .orElseThrow();
  }

  private static MarkedSheet resource(String name) throws IOException {
    try (InputStream in = WorkMarkerTest.class.getResourceAsStream("/gradus/work/" + name)) {
      assertThat(in).isNotNull();
      return marked(WorkRequest.of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    }
  }

  @Test
  void documentInLatex() throws IOException {
    MarkedSheet sheet = resource("homework.tex");
    assertThat(verdicts(sheet)).isEqualTo("OK OK GIVEN OK OK OK WRONG OK");
    assertThat(mark(sheet, 21).standing()).isEqualTo(Standing.WRONG);
    assertThat(mark(sheet, 9).line().math())
        .isEqualTo("d/dx(x^2 sin(x)) = 2 x sin(x) + x^2 cos(x)");
  }

  @Test
  void macrosItemsAndCommandsNobodyKnows() {
    MarkedSheet sheet =
        marked(
            WorkRequest.of(
                "hw.tex",
                """
                \\newcommand{\\pd}[2]{\\frac{d #1}{d #2}} % comment
                \\begin{enumerate}
                \\item Solve
                $$2x + 3 = 7$$
                $$\\Rightarrow 2x = 4$$
                \\item \\begin{align*}
                \\pd{(x^2)}{x} &= 2x \\\\
                 &= \\foo x
                \\end{align*}
                \\end{enumerate}
                """));
    assertThat(verdicts(sheet)).isEqualTo("GIVEN OK OK UNREADABLE");
    assertThat(mark(sheet, 8).line().math()).contains("foo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          d/dx (x^2 sin x) ; = 2x sin x + x^2 cos x            | GIVEN OK
          d/dx (x^2 sin x) ; = 2x cos x                        | GIVEN WRONG
          d/dx x^3 = 3x^2                                      | OK
          d/dx x^3 = 3x^2 = 3 x x                              | OK
          d/dx x^3 = 3x^2 = 2 x x                              | WRONG
          diff(x^2, x) ; = 2x                                  | GIVEN OK
          Differentiate x^2 sin x ; = 2x sin x + x^2 cos x     | GIVEN OK
          d/dx(x^2)*sin(x) + x^2*d/dx(sin(x)) ; = 2x sin x + x^2 cos x | GIVEN OK
          f(x) = x^3 - 3x ; f'(x) = 3x^2 - 3 ; 3x^2 - 3 = 0 ; x = ±1 | DEFINED OK GIVEN OK
          y = x^2 + 1 ; y' = 2x                                | DEFINED OK
          y = x^2 + 1 ; dy/dx = 2x + 1                         | DEFINED WRONG
          y = (x+1)^2 ; = x^2 + 2x + 1                         | DEFINED OK
          (a+b)^2 = a^2 + b^2                                  | WRONG
          (a+b)(a-b) = a^2 - b^2                               | OK
          1/2 + 1/3 ; = 2/5 ; = 0.4                            | GIVEN WRONG OK
          lim x->0 sin(x)/x = 1                                | OK
          sum(k, k, 1, 10) = 55                                | OK
          [1,2;3,4]*[1;1] ; = [3;7]                            | GIVEN OK
          x^2 - 4 = 0                                          | GIVEN
          x = 2                                                | GIVEN
          2x + 3 = 7x                                          | GIVEN
          p = e^x/(e^x + e^y) ; ∂p/∂x = e^x/(e^x+e^y) - e^{2x}/(e^x+e^y)^2 ; = p(1 - p) ; ∂p/∂y = p(1 - p) | DEFINED OK OK WRONG
          L = -log(s), s = sigmoid(z) ; dL/dz = s - 1          | DEFINED OK
          L = -log(s), s = sigmoid(z) ; dL/dz = 1 - s          | DEFINED WRONG
          dy/dx = 2x                                           | UNREADABLE
          let u = 3x ; d/dx u^2 ; = 2u ; = 6x                  | DEFINED GIVEN WRONG OK
          """)
  void expressions(String lines, String verdicts) {
    assertThat(verdicts(marked(lines.replace(" ; ", "\n")))).as(lines).isEqualTo(verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2x + 3 = 7 ; 2x = 4 ; x = 2                          | GIVEN OK OK
          Solve 2x + 3 = 7 ; 2x = 10 ; x = 5                   | GIVEN WRONG OK
          solve(2x + 3 = 7, x) ; x = 2                         | GIVEN OK
          x^2 = 3x ; x = 3                                     | GIVEN WRONG
          x^2 = 3x ; x = 0 or x = 3                            | GIVEN OK
          x^2 = 4 ; x = ±2                                     | GIVEN OK
          x^2 = 4 ; x = 2, x = -2                              | GIVEN OK
          x^2 = 4 ; x = 2, -2                                  | GIVEN OK
          x^2 = 4 ; x ∈ {2, -2}                                | GIVEN OK
          x^2 = 4 ; x = 2                                      | GIVEN WRONG
          x = 3 ; x^2 = 9                                      | GIVEN WRONG
          x = 3 ; => x^2 = 9                                   | GIVEN OK
          x^2 = 9 ; => x = 3                                   | GIVEN WRONG
          sqrt(x + 2) = x ; => x + 2 = x^2 ; => x = 2 or x = -1 ; x = 2 | GIVEN OK OK OK
          3 - 2x < 7 ; -2x < 4 ; x > -2                        | GIVEN OK OK
          3 - 2x < 7 ; -2x < 4 ; x < -2                        | GIVEN OK WRONG
          x = (4 + 2)/2 ; = 3                                  | DEFINED OK
          x = -3 ± 2 ; = -1, -5                                | DEFINED OK
          2x + y = 5 ; y = 5 - 2x                              | GIVEN OK
          2x = 4 ; x = 2 ; 3z = 9 ; z = 3                      | GIVEN OK GIVEN OK
          """)
  void equations(String lines, String verdicts) {
    assertThat(verdicts(marked(lines.replace(" ; ", "\n")))).as(lines).isEqualTo(verdicts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ∫ x e^x dx ; = x e^x - ∫ e^x dx ; = x e^x - e^x + C  | GIVEN OK OK
          ∫ x e^x dx ; = x e^x + ∫ e^x dx                      | GIVEN WRONG
          ∫ x^2 dx = x^3/3 + C                                 | OK
          ∫ x^2 dx ; = 2x + C                                  | GIVEN WRONG
          ∫ 2x cos(x^2) dx ; let u = x^2 ; du = 2x dx ; = ∫ cos u du ; = sin(x^2) + C | GIVEN DEFINED OK OK OK
          ∫ 2x cos(x^2) dx ; let u = x^2 ; du = x dx           | GIVEN DEFINED WRONG
          ∫ x cos(x^2) dx ; let u = x^2 ; = ∫ cos u du         | GIVEN DEFINED WRONG
          ∫ x cos(x^2) dx ; let u = x^2 ; = 1/2 ∫ cos u du     | GIVEN DEFINED OK
          ∫ x e^x dx ; let u = x, dv = e^x dx ; du = dx, v = e^x ; = x e^x - e^x + C | GIVEN DEFINED OK OK
          ∫_0^1 x^2 dx ; = 1/3 - 0 ; = 0.333                   | GIVEN OK OK
          ∫_0^π sin x dx = [-cos(x)]_0^π = 1 + 1 = 2           | OK
          ∫_0^1 a x^2 dx ; = [a x^3/3]_0^1 ; = a/3             | GIVEN OK OK
          ∫_0^1 a x^2 dx ; = [a x^3]_{0}^{1}                   | GIVEN WRONG
          ∫_0^1 x^2 dx ; = 1/2                                 | GIVEN WRONG
          """)
  void integrals(String lines, String verdicts) {
    assertThat(verdicts(marked(lines.replace(" ; ", "\n")))).as(lines).isEqualTo(verdicts);
  }

  @Test
  void theFirstWrongLineIsPointedAt() throws IOException {
    MarkedSheet sheet = resource("derivatives.md");
    Mark wrong = sheet.firstWrong().orElseThrow();
    assertThat(wrong.line().number()).isEqualTo(25);
    assertThat(wrong.against()).isEqualTo(24);
    assertThat(wrong.place().of(wrong.line().text()))
        .isEqualTo("sigmoid(3x+1) (1 - sigmoid(3x+1))");
    assertThat(wrong.expected()).contains("3*");
    assertThat(wrong.reasons().getFirst()).startsWith("at x=");
    assertThat(wrong.mistakes()).isNotEmpty();
    assertThat(mark(sheet, 26).standing()).isEqualTo(Standing.OK);
    assertThat(sheet.count(Standing.WRONG)).isEqualTo(1);
  }

  @Test
  void lostSolutionsAreNamedWithTheDivision() throws IOException {
    MarkedSheet sheet = resource("equations.txt");
    Mark wrong = mark(sheet, 6);
    assertThat(wrong.reasons()).containsExactly("it loses x=0, which line 5 has");
    assertThat(wrong.notes()).anyMatch(note -> note.contains("dividing by x"));
    assertThat(wrong.expected()).isEqualTo("x in {0, 3}");
    assertThat(mark(sheet, 2).mistakes().getFirst().id()).isEqualTo("equation/sign-kept");
    assertThat(mark(sheet, 16).notes().getFirst()).contains("line 12");
  }

  @Test
  void whatCannotBeSeenAtAPointIsSolved() {
    MarkedSheet sheet = marked("x + y = 3, x - y = 1\n2x = 4, x - y = 1\nx = 2, y = 3");
    assertThat(verdicts(sheet)).isEqualTo("GIVEN OK WRONG");
    assertThat(mark(sheet, 3).expected()).isEqualTo("[x, y] in {[2, 1]}");
    Mark logarithm = mark(marked("log(x) + log(x-3) = log 10\nlog(x(x-3)) = log 10"), 2);
    assertThat(logarithm.standing()).isEqualTo(Standing.WRONG);
    assertThat(logarithm.expected()).isEqualTo("x in {5}");
  }

  @Test
  void aDivisionThatLosesSolutionsIsNamed() {
    Mark mark = mark(marked("2 sin x cos x = sin x\n2 cos x = 1"), 2);
    assertThat(mark.reasons()).containsExactly("it loses x=0, which line 1 has");
    assertThat(mark.mistakes().getFirst().name()).contains("division by sin(x)");
  }

  @Test
  void aMissingConstantIsNotedAndWrongOnlyWhenStrict() {
    String text = "∫ x^2 dx\n= x^3/3";
    Mark mark = mark(marked(text), 2);
    assertThat(mark.standing()).isEqualTo(Standing.OK);
    assertThat(mark.notes()).anyMatch(note -> note.contains("+ C is missing"));
    WorkRequest usual = WorkRequest.of("sheet.txt", text);
    WorkRequest strict =
        new WorkRequest(
            usual.file(), text, false, usual.maxRules(), true, usual.conventions(), usual.limits());
    assertThat(mark(marked(strict), 2).standing()).isEqualTo(Standing.WRONG);
    assertThat(mark(marked(strict), 2).mistakes()).isEmpty();
  }

  @Test
  void oneLineThatCannotBeReadDoesNotStopTheOthers() throws IOException {
    MarkedSheet sheet = resource("unreadable.txt");
    assertThat(verdicts(sheet)).isEqualTo("GIVEN UNREADABLE OK OK");
    assertThat(mark(sheet, 2).problem()).isPresent();
    assertThat(mark(sheet, 3).against()).isEqualTo(1);
  }

  @Test
  void aJumpIsToldWhereRulesAreCounted() {
    String text = "d/dx (x^2 sin(x^2) e^x)\n= e^x x (2 sin(x^2) + 2x^2 cos(x^2) + x sin(x^2))";
    assertThat(mark(marked(text), 2).standing()).isEqualTo(Standing.OK);
    Mark jump = mark(marked(WorkRequest.of("sheet.txt", text).allowing(2)), 2);
    assertThat(jump.standing()).isEqualTo(Standing.JUMP);
    assertThat(jump.rules()).isGreaterThan(2);
  }

  @Test
  void theOtherSheets() throws IOException {
    MarkedSheet integrals = resource("integrals.txt");
    assertThat(integrals.exercises()).hasSize(4);
    assertThat(integrals.count(Standing.WRONG)).isEqualTo(1);
    assertThat(integrals.count(Standing.UNDECIDED)).isZero();
    MarkedSheet expanding = resource("expanding.txt");
    assertThat(expanding.exercises()).hasSize(3);
    assertThat(expanding.count(Standing.WRONG)).isEqualTo(2);
    assertThat(expanding.count(Standing.OK)).isEqualTo(3);
  }

  @Test
  void whatIsAddedAndWhatIsLostAreBothSaid() {
    Mark mark = mark(marked("(x-2)(x-3) = 0\nx = 2 or x = -3"), 2);
    assertThat(mark.reasons())
        .containsExactly(
            "it adds x=-3, which line 1 does not have", "it loses x=3, which line 1 has");
  }

  @Test
  void solutionsMayBeNumberedWhereThereIsOneUnknown() {
    assertThat(verdicts(marked("(x-2)(x-3) = 0\nx_1 = 2, x_2 = 3"))).isEqualTo("GIVEN OK");
    assertThat(verdicts(marked("(x-2)(x-3) = 0\nx₁ = 2, x₂ = 4"))).isEqualTo("GIVEN WRONG");
    assertThat(verdicts(marked("x_1 + x_2 = 5, x_1 - x_2 = -1\nx_1 = 2, x_2 = 3")))
        .isEqualTo("GIVEN OK");
    assertThat(verdicts(marked("x_1 + x_2 = 5, x_1 - x_2 = -1\nx_1 = 3, x_2 = 2")))
        .isEqualTo("GIVEN WRONG");
  }

  @Test
  void thatThereIsNoSolutionIsJudged() {
    assertThat(verdicts(marked("x^2+1=0\nno real solutions"))).isEqualTo("GIVEN OK");
    assertThat(verdicts(marked("x^2-1=0\nNo solution."))).isEqualTo("GIVEN WRONG");
  }

  @Test
  void anInequalityThatWasNotTurnedRoundIsNamed() {
    assertThat(verdicts(marked("-2x < 6\nx > -3"))).isEqualTo("GIVEN OK");
    Mark mark = mark(marked("-2x < 6\nx < -3"), 2);
    assertThat(mark.expected()).isEqualTo("x in (-3, inf)");
    assertThat(mark.mistakes()).extracting("id").containsExactly("inequality/wrong-way-round");
  }

  @Test
  void equationsBelowEachOtherMayBeASystem() {
    assertThat(verdicts(marked("x + y = 3\nx - y = 1\n2x = 4\nx = 2\ny = 1")))
        .isEqualTo("GIVEN GIVEN OK OK OK");
    assertThat(verdicts(marked("x + y = 3\nx - y = 1\n2x = 5"))).isEqualTo("GIVEN GIVEN WRONG");
    assertThat(verdicts(marked("x + y + z = 6\nx - y = 1\ny - z = 1\nx = 3, y = 2, z = 1")))
        .isEqualTo("GIVEN GIVEN GIVEN OK");
    assertThat(verdicts(marked("2x + 2y = 6\nx + y = 4"))).isEqualTo("GIVEN WRONG");
    assertThat(verdicts(marked("2x + y = 6\ny = 6 + 2x"))).isEqualTo("GIVEN WRONG");
    assertThat(verdicts(marked("a^2 + b^2 = c^2\na + b = c"))).isEqualTo("GIVEN WRONG");
  }

  @Test
  void numbersAreWorkedOutAsideAndDerivativesSetToZero() {
    assertThat(verdicts(marked("x^2 - 5x + 6 = 0\nD = 25 - 24 = 1\nx = (5 ± 1)/2\nx = 3, x = 2")))
        .isEqualTo("GIVEN OK OK OK");
    assertThat(verdicts(marked("x^2 - 5x + 6 = 0\nD = 25 - 24 = 2\nx = 3, x = 2")))
        .isEqualTo("GIVEN WRONG OK");
    assertThat(verdicts(marked("f(x) = x^2 + 3x\nf'(x) = 2x + 3 = 0\nx = -3/2")))
        .isEqualTo("DEFINED OK OK");
    assertThat(verdicts(marked("f(x) = x^2 + 3x\nf'(x) = 2x + 1 = 0\nx = -1/2")))
        .isEqualTo("DEFINED WRONG OK");
    assertThat(verdicts(marked("u = x^2, du = 2x dx\n∫ 2x cos(x^2) dx = ∫ cos u du\n= sin u + C")))
        .isEqualTo("OK OK OK");
  }

  @Test
  void behindALineThatCannotBeReadNobodyKnows() {
    assertThat(verdicts(marked("2x = 4\n2x + = 3\nx = 7"))).isEqualTo("GIVEN UNREADABLE GIVEN");
    assertThat(verdicts(marked("2x = 4\n2x + = 3\nx = 2"))).isEqualTo("GIVEN UNREADABLE OK");
  }

  @Test
  void formulasStandBetweenDollarsAndWords() {
    assertThat(verdicts(marked("step: $x/2 = 1$\nso $x = 2$"))).isEqualTo("GIVEN OK");
    assertThat(verdicts(marked("x^2 = 9 | sqrt\nx = 3"))).isEqualTo("GIVEN WRONG");
    assertThat(marked("**Problem 1.** $2x = 4$\n$x = 2$\n**b)** $3x = 3$\n$x = 1$").exercises())
        .hasSize(2);
  }

  /// From where lim was dropped, the lines are read as the limits they are meant to be.
  @Test
  void aDroppedLimitIsToldOnce() {
    MarkedSheet sheet = marked("lim x->2 (x^2-4)/(x-2)\n= (x-2)(x+2)/(x-2)\n= x+2\n= 4\n");
    assertThat(verdicts(sheet)).isEqualTo("GIVEN WRONG OK OK");
    assertThat(mark(sheet, 2).reasons()).singleElement().asString().startsWith("lim is missing");
    MarkedSheet wrong = marked("lim x->2 (x^2-4)/(x-2)\n= lim x->2 (x+2)\n= x+2\n= 5\n");
    assertThat(verdicts(wrong)).isEqualTo("GIVEN OK WRONG WRONG");
    assertThat(mark(wrong, 4).reasons().toString()).doesNotContain("missing");
    MarkedSheet slip = marked("lim x->2 (x^2-4)/(x-2)\n= x+3\n");
    assertThat(mark(slip, 2).reasons().toString()).doesNotContain("missing");
  }

  @Test
  void orOnALineOfItsOwnGoesOnWithTheLineBefore() {
    assertThat(verdicts(marked("(x-2)*(x-3) = 0\nx = 2\nor x = 3\n"))).isEqualTo("GIVEN OK");
    assertThat(verdicts(marked("(x-2)*(x-3) = 0\nx = 2\nor x = 4\n"))).isEqualTo("GIVEN WRONG");
  }
}
