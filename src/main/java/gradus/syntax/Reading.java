package gradus.syntax;

/// Writes a tree in the language itself: ASCII, every product written out, as few parentheses as
/// the precedences allow and the eye needs. Reading the text again gives the same tree, up to spans
/// and two spellings: implicit products come back as `*`, `√x` as `sqrt(x)`.
public final class Reading {
  private Reading() {}

  public static String of(Node node) {
    return of(node, mentions("T", node));
  }

  private static String of(Node node, boolean quotes) {
    return NodeWriter.text(node, quotes);
  }

  /// The text of a whole statement.
  ///
  /// @param bound whether the name `T` means something
  static String of(Statement statement, boolean bound) {
    return switch (statement) {
      case Statement.Expression e ->
          e.node() instanceof Node.At at ? NodeWriter.statement(at, bound) : of(e.node(), bound);
      case Statement.Assignment a -> {
        String value = of(a.value(), bound);
        yield a.name() + " = " + (AtReader.isEquation(a.value()) ? "(" + value + ")" : value);
      }
      case Statement.Definition d -> {
        int plain = d.arguments().size() - d.parameters();
        String head = String.join(", ", d.arguments().subList(0, plain));
        String tail = String.join(", ", d.arguments().subList(plain, d.arguments().size()));
        yield d.name()
            + "("
            + head
            + (tail.isEmpty() ? "" : "; " + tail)
            + ") = "
            + of(d.body(), bound);
      }
      case Statement.Declaration d -> String.join(", ", d.names()) + " in " + of(d.domain(), bound);
      case Statement.Assumption a -> of(a.relation(), bound);
    };
  }

  private static boolean mentions(String name, Node node) {
    if (node instanceof Node.Name symbol && symbol.name().equals(name)) {
      return true;
    }
    for (Node child : Children.of(node)) {
      if (mentions(name, child)) {
        return true;
      }
    }
    return false;
  }
}
