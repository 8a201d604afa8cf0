package gradus.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import gradus.budget.Limits;
import gradus.diag.GradusException;
import gradus.diag.Span;
import gradus.exact.Rational;
import gradus.generate.Nodes;
import gradus.generate.Spanless;
import gradus.syntax.Node.BinaryOperator;
import gradus.syntax.Node.Name;
import gradus.syntax.Node.Num;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Writing a tree and reading the text gives the tree back; so the texts of {@link
/// ReadingTableTest} stand for trees.
class RoundTripTest {
  private static final Scope SCOPE = new Scope(Set.of("A", "v"), Set.of("g"), Set.of());

  private static Node read(String text) {
    return Spanless.of(Parser.parseExpression(text, new FakeNames(), SCOPE, Limits.DEFAULT));
  }

  private static boolean fails(Node node) {
    String text = Reading.of(node);
    try {
      return !read(text).equals(node) || !text.chars().allMatch(c -> c < 128);
    } catch (GradusException refused) {
      return true;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void randomTrees(long seed) {
    Nodes nodes = new Nodes(seed);
    for (int i = 0; i < 3000; i++) {
      Node node = nodes.node(1 + i % 5);
      if (fails(node)) {
        Node smallest = Nodes.shrink(node, RoundTripTest::fails);
        String text = Reading.of(smallest);
        assertThat(text).isASCII();
        assertThatCode(() -> read(text)).as(text).doesNotThrowAnyException();
        assertThat(read(text)).as(text).isEqualTo(smallest);
      }
    }
  }

  /// One tree spelt out by hand, so that reader and writer cannot be wrong in the same way.
  @Test
  void oneTreeByHand() {
    Node two = new Num(Span.NONE, Rational.TWO, false);
    Node x = new Name(Span.NONE, "x");
    Node expected =
        new Node.Chain(
            Span.NONE,
            List.of(
                new Node.Chain(
                    Span.NONE,
                    List.of(two, new Node.Power(Span.NONE, x, two, false)),
                    List.of(BinaryOperator.JUXTAPOSE)),
                new Node.Chain(
                    Span.NONE,
                    List.of(x, two, x),
                    List.of(BinaryOperator.DIVIDE, BinaryOperator.MULTIPLY)),
                new Node.Call(
                    Span.NONE, "sin", Span.NONE, List.of(Node.Argument.positional(x)), false)),
            List.of(BinaryOperator.SUBTRACT, BinaryOperator.ADD));
    assertThat(read("2x^2 - x/2*x + sin(x)")).isEqualTo(expected);
  }

  @Test
  void chainsAreFlatAndLeftToRight() {
    assertThat(read("8 - 3 - 2"))
        .isEqualTo(
            new Node.Chain(
                Span.NONE,
                List.of(
                    new Num(Span.NONE, Rational.of(8), false),
                    new Num(Span.NONE, Rational.of(3), false),
                    new Num(Span.NONE, Rational.TWO, false)),
                List.of(BinaryOperator.SUBTRACT, BinaryOperator.SUBTRACT)));
  }

  @Test
  void decimalsAreExactAndRemembered() {
    assertThat(read("0.10")).isEqualTo(new Num(Span.NONE, Rational.of(1, 10), true));
    assertThat(read("2e3")).isEqualTo(new Num(Span.NONE, Rational.of(2000), true));
    assertThat(read("7")).isEqualTo(new Num(Span.NONE, Rational.of(7), false));
  }
}
