package gradus.render.markdown;

import java.util.List;
import java.util.Optional;

/// Takes over fenced blocks by the word behind the fence.
@FunctionalInterface
public interface FencedBlocks {
  /// All fenced blocks are code.
  FencedBlocks NONE = (info, content, width) -> Optional.empty();

  /// The lines to show in place of the block, or empty when it is code as any other.
  ///
  /// @param info what stands behind the opening fence: `gradus plot`
  /// @param content the lines within, each with its end
  /// @param width columns there are
  Optional<List<String>> draw(String info, String content, int width);
}
