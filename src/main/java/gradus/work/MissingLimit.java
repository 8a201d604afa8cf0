package gradus.work;

import gradus.syntax.Node;
import gradus.work.Workings.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Notices where `lim` was dropped on the way: `lim x->2 (x^2-4)/(x-2)`, then `= x + 2` as if that
/// were the limit. From there on the lines are taken for limits, as they are meant.
final class MissingLimit {
  private final Workings workings;
  private final Comparison comparison;

  /// The limit that was put in last.
  private Optional<Node> put = Optional.empty();

  MissingLimit(Workings workings, Comparison comparison) {
    this.workings = workings;
    this.comparison = comparison;
  }

  /// Whether it is the first line without `lim`; the next ones repeat the same slip.
  boolean isNew(Item before) {
    return !put.equals(Optional.of(before.node()));
  }

  /// The limit of a part that is not the limit before it, but whose limit is; remembers it.
  Optional<Item> of(Item part, Item before) {
    if (!(before.node() instanceof Node.Call call)
        || !call.name().equals("limit")
        || call.arguments().size() < 3
        || !(call.arguments().get(1).value() instanceof Node.Name variable)
        || Workings.hasOperator(part.node())
        || !Workings.symbols(part.value()).contains(variable.name())) {
      return Optional.empty();
    }
    List<Node> arguments = new ArrayList<>(List.of(part.node()));
    call.arguments().stream().skip(1).map(Node.Argument::value).forEach(arguments::add);
    Node limit = Workings.call("limit", arguments.toArray(Node[]::new));
    Item item = workings.workOut(limit, "");
    if (!comparison.expressions(item, before).isEqual()) {
      return Optional.empty();
    }
    put = Optional.of(item.node());
    return Optional.of(item);
  }
}
