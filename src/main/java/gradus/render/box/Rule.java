package gradus.render.box;

/// A line across some of the columns of a lattice.
///
/// @param row the number of the row it stands above; the count of rows for one at the end
/// @param from the first column, from 0
/// @param to the column behind the last
public record Rule(int row, int from, int to) {
  boolean covers(int column) {
    return column >= from && column < to;
  }
}
