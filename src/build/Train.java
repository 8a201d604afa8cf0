import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Makes the ahead-of-time caches: one for each list of commands, because every start pays for
/// every class of its cache. Run by the build; `GRADUS_TRAIN=1 gradus` does the same one after the
/// other.
///
/// For each file `NAME.train` a JVM runs the commands in it (`gradus.cli.TrainingRun`) and leaves
/// `NAME.aot` with the classes and profiles of their use. These JVMs have the options of this one,
/// which are to be those of an ordinary start, and a home of their own, so that lessons and
/// journals can be practised without touching anybody's.
public final class Train {
  private Train() {}

  /// @param args the folder of the lists; the folder for the caches, where the file `runtime`
  ///   remembers at last which Java was trained; the jar
  public static void main(String[] args) throws IOException, InterruptedException {
    Path lists = Path.of(args[0]);
    Path caches = Path.of(args[1]);
    Path home = Files.createTempDirectory("gradus-training");
    try {
      List<Process> runs = new ArrayList<>();
      for (Path list : listsIn(lists)) {
        runs.add(begin(list, caches, args[2], home));
      }
      for (Process run : runs) {
        // Whatever its last command ended with: a cache that was not made is only a slower start.
        run.waitFor();
      }
    } finally {
      delete(home);
    }
    Files.writeString(
        caches.resolve("runtime"),
        System.getProperty("java.home") + "\n" + System.getProperty("java.runtime.version") + "\n");
  }

  private static List<Path> listsIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".train")).sorted().toList();
    }
  }

  private static Process begin(Path list, Path caches, String jar, Path home) throws IOException {
    String name = list.getFileName().toString().replace(".train", "");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      // What the launcher of source files adds for itself.
      if (!option.startsWith("--add-modules")) {
        command.add(option);
      }
    }
    command.add("-XX:AOTCacheOutput=" + caches.resolve(name + ".aot"));
    command.addAll(List.of("-cp", jar));
    command.addAll(List.of("gradus.cli.TrainingRun", list.toString()));
    Path own = Files.createDirectory(home.resolve(name));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.redirectInput(ProcessBuilder.Redirect.PIPE);
    builder.environment().keySet().removeIf(key -> key.startsWith("XDG_"));
    builder.environment().put("HOME", own.toString());
    Process run = builder.start();
    run.getOutputStream().close();
    return run;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
