package gradus.data.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Cuts a stream into blocks and works on several of them at once.
///
/// Where blocks are cut depends on the bytes alone, and blocks are merged in their order: the
/// result is the same bit by bit for any number of threads.
public final class Blocks {
  /// Small enough for the second-level cache, large enough that handing over costs nothing.
  public static final int STANDARD_BYTES = 1 << 20;

  private final int blockBytes;
  private final int threads;
  private final IntConsumer growth;

  /// A block that is filled, and the promise of its work.
  private record Working(Block block, Future<?> work) {}

  /// @param blockBytes how many bytes are looked at for the end of a record; a longer record gets a
  ///   larger block
  /// @param growth asked before a block grows to so many bytes; throws to refuse
  public Blocks(int blockBytes, int threads, IntConsumer growth) {
    this.blockBytes = blockBytes;
    this.threads = threads;
    this.growth = growth;
  }

  /// One for each processor, up to eight: then the thread that reads is the limit.
  public static int usualThreads() {
    return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
  }

  /// How many blocks are in use at once.
  public static int inUse(int threads) {
    return threads + 2;
  }

  /// Reads to the end.
  ///
  /// @param block makes an empty one
  /// @throws IOException when reading fails; results up to there have been merged
  public void run(InputStream in, RecordEnds ends, Supplier<? extends Block> block)
      throws IOException {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            threads, work -> Thread.ofPlatform().name("gradus-block").daemon(true).unstarted(work));
    try {
      new Run(in, ends, workers).all(block);
    } finally {
      workers.shutdownNow();
    }
  }

  private final class Run {
    private final InputStream in;
    private final RecordEnds ends;
    private final ExecutorService workers;
    private final Deque<Working> working = new ArrayDeque<>();
    private final Deque<Block> free = new ArrayDeque<>();

    Run(InputStream in, RecordEnds ends, ExecutorService workers) {
      this.in = in;
      this.ends = ends;
      this.workers = workers;
    }

    void all(Supplier<? extends Block> block) throws IOException {
      for (int i = 0; i < inUse(threads); i++) {
        free.add(block.get());
      }
      byte[] store = new byte[blockBytes];
      int length = 0;
      boolean more = true;
      boolean begin = true;
      while (more) {
        int read;
        try {
          read = in.readNBytes(store, length, store.length - length);
        } catch (IOException | RuntimeException failed) {
          mergeAll(); // what is wrong in front of it comes first
          throw failed;
        }
        length += read;
        more = length == store.length;
        int end = more ? ends.last(store, length) : length;
        if (end == 0 && more) {
          store = grown(store);
          continue;
        }
        if (end > 0) {
          Block next = free();
          byte[] spare = next.bytes().length == 0 ? new byte[blockBytes] : next.bytes();
          int rest = length - end;
          // A store that grew for one long record goes back to the usual size behind it.
          if (spare.length != blockBytes || rest >= blockBytes) {
            spare = new byte[Math.max(blockBytes, rest >= blockBytes ? store.length : 0)];
          }
          System.arraycopy(store, end, spare, 0, rest);
          next.fill(store, end, begin);
          begin = false;
          working.add(new Working(next, workers.submit(next::work)));
          store = spare;
          length = rest;
        }
      }
      mergeAll();
    }

    private byte[] grown(byte[] store) {
      long larger = Math.min(2L * store.length, Integer.MAX_VALUE - 8L);
      mergeAll();
      growth.accept((int) larger);
      return Arrays.copyOf(store, (int) larger);
    }

    private Block free() {
      if (free.isEmpty()) {
        mergeFirst();
      }
      return free.remove();
    }

    private void mergeAll() {
      while (!working.isEmpty()) {
        mergeFirst();
      }
    }

    private void mergeFirst() {
      Working first = working.remove();
      try {
        first.work().get();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      } catch (ExecutionException failed) {
        switch (failed.getCause()) {
          case RuntimeException cause -> throw cause;
          case Error cause -> throw cause;
          case null, default -> throw new IllegalStateException(failed);
        }
      }
      first.block().merge();
      free.add(first.block());
    }
  }
}
