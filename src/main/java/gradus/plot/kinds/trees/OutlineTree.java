package gradus.plot.kinds.trees;

import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Stroke;
import java.util.ArrayList;
import java.util.List;

/// A tree with one node a row, children below and to the right: narrow however wide the tree is.
public final class OutlineTree {
  private static final int INDENT = 3;
  private static final int GAP = 3;

  private final List<Mark> marks = new ArrayList<>();
  private final int column;
  private int row;
  private int width;

  private OutlineTree(int column) {
    this.column = column;
  }

  /// @param forest the roots; results of leaves stand in a column at the right
  public static Panel panel(List<TreeNode> forest) {
    int column = 0;
    for (TreeNode root : forest) {
      column = Math.max(column, reach(root, 0) + GAP);
    }
    OutlineTree tree = new OutlineTree(column);
    for (TreeNode root : forest) {
      tree.place(root, 0);
    }
    return Panel.cells(tree.width, tree.row, tree.marks);
  }

  private static int reach(TreeNode node, int depth) {
    int reach = INDENT * depth + node.label().length();
    for (TreeNode child : node.children()) {
      reach = Math.max(reach, reach(child, depth + 1));
    }
    return reach;
  }

  private void place(TreeNode node, int depth) {
    int x = INDENT * depth;
    int start = row++;
    List<Integer> rows = new ArrayList<>();
    for (TreeNode child : node.children()) {
      rows.add(row);
      place(child, depth + 1);
    }
    if (!rows.isEmpty()) {
      marks.add(branches(x, start, rows));
    }
    marks.add(
        new Mark.Label(
            x,
            start,
            node.label(),
            Mark.Anchor.START,
            rows.isEmpty() ? Ink.Role.TEXT : Ink.Role.STRONG));
    width = Math.max(width, x + node.label().length());
    if (!node.result().isEmpty()) {
      marks.add(
          new Mark.Label(column, start, node.result(), Mark.Anchor.START, Ink.Role.STRONG));
      width = Math.max(width, column + node.result().length());
    }
  }

  private static Mark branches(int x, int start, List<Integer> rows) {
    double[] xs = new double[3 * rows.size() + 2];
    double[] ys = new double[3 * rows.size() + 2];
    xs[0] = x;
    ys[0] = start;
    xs[1] = x;
    ys[1] = rows.getLast();
    for (int i = 0; i < rows.size(); i++) {
      xs[3 * i + 2] = Double.NaN;
      ys[3 * i + 2] = Double.NaN;
      xs[3 * i + 3] = x;
      ys[3 * i + 3] = rows.get(i);
      xs[3 * i + 4] = x + 1;
      ys[3 * i + 4] = rows.get(i);
    }
    return new Mark.Line(xs, ys, Stroke.SOLID, Ink.Role.TEXT);
  }
}
