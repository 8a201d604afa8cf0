package gradus.engine;

import gradus.value.Value;

/// A name and what it stands for.
public sealed interface Binding {
  String name();

  /// `-v x=3`: an expression, evaluated by the session.
  record Text(String name, String expression) implements Binding {}

  /// `-v A=data.csv`: data that was read already.
  record Data(String name, Value value) implements Binding {}
}
