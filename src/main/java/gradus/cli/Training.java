package gradus.cli;

import gradus.shell.Rehearsal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs many commands in one JVM, so that the ahead-of-time cache written when it ends
/// (`-XX:AOTCacheOutput`) holds the classes and profiles of real use. Called by the build and by
/// `GRADUS_TRAIN=1 gradus`; nothing else needs it.
///
/// Each line of the training file is one command, quoted as in a shell with single quotes; `< FILE`
/// at its end gives it an input. Lines that are empty or start with `#` are skipped. A command that
/// fails teaches the cache the way of an error.
public final class Training {
  private Training() {}

  /// @param args the training file, and the file that remembers which Java runtime was trained
  public static void main(String[] args) throws IOException {
    int commands = 0;
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        run(line, "");
        run(line, "012");
        commands++;
      }
    }
    shell(args[0]);
    System.out.println("trained on " + commands + " commands");
    Files.writeString(
        Path.of(args[1]),
        System.getProperty("java.home") + "\n" + System.getProperty("java.runtime.version") + "\n");
    // Last, the way in and out of the process itself; it does not return.
    Main.main(new String[] {"compute", "eig([2,1;1,2])"});
  }

  /// A few lines typed into the shell, so that its first prompt comes soon. It keeps no history.
  private static void shell(String training) {
    System.setProperty("gradus.tty", "012");
    Environment here = Environment.ofProcess();
    // a folder inside of a file: nothing can be written there
    String nowhere = Path.of(training).toAbsolutePath().toString();
    Environment place =
        new Environment(
            true,
            true,
            true,
            80,
            name -> name.startsWith("XDG_") ? nowhere : here.variables().apply(name));
    Console console =
        new Console(
            InputStream.nullInputStream(),
            Output.forgiving(OutputStream.nullOutputStream()),
            Output.forgiving(OutputStream.nullOutputStream()),
            place);
    TutorPlace tutor = new TutorPlace(new ParsedArguments(Map.of(), List.of()), console);
    try {
      Welcome.due(tutor);
      ShellCommand.lines(tutor, console);
      Rehearsal.look();
      Rehearsal.run(
          "2/3 + 1/6\rA = [1,2;3,4]\rdiff(x^2 sin x, x)\rno\t\r5!\r:vars\rsqr(2)\r:help\rexit\r",
          "xterm-256color",
          80,
          24,
          OutputStream.nullOutputStream(),
          stream -> new ShellHost(tutor, console, stream));
    } catch (IOException | RuntimeException e) {
      System.out.println(e + "\tshell");
    }
  }

  private static void run(String line, String terminals) throws IOException {
    System.setProperty("gradus.tty", terminals);
    List<String> words = words(line);
    int redirect = words.indexOf("<");
    boolean redirected = redirect >= 0;
    try (InputStream in =
            redirected
                ? Files.newInputStream(Path.of(words.get(redirect + 1)))
                : InputStream.nullInputStream();
        OutputStream out = OutputStream.nullOutputStream()) {
      List<String> command = redirected ? words.subList(0, redirect) : words;
      int code = Main.run(command, in, out, out, Environment.ofProcess());
      System.out.println(code + "\t" + line);
    } catch (IOException | RuntimeException e) {
      System.out.println(e + "\t" + line);
    }
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean started = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
        started = true;
      } else if (c == ' ' && !quoted) {
        if (started) {
          words.add(word.toString());
        }
        word.setLength(0);
        started = false;
      } else {
        word.append(c);
        started = true;
      }
    }
    if (started) {
      words.add(word.toString());
    }
    return words;
  }
}
