package gradus.tutor.progress;

import static gradus.tutor.progress.Events.NOON;
import static gradus.tutor.progress.Events.answer;
import static gradus.tutor.progress.Events.at;
import static gradus.tutor.progress.Events.seeds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can happen to the bytes of a journal.
class JournalDamageTest {
  private static final int EVENTS = 12;

  @TempDir private Path folder = Path.of("");

  private Path file = Path.of("");
  private byte[] whole = {};

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("journal.jsonl");
    Journal journal = journal();
    for (int i = 0; i < EVENTS; i++) {
      journal.record(answer(i));
    }
    whole = Files.readAllBytes(file);
  }

  private Journal journal() {
    return new Journal(file, at(NOON));
  }

  private History readAfter(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    Files.deleteIfExists(folder.resolve("journal.damaged"));
    return journal().read();
  }

  private static List<Long> upTo(long count) {
    return LongStream.range(0, count).boxed().toList();
  }

  /// How many lines are whole before a place.
  private long linesBefore(int place) {
    long lines = 0;
    for (int i = 0; i < place; i++) {
      lines += whole[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  @Test
  void cutAnywhereItKeepsEveryWholeLine() throws IOException {
    int lastLine = lineStart(EVENTS - 1);
    Random random = new Random(1);
    List<Integer> cuts = new ArrayList<>();
    for (int cut = lastLine; cut < whole.length; cut++) {
      cuts.add(cut);
    }
    for (int i = 0; i < 200; i++) {
      cuts.add(random.nextInt(whole.length));
    }
    for (int cut : cuts) {
      History history = readAfter(Arrays.copyOf(whole, cut));
      // a line that lacks nothing but its end is whole
      long lines = linesBefore(cut) + (whole[cut] == '\n' ? 1 : 0);
      assertThat(seeds(history)).isEqualTo(upTo(lines));
      boolean torn = cut > 0 && whole[cut - 1] != '\n' && whole[cut] != '\n';
      assertThat(history.warnings()).hasSize(torn ? 1 : 0);
      journal().record(answer(99));
      List<Long> after = new ArrayList<>(upTo(lines));
      after.add(99L);
      assertThat(seeds(journal().read())).isEqualTo(after);
    }
  }

  private int lineStart(int line) {
    int start = 0;
    for (int i = 0; i < line; i++) {
      while (whole[start] != '\n') {
        start++;
      }
      start++;
    }
    return start;
  }

  @Test
  void twoThousandFlippedBitsCostTheirLinesOnly() throws IOException {
    Random random = new Random(2);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = whole.clone();
      int place = random.nextInt(bytes.length);
      bytes[place] ^= (byte) (1 << random.nextInt(8));
      History history = readAfter(bytes);
      List<Long> expected = new ArrayList<>(upTo(EVENTS));
      boolean end = whole[place] == '\n';
      if (!end) {
        expected.remove((int) linesBefore(place));
      }
      assertThat(seeds(history)).as("bit in byte %d", place).isEqualTo(expected);
      boolean harmless = end && place == whole.length - 1 && bytes[place] == '\r';
      assertThat(history.warnings()).hasSize(harmless ? 0 : 1);
    }
  }

  @Test
  void noiseIsSetAside() throws IOException {
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = whole.clone();
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + 1 + random.nextInt(200));
      byte[] noise = new byte[to - from];
      if (i % 3 > 0) {
        random.nextBytes(noise); // else NUL bytes, as file systems leave after a crash
      }
      System.arraycopy(noise, 0, bytes, from, noise.length);
      History history = readAfter(bytes);
      List<Long> untouched = new ArrayList<>();
      for (int line = 0; line < EVENTS; line++) {
        int start = lineStart(line);
        int end = line == EVENTS - 1 ? whole.length - 1 : lineStart(line + 1) - 1;
        if (end <= from || start >= to) {
          untouched.add((long) line);
        }
      }
      assertThat(seeds(history)).containsAll(untouched);
    }
  }

  @Test
  void aDamagedLineIsCopiedAndToldOnce() throws IOException {
    byte[] bytes = whole.clone();
    bytes[lineStart(3) + 40] ^= 4;
    Files.write(file, bytes);
    assertThat(seeds(journal().glance())).hasSize(EVENTS - 1);
    assertThat(folder.resolve("journal.damaged")).doesNotExist();
    assertThat(journal().read().warnings())
        .containsExactly(
            "One line of "
                + file
                + " is damaged and does not count, and is copied to journal.damaged.");
    assertThat(journal().read().warnings()).isEmpty();
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    assertThat(Files.readAllBytes(folder.resolve("journal.damaged")))
        .isEqualTo(Arrays.copyOfRange(bytes, lineStart(3), lineStart(4)));
    bytes[lineStart(5) + 50] ^= 4;
    bytes[lineStart(7) + 50] ^= 4;
    Files.write(file, bytes);
    assertThat(journal().read().warnings())
        .containsExactly(
            "2 lines of "
                + file
                + " are damaged and do not count, and are copied to journal.damaged.");
    assertThat(seeds(journal().read())).containsExactly(0L, 1L, 2L, 4L, 6L, 8L, 9L, 10L, 11L);
  }

  @Test
  void aLineOfAnyLengthIsReadInBoundedMemory() throws IOException {
    byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 5; i++) {
      Files.write(file, block, StandardOpenOption.APPEND);
    }
    journal().record(answer(50));
    History history = journal().read();
    assertThat(seeds(history)).hasSize(EVENTS + 1).endsWith(50L);
    assertThat(history.warnings()).hasSize(1);
    assertThat(Files.size(folder.resolve("journal.damaged"))).isEqualTo(5L * (1 << 20) + 1);
  }

  @Test
  void whatEditorsDoIsHarmless() throws IOException {
    String text = new String(whole, StandardCharsets.UTF_8);
    Files.writeString(file, "\n" + text.replace("\n", "\r\n") + "\n  \n");
    assertThat(seeds(journal().read())).isEqualTo(upTo(EVENTS));
    assertThat(journal().read().warnings()).isEmpty();
  }

  @Test
  void linesThatAreThereTwiceCountOnce() throws IOException {
    Files.write(file, whole, StandardOpenOption.APPEND);
    assertThat(seeds(journal().read())).isEqualTo(upTo(EVENTS));
  }

  @Test
  void unknownKindsAreIgnoredAndKept() throws IOException {
    String line =
        Lines.sound(
            "{\"format\":1,\"id\":\"q\",\"at\":\"2026-01-01T00:00:00Z\",\"event\":\"sang\"");
    Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
    byte[] before = Files.readAllBytes(file);
    assertThat(journal().read().warnings()).isEmpty();
    assertThat(seeds(journal().read())).isEqualTo(upTo(EVENTS));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aNewerFormatIsLeftUntouched() throws IOException {
    String line = Lines.sound("{\"format\":2,\"what\":{\"ever\":[1,2]}");
    Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
    byte[] before = Files.readAllBytes(file);
    Journal journal = journal();
    assertThat(journal.read().warnings())
        .singleElement()
        .asString()
        .startsWith("A newer gradus has written to " + file);
    for (int i = EVENTS; i < EVENTS + 5; i++) {
      journal.record(answer(i));
    }
    assertThat(journal.trouble()).isEmpty();
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(seeds(journal().read())).isEqualTo(upTo(EVENTS + 5));
    assertThat(folder.resolve("journal-1.jsonl")).exists();
    assertThat(folder.resolve("journal.damaged")).doesNotExist();
  }

  @Test
  void aNewerGradusMayBeginMeanwhile() throws IOException {
    Journal journal = journal();
    journal.record(answer(EVENTS));
    Files.writeString(file, Lines.sound("{\"format\":3") + "\n", StandardOpenOption.APPEND);
    byte[] before = Files.readAllBytes(file);
    journal.record(answer(EVENTS + 1));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(seeds(journal.read())).isEqualTo(upTo(EVENTS + 2));
  }
}
