package gradus.tutor.card;

import java.util.ArrayList;
import java.util.List;

/// Calls in the language, taken apart as text.
final class Calls {
  private Calls() {}

  /// The arguments of a call that is all there is; empty when something stands beside it.
  ///
  /// @param open `median(`
  static List<String> arguments(String call, String open) {
    if (!call.startsWith(open) || !call.endsWith(")")) {
      return List.of();
    }
    String inner = call.substring(open.length(), call.length() - 1);
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth < 0) {
        return List.of();
      }
      if (c == ',' && depth == 0) {
        parts.add(inner.substring(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(inner.substring(from).strip());
    return parts;
  }
}
