package gradus.tutor.lesson;

import java.util.List;

/// One screen of a lesson: what stands below a heading `## `.
///
/// @param slug the title in small letters with hyphens, unique in its lesson; `:goto` and links
///   name it
public record Step(String title, String slug, List<Part> parts, int line) {
  public Step {
    parts = List.copyOf(parts);
  }

  /// What a step is made of, in order.
  public sealed interface Part {
    /// Markdown with formulas.
    record Prose(String markdown, int line) implements Part {}

    /// Something that happens.
    record Live(Block block) implements Part {}
  }
}
