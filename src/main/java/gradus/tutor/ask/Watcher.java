package gradus.tutor.ask;

import gradus.tutor.grade.Mark;
import gradus.tutor.quiz.Variant;

/// Sees what happens while items are asked: for scripts, which read no prose.
public interface Watcher {
  Watcher NONE =
      new Watcher() {
        @Override
        public void asked(Variant variant, String label) {}

        @Override
        public void answered(
            Variant variant, String answer, Mark mark, int attempt, boolean recurs) {}

        @Override
        public void hinted(Variant variant, String hint) {}

        @Override
        public void solved(Variant variant) {}

        @Override
        public void finished(Outcome outcome, int rating) {}

        @Override
        public void calculated(String typed, String result) {}

        @Override
        public void told(String text) {}
      };

  void asked(Variant variant, String label);

  /// @param attempt what the answer was counted as, or would have been
  /// @param recurs whether its mistake was made on another variant before
  void answered(Variant variant, String answer, Mark mark, int attempt, boolean recurs);

  void hinted(Variant variant, String hint);

  /// The worked solution was shown.
  void solved(Variant variant);

  /// @param rating 1 to 4 as in the schedule; 0 when the item is not done with
  void finished(Outcome outcome, int rating);

  /// The calculator was used.
  ///
  /// @param result as it is shown: a value, or why there is none
  void calculated(String typed, String result);

  /// Something else was said, such as that there is no hint.
  void told(String text);
}
