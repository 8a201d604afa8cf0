package gradus.tutor.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Mark.Kind;
import gradus.tutor.quiz.AnswerType;
import gradus.tutor.quiz.Expected;
import gradus.tutor.quiz.Expected.Form;
import gradus.tutor.quiz.Expected.Test.Significant;
import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is said to an answer.
class MarkerTest {
  private static final Marker MARKER = new Marker(Desk.STANDARD);

  @Test
  void theMistakesOfTheItemComeFirst() {
    Variant variant =
        Variants.of(
            AnswerType.EXPRESSION,
            Expected.of("5*s*(1-s)").in("s"),
            new Mistake("no-inner", "s*(1-s)", "Multiply by the inner slope.", 0),
            new Mistake("like-exp", "5*s", "That is the rule for e^u.", 0.5));
    Mark inner = MARKER.mark(variant, "s - s^2");
    assertThat(inner.kind()).isEqualTo(Kind.INCORRECT);
    assertThat(inner.mistakes()).extracting(Mistake::id).containsExactly("no-inner");
    Mark exp = MARKER.mark(variant, "5s");
    assertThat(exp.kind()).isEqualTo(Kind.PARTLY);
    assertThat(exp.credit()).isEqualTo(0.5);
    assertThat(exp.counts()).isTrue();
  }

  @Test
  void aNumberThatTwoRulesGiveNamesBoth() {
    Variant variant =
        Variants.of(
            AnswerType.NUMBER,
            Expected.of("6"),
            new Mistake("one", "4", "First.", 0),
            new Mistake("two", "2+2", "Second.", 0),
            new Mistake("three", "4.0", "Third.", 0));
    assertThat(MARKER.mark(variant, "4").mistakes())
        .extracting(Mistake::id)
        .containsExactly("one", "two");
  }

  @Test
  void theLibraryKnowsWhatTheItemDoesNot() {
    Variant variant =
        Variants.of(AnswerType.EXPRESSION, Expected.of("diff(x^2*sin(x), x)").in("x"));
    Mark mark = MARKER.mark(variant, "2x cos x");
    assertThat(mark.mistakes())
        .extracting(Mistake::id)
        .containsExactly("diff/product-of-derivatives");
    assertThat(mark.mistakes().getFirst().feedback()).startsWith("This looks like");
    assertThat(Marker.brief(Desk.STANDARD).mark(variant, "2x cos x").mistakes()).isEmpty();
  }

  @Test
  void theLibraryStartsFromTheQuestion() {
    Variant variant =
        Variants.of(
            AnswerType.EXPRESSION, Expected.of("3*cos(3*x)").in("x").asking("diff(sin(3*x), x)"));
    assertThat(MARKER.mark(variant, "cos(3x)").mistakes())
        .extracting(Mistake::id)
        .containsExactly("diff/no-inner");
  }

  @Test
  void nothingButRevealingGivesTheAnswerAway() {
    record Secret(AnswerType type, String reference, String wrong, String... hidden) {}
    for (Secret secret :
        List.of(
            new Secret(AnswerType.NUMBER, "1/6", "0.166", "0.167", "1/6"),
            new Secret(AnswerType.NUMBER, "7919", "13", "7919"),
            new Secret(AnswerType.VECTOR, "[17, 23]", "[17, 5]", "23"),
            new Secret(AnswerType.MATRIX, "[17, 23; 29, 31]", "[17, 29; 23, 31]", "17,", "[17"),
            new Secret(AnswerType.MATRIX, "[17, 23; 29, 31]", "[1, 2]", "23"),
            new Secret(AnswerType.SET, "{17, 23}", "{17}", "23"),
            new Secret(AnswerType.INTERVAL, "[17, 23)", "(17, 23)", "[17", "closed"),
            new Secret(AnswerType.EXPRESSION, "17*x + 23", "17x", "23"),
            new Secret(AnswerType.EXPRESSION, "diff(log(x), x)", "log(x)", "1/x"),
            new Secret(AnswerType.EXPRESSION, "diff(sqrt(x), x)", "1/sqrt(x)", "1/(2*sqrt(x))"),
            new Secret(AnswerType.NUMBER, "limit(1/x, x, 0)", "17", "does not exist", "differ"))) {
      Expected expected = Expected.of(secret.reference());
      Variant variant =
          Variants.of(
              secret.type(), secret.type() == AnswerType.EXPRESSION ? expected.in("x") : expected);
      Mark mark = MARKER.mark(variant, secret.wrong());
      assertThat(mark.counts() && !mark.isCorrect()).as("%s", mark).isTrue();
      String told =
          mark.notes() + mark.test() + mark.mistakes().stream().map(Mistake::feedback).toList();
      assertThat(told).as(secret.reference()).doesNotContain(secret.hidden());
      assertThat(mark.revealing()).as(secret.reference()).isNotEmpty();
    }
  }

  @Test
  void entriesEarnCredit() {
    Variant variant = Variants.of(AnswerType.MATRIX, Expected.of("[1,2;3,4]"));
    Mark mark = MARKER.mark(variant, "1 2\n3 5");
    assertThat(mark.credit()).isEqualTo(0.75);
    assertThat(mark.notes()).contains("Entry [2, 2] is not right yet; all others are.");
    Mark half = MARKER.mark(variant, "[1, 3; 2, 4]");
    assertThat(half.credit()).isEqualTo(0.5);
    assertThat(String.join(" ", half.notes())).contains("transpose").contains("[1, 2] and [2, 1]");
    Variant vector = Variants.of(AnswerType.VECTOR, Expected.of("[1/3, 2*x, 3]").in("x"));
    assertThat(MARKER.mark(vector, "[0.333, 2x, 4]").credit()).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void tooFewDigitsCostNothing() {
    Variant variant = Variants.of(AnswerType.NUMBER, Expected.of("1/6").by(new Significant(4)));
    Mark mark = MARKER.mark(variant, "0.167");
    assertThat(mark.kind()).isEqualTo(Kind.WRONG_FORM);
    assertThat(mark.counts()).isFalse();
    assertThat(mark.notes())
        .containsExactly("Right as far as it goes: give at least 4 significant digits.");
    assertThat(MARKER.mark(variant, "0.1667").isCorrect()).isTrue();
  }

  @Test
  void formIsASecondVerdict() {
    Variant variant =
        Variants.of(
            AnswerType.EXPRESSION, Expected.of("(x+1)*(x-1)").in("x").written(Form.FACTORED));
    Mark mark = MARKER.mark(variant, "x^2 - 1");
    assertThat(mark.kind()).isEqualTo(Kind.WRONG_FORM);
    assertThat(mark.notes())
        .containsExactly("Equal, but not factored: x^2 - 1 is still a sum with factors.");
  }

  @Test
  void namesThatAreNotMeantAreSaid() {
    Variant variant = Variants.of(AnswerType.EXPRESSION, Expected.of("2*theta").in("theta", "x"));
    assertThat(MARKER.mark(variant, "2s").notes())
        .containsExactly("s is not known here: the answer may contain theta, x.");
    assertThat(MARKER.mark(variant, "2 thet").notes().getFirst())
        .contains("thet is not known")
        .contains("^^^^")
        .contains("did you mean");
  }

  @Test
  void whatWasReadIsEchoed() {
    Variant variant = Variants.of(AnswerType.EXPRESSION, Expected.of("x/2").in("x"));
    assertThat(MARKER.mark(variant, "1/2x").readAs()).isEqualTo("1/2*x");
    assertThat(MARKER.mark(variant, "y = x/2").readAs()).isEqualTo("x/2");
    Variant interval = Variants.of(AnswerType.INTERVAL, Expected.of("(1, 2)"));
    assertThat(MARKER.mark(interval, "(1, 2)").readAs()).isEqualTo("(1, 2)");
  }

  @Test
  void aTestToDoIsOffered() {
    Mark slope =
        MARKER.mark(
            Variants.of(AnswerType.EXPRESSION, Expected.of("diff(x^3, x)").in("x")), "x^2 + 5");
    assertThat(slope.test()).contains("at x=1").contains("slope");
    assertThat(slope.revealing()).isEqualTo("At x=1 your answer is 6, the right one 3.");
    Mark inverse =
        MARKER.mark(Variants.of(AnswerType.MATRIX, Expected.of("inv([2,0;0,4])")), "[9,9;9,9]");
    assertThat(inverse.test()).contains("identity");
    Mark integral =
        MARKER.mark(
            Variants.of(AnswerType.EXPRESSION, Expected.of("integrate(x^2, x)").in("x")), "x^2");
    assertThat(integral.test()).startsWith("Differentiate your answer");
  }

  @Test
  void theSentenceThatWasChosenIsAnswered() {
    Variant variant = Variants.of(AnswerType.CHOICE, Expected.of("b"));
    Mark mark = MARKER.mark(variant, "c)");
    assertThat(mark.mistakes()).extracting(Mistake::feedback).containsExactly("Something changes.");
    Variant named =
        Variants.of(
            AnswerType.CHOICE, Expected.of("b"), new Mistake("static", "c", "It does change.", 0));
    assertThat(MARKER.mark(named, "c").mistakes())
        .extracting(Mistake::id)
        .containsExactly("static");
  }

  @Test
  void aUnitIsReadOverWhereThePromptNamesIt() {
    Variant variant = Variants.of(AnswerType.NUMBER, Expected.of("3"));
    assertThat(MARKER.mark(variant, "3 bits").isCorrect()).isTrue();
    assertThat(MARKER.mark(variant, "3 nats").kind()).isEqualTo(Kind.UNREADABLE);
  }

  @Test
  void whatStandsAroundAnAnswerIsReadOver() {
    Variant number = Variants.of(AnswerType.NUMBER, Expected.of("27"));
    for (String typed : List.of("= 27", "27 .", "27.", "= 27.", "(27).")) {
      assertThat(MARKER.mark(number, typed).kind()).as(typed).isEqualTo(Kind.CORRECT);
    }
    Variant set = Variants.of(AnswerType.SET, Expected.of("{3, 4}"));
    assertThat(MARKER.mark(set, "3; 4").kind()).isEqualTo(Kind.CORRECT);
    Variant matrix = Variants.of(AnswerType.MATRIX, Expected.of("[0, 4; -4, 2]"));
    assertThat(MARKER.mark(matrix, "[0, 4], [-4, 2]").kind()).isEqualTo(Kind.CORRECT);
  }

  @Test
  void anotherKindOfThingCostsNothing() {
    Variant vector = Variants.of(AnswerType.VECTOR, Expected.of("[20, -5]"));
    assertThat(MARKER.mark(vector, "{20, -5}").notes().getFirst()).startsWith("This is a set;");
    Variant number = Variants.of(AnswerType.NUMBER, Expected.of("12/25"));
    assertThat(MARKER.mark(number, "true").notes().getFirst()).startsWith("This is a truth value;");
    assertThat(MARKER.mark(number, "0,48").notes().getFirst()).endsWith("point: 0.48.");
    for (String none : List.of("?", "idk", "I don't know", "I don’t know.", "help", "-")) {
      assertThat(MARKER.mark(number, none).kind()).as(none).isEqualTo(Kind.UNREADABLE);
      assertThat(MARKER.mark(number, none).notes().getFirst()).startsWith("That is no answer yet");
    }
  }

  @Test
  void theQuestionIsNoAnswerWhereItComesToAFraction() {
    Variant sigmoid = Variants.of(AnswerType.NUMBER, Expected.of("sigmoid(ln(5))"));
    assertThat(MARKER.mark(sigmoid, "sigmoid(ln(5))").kind()).isEqualTo(Kind.HANDED_BACK);
    assertThat(MARKER.mark(sigmoid, "5/6").kind()).isEqualTo(Kind.CORRECT);
    Variant logarithm = Variants.of(AnswerType.NUMBER, Expected.of("log(16, 4)"));
    assertThat(MARKER.mark(logarithm, "log(16, 4)").kind()).isEqualTo(Kind.HANDED_BACK);
    assertThat(MARKER.mark(logarithm, "2").kind()).isEqualTo(Kind.CORRECT);
    Variant two = Variants.of(AnswerType.NUMBER, Expected.of("log(2)"));
    assertThat(MARKER.mark(two, "log(2)").kind()).isEqualTo(Kind.CORRECT);
  }

  @Test
  void nobodyIsAccusedByCoincidence() {
    Variant power = Variants.of(AnswerType.EXPRESSION, Expected.of("diff(-x^3, x)").in("x"));
    assertThat(MARKER.mark(power, "0").mistakes()).isEmpty();
    assertThat(MARKER.mark(power, "3x^2").mistakes())
        .extracting(Mistake::id)
        .containsExactly("whole/sign");
    Variant limit = Variants.of(AnswerType.NUMBER, Expected.of("limit((x^2 - 4)/(x - 2), x, 2)"));
    assertThat(MARKER.mark(limit, "inf").mistakes()).isEmpty();
  }

  @Test
  void aNumberThatIsAPlaceAndASentenceIsAskedAgain() {
    Variant choice = Variants.choice("b", "1", "4", "2");
    assertThat(MARKER.mark(choice, "2").kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(MARKER.mark(choice, "b").kind()).isEqualTo(Kind.CORRECT);
    assertThat(MARKER.mark(choice, "3").kind()).isEqualTo(Kind.INCORRECT);
  }

  @Test
  void thePlaceOfASlipIsPointedAtOrTold() {
    Variant variant = Variants.of(AnswerType.NUMBER, Expected.of("5"));
    String drawn = MARKER.mark(variant, "(2 + 3").notes().getFirst();
    assertThat(drawn.lines().map(String::strip)).contains("(2 + 3", "^");
    String told = MARKER.linear(true).mark(variant, "(2 + 3").notes().getFirst();
    assertThat(told).contains("at column 1: (").doesNotContain("^");
    Variant expression = Variants.of(AnswerType.EXPRESSION, Expected.of("5*x").in("x"));
    assertThat(MARKER.linear(true).mark(expression, "5*slope").notes().getFirst())
        .contains("at column 3: slope")
        .doesNotContain("^");
  }

  @Test
  void whatIsWrittenBeforeTheSignIsNoWayToTheVerdict() {
    Variant variant = Variants.of(AnswerType.NUMBER, Expected.of("5"));
    Mark right = MARKER.mark(variant, "u . v = 5");
    Mark wrong = MARKER.mark(variant, "u . v = 6");
    assertThat(right.kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(right).isEqualTo(wrong);
    assertThat(MARKER.mark(variant, "2 + 3 = 5")).isEqualTo(MARKER.mark(variant, "2 + 3 = 6"));
  }

  @Test
  void anAnswerWhoseEntriesAreAllRightIsRight() {
    Variant variant = Variants.of(AnswerType.VECTOR, Expected.of("[0.00247262, 0.9975273]"));
    for (String answer : List.of("[0.00247, 0.998]", "[0.002473, 0.9975]", "[0.0025, 0.9975]")) {
      assertThat(MARKER.mark(variant, answer).kind()).as(answer).isNotEqualTo(Kind.UNDECIDED);
    }
    assertThat(MARKER.mark(variant, "[0.00247, 0.998]").isCorrect()).isTrue();
  }
}
