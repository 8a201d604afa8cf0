package gradus.render.box;

import java.util.ArrayList;
import java.util.List;

/// How the columns of a lattice are aligned and which have a rule beside them.
public final class Columns {
  private final List<Character> alignments = new ArrayList<>();
  private final List<Integer> rules = new ArrayList<>();
  private final List<Integer> gaps = new ArrayList<>();
  private final char rest;

  private Columns(String spec, char rest) {
    this.rest = rest;
    int bars = 0;
    for (int i = 0; i < spec.length(); i++) {
      char c = spec.charAt(i);
      if (c == '|') {
        bars++;
      } else if (c >= '0' && c <= '9') {
        while (gaps.size() <= alignments.size()) {
          gaps.add(-1);
        }
        gaps.set(alignments.size(), c - '0');
      } else {
        rules.add(bars);
        alignments.add(c);
        bars = 0;
      }
    }
    rules.add(bars);
  }

  /// @param spec for each column `l`, `c` or `r`, with a `|` where a rule stands, and a digit where
  ///   the gap is so many blanks and not the usual one: `r0l2r0l`
  /// @param rest of all further columns
  public static Columns of(String spec, char rest) {
    return new Columns(spec, rest);
  }

  int count() {
    return alignments.size();
  }

  char alignment(int column) {
    return column < alignments.size() ? alignments.get(column) : rest;
  }

  /// How many rules stand before the column; those behind the last have its number plus one.
  int rules(int column) {
    return column < rules.size() ? rules.get(column) : 0;
  }

  int gap(int column, int usual) {
    return column < gaps.size() && gaps.get(column) >= 0 ? gaps.get(column) : usual;
  }
}
