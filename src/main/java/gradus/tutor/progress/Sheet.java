package gradus.tutor.progress;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.tutor.progress.JournalLine.Damaged;
import gradus.tutor.progress.JournalLine.Known;
import gradus.tutor.progress.JournalLine.Newer;
import gradus.tutor.progress.JournalLine.Unknown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Lines of another journal, all of them sound.
public final class Sheet {
  private final Map<String, String> lines = new LinkedHashMap<>();

  private Sheet() {}

  /// Reads all or nothing.
  ///
  /// @param name what errors call it
  /// @throws GradusException with the line when one is damaged or in a newer format
  /// @throws IOException when it cannot be read
  public static Sheet read(InputStream in, String name) throws IOException {
    Sheet sheet = new Sheet();
    int[] number = {0};
    long[] next = {0};
    JournalLines.each(
        in,
        Path.of("imported"),
        (bytes, length, place) -> {
          // an empty line is one byte and is not handed over
          number[0] += 1 + (int) (place.offset() - next[0]);
          next[0] = place.offset() + length + 1;
          sheet.add(
              length > JournalLine.LONGEST
                  ? new Damaged()
                  : JournalLine.read(bytes, 0, (int) length),
              name + ":" + number[0]);
        });
    return sheet;
  }

  private void add(JournalLine line, String place) {
    switch (line) {
      case Known known -> lines.putIfAbsent(known.entry().id(), known.text());
      case Unknown unknown -> lines.putIfAbsent(unknown.id(), unknown.text());
      case Newer newer ->
          throw refused(place, "was written by a newer gradus (format " + newer.format() + ")")
              .hint("import it with that version")
              .toException();
      case Damaged _ ->
          throw refused(place, "is damaged, or no line of a journal")
              .detail("nothing was imported")
              .hint("gradus progress export FILE writes a journal without damaged lines")
              .toException();
    }
  }

  private static Diagnostic refused(String place, String what) {
    return Diagnostic.error(Code.BAD_DATA, place + " " + what);
  }

  /// The lines by the ids of their events.
  Map<String, String> lines() {
    return lines;
  }

  public int size() {
    return lines.size();
  }
}
