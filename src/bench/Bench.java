import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Times whole processes, start to end, and prints medians as ratios to an empty JVM of the same
/// run. The contestants take turns within each round, so that a busy moment of the machine falls on
/// all of them. Run by `src/bench/run`.
public final class Bench {
  private static final Path FOLDER = Path.of("target", "bench");
  private static final File NOTHING = new File("/dev/null");
  private static final int LINES = 100_000;

  public static void main(String[] args) throws Exception {
    String java = args[0] + "/bin/java";
    int rounds = Integer.parseInt(args[1]);
    Files.createDirectories(FOLDER);
    starts(contestants(java, args[0] + "/bin/javac"), rounds);
    batch();
  }

  // -- start

  private static Map<String, List<String>> contestants(String java, String javac)
      throws IOException, InterruptedException {
    Path empty =
        Files.writeString(
            FOLDER.resolve("Empty.java"),
            "class Empty { public static void main(String[] a) {} }\n");
    succeed(List.of(javac, "-d", FOLDER.toString(), empty.toString()));

    Map<String, List<String>> contestants = new LinkedHashMap<>();
    contestants.put("empty JVM", List.of(java, "-cp", FOLDER.toString(), "Empty"));
    contestants.put("gradus", List.of("./gradus", "compute", "eig([2,1;1,2])"));
    // The interpreter itself and not a version manager's script in front of it.
    String python = output(List.of("python3", "-c", "import sys; print(sys.executable)"));
    contestants.put(
        "python + numpy",
        List.of(
            python.isEmpty() ? "python3" : python,
            "-c",
            "import numpy; print(numpy.linalg.eig(numpy.array([[2, 1], [1, 2]])))"));
    contestants.put(
        "octave-cli",
        List.of("octave-cli", "--no-init-file", "--quiet", "--eval", "[v, d] = eig([2,1;1,2])"));
    contestants.put("qalc (det)", List.of("qalc", "-t", "det([2,1;1,2])"));
    return contestants;
  }

  private static void starts(Map<String, List<String>> contestants, int rounds)
      throws IOException, InterruptedException {
    List<String> absent = new ArrayList<>();
    Map<String, long[]> times = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> contestant : contestants.entrySet()) {
      if (runs(contestant.getValue())) {
        times.put(contestant.getKey(), new long[rounds]);
      } else {
        absent.add(contestant.getKey());
      }
    }
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, long[]> entry : times.entrySet()) {
        long begin = System.nanoTime();
        succeed(contestants.get(entry.getKey()));
        entry.getValue()[round] = System.nanoTime() - begin;
      }
    }
    System.out.println("start, eig of a 2×2 as a whole process, median of " + rounds);
    double unit = median(times.get("empty JVM"));
    for (Map.Entry<String, long[]> entry : times.entrySet()) {
      double median = median(entry.getValue());
      System.out.printf(
          Locale.ROOT, "  %-16s %7.1f ms %6.2f ×%n", entry.getKey(), median / 1e6, median / unit);
    }
    if (!absent.isEmpty()) {
      System.out.println("  not installed here: " + String.join(", ", absent));
    }
  }

  // -- batch

  private static void batch() throws IOException, InterruptedException {
    Path none = expressions(0);
    Path tenth = expressions(LINES / 10);
    Path all = expressions(LINES);
    Batch start = Batch.median(none);
    Batch small = Batch.median(tenth);
    Batch large = Batch.median(all);
    System.out.println("batch, " + LINES + " short expressions, median of 3");
    System.out.printf(
        Locale.ROOT,
        "  %.0f expressions a second after a start of %.0f ms%n",
        LINES / ((large.nanos - start.nanos) / 1e9),
        start.nanos / 1e6);
    if (large.kilobytes > 0) {
      System.out.printf(
          Locale.ROOT,
          "  peak memory %d MB for %d lines, %d MB for %d lines%n",
          small.kilobytes / 1024,
          LINES / 10,
          large.kilobytes / 1024,
          LINES);
    }
  }

  private static Path expressions(int lines) throws IOException {
    Path file = FOLDER.resolve("expressions-" + lines + ".txt");
    Random random = new Random(1);
    String[] forms = {
      "%d + %d*%d",
      "(%d - %d)/%d",
      "sqrt(%d^2 + %d^2) - %d",
      "sin(%d/%d)^2 + %d",
      "%d^2 - %d + %d",
      "dot([%d, %d], [%d, 1])",
      "max(%d, %d, %d)",
      "log(%d) + exp(-%d) - %d"
    };
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < lines; i++) {
        String form = forms[i % forms.length];
        out.write(String.format(Locale.ROOT, form, one(random), one(random), one(random)));
        out.newLine();
      }
    }
    return file;
  }

  private static int one(Random random) {
    return 1 + random.nextInt(99);
  }

  /// One run of `gradus compute --batch -`: how long, and its peak resident memory (0 where the
  /// system has no /proc).
  private record Batch(long nanos, long kilobytes) {
    static Batch median(Path input) throws IOException, InterruptedException {
      List<Batch> runs = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        runs.add(run(input));
      }
      runs.sort((a, b) -> Long.compare(a.nanos, b.nanos));
      return new Batch(
          runs.get(1).nanos, runs.stream().mapToLong(Batch::kilobytes).max().getAsLong());
    }

    static Batch run(Path input) throws IOException, InterruptedException {
      long begin = System.nanoTime();
      Process process =
          new ProcessBuilder("./gradus", "compute", "--batch", "-")
              .redirectInput(input.toFile())
              .redirectOutput(NOTHING)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      Path status = Path.of("/proc", Long.toString(process.pid()), "status");
      long peak = 0;
      while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, highWater(status));
      }
      long nanos = System.nanoTime() - begin;
      if (process.exitValue() != 0) {
        throw new IllegalStateException(
            "--batch of " + input + " ended with " + process.exitValue());
      }
      return new Batch(nanos, peak);
    }

    private static long highWater(Path status) {
      try {
        for (String line : Files.readAllLines(status)) {
          if (line.startsWith("VmHWM:")) {
            return Long.parseLong(line.replaceAll("\\D", ""));
          }
        }
      } catch (IOException e) {
        return 0; // ended between two looks, or a system without /proc
      }
      return 0;
    }
  }

  // -- processes

  private static boolean runs(List<String> command) throws InterruptedException {
    try {
      return start(command).waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void succeed(List<String> command) throws IOException, InterruptedException {
    int code = start(command).waitFor();
    if (code != 0) {
      throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
    }
  }

  private static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectInput(NOTHING)
        .redirectOutput(NOTHING)
        .redirectError(NOTHING)
        .start();
  }

  private static String output(List<String> command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectError(NOTHING).start();
      String text = new String(process.getInputStream().readAllBytes()).strip();
      return process.waitFor() == 0 ? text : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static double median(long[] values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }
}
