package gradus.budget;

import gradus.diag.Code;
import gradus.diag.Diagnostic;

/// Whether somebody still waits for what this thread computes.
///
/// Who gives up on a computation, because of Ctrl-C or because its time is over, interrupts its
/// thread. A {@link Budget} notices; the kernels for matrices know no budget and ask here, once for
/// each block, row or sweep, which is nothing beside the thousands of operations in between. The
/// thread stays interrupted, so that nothing which takes over from a kernel begins again.
public final class Cancellation {
  private Cancellation() {}

  /// @throws gradus.diag.GradusException {@link Code#CANCELLED} on an interrupted thread
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw Diagnostic.error(Code.CANCELLED, "cancelled").toException();
    }
  }
}
