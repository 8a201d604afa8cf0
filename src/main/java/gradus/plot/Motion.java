package gradus.plot;

import java.util.Optional;

/// A picture that moves: one figure for each moment from 0 to 1.
public interface Motion {
  /// Whether it plays by itself; otherwise the arrow keys move a slider.
  default boolean plays() {
    return true;
  }

  /// How many frames show it smoothly.
  int frames();

  /// @param moment 0 to 1
  Figure at(double moment);

  /// Where a slider begins, 0 to 1.
  default double start() {
    return 0.5;
  }

  /// Keys for other motions, in words: `r rotates, s scales`; empty for none.
  default String keys() {
    return "";
  }

  /// What a key leads to.
  default Optional<Motion> preset(char key) {
    return Optional.empty();
  }
}
