package gradus.plot.sample;

import java.util.Arrays;

/// A density estimated by Gaussian kernels, by Silverman's rule of thumb for the bandwidth.
///
/// Source: Silverman, Density Estimation for Statistics and Data Analysis, 1986, equation 3.31: h =
/// 0.9·min(s, IQR/1.34)·n^(−1/5).
///
/// @param sorted the sample, ascending
public record KernelDensity(double[] sorted, double bandwidth) {
  /// Beyond so many bandwidths a bell is 0 to the eye, and to nine digits.
  private static final double REACH = 6;

  /// How far the grid goes beyond the sample, in bandwidths.
  private static final double MARGIN = 3;

  /// @param sample two or more different finite numbers
  /// @param deviation its standard deviation
  /// @param quartiles the distance of its quartiles; 0 where half of the values are equal
  public static KernelDensity silverman(double[] sample, double deviation, double quartiles) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    double spread = quartiles > 0 ? Math.min(deviation, quartiles / 1.34) : deviation;
    return new KernelDensity(sorted, 0.9 * spread * Math.pow(sample.length, -0.2));
  }

  /// Equally distant points over the sample and a little beyond.
  public double[] grid(int points) {
    double low = sorted[0] - MARGIN * bandwidth;
    double high = sorted[sorted.length - 1] + MARGIN * bandwidth;
    double[] grid = new double[points];
    for (int i = 0; i < points; i++) {
      grid[i] = low + (high - low) * i / (points - 1);
    }
    return grid;
  }

  /// The density at each of the points.
  public double[] at(double[] points) {
    double scale = 1 / (sorted.length * bandwidth * Math.sqrt(2 * Math.PI));
    double[] density = new double[points.length];
    for (int i = 0; i < points.length; i++) {
      double x = points[i];
      double sum = 0;
      for (int j = first(x - REACH * bandwidth);
          j < sorted.length && sorted[j] <= x + REACH * bandwidth;
          j++) {
        double z = (x - sorted[j]) / bandwidth;
        sum += Math.exp(-z * z / 2);
      }
      density[i] = sum * scale;
    }
    return density;
  }

  private int first(double least) {
    int found = Arrays.binarySearch(sorted, least);
    return found >= 0 ? found : -found - 1;
  }
}
