package gradus.cli;

import gradus.tutor.progress.Journal;
import gradus.tutor.review.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// What a person sees who types `gradus` and nothing else.
///
/// What is due is counted on a thread of its own while the terminal is opened, so that the first
/// prompt waits for it as little as possible.
final class Welcome {
  /// A journal of this size, some months of learning, is waited for.
  private static final long USUAL_JOURNAL = 1 << 20;

  /// A longer one gets some time, and else the greeting says less.
  private static final long PATIENCE_MILLIS = 120;

  private final FutureTask<String> next;
  private final long patience;

  private Welcome(FutureTask<String> next, long patience) {
    this.next = next;
    this.patience = patience;
  }

  /// Begins to look.
  static Welcome begin(TutorPlace place) {
    FutureTask<String> next = new FutureTask<>(() -> next(place));
    Thread.ofPlatform().daemon().name("greeting").start(next);
    boolean isLong = size(place.journal()) > USUAL_JOURNAL;
    return new Welcome(next, isLong ? PATIENCE_MILLIS : Long.MAX_VALUE);
  }

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
  List<String> lines() {
    return List.of(
        "gradus " + Version.current() + ". Type mathematics; Tab completes, :help tells more.",
        "Try eig([2,1;1,2]), diff(x^2 sin x, x) and then :steps, or :plot sin(x).",
        found().orElse(":quiz --due asks what is due for review. :learn goes on."));
  }

  /// How many questions wait to be asked again.
  static int due(TutorPlace place) {
    return new Schedule(place.journal().glance(), place.clock()).due().size();
  }

  private Optional<String> found() {
    try {
      return Optional.of(next.get(patience, TimeUnit.MILLISECONDS));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException without) {
      return Optional.empty();
    }
  }

  private static long size(Journal journal) {
    try {
      return Files.isRegularFile(journal.file()) ? Files.size(journal.file()) : 0;
    } catch (IOException unreadable) {
      return 0;
    }
  }

  private static String next(TutorPlace place) {
    if (size(place.journal()) == 0) {
      return "New here? :learn begins the first lesson.";
    }
    int due = due(place);
    return switch (due) {
      case 0 -> "Nothing is due for review today. :learn goes on where you stopped.";
      case 1 -> "One question is due for review: :quiz --due asks it. :learn goes on.";
      default -> due + " questions are due for review: :quiz --due asks them. :learn goes on.";
    };
  }
}
