package gradus.tutor.lesson;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The keys that may stand in a block.
///
/// @param name what the block is called in messages
/// @param keys by name
record Grammar(String name, Map<String, Key> keys) {
  static final Grammar SHOW = of("gradus show", "run*", "steps", "expect");
  static final Grammar TRY =
      of("gradus try", "ask", "expect", "accept", "vars", "hint*", "mistake ID*", "then");
  static final Grammar PLOT = of("gradus plot", "draw", "alt", "caption");
  static final Grammar QUIZ =
      of(
          "gradus quiz",
          "id",
          "skill",
          "type",
          "level",
          "points",
          "part",
          "calc",
          "param NAME*",
          "let NAME*",
          "require*",
          "distinct",
          "prompt",
          "question",
          "answer KEY?*",
          "vars",
          "domain",
          "test",
          "form",
          "option KEY*",
          "line*",
          "mistake ID*",
          "hint*",
          "step*",
          "right*",
          "wrong*");
  static final Grammar FRONT =
      of("the head of a lesson", "title", "minutes", "requires", "next", "functions", "keep*");
  static final Grammar COURSE = of("course.txt", "format", "id", "title", "licence", "chapter ID*");

  /// @param argument what stands between the key and its colon; empty for nothing
  /// @param optional whether the argument may be left out
  /// @param repeats whether the key may be used again
  record Key(String name, String argument, boolean optional, boolean repeats) {}

  static Grammar of(Block.Kind kind) {
    return switch (kind) {
      case SHOW -> SHOW;
      case TRY -> TRY;
      case PLOT -> PLOT;
      case QUIZ -> QUIZ;
    };
  }

  /// @param keys `run`, `run*` for one that repeats, `param NAME` with an argument, `answer KEY?`
  ///   with one that may be left out
  private static Grammar of(String name, String... keys) {
    Map<String, Key> all = new TreeMap<>();
    for (String key : keys) {
      boolean repeats = key.endsWith("*");
      boolean optional = key.indexOf('?') > 0;
      String bare = key.substring(0, key.length() - (repeats ? 1 : 0) - (optional ? 1 : 0));
      int space = bare.indexOf(' ');
      String word = space < 0 ? bare : bare.substring(0, space);
      all.put(word, new Key(word, space < 0 ? "" : bare.substring(space + 1), optional, repeats));
    }
    return new Grammar(name, Map.copyOf(all));
  }

  List<String> words() {
    return keys.keySet().stream().sorted().toList();
  }
}
