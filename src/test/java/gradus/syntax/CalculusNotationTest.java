package gradus.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Derivatives, integrals and limits as students write them, and the calls they are read as. `g` is
/// a function of the user, `v` is bound to a value.
class CalculusNotationTest {
  private static void reads(String typed, String reading) {
    assertThat(Parsed.reading(typed)).as(typed).isEqualTo(reading);
    assertThat(Parsed.reading(reading)).as(reading).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          d/dx x^2                   | diff(x^2, x)
          d/dx(x^2)                  | diff(x^2, x)
          d/dx (x^2 + x)             | diff(x^2 + x, x)
          d/dx [x^2 + x]             | diff(x^2 + x, x)
          d/dx[x^2 sin x]            | diff(x^2*sin(x), x)
          d/dx(x^2)·sin x            | diff(x^2, x) dot sin(x)
          d/dx(x^2) sin x + 1        | diff(x^2, x)*sin(x) + 1
          d/dx (x^2) sin x           | diff(x^2*sin(x), x)
          d/dx(x+1)^2                | diff((x + 1)^2, x)
          x^2·d/dx(sin(x))           | x^2 dot diff(sin(x), x)
          d²/dx²(x³)                 | diff(x^3, x, 2)
          d/dx x^2 sin x             | diff(x^2*sin(x), x)
          d/dx x^2 sin(x) + 1        | diff(x^2*sin(x), x) + 1
          2 d/dx x^3                 | 2*diff(x^3, x)
          -d/dx x^3                  | -diff(x^3, x)
          1 + d/dt t^3               | 1 + diff(t^3, t)
          d/dx x^2 = 2x              | diff(x^2, x) = 2*x
          d/dθ sin θ                 | diff(sin(theta), theta)
          d/dx_1 x_1^2               | diff(x_1^2, x_1)
          d/dx xy                    | diff(x*y, x)
          d/dx d/dx x^3              | diff(diff(x^3, x), x)
          d/dx g                     | diff(g, x)
          d/dx x^2 at x=3            | diff(x^2, x) at x=3
          (d/dx x^2 at x=3) + 1      | (diff(x^2, x) at x=3) + 1
          d^2/dx^2 x^3               | diff(x^3, x, 2)
          d²/dx² x^3                 | diff(x^3, x, 2)
          d^3/dx^3 exp(x)            | diff(exp(x), x, 3)
          dg/dx                      | diff(g, x)
          dg/dx(2)                   | diff(g, x) at x=2
          dg(x)/dx                   | diff(g(x), x)
          d(x^2)/dx                  | diff(x^2, x)
          d(x^2 + x)/dx              | diff(x^2 + x, x)
          d sin(x)/dx                | diff(sin(x), x)
          d sin x/dx                 | diff(sin(x), x)
          d^2 g/dx^2                 | diff(g, x, 2)
          d²g/dx²                    | diff(g, x, 2)
          y = x^2; dy/dx             | diff(y, x)
          d^2(x^3)/dx^2              | diff(x^3, x, 2)
          ∂g/∂x                      | diff(g, x)
          ∂(x^2 y)/∂x                | diff(x^2*y, x)
          ∂/∂x x^2 y                 | diff(x^2*y, x)
          ∂/∂x (x^2 + y)             | diff(x^2 + y, x)
          ∂²g/∂x²                    | diff(g, x, 2)
          ∂²g/∂x∂y                   | diff(g, x, y)
          ∂^2/∂x∂y x^2 y             | diff(x^2*y, x, y)
          ∂³/∂x²∂y x^2 y             | diff(x^2*y, x, 2, y)
          ∂²(x y)/(∂x ∂y)            | diff(x*y, x, y)
          ∂_x (x^2)                  | diff(x^2, x)
          ∂ g(x,y)/∂θ                | diff(g(x, y), theta)
          2 ∂g/∂x                    | 2*diff(g, x)
          ∂g/∂x + ∂g/∂y              | diff(g, x) + diff(g, y)
          """)
  void derivatives(String typed, String reading) {
    reads(typed, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ∇g                         | grad(g)
          ∇(x^2 + y^2)               | grad(x^2 + y^2)
          ∇ x^2 y                    | grad(x^2*y)
          ∇ sin(x) y                 | grad(sin(x)*y)
          ∇g·v                       | grad(g) dot v
          ∇g(x,y) + 1                | grad(g(x, y)) + 1
          ∇_θ (θ^2)                  | grad(theta^2, theta)
          ∇²g                        | laplacian(g)
          ∇^2 (x^2 y)                | laplacian(x^2*y)
          ∇·[x, y]                   | divergence([x, y])
          ∇×[-y, x, 0]               | curl([-y, x, 0])
          ∇g at x=1, y=2             | grad(g) at x=1, y=2
          grad(x y, (x, y))          | grad(x*y, [x, y])
          grad(xy, [x, y])           | grad(x*y, [x, y])
          """)
  void gradients(String typed, String reading) {
    reads(typed, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ∫ x dx                     | integrate(x, x)
          ∫ x e^x dx                 | integrate(x*e^x, x)
          ∫xdx                       | integrate(x, x)
          ∫ 2xdx                     | integrate(2*x, x)
          ∫ e^xdx                    | integrate(e^x, x)
          ∫ sin x dx                 | integrate(sin(x), x)
          ∫ x + 1 dx                 | integrate(x + 1, x)
          ∫ (x + 1) dx + C           | integrate(x + 1, x) + C
          ∫ x dx * 2                 | integrate(x, x)*2
          2∫ x dx + ∫ y dy           | 2*integrate(x, x) + integrate(y, y)
          ∫ cos θ dθ                 | integrate(cos(theta), theta)
          ∫ dx                       | integrate(1, x)
          ∫ dx/x                     | integrate(1/x, x)
          ∫ dx/(1+x^2)               | integrate(1/(1 + x^2), x)
          ∫ x dx/(1+x^2)             | integrate(x/(1 + x^2), x)
          ∫ [x^2 + 1] dx             | integrate(x^2 + 1, x)
          ∫_0^1 x^2 dx               | integrate(x^2, x, 0, 1)
          ∫_0^1x^2dx                 | integrate(x^2, x, 0, 1)
          ∫_{0}^{π} sin x dx         | integrate(sin(x), x, 0, pi)
          ∫_{-1}^{1} x^2 dx          | integrate(x^2, x, -1, 1)
          ∫_{0}^{2π} sin x dx        | integrate(sin(x), x, 0, 2*pi)
          ∫_-∞^∞ exp(-x^2) dx        | integrate(exp(-x^2), x, -inf, inf)
          ∫_a^b x dx                 | integrate(x, x, a, b)
          ∫_(0)^(1) x dx             | integrate(x, x, 0, 1)
          ∫₀¹ x dx                   | integrate(x, x, 0, 1)
          ∫[0, 1](x^2) dx            | integrate(x^2, x, 0, 1)
          ∫_0^x t dt                 | integrate(t, t, 0, x)
          ∫∫ x y dx dy               | integrate(integrate(x*y, x), y)
          ∫_0^1∫_0^2 x y dx dy       | integrate(integrate(x*y, x, 0, 2), y, 0, 1)
          int x^2 dx                 | integrate(x^2, x)
          int x e^x dx               | integrate(x*e^x, x)
          int (x+1) dx               | integrate(x + 1, x)
          int_0^1 x^2 dx             | integrate(x^2, x, 0, 1)
          int_{0}^{1} x^2 dx         | integrate(x^2, x, 0, 1)
          int_-1^1 x^2 dx            | integrate(x^2, x, -1, 1)
          integral x^2 dx            | integrate(x^2, x)
          integrate x^2 dx           | integrate(x^2, x)
          integrate(x^2, x)          | integrate(x^2, x)
          int(x^2, x, 0, 1)          | integrate(x^2, x, 0, 1)
          """)
  void integrals(String typed, String reading) {
    reads(typed, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          lim_(x->0) sin(x)/x        | limit(sin(x)/x, x, 0)
          lim x->0 sin(x)/x          | limit(sin(x)/x, x, 0)
          lim (x->0) sin(x)/x        | limit(sin(x)/x, x, 0)
          lim_{x→0} sin(x)/x         | limit(sin(x)/x, x, 0)
          lim_x->0 sin(x)/x          | limit(sin(x)/x, x, 0)
          lim_{x→∞} (1+1/x)^x        | limit((1 + 1/x)^x, x, inf)
          lim x->-∞ e^x              | limit(e^x, x, -inf)
          lim x->0+ 1/x              | limit(1/x, x, 0, right)
          lim x->0- 1/x              | limit(1/x, x, 0, left)
          lim x→0⁺ 1/x               | limit(1/x, x, 0, right)
          lim x->0^+ 1/x             | limit(1/x, x, 0, right)
          lim_(x->0+) 1/x            | limit(1/x, x, 0, right)
          lim_{x→0⁻} 1/x             | limit(1/x, x, 0, left)
          lim_{x→0^-} 1/x            | limit(1/x, x, 0, left)
          lim_(x->a+1) x             | limit(x, x, a + 1)
          lim x->π/2 cos x           | limit(cos(x), x, pi/2)
          lim[x→0⁺](1/x)             | limit(1/x, x, 0, right)
          lim x->0 of sin(x)/x       | limit(sin(x)/x, x, 0)
          limit x->0 sin(x)/x        | limit(sin(x)/x, x, 0)
          lim n->inf (1+1/n)^n       | limit((1 + 1/n)^n, n, inf)
          lim_(h->0) ((x+h)^2-x^2)/h | limit(((x + h)^2 - x^2)/h, h, 0)
          lim x->0 [x + 1]           | limit(x + 1, x, 0)
          limit(sin(x)/x, x, 0)      | limit(sin(x)/x, x, 0)
          2 lim x->0 cos x           | 2*limit(cos(x), x, 0)
          """)
  void limits(String typed, String reading) {
    reads(typed, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          g'(x)                      | diff(g(x), x)
          g''(x)                     | diff(g(x), x, 2)
          g′(x)                      | diff(g(x), x)
          g'(2)                      | diff(g(x), x) at x=2
          g'(2 x + 1)                | diff(g(t), t) at t=2*x + 1
          g'(2) + 1                  | (diff(g(x), x) at x=2) + 1
          sin'(x)                    | diff(sin(x), x)
          sin''(0)                   | diff(sin(x), x, 2) at x=0
          x -> g'(x)                 | x -> (diff(g(t), t) at t=x)
          g'                         | x -> (diff(g(t), t) at t=x)
          g'(s)                      | diff(g(s), s)
          A'                         | A^T
          v'*A                       | v^T*A
          """)
  void primes(String typed, String reading) {
    reads(typed, reading);
  }

  /// Letters keep their meaning where no derivative stands.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          d/2                        | d/2
          d*x                        | d*x
          d x/2                      | d*x/2
          d(x+1) + d                 | d*(x + 1) + d
          dx in R; dx/2              | dx/2
          dx = 3; d/dx               | d/dx
          d = 3; d/2                 | d/2
          int = 3; int*2             | int*2
          lim = 3; 2 lim             | 2*lim
          int_0 = 3; int_0^2         | int_0^2
          l -> l^2                   | l -> l^2
          x_{12}                     | x_12
          2x^2                       | 2*x^2
          """)
  void nothingElseChanges(String typed, String reading) {
    assertThat(Parsed.reading(typed)).as(typed).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          dy/dx                      | UNKNOWN_NAME     | dy/dx      | nothing says how y depends on x
          ∂L/∂w                      | UNKNOWN_NAME     | ∂L/∂w      | nothing says how L depends on w
          d^2/dx x^3                 | UNEXPECTED_TOKEN | d^2/dx     | order above the line is 2, below it is 1
          ∂²g/∂x                     | UNEXPECTED_TOKEN | ∂²g/∂x     | order above the line is 2
          ∂g                         | UNFINISHED       | ∂          | by which variable
          ∫ x^2                      | UNFINISHED       | ∫          | by which variable
          int x^2                    | UNFINISHED       | int        | by which variable
          ∫_0 x dx                   | UNFINISHED       | ∫          | no upper one
          ∫_0^2π sin x dx            | AMBIGUOUS        | ∫_0^2π     | may be 2 or 2π
          ∫_0^π/2 sin x dx           | AMBIGUOUS        | ∫_0^π/     | may be π or π/2
          ∫ dx x^2                   | AMBIGUOUS        | dx         | stands before dx
          lim sin(x)/x               | UNFINISHED       | lim        | where its variable goes
          lim 0->x x                 | UNEXPECTED_TOKEN | 0          | name of a variable
          lim_(0->1) x               | UNEXPECTED_TOKEN | 0          | name of a variable
          lim x->2a x                | AMBIGUOUS        | lim x->2a  | before or behind a
          lim x->0                   | UNFINISHED       | 0          | ends where a value is expected
          ∇g(1, 2)                   | AMBIGUOUS        | g(1, 2)    | written with at
          h'(x)                      | UNKNOWN_FUNCTION | h          | there is no function h
          g'(1, 2)                   | UNEXPECTED_TOKEN | g'(1, 2)   | one variable
          x⁺                         | BAD_NUMBER       | ⁺          | integer or one letter
          [d/dx x 2]                 | UNEXPECTED_TOKEN | d          | separated by spaces
          """)
  void refusals(String typed, Code code, String place, String said) {
    Diagnostic refusal = Parsed.refusal(typed);
    assertThat(refusal.code()).as(typed).isEqualTo(code);
    assertThat(refusal.message() + " / " + refusal.hint()).as(typed).contains(said);
    assertThat(refusal.span().of(typed)).as(typed).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          d/dx x^2 + x               | d/dx reaches to the + and no further
          lim x->0 x - 1             | lim x->0 reaches to the - and no further
          d/dx (x^2)*sin(x)          | d/dx is taken of the whole product
          d/dx(x^2)*sin(x)           | d/dx(…) is taken of what stands in its parentheses
          """)
  void warnings(String typed, String said) {
    assertThat(Parsed.program(typed).notes())
        .as(typed)
        .anySatisfy(note -> {
          assertThat(note.severity()).isEqualTo(Severity.WARNING);
          assertThat(note.message()).isEqualTo(said);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          d/dx x^2
          d/dx (x^2) + x
          d/dx (x^2 + x)
          d/dx x^2 + d/dx x
          ∫ x dx + 1
          ∇g·v
          lim_(x->0) (x + 1)
          """)
  void silence(String typed) {
    assertThat(Parsed.program(typed).notes()).as(typed).isEmpty();
  }
}
