package gradus.plot.kinds.tables;

import gradus.plot.Figure;
import gradus.plot.Ink;
import gradus.plot.Panel;
import gradus.plot.kinds.geometry.Wording;
import gradus.value.Array;
import java.util.ArrayList;
import java.util.List;

/// Falk's scheme of a matrix product: A at the left, B above, the product where their rows and
/// columns cross.
public final class ProductScheme {
  private static final int GAP = 3;

  private final Array left;
  private final Array right;
  private final Array product;
  private final Wording wording;
  private final int leftWidth;
  private final int rightWidth;

  /// @param left m×n, or a vector of n entries as one row where the right one is a matrix
  /// @param right n×k, or a vector of n entries as one column
  /// @param product as the engine has it
  public ProductScheme(Array left, Array right, Array product, Wording wording) {
    this.left = left;
    this.right = right;
    this.product = product;
    this.wording = wording;
    this.leftWidth = width(left);
    this.rightWidth = Math.max(width(right), width(product));
  }

  private int width(Array array) {
    int width = 1;
    for (int i = 0; i < array.size(); i++) {
      width = Math.max(width, wording.value(array.get(i)).length());
    }
    return width;
  }

  public int entries() {
    return product.size();
  }

  /// How many products one entry is the sum of.
  public int inner() {
    return right.shape().length(0);
  }

  private int rows() {
    return left.shape().rank() == 2 ? left.shape().rows() : 1;
  }

  private int columns() {
    return right.shape().rank() == 2 ? right.shape().columns() : 1;
  }

  /// Where B and the product begin.
  private int start() {
    return GAP + inner() * (leftWidth + 1) + GAP;
  }

  /// How many columns of a terminal it takes.
  public int width() {
    return start() + columns() * (rightWidth + 2) + 2;
  }

  /// @param entry of the product that is worked out, row by row from 0
  /// @param terms of its sum that are there
  /// @param whole whether all entries are shown, or those worked out before alone
  public Figure figure(int entry, int terms, boolean whole) {
    int i = entry / columns();
    int j = entry % columns();
    CellTable table = new CellTable();
    int start = start();
    int below = inner() + 2;
    table.text(start + (j + 1) * (rightWidth + 2) - 1, 0, "v", Ink.Role.STRONG);
    table.text(start - 2, 1, "B", Ink.Role.FAINT);
    table.text(GAP, below - 1, "A", Ink.Role.FAINT);
    for (int k = 0; k < inner(); k++) {
      for (int c = 0; c < columns(); c++) {
        Ink ink = c == j && k < terms ? Ink.Role.STRONG : c == j ? Ink.Role.TEXT : Ink.Role.FAINT;
        String text = wording.value(right.get(k * columns() + c));
        table.right(start + (c + 1) * (rightWidth + 2), k + 1, text, ink);
      }
    }
    for (int r = 0; r < rows(); r++) {
      if (r == i) {
        table.text(0, below + r, ">", Ink.Role.STRONG);
      }
      for (int k = 0; k < inner(); k++) {
        Ink ink = r == i && k < terms ? Ink.Role.STRONG : r == i ? Ink.Role.TEXT : Ink.Role.FAINT;
        String text = wording.value(left.get(r * inner() + k));
        table.right(GAP + (k + 1) * (leftWidth + 1), below + r, text, ink);
      }
      for (int c = 0; c < columns(); c++) {
        product(table, r * columns() + c, entry, terms, whole);
      }
    }
    String sum = sum(i, j, terms);
    table.text(0, below + rows() + 1, sum, Ink.Role.STRONG);
    Panel panel = Panel.cells(table.columns(), table.rows(), table.marks());
    List<String> words = new ArrayList<>();
    words.add("Row " + (i + 1) + " of A times column " + (j + 1) + " of B: " + sum + ".");
    if (whole) {
      words.add("The product is " + wording.value(product) + ".");
    }
    return Figure.of(panel, words, List.of());
  }

  private void product(CellTable table, int at, int entry, int terms, boolean whole) {
    boolean done = at < entry || at == entry && terms == inner();
    String text = whole || done ? wording.value(product.get(at)) : at == entry ? "?" : ".";
    int end = start() + (at % columns() + 1) * (rightWidth + 2);
    int row = inner() + 2 + at / columns();
    if (at == entry) {
      table.right(end - text.length(), row, "[", Ink.Role.STRONG);
      table.text(end, row, "]", Ink.Role.STRONG);
    }
    table.right(end, row, text, at == entry ? Ink.Role.STRONG : Ink.Role.TEXT);
  }

  /// `1*0 + 2*1 = 2`.
  private String sum(int i, int j, int terms) {
    StringBuilder sum = new StringBuilder();
    for (int k = 0; k < terms; k++) {
      sum.append(k > 0 ? " + " : "")
          .append(factor(wording.value(left.get(i * inner() + k)), k > 0))
          .append(wording.either("*", "·"))
          .append(factor(wording.value(right.get(k * columns() + j)), true));
    }
    if (terms == inner()) {
      sum.append(" = ").append(wording.value(product.get(i * columns() + j)));
    } else {
      sum.append(" + ...");
    }
    return sum.toString();
  }

  private static String factor(String text, boolean behind) {
    boolean signed = behind && (text.startsWith("-") || text.startsWith("−"));
    return signed || text.indexOf(' ') >= 0 ? "(" + text + ")" : text;
  }
}
