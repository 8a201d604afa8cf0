package gradus.data;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Suggest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Brings the bytes of a file or stream into memory, or says why it cannot.
final class Intake {
  /// What reading a table costs for each byte of text: the text itself and about as much for its
  /// columns.
  private static final int FACTOR = 2;

  private static final int PIECE = 1 << 18;

  /// Java arrays end here.
  private static final long LARGEST = Integer.MAX_VALUE - 8L;

  /// So many names of a folder are looked at for a near one.
  private static final int NAMES_LOOKED_AT = 10_000;

  private Intake() {}

  static byte[] file(Path path, Memory memory) {
    if (Files.isDirectory(path)) {
      throw Diagnostic.error(Code.CANNOT_READ, path + " is a folder, not a file").toException();
    }
    try (InputStream in = Files.newInputStream(path)) {
      long size = Files.size(path);
      refuseTooLarge(size, path.toString(), memory);
      return drain(in, path.toString(), (int) size, memory);
    } catch (NoSuchFileException missing) {
      throw noSuchFile(path);
    } catch (AccessDeniedException denied) {
      throw Diagnostic.error(Code.CANNOT_READ, path + ": no permission to read it").toException();
    } catch (IOException failed) {
      throw cannotRead(path.toString(), failed);
    }
  }

  static byte[] stream(InputStream in, String name, Memory memory) {
    try {
      return drain(in, name, 0, memory);
    } catch (IOException failed) {
      throw cannotRead(name, failed);
    }
  }

  /// @param size what the file system says; pipes and /proc say 0 and a file may grow, so it is
  ///   only a first guess
  private static byte[] drain(InputStream in, String name, int size, Memory memory)
      throws IOException {
    byte[] bytes = new byte[Math.max(size, 1 << 13)];
    int length = 0;
    while (true) {
      // In pieces: a channel copies through a direct buffer as large as what is asked for, and
      // keeps that.
      int piece = Math.min(PIECE, bytes.length - length);
      int read = in.readNBytes(bytes, length, piece);
      length += read;
      if (read < piece) {
        return Arrays.copyOf(bytes, length);
      }
      if (length < bytes.length) {
        continue;
      }
      int next = in.read();
      if (next < 0) {
        return bytes;
      }
      long larger = Math.min(LARGEST, bytes.length * 2L);
      refuseTooLarge(length + 1L, name, memory);
      memory.require(larger, name + " (more than " + Memory.megabytes(length) + ")");
      bytes = Arrays.copyOf(bytes, (int) larger);
      bytes[length++] = (byte) next;
    }
  }

  private static void refuseTooLarge(long size, String name, Memory memory) {
    if (size > LARGEST) {
      throw Diagnostic.error(
              Code.TOO_MUCH_MEMORY,
              name
                  + " ("
                  + Memory.megabytes(size)
                  + ") is larger than the 2 GiB this version reads")
          .hint("select the columns first, with cut or awk")
          .toException();
    }
    memory.require(FACTOR * size, name + " (" + Memory.megabytes(size) + ")");
  }

  private static GradusException noSuchFile(Path path) {
    Path folder = path.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      return Diagnostic.error(
              Code.NO_SUCH_FILE, path + ": no such file; there is no folder " + folder)
          .toException();
    }
    Path last = path.getFileName();
    List<String> near = last == null ? List.of() : Suggest.nearest(last.toString(), names(path));
    Diagnostic missing = Diagnostic.error(Code.NO_SUCH_FILE, path + ": no such file");
    if (near.isEmpty()) {
      return missing.toException();
    }
    String nearest = path.resolveSibling(near.getFirst()).toString();
    return missing.hint(nearest + " is near").toException();
  }

  private static List<String> names(Path path) {
    List<String> names = new ArrayList<>();
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) {
      return names;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        names.add(String.valueOf(entry.getFileName()));
        if (names.size() == NAMES_LOOKED_AT) {
          break;
        }
      }
    } catch (IOException unreadable) {
      names.clear(); // no names, no suggestion; that the file is missing is told all the same
    }
    return names;
  }

  private static GradusException cannotRead(String name, IOException failed) {
    String reason = failed.getMessage();
    return Diagnostic.error(
            Code.CANNOT_READ, name + ": reading failed" + (reason == null ? "" : ": " + reason))
        .toException();
  }
}
