package gradus.functions.properties;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.functions.Calling;
import gradus.functions.Computing;
import gradus.generate.Jordan;
import gradus.generate.Seeded;
import gradus.value.Array;
import gradus.value.Table;
import gradus.value.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropertiesTest {

  @Test
  void integerMatricesAreWhatBruteForceSays() {
    Seeded random = new Seeded(31);
    for (int round = 0; round < 250; round++) {
      long[][] a = Family.next(random);
      Oracle oracle = new Oracle(a);
      Map<String, Finding> found = findings(Calling.call("properties", exact(a)));
      found.forEach((name, finding) -> {
        if (!name.equals("defective") && !name.equals("diagonalizable")) {
          assertThat(finding.holds())
              .as(name + " of " + java.util.Arrays.deepToString(a) + ": " + finding.because())
              .isEqualTo(Truth.of(oracle.holds(name)));
        }
        witnessIsTrue(finding, oracle);
      });
      if (oracle.index() > 1) {
        assertThat(found.get("nilpotent").because()).endsWith("index " + oracle.index());
      }
    }
  }

  /// Every vector in a reason does what the reason says, in exact arithmetic.
  private static void witnessIsTrue(Finding finding, Oracle oracle) {
    String text = finding.because();
    boolean all = text.contains("x = [");
    for (int at = text.indexOf(" = ["); at >= 0; at = text.indexOf(" = [", at + 1)) {
      String name = text.substring(at - 1, at);
      String[] numbers = text.substring(at + 4, text.indexOf(']', at)).split(", ");
      long[] x = java.util.Arrays.stream(numbers).mapToLong(Long::parseLong).toArray();
      assertThat(x).as(text).isNotEqualTo(new long[x.length]);
      String gives = name + "^T*A*" + name + " = ";
      if (text.contains(gives)) {
        String value = text.substring(text.indexOf(gives) + gives.length()).split(",")[0];
        assertThat(oracle.form(x)).as(text).isEqualTo(Long.parseLong(value));
      } else {
        assertThat(oracle.isMappedToZero(x)).as(text).isTrue();
      }
    }
    if (finding.property().equals("positive_semidefinite") && finding.holds() == Truth.FALSE) {
      assertThat(all || text.startsWith("not symmetric")).as(text).isTrue();
    }
  }

  @Test
  void defectiveMatricesAreThoseWithALongerJordanBlock() {
    Seeded random = new Seeded(32);
    for (int round = 0; round < 60; round++) {
      Jordan jordan = Jordan.next(random);
      boolean defective = jordan.blocks().stream().anyMatch(block -> block.size() > 1);
      Map<String, Finding> found =
          findings(Calling.call("properties", Calling.exact(jordan.matrix())));
      assertThat(found.get("defective").holds()).isEqualTo(Truth.of(defective));
      assertThat(found.get("diagonalizable").holds()).isEqualTo(Truth.of(!defective));
    }
  }

  /// Multiples by a number that is no dyadic fraction keep what does not depend on scale.
  @Test
  void doublesAgreeWithTheExactMatrix() {
    Seeded random = new Seeded(33);
    List<String> scaleFree =
        List.of(
            "symmetric",
            "skew_symmetric",
            "normal",
            "nilpotent",
            "positive_definite",
            "positive_semidefinite",
            "negative_definite",
            "negative_semidefinite",
            "indefinite",
            "singular",
            "upper_triangular",
            "diagonally_dominant",
            "strictly_diagonally_dominant");
    for (int round = 0; round < 150; round++) {
      long[][] a = Family.next(random);
      double[][] scaled = new double[a.length][a.length];
      for (int i = 0; i < a.length; i++) {
        for (int j = 0; j < a.length; j++) {
          scaled[i][j] = a[i][j] * 0.1;
        }
      }
      Map<String, Finding> found = findings(Calling.call("properties", Calling.real(scaled)));
      Oracle oracle = new Oracle(a);
      for (String name : scaleFree) {
        assertThat(found.get(name).holds())
            .as(name + " of " + java.util.Arrays.deepToString(scaled) + found.get(name).because())
            .isEqualTo(Truth.of(oracle.holds(name)));
      }
    }
  }

  @Test
  void surdsAreDecidedExactly() {
    assertThat(because("[sqrt(2),1;1,sqrt(2)/2]", "singular")).isEqualTo("true: det(A) = 0");
    assertThat(because("[sqrt(2),1;1,sqrt(2)/2]", "positive_definite"))
        .isEqualTo("false: det(A) = 0");
    assertThat(because("[sqrt(2),1;1,sqrt(2)/2]", "positive_semidefinite")).startsWith("true");
    assertThat(because("[1,sqrt(2);sqrt(2),1]", "indefinite")).startsWith("true: x = [1, 1]");
    assertThat(because("rotation(pi/3)", "orthogonal")).isEqualTo("true: A^T*A = I");
    assertThat(because("[1/3,2/3,2/3;-2/3,-1/3,2/3;2/3,-2/3,1/3]", "orthogonal"))
        .startsWith("true");
  }

  @Test
  void complexMatricesAreHermitianAndUnitary() {
    assertThat(because("[2,i;-i,2]", "hermitian")).startsWith("true");
    assertThat(because("[2,i;-i,2]", "positive_definite")).startsWith("true");
    assertThat(because("[1,i;-i,1]", "positive_definite"))
        .isEqualTo("false: x = [1, i] gives x^H*A*x = 0");
    assertThat(because("[0,i;-i,0]", "unitary")).isEqualTo("true: A^H*A = I");
    assertThat(because("[1,2i;-2i,1]", "indefinite")).startsWith("true: x = [1, 0]");
    assertThat(because("[i,1;0,i]", "defective")).startsWith("true");
    assertThat(because("[1,i;i,-1]", "nilpotent")).isEqualTo("true: A^2 = 0, index 2");
    assertThat(because("[1,i;i,-1]", "symmetric")).startsWith("true");
    assertThat(because("[1,i;i,-1]", "positive_semidefinite")).startsWith("false: not hermitian");
    assertThat(because("[1.5,0.3i;-0.3i,1.5]", "positive_definite")).startsWith("true");
  }

  @Test
  void symbolsLeaveOpenWhatDependsOnThem() {
    assertThat(because("[a,b;b,c]", "symmetric")).isEqualTo("true: A^T = A");
    assertThat(because("[a,b;c,d]", "symmetric")).isEqualTo("unknown: needs b = c");
    assertThat(because("[a,b;c,d]", "singular")).isEqualTo("unknown: needs a*d - b*c = 0");
    assertThat(because("[a,1;0,a]", "upper_triangular")).startsWith("true");
    assertThat(because("[a,1;0,a]", "diagonal")).isEqualTo("false: A[1,2] = 1");
    assertThat(because("[a,0;0,b]", "defective")).startsWith("false");
    assertThat(because("[0,a;0,0]", "nilpotent")).isEqualTo("true: A^2 = 0, index 2");
    assertThat(because("[cos(t),-sin(t);sin(t),cos(t)]", "zero")).startsWith("unknown");
  }

  @Test
  void singleEntriesAndRectangles() {
    assertThat(because("[[5]]", "positive_definite")).isEqualTo("true: the pivot is 5");
    assertThat(because("[[0]]", "nilpotent")).isEqualTo("true: A = 0");
    assertThat(because("[[0]]", "singular")).isEqualTo("true: x = [1] gives A*x = 0");
    assertThat(because("[1,0,0;0,1,0]", "orthogonal"))
        .isEqualTo("false: not square: 2 by 3; its rows are orthonormal");
    assertThat(because("[1/2,1/2,0;0,0,1]", "row_stochastic")).startsWith("true");
    assertThat(because("[1,2,3;4,5,6]", "singular")).isEqualTo("false: not square: 2 by 3");
  }

  @Test
  void whatIsRefused() {
    assertThat(Computing.refusal("properties(zeros(0,0))").code()).isEqualTo(Code.EMPTY_ARRAY);
    assertThat(Computing.refusal("properties([1,2,3])").code()).isEqualTo(Code.WRONG_KIND);
    assertThat(Computing.refusal("properties([1,2;3,4], symetric)").hint())
        .contains("did you mean symmetric?");
    assertThat(
            Calling.refusal("properties", Calling.real(new double[][] {{1, Double.NaN}})).message())
        .isEqualTo("the entry in row 1, column 2 is nan");
  }

  @Test
  void largeMatricesAreDecidedInTime() {
    double[][] a = new double[60][60];
    Seeded random = new Seeded(5);
    for (int i = 0; i < 60; i++) {
      for (int j = 0; j < 60; j++) {
        a[i][j] = random.between(-100, 100) / 7.0;
      }
    }
    assertThat(findings(Calling.call("properties", Calling.real(a))).get("singular").holds())
        .isEqualTo(Truth.FALSE);
    Map<String, Finding> whole = findings(Calling.call("properties", Calling.exact(scaled(a))));
    assertThat(whole.get("defective").because()).isEqualTo("its 60 eigenvalues are distinct");
    assertThat(
            findings(Calling.call("properties", Calling.exact(Family.identity(40))))
                .get("identity")
                .holds())
        .isEqualTo(Truth.TRUE);
  }

  private static double[][] scaled(double[][] a) {
    double[][] whole = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        whole[i][j] = Math.rint(a[i][j] * 7);
      }
    }
    return whole;
  }

  private static String because(String matrix, String property) {
    Map<String, Finding> found =
        findings(
            new Calling(
                Computing.value("properties(" + matrix + ")"),
                Calling.call("eye", gradus.value.Scalar.ONE).evaluation()));
    Finding finding = found.get(property);
    return finding.holds().text() + ": " + finding.because();
  }

  private static Map<String, Finding> findings(Calling answered) {
    Table table = (Table) answered.value();
    Map<String, Finding> found = new LinkedHashMap<>();
    List<String> names = ((Table.Column.Words) table.columns().get(0)).values();
    Array holds = ((Table.Column.Numbers) table.columns().get(1)).values();
    List<String> reasons = ((Table.Column.Words) table.columns().get(2)).values();
    for (int i = 0; i < names.size(); i++) {
      assertThat(reasons.get(i)).isNotBlank();
      found.put(names.get(i), new Finding(names.get(i), (Truth) holds.get(i), reasons.get(i)));
    }
    return found;
  }

  private static Array exact(long[][] a) {
    List<double[]> rows = new ArrayList<>();
    for (long[] row : a) {
      rows.add(java.util.Arrays.stream(row).asDoubleStream().toArray());
    }
    return Calling.exact(rows.toArray(double[][]::new));
  }
}
