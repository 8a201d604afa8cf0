package gradus.plot.kinds.geometry;

import gradus.plot.Figure;
import gradus.plot.Motion;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/// The plane on its way from the identity to a map, with other maps on keys.
public final class MapMotion implements Motion {
  private static final int FRAMES = 40;

  /// A quarter of a turn.
  private static final double TURN = Math.PI / 2;

  private final DoubleFunction<Linear2> path;
  private final GridScene scene;
  private final Linear2 given;
  private final GridScene givenScene;
  private final Wording wording;
  private final double reach;

  /// @param path the map at a moment from 0 to 1
  /// @param given what the key `a` comes back to
  public MapMotion(DoubleFunction<Linear2> path, GridScene scene, Linear2 given, Wording wording) {
    this(path, scene, given, scene, wording);
  }

  private MapMotion(
      DoubleFunction<Linear2> path,
      GridScene scene,
      Linear2 given,
      GridScene givenScene,
      Wording wording) {
    this.path = path;
    this.scene = scene;
    this.given = given;
    this.givenScene = givenScene;
    this.wording = wording;
    double far = 0;
    for (int frame = 0; frame <= FRAMES; frame++) {
      far = Math.max(far, GridScene.reach(path.apply((double) frame / FRAMES)));
    }
    this.reach = far;
  }

  @Override
  public int frames() {
    return FRAMES;
  }

  @Override
  public Figure at(double moment) {
    Linear2 map = path.apply(moment);
    String title = "det = " + wording.places(map.determinant(), 2);
    String words =
        "e1 at "
            + wording.direction(map.a(), map.c())
            + ", e2 at "
            + wording.direction(map.b(), map.d())
            + ", "
            + title
            + ".";
    return Figure.of(scene.panel(map, moment > 0, reach, title), List.of(words), List.of());
  }

  @Override
  public String keys() {
    return "r rotates, s scales, h shears, a is the matrix given";
  }

  @Override
  public Optional<Motion> preset(char key) {
    return switch (key) {
      case 'r' -> Optional.of(other(t -> Linear2.rotation(t * TURN), List.of()));
      case 's' -> Optional.of(other(new Linear2(1.5, 0, 0, 0.5), axis(1, 0, 1.5), axis(0, 1, 0.5)));
      case 'h' -> Optional.of(other(new Linear2(1, 1, 0, 1), axis(1, 0, 1)));
      case 'a' -> Optional.of(new MapMotion(given::moment, givenScene, given, givenScene, wording));
      default -> Optional.empty();
    };
  }

  private MapMotion other(Linear2 map, Eigenlines.Line... lines) {
    return other(map::moment, List.of(lines));
  }

  private MapMotion other(DoubleFunction<Linear2> way, List<Eigenlines.Line> lines) {
    GridScene preset = new GridScene(new Eigenlines(lines, List.of(), 0, 0), wording);
    return new MapMotion(way, preset, given, givenScene, wording);
  }

  private Eigenlines.Line axis(double x, double y, double value) {
    return new Eigenlines.Line(x, y, value, wording.number(value), wording.point(x, y));
  }
}
