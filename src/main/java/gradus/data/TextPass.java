package gradus.data;

import gradus.data.Column.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The second walk over the bytes, for the columns that hold texts. Equal texts are stored once:
/// text columns are mostly labels.
final class TextPass {
  private static final int MOST_SHARED = 10_000;

  /// How often the free memory is looked at, in bytes of text stored.
  private static final long CHECKED_EVERY = 16L << 20;

  /// A `String` with its array, without the characters.
  private static final int STRING_BYTES = 56;

  private final Content content;
  private final byte separator;
  private final HeaderLine first;
  private final Memory memory;
  private final Map<String, String> shared = new HashMap<>();
  private long stored;

  TextPass(Content content, byte separator, HeaderLine first, Memory memory) {
    this.content = content;
    this.separator = separator;
    this.first = first;
    this.memory = memory;
  }

  /// The text columns among the given ones, in their order.
  List<TextColumn> read(List<ColumnBuilder> builders, int rows) {
    List<TextColumn> columns = new ArrayList<>();
    int[] slots = new int[first.width()];
    Arrays.fill(slots, -1);
    for (ColumnBuilder builder : builders) {
      if (builder.isText()) {
        slots[builder.position()] = columns.size();
        columns.add(new TextColumn(builder.name(), new ArrayList<>(rows)));
      }
    }
    if (columns.isEmpty()) {
      return columns;
    }
    CellCursor cursor = new CellCursor(content, separator, first.dataStart());
    while (cursor.nextRecord()) {
      for (int i = 0; cursor.nextCell(); i++) {
        if (slots[i] >= 0) {
          columns.get(slots[i]).values().add(stored(cursor.text()));
        }
      }
    }
    return columns;
  }

  private String stored(String text) {
    String known = shared.get(text);
    if (known != null) {
      return known;
    }
    if (shared.size() < MOST_SHARED) {
      shared.put(text, text);
    }
    long before = stored / CHECKED_EVERY;
    stored += STRING_BYTES + text.length();
    if (stored / CHECKED_EVERY != before) {
      memory.require(CHECKED_EVERY, content.name() + " (its text columns)");
    }
    return text;
  }
}
