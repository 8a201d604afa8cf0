package gradus.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Standard output or standard error: buffered UTF-8 that never loses a failure, as {@link
/// PrintStream} does.
///
/// Confined to one thread at a time.
final class Output {
  private static final int CAPACITY = 1 << 15;

  private final OutputStream sink;
  private final boolean forgiving;
  private final StringBuilder buffer = new StringBuilder();

  private Output(OutputStream sink, boolean forgiving) {
    this.sink = sink;
    this.forgiving = forgiving;
  }

  /// Results: a failed write ends the program.
  static Output strict(OutputStream sink) {
    return new Output(sink, false);
  }

  /// Messages: when they cannot be written there is nobody left to tell, and the result still
  /// counts.
  static Output forgiving(OutputStream sink) {
    return new Output(sink, true);
  }

  /// @throws Failure when earlier text did not fit the buffer and could not be written
  void print(String text) {
    buffer.append(text);
    if (buffer.length() >= CAPACITY) {
      send();
    }
  }

  void println(String text) {
    buffer.append(text);
    print("\n");
  }

  /// Prints text that ends with exactly one line end.
  void block(String text) {
    print(text);
    if (!text.endsWith("\n")) {
      print("\n");
    }
  }

  /// A stream of bytes behind the text so far. Closing it does nothing.
  OutputStream bytes() {
    send();
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        sink.write(b);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        sink.write(bytes, from, length);
      }
    };
  }

  /// @throws Failure when it cannot be written
  void flush() {
    send();
    try {
      sink.flush();
      // A PrintStream, as tests and callers in the same JVM pass, keeps failures to itself until it
      // is asked.
      if (sink instanceof PrintStream stream && stream.checkError()) {
        throw new IOException("write error");
      }
    } catch (IOException failure) {
      fail(failure);
    }
  }

  private void send() {
    if (buffer.isEmpty()) {
      return;
    }
    byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
    buffer.setLength(0);
    try {
      sink.write(bytes);
    } catch (IOException failure) {
      fail(failure);
    }
  }

  private void fail(IOException failure) {
    if (!forgiving) {
      throw new Failure(failure);
    }
  }

  /// Standard output could not be written.
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean closedPipe;

    /// @param cause what the operating system said
    Failure(IOException cause) {
      super(reason(cause), cause, false, false);
      this.closedPipe = isClosedPipe(reason(cause));
    }

    /// Whether the reader went away (`| head -1`), which is no reason to complain.
    boolean isClosedPipe() {
      return closedPipe;
    }

    /// The text of EPIPE: "Broken pipe", in German "Datenübergabe unterbrochen (broken pipe)", on
    /// Windows "The pipe is being closed". The JDK offers no other sign.
    private static boolean isClosedPipe(String reason) {
      return reason.toLowerCase(Locale.ROOT).contains("pipe");
    }

    private static String reason(IOException cause) {
      String message = cause.getMessage();
      return message == null ? cause.getClass().getSimpleName() : message;
    }
  }
}
