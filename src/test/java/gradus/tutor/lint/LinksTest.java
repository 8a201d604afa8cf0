package gradus.tutor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinksTest {
  @Test
  void targetsAreFoundOutsideOfCode() {
    assertThat(
            Links.of("see [a](x.md) and [b](<y z.md>)\n`[c](no)`\n```\n[d](no)\n```\n[e]: z.md\n"))
        .extracting(Links.Link::target)
        .containsExactly("x.md", "y z.md", "z.md");
  }

  /// Each of these brackets once took the whole rest of the line.
  @Test
  void whatNeverEndsIsNoLink() {
    assertThat(Links.of("[".repeat(100_000) + "x" + "](".repeat(100_000))).isEmpty();
  }
}
