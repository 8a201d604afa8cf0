import gradus.tutor.desk.Desk;
import gradus.tutor.generate.Generated;
import gradus.tutor.generate.Generator;
import gradus.tutor.generate.Generators;
import gradus.tutor.grade.Marker;
import gradus.tutor.progress.Event;
import gradus.tutor.progress.Journal;
import gradus.tutor.quiz.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Times what a learner waits for: the first prompt of the shell beside an empty JVM on the same
/// pseudo-terminal (`script` of util-linux), 5,000 pasted lines, a list of lessons, the first
/// question, marks, an answer written to the journal, a year of journal read. Run by `src/bench/run
/// tutor`.
public final class Tutor {
  private static final int STARTS = 15;
  private static final int PASTED = 5_000;
  private static final int YEAR = 15_000;

  public static void main(String[] args) throws Exception {
    String java = args[0] + "/bin/java";
    Path work = Files.createDirectories(Path.of("target", "bench", "tutor")).toAbsolutePath();
    Files.writeString(
        work.resolve("Empty.java"),
        "public class Empty { public static void main(String[] a) {} }");
    run(work, List.of(args[0] + "/bin/javac", "-d", work.toString(), "Empty.java"));
    String empty = java + " -XX:+UseSerialGC -XX:-UsePerfData -cp " + work + " Empty";
    double bare = median(() -> whole(work, empty));
    double prompt = median(() -> prompt(work));
    say("an empty JVM on a terminal", bare);
    say("the first prompt of the shell", prompt);
    say("  beyond the empty JVM", prompt - bare);
    say(PASTED + " pasted lines", pasted(work));
    say("gradus learn --list", median(() -> whole(work, "./gradus learn --list")));
    say("a lesson printed", median(() -> whole(work, "./gradus learn softmax --print")));
    say("gradus progress", median(() -> whole(work, "./gradus progress")));
    say("gradus quiz --n 1", median(() -> whole(work, "./gradus quiz --n 1 --seed 7 < /dev/null")));
    marks();
    journal(work);
  }

  private interface Timed {
    double millis() throws Exception;
  }

  private static double median(Timed timed) throws Exception {
    double[] all = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      all[i] = timed.millis();
    }
    Arrays.sort(all);
    return all[STARTS / 2];
  }

  private static void say(String what, double millis) {
    System.out.printf(Locale.ROOT, "%-40s %9.1f ms%n", what, millis);
  }

  private static double whole(Path home, String command) throws Exception {
    long start = System.nanoTime();
    Process process = onTerminal(home, command);
    process.getOutputStream().close();
    process.getInputStream().readAllBytes();
    process.waitFor();
    return (System.nanoTime() - start) / 1e6;
  }

  private static double prompt(Path home) throws Exception {
    long start = System.nanoTime();
    Process process = onTerminal(home, "./gradus");
    await(process.getInputStream(), "?2004h");
    double millis = (System.nanoTime() - start) / 1e6;
    leave(process);
    return millis;
  }

  private static double pasted(Path home) throws Exception {
    Process process = onTerminal(home, "./gradus");
    await(process.getInputStream(), "?2004h");
    StringBuilder lines = new StringBuilder("\u001b[200~");
    for (int i = 1; i <= PASTED; i++) {
      lines.append(i % 2 == 0 ? "diff(x^" + i % 7 + "*sin(x), x)\n" : "a" + i + " = " + i + "\n");
    }
    long start = System.nanoTime();
    OutputStream keys = process.getOutputStream();
    keys.write((lines + "\u001b[201~\r7919*7907\r").getBytes(StandardCharsets.UTF_8));
    keys.flush();
    await(process.getInputStream(), "62615533");
    double millis = (System.nanoTime() - start) / 1e6;
    leave(process);
    return millis;
  }

  private static void leave(Process process) throws Exception {
    process.getOutputStream().write("exit\r".getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    process.getOutputStream().close();
    process.getInputStream().readAllBytes();
    process.waitFor();
  }

  private static void await(InputStream screen, String text) throws IOException {
    StringBuilder seen = new StringBuilder();
    byte[] some = new byte[1 << 16];
    while (seen.indexOf(text) < 0) {
      int n = screen.read(some);
      if (n < 0) {
        throw new IOException("the shell ended: " + seen);
      }
      seen.append(new String(some, 0, n, StandardCharsets.ISO_8859_1));
      if (seen.length() > 1 << 20) {
        seen.delete(0, seen.length() - text.length());
      }
    }
  }

  private static Process onTerminal(Path home, String command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("script", "-qfec", command, "/dev/null");
    builder.redirectErrorStream(true).environment().put("HOME", home.toString());
    builder.environment().put("TERM", "xterm-256color");
    return builder.start();
  }

  private static void run(Path folder, List<String> command) throws Exception {
    if (new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor() != 0) {
      throw new IOException("failed: " + command);
    }
  }

  /// Right answers and answers nobody expects, marked with the search for mistakes.
  private static void marks() {
    List<Variant> variants = new ArrayList<>();
    for (Generator generator : Generators.all()) {
      for (int level = 1; level <= generator.levels(); level++) {
        for (long seed = 1; seed <= 3; seed++) {
          variants.add(new Generated(generator, level).variant(seed));
        }
      }
    }
    Marker marker = new Marker(Desk.STANDARD);
    for (boolean right : new boolean[] {true, false}) {
      double[] millis = new double[variants.size()];
      for (int i = 0; i < millis.length; i++) {
        Variant variant = variants.get(i);
        String answer = right ? variant.expected().reference() : "17/3";
        long start = System.nanoTime();
        marker.mark(variant, answer);
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
      Arrays.sort(millis);
      say(
          "a mark, " + (right ? "right" : "wrong") + ": median of " + millis.length,
          millis[millis.length / 2]);
      say("  the slowest", millis[millis.length - 1]);
    }
  }

  private static void journal(Path work) throws IOException {
    Path file = work.resolve("year.jsonl");
    Files.deleteIfExists(file);
    Journal journal = new Journal(file, Clock.systemUTC());
    long start = System.nanoTime();
    for (int i = 0; i < 200; i++) {
      journal.record(answer(i));
    }
    say("an answer written and synced", (System.nanoTime() - start) / 1e6 / 200);
    String some = Files.readString(file);
    StringBuilder year = new StringBuilder();
    for (int i = 0; i < YEAR / 200; i++) {
      year.append(some);
    }
    Files.writeString(file, year);
    start = System.nanoTime();
    new Journal(file, Clock.systemUTC()).read();
    say("a journal of " + YEAR + " lines read", (System.nanoTime() - start) / 1e6);
  }

  private static Event answer(int i) {
    return new Event.Answered(
        "generated/derivatives/" + (1 + i % 5),
        "1",
        i,
        "power rule",
        1,
        "6x",
        "correct",
        1,
        "",
        0,
        "quiz");
  }
}
