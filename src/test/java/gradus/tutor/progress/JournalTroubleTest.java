package gradus.tutor.progress;

import static gradus.tutor.progress.Events.NOON;
import static gradus.tutor.progress.Events.answer;
import static gradus.tutor.progress.Events.at;
import static gradus.tutor.progress.Events.seeds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Places where nothing can be kept: learning goes on, and that is said once.
class JournalTroubleTest {
  @TempDir private Path folder = Path.of("");

  private void goesOnInMemory(Path file) {
    Journal journal = new Journal(file, at(NOON));
    journal.record(answer(1));
    assertThat(journal.trouble())
        .startsWith("What you do now cannot be kept in " + file + " (")
        .endsWith("You can go on; it counts until gradus ends.")
        .doesNotContain("Exception");
    journal.record(answer(2));
    assertThat(journal.trouble()).isEmpty();
    assertThat(journal.unkept()).isEqualTo(2);
    assertThat(seeds(journal.read())).containsExactly(1L, 2L);
  }

  @Test
  void belowAFile() throws IOException {
    Path home = Files.writeString(folder.resolve("home"), "a file");
    goesOnInMemory(home.resolve("gradus/journal.jsonl"));
  }

  @Test
  void aFolderThatCannotBeMade() {
    Path proc = Path.of("/proc");
    assumeTrue(Files.isDirectory(proc));
    goesOnInMemory(proc.resolve("gradus/journal.jsonl"));
  }

  @Test
  void aFolderInItsPlace() throws IOException {
    goesOnInMemory(Files.createDirectory(folder.resolve("journal.jsonl")));
  }

  @Test
  void aDeviceThatIsFull() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    Path file = Files.createSymbolicLink(folder.resolve("journal.jsonl"), full);
    Journal journal = new Journal(file, at(NOON));
    journal.record(answer(1));
    assertThat(journal.trouble()).contains("(no space left on device)");
    assertThat(journal.unkept()).isEqualTo(1);
  }

  @Test
  void aLinkIsFollowedAndStays() throws IOException {
    Path real = Files.createDirectory(folder.resolve("synced")).resolve("j.jsonl");
    Path link = Files.createSymbolicLink(folder.resolve("journal.jsonl"), real);
    Journal journal = new Journal(link, at(NOON));
    journal.record(answer(1));
    journal.record(answer(2));
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readAllLines(real)).hasSize(2);
    assertThat(seeds(new Journal(real, at(NOON)).read())).containsExactly(1L, 2L);
  }

  /// A disk that fills in the middle of a record, and has room again later.
  @Test
  void aDiskThatIsFullForAWhile() throws IOException {
    Random random = new Random(4);
    long[] room = {Long.MAX_VALUE};
    JournalFiles.Disk disk =
        (end, bytes) -> {
          int some = (int) Math.min(room[0], 1 + random.nextInt(100));
          if (some == 0) {
            throw new IOException("No space left on device");
          }
          return writePart(end, bytes, room, some);
        };
    Path file = folder.resolve("journal.jsonl");
    Journal journal = new Journal(new JournalFiles(file, disk), at(NOON));
    List<Long> expected = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      if (i % 10 == 4) {
        room[0] = random.nextInt(700);
      }
      boolean again = i % 10 == 9;
      if (again) {
        room[0] = Long.MAX_VALUE;
      }
      journal.record(answer(i));
      expected.add((long) i);
      assertThat(seeds(journal.read())).isEqualTo(expected);
      assertThat(journal.read().warnings()).isEmpty();
      if (again) {
        assertThat(journal.unkept()).isZero();
        assertThat(seeds(new Journal(file, at(NOON)).read())).isEqualTo(expected);
      }
    }
    assertThat(Files.readAllLines(file)).hasSize(60);
  }

  private static int writePart(FileChannel end, ByteBuffer bytes, long[] room, int some)
      throws IOException {
    int count = Math.min(some, bytes.remaining());
    ByteBuffer part = bytes.slice(bytes.position(), count);
    bytes.position(bytes.position() + count);
    room[0] -= count;
    return end.write(part);
  }

  @Test
  void aThreadThatIsToStopStillWrites() {
    Journal journal = new Journal(folder.resolve("journal.jsonl"), at(NOON));
    Thread.currentThread().interrupt();
    journal.record(answer(1));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(journal.unkept()).isZero();
    assertThat(seeds(journal.read())).containsExactly(1L);
  }

  @Test
  void aReadOnlyJournalIsRead() throws IOException {
    Path file = folder.resolve("journal.jsonl");
    new Journal(file, at(NOON)).record(answer(1));
    assertThat(file.toFile().setReadOnly()).isTrue();
    Journal journal = new Journal(file, at(NOON));
    journal.record(answer(2));
    assertThat(seeds(journal.read())).containsExactly(1L, 2L);
  }
}
