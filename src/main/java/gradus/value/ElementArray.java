package gradus.value;

import java.util.List;

/// An array of exact numbers, formulas or truth values, or of words, which stand with nothing but
/// words. An array whose entries are all doubles is a {@link RealArray}: make arrays from mixed
/// entries through {@link Values#array}.
///
/// @param entries row-major; each a {@link Scalar}, {@link Formula} or {@link Truth}, or each a
///   {@link Text}
public record ElementArray(Shape shape, List<Value> entries, Labels labels) implements Array {
  public ElementArray {
    entries = List.copyOf(entries);
    if (shape.size() != entries.size()) {
      throw new IllegalArgumentException(shape + " with " + entries.size() + " entries");
    }
  }

  @Override
  public Value get(int position) {
    return entries.get(position);
  }

  /// Whether the entries are words.
  public boolean isWords() {
    return !entries.isEmpty() && entries.getFirst() instanceof Text;
  }

  /// Whether every entry is an exact rational.
  public boolean isRational() {
    for (Value entry : entries) {
      if (!(entry instanceof Scalar.Exact)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public ElementArray reshape(Shape other) {
    return new ElementArray(other, entries, Labels.NONE);
  }

  @Override
  public ElementArray withLabels(Labels other) {
    return new ElementArray(shape, entries, other);
  }

  @Override
  public String kind() {
    return isWords() ? Array.super.kind() + " of words" : Array.super.kind();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ElementArray array
        && shape.equals(array.shape)
        && entries.equals(array.entries);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + entries.hashCode();
  }
}
