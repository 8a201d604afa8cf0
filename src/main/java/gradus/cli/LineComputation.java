package gradus.cli;

import gradus.engine.Answer;

/// What `--batch` and `--each` make of a line.
@FunctionalInterface
interface LineComputation {
  /// @param number of the line, from 1
  /// @throws gradus.diag.GradusException what is wrong with the line, or with the computation
  Answer answer(String line, long number);
}
