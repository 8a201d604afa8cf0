package gradus.render.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.syntax.Names;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {
  /// A few built-in names, so that this test depends on no function.
  private static final Names NAMES =
      new Names() {
        @Override
        public boolean isFunction(String name) {
          return List.of(
                  "sqrt",
                  "sum",
                  "sin",
                  "exp",
                  "log",
                  "norm",
                  "det",
                  "mean",
                  "binomial",
                  "diff",
                  "grad",
                  "integrate",
                  "limit",
                  "laplacian")
              .contains(name);
        }

        @Override
        public boolean hasOption(String function, String option) {
          return function.equals("mean") && option.equals("axis");
        }

        @Override
        public List<Integer> binds(String function) {
          return List.of("sum", "diff", "grad", "integrate", "limit").contains(function)
              ? List.of(1)
              : List.of();
        }

        @Override
        public boolean isConstant(String name) {
          return List.of("e", "pi", "inf", "N", "Z", "Q", "R", "C").contains(name);
        }

        @Override
        public Optional<String> comesWith(String name) {
          return Optional.empty();
        }

        @Override
        public Optional<String> advice(String foreign) {
          return Optional.empty();
        }

        @Override
        public List<String> suggestions() {
          return List.of();
        }
      };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "f(x; θ)                | f is a function of x, with parameters theta",
        "y = f(x; θ)            | y is a function of x, with parameters theta",
        "f(x, y; a, b)          | f is a function of x and y, with parameters a and b",
        "f(x; θ) = θ*x^2        | f is a function of x, with parameters theta: theta times x"
            + " squared",
        "f(x) = x + 1           | f is a function of x: x plus 1",
        "x^2                    | x squared",
        "x^3 - 2x               | x cubed minus 2 x",
        "e^(-x^2/2)             | e to the power open parenthesis minus x squared divided by 2"
            + " close parenthesis",
        "A^T                    | A transposed",
        "A^T*A                  | A transposed times A",
        "A^-1                   | A to the power minus 1",
        "sum(k^2, k, 1, 10)     | the sum of k squared for k from 1 to 10",
        "sum(k^2 + 1, k, 1, 10) | the sum of open parenthesis k squared plus 1 close parenthesis"
            + " for k from 1 to 10",
        "sqrt(x)                | the square root of x",
        "sqrt(x + 1)            | the square root of open parenthesis x plus 1 close parenthesis",
        "(x + 1)/2              | open parenthesis x plus 1 close parenthesis divided by 2",
        "x/2                    | x over 2",
        "f(x) = 3               | f is a function of x: 3",
        "f(x) + 1               | f of x plus 1",
        "n!                     | n factorial",
        "norm(v, 1)             | the 1-norm of v",
        "log(x, 2)              | the logarithm of x to base 2",
        "binomial(n, k)         | n choose k",
        "x_1 >= 0               | x sub 1 is greater than or equal to 0",
        "0 < x <= 1             | 0 is less than x, which is less than or equal to 1",
        "x in R                 | x is an element of the real numbers",
        "w in R^n               | w is an element of R to the n",
        "X in R^(m x n)         | X is an element of R to the m by n",
        "[1, 2, 3]              | the vector with the entries 1, 2 and 3",
        "[1, 2; 3, 4]           | the 2 by 2 matrix with the rows 1, 2; 3, 4",
        "{1, 2}                 | the set of 1 and 2",
        "A[:, 2]                | column 2 of A",
        "A[1, 2]                | entry 1, 2 of A",
        "x -> x^2               | the function that maps x to x squared",
        "x^2 at x=3             | x squared, at x equal to 3",
        "mean(A, axis=1)        | the mean of A, with axis 1",
        "a = 1; a + 2           | a is 1; a plus 2",
        "-2.5*x                 | minus 2.5 times x"
      })
  void says(String text, String words) {
    assertThat(Spoken.of(text, NAMES, Limits.DEFAULT)).isEqualTo(words);
  }

  @Test
  void whatCannotBeReadIsSaidSo() {
    assertThatThrownBy(() -> Spoken.of("sin(x", NAMES, Limits.DEFAULT))
        .isInstanceOf(GradusException.class);
    assertThatThrownBy(() -> Spoken.of("f(x; )+", NAMES, Limits.DEFAULT))
        .isInstanceOf(GradusException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          d/dx x^2             | the derivative of x squared with respect to x
          d^2/dx^2 (x^3 + x)   | the second derivative of x cubed plus x with respect to x
          ∂²/∂x∂y (x^2 y)      | the derivative of x squared y with respect to x and y
          ∇(x y)               | the gradient of x y
          ∇²(x y)              | the Laplacian of x y
          grad(x y, [x, y])    | the gradient of x y with respect to x and y
          ∫ x sin x dx         | the integral of x the sine of x with respect to x
          ∫_0^1 x^2 dx         | the integral of x squared with respect to x from 0 to 1
          lim x->0 sin(x)/x    | the limit of the sine of x divided by x as x goes to 0
          lim_{x→0⁺} 1/x       | the limit of 1 over x as x goes to 0 from the right
          lim n->inf 1/n       | the limit of 1 over n as n goes to infinity
          """)
  void calculus(String text, String said) {
    assertThat(Spoken.of(text, NAMES, Limits.DEFAULT)).isEqualTo(said);
  }
}
