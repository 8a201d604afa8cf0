package gradus.tutor.quiz;

/// What reproduces a variant on any machine: `algebra/softmax/two-classes@3f9c21#7`.
///
/// @param item the stable id of the item
/// @param version changes whenever the item does
public record Stamp(String item, String version, long seed) {
  @Override
  public String toString() {
    return item + "@" + version + "#" + seed;
  }
}
