package gradus.tutor.progress;

/// Keeps what happened. When it returns, the event is on disk, or the learner was told once that
/// nothing can be kept.
@FunctionalInterface
public interface Recorder {
  /// Keeps nothing: for previews and tests.
  Recorder NONE = event -> {};

  void record(Event event);
}
