import gradus.numeric.linalg.Eigen;
import gradus.numeric.linalg.LinearSolve;
import gradus.numeric.linalg.Matrix;
import gradus.numeric.linalg.Svd;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Times product, solve, eig and svd within a warm process, beside octave-cli in the same run where
/// it is installed, and prints one table with the ratios. Everything is computed with vectors and
/// with the residuals that gradus checks. Run by `src/bench/run kernels`.
public final class Kernels {
  private static final int[] SIZES = {10, 100, 500, 1000};
  private static final String[] KERNELS = {"product", "solve", "eig", "svd"};
  private static final int MOST_RUNS = 31;

  /// After so long no further run of one kernel at one size is started.
  private static final double SECONDS = 3;

  /// Keeps results alive.
  private static double sink;

  public static void main(String[] args) throws Exception {
    Map<String, Double> octave = octave();
    System.out.printf(
        Locale.ROOT,
        "%d processors, random matrices, milliseconds, median of at most %d runs%n",
        Runtime.getRuntime().availableProcessors(),
        MOST_RUNS);
    System.out.printf("  %-8s %5s %10s %10s %7s%n", "", "n", "gradus", "octave", "ratio");
    warmUp();
    for (String kernel : KERNELS) {
      for (int n : SIZES) {
        double own = median(kernel, n);
        Double other = octave.get(kernel + " " + n);
        System.out.printf(
            Locale.ROOT,
            "  %-8s %5d %10.3f %10s %7s%n",
            kernel,
            n,
            own,
            other == null ? "-" : String.format(Locale.ROOT, "%.3f", other),
            other == null ? "" : String.format(Locale.ROOT, "%.1f ×", own / other));
      }
    }
    if (octave.isEmpty()) {
      System.out.println("  octave-cli is not installed here");
    }
    if (Double.isNaN(sink)) {
      throw new IllegalStateException("a kernel answered NaN");
    }
  }

  private static void warmUp() {
    for (String kernel : KERNELS) {
      for (int n : new int[] {10, 60, 100, 200}) {
        long end = System.nanoTime() + 400_000_000L;
        while (System.nanoTime() < end) {
          run(kernel, matrix(n, 1), matrix(n, 2));
        }
      }
    }
  }

  private static double median(String kernel, int n) {
    Matrix a = matrix(n, n);
    Matrix b = matrix(n, n + 1);
    double[] times = new double[MOST_RUNS];
    int runs = 0;
    long begin = System.nanoTime();
    while (runs < MOST_RUNS && (runs == 0 || System.nanoTime() - begin < SECONDS * 1e9)) {
      long start = System.nanoTime();
      run(kernel, a, b);
      times[runs++] = (System.nanoTime() - start) / 1e6;
    }
    double[] sorted = Arrays.copyOf(times, runs);
    Arrays.sort(sorted);
    return sorted[runs / 2];
  }

  private static void run(String kernel, Matrix a, Matrix b) {
    sink +=
        switch (kernel) {
          case "product" -> a.times(b).get(0, 0);
          case "solve" -> LinearSolve.solve(a, b.columns(0, 1)).reciprocalCondition();
          case "eig" -> Eigen.of(a).residual();
          case "svd" -> Svd.thin(a).residual();
          default -> throw new IllegalArgumentException(kernel);
        };
  }

  private static Matrix matrix(int n, long seed) {
    Random random = new Random(seed);
    double[] entries = new double[n * n];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = random.nextGaussian();
    }
    return new Matrix(n, n, entries);
  }

  // -- octave

  private static final String SCRIPT =
      """
      names = {"product", "solve", "eig", "svd"};
      for n = [10, 100, 500, 1000]
        A = randn(n); B = randn(n); b = B(:, 1);
        for k = 1:4
          t = []; spent = tic;
          while numel(t) < 31 && (isempty(t) || toc(spent) < 3)
            s = tic;
            switch k
              case 1 C = A * B;
              case 2 x = A \\ b;
              case 3 [V, D] = eig(A);
              case 4 [U, S, W] = svd(A);
            end
            t(end + 1) = toc(s);
          end
          printf("%s %d %.6f\\n", names{k}, n, 1000 * median(t));
        end
      end
      """;

  /// Milliseconds by kernel and size; empty where octave-cli does not run.
  private static Map<String, Double> octave() throws InterruptedException {
    Map<String, Double> found = new HashMap<>();
    try {
      Path script = Files.createDirectories(Path.of("target", "bench")).resolve("kernels.m");
      Files.writeString(script, SCRIPT);
      Process process =
          new ProcessBuilder("octave-cli", "--no-init-file", "--quiet", script.toString())
              .redirectInput(new File("/dev/null"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader lines = process.inputReader()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          int last = line.lastIndexOf(' ');
          found.put(line.substring(0, last), Double.parseDouble(line.substring(last + 1)));
        }
      }
      process.waitFor();
    } catch (IOException e) {
      return Map.of();
    }
    return found;
  }
}
