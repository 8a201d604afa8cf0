package gradus.plot.kinds;

import gradus.plot.PlotKind;
import java.util.ArrayList;
import java.util.List;

/// The one list of the kinds of plots. Only the kind asked for is loaded.
public final class Kinds {
  /// In the order of the help.
  public static final List<String> NAMES = List.of();

  private Kinds() {}

  /// @param name one of {@link #NAMES}
  public static PlotKind named(String name) {
    throw new IllegalArgumentException(name);
  }

  public static List<PlotKind> all() {
    List<PlotKind> kinds = new ArrayList<>(NAMES.size());
    for (String name : NAMES) {
      kinds.add(named(name));
    }
    return kinds;
  }
}
