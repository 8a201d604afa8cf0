package gradus.plot.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.plot.Axis;
import gradus.plot.Ink;
import gradus.plot.Mark;
import gradus.plot.Panel;
import gradus.plot.Stroke;
import gradus.plot.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Series differ in more than colours.
class LooksTest {
  private static Panel panel(List<Mark> marks) {
    return Panel.of(Axis.of(0, 1), Axis.of(0, 1), marks, List.of());
  }

  @Test
  void solidLinesOfSeveralSeriesHavePatternsOfTheirOwn() {
    List<Mark> marks = new ArrayList<>();
    for (int k = 0; k < 8; k++) {
      marks.add(Mark.Line.of(0, 0, 1, 1, Stroke.SOLID, Samples.series(k)));
    }
    Looks looks = new Looks(panel(marks));
    List<List<Integer>> patterns = new ArrayList<>();
    List<Character> glyphs = new ArrayList<>();
    for (int k = 0; k < 8; k++) {
      Looks.Line line = looks.line(Samples.series(k), Stroke.SOLID);
      patterns.add(Arrays.stream(line.dashes()).boxed().toList());
      glyphs.add(line.glyph());
    }
    assertThat(patterns).doesNotHaveDuplicates();
    assertThat(glyphs).doesNotHaveDuplicates();
  }

  @Test
  void oneSeriesIsSolid() {
    Mark line = Mark.Line.of(0, 0, 1, 1, Stroke.SOLID, Samples.series(5));
    Looks looks = new Looks(panel(List.of(line, line)));
    assertThat(looks.line(Samples.series(5), Stroke.SOLID).dashes()).isEmpty();
    assertThat(looks.line(Ink.Role.TEXT, Stroke.DASHED).dashes()).isNotEmpty();
    assertThat(looks.line(Ink.Role.TEXT, Stroke.THICK).thick()).isTrue();
  }

  @Test
  void symbolsChangeOnlyWhereTwoSeriesShareOne() {
    double[] none = {};
    Mark first = new Mark.Points(none, none, Symbol.DISC, Samples.series(0));
    Mark second = new Mark.Points(none, none, Symbol.DISC, Samples.series(1));
    Mark other = new Mark.Points(none, none, Symbol.STAR, Samples.series(2));
    Looks apart = new Looks(panel(List.of(first, other)));
    assertThat(apart.symbol(Samples.series(0), Symbol.DISC)).isEqualTo(Symbol.DISC);
    assertThat(apart.symbol(Samples.series(2), Symbol.STAR)).isEqualTo(Symbol.STAR);
    Looks alike = new Looks(panel(List.of(first, second)));
    assertThat(alike.symbol(Samples.series(0), Symbol.DISC))
        .isNotEqualTo(alike.symbol(Samples.series(1), Symbol.DISC));
    assertThat(alike.symbol(Samples.series(1), Symbol.NONE)).isEqualTo(Symbol.NONE);
  }
}
