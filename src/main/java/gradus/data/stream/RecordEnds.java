package gradus.data.stream;

/// Where blocks may be cut.
@FunctionalInterface
public interface RecordEnds {
  /// Behind the last record that ends for certain within {@code bytes[0, length)}; 0 when none
  /// does.
  int last(byte[] bytes, int length);
}
