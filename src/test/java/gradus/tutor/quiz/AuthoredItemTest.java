package gradus.tutor.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.diag.GradusException;
import gradus.symbolic.equivalence.Criterion;
import gradus.tutor.quiz.Variant.Mistake;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthoredItemTest {
  private static final String SIGMOID =
      """
      id: calculus/chain-rule/sigmoid-slope
      skill: chain rule, one inner function
      type: expression
      level: 2
      param a: int 2..5
      param b: int -3..3 except 0
      let s: sigmoid(a*x + b)
      prompt: Differentiate y = σ({a}x {b|signed}) with respect to x.
      question: diff(s, x)
      answer: a*s*(1 - s)
      vars: x
      distinct: answer mistakes
      mistake no-inner: s*(1 - s)
          The outside is right. The inside, {a}x {b|signed}, has a slope of its own; multiply by it.
      mistake like-exp: a*s
          credit 0.5
          That is the rule for e^u. The sigmoid's own slope is s(1 - s).
      hint: Name the inside u. What is du/dx?
      step: u = {a}x {b|signed}, so du/dx = {a}
      step: dy/dx = dy/du · du/dx
          => a*s*(1 - s)
      right: a*exp(-(a*x+b))/(1+exp(-(a*x+b)))^2
      wrong: s - s^2
      """;

  private static Variant variant(String text, long seed) {
    return Written.brief(text).variant(seed);
  }

  @Test
  void everythingInAVariantIsClosed() {
    Variant variant = Written.item(SIGMOID).variant(7);
    assertThat(variant.stamp().toString())
        .isEqualTo("calculus/chain-rule/sigmoid-slope@" + Written.item(SIGMOID).version() + "#7");
    assertThat(variant.prompt()).isEqualTo("Differentiate y = σ(5x - 3) with respect to x.");
    assertThat(variant.expected().reference())
        .isEqualTo("5*sigmoid(5*x - 3)*(1 - sigmoid(5*x - 3))");
    assertThat(variant.expected().question()).isEqualTo("diff(sigmoid(5*x - 3), x)");
    assertThat(variant.expected().variables()).containsExactly("x");
    assertThat(variant.mistakes())
        .containsExactly(
            new Mistake(
                "no-inner",
                "sigmoid(5*x - 3)*(1 - sigmoid(5*x - 3))",
                "The outside is right. The inside, 5x - 3, has a slope of its own; multiply by it.",
                0),
            new Mistake(
                "like-exp",
                "5*sigmoid(5*x - 3)",
                "That is the rule for e^u. The sigmoid's own slope is s(1 - s).",
                0.5));
    assertThat(variant.steps().getLast().equals()).isEqualTo(variant.expected().reference());
    assertThat(variant.samples().right())
        .containsExactly("5*exp(-(5*x + -3))/(1 + exp(-(5*x + -3)))^2");
  }

  /// These must never change: progress and marks name variants by item and seed.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int -9..9 except 0, 1|3 9 -5 -1 -3",
        "choice 1/2, 1/3, 2/5, sqrt(2)|1/2 1/2 2/5 1/3 1/3",
        "real 0.1..0.9 step 0.1|0.1 0.6 0.7 0.8 0.8",
        "vector 3 int -5..5|[-2, -5, -1] [-1, -1, 1] [-1, 2, -2] [-2, -5, 0] [-5, -5, 5]",
        "matrix 2x2 int -9..9|[[3, 8], [9, 1]] [[9, 0], [-6, 9]] [[-5, -3], [-6, 6]] [[-1, 4], [5,"
            + " 7]] [[1, -3], [-2, 4]]",
        "symmetric 2x2 int -9..9|[[3, 8], [8, 9]] [[9, 0], [0, -6]] [[-5, -3], [-3, -6]] [[-1, 4],"
            + " [4, 5]] [[1, -3], [-3, -2]]",
        "spd 2x2|[[1, -1], [-1, 2]] [[9, -6], [-6, 8]] [[1, 2], [2, 13]] [[4, 2], [2, 2]] [[4, -4],"
            + " [-4, 5]]",
        "probabilities 3|[0.8, 0.1, 0.1] [0.4, 0.5, 0.1] [0.6, 0.2, 0.2] [0.3, 0.4, 0.3] [0.3, 0.2,"
            + " 0.5]",
      })
  void variantsStayWhatTheyAre(String param, String expected) {
    AuthoredItem item =
        Written.brief(
            "id: golden/one\ntype: number\nparam a: " + param + "\nprompt: {a}\nanswer: 1");
    StringBuilder met = new StringBuilder();
    for (long seed = 1; seed <= 5; seed++) {
      met.append(met.isEmpty() ? "" : " ").append(item.variant(seed).prompt());
    }
    assertThat(met.toString()).isEqualTo(expected);
  }

  @Test
  void theSameSeedGivesTheSameVariantAndOthersDiffer() {
    AuthoredItem item = Written.item(SIGMOID);
    Set<String> prompts = new HashSet<>();
    for (long seed = 1; seed <= 40; seed++) {
      Variant variant = item.variant(seed);
      assertThat(Written.item(SIGMOID).variant(seed)).isEqualTo(variant);
      prompts.add(variant.prompt());
    }
    assertThat(prompts).hasSizeGreaterThan(15);
    assertThat(item.combinations()).isEqualTo(24);
    List<Long> seeds = item.seeds(50);
    assertThat(seeds).hasSize(24);
    Set<String> all = new HashSet<>();
    seeds.forEach(seed -> all.add(item.variant(seed).prompt()));
    assertThat(all).hasSize(24);
  }

  @Test
  void theVersionIsOfTheContentAndNotOfTheLayout() {
    String version = Written.item(SIGMOID).version();
    assertThat(version).matches("[0-9a-f]{6}");
    assertThat(Written.item("# a comment\n" + SIGMOID.replace("int 2..5", "int  2..5")).version())
        .isEqualTo(version);
    assertThat(Written.item(SIGMOID.replace("int 2..5", "int 2..6")).version())
        .isNotEqualTo(version);
    assertThat(Written.item(SIGMOID.replace("credit 0.5", "credit 0.4")).version())
        .isNotEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number|a*b + 1|-5|EQUIVALENT",
        "number|a/4|3/4|EQUIVALENT",
        "number|d*a|0.75|EQUIVALENT",
        "number|sqrt(a)|sqrt(3)|EQUIVALENT",
        "number|ln((a/4)/(1/4))|ln(3)|EQUIVALENT",
        "number|det([a, 1; 2, b])|det([3, 1; 2, -2])|EQUIVALENT",
        "number|f(b)|7|EQUIVALENT",
        "expression|a*2*(x + b*1)^(a - 1)|6*(x - 2)^2|EQUIVALENT",
        "expression|(a - 2)*x^(a - 2) + b|x - 2|EQUIVALENT",
        "expression|x/a - b/a|x/3 + 2/3|EQUIVALENT",
        "expression|f(x + 1)|(x + 1)^2 + 3|EQUIVALENT",
        "expression|diff(a*x^2, x)|diff(3*x^2, x)|EQUIVALENT",
        "expression|sum(k*a, k, 1, a)|sum(3*k, k, 1, 3)|EQUIVALENT",
        "expression|(t -> a*t)(x)|(t -> 3*t)(x)|EQUIVALENT",
        "expression|exp(b*x)*b|-2*exp(-2*x)|EQUIVALENT",
        "vector|[a, a*b]|[3, -6]|EQUIVALENT",
        "matrix|[a, 1; 0, b]*[1, 1; 0, 1]|[[3, 4], [0, -2]]|EQUIVALENT",
        "matrix|inv([a, 1; 0, b])|inv([3, 1; 0, -2])|EQUIVALENT",
        "set|{b, a, a + 1}|{-2, 3, 4}|SET",
        "interval|[b, a)|[-2, 3)|EQUIVALENT",
        "interval|(-inf, b] union (a, inf)|(-inf, -2] union (3, inf)|EQUIVALENT",
        "equation|x = a*b|x = -6|EQUIVALENT",
        "equation|y = a*x + b|y = 3*x - 2|EQUIVALENT",
        "truth|a > b and true|true|EQUIVALENT",
      })
  void referencesReadWell(String type, String answer, String reference, Criterion criterion) {
    Variant variant =
        variant(
            "type: "
                + type
                + "\nvars: x, y\nparam a: int 3..3\nparam b: int -2..-2\nparam d: choice 0.25\n"
                + "let f: t -> t^2 + a\nanswer: "
                + answer,
            1);
    assertThat(variant.expected().reference()).isEqualTo(reference);
    assertThat(variant.expected().test()).isEqualTo(new Expected.Test.Same(criterion));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exp(-a)*sin(2)/7| Give at least three significant digits.|Significant[digits=3]",
        "mean([0.1, sqrt(2)]) + a/9^7| Give at least three significant"
            + " digits.|Significant[digits=3]",
        "exp(-a)||Same[criterion=EQUIVALENT]",
        "123456/654321||Same[criterion=EQUIVALENT]",
      })
  void longNumbersAreAskedForInDigits(String answer, String said, String test) {
    Variant variant =
        variant("type: number\nparam a: int 3..3\nprompt: How much?\nanswer: " + answer, 1);
    assertThat(variant.prompt()).isEqualTo("How much?" + (said == null ? "" : " " + said));
    assertThat(variant.expected().test().toString()).isEqualTo(test);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number rel 1e-6|Relative[part=1.0E-6]|What is it? It may be off by 0.000001 of its size.",
        "number abs 0.01|Absolute[distance=0.01]|What is it? It may be off by 0.01.",
        "sigfigs 4|Significant[digits=4]|What is it? Give at least four significant digits.",
        "antiderivative x|Antiderivative[variable=x]|What is it?",
        "up-to-scale|Same[criterion=UP_TO_SCALE]|What is it?",
        "any-order|Same[criterion=ANY_ORDER]|What is it?",
        "equivalent|Same[criterion=EQUIVALENT]|What is it?",
      })
  void testsAreRead(String test, String expected, String prompt) {
    Variant variant = variant("type: number\nvars: x\nanswer: 12\ntest: " + test, 1);
    assertThat(variant.expected().test().toString()).isEqualTo(expected);
    assertThat(variant.prompt()).isEqualTo(prompt);
  }

  @Test
  void whatAnswersMayContainIsRead() {
    Variant variant =
        variant(
            "type: expression\n"
                + "level: 4\n"
                + "points: 2.5\n"
                + "vars: θ, x\n"
                + "param a: int 2..2\n"
                + "form: lowest-terms\n"
                + "calc: none\n"
                + "domain: theta > a\n"
                + "answer: theta*x",
            1);
    assertThat(variant.points()).isEqualTo(2.5);
    assertThat(variant.level()).isEqualTo(4);
    assertThat(variant.expected())
        .isEqualTo(
            new Expected(
                "theta*x",
                List.of("theta", "x"),
                "theta > 2",
                new Expected.Test.Same(Criterion.EQUIVALENT),
                Expected.Form.LOWEST_TERMS,
                Expected.Calculator.NONE,
                ""));
  }

  @Test
  void conditionsHoldOnEveryVariant() {
    AuthoredItem item =
        Written.brief(
            """
            type: number
            param a: int -9..9
            param b: int -9..9
            require: a != 0 and b != 0
            let q: a/b
            require: q != 1
            require: abs(q) < 3
            prompt: {a} {b}
            answer: q
            """);
    for (long seed = 1; seed <= 200; seed++) {
      String[] drawn = item.variant(seed).prompt().split(" ");
      double q = Double.parseDouble(drawn[0]) / Double.parseDouble(drawn[1]);
      assertThat(Math.abs(q)).isBetween(0.1, 2.999);
      assertThat(q).isNotEqualTo(1);
    }
  }

  /// A division by zero is a reason to draw again, not an error.
  @Test
  void variantsWithoutAValueAreDrawnAgain() {
    AuthoredItem item =
        Written.brief(
            """
            type: matrix
            param A: matrix 2x2 int -1..1
            let B: inv(A)
            prompt: {A}
            answer: B
            """);
    for (long seed = 1; seed <= 100; seed++) {
      assertThat(item.variant(seed).expected().reference()).startsWith("[[");
    }
  }

  @Test
  void answerAndMistakesNeverCoincide() {
    AuthoredItem item =
        Written.brief(
            """
            type: expression
            vars: x
            param a: int -2..3
            param n: int 0..3
            answer: a*x^n
            distinct: answer mistakes
            mistake lost: x^n
                Lost.
            mistake square: a^2*x^n
                Squared.
            mistake twice: 2*a*x^n
                Twice.
            """);
    Set<String> references = new TreeSet<>();
    for (long seed = 1; seed <= 200; seed++) {
      references.add(item.variant(seed).expected().reference());
    }
    // 0, 1 and 2 for a make two of them equal: 0 = 2*0, 1 = 1^2, 4 = 2*2
    assertThat(references).allMatch(r -> r.startsWith("-") || r.startsWith("3"));
  }

  @Test
  void whatCannotBeDrawnIsToldWithTheReason() {
    AuthoredItem item =
        Written.brief("type: number\nparam a: int 1..5\nrequire: a > 2\nrequire: a < 2\nanswer: a");
    assertThatThrownBy(() -> item.variant(1))
        .isInstanceOfSatisfying(
            GradusException.class,
            wrong -> {
              assertThat(wrong.diagnostic().message()).contains("none of 1000 draws", "test/item");
              assertThat(wrong.diagnostic().details())
                  .hasSize(2)
                  .anyMatch(detail -> detail.endsWith("times: require: a > 2"));
              assertThat(wrong.diagnostic().source().name()).isEqualTo("lesson.md:2:5");
            });
  }

  @Test
  void libraryRulesAreWorkedOut() {
    Variant variant =
        variant(
            """
            type: expression
            vars: x
            param a: int 3..3
            question: diff(sin(a*x)*x^2, x)
            answer: a*cos(a*x)*x^2 + 2*x*sin(a*x)
            mistake use:diff/product-of-derivatives
            mistake use: diff/no-inner
                credit 0.25
                The {a} is missing.
            mistake use:integrate/no-inner
            """
                .replace("use:diff/product-of-derivatives", "use: diff/product-of-derivatives")
                .replace("use:integrate", "use: integrate"),
            1);
    assertThat(variant.mistakes())
        .extracting(Mistake::id)
        .containsExactly("diff/product-of-derivatives", "diff/no-inner");
    assertThat(variant.mistakes().getFirst().result()).isEqualTo("6*x*cos(3*x)");
    assertThat(variant.mistakes().getFirst().feedback()).contains("u'*v + u*v'");
    assertThat(variant.mistakes().getLast())
        .isEqualTo(
            new Mistake(
                "diff/no-inner", variant.mistakes().getLast().result(), "The 3 is missing.", 0.25));
  }

  @Test
  void hostileExpressionsEndInTime() {
    long start = System.nanoTime();
    AuthoredItem item = Written.brief("type: number\nparam a: int 9..9\nlet b: a^a^a^a\nanswer: b");
    assertThatThrownBy(() -> item.variant(1)).isInstanceOf(GradusException.class);
    assertThat((System.nanoTime() - start) / 1_000_000_000L).isLessThan(8);
  }
}
