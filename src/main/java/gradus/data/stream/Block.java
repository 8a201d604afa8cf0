package gradus.data.stream;

/// A piece of a stream that begins and ends with a record, and what is done with it. Blocks are
/// used again and again: their number bounds the memory of a stream of any length.
public abstract class Block {
  private byte[] bytes = new byte[0];
  private int length;
  private boolean first;

  /// Valid up to {@link #length}.
  public final byte[] bytes() {
    return bytes;
  }

  public final int length() {
    return length;
  }

  /// Whether the stream begins here.
  public final boolean isFirst() {
    return first;
  }

  final void fill(byte[] store, int end, boolean begin) {
    bytes = store;
    length = end;
    first = begin;
  }

  /// Works on the bytes; on any thread, several blocks at once. Must not depend on what stands
  /// before.
  protected abstract void work();

  /// Takes up the results; on the thread of {@link Blocks#run}, block after block.
  protected abstract void merge();
}
