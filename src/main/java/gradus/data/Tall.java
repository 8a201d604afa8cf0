package gradus.data;

import gradus.numeric.stream.Demand;
import gradus.numeric.stream.Summary;
import java.util.BitSet;
import java.util.List;

/// Data that are larger than one likes to hold: their columns are known from their head, and they
/// are read once, to their end, for a {@link Summary}.
public interface Tall {
  /// What errors call it.
  String name();

  /// One for each column; empty where a column has none.
  List<String> columnNames();

  /// Whether the names label the columns.
  default boolean headerRead() {
    return false;
  }

  /// The positions of columns that hold text.
  default BitSet texts() {
    return new BitSet();
  }

  /// Whether it is a vector and no matrix.
  boolean isVector();

  /// Reads it all.
  ///
  /// @param columns what is summed up, from 0; the columns of the summary are in this order
  /// @throws gradus.diag.GradusException what is wrong in the data, in the words of {@link
  ///   DataReader}; {@link gradus.diag.Code#TOO_MUCH_MEMORY} for very many columns
  Summary read(Demand demand, int[] columns);

  /// How it was read, `5000000×10, header yes`; after {@link #read}.
  String note();
}
