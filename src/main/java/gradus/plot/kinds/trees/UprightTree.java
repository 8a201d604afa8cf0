package gradus.plot.kinds.trees;

import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Stroke;
import java.util.ArrayList;
import java.util.List;

/// A tree with its root above and every parent over the middle of its children.
public final class UprightTree {
  private static final int GAP = 3;

  private final List<Mark> lines = new ArrayList<>();
  private final List<Mark> labels = new ArrayList<>();

  private UprightTree() {}

  /// How many columns it takes.
  public static int width(TreeNode node) {
    int width = (node.children().size() - 1) * GAP;
    for (TreeNode child : node.children()) {
      width += width(child);
    }
    return Math.max(node.width(), width);
  }

  public static Panel panel(TreeNode root) {
    UprightTree tree = new UprightTree();
    tree.place(root, 0, 0);
    List<Mark> marks = new ArrayList<>(tree.lines);
    marks.addAll(tree.labels);
    return Panel.cells(width(root), 3 * root.height() - 2, marks);
  }

  /// @return the column of the middle of the node
  private int place(TreeNode node, int left, int row) {
    int width = width(node);
    int inner = (node.children().size() - 1) * GAP;
    for (TreeNode child : node.children()) {
      inner += width(child);
    }
    int at = left + (width - inner) / 2;
    List<Integer> middles = new ArrayList<>();
    for (TreeNode child : node.children()) {
      middles.add(place(child, at, row + 3));
      at += width(child) + GAP;
    }
    int middle =
        middles.isEmpty()
            ? left + (width - 1) / 2
            : Math.clamp(
                (middles.getFirst() + middles.getLast()) / 2,
                left + (node.width() - 1) / 2,
                left + width - 1 - node.width() / 2);
    if (!middles.isEmpty()) {
      branches(middle, middles, row);
    }
    labels.add(
        new Mark.Label(
            middle - (node.width() - 1) / 2,
            row,
            node.label(),
            Mark.Anchor.START,
            middles.isEmpty() ? Ink.Role.TEXT : Ink.Role.STRONG));
    return middle;
  }

  /// From the parent down to a level line, and from there down to every child. The ends lie under
  /// the labels.
  private void branches(int middle, List<Integer> children, int row) {
    line(middle, row, middle, row + 1);
    line(
        Math.min(middle, children.getFirst()),
        row + 1,
        Math.max(middle, children.getLast()),
        row + 1);
    for (int child : children) {
      line(child, row + 1, child, row + 3);
    }
  }

  private void line(double x0, double y0, double x1, double y1) {
    if (x0 != x1 || y0 != y1) {
      lines.add(Mark.Line.of(x0, y0, x1, y1, Stroke.SOLID, Ink.Role.TEXT));
    }
  }
}
