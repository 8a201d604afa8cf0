package gradus.tutor.progress;

import static gradus.tutor.progress.Events.answer;
import static gradus.tutor.progress.Events.seeds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several writers at once, and writers that are killed; `-Dgradus.kills=N` kills N of them. {@link
/// JournalDamageTest} cuts the file at 200 random places besides.
class JournalCrowdTest {
  private static final int KILLS = Integer.getInteger("gradus.kills", 200);
  private static final int AT_ONCE = 4;
  private static final int NUMBERS = 1_000_000;

  @TempDir private Path folder = Path.of("");

  private Path file() {
    return folder.resolve("journal.jsonl");
  }

  private Process start(int first, int count) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx32m",
            "-cp",
            place(Journal.class) + System.getProperty("path.separator") + place(Events.class),
            JournalWriter.class.getName(),
            file().toString(),
            String.valueOf(first),
            String.valueOf(count))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String place(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
  }

  /// What the writer says it kept. A line that was not ended counts for nothing.
  private static List<Long> said(BufferedReader out) throws IOException {
    String text = out.readAllAsString();
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(Long::parseLong).toList();
  }

  @Test
  void whatWasKeptBeforeAKillIsKept() throws Exception {
    List<Long> said = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<List<Long>>> all = new ArrayList<>();
      for (int kill = 0; kill < KILLS; kill++) {
        int number = kill;
        all.add(threads.submit(() -> killed(number)));
      }
      for (Future<List<Long>> one : all) {
        said.addAll(one.get());
      }
    }
    History history = new Journal(file(), Clock.systemUTC()).read();
    Set<Long> kept = new HashSet<>(seeds(history));
    assertThat(said).hasSizeGreaterThanOrEqualTo(KILLS * 7 / 8);
    assertThat(kept).containsAll(said).hasSize(history.entries().size());
    // of each writer at most the one event that it was about to keep is more than it said
    assertThat(kept).hasSizeLessThanOrEqualTo(said.size() + KILLS);
  }

  /// Most are killed in the middle of their work, one of eight while it starts.
  private List<Long> killed(int number) throws Exception {
    Random random = new Random(number);
    List<Long> numbers = new ArrayList<>();
    Process writer = start(number * NUMBERS, NUMBERS);
    try (BufferedReader out = writer.inputReader()) {
      if (number % 8 > 0) {
        numbers.add(Long.parseLong(out.readLine()));
      }
      assertThat(writer.waitFor(random.nextInt(150_000), TimeUnit.MICROSECONDS)).isFalse();
      // Process.destroyForcibly would close the pipe, and what the writer said would be lost.
      writer.toHandle().destroyForcibly();
      writer.waitFor();
      numbers.addAll(said(out));
    } finally {
      writer.destroyForcibly();
    }
    return numbers;
  }

  @Test
  void eightThreadsAndThreeProgramsLoseNothing() throws Exception {
    int each = 40;
    List<Process> programs = new ArrayList<>();
    for (int i = 8; i < 11; i++) {
      programs.add(start(i * NUMBERS, each));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Boolean>> writers =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(
                  i -> () -> write(new Journal(file(), Clock.systemUTC()), i * NUMBERS, each))
              .toList();
      for (Future<Boolean> writer : threads.invokeAll(writers)) {
        assertThat(writer.get()).isTrue();
      }
    }
    for (Process program : programs) {
      try (BufferedReader out = program.inputReader()) {
        assertThat(said(out)).hasSize(each);
      }
      assertThat(program.waitFor()).isZero();
    }
    assertThat(Files.readAllLines(file())).hasSize(11 * each);
    History history = new Journal(file(), Clock.systemUTC()).read();
    assertThat(history.warnings()).isEmpty();
    assertThat(new HashSet<>(seeds(history))).hasSize(11 * each);
  }

  private static boolean write(Journal journal, int first, int count) {
    for (int i = first; i < first + count; i++) {
      journal.record(answer(i));
    }
    return journal.unkept() == 0;
  }

  @Test
  void oneJournalServesSeveralThreads() throws Exception {
    Journal journal = new Journal(file(), Clock.systemUTC());
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Boolean>> writers =
          IntStream.range(0, 4)
              .<Callable<Boolean>>mapToObj(i -> () -> write(journal, i * NUMBERS, 25))
              .toList();
      for (Future<Boolean> writer : threads.invokeAll(writers)) {
        assertThat(writer.get()).isTrue();
      }
    }
    assertThat(new HashSet<>(seeds(journal.read()))).hasSize(100);
  }
}
