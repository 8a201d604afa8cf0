package gradus.plot.kinds.trees;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.plot.Studio;
import java.util.ArrayList;
import java.util.List;

/// Reads `sick: 0.01 (positive: 0.9, negative: 0.1); healthy: 0.99 (positive: 0.05, negative:
/// 0.95)`: the branches of each node, their probabilities in the language, and behind them in
/// brackets the branches that follow.
public final class ProbabilityTree {
  private static final String EXAMPLE =
      "tree 'sick: 0.01 (positive: 0.9, negative: 0.1); healthy: 0.99 (positive: 0.05, negative:"
          + " 0.95)'";

  /// How far the probabilities of one node may be from 1.
  private static final double ROUNDING = 1e-9;

  private final Studio studio;

  private ProbabilityTree(Studio studio) {
    this.studio = studio;
  }

  /// @param probability of this branch once its node is reached, in the language
  /// @param number the same
  public record Branch(String name, String probability, double number, List<Branch> next) {
    public Branch {
      next = List.copyOf(next);
    }
  }

  /// Whether a text is of this form, and no expression.
  public static boolean isOne(String text) {
    int colon = text.indexOf(':');
    if (colon <= 0) {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      if ("([{,;=<>+*/^".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /// @throws GradusException when a branch has no name or probability, or those of a node do not
  ///   sum to 1
  public static List<Branch> read(String text, Studio studio) {
    return new ProbabilityTree(studio).branches(text, "the first node");
  }

  private List<Branch> branches(String text, String node) {
    List<Branch> branches = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ';';
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      }
      if (depth < 0 || i == text.length() && depth > 0) {
        throw wrong("a bracket is not " + (depth < 0 ? "opened" : "closed") + " in '" + text + "'");
      }
      if (depth == 0 && (c == ',' || c == ';')) {
        branches.add(branch(text.substring(from, i).strip(), node));
        from = i + 1;
      }
    }
    sum(branches, node);
    return branches;
  }

  private Branch branch(String text, String node) {
    int colon = text.indexOf(':');
    int bracket = text.indexOf('(');
    if (text.isEmpty() || colon <= 0 || bracket >= 0 && bracket < colon) {
      throw wrong(
          text.isEmpty()
              ? "a branch of " + node + " is missing between its commas"
              : "'" + text + "' has no name: a branch is written name: probability");
    }
    String name = text.substring(0, colon).strip();
    String rest = text.substring(colon + 1).strip();
    int open = next(rest);
    String probability = rest.substring(0, open).strip();
    if (probability.isEmpty()) {
      throw wrong("'" + name + "' has no probability");
    }
    double number = studio.number(probability, name);
    if (!(number >= 0 && number <= 1)) {
      throw Diagnostic.error(
              Code.NOT_A_DISTRIBUTION,
              name + " has the probability " + probability + ", which is not between 0 and 1")
          .hint(EXAMPLE)
          .toException();
    }
    List<Branch> next =
        open == rest.length()
            ? List.of()
            : branches(rest.substring(open + 1, rest.length() - 1), name);
    return new Branch(name, probability, number, next);
  }

  /// Where the bracket with further branches opens: one at the end, with a colon in it.
  private static int next(String rest) {
    if (!rest.endsWith(")")) {
      return rest.length();
    }
    int depth = 0;
    for (int i = rest.length() - 1; i >= 0; i--) {
      if (rest.charAt(i) == ')') {
        depth++;
      } else if (rest.charAt(i) == '(' && --depth == 0) {
        return rest.indexOf(':', i) > 0 ? i : rest.length();
      }
    }
    return rest.length();
  }

  private void sum(List<Branch> branches, String node) {
    StringBuilder sum = new StringBuilder();
    for (Branch branch : branches) {
      sum.append(sum.isEmpty() ? "(" : " + (").append(branch.probability()).append(')');
    }
    double total = studio.number(sum.toString(), node);
    if (Math.abs(total - 1) > ROUNDING) {
      List<String> names = new ArrayList<>();
      branches.forEach(branch -> names.add(branch.name()));
      throw Diagnostic.error(
              Code.NOT_A_DISTRIBUTION,
              "the branches of " + node + " have the sum " + total + ", not 1")
          .hint("probabilities of " + String.join(", ", names) + " that sum to 1")
          .toException();
    }
  }

  private static GradusException wrong(String what) {
    return Diagnostic.error(Code.UNEXPECTED_TOKEN, what).hint(EXAMPLE).toException();
  }
}
