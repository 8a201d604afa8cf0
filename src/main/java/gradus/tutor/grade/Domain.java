package gradus.tutor.grade;

import gradus.diag.GradusException;
import gradus.symbolic.equivalence.Witness;
import gradus.tutor.desk.Desk;
import gradus.value.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The condition on the variables under which answers are compared.
final class Domain {
  private Domain() {}

  /// `x > 0, n in N` and `x > 0 and y > 0`, one by one.
  static List<String> facts(String domain) {
    List<String> facts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= domain.length(); i++) {
      boolean and = depth == 0 && domain.startsWith(" and ", i);
      if (i == domain.length() || depth == 0 && ",;".indexOf(domain.charAt(i)) >= 0 || and) {
        String fact = domain.substring(start, i).strip();
        if (!fact.isEmpty()) {
          facts.add(fact);
        }
        i += and ? 4 : 0;
        start = i + 1;
      } else {
        depth += "([{".indexOf(domain.charAt(i)) >= 0 ? 1 : 0;
        depth -= ")]}".indexOf(domain.charAt(i)) >= 0 ? 1 : 0;
      }
    }
    return facts;
  }

  /// Whether a point lies in the domain; also where that cannot be told.
  static boolean holds(String domain, Witness witness, Desk desk) {
    if (domain.isBlank() || witness.point().isEmpty()) {
      return true;
    }
    Map<String, String> point = new TreeMap<>();
    witness.point().forEach((name, value) -> point.put(name, value.toString()));
    return holds(domain, point, desk);
  }

  private static boolean holds(String domain, Map<String, String> point, Desk desk) {
    for (String fact : facts(domain)) {
      try {
        if (desk.value(at("(" + fact + ")", point)) == Truth.FALSE) {
          return false;
        }
      } catch (GradusException unclear) {
        return true;
      }
    }
    return true;
  }

  /// An expression at a point, as the language writes it.
  static String at(String expression, Map<String, String> point) {
    StringBuilder text = new StringBuilder("(").append(expression).append(") at ");
    String separator = "";
    for (Map.Entry<String, String> coordinate : point.entrySet()) {
      text.append(separator)
          .append(coordinate.getKey())
          .append(" = ")
          .append(coordinate.getValue());
      separator = ", ";
    }
    return text.toString();
  }

  /// Points of the domain, for a formula in these variables.
  static List<Map<String, String>> points(String domain, List<String> names, Desk desk) {
    List<Map<String, String>> points = new ArrayList<>();
    for (int k = 0; k < PLACES.size() && points.size() < MOST; k++) {
      Map<String, String> point = new TreeMap<>();
      for (int i = 0; i < names.size(); i++) {
        point.put(names.get(i), PLACES.get((k + 3 * i) % PLACES.size()));
      }
      if (holds(domain, point, desk)) {
        points.add(point);
      }
    }
    return points;
  }

  private static final int MOST = 8;

  private static final List<String> PLACES =
      List.of(
          "1/2", "1/3", "3/10", "17/19", "2", "3", "7/5", "11", "1/7", "5", "-1/2", "-1/3", "-2",
          "-7/5", "-3", "9/10", "29/3", "101", "1/50", "-11", "3/4", "1/5", "4/9", "13/8", "6");
}
