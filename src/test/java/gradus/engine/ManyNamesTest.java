package gradus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.budget.Limits;
import gradus.evaluate.Environment;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import gradus.syntax.Scope;
import gradus.value.Scalar;
import gradus.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Sessions and environments of thousands of names.
class ManyNamesTest {
  private static Answer compute(Session session, String text) {
    return session.compute(
        new Request(text, "", List.of(), "", Conventions.GRADUS, Limits.DEFAULT));
  }

  @Test
  void flatteningChangesNoName() {
    Random random = new Random(7);
    Map<String, Value> known = new HashMap<>();
    Environment environment = Environment.EMPTY;
    for (int i = 0; i < 2_000; i++) {
      String name = "v" + random.nextInt(300);
      Value value = new Scalar.Real(i);
      known.put(name, value);
      environment = environment.with(name, value);
      if (i % 50 == 49) {
        String gone = "v" + random.nextInt(300);
        known.remove(gone);
        environment = environment.without(gone);
      }
      environment = environment.flat();
      assertThat(environment.find(name)).contains(value);
    }
    assertThat(environment.visible()).isEqualTo(known);
  }

  @Test
  void aStatementCostsTheSameHoweverManyNamesThereAre() {
    Session session = new Session(Catalogue.INSTANCE, Catalogue.INSTANCE);
    for (int i = 0; i < 4_000; i++) {
      session = session.fork();
      compute(session, "v" + i + " = " + i);
    }
    assertThat(session.bound()).hasSize(4_001).containsKey("v0");
    assertThat(compute(session, "v0 + v3999").result())
        .hasToString(compute(session, "3999").result().toString());
  }

  @Test
  void theScopeTellsValuesFunctionsAndSymbolsApart() {
    Session session = new Session(Catalogue.INSTANCE, Catalogue.INSTANCE);
    compute(session, "k = 2");
    compute(session, "f(x) = k*x");
    compute(session, "t in R");
    Scope scope = session.scope();
    assertThat(scope.values()).contains("k").doesNotContain("f", "t");
    assertThat(scope.functions()).containsExactly("f");
    assertThat(scope.symbols()).contains("t").doesNotContain("k", "f");
    compute(session, "f = 3");
    assertThat(session.scope().values()).contains("f");
    assertThat(session.scope().functions()).isEmpty();
  }
}
