package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.engine.Binding;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a command of the shell finds of what is bound.
class SessionWordsTest {
  private static final Value FIVE = new Scalar.Real(5);

  @Test
  void namesBehindFactorsAreNames() {
    assertThat(SessionWords.used(Map.of("x", FIVE), List.of("2x", "10")))
        .containsExactly(new Binding.Data("x", FIVE));
    assertThat(SessionWords.used(Map.of("x", FIVE), List.of("x2", "exp"))).isEmpty();
  }

  @Test
  void whatASliderMovesHasNoValue() {
    Map<String, Value> bound = Map.of("a", FIVE, "b", FIVE, "theta", FIVE);
    Binding b = new Binding.Data("b", FIVE);
    assertThat(SessionWords.used(bound, List.of("a b x", "--slide", "a=0..5"))).containsExactly(b);
    assertThat(SessionWords.used(bound, List.of("θ b x", "--slide=θ=0..b"))).containsExactly(b);
    assertThat(SessionWords.used(bound, List.of("a x", "--slide"))).hasSize(1);
  }

  @Test
  void recordsAreGivenAsTheyAre() {
    LinkedHashMap<String, Value> parts = new LinkedHashMap<>();
    parts.put("Q", FIVE);
    Value record = new RecordValue(parts);
    assertThat(SessionWords.used(Map.of("s", record), List.of("s.Q + 1")))
        .containsExactly(new Binding.Data("s", record));
  }

  @Test
  void onlyTheCommandThatRunsFindsThem() {
    List<Binding> inside =
        SessionWords.known(Map.of("x", FIVE), List.of("x"), SessionWords::bindings);
    assertThat(inside).hasSize(1);
    assertThat(SessionWords.bindings()).isEmpty();
  }
}
