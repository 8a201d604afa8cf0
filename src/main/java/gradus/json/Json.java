package gradus.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A JSON text as a value (RFC 8259). Objects keep the order of their keys; numbers keep their
/// source text, so that whoever needs `0.1` or an integer past 2^53 exactly still has it.
public sealed interface Json {

  Nul NULL = new Nul();
  Bool TRUE = new Bool(true);
  Bool FALSE = new Bool(false);

  /// @param fields in the order they were written
  record Obj(SequencedMap<String, Json> fields) implements Json {
    public Obj {
      fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }

    public Optional<Json> get(String key) {
      return Optional.ofNullable(fields.get(key));
    }
  }

  record Arr(List<Json> items) implements Json {
    public Arr {
      items = List.copyOf(items);
    }
  }

  record Str(String value) implements Json {}

  /// @param text a number in the grammar of RFC 8259, exactly as written
  record Num(String text) implements Json {
    public Num {
      if (NumberGrammar.end(text, 0) != text.length()) {
        throw new IllegalArgumentException("not a JSON number: " + text);
      }
    }

    /// The nearest double; ±∞ when the text lies outside the range of doubles.
    public double value() {
      return Double.parseDouble(text);
    }
  }

  record Bool(boolean value) implements Json {}

  record Nul() implements Json {}

  static Str of(String text) {
    return new Str(text);
  }

  static Bool of(boolean truth) {
    return truth ? TRUE : FALSE;
  }

  static Num of(long integer) {
    return new Num(Long.toString(integer));
  }

  /// The shortest decimal that reads back to the same double.
  ///
  /// @throws IllegalArgumentException for NaN and the infinities, which JSON cannot write: the
  ///   caller decides what stands for them
  static Num of(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("JSON has no number for " + number);
    }
    return new Num(ShortestDecimal.of(number));
  }

  static Arr array(Json... items) {
    return new Arr(List.of(items));
  }

  static Arr array(List<? extends Json> items) {
    return new Arr(List.copyOf(items));
  }

  /// An array of texts.
  static Arr texts(List<String> texts) {
    List<Json> items = new ArrayList<>(texts.size());
    for (String text : texts) {
      items.add(new Str(text));
    }
    return new Arr(items);
  }

  static Obj object(Map<String, ? extends Json> fields) {
    return new Obj(new LinkedHashMap<>(fields));
  }

  /// Starts an object that is written field by field.
  static Fields fields() {
    return new Fields();
  }

  /// An object in the making. A key given twice is a bug of the caller.
  final class Fields {
    private final SequencedMap<String, Json> fields = new LinkedHashMap<>();

    private Fields() {}

    public Fields put(String key, Json value) {
      if (fields.putIfAbsent(key, value) != null) {
        throw new IllegalArgumentException("key given twice: " + key);
      }
      return this;
    }

    public Fields put(String key, String value) {
      return put(key, of(value));
    }

    public Fields put(String key, boolean value) {
      return put(key, of(value));
    }

    public Fields put(String key, long value) {
      return put(key, of(value));
    }

    public Fields put(String key, double value) {
      return put(key, of(value));
    }

    public Obj build() {
      return new Obj(fields);
    }
  }
}
