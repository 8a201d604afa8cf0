package gradus.render.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.nativ.JLineNativeLoader;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;
import org.jspecify.annotations.Nullable;

/// The terminal this process runs on. There is one: whoever holds it lends it to whatever runs
/// inside.
public final class SystemTerminal {
  private static final ScopedValue<Supplier<Optional<Terminal>>> LENT = ScopedValue.newInstance();

  /// Types whose abilities the library has with it. It would start a process to ask all the same.
  private static final List<String> KNOWN =
      List.of(
          "ansi",
          "dumb",
          "dumb-color",
          "rxvt",
          "rxvt-basic",
          "rxvt-unicode",
          "rxvt-unicode-256color",
          "screen",
          "screen-256color",
          "xterm",
          "xterm-256color");

  private SystemTerminal() {}

  /// @throws IOException when there is none that gives single keys
  public static Terminal open() throws IOException {
    try {
      TerminalBuilder builder =
          TerminalBuilder.builder()
              .system(true)
              .provider("jni")
              .encoding(StandardCharsets.UTF_8)
              .graphemeCluster(false) // it would ask the terminal by an escape sequence and wait
              .dumb(false);
      String given = System.getenv("TERM");
      String type = given == null || !KNOWN.contains(given) ? likeness(given) : given;
      InfoCmp.setLoadedInfoCmp(type, () -> InfoCmp.getDefaultInfoCmp(type));
      builder.type(type);
      Terminal terminal = builder.build();
      forgetLibrary();
      return terminal;
    } catch (IllegalStateException | UnsatisfiedLinkError none) {
      throw new IOException(none.getMessage(), none);
    }
  }

  /// How the terminal is set, to be asked when it is open and nothing was changed yet.
  public static TerminalState state() {
    return TerminalState.now();
  }

  /// Lends a terminal to everything that runs inside.
  ///
  /// @param lender the terminal, once it is open
  public static <T> T lending(Supplier<Optional<Terminal>> lender, Supplier<T> work) {
    return ScopedValue.where(LENT, lender).call(work::get);
  }

  /// The terminal that was lent to this code.
  static Optional<Terminal> lent() {
    return LENT.isBound() ? LENT.get().get() : Optional.empty();
  }

  /// A type with the same sequences, as far as they are needed.
  static String likeness(@Nullable String type) {
    if (type == null) {
      return "ansi";
    }
    if (type.startsWith("tmux") || type.startsWith("screen")) {
      return "screen-256color";
    }
    boolean simple = type.startsWith("vt") || type.equals("linux") || type.equals("cons25");
    return simple ? "ansi" : "xterm-256color";
  }

  /// The native library was unpacked into the folder for temporary files. It is loaded now, and a
  /// process that is halted would leave it there.
  private static void forgetLibrary() {
    String library = JLineNativeLoader.getNativeLibraryPath();
    if (library == null) {
      return;
    }
    Path unpacked = Path.of(library);
    if (unpacked.startsWith(Path.of(System.getProperty("java.io.tmpdir", "/tmp")))) {
      try {
        Files.deleteIfExists(unpacked);
        Files.deleteIfExists(unpacked.resolveSibling(unpacked.getFileName() + ".lck"));
      } catch (IOException inUse) {
        // Windows keeps what is loaded; the library clears it away when it starts the next time.
      }
    }
  }
}
