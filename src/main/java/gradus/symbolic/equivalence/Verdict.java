package gradus.symbolic.equivalence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the judge says of an answer.
public sealed interface Verdict {
  /// What the reader should know beside it.
  List<String> notes();

  /// The same verdict with more to say.
  Verdict noting(List<String> more);

  default Verdict noting(String note) {
    return noting(List.of(note));
  }

  /// Both mean the same.
  record Equal(List<String> notes) implements Verdict {
    public Equal {
      notes = List.copyOf(notes);
    }

    @Override
    public Verdict noting(List<String> more) {
      return new Equal(joined(notes, more));
    }
  }

  /// They differ.
  ///
  /// @param witness where it can be seen; empty when there is no point, as for different kinds
  record Different(Optional<Witness> witness, List<String> notes) implements Verdict {
    public Different {
      notes = List.copyOf(notes);
    }

    @Override
    public Verdict noting(List<String> more) {
      return new Different(witness, joined(notes, more));
    }
  }

  /// Neither could be shown.
  record Undecided(String reason, List<String> notes) implements Verdict {
    public Undecided {
      notes = List.copyOf(notes);
    }

    @Override
    public Verdict noting(List<String> more) {
      return new Undecided(reason, joined(notes, more));
    }
  }

  static Verdict equal(String... notes) {
    return new Equal(List.of(notes));
  }

  static Verdict different(String... notes) {
    return new Different(Optional.empty(), List.of(notes));
  }

  static Verdict undecided(String reason) {
    return new Undecided(reason, List.of());
  }

  default boolean isEqual() {
    return this instanceof Equal;
  }

  default boolean isDifferent() {
    return this instanceof Different;
  }

  private static List<String> joined(List<String> first, List<String> more) {
    List<String> all = new ArrayList<>(first);
    for (String note : more) {
      if (!all.contains(note)) {
        all.add(note);
      }
    }
    return all;
  }
}
