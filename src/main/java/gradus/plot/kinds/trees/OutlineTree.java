package gradus.plot.kinds.trees;

import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Stroke;
import gradus.render.terminal.Width;
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

  /// The results of leaves stand in a column at the right.
  public static Panel panel(TreeNode root) {
    OutlineTree tree = new OutlineTree(reach(root, 0) + GAP);
    tree.place(root, 0);
    return Panel.cells(tree.width, tree.row, tree.marks);
  }

  private static int reach(TreeNode node, int depth) {
    int reach = INDENT * depth + node.width();
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
      branches(x, start, rows);
    }
    marks.add(
        new Mark.Label(
            x,
            start,
            node.label(),
            Mark.Anchor.START,
            rows.isEmpty() ? Ink.Role.TEXT : Ink.Role.STRONG));
    width = Math.max(width, x + node.width());
    if (!node.result().isEmpty()) {
      marks.add(new Mark.Label(column, start, node.result(), Mark.Anchor.START, Ink.Role.STRONG));
      width = Math.max(width, column + Width.of(node.result()));
    }
  }

  private void branches(int x, int start, List<Integer> rows) {
    marks.add(Mark.Line.of(x, start, x, rows.getLast(), Stroke.SOLID, Ink.Role.TEXT));
    for (int child : rows) {
      marks.add(Mark.Line.of(x, child, x + 1, child, Stroke.SOLID, Ink.Role.TEXT));
    }
  }
}
