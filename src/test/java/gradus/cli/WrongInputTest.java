package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.Invocation.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a newcomer mistypes: the exit code, the way out on standard error, and nothing on standard
/// output.
class WrongInputTest {
  @TempDir Path folder;

  private Result run(String words) throws IOException {
    Files.writeString(folder.resolve("iris.csv"), "a,b\n1,2\n3,4\n5,7\n");
    Files.writeString(folder.resolve("bad.csv"), "a,petal_width\n1,2\n3,4\n5,n/a\n");
    List<String> args = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      args.add(word.replace("DIR", folder.toString()));
    }
    return Invocation.inPipe().run(args.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\0',
      value = {
        "compute sin(x^2; 3; this ( is never closed",
        "compute sqr(4); 3; did you mean sqrt",
        "compute [1,2,3]*[4,5,6]; 3; dot([1,2,3],[4,5,6])",
        "compute A*B -v A=[[1,2,3],[4,5,6]] -v B=[[1,2,3],[4,5,6]]; 3; A*B^T is 2×2",
        "compute inv([[1,2],[2,4]]); 1; row 2 = 2 · row 1",
        "compute cholesky([[1,2],[2,1]]); 1; eigenvalue -1",
        "compute 9^9^9^9; 4; digits",
        "compute zeros(10^6,10^6); 4; too large",
        "compute np.linalg.eig(A); 3; gradus writes this eig(A)",
        "compute mean(A) -v A=DIR/bad.csv; 3; line 4, column \"petal_width\": 'n/a' is not a"
            + " number",
        "compute det(A) -v A=DIR/none.csv; 5; no such file",
        "compute x[0] -v x=[1,2]; 3; indexing starts at 1",
        "comptue 1+1; 2; did you mean compute",
        "compute 3 --digts 3; 2; --digits?",
        "compute mean(A) -v A=iris.cvs; 5; no such file",
        "compute mean(A) -v A=DIR/iris.cvs; 5; iris.csv is near",
        "compute mean(A) -v A=DIR/iris.csv[c]; 3; no column \"c\"",
        "compute mean(A) -v A=DIR/iris.csv --columns 3; 3; there is no column 3",
        "compute mean(A) -v A=DIR; 5; is a folder",
        "compute -f DIR/none.txt; 5; no such file",
        "compute --batch DIR/none.txt; 5; no such file",
        "compute 1 -d DIR/none.csv; 5; no such file",
        "compute 1 -v 2=3; 2; -v needs NAME=VALUE",
        "compute 1 -o=json; 2; -o json",
        "compute 1 -o yaml; 2; one of text, plain",
        "compute R -o numpy; 2; -o plain",
        "compute 1 -o pytorch --steps; 2; -o latex",
        "compute 1 --layout; 2; matrix calculus",
        "compute 1 --header maybe; 2; auto, yes, no",
        "compute 1 --timeout forever; 2; --timeout 60",
        "compute 1 --width 5; 2; from 20",
        "compute eig([[1,2],[3,4]]) -o csv; 2; .values",
        "compute; 2; echo",
        "compute x --at y; 3; y",
        "learn softmxa; 2; did you mean softmax",
        "help nosuch; 2; gradus doc nosuch",
        "read x+(; 3; never closed",
        "read; 2; nothing to read",
        "doc zzzz; 3; gradus doc lists",
        "doctor now; 2; takes no operands",
        "completion tcsh; 2; bash, zsh"
      })
  void isExplained(String words, int code, String way) throws IOException {
    Result result = run(words);
    assertThat(result.err()).as(words).contains(way).startsWith("error[E");
    assertThat(result.code()).as(result.err()).isEqualTo(code);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).doesNotContain("\tat ", "Exception");
  }

  @Test
  void depthIsBounded() {
    assertThat(nested(200).code()).isZero();
    assertThat(nested(201).code()).isEqualTo(4);
    long start = System.nanoTime();
    assertThat(nested(30_000).code()).isEqualTo(4);
    assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
  }

  private static Result nested(int depth) {
    return Invocation.gradus("(".repeat(depth) + "1" + ")".repeat(depth));
  }

  @Test
  void aLongSumIsComputed() {
    Result result = Invocation.gradus("1" + "+1".repeat(19_999));
    assertThat(result).isEqualTo(new Result(0, "20000\n", ""));
  }
}
