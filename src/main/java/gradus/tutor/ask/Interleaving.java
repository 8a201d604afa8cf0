package gradus.tutor.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Orders the places of a round so that no two of one topic follow each other where that can be.
/// Apart from that the order stays.
final class Interleaving {
  private Interleaving() {}

  static List<Slot> of(List<Slot> slots) {
    List<Slot> left = new ArrayList<>(slots);
    List<Slot> order = new ArrayList<>(slots.size());
    String before = "";
    while (!left.isEmpty()) {
      Slot next = next(left, before);
      left.remove(next);
      order.add(next);
      before = next.topic();
    }
    return order;
  }

  /// The first of another topic; but a topic that holds more than half of what is left comes now or
  /// it will follow itself later.
  private static Slot next(List<Slot> left, String before) {
    Map<String, Integer> counts = new HashMap<>();
    left.forEach(slot -> counts.merge(slot.topic(), 1, Integer::sum));
    Slot found = left.getFirst();
    boolean any = false;
    for (Slot slot : left) {
      if (slot.topic().equals(before)) {
        continue;
      }
      if (2 * counts.getOrDefault(slot.topic(), 0) > left.size()) {
        return slot;
      }
      if (!any) {
        found = slot;
        any = true;
      }
    }
    return found;
  }
}
