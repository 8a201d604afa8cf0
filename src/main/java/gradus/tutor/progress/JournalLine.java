package gradus.tutor.progress;

import gradus.diag.GradusException;
import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.json.JsonWriter;
import gradus.tutor.progress.History.Entry;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/// One line of a journal. In this and every later format `format` is the first field and `crc` the
/// last: the CRC-32, in eight hexadecimal digits, of all bytes of the line before `,"crc":`.
sealed interface JournalLine {
  /// The format that is written. A later one may add kinds of events and fields without a new
  /// number.
  int FORMAT = 1;

  /// The longest line that is read.
  int LONGEST = 1 << 20;

  /// An event.
  ///
  /// @param also ids of events that are forgotten by this one though their time is later: the clock
  ///   had been ahead
  /// @param text the line as it is, without its end
  record Known(Entry entry, List<String> also, String text) implements JournalLine {
    public Known {
      also = List.copyOf(also);
    }
  }

  /// A sound line of a kind that this version does not know. It is kept and does nothing.
  record Unknown(String id, String text) implements JournalLine {}

  /// A sound line in a newer format.
  record Newer(long format) implements JournalLine {}

  /// Cut off, changed by accident, or no line of a journal.
  record Damaged() implements JournalLine {}

  String CRC = ",\"crc\":\"";

  /// What stands behind the part that the sum is made of.
  int TAIL = CRC.length() + 8 + 2;

  static Known of(Entry entry, List<String> also) {
    Json.Fields fields =
        Json.fields().put("format", FORMAT).put("id", entry.id()).put("at", entry.at().toString());
    EventJson.write(entry.event(), fields);
    if (!also.isEmpty()) {
      fields.put("also", Json.texts(also));
    }
    String object = JsonWriter.compact(fields.build());
    String body = object.substring(0, object.length() - 1);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Known(entry, also, body + CRC + sum(bytes, 0, bytes.length) + "\"}");
  }

  /// Whether a line begins as this version writes it: a quick look, without a promise.
  static boolean isOfThisFormat(byte[] bytes) {
    byte[] usual = ("{\"format\":" + FORMAT + ",").getBytes(StandardCharsets.UTF_8);
    return indexOf(bytes, usual, 0, Math.min(usual.length, bytes.length)) == 0;
  }

  /// @param bytes what stands between two line ends
  static JournalLine read(byte[] bytes, int from, int to) {
    int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
    int body = end - TAIL;
    if (body <= from || end - from > LONGEST || bytes[from] != '{' || !isSound(bytes, from, end)) {
      return new Damaged();
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, from, end - from))
              .toString();
      return JsonReader.parseLine(text, "journal") instanceof Json.Obj object
          ? read(object, text)
          : new Damaged();
    } catch (CharacterCodingException | GradusException broken) {
      return new Damaged();
    }
  }

  private static JournalLine read(Json.Obj object, String text) {
    EventJson.Reader line = new EventJson.Reader(object);
    try {
      long format = line.whole("format");
      if (format != FORMAT) {
        return format > FORMAT ? new Newer(format) : new Damaged();
      }
      String id = line.text("id");
      Instant at = Instant.parse(line.text("at"));
      Optional<Event> event = EventJson.read(object);
      return event.isPresent()
          ? new Known(new Entry(id, at, event.get()), also(object), text)
          : new Unknown(id, text);
    } catch (EventJson.Missing | DateTimeParseException broken) {
      return new Damaged();
    }
  }

  private static List<String> also(Json.Obj object) {
    List<String> ids = new ArrayList<>();
    if (object.get("also").orElse(Json.NULL) instanceof Json.Arr(List<Json> items)) {
      for (Json item : items) {
        if (item instanceof Json.Str(String id)) {
          ids.add(id);
        }
      }
    }
    return ids;
  }

  /// Sound records that stand in a line with something else: the line end between two was damaged,
  /// or a torn record was written on by a program that did not look.
  static List<JournalLine> within(byte[] bytes, int from, int to) {
    List<JournalLine> found = new ArrayList<>();
    byte[] begin = "{\"format\":".getBytes(StandardCharsets.UTF_8);
    byte[] mark = CRC.getBytes(StandardCharsets.UTF_8);
    int at = indexOf(bytes, begin, from, to);
    while (at >= 0) {
      int tail = indexOf(bytes, mark, at, to);
      if (tail >= 0 && tail + TAIL <= to) {
        JournalLine line = read(bytes, at, tail + TAIL);
        if (!(line instanceof Damaged)) {
          found.add(line);
        }
      }
      at = indexOf(bytes, begin, at + 1, to);
    }
    return found;
  }

  private static int indexOf(byte[] bytes, byte[] wanted, int from, int to) {
    for (int i = from; i + wanted.length <= to; i++) {
      int k = 0;
      while (k < wanted.length && bytes[i + k] == wanted[k]) {
        k++;
      }
      if (k == wanted.length) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSound(byte[] bytes, int from, int end) {
    int body = end - TAIL;
    String tail = new String(bytes, body, TAIL, StandardCharsets.ISO_8859_1);
    return tail.equals(CRC + sum(bytes, from, body - from) + "\"}");
  }

  private static String sum(byte[] bytes, int from, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, from, length);
    return HexFormat.of().toHexDigits(crc.getValue(), 8).toLowerCase(Locale.ROOT);
  }
}
