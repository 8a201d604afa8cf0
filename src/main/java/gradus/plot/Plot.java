package gradus.plot;

import java.util.Optional;

/// What a kind of plot makes: a picture, and for some the same in motion on a terminal.
///
/// @param still complete without the motion: pipes, files and lessons on paper show it
public record Plot(Figure still, Optional<Motion> motion) {
  public static Plot of(Figure still) {
    return new Plot(still, Optional.empty());
  }

  public static Plot moving(Figure still, Motion motion) {
    return new Plot(still, Optional.of(motion));
  }
}
