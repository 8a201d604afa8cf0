package gradus.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table "Reading" of the language, row by row: what is typed, and the same in full. The trees
/// behind the texts are held by {@link RoundTripTest}.
class ReadingTableTest {
  private static void reads(String typed, String reading) {
    assertThat(Parsed.reading(typed)).as(typed).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          2x                → 2*x
          3(x+1)            → 3*(x + 1)
          (x+1)(x-1)        → (x + 1)*(x - 1)
          2 sin(x)          → 2*sin(x)
          x y               → x*y
          2πr               → 2*pi*r
          μσ                → mu*sigma
          2(3)              → 2*3
          x³y               → x^3*y
          2[1,2]            → 2*[1, 2]
          2 dot(u, v)       → 2*dot(u, v)
          a/b c             → a/b*c
          1/2x              → 1/2*x
          6/2(1+2)          → 6/2*(1 + 2)
          a/(b c)           → a/(b*c)
          """)
  void implicitProducts(String typed, String reading) {
    reads(typed, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          x(x+1)                  → x*(x + 1)
          A(B+1)                  → A*(B + 1)
          x(1) + x                → x*1 + x
          pi(2+1)                 → pi*(2 + 1)
          e(x+1)                  → e*(x + 1)
          g(2)                    → g(2)
          sin (x)                 → sin(x)
          σ(0)                    → sigmoid(0)
          σ + 1                   → sigma + 1
          sum(2kn, k, 1, 10)      → sum(2*k*n, k, 1, 10)
          sum(2xy^2, x, 1, 10)    → sum(2*x*y^2, x, 1, 10)
          x -> 2xy                → x -> 2*x*y
          3sy                     → 3*s*y
          AB                      → A*B
          2xy at x=1              → 2*x*y at x=1
          beta(2, 3)              → beta(2, 3)
          2beta                   → 2*beta
          """)
  void names(String typed, String reading) {
    reads(typed, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          x**2        → x^2
          x²          → x^2
          x⁻¹         → x^-1
          xⁿ          → x^n
          -x^2        → -x^2
          (-x)^2      → (-x)^2
          2^3^2       → 2^3^2
          (2^3)^2     → (2^3)^2
          2^-x        → 2^-x
          2^-x^2      → 2^(-x^2)
          2^x²        → 2^x^2
          e^{-x}      → e^-x
          e^{-x^2/2}  → e^(-x^2/2)
          x_{1}       → x_1
          x₁₂         → x_12
          W_{ij}      → W_ij
          x^n y       → x^n*y
          2^3!        → 2^3!
          √x          → sqrt(x)
          √2x         → sqrt(2)*x
          √x^2        → sqrt(x^2)
          2√3         → 2*sqrt(3)
          n!          → n!
          (n!)!       → (n!)!
          """)
  void powersAndRoots(String typed, String reading) {
    reads(typed, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          A'           → A^T
          Aᵀ           → A^T
          A.T          → A^T
          A^T          → A^T
          A^{T}        → A^T
          A⊤           → A^T
          A^⊤          → A^T
          A.'          → A^T
          A^T B        → A^T*B
          A^TB         → A^T*B
          x^T*A*x      → x^T*A*x
          A^2'         → (A^2)^T
          A'^2         → (A^T)^2
          A^-1'        → (A^-1)^T
          A⁻¹ᵀ         → (A^-1)^T
          2^T          → 2^T
          e^T          → e^T
          [1,2,3]^T    → [1, 2, 3]^T
          [1 2]'       → [1, 2]^T
          A'[1,2]      → (A^T)[1, 2]
          """)
  void transposes(String typed, String reading) {
    reads(typed, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          A*B          → A*B
          A@B          → A@B
          A^-1         → A^-1
          u·v          → u dot v
          u×v          → u cross v
          A⊗B          → A kron B
          u.*v./w      → u.*v./w
          u⊙v          → u.*v
          u.^2         → u.^2
          A∘B          → A compose B
          (sin∘cos)(2) → (sin compose cos)(2)
          relu.(A)     → relu.(A)
          A\\b          → A \\ b
          A \\ beta     → A \\ beta
          """)
  void productsOfArrays(String typed, String reading) {
    reads(typed, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          [1,2;3,4]        → [1, 2; 3, 4]
          [1 2; 3 4]       → [1, 2; 3, 4]
          [1 2⏎3 4]        → [1, 2; 3, 4]
          [1,⏎2]           → [1, 2]
          [1, 2⏎, 3]       → [1, 2, 3]
          [1 2;⏎3 4]       → [1, 2; 3, 4]
          [[1,2],[3,4]]    → [[1, 2], [3, 4]]
          [1;2;3]          → [1; 2; 3]
          [1;]             → [1;]
          []               → []
          [A, b]           → [A, b]
          [1 -2]           → [1, -2]
          [1 - 2]          → [1 - 2]
          [1- 2]           → [1 - 2]
          [a -b c]         → [a, -b, c]
          [a - b c]        → [a - b, c]
          [1, -2; 3 -4]    → [1, -2; 3, -4]
          [2x 3y]          → [2*x, 3*y]
          [sin(x) 2]       → [sin(x), 2]
          [a (x)]          → [a, x]
          [|x| |y|]        → [|x|, |y|]
          [a [1,2]]        → [a, [1, 2]]
          [(1 + 2) 3]      → [1 + 2, 3]
          """)
  void brackets(String typed, String reading) {
    reads(typed.replace('⏎', '\n'), reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          {1,2,3}                    → {1, 2, 3}
          {1..5}                     → {1..5}
          {}                         → {}
          ∅                          → {}
          {x^2 for x in 1..5}        → {x^2 for x in 1..5}
          {x^2 for x in 1..5 if x>2} → {x^2 for x in 1..5 if x > 2}
          {x in Z | x^2 < 10}        → {x in Z | x^2 < 10}
          {x in Z ||x|<3}            → {x in Z | |x| < 3}
          {2xy | x in Z, x>1, y<2}   → {2*x*y | x in Z, x > 1, y < 2}
          A ∪ B ∩ {1}                → A union B intersect {1}
          (A ∪ B) ∩ {1}              → (A union B) intersect {1}
          A minus B                  → A minus B
          union({1}, {2})            → union({1}, {2})
          1 ∈ A                      → 1 in A
          1 ∉ A                      → 1 not in A
          1 not in A                 → 1 not in A
          {1} ⊆ A                    → {1} subset A
          {1} × {2}                  → {1} cross {2}
          5 in [0,1)                 → 5 in [0, 1)
          5 in (0,1]                 → 5 in (0, 1]
          5 in (0,1)                 → 5 in (0, 1)
          5 in [0,1]                 → 5 in [0, 1]
          5 in (0,1) ∪ (2,3)         → 5 in (0, 1) union (2, 3)
          5 in ((0,1) ∪ [2,3])       → 5 in (0, 1) union [2, 3]
          [0,1)                      → [0, 1)
          (1,2]                      → (1, 2]
          1..5                       → 1..5
          1..n+1                     → 1..n + 1
          0:0.1:1                    → 0:0.1:1
          1:5                        → 1..5
          """)
  void setsAndIntervals(String typed, String reading) {
    reads(typed, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          |x|                  → |x|
          ||x|-1|              → |(|x| - 1)|
          |x||y|               → |x|*|y|
          2|x|                 → 2*|x|
          |x-|y-|z|||          → |(x - |(y - |z|)|)|
          ||v||                → norm(v)
          ||v||_1              → norm(v, 1)
          ||v||_inf            → norm(v, inf)
          ‖v‖_∞                → norm(v, inf)
          ‖v‖                  → norm(v)
          ‖v‖_2                → norm(v, 2)
          ‖v‖₂²                → norm(v, 2)^2
          ||A||_F              → norm_fro(A)
          ||A||_*              → norm_nuc(A)
          2||v||^2             → 2*norm(v)^2
          ||u+v|| <= ||u||+||v|| → norm(u + v) <= norm(u) + norm(v)
          A || B               → A or B
          """)
  void bars(String typed, String reading) {
    reads(typed, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          x^2 at x=3                  → x^2 at x=3
          x*y at x=1, y=2             → x*y at x=1, y=2
          x*y at (x=1, y=2)           → x*y at x=1, y=2
          [x at x=1, 2]               → [x at x=1, 2]
          max(x at x=1, 2)            → max(x at x=1, 2)
          (x*y at (x=1, y=2)) + 1     → (x*y at (x=1, y=2)) + 1
          sin 2x                      → sin(2*x)
          sin x cos x                 → sin(x)*cos(x)
          log x^2                     → log(x^2)
          sin x + 1                   → sin(x) + 1
          sin x / x                   → sin(x)/x
          sin x * x                   → sin(x)*x
          ln sin x                    → ln(sin(x))
          sin πx < 1                  → sin(pi*x) < 1
          |sin x|                     → |sin(x)|
          sin |x|                     → sin(|x|)
          2^sin x                     → 2^sin(x)
          det [1,2;3,4]               → det([1, 2; 3, 4])
          g x                         → g(x)
          sin^2 x                     → sin(x)^2
          sin² x                      → sin(x)^2
          sin^2 2x                    → sin(2*x)^2
          sin^2(x) + cos^2(x)         → sin(x)^2 + cos(x)^2
          sin^n x                     → sin(x)^n
          sin^-1 x                    → asin(x)
          sin⁻¹(x)                    → asin(x)
          log_2(8)                    → log(8, 2)
          log_{10} x                  → log(x, 10)
          """)
  void substitutionAndFunctions(String typed, String reading) {
    reads(typed, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          θ + x₁ − 1 ≤ 2      → theta + x_1 - 1 <= 2
          a ≠ 2               → a != 2
          a ÷ 2               → a/2
          16.7%               → 16.7%
          5% - 3              → 5% - 3
          oo                  → inf
          ∞                   → inf
          2i                  → 2*i
          2e3                 → 2000.0
          2e                  → 2*e
          1e+x                → 1*e + x
          1./x                → 1./x
          .5 + 5.             → 0.5 + 5.0
          3.x                 → 3.0*x
          5!==120             → 5! == 120
          5! = 120            → 5! = 120
          5!=120              → 5 != 120
          a == 1 && !b        → a == 1 and not b
          ¬a ∧ b ∨ c          → not a and b or c
          a => b => c         → a => b => c
          a ⇒ b               → a => b
          0 < A <= 1          → 0 < A <= 1
          A ~= B              → A != B
          A * ? * B           → A*?*B
          """)
  void spellings(String typed, String reading) {
    reads(typed, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          A[2,3]               → A[2, 3]
          v[1]                 → v[1]
          A[:,2]               → A[:, 2]
          A[1,:]               → A[1, :]
          A[end,end-1]         → A[end, end - 1]
          A[2:end,1]           → A[2..end, 1]
          eig(A).values[1]     → eig(A).values[1]
          (A+B)[1,2]           → (A + B)[1, 2]
          entropy(v, base=2)   → entropy(v, base=2)
          mean(A, axis=rows)   → mean(A, axis=rows)
          max(x = 3)           → max(x = 3)
          sort("a\\"b")         → sort("a\\"b")
          (x -> x^2)(3)        → (x -> x^2)(3)
          (x, y) -> x y        → (x, y) -> x*y
          """)
  void indicesOptionsAndLambdas(String typed, String reading) {
    reads(typed, reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          f(x,y) = x^2 y        → f(x, y) = x^2*y
          f(x; θ) = θ x         → f(x; theta) = theta*x
          f(n) = n f(n-1)       → f(n) = n*f(n - 1)
          D = [1, 2]            → D = [1, 2]
          X in R^(m x n)        → X in R^(m, n)
          X in R^(m,n)          → X in R^(m, n)
          X in R^(3x2)          → X in R^(3, 2)
          X in R^(mxn)          → X in R^(m, n)
          X in R^{m×n}          → X in R^(m, n)
          z ∈ ℝ^n               → z in R^n
          z ∈ ℝⁿ                → z in R^n
          z in R^3              → z in R^3
          k, n in N             → k, n in N
          xy in R; 2xy          → 2*xy
          a > 0                 → a > 0
          0 <= p <= 1           → 0 <= p <= 1
          [1,2] in R^2          → [1, 2] in R^2
          """)
  void statements(String typed, String reading) {
    reads(typed, reading);
  }
}
