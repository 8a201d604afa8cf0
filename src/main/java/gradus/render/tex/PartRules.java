package gradus.render.tex;

import gradus.render.box.Rule;
import gradus.tex.Tex;
import gradus.tex.Tex.Char;
import gradus.tex.Tex.Command;
import gradus.tex.Tex.Environment;
import gradus.tex.Tex.Group;
import java.util.ArrayList;
import java.util.List;

/// The `\cline{2-3}` and `\cmidrule(lr){2-3}` of an array, taken out of its cells.
///
/// @param plain the environment without them
record PartRules(Environment plain, List<Rule> rules) {
  static PartRules of(Environment environment) {
    List<List<Group>> rows = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    for (List<Group> row : environment.rows()) {
      if (row.isEmpty() || !isPartRule(row.getFirst().items())) {
        rows.add(row);
        continue;
      }
      List<Tex> items = new ArrayList<>(row.getFirst().items());
      while (isPartRule(items)) {
        take(items, rows.size(), rules);
      }
      boolean last = items.isEmpty() && row.size() == 1;
      if (!last) {
        List<Group> cells = new ArrayList<>(row);
        cells.set(0, new Group(row.getFirst().span(), items));
        rows.add(cells);
      }
    }
    return rules.isEmpty()
        ? new PartRules(environment, rules)
        : new PartRules(
            new Environment(
                environment.span(),
                environment.name(),
                environment.columns(),
                rows,
                environment.rules()),
            rules);
  }

  private static boolean isPartRule(List<Tex> items) {
    int range = range(items);
    return range > 0 && columns(items.get(range)).length == 2;
  }

  /// Where the braces behind the command stand; 0 where no rule begins the cell.
  private static int range(List<Tex> items) {
    if (items.isEmpty()
        || !(items.getFirst() instanceof Command command)
        || !command.name().equals("cline") && !command.name().equals("cmidrule")) {
      return 0;
    }
    int i = 1;
    if (i < items.size() && items.get(i) instanceof Char(_, String open) && open.equals("(")) {
      while (i < items.size() && !(items.get(i) instanceof Char(_, String c) && c.equals(")"))) {
        i++;
      }
      i++;
    }
    return i < items.size() && items.get(i) instanceof Group ? i : 0;
  }

  private static void take(List<Tex> items, int row, List<Rule> rules) {
    int range = range(items);
    int[] columns = columns(items.get(range));
    rules.add(new Rule(row, columns[0] - 1, columns[1]));
    items.subList(0, range + 1).clear();
  }

  /// The two numbers of `2-3`, or nothing.
  private static int[] columns(Tex range) {
    int[] numbers = new int[2];
    int at = 0;
    for (Tex item : ((Group) range).items()) {
      String text = item instanceof Char(_, String c) ? c : "";
      if (text.equals("-") && at == 0) {
        at = 1;
      } else if (text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9') {
        numbers[at] = Math.min(10 * numbers[at] + text.charAt(0) - '0', 1000);
      } else {
        return new int[0];
      }
    }
    return numbers[0] > 0 && numbers[1] >= numbers[0] ? numbers : new int[0];
  }
}
