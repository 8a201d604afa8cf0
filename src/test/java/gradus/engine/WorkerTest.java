package gradus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.budget.Budget;
import gradus.budget.Cancellation;
import gradus.budget.Limits;
import gradus.diag.Code;
import gradus.diag.GradusException;
import gradus.function.Conventions;
import gradus.functions.Catalogue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The thread of a computation that nobody waits for any more ends.
@Timeout(120)
class WorkerTest {
  private static final Duration GENEROUS = Duration.ofSeconds(60);

  @Test
  void theThreadOfAComputationThatTookTooLongEnds() throws Exception {
    CompletableFuture<Thread> left = new CompletableFuture<>();
    assertThatThrownBy(
            () -> Worker.call(Limits.DEFAULT.withTime(Duration.ofMillis(1)), () -> endless(left)))
        .isInstanceOfSatisfying(
            GradusException.class, e -> assertThat(e.code()).isEqualTo(Code.TIMEOUT));
    assertThat(left.get().join(GENEROUS)).isTrue();
  }

  @Test
  void anInterruptionReachesTheThreadsOfAllThatWait() throws Exception {
    CompletableFuture<Thread> left = new CompletableFuture<>();
    CompletableFuture<Code> inner = new CompletableFuture<>();
    CompletableFuture<Boolean> wentOn = new CompletableFuture<>();
    CompletableFuture<Code> outer = new CompletableFuture<>();
    Thread waiting =
        Thread.ofPlatform()
            .daemon()
            .start(() ->
                outer.complete(
                    code(() ->
                        Worker.callUnlimited(() -> {
                          inner.complete(code(() -> Worker.callUnlimited(() -> endless(left))));
                          // what is tried next, when a part of a computation has failed
                          wentOn.complete(code(Cancellation::check) != Code.CANCELLED);
                          return Boolean.TRUE;
                        }))));
    Thread deepest = left.get();
    waiting.interrupt();
    assertThat(outer.get()).isEqualTo(Code.CANCELLED);
    assertThat(inner.get()).isEqualTo(Code.CANCELLED);
    assertThat(wentOn.get()).isFalse();
    assertThat(deepest.join(GENEROUS)).isTrue();
  }

  @Test
  void aBudgetEndsWithItsThread() {
    Budget budget = Budget.start(Limits.DEFAULT);
    Budget deaf = Budget.deaf(Limits.DEFAULT);
    Thread.currentThread().interrupt();
    assertThat(code(budget::check)).isEqualTo(Code.CANCELLED);
    deaf.check();
    assertThat(Thread.interrupted()).isTrue();
    budget.check();
  }

  /// What a plot or a search for zeros is made of.
  @Test
  void aCompiledFormulaEndsWithItsThread() {
    Session session = new Session(Catalogue.INSTANCE, Catalogue.INSTANCE);
    Request request = new Request("x^2", "", List.of(), "", Conventions.GRADUS, Limits.DEFAULT);
    Drawable.PointFunction square = session.draw(request, List.of("x"), List.of()).function();
    assertThat(square.at(3)).isEqualTo(9);
    Thread.currentThread().interrupt();
    assertThat(code(() -> square.at(3))).isEqualTo(Code.CANCELLED);
    assertThat(Thread.interrupted()).isTrue();
  }

  private static Boolean endless(CompletableFuture<Thread> self) {
    self.complete(Thread.currentThread());
    while (true) {
      Cancellation.check();
    }
  }

  /// What the work was refused with.
  private static Code code(Runnable work) {
    try {
      work.run();
    } catch (GradusException refused) {
      return refused.code();
    }
    throw new AssertionError("nothing was refused");
  }
}
