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
    return Math.max(node.label().length(), width);
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
                left + (node.label().length() - 1) / 2,
                left + width - 1 - node.label().length() / 2);
    if (!middles.isEmpty()) {
      lines.add(branches(middle, middles, row));
    }
    labels.add(
        new Mark.Label(
            middle - (node.label().length() - 1) / 2,
            row,
            node.label(),
            Mark.Anchor.START,
            middles.isEmpty() ? Ink.Role.TEXT : Ink.Role.STRONG));
    return middle;
  }

  /// From the parent down to a level line, and from there down to every child. The ends lie under
  /// the labels.
  private static Mark branches(int middle, List<Integer> children, int row) {
    int pieces = children.size() + 2;
    double[] x = new double[3 * pieces];
    double[] y = new double[3 * pieces];
    int low = Math.min(middle, children.getFirst());
    int high = Math.max(middle, children.getLast());
    piece(x, y, 0, middle, row, middle, row + 1);
    piece(x, y, 1, low, row + 1, high, row + 1);
    for (int i = 0; i < children.size(); i++) {
      piece(x, y, i + 2, children.get(i), row + 1, children.get(i), row + 3);
    }
    return new Mark.Line(x, y, Stroke.SOLID, Ink.Role.TEXT);
  }

  private static void piece(
      double[] x, double[] y, int index, double x0, double y0, double x1, double y1) {
    x[3 * index] = x0;
    y[3 * index] = y0;
    x[3 * index + 1] = x1;
    y[3 * index + 1] = y1;
    x[3 * index + 2] = Double.NaN;
    y[3 * index + 2] = Double.NaN;
  }
}
