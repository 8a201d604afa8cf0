package gradus.plot.kinds.trees;

import gradus.plot.PlotRequest;
import gradus.plot.Studio;
import gradus.plot.kinds.geometry.Wording;
import gradus.plot.kinds.trees.ProbabilityTree.Branch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The paths of a probability tree with their products.
///
/// @param forest the tree to draw, with the products beside its leaves
/// @param words every path in a sentence, and the sums of paths that end with the same name
public record Paths(List<TreeNode> forest, List<String> words) {
  private static final int MOST = 60;

  public Paths {
    forest = List.copyOf(forest);
    words = List.copyOf(words);
  }

  /// @param names from the root on
  /// @param product in the language
  private record Path(List<String> names, List<String> factors, String product) {
    Path and(Branch branch) {
      List<String> more = new ArrayList<>(names);
      more.add(branch.name());
      List<String> longer = new ArrayList<>(factors);
      longer.add(branch.probability());
      String factor = "(" + branch.probability() + ")";
      return new Path(more, longer, product.isEmpty() ? factor : product + "*" + factor);
    }
  }

  public static Paths of(List<Branch> branches, Studio studio, Wording wording) {
    List<Path> paths = new ArrayList<>();
    Path root = new Path(List.of(), List.of(), "");
    List<TreeNode> forest = new ArrayList<>();
    for (Branch branch : branches) {
      forest.add(node(branch, root, width(branches), paths, studio, wording));
    }
    if (paths.size() > MOST) {
      throw PlotRequest.nothing(
          "the tree has " + paths.size() + " paths", "up to " + MOST + " paths in one picture");
    }
    return new Paths(forest, words(paths, studio, wording));
  }

  private static int width(List<Branch> branches) {
    int width = 0;
    for (Branch branch : branches) {
      width = Math.max(width, branch.probability().length());
    }
    return width;
  }

  private static TreeNode node(
      Branch branch, Path before, int width, List<Path> paths, Studio studio, Wording wording) {
    Path path = before.and(branch);
    List<TreeNode> children = new ArrayList<>();
    for (Branch next : branch.next()) {
      children.add(node(next, path, width(branch.next()), paths, studio, wording));
    }
    String label =
        branch.probability()
            + " ".repeat(width - branch.probability().length() + 2)
            + wording.shown(branch.name());
    if (!branch.next().isEmpty()) {
      return TreeNode.of(label, children);
    }
    paths.add(path);
    return new TreeNode(label, children, wording.value(studio.value(path.product())));
  }

  private static List<String> words(List<Path> paths, Studio studio, Wording wording) {
    List<String> words = new ArrayList<>();
    words.add(
        "A probability tree with " + Wording.count(paths.size(), "path") + ", which sum to 1.");
    Map<String, List<Path>> ends = new LinkedHashMap<>();
    String times = wording.either(" * ", " · ");
    for (Path path : paths) {
      String product = wording.value(studio.value(path.product()));
      words.add(
          String.join(", ", path.names())
              + ": "
              + (path.factors().size() > 1 ? String.join(times, path.factors()) + " = " : "")
              + product
              + ".");
      ends.computeIfAbsent(path.names().getLast(), _ -> new ArrayList<>()).add(path);
    }
    ends.forEach((end, same) -> {
      if (same.size() > 1) {
        words.add(total(end, same, studio, wording));
      }
    });
    return words;
  }

  /// The law of total probability, and the rule of Bayes for each of its parts.
  private static String total(String end, List<Path> paths, Studio studio, Wording wording) {
    StringBuilder sum = new StringBuilder();
    for (Path path : paths) {
      sum.append(sum.isEmpty() ? "" : " + ").append(path.product());
    }
    double total = studio.number(sum.toString(), end);
    List<String> shares = new ArrayList<>();
    if (total > 0) {
      for (Path path : paths) {
        double share = studio.number(path.product(), end) / total;
        List<String> way = path.names().subList(0, path.names().size() - 1);
        shares.add(
            wording.percent(share)
                + (way.isEmpty() ? " directly" : " by " + String.join(", ", way)));
      }
    }
    return end
        + " in all: "
        + wording.value(studio.value(sum.toString()))
        + (shares.isEmpty() ? "." : ", of it " + Wording.list(shares) + ".");
  }
}
