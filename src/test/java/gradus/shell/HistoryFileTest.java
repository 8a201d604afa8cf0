package gradus.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
  @TempDir Path folder;

  @Test
  void linesComeBackAsTheyWere() {
    HistoryFile file = new HistoryFile(folder.resolve("a/history"));
    List<String> lines = List.of("1 + 1", "[1,2;\n3,4]", "\\sigma(0)", "a\\nb", "σ'");
    lines.forEach(file::append);
    assertThat(file.read()).isEqualTo(lines);
  }

  @Test
  void whatBeginsWithASpaceIsForgotten() {
    HistoryFile file = new HistoryFile(folder.resolve("history"));
    file.append(" secret");
    file.append("");
    assertThat(file.read()).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerMayReadIt() throws IOException {
    Path path = folder.resolve("state/gradus/history");
    new HistoryFile(path).append("1");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("state"))))
        .isEqualTo("rwx------");
  }

  @Test
  void severalShellsAtOnceLoseNothing() throws InterruptedException {
    Path path = folder.resolve("history");
    new HistoryFile(path).append("first");
    List<Thread> shells = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      int shell = i;
      shells.add(
          Thread.ofPlatform()
              .start(() -> {
                HistoryFile file = new HistoryFile(path);
                for (int k = 0; k < 25; k++) {
                  synchronized (HistoryFileTest.class) { // one process locks a file once
                    file.append("shell " + shell + " line " + k);
                  }
                }
              }));
    }
    for (Thread shell : shells) {
      shell.join();
    }
    assertThat(new HistoryFile(path).read()).hasSize(201).doesNotHaveDuplicates();
  }

  @Test
  void aLongFileIsCutToItsEnd() throws IOException {
    Path path = folder.resolve("history");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      text.append("line number ").append(i).append(" of a history that is long\n");
    }
    Files.writeString(path, text);
    List<String> lines = new HistoryFile(path).read();
    assertThat(lines).hasSize(HistoryFile.MOST_LINES);
    assertThat(lines.getLast()).startsWith("line number 39999 ");
    assertThat(Files.size(path)).isLessThan(200_000);
    assertThat(new HistoryFile(path).read()).isEqualTo(lines);
  }

  @Test
  void halfALineOfAShellThatWasKilledSpoilsNoOther() throws IOException {
    Path path = Files.writeString(folder.resolve("history"), "1 + 1\n2 + ");
    new HistoryFile(path).append("3 + 3");
    assertThat(new HistoryFile(path).read()).containsExactly("1 + 1", "2 + ", "3 + 3");
  }

  @Test
  void whatIsNoTextIsLeftOut() throws IOException {
    Path path = folder.resolve("history");
    Files.write(path, new byte[] {'1', '\n', (byte) 0xff, (byte) 0xfe, '\n', 27, '2', '\n'});
    assertThat(new HistoryFile(path).read()).containsExactly("1", "2");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNoTrouble() throws IOException {
    Path blocked = Files.writeString(folder.resolve("file"), "");
    HistoryFile file = new HistoryFile(blocked.resolve("history"));
    file.append("1");
    assertThat(file.read()).isEmpty();
  }
}
