package gradus.cli;

import gradus.shell.Rehearsal;
import gradus.tutor.learn.ShellWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Runs a list of commands in one JVM, for the cache that is written when it ends.
///
/// Each line is one command, quoted as in a shell; `< FILE` at its end gives it an input, and
/// `training/` stands for the folder of the list. `type LINE...` types lines into the shell on a
/// terminal that is not there, where `\t` is the key Tab. Lines that are empty or start with `#`
/// are skipped. A command that fails teaches the cache the way of an error. The last line also goes
/// in and out of the process itself.
public final class TrainingRun {
  private TrainingRun() {}

  /// @param args the file of commands
  public static void main(String[] args) throws IOException {
    Path list = Path.of(args[0]);
    List<String> last = List.of();
    for (String line : Files.readAllLines(list)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> words =
          ShellWords.split(line).stream()
              .map(word -> inFolder(word, list.resolveSibling("")))
              .toList();
      if (words.getFirst().equals("type")) {
        type(words.subList(1, words.size()));
      } else {
        run(words, false);
        run(words, true);
        last = words;
      }
    }
    // It does not return.
    Main.main(last.toArray(String[]::new));
  }

  private static String inFolder(String word, Path folder) {
    String prefix = "training/";
    return word.startsWith(prefix)
        ? folder.resolve(word.substring(prefix.length())).toString()
        : word;
  }

  private static void run(List<String> words, boolean onTerminal) {
    int redirect = words.indexOf("<");
    boolean redirected = redirect >= 0;
    System.setProperty("gradus.tty", !onTerminal ? "" : redirected ? "12" : "012");
    try (InputStream in =
            redirected
                ? Files.newInputStream(Path.of(words.get(redirect + 1)))
                : InputStream.nullInputStream();
        OutputStream out = OutputStream.nullOutputStream()) {
      List<String> command = redirected ? words.subList(0, redirect) : words;
      int code = Main.run(command, in, out, out, Environment.ofProcess());
      System.out.println(code + "\t" + String.join(" ", words));
    } catch (IOException | RuntimeException e) {
      System.out.println(e + "\t" + String.join(" ", words));
    }
  }

  private static void type(List<String> lines) {
    Environment here = Environment.ofProcess();
    Environment place = new Environment(true, true, true, 80, here.variables());
    OutputStream nowhere = OutputStream.nullOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            Output.forgiving(nowhere),
            Output.forgiving(nowhere),
            place);
    TutorPlace tutor = new TutorPlace(new ParsedArguments(Map.of(), List.of()), console);
    String keys = String.join("\r", lines).replace("\\t", "\t") + "\r";
    try {
      Welcome welcome = Welcome.begin(tutor);
      Rehearsal.look();
      Rehearsal.run(
          keys,
          "xterm-256color",
          80,
          24,
          nowhere,
          stream -> new ShellHost(tutor, console, stream, () -> welcome));
      System.out.println("typed\t" + String.join(" | ", lines));
    } catch (IOException | RuntimeException e) {
      System.out.println(e + "\t" + String.join(" | ", lines));
    }
  }
}
