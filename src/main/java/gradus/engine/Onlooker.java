package gradus.engine;

import gradus.syntax.Node;
import gradus.value.Value;

/// Sees an answer while it is judged: what was typed, and what it came to.
public interface Onlooker {
  Onlooker NONE =
      new Onlooker() {
        @Override
        public void expression(Node typed) {}

        @Override
        public void values(Value answer, Value truth) {}
      };

  /// An expression of the answer, before it is worked out. An answer may be several of them: `1,
  /// 2`.
  ///
  /// @throws gradus.diag.GradusException to refuse the answer
  void expression(Node typed);

  /// Answer and reference, before they are compared.
  void values(Value answer, Value truth);
}
