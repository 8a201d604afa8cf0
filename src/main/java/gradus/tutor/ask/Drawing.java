package gradus.tutor.ask;

import gradus.tutor.progress.History;

/// What decides how a place of a round is filled when it is come to.
///
/// @param levels of generators
public record Drawing(Levels levels, Shown shown) {
  public static Drawing of(History history) {
    return new Drawing(Levels.of(history), Shown.of(history));
  }
}
