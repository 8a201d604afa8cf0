package gradus.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.budget.Budget;
import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.exact.Rational;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.functions.Computing;
import gradus.generate.Seeded;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.SetValue.Finite;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetsTest {
  private final Evaluation evaluation =
      new Evaluation(Catalogue.INSTANCE, Budget.start(Limits.DEFAULT), Conventions.GRADUS);
  private final Sets sets = new Sets(evaluation);

  @Test
  void finiteSetsObeyTheLawsOfBoole() {
    Seeded random = new Seeded(21);
    for (int i = 0; i < 300; i++) {
      Finite a = finite(random);
      Finite b = finite(random);
      Finite c = finite(random);
      SetValue all = sets.union(sets.union(a, b), c);
      assertThat(sets.union(a, b)).isEqualTo(sets.union(b, a));
      assertThat(sets.intersection(a, b)).isEqualTo(sets.intersection(b, a));
      assertThat(sets.intersection(a, sets.union(b, c)))
          .isEqualTo(sets.union(sets.intersection(a, b), sets.intersection(a, c)));
      // De Morgan, complements within the union of all three.
      assertThat(sets.difference(all, sets.union(a, b)))
          .isEqualTo(sets.intersection(sets.difference(all, a), sets.difference(all, b)));
      assertThat(sets.difference(all, sets.intersection(a, b)))
          .isEqualTo(sets.union(sets.difference(all, a), sets.difference(all, b)));
      // Inclusion and exclusion.
      assertThat(size(sets.union(a, b)) + size(sets.intersection(a, b)))
          .isEqualTo(size(a) + size(b));
      assertThat(size(sets.product(a, b))).isEqualTo(size(a) * size(b));
    }
  }

  @Test
  void finiteSetsAgreeWithJavas() {
    Seeded random = new Seeded(22);
    for (int i = 0; i < 300; i++) {
      Finite a = finite(random);
      Finite b = finite(random);
      Set<Value> expected = new HashSet<>(a.elements());
      expected.removeAll(b.elements());
      assertThat(new HashSet<>(((Finite) sets.difference(a, b)).elements())).isEqualTo(expected);
      assertThat(sets.subset(a, b))
          .isEqualTo(Truth.of(new HashSet<>(b.elements()).containsAll(a.elements())));
    }
  }

  @Test
  void elementsStandInAscendingOrder() {
    Seeded random = new Seeded(23);
    for (int i = 0; i < 100; i++) {
      List<Value> elements = finite(random).elements();
      for (int k = 1; k < elements.size(); k++) {
        assertThat(exact(elements.get(k - 1)).compareTo(exact(elements.get(k)))).isNegative();
      }
    }
  }

  /// Unions, intersections and differences of unions of intervals and points, against membership of
  /// many points.
  @Test
  void intervalsCombinePointByPoint() {
    Seeded random = new Seeded(24);
    for (int i = 0; i < 400; i++) {
      SetValue a = line(random);
      SetValue b = line(random);
      SetValue union = sets.union(a, b);
      SetValue intersection = sets.intersection(a, b);
      SetValue difference = sets.difference(a, b);
      for (int k = -14; k <= 14; k++) {
        Value x = Scalar.of(Rational.of(k, 2));
        boolean inA = contains(a, x);
        boolean inB = contains(b, x);
        assertThat(contains(union, x)).as("%s ∪ %s at %s", a, b, x).isEqualTo(inA || inB);
        assertThat(contains(intersection, x)).as("%s ∩ %s at %s", a, b, x).isEqualTo(inA && inB);
        assertThat(contains(difference, x)).as("%s \\ %s at %s", a, b, x).isEqualTo(inA && !inB);
      }
      assertThat(sets.subset(intersection, a)).isEqualTo(Truth.TRUE);
      assertThat(sets.subset(a, union)).isEqualTo(Truth.TRUE);
      assertThat(sets.subset(difference, a)).isEqualTo(Truth.TRUE);
      assertThat(sets.intersection(difference, b)).isEqualTo(new Finite(List.of()));
      assertThat(new Comparison(evaluation).equal(sets.union(difference, intersection), a))
          .isEqualTo(Truth.TRUE);
      isWellFormed(union);
      isWellFormed(intersection);
      isWellFormed(difference);
    }
  }

  /// Parts are ascending, do not touch and are not empty.
  private static void isWellFormed(SetValue set) {
    if (!(set instanceof SetValue.Intervals(List<SetValue.Interval> parts))) {
      return;
    }
    for (int i = 0; i < parts.size(); i++) {
      SetValue.Interval part = parts.get(i);
      int width = number(part.high()).compareTo(number(part.low()));
      assertThat(width > 0 || width == 0 && part.lowClosed() && part.highClosed()).isTrue();
      if (i > 0) {
        SetValue.Interval before = parts.get(i - 1);
        int gap = number(part.low()).compareTo(number(before.high()));
        assertThat(gap > 0 || gap == 0 && !part.lowClosed() && !before.highClosed()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "0 in N~true",
        "-1 in N~false",
        "-1 in Z~true",
        "1/2 in Z~false",
        "1/2 in Q~true",
        "0.5 in Q~true",
        "sqrt(2) in Q~false",
        "sqrt(2) in R~true",
        "sqrt(4) in N~true",
        "i in R~false",
        "i in C~true",
        "sqrt(-2) in R~false",
        "pi in Q~false",
        "e^2 in Q~false",
        "sqrt(2) + sqrt(3) in Q~false",
        "sin(1) in Q~false",
        "log(2) in Q~false",
        "pi + e in Q~unknown",
        "pi*e in Q~unknown",
        "log(8)/log(2) in N~unknown",
        "sqrt(2) in Z~false",
        "contains({1, x}, x)~true",
        "x + 1 in R^1~unknown",
        "inf in R~false",
        "[1, 2] in R^2~true",
        "[1, 2] in R^3~false",
        "[1, 2] in N^2~true",
        "[1/2, 2] in Z^2~false",
        "[sqrt(2), 1] in Q^2~false",
        "[1,2;3,4] in R^(2x2)~true",
        "[1,2;3,4] in R^(2x3)~false",
        "[1,2;3,4] in R^4~false",
        "[i, 1] in R^2~false",
        "[i, 1] in C^2~true",
        "3 in R^1~true",
        "1 in [0, 1)~false",
        "0 in [0, 1)~true",
        "sqrt(2) in (1, 2]~true",
        "i in [0, 1)~false",
        "pi in (3.14, 22/7)~true",
        "22/7 in (3.14, pi)~false",
        "0.3 in {0.1 + 0.2}~true",
        "N subset Z~true",
        "Z subset N~false",
        "Q subset R~true",
        "C subset R~false",
        "[0, 1) subset R~true",
        "[0, 1) subset Q~false",
        "{1, 2} subset N~true",
        "{1/2} subset N~false",
        "R^2 subset C^2~true",
        "R^2 subset R^3~false",
        "[0, 1) subset [0, 1)~true",
        "{0, 1/2} subset [0, 1)~true",
        "{0, 1} subset [0, 1)~false",
        "R subset [0, 1)~false",
        "{} subset {}~true",
        "{} subset N~true",
        "{1, 2} == {2, 1}~true",
        "{1, 1} == {1}~true",
        "[0, 1) == [0, 1)~true",
        "[0, 1) union {1} == [0, 1) union {1}~true",
        "{1.0} == {1}~true",
        "N == Z~false"
      })
  void membershipAndInclusion(String question, String answer) {
    assertThat(Computing.text(question)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{sqrt(2), 2^(1/2), 1.0, 1}~{1, sqrt(2)}",
        "{log(8)} union {3*log(2)}~{log(8)}",
        "{1, pi} union {22/7, 4}~{1, pi, 22/7, 4}",
        "{3, 1, 2}~{1, 2, 3}",
        "{1..4} minus {2}~{1, 3, 4}",
        "[0, 5) intersect Z~{0, 1, 2, 3, 4}",
        "(-inf, 3) intersect N~{0, 1, 2}",
        "[sqrt(2), pi) intersect Z~{2, 3}",
        "N intersect Z~N",
        "Q union R~R",
        "{-1, 1/2, 3} intersect N~{3}",
        "{-1, 1/2, 3} minus N~{-1, 1/2}",
        "R minus {0}~(-inf, 0) union (0, inf)",
        "[0, 1) union [1, 2)~[0, 2)",
        "[0, 1) union (1, 2]~[0, 1) union (1, 2]",
        "[0, 1) intersect {0, 2}~{0}",
        "(-inf, 1) union [0, inf)~R",
        "{1, 2} × {3}~{[1, 3], [2, 3]}",
        "{0, 1}^2~{[0, 0], [0, 1], [1, 0], [1, 1]}",
        "{x^2 for x in -2..2}~{0, 1, 4}",
        "{x in Z | x^2 < 10}~{-3, -2, -1, 0, 1, 2, 3}",
        "{x in N | x^2 <= 9}~{0, 1, 2, 3}",
        "{x in Z | x^2 = 2}~{}",
        "{x in Z | (x - 1)*(x + 5) = 0}~{-5, 1}",
        "{x in Z | abs(x) < 3}~{-2, -1, 0, 1, 2}",
        "{x in Z | -3 < x < 3}~{-2, -1, 0, 1, 2}",
        "{x in Z | x^3 < 10 and x > -3}~{-2, -1, 0, 1, 2}",
        "{x in N | 2*x <= 7}~{0, 1, 2, 3}",
        "{k/2 for k in 1..3 if k > 1}~{1, 3/2}",
        "{x in {1, 2, 3} | x > 1}~{2, 3}",
        "|{1, 2, 2}|~2"
      })
  void combinationsAndComprehensions(String expression, String answer) {
    assertThat(Computing.text(expression)).isEqualTo(answer);
  }

  @Test
  void boundsOfComprehensionsAreNotTooWide() {
    assertThat(size((SetValue) Computing.value("{x in Z | x^2 < 10^8}"))).isEqualTo(19_999);
  }

  /// {x ∈ ℤ | p(x) < 0} against trying every integer around.
  @Test
  void comprehensionsFindEveryInteger() {
    Seeded random = new Seeded(25);
    for (int i = 0; i < 100; i++) {
      int a = random.between(1, 4);
      int b = random.between(-9, 9);
      int c = random.between(-40, 10);
      List<Value> expected = new ArrayList<>();
      for (long x = -60; x <= 60; x++) {
        if (a * x * x + b * x + c < 0) {
          expected.add(Scalar.of(x));
        }
      }
      String set = "{x in Z | " + a + "*x^2 + (" + b + ")*x + (" + c + ") < 0}";
      assertThat(Computing.value(set)).as(set).isEqualTo(new Finite(expected));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{x in Z | x > 0}",
        "{x in Z | x^3 < 10}",
        "{x in Z | x^2 > 4}",
        "{x in N | sin(x) > 0}"
      })
  void infiniteComprehensionsAreRefused(String expression) {
    assertThat(Computing.refusal(expression).code()).isEqualTo(Code.UNDECIDED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "R minus N~WRONG_KIND", "N union {1/2}~WRONG_KIND", "Z minus N~WRONG_KIND",
        "{x} intersect {1}~UNDECIDED", "{1} + {2}~WRONG_KIND", "{1} - {2}~WRONG_KIND",
        "{1} union 2~WRONG_KIND", "1 in 2~WRONG_KIND", "{1} × R~WRONG_KIND",
        "{x in C | x^2 = 4}~WRONG_KIND", "[x, 1)~COMES_LATER", "{1..10^4}^4~TOO_MANY_CELLS",
        "{x in Z | x < 10^12 and x > 0}~TOO_MANY_CELLS"
      })
  void whatCannotBeWrittenDownIsRefused(String expression, Code code) {
    assertThat(Computing.refusal(expression).code()).isEqualTo(code);
  }

  @Test
  void manyDoublesMakeASetQuickly() {
    List<Value> elements = new ArrayList<>();
    Seeded random = new Seeded(26);
    for (int i = 0; i < 20_000; i++) {
      elements.add(Scalar.of(random.uniform()));
    }
    assertThat(sets.of(elements).elements()).hasSize(20_000);
  }

  private boolean contains(SetValue set, Value x) {
    Truth truth = sets.contains(set, x);
    assertThat(truth).isNotEqualTo(Truth.UNKNOWN);
    return truth == Truth.TRUE;
  }

  private int size(SetValue set) {
    return ((Scalar.Exact) sets.cardinality(set)).value().intValueExact();
  }

  private Finite finite(Seeded random) {
    List<Value> elements = new ArrayList<>();
    int count = random.between(0, 8);
    for (int i = 0; i < count; i++) {
      elements.add(Scalar.of(Rational.of(random.between(-6, 6), random.between(1, 2))));
    }
    return sets.of(elements);
  }

  /// A union of up to three intervals and points with ends among the integers from -6 to 6 and the
  /// infinities.
  private SetValue line(Seeded random) {
    SetValue result = finite(random);
    int count = random.between(0, 3);
    for (int i = 0; i < count; i++) {
      int low = random.between(-6, 5);
      int high = random.between(low + 1, 6);
      boolean fromBelow = random.chance(0.1);
      boolean toAbove = random.chance(0.1);
      result =
          sets.union(
              result,
              new SetValue.Intervals(
                  List.of(
                      new SetValue.Interval(
                          fromBelow ? Scalar.of(Double.NEGATIVE_INFINITY) : Scalar.of(low),
                          toAbove ? Scalar.of(Double.POSITIVE_INFINITY) : Scalar.of(high),
                          !fromBelow && random.chance(0.5),
                          !toAbove && random.chance(0.5)))));
    }
    return result;
  }

  private static Rational exact(Value value) {
    return ((Scalar.Exact) value).value();
  }

  private static Double number(Value value) {
    return value instanceof Scalar.Real(double d) ? d : exact(value).doubleValue();
  }
}
