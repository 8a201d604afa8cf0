import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Large data through gradus and through what else is installed: a CSV file of 10⁶×10 numbers into
/// `cov`, an NPY file of 10⁷ doubles into `mean`. Each program is started as from a shell; the best
/// of a few runs counts. Prints MB a second, the ratio to gradus, and the peak of the memory.
///
/// Started by `src/bench/run data`.
final class Data {
  private static final int ROWS = 1_000_000;
  private static final int COLUMNS = 10;
  private static final int DOUBLES = 10_000_000;
  private static final Path FOLDER = Path.of("target", "bench");

  /// The covariances with nothing but the standard library, by Welford's update.
  private static final String PLAIN_PYTHON =
      """
      import csv, sys
      with open(sys.argv[1]) as f:
          r = csv.reader(f); next(r)
          n = 0; m = [0.0] * 10; c = [[0.0] * 10 for _ in range(10)]
          for row in r:
              x = [float(v) for v in row]; n += 1
              d = [a - b for a, b in zip(x, m)]
              m = [a + b / n for a, b in zip(m, d)]
              w = (n - 1) / n
              for i in range(10):
                  ci = c[i]; di = d[i] * w
                  for j in range(i + 1):
                      ci[j] += di * d[j]
      print(c[0][0] / (n - 1))
      """;

  private Data() {}

  /// @param file what it reads
  private record Program(String name, int runs, Path file, List<String> command) {}

  private record Time(double seconds, long kilobytes) {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    Path csv = FOLDER.resolve("tall.csv");
    Path npy = FOLDER.resolve("tall.npy");
    Path tenth = FOLDER.resolve("tenth.csv");
    if (!Files.exists(csv)) {
      writeCsv(csv, ROWS);
    }
    if (!Files.exists(tenth)) {
      writeCsv(tenth, ROWS / 10);
    }
    if (!Files.exists(npy)) {
      writeNpy(npy);
    }
    String gradus = Path.of("gradus").toAbsolutePath().toString();
    String table = csv.toString();
    compare(
        "cov of 10^6 x 10, CSV",
        List.of(
            new Program("gradus", 3, csv, List.of(gradus, "cov(A)", "-v", "A=" + table)),
            new Program(
                "gradus, 64 MB heap",
                2,
                csv,
                List.of(
                    "env", "GRADUS_JAVA_OPTIONS=-Xmx64m", gradus, "cov(A)", "-v", "A=" + table)),
            new Program(
                "numpy.loadtxt",
                1,
                csv,
                List.of(
                    "python3",
                    "-c",
                    "import numpy as np, sys; print(np.cov(np.loadtxt(sys.argv[1], delimiter=',',"
                        + " skiprows=1).T)[0, 0])",
                    table)),
            new Program(
                "python, a tenth of it",
                1,
                tenth,
                List.of("python3", "-c", PLAIN_PYTHON, tenth.toString())),
            new Program("datamash (one pair)", 1, csv, List.of("sh", "-c", datamash(table))),
            new Program(
                "mlr (one pair)",
                1,
                csv,
                List.of("mlr", "--icsv", "--ojson", "stats2", "-a", "cov", "-f", "c0,c1", table))));
    compare(
        "mean of 10^7 doubles, NPY",
        List.of(
            new Program("gradus", 5, npy, List.of(gradus, "mean(A)", "-v", "A=@" + npy)),
            new Program(
                "numpy",
                5,
                npy,
                List.of(
                    "python3",
                    "-c",
                    "import numpy as np, sys; print(np.load(sys.argv[1]).mean())",
                    npy.toString())),
            new Program("cat to nowhere", 5, npy, List.of("sh", "-c", "cat " + npy + " | wc -c"))));
  }

  private static String datamash(String file) {
    return "datamash -t, --header-in scov 1:2 < " + file;
  }

  private static void compare(String title, List<Program> programs)
      throws IOException, InterruptedException {
    System.out.printf(
        Locale.ROOT, "%s (%.0f MB)%n", title, Files.size(programs.getFirst().file) / 1e6);
    double first = 0;
    for (Program program : programs) {
      double megabytes = Files.size(program.file) / 1e6;
      Time best = best(program);
      if (Double.isNaN(best.seconds)) {
        System.out.printf("  %-22s not installed%n", program.name);
        continue;
      }
      double perMegabyte = best.seconds / megabytes;
      first = first == 0 ? perMegabyte : first;
      System.out.printf(
          Locale.ROOT,
          "  %-22s %7.2f s %8.0f MB/s %7.2f x gradus' time %7.0f MB peak%n",
          program.name,
          best.seconds,
          megabytes / best.seconds,
          perMegabyte / first,
          best.kilobytes / 1e3);
    }
  }

  private static Time best(Program program) throws IOException, InterruptedException {
    Time best = new Time(Double.NaN, 0);
    for (int i = 0; i < program.runs; i++) {
      List<String> command = new ArrayList<>(List.of("/usr/bin/time", "-f", "peak %M"));
      command.addAll(program.command);
      long start = System.nanoTime();
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      long peak = 0;
      try (BufferedReader lines = process.inputReader()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          peak = line.startsWith("peak ") ? Long.parseLong(line.substring(5)) : peak;
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (process.waitFor() != 0) {
        return best;
      }
      if (!(best.seconds <= seconds)) {
        best = new Time(seconds, peak);
      }
    }
    return best;
  }

  private static void writeCsv(Path file, int rows) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      StringBuilder line = new StringBuilder("c0,c1,c2,c3,c4,c5,c6,c7,c8,c9\n");
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < COLUMNS; j++) {
          line.append(random.nextGaussian()).append(j + 1 < COLUMNS ? ',' : '\n');
        }
        out.write(line.toString().getBytes(StandardCharsets.US_ASCII));
        line.setLength(0);
      }
    }
  }

  private static void writeNpy(Path file) throws IOException {
    String text = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + DOUBLES + ",), }";
    String header = text + " ".repeat(117 - text.length()) + "\n";
    SplittableRandom random = new SplittableRandom(2);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
      out.write(header.getBytes(StandardCharsets.US_ASCII));
      ByteBuffer block = ByteBuffer.allocate(80_000).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < DOUBLES; i += 10_000) {
        block.clear();
        for (int k = 0; k < 10_000; k++) {
          block.putDouble(random.nextGaussian());
        }
        out.write(block.array());
      }
    }
  }
}
