package gradus.tutor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterleavingTest {
  private static String order(String topics) {
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < topics.length(); i++) {
      slots.add(Slot.Item.of(topics.substring(i, i + 1), Sample.POWER, i));
    }
    return String.join("", Interleaving.of(slots).stream().map(Slot::topic).toList());
  }

  @Test
  void neighboursAreOfDifferentTopicsWhereThatCanBe() {
    for (String topics :
        List.of("aabb", "aaabb", "aaabbc", "abcabc", "aaaabbcc", "abbbb", "aabbbccc")) {
      String order = order(topics);
      assertThat(order).hasSize(topics.length());
      long most = topics.chars().filter(c -> c == topics.charAt(0)).count();
      most = Math.max(most, topics.chars().filter(c -> c == 'b').count());
      if (2 * most <= topics.length() + 1) {
        assertThat(order).as(topics).doesNotContain("aa").doesNotContain("bb").doesNotContain("cc");
      }
    }
  }

  @Test
  void otherwiseTheOrderStays() {
    assertThat(order("abc")).isEqualTo("abc");
    assertThat(order("aaa")).isEqualTo("aaa");
  }
}
