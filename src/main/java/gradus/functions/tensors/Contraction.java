package gradus.functions.tensors;

import gradus.evaluate.BatchedProduct;
import gradus.function.Context;
import gradus.value.Array;
import gradus.value.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Sums of products of arrays whose axes are named: Σ over every index that is not in the output.
///
/// Two terms are multiplied as matrices, one behind the other: the indices that both have and that
/// stay count the matrices, those that end here are summed. Of more terms that pair goes first
/// whose product is smallest beside what it replaces, which is the greedy order of opt_einsum (D.
/// G. A. Smith, J. Gray, Journal of Open Source Software 3, 2018).
final class Contraction {
  private final Context context;
  private final BatchedProduct products;

  Contraction(Context context) {
    this.context = context;
    this.products = new BatchedProduct(context);
  }

  /// @param output the indices of the result, in its order
  /// @return an array without axes when there are none
  Array of(List<Term> operands, int[] output) {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      terms.add(summed(operands.get(i), needed(operands, i, i, output)));
    }
    while (terms.size() > 1) {
      contractOne(terms, output);
    }
    return summed(terms.get(0), index -> Term.contains(output, index)).inOrder(output).array();
  }

  /// What the result or a term other than two still asks for.
  private static IntPredicate needed(List<Term> terms, int i, int j, int[] output) {
    return index -> {
      boolean needed = Term.contains(output, index);
      for (int t = 0; t < terms.size(); t++) {
        needed |= t != i && t != j && terms.get(t).has(index);
      }
      return needed;
    };
  }

  private void contractOne(List<Term> terms, int[] output) {
    double best = Double.POSITIVE_INFINITY;
    int first = 0;
    int second = 1;
    for (int i = 0; i < terms.size(); i++) {
      for (int j = i + 1; j < terms.size(); j++) {
        context.budget().step();
        double cost = cost(terms.get(i), terms.get(j), needed(terms, i, j, output));
        if (cost < best) {
          best = cost;
          first = i;
          second = j;
        }
      }
    }
    Term product =
        product(terms.get(first), terms.get(second), needed(terms, first, second, output));
    terms.remove(second);
    terms.set(first, product);
  }

  private static double cost(Term a, Term b, IntPredicate needed) {
    double cells = 1;
    for (int index : a.indices()) {
      cells *= needed.test(index) ? a.length(index) : 1;
    }
    for (int index : b.indices()) {
      cells *= needed.test(index) && !a.has(index) ? b.length(index) : 1;
    }
    return cells - a.array().size() - b.array().size();
  }

  /// The product of two terms, summed over what nobody needs any more.
  private Term product(Term a, Term b, IntPredicate needed) {
    int[] shared = select(a.indices(), index -> b.has(index) && needed.test(index));
    int[] summed = select(a.indices(), index -> b.has(index) && !needed.test(index));
    int[] left = select(a.indices(), index -> !b.has(index));
    int[] right = select(b.indices(), index -> !a.has(index));
    int[] result = join(shared, left, right);
    int[] lengths = new int[result.length];
    for (int i = 0; i < result.length; i++) {
      lengths[i] = a.has(result[i]) ? a.length(result[i]) : b.length(result[i]);
    }
    Shape shape = Shape.of(lengths);
    context.budget().cells(shape.cells());
    int k = (int) a.cells(summed);
    boolean tall =
        shared.length == 0
            && k > shape.cells()
            && Arrays.equals(a.indices(), join(summed, left))
            && Arrays.equals(b.indices(), join(summed, right));
    if (tall) {
      Optional<Array> gram =
          products.gram(a.array(), b.array(), (int) a.cells(left), k, (int) b.cells(right), shape);
      if (gram.isPresent()) {
        return new Term(gram.get(), result);
      }
    }
    Array product =
        products.multiply(
            a.inOrder(join(shared, left, summed)).array(),
            b.inOrder(join(shared, summed, right)).array(),
            (int) a.cells(shared),
            (int) a.cells(left),
            k,
            (int) b.cells(right),
            shape);
    return new Term(product, result);
  }

  /// The term summed over the indices that are not needed.
  private Term summed(Term term, IntPredicate needed) {
    int[] kept = select(term.indices(), needed);
    if (kept.length == term.indices().length) {
      return term;
    }
    int[] gone = select(term.indices(), needed.negate());
    int[] lengths = new int[kept.length];
    for (int i = 0; i < kept.length; i++) {
      lengths[i] = term.length(kept[i]);
    }
    Array sum =
        products.sum(
            term.inOrder(join(kept, gone)).array(), (int) term.cells(gone), Shape.of(lengths));
    return new Term(sum, kept);
  }

  private static int[] select(int[] indices, IntPredicate wanted) {
    int[] selected = new int[indices.length];
    int size = 0;
    for (int index : indices) {
      if (wanted.test(index)) {
        selected[size++] = index;
      }
    }
    return Arrays.copyOf(selected, size);
  }

  private static int[] join(int[]... parts) {
    int size = 0;
    for (int[] part : parts) {
      size += part.length;
    }
    int[] joined = new int[size];
    int at = 0;
    for (int[] part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }
}
