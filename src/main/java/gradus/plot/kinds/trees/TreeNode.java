package gradus.plot.kinds.trees;

import gradus.render.terminal.Width;
import java.util.List;

/// A node of a tree to be drawn.
///
/// @param label what is written at it, as canvases write it
/// @param result what is written beside a leaf, in a column of its own; empty for nothing
public record TreeNode(String label, List<TreeNode> children, String result) {
  public TreeNode {
    children = List.copyOf(children);
  }

  public static TreeNode of(String label, List<TreeNode> children) {
    return new TreeNode(label, children, "");
  }

  /// How many cells its label takes.
  public int width() {
    return Width.of(label);
  }

  /// How many levels it has.
  public int height() {
    int height = 0;
    for (TreeNode child : children) {
      height = Math.max(height, child.height());
    }
    return height + 1;
  }
}
