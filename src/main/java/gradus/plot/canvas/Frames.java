package gradus.plot.canvas;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.plot.Figure;
import gradus.plot.Motion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The frames of a motion as files of a folder: `frame-0001.svg`, `frame-0002.svg`, …
///
/// Files of an earlier run are replaced, and those that it had more are removed; nothing else is
/// touched.
public final class Frames {
  /// Enough for a minute at 30 a second, and for names to sort.
  private static final int MOST = 9_999;

  /// Files of gradus say so near their beginning.
  private static final String MADE_BY = "gradus";

  private static final int BEGINNING = 512;

  private Frames() {}

  /// What files are.
  public enum Format {
    SVG("svg"),
    PNG("png");

    private final String ending;

    Format(String ending) {
      this.ending = ending;
    }
  }

  /// Writes all frames, each of them whole or not at all.
  ///
  /// @param folder created when it is not there
  /// @return how many there are
  /// @throws GradusException E0903 when a file of that name is none of these frames, before
  ///   anything is written
  public static int write(
      Motion motion, Path folder, Format format, int columns, int rows, Theme theme)
      throws IOException {
    int count = Math.clamp(motion.frames(), 1, MOST);
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw Diagnostic.error(Code.CANNOT_WRITE, folder + " is a file, and frames need a folder")
          .hint("--frames with the name of a new folder")
          .toException();
    }
    Files.createDirectories(folder);
    for (int i = 1; i <= count; i++) {
      Path file = file(folder, i, format);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isFrame(file)) {
        throw Diagnostic.error(
                Code.CANNOT_WRITE, file + " is there already and is no frame of gradus")
            .hint("--frames with the name of a new folder")
            .toException();
      }
    }
    for (int i = 1; i <= count; i++) {
      Figure figure = motion.at(count == 1 ? motion.start() : (i - 1) / (count - 1.0));
      put(bytes(figure, format, columns, rows, theme), file(folder, i, format));
    }
    for (int i = count + 1; i <= MOST && isFrame(file(folder, i, format)); i++) {
      Files.delete(file(folder, i, format));
    }
    return count;
  }

  private static byte[] bytes(Figure figure, Format format, int columns, int rows, Theme theme) {
    return switch (format) {
      case SVG -> SvgCanvas.draw(figure, columns, rows, theme).getBytes(StandardCharsets.UTF_8);
      case PNG -> PngCanvas.draw(figure, columns, rows, theme);
    };
  }

  private static Path file(Path folder, int number, Format format) {
    String digits = String.valueOf(number);
    return folder.resolve(
        "frame-" + "0".repeat(4 - digits.length()) + digits + "." + format.ending);
  }

  private static boolean isFrame(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] beginning = in.readNBytes(BEGINNING);
      return new String(beginning, StandardCharsets.ISO_8859_1).contains(MADE_BY);
    }
  }

  private static void put(byte[] bytes, Path file) throws IOException {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.write(fresh, bytes);
      try {
        Files.move(
            fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (AtomicMoveNotSupportedException e) {
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
