package gradus.numeric.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.budget.Cancellation;
import gradus.diag.Code;
import gradus.diag.GradusException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What computes with large matrices ends when its thread is interrupted, and leaves it so.
@Timeout(120)
class StoppedKernelTest {
  @AfterEach
  void calm() {
    Thread.interrupted();
  }

  enum Kernel {
    PRODUCT {
      @Override
      Object on(Matrix a) {
        return a.times(a);
      }
    },
    LU {
      @Override
      Object on(Matrix a) {
        return Lu.of(a);
      }
    },
    RREF {
      @Override
      Object on(Matrix a) {
        return Rref.of(a);
      }
    },
    EIGEN {
      @Override
      Object on(Matrix a) {
        return Eigen.of(a);
      }
    },
    SCHUR {
      @Override
      Object on(Matrix a) {
        return Schur.of(a);
      }
    },
    QR {
      @Override
      Object on(Matrix a) {
        return Ejml.qr().decompose(Ejml.copy(a));
      }
    },
    SINGULAR_VALUES {
      @Override
      Object on(Matrix a) {
        return Svd.values(a);
      }
    },
    SYMMETRIC {
      @Override
      Object on(Matrix a) {
        return Ejml.symmetricEigen().decompose(Ejml.wrap(a.plus(a.transpose())));
      }
    };

    abstract Object on(Matrix a);
  }

  @ParameterizedTest
  @EnumSource
  void anInterruptedKernelEnds(Kernel kernel) {
    Matrix a = random(80);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> kernel.on(a))
        .isInstanceOfSatisfying(
            GradusException.class, e -> assertThat(e.code()).isEqualTo(Code.CANCELLED));
    assertThat(Thread.interrupted()).isTrue();
  }

  /// The second halves of decompositions, after the reduction: each has checks of its own.
  @Test
  void theVectorsOfQrEndToo() {
    StoppableQr engine = new StoppableQr();
    assertThat(engine.decompose(Ejml.copy(random(80)))).isTrue();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> engine.getQ(null, true)).isInstanceOf(GradusException.class);
  }

  @Test
  void interruptionReachesTheThreadsThatShareTheWork() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean otherEnded = new AtomicBoolean();
    AtomicBoolean cancelled = new AtomicBoolean();
    Thread caller =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              try {
                Threads.share(
                    64,
                    1,
                    0,
                    (from, to) -> {
                      if (to < 64) {
                        begun.countDown();
                        try {
                          while (true) {
                            Cancellation.check();
                          }
                        } finally {
                          otherEnded.set(true);
                        }
                      }
                    });
              } catch (GradusException e) {
                cancelled.set(e.code() == Code.CANCELLED);
              }
            });
    if (Runtime.getRuntime().availableProcessors() > 1) {
      begun.await();
    }
    caller.interrupt();
    assertThat(caller.join(Duration.ofSeconds(60))).isTrue();
    if (Runtime.getRuntime().availableProcessors() > 1) {
      assertThat(cancelled).isTrue();
      assertThat(otherEnded).isTrue();
    }
  }

  private static Matrix random(int n) {
    Random random = new Random(5);
    double[] entries = new double[n * n];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = random.nextGaussian();
    }
    return new Matrix(n, n, entries);
  }
}
