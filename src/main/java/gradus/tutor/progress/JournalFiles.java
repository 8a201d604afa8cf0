package gradus.tutor.progress;

import gradus.tutor.progress.JournalLine.Newer;
import gradus.tutor.progress.JournalLines.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The files of a journal: `journal.jsonl`; beside it `journal.lock`, `journal.damaged` with copies
/// of lines that cannot be read, and, where a newer gradus has written the journal,
/// `journal-1.jsonl` for the lines of this one.
final class JournalFiles {
  /// Writes at the end of a file, or fails.
  interface Disk {
    /// @return how many bytes were written
    int write(FileChannel end, ByteBuffer bytes) throws IOException;
  }

  static final Disk DISK = FileChannel::write;

  private final Path journal;
  private final Disk disk;

  /// How far the journal was looked through for lines in a newer format.
  private long searched;

  private boolean newer;

  JournalFiles(Path journal, Disk disk) {
    this.journal = journal;
    this.disk = disk;
  }

  Path journal() {
    return journal;
  }

  /// A link is followed when it leads to a file.
  private Path target() throws IOException {
    return Files.isRegularFile(journal) ? journal.toRealPath() : journal;
  }

  private static Path beside(Path target, String ending) {
    String name = String.valueOf(target.getFileName());
    String stem = name.endsWith(".jsonl") ? name.substring(0, name.length() - 6) : name;
    return target.resolveSibling(stem + ending);
  }

  static Path damaged(Path target) {
    return beside(target, ".damaged");
  }

  static Path older(Path target) {
    return beside(target, "-" + JournalLine.FORMAT + ".jsonl");
  }

  private static JournalLock lock(Path target) throws IOException {
    return JournalLock.take(beside(target, ".lock"));
  }

  /// What is in them now.
  Contents contents() throws IOException {
    Path target = target();
    if (isMissing(target)) {
      return new Contents();
    }
    try (JournalLock _ = lock(target)) {
      return contents(target);
    }
  }

  private static boolean isMissing(Path target) {
    return !Files.exists(target) && !Files.exists(older(target));
  }

  /// What is in them now, and sentences about what cannot be read. A damaged line is copied into a
  /// file of its own and told about when it is met first; where it cannot be copied it is told
  /// about each time.
  Contents contents(List<String> warnings) throws IOException {
    Path target = target();
    if (isMissing(target)) {
      return new Contents();
    }
    try (JournalLock lock = lock(target)) {
      Contents contents = contents(target);
      if (!contents.damaged().isEmpty()) {
        warnings.add(setAside(contents.damaged(), target, lock.isShared()));
      }
      if (contents.newer() > 0) {
        warnings.add(
            "A newer gradus has written to "
                + journal
                + ". It is left as it is; what you do now is kept beside it in "
                + older(target).getFileName()
                + ".");
      }
      warnings.removeIf(String::isEmpty);
      return contents;
    }
  }

  private String setAside(List<Place> damaged, Path target, boolean alone) {
    List<Place> told = damaged;
    String where = "";
    try {
      if (alone) {
        told = DamagedLines.setAside(damaged, damaged(target));
        where = ", and is copied to " + damaged(target).getFileName();
      }
    } catch (IOException failure) {
      where = "";
    }
    return switch (told.size()) {
      case 0 -> "";
      case 1 -> "One line of " + journal + " is damaged and does not count" + where + ".";
      default ->
          told.size()
              + " lines of "
              + journal
              + " are damaged and do not count"
              + where.replace(" is ", " are ")
              + ".";
    };
  }

  static Contents contents(Path target) throws IOException {
    Contents contents = new Contents();
    contents.add(target);
    contents.add(older(target));
    return contents;
  }

  /// Appends the lines whose events are not there yet.
  ///
  /// @return how many
  int merge(Map<String, String> lines) throws IOException {
    PrivateFiles.createFolderOf(journal);
    Path target = target();
    try (JournalLock lock = lock(target)) {
      Contents contents = contents(target);
      List<String> fresh = new ArrayList<>();
      lines.forEach((id, text) -> {
        if (!contents.holds(id)) {
          fresh.add(text);
        }
      });
      if (!fresh.isEmpty()) {
        append(fresh, target, lock.isShared());
      }
      return fresh.size();
    }
  }

  /// @throws IOException also when other programs cannot be kept out meanwhile
  Compaction compact() throws IOException {
    Path target = target();
    if (isMissing(target)) {
      return new Compaction(0, 0, 0, 0);
    }
    try (JournalLock lock = lock(target)) {
      Contents contents = contents(target);
      if (contents.newer() > 0) {
        throw new IOException("a newer gradus has written to it");
      }
      if (!lock.isShared()) {
        throw new IOException("it cannot be locked");
      }
      searched = 0;
      return Compaction.run(target, older(target), damaged(target), contents);
    }
  }

  /// Appends lines and returns when they are on the disk.
  void append(List<String> lines) throws IOException {
    PrivateFiles.createFolderOf(journal);
    Path target = target();
    try (JournalLock lock = lock(target)) {
      append(lines, target, lock.isShared());
    }
  }

  private void append(List<String> lines, Path target, boolean alone) throws IOException {
    Path file = isNewer(target) ? older(target) : target;
    boolean fresh = !Files.exists(file);
    write(file, String.join("\n", lines) + "\n", alone);
    if (fresh) {
      PrivateFiles.syncFolderOf(file);
    }
  }

  /// One write at the end; behind a torn line a new one is begun.
  ///
  /// @param alone whether nobody else can have written behind a write that failed
  private void write(Path file, String text, boolean alone) throws IOException {
    byte[] bytes = ((endsInLine(file) ? "\n" : "") + text).getBytes(StandardCharsets.UTF_8);
    try (FileChannel end =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            PrivateFiles.attributes(file, false))) {
      long before = end.size();
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      try {
        while (rest.hasRemaining()) {
          disk.write(end, rest);
        }
        end.force(true);
      } catch (IOException failure) {
        takeBack(end, before, alone);
        throw failure;
      }
    }
  }

  /// A record that was written in part is cut off again: it will be written whole later.
  private static void takeBack(FileChannel end, long before, boolean alone) {
    try {
      if (alone && end.isOpen() && end.size() > before) {
        end.truncate(before);
      }
    } catch (IOException stuck) {
      // The next record begins a line of its own, and the part is a damaged line.
    }
  }

  private static boolean endsInLine(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return in.size() > 0 && in.read(last, in.size() - 1) == 1 && last.get(0) != '\n';
    }
  }

  /// Whether a newer gradus has written the journal. Each line is looked at once.
  private boolean isNewer(Path target) throws IOException {
    if (!Files.isRegularFile(target)) {
      return false;
    }
    try (FileChannel in = FileChannel.open(target, StandardOpenOption.READ)) {
      if (in.size() < searched) {
        searched = 0;
        newer = false;
      }
      in.position(searched);
      JournalLines.each(
          Channels.newInputStream(in),
          target,
          (bytes, length, place) -> {
            if (length <= JournalLine.LONGEST
                && !JournalLine.isOfThisFormat(bytes)
                && JournalLine.read(bytes, 0, (int) length) instanceof Newer) {
              newer = true;
            }
          });
      searched = in.size();
    }
    return newer;
  }
}
