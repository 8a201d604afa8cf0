package gradus.engine;

import gradus.diag.Span;
import gradus.exact.Rational;
import gradus.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which columns of tall data a node stands for: `A`, `A[:, 2]`, `A[:, 1..3]`, `A[:, [1, 3]]`,
/// `A.bmi`, `bmi`.
final class TallColumnsOf {
  private final TallData data;
  private final int indexBase;

  TallColumnsOf(TallData data, int indexBase) {
    this.data = data;
    this.indexBase = indexBase;
  }

  /// Empty for everything else, and for columns of text.
  Optional<TallCall.Part> of(Node node) {
    return switch (node) {
      case Node.Name _ when data.isAll(node) -> whole(node);
      case Node.Name(Span _, String name) when data.bound().containsKey(name) ->
          single(node, data.bound().get(name));
      case Node.Field(Span _, Node target, String name, Span _) when data.isAll(target) ->
          data.vector() ? Optional.empty() : named(node, name);
      case Node.Index(Span _, Node target, List<Node> subscripts)
          when data.isAll(target)
              && !data.vector()
              && subscripts.size() == 2
              && subscripts.getFirst() instanceof Node.All ->
          selected(node, subscripts.getLast());
      case Node _ -> Optional.empty();
    };
  }

  private Optional<TallCall.Part> whole(Node node) {
    int[] all = IntStream.range(0, data.columns().size()).toArray();
    return data.texts().isEmpty()
        ? Optional.of(new TallCall.Part(node, all, !data.vector()))
        : Optional.empty();
  }

  private Optional<TallCall.Part> single(Node node, int column) {
    return data.texts().get(column)
        ? Optional.empty()
        : Optional.of(new TallCall.Part(node, new int[] {column}, false));
  }

  private Optional<TallCall.Part> named(Node node, String name) {
    int first = data.columns().indexOf(name);
    return data.labelled() && first >= 0 && first == data.columns().lastIndexOf(name)
        ? single(node, first)
        : Optional.empty();
  }

  private Optional<TallCall.Part> selected(Node node, Node subscript) {
    if (!data.texts().isEmpty()) {
      return Optional.empty();
    }
    return switch (subscript) {
      case Node.All _ -> whole(node);
      case Node.Str(Span _, String name) -> named(node, name);
      case Node.Num _, Node.End _ -> number(subscript).flatMap(column -> single(node, column));
      case Node.Range(Span _, Node first, Node step, Node last) ->
          range(node, number(first), step, number(last));
      case Node.ArrayLiteral(Span _, List<List<Node>> rows, boolean semicolon)
          when rows.size() == 1 && !semicolon -> {
        List<Integer> list = new ArrayList<>();
        for (Node entry : rows.getFirst()) {
          Optional<Integer> column = number(entry);
          if (column.isEmpty()) {
            yield Optional.empty();
          }
          list.add(column.get());
        }
        yield several(node, list);
      }
      case Node _ -> Optional.empty();
    };
  }

  private Optional<TallCall.Part> range(
      Node node, Optional<Integer> first, Node step, Optional<Integer> last) {
    boolean byOne = step instanceof Node.Num(Span _, Rational one, boolean _) && one.isOne();
    return byOne && first.isPresent() && last.isPresent()
        ? several(node, IntStream.rangeClosed(first.get(), last.get()).boxed().toList())
        : Optional.empty();
  }

  private static Optional<TallCall.Part> several(Node node, List<Integer> columns) {
    int[] places = columns.stream().mapToInt(Integer::intValue).toArray();
    return places.length == 0
        ? Optional.empty()
        : Optional.of(new TallCall.Part(node, places, true));
  }

  /// A column from 0, if there is one of that number.
  private Optional<Integer> number(Node node) {
    int last = data.columns().size() - 1;
    if (node instanceof Node.End) {
      return Optional.of(last);
    }
    if (node instanceof Node.Num(Span _, Rational number, boolean _)
        && number.isInteger()
        && number.fitsInt()) {
      int column = number.intValueExact() - indexBase;
      return column >= 0 && column <= last ? Optional.of(column) : Optional.empty();
    }
    return Optional.empty();
  }
}
