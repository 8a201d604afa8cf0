package gradus.generate;

import java.util.ArrayList;
import java.util.List;

/// An integer matrix with a known Jordan form: A = P·J·P⁻¹, P a product of integer row operations,
/// so that A is exact and its multiplicities are known without computing any.
///
/// @param matrix A, n×n, n at most 6
/// @param blocks the Jordan blocks; a complex one stands for itself and its conjugate
@SuppressWarnings("ArrayRecordComponent")
public record Jordan(double[][] matrix, List<Block> blocks) {

  /// @param re real part of the eigenvalue, a whole number
  /// @param im its imaginary part, a whole number, not negative
  /// @param size of the block, 1 to 4
  public record Block(int re, int im, int size) {
    int dimension() {
      return im == 0 ? size : 2 * size;
    }
  }

  public static Jordan next(Seeded random) {
    List<Block> blocks = new ArrayList<>();
    int n = 0;
    int wanted = random.between(2, 6);
    while (n < wanted) {
      boolean complex = random.chance(0.25) && wanted - n >= 2;
      int most = Math.min(4, complex ? (wanted - n) / 2 : wanted - n);
      Block block =
          new Block(
              random.between(-2, 2), complex ? random.between(1, 2) : 0, random.between(1, most));
      blocks.add(block);
      n += block.dimension();
    }
    double[][] a = form(blocks, n);
    for (int round = 0; round < n; round++) {
      int i = random.between(0, n - 1);
      int j = random.between(0, n - 1);
      if (i != j) {
        similarity(a, i, j, random.chance(0.5) ? 1 : -1);
      }
    }
    return new Jordan(a, List.copyOf(blocks));
  }

  /// How often this number is a root of the characteristic polynomial.
  public int algebraic(int re, int im) {
    return blocks.stream()
        .filter(block -> block.re == re && block.im == Math.abs(im))
        .mapToInt(Block::size)
        .sum();
  }

  /// How many independent eigenvectors it has: one for each block.
  public int geometric(int re, int im) {
    return (int)
        blocks.stream().filter(block -> block.re == re && block.im == Math.abs(im)).count();
  }

  private static double[][] form(List<Block> blocks, int n) {
    double[][] a = new double[n][n];
    int at = 0;
    for (Block block : blocks) {
      int step = block.im == 0 ? 1 : 2;
      int end = at + block.dimension();
      for (int i = at; i < end; i++) {
        a[i][i] = block.re;
        if (i + step < end) {
          a[i][i + step] = 1;
        }
      }
      for (int i = at; step == 2 && i < end; i += 2) {
        a[i][i + 1] = -block.im;
        a[i + 1][i] = block.im;
      }
      at = end;
    }
    return a;
  }

  /// Adds factor times row j to row i, and takes factor times column i from column j.
  private static void similarity(double[][] a, int i, int j, int factor) {
    for (int k = 0; k < a.length; k++) {
      a[i][k] += factor * a[j][k];
    }
    for (int k = 0; k < a.length; k++) {
      a[k][j] -= factor * a[k][i];
    }
  }
}
