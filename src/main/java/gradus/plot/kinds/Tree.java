package gradus.plot.kinds;

import gradus.plot.Figure;
import gradus.plot.Panel;
import gradus.plot.Plot;
import gradus.plot.PlotKind;
import gradus.plot.PlotRequest;
import gradus.plot.Studio;
import gradus.plot.kinds.geometry.Wording;
import gradus.plot.kinds.trees.ExpressionTree;
import gradus.plot.kinds.trees.OutlineTree;
import gradus.plot.kinds.trees.Paths;
import gradus.plot.kinds.trees.ProbabilityTree;
import gradus.plot.kinds.trees.TreeNode;
import gradus.plot.kinds.trees.UprightTree;
import java.util.ArrayList;
import java.util.List;

/// How an expression is carried out, or the paths of a probability tree.
final class Tree extends PlotKind {
  Tree() {
    super(
        "tree",
        "The tree of an expression in the order of its steps, or a probability tree",
        "EXPR | 'NAME: P (NAME: P, ...); ...'",
        Input.EXPRESSIONS,
        List.of(),
        List.of(
            "gradus plot-ascii tree '(a+b)*c'",
            "gradus plot-ascii tree 'sick: 0.01 (positive: 0.9, negative: 0.1); healthy: 0.99"
                + " (positive: 0.05, negative: 0.95)'"));
  }

  @Override
  public Plot draw(PlotRequest request) {
    Wording wording = new Wording(request.space().ascii());
    String text = String.join(", ", request.operands()).strip();
    return Plot.of(
        ProbabilityTree.isOne(text)
            ? probabilities(text, request.studio(), wording)
            : expression(text, request, wording));
  }

  private static Figure expression(String text, PlotRequest request, Wording wording) {
    ExpressionTree.Drawn drawn = ExpressionTree.of(text, request.studio(), wording);
    TreeNode root = drawn.root();
    Panel panel =
        UprightTree.width(root) <= request.space().columns()
            ? UprightTree.panel(root)
            : OutlineTree.panel(root);
    List<String> words = new ArrayList<>();
    int steps = drawn.steps().size();
    words.add(
        steps == 0
            ? "The tree of " + text + " is a single leaf."
            : "The tree of " + text + " has " + Wording.count(steps, "step") + ".");
    for (String step : drawn.steps()) {
      words.add("Step " + step + ".");
    }
    return Figure.of(panel, words, List.of());
  }

  private static Figure probabilities(String text, Studio studio, Wording wording) {
    List<ProbabilityTree.Branch> branches = ProbabilityTree.read(text, studio);
    Paths paths = Paths.of(branches, studio, wording);
    return Figure.of(
        OutlineTree.panel(TreeNode.of("start", paths.forest())), paths.words(), List.of());
  }
}
