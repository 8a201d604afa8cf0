import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Derivatives and gradients beside SymPy: the cases of `calculus.json` as a batch in one process,
/// and one derivative as a whole process. Run by `src/bench/run calculus`.
///
/// Every line of the batch is another formula (a multiple of x is added), so that neither side can
/// answer from a cache. SymPy reads with parse_expr, differentiates and prints; its import is not
/// counted, nor is the start of gradus.
public final class Calculus {
  private static final Path FOLDER = Path.of("target", "bench");
  private static final Path CASES = Path.of("src/test/resources/gradus/fixtures/calculus.json");
  private static final int ROUNDS = 400;

  /// SymPy is as fast on the first of them, which take it a quarter of a minute.
  private static final int ROUNDS_OF_SYMPY = 60;

  private static final int STARTS = 11;

  private static final String SYMPY =
      """
      import sys, time
      from sympy import diff, symbols
      from sympy.parsing.sympy_parser import parse_expr
      lines = [line.rstrip("\\n").split("|") for line in open(sys.argv[1])]
      begin = time.perf_counter()
      length = 0
      for f, names in lines:
          e = parse_expr(f.replace("^", "**"))
          for name in names.split(","):
              length += len(str(diff(e, name)))
      print(len(lines) / (time.perf_counter() - begin))
      """;

  public static void main(String[] args) throws Exception {
    Files.createDirectories(FOLDER);
    String python = output(List.of("python3", "-c", "import sympy, sys; print(sys.executable)"));
    throughput(python);
    starts(python);
  }

  private static void throughput(String python) throws IOException, InterruptedException {
    List<String[]> cases = cases();
    StringBuilder ours = new StringBuilder();
    StringBuilder theirs = new StringBuilder();
    int lines = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      for (String[] c : cases) {
        String f = c[0] + " + " + round + "*x";
        boolean one = c[1].indexOf(',') < 0;
        ours.append(one ? "diff(" + f + ", x)" : "grad(" + f + ", [" + c[1] + "])").append('\n');
        if (round <= ROUNDS_OF_SYMPY) {
          theirs.append(f).append('|').append(c[1]).append('\n');
        }
        lines++;
      }
    }
    Path input = Files.writeString(FOLDER.resolve("calculus.txt"), ours);
    Path none = Files.writeString(FOLDER.resolve("nothing.txt"), "");
    double seconds = (batch(input) - batch(none)) / 1e9;
    System.out.printf(
        Locale.ROOT, "derivatives and gradients, %d formulas in one process%n", lines);
    System.out.printf(Locale.ROOT, "  gradus %8.0f a second%n", lines / seconds);
    if (!python.isEmpty()) {
      Path script = Files.writeString(FOLDER.resolve("calculus.py"), SYMPY);
      Path formulas = Files.writeString(FOLDER.resolve("calculus-sympy.txt"), theirs);
      double rate =
          Double.parseDouble(output(List.of(python, script.toString(), formulas.toString())));
      System.out.printf(
          Locale.ROOT, "  SymPy  %8.0f a second, %.1f × less%n", rate, lines / seconds / rate);
    } else {
      System.out.println("  SymPy is not installed here");
    }
  }

  /// The formula and its variables, of every derivative and gradient.
  private static List<String[]> cases() throws IOException {
    List<String[]> cases = new ArrayList<>();
    Pattern form =
        Pattern.compile(
            "\"kind\": \"(derivative|gradient)\", \"f\": \"([^\"]*)\",(?: \"variables\":"
                + " \\[([^\\]]*)])?");
    Matcher m = form.matcher(Files.readString(CASES));
    while (m.find()) {
      String names = m.group(3) == null ? "x" : m.group(3).replaceAll("[\" ]", "");
      cases.add(new String[] {m.group(2), names});
    }
    return cases;
  }

  private static long batch(Path input) throws IOException, InterruptedException {
    long[] nanos = new long[3];
    for (int i = 0; i < nanos.length; i++) {
      long begin = System.nanoTime();
      Process process =
          new ProcessBuilder("./gradus", "compute", "--batch", "-")
              .redirectInput(input.toFile())
              .redirectOutput(Path.of("/dev/null").toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("--batch ended with " + process.exitValue());
      }
      nanos[i] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    return nanos[1];
  }

  private static void starts(String python) throws IOException, InterruptedException {
    System.out.println("diff(x^2*sin(x), x) as a whole process, median of " + STARTS);
    List<String> gradus = List.of("./gradus", "compute", "diff(x^2*sin(x), x)");
    List<String> sympy =
        List.of(python, "-c", "from sympy import *; x = symbols('x'); print(diff(x**2*sin(x), x))");
    double ours = process(gradus);
    System.out.printf(Locale.ROOT, "  gradus %8.1f ms%n", ours / 1e6);
    if (!python.isEmpty()) {
      double theirs = process(sympy);
      System.out.printf(
          Locale.ROOT, "  SymPy  %8.1f ms, %.1f × as long%n", theirs / 1e6, theirs / ours);
    }
  }

  private static double process(List<String> command) throws IOException, InterruptedException {
    long[] nanos = new long[STARTS];
    for (int i = 0; i < STARTS; i++) {
      long begin = System.nanoTime();
      output(command);
      nanos[i] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    return nanos[STARTS / 2];
  }

  /// What a command prints; empty when it fails or is not installed.
  private static String output(List<String> command) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String text = new String(process.getInputStream().readAllBytes()).strip();
      return process.waitFor() == 0 ? text : "";
    } catch (IOException absent) {
      return "";
    }
  }
}
