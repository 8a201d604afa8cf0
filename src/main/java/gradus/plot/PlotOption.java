package gradus.plot;

/// The options of plots that only some kinds read. The command line, help and completion are made
/// from these.
public enum PlotOption {
  X("--x", "FROM..TO", "the range from left to right, as -pi..pi; chosen well when not given"),
  Y("--y", "FROM..TO", "the range from bottom to top"),
  LOG("--log", "x|y|xy", "logarithmic axes"),
  VARIABLES("--variables", "x,y", "which names are the axes, where there are others"),
  POINT("--point", "A|A,B", "the point of a tangent, a slice, a gradient"),
  SHADE("--shade", "FROM..TO", "shades the area under the curve"),
  RIEMANN("--riemann", "left|right|mid|trapezoid,N", "approximates the area by N strips"),
  SLIDE(
      "--slide",
      "NAME=FROM..TO",
      "a slider: a parameter of the expression; three values in a pipe"),
  LEVELS(
      "--levels",
      "N|LIST|quantile",
      "contour lines: how many, at which values, or evenly many points between"),
  PATH(
      "--path", "FILE|NAME", "draws the points of a data file or a bound matrix on top, as a path"),
  MAP("--map", "viridis|magma|coolwarm|grey", "the colours of values"),
  BINS("--bins", "N", "how many bins"),
  FIT("--fit", "line|pca|none", "what is drawn through the points"),
  GROUP("--by", "COLUMN", "colours rows by a column of words or whole numbers"),
  RANK("--rank", "LIST", "ranks to rebuild an image with: 1,2,5"),
  ROW("--row", "N", "which row of the data"),
  SHAPE("--shape", "ROWSxCOLUMNS", "how a row of numbers becomes an image"),
  TEMPERATURE("--temperature", "LIST", "temperatures of a softmax: 2,1,0.5"),
  TITLE("--title", "TEXT", "a title above the picture"),
  X_LABEL("--xlabel", "TEXT", "what the horizontal axis measures"),
  Y_LABEL("--ylabel", "TEXT", "what the vertical axis measures");

  private final String word;
  private final String label;
  private final String text;

  PlotOption(String word, String label, String text) {
    this.word = word;
    this.label = label;
    this.text = text;
  }

  /// As typed: `--x`.
  public String word() {
    return word;
  }

  /// What stands for its value in help.
  public String label() {
    return label;
  }

  /// What help says.
  public String text() {
    return text;
  }
}
