package gradus.symbolic.mistake;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.symbolic.equivalence.Checked;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every wrong rule is recognised on two problems at least, and not where it does not fit.
class MistakeLibraryTest {
  /// `id | answer | truth`, a line each.
  private static void recognised(String table) {
    List<String> missed = new ArrayList<>();
    for (String line : table.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      String[] parts = line.split(" \\| ");
      List<String> found = Checked.mistakes(parts[1].strip(), parts[2].strip());
      if (!found.equals(List.of(parts[0].strip()))) {
        missed.add(line + " -> " + found);
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void derivatives() {
    recognised(
        """
        diff/product-of-derivatives | 2x cos x | diff(x^2 sin x, x)
        diff/product-of-derivatives | 3x^2 exp(x) | diff(x^3 exp(x), x)
        diff/half-product | 2x sin x | diff(x^2 sin x, x)
        diff/half-product | 3x^2 log(x) | diff(x^3 log(x), x)
        diff/no-inner | cos(x^2) | diff(sin(x^2), x)
        diff/no-inner | exp(3x) | diff(exp(3x), x)
        diff/no-inner | 5(2x+1)^4 | diff((2x+1)^5, x)
        diff/inner-inside | cos(2x) | diff(sin(x^2), x)
        diff/inner-inside | 3*2^2 | diff((2x+1)^3, x)
        diff/exponent-not-lowered | 2x^2 | diff(x^2, x)
        diff/exponent-not-lowered | 5x^5 | diff(x^5, x)
        diff/exponent-not-multiplied | x^2 | diff(x^3, x)
        diff/exponent-not-multiplied | x^4 + x | diff(x^5 + x^2, x)
        diff/exponent-raised | 3x^4 | diff(x^3, x)
        diff/exponent-raised | 5x^6 | diff(x^5, x)
        diff/factor-lost | 2x | diff(3x^2, x)
        diff/factor-lost | cos x | diff(5 sin x, x)
        diff/constant-kept | 2x + 5 | diff(x^2 + 5, x)
        diff/constant-kept | cos x - 3 | diff(sin(x) - 3, x)
        diff/quotient-order | (sin x - x cos x)/x^2 | diff(sin(x)/x, x)
        diff/quotient-order | (x-1)exp(x)/-x^2 | diff(exp(x)/x, x)
        diff/quotient-plus | (x cos x + sin x)/x^2 | diff(sin(x)/x, x)
        diff/quotient-plus | (x exp(x) + exp(x))/x^2 | diff(exp(x)/x, x)
        diff/quotient-of-derivatives | cos x | diff(sin(x)/x, x)
        diff/quotient-of-derivatives | cos(x)/(2x) | diff(sin(x)/x^2, x)
        diff/quotient-unsquared | (x cos x - sin x)/x | diff(sin(x)/x, x)
        diff/quotient-unsquared | (x exp(x) - exp(x))/x | diff(exp(x)/x, x)
        diff/quotient-numerator | x cos x - sin x | diff(sin(x)/x, x)
        diff/quotient-numerator | x exp(x) - exp(x) | diff(exp(x)/x, x)
        diff/sine-sign | -cos x | diff(sin x, x)
        diff/sine-sign | sin x + 1 | diff(cos x + x, x)
        diff/exponential-as-power | x*e^(x-1) | diff(e^x, x)
        diff/exponential-as-power | x*2^(x-1) | diff(2^x, x)
        diff/base-logarithm-lost | 2^x | diff(2^x, x)
        diff/base-logarithm-lost | 10^x + 1 | diff(10^x + x, x)
        diff/root-half-lost | 1/sqrt(x) | diff(sqrt(x), x)
        diff/root-half-lost | 1 + 1/sqrt(x) | diff(x + sqrt(x), x)
        diff/logarithm-kept | log(1/x) | diff(log(x), x)
        diff/logarithm-kept | 2x + log(1/x) | diff(x^2 + log(x), x)
        diff/integral | x^3/3 | diff(x^2, x)
        diff/integral | -cos(x) + C | diff(sin(x), x)
        """);
  }

  @Test
  void integrals() {
    recognised(
        """
        integrate/no-inner | sin(2x) | integrate(cos(2x), x)
        integrate/no-inner | exp(3x) + C | integrate(exp(3x), x)
        integrate/times-inner | 2 sin(2x) | integrate(cos(2x), x)
        integrate/times-inner | 3 exp(3x) + C | integrate(exp(3x), x)
        integrate/not-divided | x^3 | integrate(x^2, x)
        integrate/not-divided | x^5 + C | integrate(x^4, x)
        integrate/divided-by-old | x^3/2 | integrate(x^2, x)
        integrate/divided-by-old | x^5/4 | integrate(x^4, x)
        integrate/exponent-kept | x^2/3 | integrate(x^2, x)
        integrate/exponent-kept | x^4/5 | integrate(x^4, x)
        integrate/multiplied | 3x^3 | integrate(x^2, x)
        integrate/multiplied | 5x^5 | integrate(x^4, x)
        integrate/sine-sign | -sin(x) | integrate(cos(x), x)
        integrate/sine-sign | cos(2x)/2 | integrate(sin(2x), x)
        integrate/parts-sign | (x+1)exp(x) | integrate(x exp(x), x)
        integrate/parts-sign | x sin(x) - cos(x) | integrate(x cos(x), x)
        integrate/parts-forgotten | x exp(x) | integrate(x exp(x), x)
        integrate/parts-forgotten | x sin(x) | integrate(x cos(x), x)
        integrate/product-of-integrals | x^2/2 exp(x) | integrate(x exp(x), x)
        integrate/product-of-integrals | x^2/2 sin(x) | integrate(x cos(x), x)
        integrate/factor-lost | x^3/3 | integrate(6x^2, x)
        integrate/factor-lost | sin(x) | integrate(5 cos(x), x)
        integrate/constant-kept | x^3/3 + 0 | integrate(x^2 + 5, x)
        integrate/constant-kept | x^2/2 | integrate(x + 3, x)
        integrate/logarithm-of-power | log(x^2) | integrate(1/x^2, x)
        integrate/logarithm-of-power | log(x^3) | integrate(1/x^3, x)
        calculus/bounds-swapped | -1/3 | integrate(x^2, x, 0, 1)
        calculus/bounds-swapped | 1 - e | integrate(exp(x), x, 0, 1)
        calculus/derivative-for-integral | 2x | integrate(x^2, x)
        calculus/derivative-for-integral | 1/x | integrate(log(x), x)
        """);
  }

  @Test
  void otherOperatorsOfCalculus() {
    recognised(
        """
        calculus/not-differentiated | x^2 sin(x) | diff(x^2 sin(x), x)
        calculus/not-differentiated | tan(x) | diff(tan(x), x)
        calculus/order-of-derivative | 6x | diff(x^3, x)
        calculus/order-of-derivative | 3x^2 | diff(x^3, x, 2)
        calculus/other-variable | x^2 | diff(x^2 y, x)
        calculus/other-variable | x cos(x y) | diff(sin(x y), x)
        calculus/gradient-sign | [-2x, -2y] | grad(x^2 + y^2, [x, y])
        calculus/gradient-sign | [-y, -x] | grad(x y, [x, y])
        calculus/jacobian-transposed | [y, 1; x, 1] | jacobian([x y, x + y], [x, y])
        calculus/jacobian-transposed | [2x, 1; 1, 2y] - [0, 2; 0, 0] | jacobian([x^2 + y, y^2 - x], [x, y])
        """);
  }

  @Test
  void algebra() {
    recognised(
        """
        powers/power-of-sum | x^2 + 4 | (x+2)^2
        powers/power-of-sum | a^3 + b^3 | (a+b)^3
        powers/power-of-sum | x^2 - 9 | (x-3)^2
        powers/missing-two | x^2 + x y + y^2 | (x+y)^2
        powers/missing-two | x^2 + 3x + 9 | (x+3)^2
        powers/root-of-sum | x + 3 | sqrt(x^2 + 9)
        powers/root-of-sum | sqrt(a) + sqrt(b) | sqrt(a+b)
        powers/product-of-powers | x^6 | x^2*x^3
        powers/product-of-powers | a^20 | a^4*a^5
        powers/power-of-power | x^5 | (x^2)^3
        powers/power-of-power | a^9 | (a^4)^5
        powers/power-of-product | 2x^3 | (2x)^3
        powers/power-of-product | x^2/3 | (x/3)^2
        powers/negative-exponent | -x^2 | x^(-2)
        powers/negative-exponent | -a^3 | a^-3
        powers/minus-squared | x^2 | -x^2
        powers/minus-squared | -x^4 | (-x)^4
        powers/multiplied-by-exponent | 3x | x^3
        powers/multiplied-by-exponent | 10 | 2^5
        logarithms/log-of-sum | log(x) + log(3) | log(x+3)
        logarithms/log-of-sum | log(a) + log(b) | log(a+b)
        logarithms/log-of-product | log(x)*log(3) | log(3x)
        logarithms/log-of-product | log(a)*log(b) | log(a b)
        logarithms/log-of-quotient | log(x)/log(2) | log(x/2)
        logarithms/log-of-quotient | log(a)/log(b) | log(a/b)
        logarithms/log-of-power | log(x)^2 | log(x^2)
        logarithms/log-of-power | log(a)^3 | log(a^3)
        logarithms/base | log10(x) | log(x)
        logarithms/base | log2(x) + 1 | log(x) + 1
        logarithms/base | 3 | ln(8)
        fractions/added-across | (a+c)/(b+d) | a/b + c/d
        fractions/added-across | 2/(x+y) | 1/x + 1/y
        fractions/split-below | 1/x + 1/y | 1/(x+y)
        fractions/split-below | a/b + a/c | a/(b+c)
        fractions/cancelled-terms | y | (x+y)/x
        fractions/cancelled-terms | 3/5 | (x+3)/(x+5)
        fractions/divided-one-term | a/c + b | (a+b)/c
        fractions/divided-one-term | x + y/2 | (x+y)/2
        fractions/upside-down | y/x | x/y
        fractions/upside-down | (x-1)/(x+2) | (x+2)/(x-1)
        signs/minus-before-parentheses | -x - y | -(x-y)
        signs/minus-before-parentheses | a - b - c | a-(b-c)
        signs/distributed-once | 2x + 3 | 2(x+3)
        signs/distributed-once | x^2 + 6 | (x+2)(x+3)
        signs/bars-dropped | x | sqrt(x^2)
        signs/bars-dropped | x - 2 | abs(x-2)
        signs/order-of-operations | 20 | 2+3*4
        signs/order-of-operations | 5x | 2+3*x
        """);
  }

  @Test
  void trigonometry() {
    recognised(
        """
        trigonometry/sum-of-values | sin x + sin y | sin(x+y)
        trigonometry/sum-of-values | cos x - cos y | cos(x-y)
        trigonometry/factor-out | 2 sin x | sin(2x)
        trigonometry/factor-out | 3 tan(x) | tan(3x)
        trigonometry/sign-inside | sin(x) | sin(-x)
        trigonometry/sign-inside | -cos(x) | cos(-x)
        trigonometry/degrees | 1/2 | sin(30)
        trigonometry/degrees | sqrt(2)/2 | cos(45)
        trigonometry/sine-for-cosine | cos(x) | sin(x)
        trigonometry/sine-for-cosine | r sin(t) | r cos(t)
        """);
  }

  @Test
  void matrices() {
    recognised(
        """
        matrices/order | [3,4;1,2] | [1,2;3,4]*[0,1;1,0]
        matrices/order | [1,3;0,1]*[1,0;2,1] | [1,0;2,1]*[1,3;0,1]
        matrices/elementwise | [0,2;3,0] | [1,2;3,4]*[0,1;1,0]
        matrices/elementwise | [1,4;9,16] | [1,2;3,4]^2
        matrices/not-transposed | [1,2;3,4] | [1,2;3,4]^T
        matrices/not-transposed | [1,2;3,4]*[1,1;0,1] | [1,2;3,4]*[1,1;0,1]^T
        matrices/inverse-of-entries | [1,1/2;1/3,1/4] | inv([1,2;3,4])
        matrices/inverse-of-entries | [1/2,1;1,1/5] | inv([2,1;1,5])
        matrices/adjugate | [4,-2;-3,1] | inv([1,2;3,4])
        matrices/adjugate | [5,-1;-1,2] | inv([2,1;1,5])
        matrices/transpose-for-inverse | [1,3;2,4] | inv([1,2;3,4])
        matrices/transpose-for-inverse | [2,7;1,5] | inv([2,1;7,5])
        matrices/inverse-of-product | inv([1,2;3,4])*inv([2,1;1,1]) | inv([1,2;3,4]*[2,1;1,1])
        matrices/inverse-of-product | [1,2;3,4]^T*[2,1;1,1]^T | ([1,2;3,4]*[2,1;1,1])^T
        matrices/determinant-sign | 10 | det([1,2;3,4])
        matrices/determinant-sign | a d + b c | det([a,b;c,d])
        matrices/determinant-for-trace | 5 | det([1,2;3,4])
        matrices/determinant-for-trace | -2 | trace([1,2;3,4])
        matrices/cross-order | [0,0,-1] | cross([1,0,0],[0,1,0])
        matrices/cross-order | [3,-6,3] | cross([1,2,3],[4,5,6])
        matrices/norm-squared | 25 | norm([3,4])
        matrices/norm-squared | 14 | norm([1,2,3])
        matrices/sum-norm | 7 | norm([3,4])
        matrices/sum-norm | 6 | norm([1,2,3])
        """);
  }

  @Test
  void statistics() {
    recognised(
        """
        statistics/divisor | 2/3 | var([1,2,3])
        statistics/divisor | sqrt(14)/3 | std([1,2,4])
        statistics/variance-for-deviation | 7/3 | std([1,2,4])
        statistics/variance-for-deviation | sqrt(7/3) | var([1,2,4])
        statistics/median-for-mean | 2 | mean([1,2,9])
        statistics/median-for-mean | 4 | median([1,2,9])
        information/bits | 1 | entropy([1/2,1/2])
        information/bits | 2 | entropy([1/4,1/4,1/4,1/4])
        information/kl-reversed | kl([1/2,1/2],[1/4,3/4]) | kl([1/4,3/4],[1/2,1/2])
        information/kl-reversed | kl([1/3,2/3],[1/4,3/4]) | kl([1/4,3/4],[1/3,2/3])
        information/cross-entropy-reversed | cross_entropy([1/2,1/2],[1/4,3/4]) | cross_entropy([1/4,3/4],[1/2,1/2])
        information/cross-entropy-reversed | cross_entropy([1/3,2/3],[1/4,3/4]) | cross_entropy([1/4,3/4],[1/3,2/3])
        information/cross-entropy-for-kl | cross_entropy([1/4,3/4],[1/2,1/2]) | kl([1/4,3/4],[1/2,1/2])
        information/cross-entropy-for-kl | kl([1/4,3/4],[1/3,2/3]) | cross_entropy([1/4,3/4],[1/3,2/3])
        """);
  }

  @Test
  void slipsOfTheWhole() {
    recognised(
        """
        whole/sign | -x - 1 | x + 1
        whole/sign | -5 | 2 + 3
        whole/factor-two | 2x + 2 | x + 1
        whole/factor-two | [2, 4] | [1, 2]
        whole/half | x + 1 | 2x + 2
        whole/half | [1, 2] | [2, 4]
        whole/reciprocal | 1/(x+1) | x + 1
        whole/reciprocal | 1/sin(t) | sin(t)
        whole/square-missing | x + 1 | sqrt(x + 1)
        whole/square-missing | [4, 9] | [2, 3]
        whole/percent | [50, 25] | [1/2, 1/4]
        whole/percent | 100 x + 100 | x + 1
        """);
  }

  @Test
  void nothingIsNamedWhereNothingFits() {
    for (String[] pair :
        new String[][] {
          {"2x cos x + 1", "diff(x^2 sin x, x)"},
          {"x^2 + 5", "(x+2)^2"},
          {"cos(x^3)", "diff(sin(x^2), x)"},
          {"3", "2 + 5"},
          {"14", "7"},
          {"[1, 5]", "[1, 2]"},
          {"x = 2", "x^2 - 3x + 2 = 0"}
        }) {
      assertThat(Checked.mistakes(pair[0], pair[1])).as(pair[0] + " | " + pair[1]).isEmpty();
    }
  }

  @Test
  void aNumberIsTakenForItsDoubleByNobody() {
    assertThat(Checked.mistakes("7", "norm([3,4])")).containsExactly("matrices/sum-norm");
    assertThat(Checked.mistakes("16", "norm([1, -4, -1], inf)"))
        .as("no root belongs to the largest entry")
        .doesNotContain("matrices/norm-squared");
    assertThat(Checked.mistakes("25", "norm([3, 4], 2)")).containsExactly("matrices/norm-squared");
    assertThat(Checked.mistakes("10", "5")).isEmpty();
  }

  @Test
  void aRuleIsNamedForANumberWhenItStaysWrongWithOtherNumbers() {
    assertThat(Checked.mistakes("13", "(2+3)^2")).containsExactly("powers/power-of-sum");
    assertThat(Checked.mistakes("1", "diff(sin(3x), x) at x=0")).containsExactly("diff/no-inner");
    assertThat(Checked.mistakes("-1", "diff(cos(3x), x) at x=pi/6"))
        .containsExactly("diff/no-inner");
  }

  @Test
  void twoRulesThatPartWithOtherNumbersAreBothPossible() {
    // the function at 3 and its antiderivative at 3 are both 9
    assertThat(Checked.mistakes("9", "diff(x^2, x) at x=3")).hasSize(2);
    assertThat(Checked.mistakes("25", "diff(x^2, x) at x=5"))
        .containsExactly("calculus/not-differentiated");
  }

  @Test
  void aRuleThatIsRightWithTheseNumbersAloneIsNotNamed() {
    assertThat(Checked.mistakes("4", "2*3")).isEmpty();
    assertThat(Checked.mistakes("4", "2^2 + 2^2")).isEmpty();
  }

  @Test
  void conditionsHaveTooManyWrongRelatives() {
    assertThat(Checked.mistakes("x < 2", "solve(x^2 < 4)")).isEmpty();
  }
}
