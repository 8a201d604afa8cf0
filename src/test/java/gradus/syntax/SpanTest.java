package gradus.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.syntax.Node.Call;
import gradus.syntax.Node.Chain;
import gradus.syntax.Node.Field;
import gradus.syntax.Node.Power;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Spans are UTF-16 offsets into the text as it was typed.
class SpanTest {
  private static String typed(Node node, String text) {
    return node.span().of(text);
  }

  @Test
  void operandsOfAChain() {
    String text = "θ₁ ≤ 1; 𝟚";
    assertThat(Parsed.refusal(text).span().start()).isEqualTo(8);
    String product = " (a + b)*√2 x";
    Chain chain = (Chain) Parsed.node(product);
    assertThat(typed(chain, product)).isEqualTo("(a + b)*√2 x");
    assertThat(typed(chain.operands().get(0), product)).isEqualTo("a + b");
    assertThat(typed(chain.operands().get(1), product)).isEqualTo("√2");
    assertThat(typed(chain.operands().get(2), product)).isEqualTo("x");
  }

  @Test
  void powersOfGroups() {
    String text = "2(x + 1)^2";
    Chain chain = (Chain) Parsed.node(text);
    Power power = (Power) chain.operands().get(1);
    assertThat(typed(power, text)).isEqualTo("(x + 1)^2");
    assertThat(typed(power.base(), text)).isEqualTo("x + 1");
  }

  @Test
  void callsAndParts() {
    String text = "1 + eig(A, k=2).values[1]";
    Chain chain = (Chain) Parsed.node(text);
    Node.Index index = (Node.Index) chain.operands().get(1);
    Field field = (Field) index.target();
    Call call = (Call) field.target();
    assertThat(typed(index, text)).isEqualTo("eig(A, k=2).values[1]");
    assertThat(typed(field, text)).isEqualTo("eig(A, k=2).values");
    assertThat(field.nameSpan().of(text)).isEqualTo("values");
    assertThat(typed(call, text)).isEqualTo("eig(A, k=2)");
    assertThat(call.nameSpan().of(text)).isEqualTo("eig");
    assertThat(typed(call.arguments().get(1).value(), text)).isEqualTo("k=2");
  }

  @Test
  void namesTakenApart() {
    String text = "1 + 2sy^2";
    Chain product = (Chain) ((Chain) Parsed.node(text)).operands().get(1);
    assertThat(typed(product.operands().get(1), text)).isEqualTo("s");
    assertThat(product.operands().get(1).span().start()).isEqualTo(5);
    assertThat(typed(product.operands().get(2), text)).isEqualTo("y^2");
  }

  /// Parts lie within the whole, in the order of the text.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2x sin(x)/[1 -2; 3 4]'*||v||_2",
        "{x^2 for x in 1..5 if x > 2} ∪ {k in Z | |k| < 3}",
        "(x -> x^2 at y=3)(4) + A[2:end, :] .* √θ₁²",
        "sin^2 2x + sin^-1 x - log_2 8 + 5% != 3!",
        "not a and b or c => x in [0, 1) ∪ (2, 3]"
      })
  void nested(String text) {
    check(Parsed.node(text), text);
  }

  private static void check(Node node, String text) {
    assertThat(node.span().end()).isLessThanOrEqualTo(text.length());
    assertThat(node.span().length()).as(node.toString()).isPositive();
    for (Node part : Children.of(node)) {
      assertThat(part.span().start()).isGreaterThanOrEqualTo(node.span().start());
      assertThat(part.span().end()).isLessThanOrEqualTo(node.span().end());
      check(part, text);
    }
  }
}
