package gradus.tutor.grade;

import gradus.tutor.desk.Desk;
import gradus.tutor.quiz.Variant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Marks answers by their meaning.
public final class Marker {
  /// Longer than any answer; beyond it every step of judging takes its time.
  private static final int LONGEST = 4_000;

  /// What people type who have none.
  private static final Set<String> NO_ANSWER =
      Set.of(
          "?",
          "??",
          "-",
          "--",
          "idk",
          "i dont know",
          "i do not know",
          "dont know",
          "no idea",
          "not sure",
          "dunno",
          "help",
          "pass",
          "answer",
          "n/a",
          "weiß nicht",
          "keine ahnung");

  private final Desk desk;
  private final boolean library;

  private final boolean linear;

  public Marker(Desk desk) {
    this(desk, true, false);
  }

  private Marker(Desk desk, boolean library, boolean linear) {
    this.desk = desk;
    this.library = library;
    this.linear = linear;
  }

  /// Knows the mistakes of an item and no others: for whom the verdict matters, many times.
  public static Marker brief(Desk desk) {
    return new Marker(desk, false, false);
  }

  /// Says in words where an answer cannot be read, for screen readers and for the cells of a table;
  /// otherwise a sign below the answer points there.
  public Marker linear(boolean on) {
    return new Marker(desk, library, on);
  }

  /// Never throws for what a learner types.
  public Mark mark(Variant variant, String answer) {
    String text = answer.strip();
    if (text.isEmpty()) {
      return Marks.unreadable("The answer is empty.");
    }
    if (text.length() > LONGEST) {
      return Marks.unreadable(
          "An answer of "
              + text.length()
              + " characters is too long to be judged; "
              + LONGEST
              + " are the most.");
    }
    if (isNoAnswer(text)) {
      return Marks.unreadable("That is no answer yet, and costs nothing.");
    }
    return switch (variant.type()) {
      case CHOICE -> new KeyedAnswers(variant).choice(text);
      case SPOT -> new KeyedAnswers(variant).spot(text);
      case ORDER -> new KeyedAnswers(variant).order(text);
      case TRUTH -> TruthAnswer.mark(variant, text, desk);
      case EXPRESSION, NUMBER, VECTOR, MATRIX, SET, INTERVAL, EQUATION -> value(variant, text);
    };
  }

  /// Whether somebody says that there is no answer: `?`, `I don't know`.
  public static boolean isNoAnswer(String text) {
    return NO_ANSWER.contains(bare(text));
  }

  /// Small letters, without the signs around them.
  private static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < text.length() && bare.length() < 40; i++) {
      char c = text.charAt(i);
      if (".!…'’\"`".indexOf(c) < 0) {
        bare.append(c);
      }
    }
    return bare.toString().strip().toLowerCase(Locale.ROOT);
  }

  private Mark value(Variant variant, String answer) {
    try {
      return new ValueAnswer(variant, desk, library, linear).mark(answer);
    } catch (ArithmeticException | IllegalStateException | IllegalArgumentException slip) {
      return Marks.undecided(
          "", List.of("This could not be judged, and that is a fault of gradus."));
    }
  }
}
