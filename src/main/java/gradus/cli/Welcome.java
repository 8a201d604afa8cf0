package gradus.cli;

import gradus.tutor.review.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a person sees who types `gradus` and nothing else.
final class Welcome {
  /// A longer journal is not read for a greeting.
  private static final long LONGEST_JOURNAL = 1 << 20;

  private Welcome() {}

  /// Where the shell cannot be: input comes from a terminal, output goes elsewhere.
  static ExitCode show(Console console) {
    Output out = console.out();
    out.println(
        "gradus " + Version.current() + ": mathematics for machine learning, computed and checked");
    out.println("  gradus 'eig([2,1;1,2])'      gradus 'pca(A)' -v A=iris.csv --columns 1-4");
    out.println("  gradus doc eigen values      gradus read 'f(x; theta)'      gradus help");
    return ExitCode.DONE;
  }

  /// Three lines: what can be done, an example, what comes next.
  static List<String> shell(TutorPlace place) {
    return List.of(
        "gradus " + Version.current() + ". Type mathematics; Tab completes, :help tells more.",
        "Try eig([2,1;1,2]), diff(x^2 sin x, x) and then :steps, or :plot sin(x).",
        next(place));
  }

  /// How many questions wait to be asked again.
  static int due(TutorPlace place) {
    return new Schedule(place.journal().read(), place.clock()).due().size();
  }

  private static String next(TutorPlace place) {
    Path journal = place.folders().data().resolve("journal.jsonl");
    try {
      if (!Files.isRegularFile(journal)) {
        return "New here? :learn begins the first lesson.";
      }
      if (Files.size(journal) > LONGEST_JOURNAL) {
        return ":learn goes on where you stopped; :quiz asks what is due.";
      }
      int due = due(place);
      return switch (due) {
        case 0 -> "Nothing is due for review today. :learn goes on where you stopped.";
        case 1 -> "One question is due for review: :quiz asks it. :learn goes on.";
        default -> due + " questions are due for review: :quiz asks them. :learn goes on.";
      };
    } catch (IOException | RuntimeException unreadable) {
      return ":learn goes on where you stopped.";
    }
  }
}
