package gradus.data;

/// What a JSON text will take as a tree, estimated before it is parsed. Every value follows a
/// comma, a bracket or a colon, so counting those bounds the number of nodes however the text was
/// forged.
final class JsonCost {
  /// A `Num` or `Str` with its `String` and its array, and its slot in a list that has just grown.
  private static final int VALUE = 112;

  /// A `LinkedHashMap` with its table, or a list.
  private static final int CONTAINER = 200;

  /// An entry of a map and the key.
  private static final int FIELD = 112;

  private JsonCost() {}

  static long of(Content content) {
    long cost = 3L * content.end();
    for (byte b : content.bytes()) {
      switch (b) {
        case ',' -> cost += VALUE;
        case '[', '{' -> cost += CONTAINER;
        case ':' -> cost += FIELD;
        default -> {}
      }
    }
    return cost;
  }
}
