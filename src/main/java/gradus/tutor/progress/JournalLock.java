package gradus.tutor.progress;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Only one writes to a journal, of all threads and all programs. What is locked is a file of its
/// own beside the journal, so that the journal can be replaced meanwhile by {@link Compaction}.
final class JournalLock implements AutoCloseable {
  /// The operating system knows only which program holds a lock, not which thread of it.
  private static final ReentrantLock THREADS = new ReentrantLock(true);

  private static final long PATIENCE_MILLIS = 10_000;
  private static final long PAUSE_MILLIS = 3;

  private final @Nullable FileChannel channel;
  private final boolean shared;

  private JournalLock(@Nullable FileChannel channel, boolean shared) {
    this.channel = channel;
    this.shared = shared;
  }

  /// Waits for the lock.
  ///
  /// @throws Busy when somebody holds it and does not let go
  static JournalLock take(Path file) throws Busy {
    try {
      if (!THREADS.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new Busy();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new Busy();
    }
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              file,
              Set.copyOf(EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE)),
              PrivateFiles.attributes(file, false));
      await(channel);
      return new JournalLock(channel, true);
    } catch (Busy busy) {
      close(channel);
      THREADS.unlock();
      throw busy;
    } catch (IOException unsupported) {
      // A read-only folder or a file system without locks: what is written is still one write at
      // the end of the file.
      close(channel);
      return new JournalLock(null, false);
    }
  }

  private static void await(FileChannel channel) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    while (true) {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return;
      }
      if (System.nanoTime() > deadline) {
        throw new Busy();
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new Busy();
      }
    }
  }

  /// Whether other programs are kept out too.
  boolean isShared() {
    return shared;
  }

  @Override
  public void close() {
    close(channel);
    THREADS.unlock();
  }

  private static void close(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException gone) {
      // It is unlocked by the end of the program at the latest.
    }
  }

  /// Another holds the lock.
  static final class Busy extends IOException {
    private static final long serialVersionUID = 1L;

    Busy() {
      super("another gradus is writing to it and does not finish");
    }
  }
}
