package gradus.plot.kinds.curves;

import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A graph from top to bottom in cells: boxes in layers, each below all of its inputs, joined by
/// lines with right angles. A line that passes a layer has its own column there.
final class GraphLayout {
  private static final int GAP = 3;

  /// A box, or the place of a line that passes by.
  private static final class Slot {
    final int node;
    final List<String> lines;
    final List<Slot> inputs = new ArrayList<>();
    double order;
    int x;

    Slot(int node, List<String> lines) {
      this.node = node;
      this.lines = lines;
    }

    boolean isBox() {
      return !lines.isEmpty();
    }

    int width() {
      int longest = 0;
      for (String line : lines) {
        longest = Math.max(longest, line.length());
      }
      return isBox() ? longest + 4 : 1;
    }

    int middle() {
      return x + width() / 2;
    }
  }

  private final List<List<Slot>> layers = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final int result;
  private final String head;
  private int width;
  private int height;

  /// @param inputs for each node the places of earlier nodes
  /// @param texts what stands in each box
  /// @param head the head of an arrow downwards
  GraphLayout(List<List<Integer>> inputs, List<List<String>> texts, String head) {
    this.head = head;
    this.result = texts.size() - 1;
    int[] depth = new int[texts.size()];
    for (int i = 0; i < depth.length; i++) {
      for (int input : inputs.get(i)) {
        depth[i] = Math.max(depth[i], depth[input] + 1);
      }
    }
    // Inputs stand just above what they first flow into.
    for (int i = 0; i < depth.length; i++) {
      if (inputs.get(i).isEmpty()) {
        int first = Integer.MAX_VALUE;
        for (int j = i + 1; j < depth.length; j++) {
          first = inputs.get(j).contains(i) ? Math.min(first, depth[j]) : first;
        }
        depth[i] = first == Integer.MAX_VALUE ? 0 : first - 1;
      }
    }
    Slot[] boxes = new Slot[depth.length];
    for (int i = 0; i < depth.length; i++) {
      boxes[i] = new Slot(i, texts.get(i));
      layer(depth[i]).add(boxes[i]);
    }
    for (int i = 0; i < depth.length; i++) {
      for (int input : inputs.get(i)) {
        boxes[i].inputs.add(way(boxes[input], depth[input], depth[i]));
      }
    }
    arrange();
  }

  private List<Slot> layer(int depth) {
    while (layers.size() <= depth) {
      layers.add(new ArrayList<>());
    }
    return layers.get(depth);
  }

  /// The slot in the layer above, through slots in those between; one way from each box serves all
  /// that it flows into.
  private Slot way(Slot from, int start, int end) {
    Slot last = from;
    for (int d = start + 1; d < end; d++) {
      Slot passing = passing(from, d);
      if (!layer(d).contains(passing)) {
        passing.inputs.add(last);
        layer(d).add(passing);
      }
      last = passing;
    }
    return last;
  }

  private Slot passing(Slot from, int d) {
    for (Slot slot : layer(d)) {
      if (!slot.isBox() && slot.node == from.node) {
        return slot;
      }
    }
    return new Slot(from.node, List.of());
  }

  private void arrange() {
    for (List<Slot> layer : layers) {
      int widest = 0;
      for (Slot slot : layer) {
        widest += slot.width() + GAP;
      }
      width = Math.max(width, widest - GAP);
    }
    for (int round = 0; round < 4; round++) {
      for (List<Slot> layer : layers) {
        for (Slot slot : layer) {
          if (!slot.inputs.isEmpty()) {
            slot.order = slot.inputs.stream().mapToDouble(Slot::middle).average().orElse(0);
          }
        }
        place(layer);
      }
      for (int d = layers.size() - 2; d >= 0; d--) {
        for (Slot slot : layers.get(d)) {
          slot.order =
              layers.get(d + 1).stream()
                  .filter(next -> next.inputs.contains(slot))
                  .mapToDouble(Slot::middle)
                  .average()
                  .orElse(slot.order);
        }
        place(layers.get(d));
      }
    }
  }

  /// In the order wished for, each as near to its wish as its neighbours let it.
  private void place(List<Slot> layer) {
    layer.sort(Comparator.comparingDouble(slot -> slot.order));
    int free = 0;
    for (Slot slot : layer) {
      slot.x = Math.max(free, (int) Math.round(slot.order) - slot.width() / 2);
      free = slot.x + slot.width() + GAP;
    }
    int limit = width;
    for (int i = layer.size() - 1; i >= 0; i--) {
      Slot slot = layer.get(i);
      slot.x = Math.max(0, Math.min(slot.x, limit - slot.width()));
      limit = slot.x - GAP;
    }
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /// The marks; the height is known afterwards.
  List<Mark> marks() {
    int y = 0;
    for (int d = 0; d < layers.size(); d++) {
      int tall = 0;
      for (Slot slot : layers.get(d)) {
        tall = Math.max(tall, slot.isBox() ? slot.lines.size() + 2 : 1);
      }
      for (Slot slot : layers.get(d)) {
        draw(slot, y, tall);
      }
      y += tall;
      if (d + 1 < layers.size()) {
        y += connect(layers.get(d + 1), y);
      }
    }
    height = y;
    return marks;
  }

  private void draw(Slot slot, int y, int tall) {
    if (!slot.isBox()) {
      marks.add(Mark.Line.of(slot.x, y, slot.x, y + tall - 1, Stroke.SOLID, Ink.Role.TEXT));
      return;
    }
    Ink ink = slot.node == result ? Ink.Role.STRONG : Ink.Role.TEXT;
    int last = y + slot.lines.size() + 1;
    int right = slot.x + slot.width() - 1;
    marks.add(
        new Mark.Line(
            new double[] {slot.x, right, right, slot.x, slot.x},
            new double[] {y, y, last, last, y},
            Stroke.SOLID,
            ink));
    for (int i = 0; i < slot.lines.size(); i++) {
      marks.add(
          new Mark.Label(
              slot.x + 2, y + 1 + i, slot.lines.get(i), Mark.Anchor.START, Ink.Role.TEXT));
    }
    if (last < y + tall - 1 && slot.node != result) {
      int middle = slot.middle();
      marks.add(Mark.Line.of(middle, last + 1, middle, y + tall - 1, Stroke.SOLID, Ink.Role.TEXT));
    }
  }

  /// A way from a slot to one of the next layer.
  private record Edge(Slot from, int to, boolean arrives) {
    int low() {
      return Math.min(from.middle(), to);
    }

    int high() {
      return Math.max(from.middle(), to);
    }
  }

  /// @return how many rows the connections take
  private int connect(List<Slot> next, int y) {
    List<Edge> edges = new ArrayList<>();
    for (Slot slot : next) {
      List<Slot> inputs = new ArrayList<>(slot.inputs);
      inputs.sort(Comparator.comparingInt(Slot::middle));
      for (int k = 0; k < inputs.size(); k++) {
        int to = slot.isBox() ? slot.x + (k + 1) * slot.width() / (inputs.size() + 1) : slot.x;
        boolean above =
            slot.isBox()
                && inputs.size() == 1
                && Math.abs(inputs.get(k).middle() - slot.middle()) < slot.width() / 2 - 1;
        edges.add(new Edge(inputs.get(k), above ? inputs.get(k).middle() : to, slot.isBox()));
      }
    }
    List<List<Edge>> rows = new ArrayList<>();
    for (Edge edge : edges) {
      if (edge.low() < edge.high()) {
        free(rows, edge).add(edge);
      }
    }
    int tall = rows.size() + 2;
    for (Edge edge : edges) {
      int x = edge.from().middle();
      int row = y + 1;
      for (int k = 0; k < rows.size(); k++) {
        row = rows.get(k).contains(edge) ? y + k + 1 : row;
      }
      double[] xs = {x, x, edge.to(), edge.to()};
      double[] ys = {y, row, row, y + tall - 1};
      marks.add(new Mark.Line(xs, ys, Stroke.SOLID, Ink.Role.TEXT));
      if (edge.arrives()) {
        marks.add(new Mark.Label(edge.to(), y + tall - 1, head, Mark.Anchor.START, Ink.Role.TEXT));
      }
    }
    return tall;
  }

  private static List<Edge> free(List<List<Edge>> rows, Edge edge) {
    for (List<Edge> row : rows) {
      boolean clear =
          row.stream()
              .allMatch(other ->
                  other.from() == edge.from()
                      || edge.high() < other.low() - 1
                      || other.high() < edge.low() - 1);
      if (clear) {
        return row;
      }
    }
    List<Edge> row = new ArrayList<>();
    rows.add(row);
    return row;
  }
}
