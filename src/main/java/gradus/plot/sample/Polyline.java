package gradus.plot.sample;

/// Points in the order of a line.
///
/// @param closed whether the last one is the first one again
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Polyline(double[] x, double[] y, boolean closed) {
  public int size() {
    return x.length;
  }
}
