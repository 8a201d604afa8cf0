package gradus.diag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The names near a mistyped one, for "did you mean".
///
/// Distance is that of Damerau (1964), restricted to adjacent transpositions, ignoring case: a slip
/// of one, two or three keystrokes is forgiven for words from 3, 5 or 8 letters on. Shorter words
/// are near everything, so for them only a difference in case counts.
public final class Suggest {
  private static final int MOST = 3;

  private Suggest() {}

  /// The nearest names, nearest first, at most three. Among equals a name with the same first
  /// letter goes before (slips rarely hit the first letter: `sqr` means `sqrt` rather than `qr`),
  /// then the alphabet decides.
  public static List<String> nearest(String word, Collection<String> names) {
    String wanted = word.toLowerCase(Locale.ROOT);
    int limit = forgiven(wanted.length());
    List<Candidate> near = new ArrayList<>();
    for (String name : names) {
      String other = name.toLowerCase(Locale.ROOT);
      if (name.isEmpty() || Math.abs(other.length() - wanted.length()) > limit) {
        continue;
      }
      if (other.equals(wanted)) {
        return List.of(name);
      }
      int distance = distance(wanted, other);
      if (distance <= limit) {
        boolean sameStart = !wanted.isEmpty() && wanted.charAt(0) == other.charAt(0);
        near.add(new Candidate(name, distance * 2 + (sameStart ? 0 : 1)));
      }
    }
    return sorted(near);
  }

  private static List<String> sorted(List<Candidate> near) {
    near.sort(Comparator.comparingInt(Candidate::cost).thenComparing(Candidate::name));
    List<String> result = new ArrayList<>(MOST);
    for (Candidate candidate : near) {
      if (result.size() < MOST && !result.contains(candidate.name())) {
        result.add(candidate.name());
      }
    }
    return List.copyOf(result);
  }

  /// The nearest names; when there are none, those that begin the word or that it begins: `invers`
  /// and `inv`, `binom` and `binomial`.
  public static List<String> related(String word, Collection<String> names) {
    List<String> near = nearest(word, names);
    if (!near.isEmpty()) {
      return near;
    }
    String wanted = word.toLowerCase(Locale.ROOT);
    List<Candidate> found = new ArrayList<>();
    for (String name : names) {
      String other = name.toLowerCase(Locale.ROOT);
      boolean begins = other.length() >= 3 && wanted.startsWith(other);
      if (begins || (wanted.length() >= 3 && other.startsWith(wanted))) {
        found.add(new Candidate(name, Math.abs(other.length() - wanted.length())));
      }
    }
    return sorted(found);
  }

  /// `did you mean sqrt?`, `did you mean s1, s2 or s3?`, or nothing when no name is near.
  public static String didYouMean(String word, Collection<String> names) {
    return question(nearest(word, names));
  }

  /// `did you mean sqrt?`, or nothing without names.
  public static String question(List<String> near) {
    if (near.isEmpty()) {
      return "";
    }
    String last = near.getLast();
    String before = String.join(", ", near.subList(0, near.size() - 1));
    return "did you mean " + (before.isEmpty() ? last : before + " or " + last) + "?";
  }

  private static int forgiven(int length) {
    if (length < 3) {
      return 0;
    }
    return length < 5 ? 1 : length < 8 ? 2 : 3;
  }

  /// Insertions, deletions, substitutions and swaps of neighbours that turn {@code a} into {@code
  /// b}.
  public static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(above[j - 1] + (same ? 0 : 1), 1 + Math.min(above[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, before[j - 2] + 1);
        }
        row[j] = best;
      }
      int[] spare = before;
      before = above;
      above = row;
      row = spare;
    }
    return above[b.length()];
  }

  private record Candidate(String name, int cost) {}
}
