package gradus.work;

import gradus.syntax.Node;
import gradus.work.Workings.Item;
import java.util.Optional;

/// What the next line is compared with.
///
/// @param side the last side of an equation, which `= …` on the next line goes on from
record Prior(int line, Item item, boolean condition, Optional<Node> side) {}
