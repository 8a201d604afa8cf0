package gradus.cli;

import gradus.diag.GradusException;
import gradus.json.JsonWriter;
import gradus.render.RenderOptions;
import gradus.tutor.lint.Report;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Lints again whenever a file has changed, until it is interrupted.
final class LintWatch {
  /// Files beyond these are not watched.
  private static final int MOST = 10_000;

  private static final int DEEPEST = 8;

  private final List<Path> paths;
  private final BooleanSupplier pause;
  private final Console console;
  private final Supplier<Report> lint;
  private final LintPage page;

  LintWatch(
      List<Path> paths,
      BooleanSupplier pause,
      Console console,
      Supplier<Report> lint,
      LintPage page) {
    this.paths = paths;
    this.pause = pause;
    this.console = console;
    this.lint = lint;
    this.page = page;
  }

  /// @return how the last look ended
  ExitCode run(boolean json) {
    ExitCode last = look(json);
    Map<Path, String> before = stamps();
    while (pause.getAsBoolean()) {
      Map<Path, String> now = stamps();
      if (!now.equals(before)) {
        before = now;
        last = look(json);
      }
    }
    return last;
  }

  /// A file that cannot be read now may be readable after the next change.
  private ExitCode look(boolean json) {
    ExitCode end;
    try {
      Report report = lint.get();
      if (json) {
        console.out().println(JsonWriter.compact(LintJson.of(report, Version.current())));
      } else {
        console.out().block(page.of(report));
      }
      end = report.errors() == 0 ? ExitCode.DONE : ExitCode.NEGATIVE;
    } catch (GradusException refused) {
      ErrorReport.show(
          refused.diagnostic(), RenderOptions.STANDARD.withAscii(page.ascii()), console);
      console.err().flush();
      end = ExitCode.of(refused.code().outcome());
    }
    if (!json) {
      console.out().println("watching; Ctrl-C ends");
    }
    console.out().flush();
    return end;
  }

  /// When each file was changed last, and how large it is.
  private Map<Path, String> stamps() {
    Map<Path, String> stamps = new TreeMap<>();
    for (Path path : paths) {
      try {
        Files.walkFileTree(path, EnumSet.noneOf(FileVisitOption.class), DEEPEST, visitor(stamps));
      } catch (IOException gone) {
        stamps.put(path, "gone");
      }
    }
    return stamps;
  }

  private static SimpleFileVisitor<Path> visitor(Map<Path, String> stamps) {
    return new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        stamps.put(file, attributes.lastModifiedTime() + " " + attributes.size());
        return stamps.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
        return FileVisitResult.CONTINUE;
      }
    };
  }
}
