package gradus.engine;

import gradus.numeric.stream.Summary;
import gradus.value.Value;

/// A name and what it stands for.
public sealed interface Binding {
  String name();

  /// `-v x=3`: an expression, evaluated by the session.
  record Text(String name, String expression) implements Binding {}

  /// `-v A=data.csv`: data that was read already.
  record Data(String name, Value value) implements Binding {}

  /// `-v A=tall.csv`: data of which a {@link OnePass} was made and only its findings are held.
  ///
  /// @param columns of the data that are summed up, in the order of the summary
  @SuppressWarnings("ArrayRecordComponent")
  record Tall(TallData data, int[] columns, Summary summary) implements Binding {
    @Override
    public String name() {
      return data.name();
    }
  }
}
