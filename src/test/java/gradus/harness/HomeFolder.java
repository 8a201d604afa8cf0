package gradus.harness;

import gradus.cli.CommandRunner;
import gradus.tutor.ask.Pool;
import gradus.tutor.lesson.CourseReader;
import gradus.tutor.quiz.Variant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The home of somebody who sits before a terminal of 80 columns that only knows lines: what is
/// shown there is all there is to see, and what is typed appears in it once.
final class HomeFolder {
  private static final Pattern PLACEHOLDER = Pattern.compile("<(answer|mistake ([^>]+))>");

  /// What `:item` says: `algebra/softmax/two-classes@3f9c21#7`.
  private static final Pattern STAMP = Pattern.compile("(?m)^ *(\\S+)@(\\S+)#(\\d+) *$");

  private final Path folder;
  private final Pool pool = new Pool(CourseReader.read(Path.of("lessons")));

  HomeFolder(Path folder) {
    this.folder = folder;
  }

  /// What was on the screen at the end, and how many of the lines were asked for.
  record Screen(int rc, String text, int read) {}

  /// Types what the scene says, with answers instead of what stands for them.
  Scene resolved(Scene scene) throws IOException {
    Scene whole = scene;
    for (int i = 0; i < scene.typed().size(); i++) {
      Matcher placeholder = PLACEHOLDER.matcher(scene.typed().get(i));
      if (placeholder.find()) {
        List<String> typed = new ArrayList<>(whole.typed());
        typed.set(
            i, placeholder.replaceAll(Matcher.quoteReplacement(answer(whole, i, placeholder))));
        whole = whole.withTyped(typed);
      }
    }
    return whole;
  }

  /// Asks the program itself, in a copy of this home, which variant is asked there.
  private String answer(Scene scene, int line, Matcher placeholder) throws IOException {
    Path copy = Files.createTempDirectory(folder.getParent(), "copy");
    copy(folder, copy);
    String shown = new HomeFolder(copy).play(scene.upTo(line, ":item")).text();
    MatchResult stamp =
        STAMP
            .matcher(shown)
            .results()
            .reduce((_, later) -> later)
            .orElseThrow(() -> new AssertionError("no item is asked at " + line + ": " + shown));
    Variant variant =
        pool.find(stamp.group(1)).orElseThrow().variant(Long.parseLong(stamp.group(3)));
    if (placeholder.group(1).equals("answer")) {
      return variant.expected().reference();
    }
    return variant.mistakes().stream()
        .filter(mistake -> mistake.id().equals(placeholder.group(2)))
        .map(Variant.Mistake::result)
        .findFirst()
        .orElseThrow(() -> new AssertionError(placeholder.group() + " is none of " + variant));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  Screen play(Scene scene) {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    Typing typing = new Typing(scene.typed(), shown);
    List<String> words = ShellLine.pipeline(scene.command()).getFirst();
    int rc =
        CommandRunner.talk(
            words.subList(1, words.size()),
            typing,
            shown,
            Map.of(
                "tty",
                "012",
                "width",
                "80",
                "LINES",
                "24",
                "TERM",
                "dumb",
                "LC_ALL",
                "C.UTF-8",
                "XDG_DATA_HOME",
                folder.resolve("data").toString(),
                "XDG_STATE_HOME",
                folder.resolve("state").toString(),
                "XDG_CONFIG_HOME",
                folder.resolve("config").toString(),
                "XDG_CACHE_HOME",
                folder.resolve("cache").toString(),
                "GRADUS_CLOCK",
                scene.clock()));
    return new Screen(rc, shown.toString(StandardCharsets.UTF_8), typing.line);
  }

  /// Fingers: a line is typed when it is waited for, and the terminal shows it.
  private static final class Typing extends InputStream {
    private final List<String> lines;
    private final ByteArrayOutputStream shown;
    private byte[] bytes = {};
    private int at;
    private int line;

    Typing(List<String> lines, ByteArrayOutputStream shown) {
      this.lines = lines;
      this.shown = shown;
    }

    @Override
    public int read() {
      if (at == bytes.length) {
        if (line == lines.size()) {
          return -1;
        }
        bytes = (lines.get(line++) + "\n").getBytes(StandardCharsets.UTF_8);
        at = 0;
        shown.writeBytes(bytes);
      }
      return bytes[at++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int b = read();
      if (b < 0 || length == 0) {
        return -1;
      }
      into[from] = (byte) b;
      return 1;
    }
  }
}
