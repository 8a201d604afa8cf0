package gradus.tutor.progress;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/// Writes a journal anew without what does not count: a whole new file is written beside it and
/// takes its place in one move, so that at any moment one of the two is whole.
///
/// @param kept lines
/// @param forgotten lines that were dropped because they were forgotten
/// @param twice lines that were dropped because another has the same id
/// @param damaged lines that are only in `journal.damaged` now
public record Compaction(int kept, int forgotten, int twice, int damaged) {
  /// The caller holds the lock.
  static Compaction run(Path journal, Path older, Path damaged, Contents contents)
      throws IOException {
    if (!contents.damaged().isEmpty()) {
      DamagedLines.setAside(contents.damaged(), damaged);
      force(damaged);
    }
    List<String> texts = contents.texts();
    Path fresh = journal.resolveSibling(journal.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    write(fresh, texts);
    Files.move(fresh, journal, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    PrivateFiles.syncFolderOf(journal);
    // What was in it is in the journal now; were it still there, its lines would count once.
    Files.deleteIfExists(older);
    return new Compaction(
        texts.size(), contents.size() - texts.size(), contents.twice(), contents.damaged().size());
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static void write(Path file, List<String> texts) throws IOException {
    try (FileChannel to =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PrivateFiles.attributes(file, false))) {
      for (String text : texts) {
        ByteBuffer line = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
          to.write(line);
        }
      }
      to.force(true);
    }
  }
}
