package gradus.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.render.terminal.Style;
import gradus.render.terminal.Width;
import gradus.render.tex.MathMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Pages as plain files: `NAME.md` is shown as `NAME.80`, `NAME.46` and, in ASCII, `NAME.ascii`.
/// `-Dgradus.update=true` writes them anew; review the diff.
class MarkdownPageTest {
  private static final Path FOLDER = Path.of("src/test/resources/gradus/markdown");
  private static final boolean UPDATE = Boolean.getBoolean("gradus.update");

  @TestFactory
  Stream<DynamicTest> pages() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }
  }

  private static void check(Path file) throws IOException {
    String text = Files.readString(file);
    compare(file, "80", MarkdownPage.of(text, PageOptions.plain(80)));
    compare(file, "46", MarkdownPage.of(text, PageOptions.plain(46)));
    MarkdownPage ascii = MarkdownPage.of(text, PageOptions.plain(46).withAscii(true));
    compare(file, "ascii", ascii);
    assertThat(ascii.text()).matches("[\\x20-\\x7e\n]*");
    MarkdownPage linear = MarkdownPage.of(text, PageOptions.plain(46).withMath(MathMode.LINEAR));
    assertThat(linear.lines()).isNotEmpty();
  }

  private static void compare(Path file, String suffix, MarkdownPage page) throws IOException {
    Path expected = Path.of(file.toString().replace(".md", "." + suffix));
    if (UPDATE) {
      Files.writeString(expected, page.text());
      return;
    }
    assertThat(page.text()).as(expected.toString()).isEqualTo(Files.readString(expected));
  }

  private static List<String> lines(String markdown, int width) {
    return MarkdownPage.of(markdown, PageOptions.plain(width)).lines();
  }

  @Test
  void proseAndTablesKeepToTheWidth() {
    for (String name : List.of("prose", "lists", "tables", "quotes", "asian")) {
      for (int width = 20; width <= 130; width += 11) {
        boolean code = false;
        for (String line : lines(read(name), width)) {
          code |= line.contains("    ");
          assertThat(code || Width.of(line) <= width).as(name + " " + width + ": " + line).isTrue();
          code = code && !line.isEmpty();
        }
      }
    }
  }

  private static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name + ".md"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void coloursAddNothingAndLoseOnlyMarks() {
    for (String name : List.of("prose", "lists", "tables", "quotes", "hostile")) {
      for (Style style : List.of(Style.COLOURED, Style.DARK, Style.LIGHT)) {
        String coloured =
            MarkdownPage.of(read(name), PageOptions.plain(100).withStyle(style)).text();
        String bare = coloured.replaceAll("\u001b\\[[0-9;]*m", "");
        assertThat(bare).doesNotContain("\u001b");
        assertThat(letters(bare))
            .isEqualTo(letters(MarkdownPage.of(read(name), PageOptions.plain(100)).text()));
      }
    }
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  @Test
  void pricesAreNoFormulas() {
    assertThat(lines("from $5 to $6, $ 7 $", 80)).containsExactly("from $5 to $6, $ 7 $");
    assertThat(lines("`$HOME` and $HOME/bin", 80)).containsExactly("`$HOME` and $HOME/bin");
  }

  @Test
  void aFencedBlockCanBeTakenOver() {
    FencedBlocks fences =
        (info, content, width) ->
            info.equals("gradus compute")
                ? Optional.of(List.of("computed: " + content.strip() + " in " + width))
                : Optional.empty();
    PageOptions options = PageOptions.plain(60).withFences(fences);
    assertThat(MarkdownPage.of("```gradus compute\n1+1\n```\n\n```\ncode\n```\n", options).lines())
        .containsExactly("computed: 1+1 in 60", "", "    code");
  }

  @Test
  void hostileTextsEnd() {
    for (String text :
        List.of(
            ">".repeat(20_000) + " deep",
            "word ".repeat(40_000),
            "x".repeat(200_000),
            "$a ".repeat(20_000),
            "$$ a\n".repeat(5_000),
            "$".repeat(10_001),
            "*".repeat(10_000) + "x" + "*".repeat(10_000),
            "[".repeat(10_000),
            "|".repeat(20_000) + "\n" + "|-".repeat(20_000) + "|\n",
            "**a *b ".repeat(20_000))) {
      assertThat(lines(text, 80)).isNotEmpty();
    }
  }
}
