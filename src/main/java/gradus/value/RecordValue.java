package gradus.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Named parts in a fixed order, such as the values and vectors of `eig(A)`.
///
/// @param fields in the order they are printed
public record RecordValue(Map<String, Value> fields) implements Value {
  public RecordValue {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  public Optional<Value> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String kind() {
    return "a record with the parts " + String.join(", ", fields.keySet());
  }

  /// Collects fields in order.
  public static final class Builder {
    private final Map<String, Value> fields = new LinkedHashMap<>();

    private Builder() {}

    public Builder with(String name, Value value) {
      fields.put(name, value);
      return this;
    }

    public RecordValue build() {
      return new RecordValue(fields);
    }
  }
}
