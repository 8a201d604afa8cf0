package gradus.tutor.progress;

import gradus.tutor.progress.Event.Forgotten;
import gradus.tutor.progress.History.Entry;
import gradus.tutor.progress.JournalLine.Damaged;
import gradus.tutor.progress.JournalLine.Known;
import gradus.tutor.progress.JournalLine.Newer;
import gradus.tutor.progress.JournalLine.Unknown;
import gradus.tutor.progress.JournalLines.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the files of a journal hold: sound lines by their ids, in the order in which they were
/// written, and the places of the damaged ones.
final class Contents {
  private final Map<String, JournalLine> lines = new LinkedHashMap<>();
  private final List<Place> damaged = new ArrayList<>();
  private int twice;
  private int newer;

  /// Reads a file too; a file that does not exist holds nothing.
  void add(Path file) throws IOException {
    if (Files.exists(file)) {
      JournalLines.each(file, this::add);
    }
  }

  private void add(byte[] bytes, long length, Place place) {
    if (length > JournalLine.LONGEST) {
      damaged.add(place);
      return;
    }
    JournalLine line = JournalLine.read(bytes, 0, (int) length);
    if (line instanceof Damaged) {
      if (!isBlank(bytes, (int) length)) {
        damaged.add(place);
        JournalLine.within(bytes, 0, (int) length).forEach(this::add);
      }
    } else {
      add(line);
    }
  }

  private static boolean isBlank(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\r' && bytes[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  /// A line of another place: one that could not be written yet.
  void add(JournalLine line) {
    switch (line) {
      case Known known -> put(known.entry().id(), known);
      case Unknown unknown -> put(unknown.id(), unknown);
      case Newer _ -> newer++;
      case Damaged _ -> {}
    }
  }

  private void put(String id, JournalLine line) {
    if (lines.putIfAbsent(id, line) != null) {
      twice++;
    }
  }

  boolean holds(String id) {
    return lines.containsKey(id);
  }

  List<Place> damaged() {
    return damaged;
  }

  /// How many lines repeat the id of another.
  int twice() {
    return twice;
  }

  /// How many lines are in a newer format.
  int newer() {
    return newer;
  }

  int size() {
    return lines.size();
  }

  /// The lines that count, as they are written.
  List<String> texts() {
    Set<String> forgotten = forgotten();
    List<String> texts = new ArrayList<>();
    lines.forEach((id, line) -> {
      if (!forgotten.contains(id)) {
        texts.add(line instanceof Known known ? known.text() : ((Unknown) line).text());
      }
    });
    return texts;
  }

  /// The events that count, in the order of time.
  List<Entry> entries() {
    Set<String> forgotten = forgotten();
    return inTime().stream()
        .map(Known::entry)
        .filter(entry -> !forgotten.contains(entry.id()))
        .toList();
  }

  /// Ids of events that are about the same and later than a moment: an event at that moment does
  /// not forget them by its time.
  List<String> laterThan(Instant moment, String about) {
    return inTime().stream()
        .map(Known::entry)
        .filter(entry -> entry.at().isAfter(moment) && History.isAbout(entry.event(), about))
        .map(Entry::id)
        .toList();
  }

  /// Events of the same moment stay in the order in which they were written.
  private List<Known> inTime() {
    List<Known> known = new ArrayList<>();
    for (JournalLine line : lines.values()) {
      if (line instanceof Known event) {
        known.add(event);
      }
    }
    known.sort(Comparator.comparing(line -> line.entry().at()));
    return known;
  }

  /// Walks back in time, and knows at each event what is forgotten later.
  private Set<String> forgotten() {
    Set<String> ids = new HashSet<>();
    Set<String> subjects = new HashSet<>();
    for (Known line : inTime().reversed()) {
      Event event = line.entry().event();
      if (event instanceof Forgotten(String what)) {
        subjects.add(what);
        ids.addAll(line.also());
      } else if (subjects.stream().anyMatch(what -> History.isAbout(event, what))) {
        ids.add(line.entry().id());
      }
    }
    return ids;
  }
}
