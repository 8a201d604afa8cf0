package gradus.data;

import gradus.data.stream.Blocks;

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

  public Streaming withAbove(long bytes) {
    return new Streaming(bytes, blockBytes, threads);
  }
}
