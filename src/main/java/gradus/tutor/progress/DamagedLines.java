package gradus.tutor.progress;

import gradus.tutor.progress.JournalLines.Place;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Copies of the lines that could not be read, byte by byte, in a file of their own. What is in it
/// was told.
final class DamagedLines {
  private DamagedLines() {}

  /// What makes a line the same as one that was set aside.
  private record Mark(long length, long sum) {
    static Mark of(Place place) {
      return new Mark(place.length(), place.sum());
    }
  }

  /// Copies what is not there yet. The caller holds the lock of the journal.
  ///
  /// @return the lines that were not
  static List<Place> setAside(List<Place> damaged, Path file) throws IOException {
    List<Place> fresh = new ArrayList<>();
    Set<Mark> known = marks(file);
    for (Place place : damaged) {
      if (known.add(Mark.of(place))) {
        fresh.add(place);
      }
    }
    if (!fresh.isEmpty()) {
      copy(fresh, file);
    }
    return fresh;
  }

  private static Set<Mark> marks(Path file) throws IOException {
    Set<Mark> marks = new HashSet<>();
    if (Files.exists(file)) {
      JournalLines.each(file, (bytes, length, place) -> marks.add(Mark.of(place)));
    }
    return marks;
  }

  private static void copy(List<Place> places, Path file) throws IOException {
    try (FileChannel to =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
            PrivateFiles.attributes(file, false))) {
      for (Place place : places) {
        try (FileChannel from = FileChannel.open(place.file(), StandardOpenOption.READ)) {
          long done = 0;
          while (done < place.length()) {
            long sent = from.transferTo(place.offset() + done, place.length() - done, to);
            if (sent <= 0) {
              throw new IOException("the line cannot be copied");
            }
            done += sent;
          }
        }
        to.write(ByteBuffer.wrap(new byte[] {'\n'}));
      }
    }
  }
}
