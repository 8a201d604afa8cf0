package gradus.tutor.progress;

import static gradus.tutor.progress.Events.NOON;
import static gradus.tutor.progress.Events.answer;
import static gradus.tutor.progress.Events.at;
import static gradus.tutor.progress.Events.finished;
import static gradus.tutor.progress.Events.seeds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.diag.GradusException;
import gradus.tutor.progress.Event.Forgotten;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Journals written anew, taken out and taken in.
class CompactionTest {
  @TempDir private Path folder = Path.of("");

  private Path file() {
    return folder.resolve("journal.jsonl");
  }

  private Journal journal() {
    return new Journal(file(), at(NOON));
  }

  private static Sheet sheet(List<String> lines) throws IOException {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return Sheet.read(new ByteArrayInputStream(bytes), "other.jsonl");
  }

  @Test
  void whatDoesNotCountIsDropped() throws IOException {
    Journal journal = journal();
    journal.record(finished("a/b", 3));
    journal.record(finished("c/d", 3));
    journal.record(new Forgotten("a"));
    byte[] twice = Files.readAllBytes(file());
    String unknown =
        Lines.sound(
            "{\"format\":1,\"id\":\"u\",\"at\":\"2026-01-01T00:00:00Z\",\"event\":\"sang\"");
    Files.write(file(), twice, StandardOpenOption.APPEND);
    Files.writeString(file(), "torn {\"form\n" + unknown + "\n", StandardOpenOption.APPEND);
    History before = journal.read();

    assertThat(journal.compact()).isEqualTo(new Compaction(3, 1, 3, 1));
    assertThat(Files.readAllLines(file())).hasSize(3).contains(unknown);
    assertThat(Files.readString(folder.resolve("journal.damaged"))).isEqualTo("torn {\"form\n");
    assertThat(journal.read().entries()).isEqualTo(before.entries());
    assertThat(journal.read().warnings()).isEmpty();
    assertThat(journal.compact()).isEqualTo(new Compaction(3, 0, 0, 0));
    assertThat(folder.resolve("journal.jsonl.new")).doesNotExist();
  }

  @Test
  void nothingIsCompactedWhereNothingIs() {
    assertThat(journal().compact()).isEqualTo(new Compaction(0, 0, 0, 0));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aNewerFormatIsNotWrittenAnew() throws IOException {
    journal().record(answer(1));
    Files.writeString(file(), Lines.sound("{\"format\":2") + "\n", StandardOpenOption.APPEND);
    byte[] before = Files.readAllBytes(file());
    assertThatThrownBy(() -> journal().compact())
        .isInstanceOf(GradusException.class)
        .hasMessageContaining("a newer gradus has written to it");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void whatWasKeptBesideANewerFormatComesBack() throws IOException {
    Files.writeString(file(), Lines.sound("{\"format\":2") + "\n");
    journal().record(answer(1));
    assertThat(seeds(journal().read())).containsExactly(1L);
    Files.writeString(file(), "");
    journal().compact();
    assertThat(folder.resolve("journal-1.jsonl")).doesNotExist();
    assertThat(seeds(journal().read())).containsExactly(1L);
  }

  @Test
  void writersLoseNothingMeanwhile() throws Exception {
    int writers = 4;
    int each = 40;
    try (ExecutorService threads = Executors.newFixedThreadPool(writers + 1)) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int w = 0; w < writers; w++) {
        int first = 1000 * w;
        work.add(() -> write(first, each));
      }
      work.add(() -> {
        for (int i = 0; i < 30; i++) {
          new Journal(file(), Clock.systemUTC()).compact();
        }
        return 0;
      });
      for (Future<Integer> result : threads.invokeAll(work)) {
        assertThat(result.get()).isZero();
      }
    }
    History history = journal().read();
    assertThat(history.warnings()).isEmpty();
    assertThat(new HashSet<>(seeds(history))).hasSize(writers * each);
  }

  private int write(int first, int count) {
    Journal journal = new Journal(file(), Clock.systemUTC());
    for (int i = first; i < first + count; i++) {
      journal.record(answer(i));
    }
    return journal.unkept();
  }

  @Test
  void aLinkToAJournalStaysALink() throws IOException {
    Path real = folder.resolve("real.jsonl");
    new Journal(real, at(NOON)).record(answer(1));
    Files.createSymbolicLink(file(), real);
    journal().compact();
    assertThat(Files.isSymbolicLink(file())).isTrue();
    assertThat(seeds(new Journal(real, at(NOON)).read())).containsExactly(1L);
  }

  @Test
  void twoJournalsAreUnited() throws IOException {
    Journal one = journal();
    Journal other = new Journal(folder.resolve("laptop/journal.jsonl"), at(NOON.plusSeconds(60)));
    one.record(answer(1));
    other.record(answer(2));
    other.record(answer(3));
    assertThat(one.merge(sheet(other.export()))).isEqualTo(2);
    assertThat(one.merge(sheet(other.export()))).isZero();
    assertThat(other.merge(sheet(one.export()))).isEqualTo(1);
    assertThat(seeds(one.read())).containsExactly(1L, 2L, 3L);
    assertThat(one.read()).isEqualTo(other.read());
  }

  @Test
  void whatWasForgottenHereComesNotBackFromThere() throws IOException {
    Journal one = journal();
    one.record(answer(1));
    List<String> backup = one.export();
    new Journal(file(), at(NOON.plusSeconds(1))).record(new Forgotten("*"));
    one.compact();
    assertThat(one.merge(sheet(backup))).isEqualTo(1);
    assertThat(one.read().entries())
        .singleElement()
        .extracting(History.Entry::event)
        .isEqualTo(new Forgotten("*"));
  }

  @Test
  void whatIsTakenInIsWhole() throws IOException {
    Journal journal = journal();
    journal.record(answer(1));
    List<String> lines = new ArrayList<>(journal.export());
    lines.add("");
    lines.add(lines.getFirst().replace("incorrect", "correct"));
    assertThatThrownBy(() -> sheet(lines))
        .isInstanceOf(GradusException.class)
        .hasMessageContaining("other.jsonl:3 is damaged");
    assertThatThrownBy(() -> sheet(List.of(Lines.sound("{\"format\":9"))))
        .isInstanceOf(GradusException.class)
        .hasMessageContaining("other.jsonl:1 was written by a newer gradus (format 9)");
  }
}
