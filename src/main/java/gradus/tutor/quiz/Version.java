package gradus.tutor.quiz;

import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Block.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// The version of an item: six hexadecimal digits of what it says, however it is laid out.
final class Version {
  private static final int DIGITS = 6;

  private Version() {}

  /// @param earlier parts of the same question, which decide on the variant too
  static String of(Block block, List<ItemText> earlier) {
    StringBuilder content = new StringBuilder();
    for (ItemText part : earlier) {
      content.append(part.version()).append('\n');
    }
    for (Entry entry : block.entries()) {
      content.append(entry.key()).append(' ').append(entry.argument()).append(": ");
      content.append(String.join(" ", entry.value().strip().split("\\s+"))).append('\n');
    }
    byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
