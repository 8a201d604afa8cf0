package gradus.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/// The program.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // The raw descriptors: System.out would swallow failed writes and recode to the charset of the
    // locale.
    // Not System.exit: it starts the JDK's exit logging, 5 to 25 ms for nobody. Everything is
    // flushed, nothing is hooked.
    Runtime.getRuntime()
        .halt(
            run(
                List.of(args),
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Environment.ofProcess()));
  }

  /// Runs once inside this process, as a script would see it: no stream is a terminal.
  ///
  /// @return the exit code
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    return run(List.of(args), in, out, err, Environment.PIPES);
  }

  /// Runs once, wherever that is.
  ///
  /// @return the exit code
  static int run(
      List<String> args,
      InputStream in,
      OutputStream out,
      OutputStream err,
      Environment environment) {
    Console console = new Console(in, Output.strict(out), Output.forgiving(err), environment);
    ExitCode code;
    try {
      code = Dispatch.run(args, console);
      console.out().flush();
    } catch (Output.Failure failure) {
      code = ErrorReport.failedWrite(failure, console);
    }
    console.err().flush();
    return code.number();
  }
}
