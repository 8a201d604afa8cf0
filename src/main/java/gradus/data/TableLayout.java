package gradus.data;

import gradus.data.ReadOptions.MissingPolicy;
import java.util.List;

/// What is settled about a table before its blocks are read.
///
/// @param uses what becomes of each column of the file
/// @param slots the place of each column of the file among those that are summed up, or -1
/// @param columns of the file, as errors call them
/// @param dataStart where the data begin in the first block
@SuppressWarnings("ArrayRecordComponent")
record TableLayout(
    String name,
    byte separator,
    byte point,
    RaggedLine ragged,
    MissingPolicy missing,
    Use[] uses,
    int[] slots,
    List<ColumnBuilder> columns,
    int dataStart) {
  /// What becomes of a column.
  enum Use {
    /// Not selected, or text.
    IGNORED,
    /// Numbers.
    NUMBERS,
    /// Empty cells that a separator at the end of each line makes.
    EMPTY
  }
}
