package gradus.tutor.lesson;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files of a folder that may come from a stranger. Only regular files that lie in the folder
/// are read, and only so many of so much; nothing is ever written.
public final class CourseFiles {
  /// A long lesson has a fiftieth of it.
  static final int LARGEST = 1 << 20;

  /// Of all files together.
  static final long LARGEST_SUM = 16L << 20;

  /// Files and folders that are looked at.
  static final int MOST_ENTRIES = 10_000;

  private final Path folder;
  private final Path real;
  private int entries;
  private long sum;

  private CourseFiles(Path folder, Path real) {
    this.folder = folder;
    this.real = real;
  }

  /// @param folder may itself be a link: whoever names it means where it leads
  /// @throws gradus.diag.GradusException when there is no such folder
  public static CourseFiles of(Path folder) {
    try {
      Path real = folder.toRealPath();
      if (!Files.isDirectory(real)) {
        throw refused(folder, "is not a folder").toException();
      }
      return new CourseFiles(folder, real);
    } catch (IOException unreadable) {
      throw unreadable(folder, unreadable).toException();
    }
  }

  public Path folder() {
    return folder;
  }

  /// What is in a folder, in the order of the names.
  ///
  /// @throws gradus.diag.GradusException when it lies elsewhere, or there is too much in it
  public List<Path> list(Path place) {
    inside(place);
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(place)) {
      for (Path entry : stream) {
        entries++;
        if (entries > MOST_ENTRIES) {
          throw refused(folder, "holds more than 10,000 files and folders")
              .hint("a course is a folder with course.txt and its chapters, and nothing else")
              .toException();
        }
        found.add(entry);
      }
    } catch (DirectoryIteratorException unreadable) {
      IOException why =
          Optional.ofNullable(unreadable.getCause()).orElseGet(() -> new IOException(unreadable));
      throw unreadable(place, why).toException();
    } catch (IOException unreadable) {
      throw unreadable(place, unreadable).toException();
    }
    // Comparator.comparing would make its lambda anew at every start.
    found.sort((one, other) -> nameOf(one).compareTo(nameOf(other)));
    return found;
  }

  private static String nameOf(Path entry) {
    return entry.getFileName().toString();
  }

  /// Whether something is there, be it a file, a folder or a link.
  ///
  /// @param name relative to the folder; one that leads out of it is never there
  public boolean has(String name) {
    try {
      Path place = folder.resolve(name);
      return place.toRealPath().startsWith(real);
    } catch (IOException | java.nio.file.InvalidPathException nothing) {
      return false;
    }
  }

  /// The text of a file.
  ///
  /// @throws gradus.diag.GradusException when it is no regular file, lies elsewhere, is too large,
  ///   or is not UTF-8
  public String text(Path file) {
    refuseTooMuch();
    Path inside = inside(file);
    if (!Files.isRegularFile(inside)) {
      throw refused(file, "is not a regular file").toException();
    }
    byte[] bytes;
    // what became a link since it was looked at is not followed
    try (InputStream in = Files.newInputStream(inside, LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes(LARGEST + 1);
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable).toException();
    }
    sum += bytes.length;
    if (bytes.length > LARGEST) {
      throw refused(file, "is larger than 1 MiB").hint("divide it").toException();
    }
    refuseTooMuch();
    return decoded(file, bytes);
  }

  /// Whether its limits are used up, so that nothing more can be read.
  boolean isExhausted() {
    return sum > LARGEST_SUM || entries > MOST_ENTRIES;
  }

  private void refuseTooMuch() {
    if (sum > LARGEST_SUM) {
      throw refused(folder, "holds more than 16 MiB of lessons").toException();
    }
  }

  /// @return the place with all links followed, which is in the folder
  private Path inside(Path place) {
    try {
      Path found = place.toRealPath();
      if (!found.startsWith(real)) {
        throw refused(place, "leads out of the folder of the course")
            .detail("it is " + found)
            .hint("copy what the course needs into its folder")
            .toException();
      }
      return found;
    } catch (IOException unreadable) {
      throw unreadable(place, unreadable).toException();
    }
  }

  private static String decoded(Path file, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    String text = out.toString();
    if (result.isError()) {
      int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
      int column = text.length() - (text.lastIndexOf('\n') + 1) + 1;
      throw new Place(file.toString(), line, column)
          .error("these bytes are not UTF-8 text")
          .hint("save the file as UTF-8")
          .toException();
    }
    return text;
  }

  private static Diagnostic refused(Path place, String why) {
    return Diagnostic.error(Code.BAD_LESSON, place + " " + why);
  }

  private static Diagnostic unreadable(Path place, IOException why) {
    boolean circle =
        why instanceof FileSystemException failed
            && String.valueOf(failed.getReason()).startsWith("Too many levels of symbolic links");
    if (circle) {
      return Diagnostic.error(Code.CANNOT_READ, place + " is a link that leads back to itself")
          .hint("delete it");
    }
    return why instanceof NoSuchFileException
        ? Diagnostic.error(Code.NO_SUCH_FILE, "there is no " + place)
        : Diagnostic.error(Code.CANNOT_READ, place + " cannot be read")
            .detail(why.getClass().getSimpleName() + ": " + why.getMessage());
  }
}
