package gradus.numeric.linalg;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/// The order of rows and columns that makes a matrix block upper triangular with the smallest
/// blocks. The eigenvalues are those of the diagonal blocks, so that what happens in one block
/// rounds nothing in another, and those of 1×1 blocks are exact.
///
/// The blocks are the strongly connected components of the graph with an edge from i to j for every
/// entry (i, j) that is not zero.
///
/// @param order row i of the block triangular matrix is row `order[i]` of A
/// @param start the first row of each block, and n at the end
@SuppressWarnings("ArrayRecordComponent")
record IrreducibleBlocks(int[] order, int[] start) {

  static IrreducibleBlocks of(Matrix a) {
    int n = a.rows();
    BitSet[] reach = reach(a);
    int[] representative = new int[n];
    for (int i = 0; i < n; i++) {
      int first = 0;
      while (!(reach[i].get(first) && reach[first].get(i))) {
        first++;
      }
      representative[i] = first;
    }
    Integer[] sorted = new Integer[n];
    Arrays.setAll(sorted, i -> i);
    // who reaches more stands further up: a block reaches all that the blocks below it reach
    Arrays.sort(
        sorted,
        Comparator.<Integer>comparingInt(i -> -reach[i].cardinality())
            .thenComparingInt(i -> representative[i]));
    int[] order = new int[n];
    int[] start = new int[n + 1];
    int blocks = 0;
    for (int i = 0; i < n; i++) {
      order[i] = sorted[i];
      if (i == 0 || representative[order[i]] != representative[order[i - 1]]) {
        start[blocks++] = i;
      }
    }
    start[blocks] = n;
    return new IrreducibleBlocks(order, Arrays.copyOf(start, blocks + 1));
  }

  /// Who can be reached from whom, itself included (Warshall's algorithm).
  private static BitSet[] reach(Matrix a) {
    int n = a.rows();
    BitSet[] reach = new BitSet[n];
    for (int i = 0; i < n; i++) {
      reach[i] = new BitSet(n);
      for (int j = 0; j < n; j++) {
        reach[i].set(j, i == j || a.get(i, j) != 0);
      }
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        if (reach[i].get(k)) {
          reach[i].or(reach[k]);
        }
      }
    }
    return reach;
  }

  int count() {
    return start.length - 1;
  }

  /// Whether the matrix is triangular in this order.
  boolean isTriangular() {
    return count() == order.length;
  }

  /// P·A·Pᵀ, block upper triangular.
  Matrix permuted(Matrix a) {
    int n = order.length;
    Matrix result = Matrix.zeros(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        result.data()[i * n + j] = a.get(order[i], order[j]);
      }
    }
    return result;
  }

  /// Diagonal block b of a matrix in block triangular order.
  Matrix block(Matrix permuted, int b) {
    int size = start[b + 1] - start[b];
    Matrix block = Matrix.zeros(size, size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        block.data()[i * size + j] = permuted.get(start[b] + i, start[b] + j);
      }
    }
    return block;
  }

  /// Pᵀ·x for a vector of n real and n imaginary parts.
  double[] back(double[] x) {
    int n = order.length;
    double[] result = new double[2 * n];
    for (int i = 0; i < n; i++) {
      result[order[i]] = x[i];
      result[n + order[i]] = x[n + i];
    }
    return result;
  }
}
