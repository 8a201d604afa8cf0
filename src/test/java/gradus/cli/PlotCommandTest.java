package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner.Run;
import gradus.plot.kinds.Kinds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What `gradus plot-ascii` says about itself and about wrong command lines.
class PlotCommandTest {
  private static Run piped(String data, String... args) {
    return CommandRunner.run(List.of(args), data, Map.of());
  }

  @Test
  void helpNamesEveryKindAndEveryOption() {
    Run help = CommandRunner.run("plot", "--help");
    assertThat(help.rc()).isZero();
    for (String name : Kinds.NAMES) {
      assertThat(help.out()).contains("\n  " + name + " ");
    }
    for (CommandOption option : new PlotCommand().options()) {
      assertThat(help.out()).contains(option.names().getLast());
    }
    assertThat(CommandRunner.run("help", "plot").out()).isEqualTo(help.out());
    assertThat(CommandRunner.run("help", "plot", "hist").out())
        .isEqualTo(CommandRunner.run("plot", "hist", "--help").out())
        .contains("--bins", "--columns");
  }

  @Test
  void aKindWithoutOperandsShowsAnExample() {
    for (String kind : List.of("balls", "transform", "venn", "dice", "sum", "tangent")) {
      Run run = CommandRunner.run("plot", kind);
      assertThat(run.rc()).as(kind).isEqualTo(2);
      assertThat(run.err()).contains(kind + " needs something to draw", "gradus plot-ascii " + kind);
    }
  }

  @Test
  void oneDataFileIsDrawn() {
    Run run = CommandRunner.run("plot", "hist", "one.csv", "two.csv");
    assertThat(run.rc()).isEqualTo(2);
    assertThat(run.err()).contains("hist draws one data file, and here are 2 operands");
  }

  @Test
  void kindsThatAreNearlyRightAreSuggested() {
    assertThat(CommandRunner.run("plot", "scater", "x").err()).contains("did you mean scatter");
  }

  @Test
  void tablesOfManyColumnsAreDrawnWithoutANamedKind() {
    StringBuilder table = new StringBuilder();
    for (int row = 0; row < 12; row++) {
      for (int column = 0; column < 12; column++) {
        table.append(column == 0 ? "" : ",").append((row * 7 + column * row * 5) % 11);
      }
      table.append('\n');
    }
    Run run = piped(table.toString(), "plot", "--header", "no", "--describe");
    assertThat(run.err()).doesNotContain("error");
    assertThat(run.out()).startsWith("Correlations of 12 columns");
  }

  @Test
  void countsHaveNoFractions() {
    Run run = piped("t,p\na,a\na,b\nb,b\n", "plot", "confusion");
    assertThat(run.rc()).isZero();
    assertThat(run.out()).doesNotContain("0.5").contains("rows");
    assertThat(run.out().lines()).hasSizeLessThan(14);
  }
}
