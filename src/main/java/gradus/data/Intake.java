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
  private static final int SMALL_PIECE = 1 << 13;

  /// Java arrays end here.
  private static final long LARGEST = Integer.MAX_VALUE - 8L;

  /// So many names of a folder are looked at for a near one.
  private static final int NAMES_LOOKED_AT = 10_000;

  private Intake() {}

  /// What was read.
  ///
  /// @param bytes without their compression
  /// @param gzip whether they were compressed
  record Taken(byte[] bytes, boolean gzip) {}

  static Taken file(Path path, Progress progress, Memory memory) {
    if (Files.isDirectory(path)) {
      throw Diagnostic.error(Code.CANNOT_READ, path + " is a folder, not a file").toException();
    }
    try (InputStream raw = Files.newInputStream(path);
        InputStream in = progress.watch(raw, path.toString(), Files.size(path))) {
      return take(in, path.toString(), Files.size(path), memory);
    } catch (NoSuchFileException missing) {
      throw noSuchFile(path);
    } catch (AccessDeniedException denied) {
      throw Diagnostic.error(Code.CANNOT_READ, path + ": no permission to read it").toException();
    } catch (IOException failed) {
      throw cannotRead(path.toString(), failed);
    }
  }

  static Taken stream(InputStream in, String name, Memory memory) {
    try {
      return take(in, name, 0, memory);
    } catch (IOException failed) {
      throw cannotRead(name, failed);
    }
  }

  /// @param size what the file system says; pipes and /proc say 0 and a file may grow, so it is
  ///   only a first guess
  private static Taken take(InputStream in, String name, long size, Memory memory)
      throws IOException {
    byte[] start = in.readNBytes(2);
    if (Gunzip.isGzip(start)) {
      try (Gunzip gunzip = new Gunzip(start, in, name)) {
        return new Taken(pieces(gunzip, new byte[0], name, "inflates to ", memory), true);
      }
    }
    if (size <= start.length) {
      return new Taken(pieces(in, start, name, "", memory), false);
    }
    refuseTooLarge(size, name, memory);
    return new Taken(whole(in, start, (int) size, name, memory), false);
  }

  /// A file, without a copy if it has the size it said.
  private static byte[] whole(InputStream in, byte[] start, int size, String name, Memory memory)
      throws IOException {
    byte[] bytes = Arrays.copyOf(start, size);
    int length = start.length;
    while (length < size) {
      // In pieces: a channel copies through a direct buffer as large as what is asked for, and
      // keeps that.
      int read = in.read(bytes, length, Math.min(PIECE, size - length));
      if (read < 0) {
        return Arrays.copyOf(bytes, length);
      }
      length += read;
    }
    int more = in.read();
    return more < 0 ? bytes : pieces(in, appended(bytes, (byte) more), name, "", memory);
  }

  private static byte[] appended(byte[] bytes, byte last) {
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    longer[bytes.length] = last;
    return longer;
  }

  /// A stream of unknown length: pieces first, so that nothing is copied twice.
  private static byte[] pieces(
      InputStream in, byte[] start, String name, String verb, Memory memory) throws IOException {
    List<byte[]> pieces = new ArrayList<>();
    pieces.add(start);
    long length = start.length;
    int size = SMALL_PIECE;
    while (true) {
      // the piece, all of them joined, and as much again for the columns
      String seen = " (" + verb + "more than " + Memory.megabytes(length) + ")";
      memory.require(size + FACTOR * (length + size), name + seen);
      byte[] piece = in.readNBytes(size);
      length += piece.length;
      refuseTooLong(length, name);
      pieces.add(piece);
      if (piece.length < size) {
        return joined(pieces, (int) length);
      }
      size = Math.min(4 * PIECE, 2 * size);
    }
  }

  private static byte[] joined(List<byte[]> pieces, int length) {
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return all;
  }

  private static void refuseTooLarge(long size, String name, Memory memory) {
    refuseTooLong(size, name);
    memory.require(FACTOR * size, name + " (" + Memory.megabytes(size) + ")");
  }

  private static void refuseTooLong(long size, String name) {
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

  static GradusException cannotRead(String name, IOException failed) {
    String reason = failed.getMessage();
    return Diagnostic.error(
            Code.CANNOT_READ, name + ": reading failed" + (reason == null ? "" : ": " + reason))
        .toException();
  }
}
