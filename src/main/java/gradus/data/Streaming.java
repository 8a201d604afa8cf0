package gradus.data;

import gradus.data.stream.Blocks;
import gradus.numeric.stream.Demand;
import gradus.numeric.stream.Summary;

/// From which size on data are read in one pass where that will do, and how.
///
/// @param above in bytes
/// @param blockBytes the size of a block
/// @param threads that work on blocks
public record Streaming(long above, int blockBytes, int threads) {
  /// What smaller data take is nothing to worry about.
  private static final long USUAL = 64L << 20;

  /// In memory data take up to four times the size of their text; as much again is for the answer.
  private static final long SHARE_OF_FREE = 8;

  /// In keeping with the memory that is free now.
  public static Streaming usual() {
    long free = Memory.ofThisMachine().free();
    return new Streaming(
        Math.min(USUAL, free / SHARE_OF_FREE), Blocks.STANDARD_BYTES, Blocks.usualThreads());
  }

  /// What one pass takes at once: for every block in use, and for the total, a summary, a chunk of
  /// rows and the bytes that were read.
  public long bytes(Demand demand, int columns) {
    long numbers = demand.cells(columns) + (long) columns * Summary.CHUNK;
    return (Blocks.inUse(threads) + 1) * (numbers * Double.BYTES + blockBytes);
  }

  public Streaming withAbove(long bytes) {
    return new Streaming(bytes, blockBytes, threads);
  }
}
