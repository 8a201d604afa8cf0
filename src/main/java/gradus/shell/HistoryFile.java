package gradus.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// The lines that were typed, one a line of a file that only its owner may read. Shells append to
/// it one line at a time under a lock, so that several at once lose nothing of each other.
///
/// What cannot be read or written is left alone: a shell without history still computes.
final class HistoryFile {
  /// Lines that are read back.
  static final int MOST_LINES = 2_000;

  /// A larger file is cut to the last lines when a shell opens it.
  private static final long MOST_BYTES = 1 << 20;

  /// Longer entries, whole files that were pasted, are not kept.
  private static final int LONGEST = 1 << 13;

  /// What stands for bytes that are no text: nobody typed such a line.
  private static final char NO_TEXT = '\uFFFD';

  private final Path file;
  private final boolean posix;

  HistoryFile(Path file) {
    this.file = file;
    this.posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /// The last lines, the oldest first.
  List<String> read() {
    try {
      if (!Files.isRegularFile(file)) {
        return List.of();
      }
      return Files.size(file) > MOST_BYTES ? cut() : lines(Files.readAllBytes(file));
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  void append(String line) {
    if (!isKept(line)) {
      return;
    }
    byte[] bytes = (escaped(line) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null && !Files.isDirectory(folder)) {
        Files.createDirectories(folder, attributes("rwx------"));
      }
      if (!Files.exists(file)) {
        create();
      }
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        assert lock.isValid();
        channel.position(channel.size());
        if (!endsALine(channel)) {
          channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
        }
        channel.write(ByteBuffer.wrap(bytes));
      }
    } catch (IOException unwritable) {
      // said nowhere: it would be said at every line
    }
  }

  /// A shell that was killed while it wrote leaves half a line.
  private static boolean endsALine(FileChannel channel) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return channel.size() == 0
        || channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n';
  }

  /// Lines that begin with a space are meant to be forgotten.
  static boolean isKept(String line) {
    return !line.isBlank() && line.charAt(0) != ' ' && line.length() <= LONGEST;
  }

  private void create() throws IOException {
    try {
      Files.createFile(file, attributes("rw-------"));
    } catch (FileAlreadyExistsException another) {
      // another shell was quicker
    }
  }

  private FileAttribute<?>[] attributes(String permissions) {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private List<String> cut() throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assert lock.isValid();
      int size = (int) Math.min(channel.size(), 4 * MOST_BYTES);
      ByteBuffer end = ByteBuffer.allocate(size);
      channel.read(end, channel.size() - size);
      List<String> kept = lines(end.array());
      StringBuilder text = new StringBuilder();
      kept.forEach(line -> text.append(escaped(line)).append('\n'));
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      channel.write(ByteBuffer.wrap(bytes), 0);
      channel.truncate(bytes.length); // last, so that a kill in between takes nothing away
      return kept;
    }
  }

  private static List<String> lines(byte[] bytes) {
    List<String> lines = new ArrayList<>();
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
      if (!line.isBlank() && line.indexOf(NO_TEXT) < 0) {
        lines.add(plain(line));
      }
    }
    return lines.size() > MOST_LINES
        ? new ArrayList<>(lines.subList(lines.size() - MOST_LINES, lines.size()))
        : lines;
  }

  /// A backslash is doubled, a line end becomes `\n`.
  private static String escaped(String line) {
    return line.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
  }

  private static String plain(String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        i++;
        text.append(line.charAt(i) == 'n' ? '\n' : line.charAt(i));
      } else if (!Character.isISOControl(c)) {
        text.append(c);
      }
    }
    return text.toString();
  }
}
