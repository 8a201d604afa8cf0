package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.CommandRunner.Run;
import gradus.data.DataReader;
import gradus.data.ReadOptions;
import gradus.plot.kinds.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
      assertThat(run.err())
          .contains(kind + " needs something to draw", "gradus plot-ascii " + kind);
    }
  }

  @Test
  void oneDataFileIsDrawn() {
    Run run = CommandRunner.run("plot", "hist", "one.csv", "two.csv");
    assertThat(run.rc()).isEqualTo(2);
    assertThat(run.err()).contains("hist draws one data file, and here are 2 operands");
  }

  @Test
  void framesAreDrawnAsSvgIs(@TempDir Path folder) throws IOException {
    Run run = piped("", "plot", "transform", "[1,1;0,1]", "--frames", folder.toString());
    assertThat(run.rc()).isZero();
    assertThat(Files.readString(folder.resolve("frame-0020.svg")))
        .contains("λ = 1", "#ffffff")
        .doesNotContain("lambda");
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
    assertThat(run.out()).startsWith("Correlations of ").contains("between column ");
  }

  @Test
  void countsHaveNoFractions() {
    Run run = piped("t,p\na,a\na,b\nb,b\n", "plot", "confusion");
    assertThat(run.rc()).isZero();
    assertThat(run.out()).doesNotContain("0.5").contains("rows");
    assertThat(run.out().lines()).hasSizeLessThan(14);
  }

  @Test
  void linesOfAStreamThatAreNoDataAreLeftOut() {
    Run run = piped("1\n2\nepoch done\n4\n5,6\n", "plot", "line", "--stream", "--describe");
    assertThat(run.rc()).isZero();
    assertThat(run.out()).contains("3 values, from 1 at 1 to 4 at 3");
    assertThat(run.err()).contains("2 lines are no row of data, left out");
  }

  @Test
  void columnsWithoutNamesAreNumbered() {
    String table = "1,2,5\n3,4,7\n5,7,9\n";
    Run chosen =
        piped(table, "plot", "scatter", "--header", "no", "--columns", "2-3", "--describe");
    assertThat(chosen.out()).contains("of column 3 against column 2");
    assertThat(piped(table, "plot", "corr", "--header", "no", "--describe").out())
        .contains("between column 1 and column 3");
  }

  @Test
  void rangesDoublesCannotHoldAreRefused() {
    for (String range : List.of("-1e308..1e308", "1..1+1e-15", "0..1e-320")) {
      assertThat(CommandRunner.run("plot", "sin(x)", "--x", range).rc()).isEqualTo(2);
      assertThat(CommandRunner.run("plot", "sin(x)", "--y", range).rc()).isEqualTo(2);
    }
    assertThat(CommandRunner.run("plot", "taylor", "exp(x)", "--point", "1e300").err())
        .contains("hardly a number around");
  }

  @Test
  void columnsKeepTheirNumbersHoweverTheyAreChosen() {
    String table = "1,2,5\n3,4,7\n5,7,9\n";
    String array = "[[1,2,5],[3,4,7],[5,7,9]]";
    for (String data : List.of(table, array)) {
      for (String columns : List.of("!2", "3,1", "1,3")) {
        Run run = piped(data, "plot", "box", "--header", "no", "--columns", columns, "--describe");
        assertThat(run.out())
            .contains("column 1: median 3", "column 3: median 7")
            .doesNotContain("column 2");
      }
    }
  }

  @Test
  void arraysAreDrawnWhereFilesAre() {
    assertThat(CommandRunner.run("plot", "hist", "[1,2,2,3]", "--describe").out())
        .contains("Histogram of [1,2,2,3]: 4 values from 1 to 3");
    Run pair =
        CommandRunner.run(
            "plot", "scatter", "x, y", "-v", "x=[1,2,3]", "-v", "y=[2,4,5]", "--describe");
    assertThat(pair.out()).contains("Scatter plot of y against x: 3 points");
    Run matrix = CommandRunner.run("plot", "corr", "M", "-v", "M=[1,2;3,4;5,7]", "--describe");
    assertThat(matrix.out()).contains("between M[:, 1] and M[:, 2]");
  }

  @Test
  void whatIsNeitherFileNorArrayIsToldSo() {
    for (String text : List.of("foo", "foo.xyz", "data/foo.xyz")) {
      assertThat(CommandRunner.run("plot", "hist", text).err())
          .contains("hist draws a data file or an array, and '" + text + "' is neither");
    }
    assertThat(CommandRunner.run("plot", "hist", "5").err())
        .contains("5 is a number, and a plot of data needs rows");
    assertThat(CommandRunner.run("plot", "scatter", "[1,2],[1,2,3]").err())
        .contains("the same length", "[1,2]: 2", "[1,2,3]: 3");
  }

  @Test
  void theFirstLineOfAStreamNamesItsColumnsWhenAWordIsInIt() {
    for (String numbers : List.of("1 2", "1;2", "NA,2", "-1.5e3", "1e400 2", "$3 4")) {
      assertThat(DataReader.namesColumns(numbers, ReadOptions.DEFAULT)).as(numbers).isFalse();
    }
    for (String names : List.of("loss", "epoch,loss", "epoch loss", "1,loss", "1d 2", "a;1,5")) {
      assertThat(DataReader.namesColumns(names, ReadOptions.DEFAULT)).as(names).isTrue();
    }
  }
}
