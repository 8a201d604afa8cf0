package gradus.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is not read: the code, the place the caret points at (by its text and offset) and a part of
/// what is said.
class RefusalTest {
  private static void refuses(String typed, Code code, String place, int offset, String said) {
    String text = typed.replace('⏎', '\n');
    Diagnostic refusal = Parsed.refusal(text);
    assertThat(refusal.code()).as(typed).isEqualTo(code);
    assertThat(refusal.span().of(text)).as(typed).isEqualTo(place);
    assertThat(refusal.span().start()).as(typed).isEqualTo(offset);
    assertThat(refusal.severity()).isEqualTo(Severity.ERROR);
    assertThat(refusal.message() + " / " + refusal.hint()).as(typed).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          sin(x^2         → UNCLOSED_BRACKET     → (      → 3  → never closed / add )
          (((1)           → UNCLOSED_BRACKET     → (      → 1  → add )
          [1, 2           → UNCLOSED_BRACKET     → [      → 0  → add ]
          det([1,2)       → UNCLOSED_BRACKET     → [      → 4  → add ]
          {1, 2           → UNCLOSED_BRACKET     → {      → 0  → add }
          |x              → UNCLOSED_BRACKET     → |      → 0  → never closed
          x | y           → UNCLOSED_BRACKET     → |      → 2  → joins conditions
          "abc            → UNCLOSED_BRACKET     → "      → 0  → quotation mark
          1)              → UNEXPECTED_TOKEN     → )      → 1  → no bracket is open
          (1+2]           → UNEXPECTED_TOKEN     → ]      → 4  → close it with )
          {1]             → UNEXPECTED_TOKEN     → ]      → 2  → close it with }
          [1;2)           → UNEXPECTED_TOKEN     → )      → 4  → close it with ]
          sin(1]          → UNEXPECTED_TOKEN     → ]      → 5  → close it with )
          |||v||-1|       → AMBIGUOUS            → |||    → 0  → more than one way
          """)
  void brackets(String typed, Code code, String place, int offset, String said) {
    refuses(typed, code, place, offset, said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          x +             → UNFINISHED           → +      → 2  → ends where a value is expected
          x =             → UNFINISHED           → =      → 2  → ends where a value is expected
          x in            → UNFINISHED           → in     → 2  → ends where a value is expected
          max(1,)         → UNFINISHED           → ,      → 5  → missing
          max(1,,2)       → UNFINISHED           → ,      → 6  → missing
          [1,2,]          → UNFINISHED           → ,      → 4  → missing behind the comma
          [1;;2]          → UNFINISHED           → ;      → 3  → empty
          ()              → UNFINISHED           → ()     → 0  → nothing
          A[]             → UNFINISHED           → ]      → 2  → missing
          A[2:]           → UNFINISHED           → :      → 3  → 2:end
          A[:3]           → UNEXPECTED_TOKEN     → :      → 2  → 1:3
          * 3             → UNEXPECTED_TOKEN     → *      → 0  → nothing on its left
          x + * y         → UNEXPECTED_TOKEN     → *      → 4  → nothing on its left
          x?y             → UNEXPECTED_TOKEN     → ?      → 1  → A * ? * B
          A{1}            → UNEXPECTED_TOKEN     → {      → 1  → operator is missing
          x^2 -> 3        → UNEXPECTED_TOKEN     → ->     → 4  → names on its left
          max(1;2)        → UNEXPECTED_TOKEN     → ;      → 5  → comma separates
          x if y          → UNEXPECTED_TOKEN     → if     → 2  → belongs into a set
          'abc'           → UNEXPECTED_TOKEN     → '      → 0  → not a quotation mark
          x^²             → UNEXPECTED_TOKEN     → ²      → 2  → nothing to stand on
          [sin x]         → UNEXPECTED_TOKEN     → sin    → 1  → sin(x)
          [sin (x)]       → UNEXPECTED_TOKEN     → sin    → 1  → sin(x)
          exp -x          → UNEXPECTED_TOKEN     → exp -  → 0  → exp(-x)
          {x in Z : x>3}  → UNEXPECTED_TOKEN     → :      → 8  → {x in Z | x > 3}
          A[1] = 3        → UNEXPECTED_TOKEN     → A[1]   → 0  → cannot be changed
          A(1,2)          → UNEXPECTED_TOKEN     → A(1,2) → 0  → A[1,2]
          (1,2)           → UNEXPECTED_TOKEN     → (1,2)  → 0  → a vector is [1,2]
          (s at s=1, y=2) → UNEXPECTED_TOKEN     → (s at s=1, y=2) → 0 → at (x=1, y=2)
          s at s=1, s=2   → UNEXPECTED_TOKEN     → s      → 10 → two values
          s at y          → UNEXPECTED_TOKEN     → y      → 5  → a name and =
          x, y            → UNEXPECTED_TOKEN     → ,      → 1  → [a, b] is a vector
          """)
  void structure(String typed, Code code, String place, int offset, String said) {
    refuses(typed, code, place, offset, said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          1,5             → UNEXPECTED_TOKEN     → 1,5    → 0  → 1.5 if the comma is decimal, [1, 5]
          1,234.5         → UNEXPECTED_TOKEN     → 1,234.5 → 0 → 1234.5 without grouping
          2 3             → UNEXPECTED_TOKEN     → 2 3    → 0  → 2*3 multiplies, [2, 3] lists
          max(2 3)        → UNEXPECTED_TOKEN     → 2 3    → 4  → 2*3 multiplies, 2, 3 lists
          1 000           → UNEXPECTED_TOKEN     → 1 000  → 0  → 1000 is written together
          x 2             → UNEXPECTED_TOKEN     → 2      → 2  → ^ raises
          (x+1)2          → UNEXPECTED_TOKEN     → 2      → 5  → * multiplies
          1.2.3           → BAD_NUMBER           → 1.2.3  → 0  → two decimal points
          1_000           → BAD_NUMBER           → 1_000  → 0  → not grouped
          x⁻ⁿ⁺            → BAD_NUMBER           → ⁻ⁿ⁺    → 1  → integer or one letter
          1e99999999      → TOO_MANY_BITS        → 1e99999999 → 0 → digits
          10 % 3          → AMBIGUOUS            → %      → 3  → mod(10, 3)
          10%3            → AMBIGUOUS            → %      → 2  → mod(10, 3)
          10 % -3         → AMBIGUOUS            → %      → 3  → mod(10, -3)
          n!!             → AMBIGUOUS            → !!     → 1  → (n!)!
          A\\beta          → AMBIGUOUS            → \\beta  → 1  → A \\ beta with spaces solves
          log^-1 x        → AMBIGUOUS            → log^-1 → 0  → 1/log(x)
          g^-1(x)         → AMBIGUOUS            → g^-1   → 0  → 1/g(x)
          x = 3 = 4       → AMBIGUOUS            → 3 = 4  → 4  → == compares
          x = 2⏎ + 3      → AMBIGUOUS            → +      → 7  → end the line above
          x := 3          → UNEXPECTED_CHARACTER → :=     → 2  → = assigns
          x <> 3          → UNEXPECTED_CHARACTER → <>     → 2  → !=
          x === 3         → UNEXPECTED_CHARACTER → ===    → 2  → ==
          x // 3          → UNEXPECTED_CHARACTER → //     → 2  → floor(a/b)
          x & y           → UNEXPECTED_CHARACTER → &      → 2  → and
          1...5           → UNEXPECTED_CHARACTER → ...    → 1  → 1..5
          “x”             → UNEXPECTED_CHARACTER → “      → 0  → straight quotation marks
          x$              → UNEXPECTED_CHARACTER → $      → 1  → LaTeX
          x_{i,j}         → UNEXPECTED_CHARACTER → _{i,   → 1  → letters and digits
          ∑               → UNEXPECTED_CHARACTER → ∑      → 0  → sum(k^2, k, 1, 10)
          """)
  void numbersAndCharacters(String typed, Code code, String place, int offset, String said) {
    refuses(typed, code, place, offset, said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          sqr(4)          → UNKNOWN_FUNCTION     → sqr    → 0  → did you mean sqrt
          1 + f(x)        → UNKNOWN_FUNCTION     → f      → 4  → there is no function f
          f(f(2))         → UNKNOWN_FUNCTION     → f      → 0  → there is no function f
          C(5,2)          → UNKNOWN_FUNCTION     → C      → 0  → binomial(5,2)
          xy              → UNKNOWN_NAME         → xy     → 0  → x*y multiplies, xy in R declares it
          2xy^2           → UNKNOWN_NAME         → xy     → 1  → x*y
          x + xy          → UNKNOWN_NAME         → xy     → 4  → x*y
          maxx + 1        → UNKNOWN_NAME         → maxx   → 0  → did you mean max?
          x1y             → UNKNOWN_NAME         → x1y    → 0  → x1y in R declares it
          _               → UNKNOWN_NAME         → _      → 0  → nothing was piped in
          ans + 1         → UNKNOWN_NAME         → ans    → 0  → previous result
          end             → UNKNOWN_NAME         → end    → 0  → inside an index
          np.linalg.eig(A) → FOREIGN_NAME        → np.linalg.eig → 0 → gradus writes this eig(A)
          torch.softmax(A) → FOREIGN_NAME        → torch.softmax → 0 → gradus writes this softmax(…)
          np.foo(A)       → FOREIGN_NAME         → np.foo → 0  → gradus doc foo
          arange(5)       → FOREIGN_NAME         → arange → 0  → gradus writes this 0..n
          sin(x) = 0      → RESERVED_NAME        → sin    → 0  → built-in function
          det = 3         → RESERVED_NAME        → det    → 0  → -v det=…
          e = 3           → RESERVED_NAME        → e      → 0  → built-in constant
          pi(x) = 3 x     → RESERVED_NAME        → pi     → 0  → built-in constant
          diff = 3        → RESERVED_NAME        → diff   → 0  → built-in function
          minimize = 3    → RESERVED_NAME        → minimize → 0 → reserved for optimization
          f(x, x) = x     → UNEXPECTED_TOKEN     → x      → 5  → two parameters are called x
          f(2) = 3        → UNEXPECTED_TOKEN     → 2      → 2  → plain name
          (x, x) -> x     → UNEXPECTED_TOKEN     → x      → 4  → two parameters are called x
          """)
  void names(String typed, Code code, String place, int offset, String said) {
    refuses(typed, code, place, offset, said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          X ~ Normal(0,1) → ~         → random variables are not part of gradus yet: they come with probability
          P(X > 1)        → P(X > 1)  → random variables are not part of gradus yet: they come with probability
          P(A | B)        → P(A | B)  → random variables are not part of gradus yet: they come with probability
          E[X^2]          → E[X^2]    → random variables are not part of gradus yet: they come with probability
          E(X)            → E(X)      → random variables are not part of gradus yet: they come with probability
          Var(X)          → Var(X)    → random variables are not part of gradus yet: they come with probability
          """)
  void whatComesLater(String typed, String place, String said) {
    Diagnostic refusal = Parsed.refusal(typed);
    assertThat(refusal.code()).as(typed).isEqualTo(Code.COMES_LATER);
    assertThat(refusal.span().of(typed)).as(typed).isEqualTo(place);
    assertThat(refusal.message()).as(typed).startsWith(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      textBlock =
          """
          x <- 3          → UNEXPECTED_CHARACTER → <-     → 2  → = assigns; x < -3 compares
          x =< 3          → UNEXPECTED_TOKEN     → <      → 3  → <= is less or equal
          x /= 3          → UNEXPECTED_TOKEN     → =      → 3  → != is unequal
          x += 1          → UNEXPECTED_TOKEN     → =      → 3  → x = x+1
          x^^2            → UNEXPECTED_TOKEN     → ^      → 2  → one ^ raises
          2 */ 3          → UNEXPECTED_TOKEN     → /      → 3  → one operator between
          * 2             → UNEXPECTED_TOKEN     → *      → 0  → write a value before *
          x = = 3         → UNEXPECTED_TOKEN     → =      → 4  → == compares
          A %*% B         → UNEXPECTED_TOKEN     → %      → 4  → A*B multiplies matrices
          x +⏎            → UNFINISHED           → +      → 2  → write something behind +
          [x for x in y]  → UNEXPECTED_TOKEN     → for    → 3  → {x^2 for x in 1..5
          A[1,]           → UNFINISHED           → ]      → 4  → A[1,:] the first row
          0b101           → BAD_NUMBER           → 0b101  → 0  → base 10 / 5
          2+0x1F          → BAD_NUMBER           → 0x1F   → 2  → base 10 / 31
          1e5.5           → BAD_NUMBER           → 1e5.5  → 0  → whole number
          1_000           → BAD_NUMBER           → 1_000  → 0  → / 1000
          1,000           → UNEXPECTED_TOKEN     → 1,000  → 0  → 1000 if it groups digits
          １＋２           → UNEXPECTED_CHARACTER → １     → 0  → / 1
          lambda x: x^2   → FOREIGN_NAME         → lambda x: → 0 → x -> …
          [1,2].sort()    → FOREIGN_NAME         → sort   → 6  → sort([1,2])
          [1,2].dot([3])  → FOREIGN_NAME         → dot    → 6  → dot([1,2], [3])
          sinx            → UNKNOWN_NAME         → sinx   → 0  → sin(x) applies
          2pix            → UNKNOWN_NAME         → pix    → 1  → pi*x multiplies
          sum(x_i, i, 1, 3) → AMBIGUOUS          → x_i    → 4  → x[i] is an entry of x
          A [1,2]         → AMBIGUOUS            → [1,2]  → 2  → A*[1,2] a product
          cos2θ           → UNKNOWN_NAME         → cos2   → 0  → cos(2θ) applies
          Sin[x]          → UNKNOWN_NAME         → Sin    → 0  → did you mean sin? Functions take parentheses
          """)
  void slips(String typed, Code code, String place, int offset, String said) {
    refuses(typed, code, place, offset, said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      textBlock =
          """
          [1,2;3]             → 3        → row 2 has 1 entry, row 1 has 2
          [1 2; 3 4; 5 6 7]   → 5 6 7    → row 3 has 3 entries, row 1 has 2
          [[1,2],[3]]         → [3]      → row 2 has 1 entry, row 1 has 2
          """)
  void raggedLiterals(String typed, String place, String said) {
    Diagnostic refusal = Parsed.refusal(typed);
    assertThat(refusal.code()).isEqualTo(Code.RAGGED_LITERAL);
    assertThat(refusal.span().of(typed)).isEqualTo(place);
    assertThat(refusal.message()).isEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n\n", "# nothing", ";", "\uFEFF"})
  void emptyInput(String typed) {
    assertThat(Parsed.refusal(typed).code()).isEqualTo(Code.EMPTY_INPUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "x\u200By", "\uD800", "1+\uFFFF", "😀"})
  void strangeCharacters(String typed) {
    assertThat(Parsed.refusal(typed).code()).isEqualTo(Code.UNEXPECTED_CHARACTER);
  }
}
