package gradus.data;

import java.io.InputStream;

/// Is told how far reading has come.
@FunctionalInterface
public interface Progress {
  /// Nobody looks.
  Progress NONE = (in, name, total) -> in;

  /// The same bytes, counted as they are read.
  ///
  /// @param name as errors call it
  /// @param total how many there are; 0 where nobody knows
  InputStream watch(InputStream in, String name, long total);
}
