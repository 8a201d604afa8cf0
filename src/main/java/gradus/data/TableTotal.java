package gradus.data;

import gradus.numeric.stream.Summary;

/// What the blocks so far add up to.
final class TableTotal {
  private final Summary summary;
  private long lines;
  private long dropped;

  TableTotal(Summary summary) {
    this.summary = summary;
  }

  void add(Summary block, long linesOfBlock, long droppedInBlock) {
    summary.merge(block);
    lines += linesOfBlock;
    dropped += droppedInBlock;
  }

  Summary summary() {
    return summary;
  }

  /// How many lines have gone by.
  long lines() {
    return lines;
  }

  /// How many rows with missing values were left out.
  long dropped() {
    return dropped;
  }
}
