package gradus.render.code;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The names of variables in a tool. A word that means something there gets an underscore behind
/// it, and is told.
final class Names {
  private final Dialect dialect;
  private final Map<String, String> changed = new LinkedHashMap<>();

  Names(Dialect dialect) {
    this.dialect = dialect;
  }

  String of(String name) {
    if (!isIdentifier(name)) {
      throw Diagnostic.error(Code.USAGE, name + " is no name of a variable in " + dialect.tool())
          .hint("another name for it")
          .toException();
    }
    if (!dialect.isReserved(name)) {
      return name;
    }
    // The language knows no names that end with an underscore, so the new one is free.
    changed.put(name, name + "_");
    return name + "_";
  }

  private static boolean isIdentifier(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
      if (!letter && !(i > 0 && c >= '0' && c <= '9')) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  void tell(Consumer<String> notes) {
    changed.forEach((name, other) ->
        notes.accept(name + " means something in " + dialect.tool() + " and is written " + other));
  }
}
