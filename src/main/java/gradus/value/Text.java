package gradus.value;

/// A piece of text.
public record Text(String value) implements Value {
  @Override
  public String kind() {
    return "a text";
  }
}
