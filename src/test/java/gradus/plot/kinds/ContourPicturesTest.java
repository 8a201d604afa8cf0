package gradus.plot.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.plot.Mark;
import gradus.plot.PlotOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Contour lines of surfaces that a coarse grid would tear.
final class ContourPicturesTest {
  @Test
  void aNarrowValleyIsOneLine() {
    List<Mark.Line> lines =
        Drawn.marks(
            Drawn.plot(
                    "contour",
                    Map.of(PlotOption.LEVELS, "0.5", PlotOption.X, "-3..3", PlotOption.Y, "-3..3"),
                    "(1-x)^2 + 100*(y-x^2)^2")
                .still(),
            Mark.Line.class);
    assertThat(lines).hasSizeLessThanOrEqualTo(2);
  }
}
