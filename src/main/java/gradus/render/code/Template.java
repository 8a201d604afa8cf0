package gradus.render.code;

import java.util.List;

/// A function of gradus in the words of a tool: `np.maximum(0, #1)`, `1/(1 + np.exp(-@1))`. `#1` is
/// the first argument where brackets and commas keep it together, `@1` where operators stand beside
/// it.
final class Template {
  private Template() {}

  static Code fill(String template, List<Code> arguments) {
    StringBuilder out = new StringBuilder();
    boolean varies = false;
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '#' || c == '@') {
        Code argument = arguments.get(template.charAt(++i) - '1');
        out.append(c == '#' ? argument.text() : argument.at(Code.ATOM));
        varies |= argument.varies();
      } else {
        out.append(c);
      }
    }
    return new Code(out.toString(), level(template), varies, true);
  }

  /// How tightly the outermost operator of the template binds.
  private static int level(String template) {
    int level = template.startsWith("-") ? Code.SUM : Code.ATOM;
    int depth = 0;
    for (int i = 0; i < template.length(); i++) {
      switch (template.charAt(i)) {
        case '(' -> depth++;
        case ')' -> depth--;
        case '+', '-' -> level = depth == 0 ? Math.min(level, Code.SUM) : level;
        case '*', '/' -> level = depth == 0 ? Math.min(level, Code.PRODUCT) : level;
        default -> {}
      }
    }
    return level;
  }
}
