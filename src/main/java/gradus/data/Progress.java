package gradus.data;

import java.io.InputStream;

/// Is told how far reading has come.
public interface Progress {
  /// Nobody looks.
  Progress NONE =
      new Progress() {
        @Override
        public InputStream watch(InputStream in, String name, long total) {
          return in;
        }

        @Override
        public Steps steps(String name, long total) {
          return Steps.NONE;
        }
      };

  /// The same bytes, counted as they are read.
  ///
  /// @param name as errors call it
  /// @param total how many there are; 0 where nobody knows
  InputStream watch(InputStream in, String name, long total);

  /// Somebody who works through bytes that are in memory.
  ///
  /// @param name as errors call them
  /// @param total how many there are
  Steps steps(String name, long total);

  /// A piece of work, told from time to time how far it has come.
  interface Steps extends AutoCloseable {
    Steps NONE = new Nobody();

    /// @param bytes done so far
    void at(long bytes);

    /// The work has ended, in whatever way.
    @Override
    void close();

    /// Nobody looks.
    final class Nobody implements Steps {
      private Nobody() {}

      @Override
      public void at(long bytes) {}

      @Override
      public void close() {}
    }
  }
}
