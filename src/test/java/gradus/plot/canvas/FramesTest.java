package gradus.plot.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradus.diag.GradusException;
import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Motion;
import gradus.plot.Symbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FramesTest {
  @TempDir private Path folder;

  /// A point that moves from left to right.
  private record Walk(int frames) implements Motion {
    @Override
    public boolean plays() {
      return true;
    }

    @Override
    public Figure at(double moment) {
      double[] x = {10 * moment};
      return Pictures.bare(new Mark.Points(x, new double[] {5}, Symbol.DISC, Ink.Role.TEXT));
    }
  }

  @Test
  void framesFromTheFirstMomentToTheLast() throws IOException {
    Path fresh = folder.resolve("new/frames");
    assertThat(Frames.write(new Walk(3), fresh, Frames.Format.SVG, 40, 20, Theme.LIGHT))
        .isEqualTo(3);
    assertThat(names(fresh)).containsExactly("frame-0001.svg", "frame-0002.svg", "frame-0003.svg");
    assertThat(Files.readString(fresh.resolve("frame-0001.svg"))).contains("M0 200h0");
    assertThat(Files.readString(fresh.resolve("frame-0003.svg"))).contains("M400 200h0");
  }

  @Test
  void anEarlierRunIsReplaced() throws IOException {
    for (Frames.Format format : Frames.Format.values()) {
      Frames.write(new Walk(4), folder, format, 40, 20, Theme.LIGHT);
    }
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Frames.write(new Walk(2), folder, Frames.Format.PNG, 40, 20, Theme.LIGHT);
    assertThat(names(folder))
        .containsExactly(
            "frame-0001.png",
            "frame-0001.svg",
            "frame-0002.png",
            "frame-0002.svg",
            "frame-0003.svg",
            "frame-0004.svg",
            "notes.txt");
  }

  @Test
  void filesOfOthersAreLeftAlone() throws IOException {
    Files.writeString(folder.resolve("frame-0002.png"), "mine");
    Motion walk = new Walk(3);
    assertThatThrownBy(() -> Frames.write(walk, folder, Frames.Format.PNG, 40, 20, Theme.LIGHT))
        .isInstanceOf(GradusException.class)
        .hasMessageContaining("frame-0002.png");
    assertThat(names(folder)).containsExactly("frame-0002.png");
    Path file = folder.resolve("frame-0002.png");
    assertThatThrownBy(() -> Frames.write(walk, file, Frames.Format.PNG, 40, 20, Theme.LIGHT))
        .isInstanceOf(GradusException.class);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
