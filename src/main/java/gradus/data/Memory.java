package gradus.data;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;

/// Says no before the heap does. Estimates are made from sizes that were seen, never from sizes a
/// file declares.
public final class Memory {
  private final long limit;

  private Memory(long limit) {
    this.limit = limit;
  }

  /// What the JVM may still allocate. Garbage counts as used until a collection, so a refusal is
  /// made only after one.
  static Memory ofThisMachine() {
    return new Memory(-1);
  }

  /// A fixed amount, for tests.
  static Memory of(long bytes) {
    return new Memory(bytes);
  }

  /// @param what the subject of the refusal, `big.csv (310 MB)`
  /// @throws GradusException {@link Code#TOO_MUCH_MEMORY}
  public void require(long bytes, String what) {
    long free = free();
    if (bytes > free && limit < 0) {
      System.gc();
      free = free();
    }
    if (bytes > free) {
      throw refusal(bytes, free, what);
    }
  }

  long free() {
    if (limit >= 0) {
      return limit;
    }
    Runtime runtime = Runtime.getRuntime();
    long used = runtime.totalMemory() - runtime.freeMemory();
    // A third stays free: a collector with generations cannot give all of the heap to large arrays.
    return (runtime.maxMemory() - used) / 3 * 2;
  }

  private static GradusException refusal(long bytes, long free, String what) {
    return Diagnostic.error(
            Code.TOO_MUCH_MEMORY,
            what
                + " needs about "
                + megabytes(bytes)
                + "; "
                + megabytes(Math.max(0, free))
                + " are free")
        .hint("select fewer columns, or give Java more memory: GRADUS_JAVA_OPTIONS=-Xmx8g")
        .toException();
  }

  public static String megabytes(long bytes) {
    if (bytes >= 10_000_000) {
      return bytes / 1_000_000 + " MB";
    }
    long tenths = (bytes + 99_999) / 100_000;
    return tenths / 10 + "." + tenths % 10 + " MB";
  }
}
