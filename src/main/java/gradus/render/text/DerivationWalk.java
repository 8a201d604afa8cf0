package gradus.render.text;

import gradus.render.Detail;
import gradus.step.Derivation;
import gradus.value.RecordValue;
import gradus.value.Table;
import gradus.value.Value;
import java.util.List;

/// Goes through derivations in the order a teacher writes them and hands every line to a board,
/// which knows how it looks: on a page, in LaTeX, in Markdown.
public final class DerivationWalk {
  private final Detail detail;
  private final Board board;

  /// Where the lines are written.
  public interface Board {
    /// What a derivation begins with.
    void stands(int depth, Value value);

    /// Both sides of a step and its reason.
    void equation(int depth, Derivation step);

    /// What comes out of what stands above.
    ///
    /// @param reasoned whether the reason of the step belongs to this line
    void result(int depth, Derivation step, boolean reasoned);

    /// The reason of a step alone.
    void reason(int depth, Derivation step);
  }

  public DerivationWalk(Detail detail, Board board) {
    this.detail = detail;
    this.board = board;
  }

  /// One derivation, whose beginning stands at depth 0.
  public void of(Derivation step) {
    board.stands(0, step.before());
    body(step, 1);
  }

  /// Everything below the line that shows what the step begins with.
  private void body(Derivation step, int depth) {
    List<Derivation> parts = step.parts();
    if (parts.isEmpty()) {
      board.result(depth, step, true);
      return;
    }
    switch (Course.of(step)) {
      case CHAIN -> {
        if (!step.why().isEmpty()) {
          board.reason(depth, step);
        }
        parts(parts, step.before(), depth);
      }
      case LEADS -> {
        parts(parts, step.before(), depth);
        boolean said = step.why().isEmpty() && parts.getLast().after().equals(step.after());
        if (said) {
          return;
        }
        if (isLine(step.after())) {
          board.result(depth, step, !step.why().isEmpty());
        } else if (!step.why().isEmpty()) {
          board.reason(depth, step);
        }
      }
      case APPLIED -> {
        Derivation first = parts.getFirst();
        boolean whole = Course.isChain(step);
        board.reason(depth, step);
        board.result(depth, first, false);
        parts(parts.subList(1, parts.size()), first.after(), whole ? depth : depth + 1);
        if (!whole) {
          board.result(depth, step, false);
        }
      }
      case RESTS -> {
        board.reason(depth, step);
        parts(parts, step.before(), depth + 1);
        if (isLine(step.after())) {
          board.result(depth, step, false);
        }
      }
    }
  }

  /// Parts of which each goes on where the one before ended are written as one chain.
  private void parts(List<Derivation> parts, Value start, int depth) {
    Value standing = start;
    for (Derivation part : parts) {
      boolean goesOn = part.before().equals(standing);
      if (part.parts().isEmpty() || detail == Detail.BRIEF) {
        if (goesOn) {
          board.result(depth, part, true);
        } else {
          board.equation(depth, part);
        }
      } else if (goesOn) {
        body(part, depth);
      } else {
        board.stands(depth, part.before());
        body(part, depth + 1);
      }
      standing = part.after();
    }
  }

  /// Whether a value is written on a line; records and tables stand below the steps, as results.
  public static boolean isLine(Value value) {
    return !(value instanceof RecordValue || value instanceof Table);
  }

  /// The step whose rule one has to think of first: of parts that only go on from each other the
  /// first, and not the conclusion that is drawn at their end.
  public static Derivation opening(Derivation step) {
    Derivation at = step;
    while (!at.parts().isEmpty() && Course.of(at) == Course.LEADS) {
      at = at.parts().getFirst();
    }
    return at;
  }

  /// The rule of a step and, unless the lines are to be brief, why it holds.
  public static String reason(Derivation step, Detail detail) {
    return step.why().isEmpty() || detail == Detail.BRIEF
        ? step.rule()
        : step.rule() + ": " + step.why();
  }
}
