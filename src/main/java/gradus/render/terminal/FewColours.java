package gradus.render.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Pixels with at most 256 colours.
///
/// Where there are more they are parted by median cut, after Heckbert, "Color Image Quantization
/// for Frame Buffer Display" (1982): the box of colours that holds most of the picture times its
/// length is halved, until there are enough boxes.
///
/// @param indices of the colour of each pixel, as unsigned bytes
/// @see <a href="https://doi.org/10.1145/965145.801294">doi 10.1145/965145.801294</a>
@SuppressWarnings("ArrayRecordComponent") // never compared
record FewColours(int[] colours, byte[] indices) {
  private static final int MOST = 256;

  static FewColours of(int[] rgb) {
    Map<Integer, int[]> counts = new HashMap<>();
    for (int pixel : rgb) {
      counts.computeIfAbsent(pixel, p -> new int[] {p, 0})[1]++;
    }
    List<int[]> all = new ArrayList<>(counts.values());
    all.sort((a, b) -> Integer.compare(a[0], b[0]));
    List<int[][]> boxes = new ArrayList<>();
    boxes.add(all.toArray(int[][]::new));
    boolean halved = true;
    while (halved && boxes.size() < MOST) {
      halved = halve(boxes);
    }
    int[] colours = new int[boxes.size()];
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < colours.length; i++) {
      colours[i] = mean(boxes.get(i));
      for (int[] colour : boxes.get(i)) {
        places.put(colour[0], i);
      }
    }
    byte[] indices = new byte[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      indices[i] = (byte) (int) places.getOrDefault(rgb[i], 0);
    }
    return new FewColours(colours, indices);
  }

  /// Halves the box that matters most.
  ///
  /// @return whether there was one of more than one colour
  private static boolean halve(List<int[][]> boxes) {
    int worst = -1;
    double most = 0;
    for (int i = 0; i < boxes.size(); i++) {
      double weight = weight(boxes.get(i));
      if (weight > most) {
        most = weight;
        worst = i;
      }
    }
    if (worst < 0) {
      return false;
    }
    int[][] box = boxes.get(worst);
    int shift = longest(box);
    Arrays.sort(box, (a, b) -> Integer.compare(a[0] >> shift & 0xFF, b[0] >> shift & 0xFF));
    long half = 0;
    for (int[] colour : box) {
      half += colour[1];
    }
    half /= 2;
    int cut = 1;
    long passed = box[0][1];
    while (cut < box.length - 1 && passed + box[cut][1] <= half) {
      passed += box[cut++][1];
    }
    boxes.set(worst, Arrays.copyOfRange(box, 0, cut));
    boxes.add(Arrays.copyOfRange(box, cut, box.length));
    return true;
  }

  /// How many pixels, times how far apart their colours are; 0 for one colour.
  private static double weight(int[][] box) {
    if (box.length < 2) {
      return 0;
    }
    long pixels = 0;
    for (int[] colour : box) {
      pixels += colour[1];
    }
    return Math.sqrt((double) pixels) * length(box, longest(box));
  }

  private static int longest(int[][] box) {
    int best = 16;
    for (int shift = 8; shift >= 0; shift -= 8) {
      best = length(box, shift) > length(box, best) ? shift : best;
    }
    return best;
  }

  private static int length(int[][] box, int shift) {
    int low = 255;
    int high = 0;
    for (int[] colour : box) {
      int part = colour[0] >> shift & 0xFF;
      low = Math.min(low, part);
      high = Math.max(high, part);
    }
    return high - low;
  }

  private static int mean(int[][] box) {
    int mean = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      long sum = 0;
      long pixels = 0;
      for (int[] colour : box) {
        sum += (long) (colour[0] >> shift & 0xFF) * colour[1];
        pixels += colour[1];
      }
      mean = mean << 8 | (int) ((sum + pixels / 2) / pixels);
    }
    return mean;
  }
}
