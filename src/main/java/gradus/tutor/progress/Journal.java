package gradus.tutor.progress;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.tutor.progress.Event.Forgotten;
import gradus.tutor.progress.History.Entry;
import gradus.tutor.progress.JournalLine.Known;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The journal of one learner: JSON lines that are only appended to.
///
/// Whatever happens to the file, an event that {@link #record} returned from is in {@link #read}:
/// from the file, or from memory where the file cannot be written, and then {@link #trouble} says
/// so. Safe for several threads and several programs at once.
public final class Journal implements Recorder {
  private static final int RANDOM_BYTES = 16;
  private static final int TIME_DIGITS = 12;

  private final JournalFiles files;
  private final Clock clock;

  /// Made for the first event: who only reads needs none, and making it takes time.
  private Optional<SecureRandom> random = Optional.empty();

  /// Lines that could not be written so far.
  private final List<Known> waiting = new ArrayList<>();

  private String trouble = "";
  private boolean told;

  /// @param file need not exist; nothing is written before the first event
  public Journal(Path file, Clock clock) {
    this(new JournalFiles(file, JournalFiles.DISK), clock);
  }

  Journal(JournalFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  /// Where it is kept.
  public Path file() {
    return files.journal();
  }

  @Override
  public void record(Event event) {
    // A thread that is to stop cannot write to a channel.
    boolean interrupted = Thread.interrupted();
    try {
      keep(event);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private synchronized void keep(Event event) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Entry entry = new Entry(newId(now), now, event);
    try {
      List<String> also =
          event instanceof Forgotten(String what) ? laterThan(now, what) : List.of();
      waiting.add(JournalLine.of(entry, also));
      files.append(waiting.stream().map(Known::text).toList());
      waiting.clear();
      trouble = "";
      told = false;
    } catch (IOException failure) {
      if (waiting.isEmpty() || !waiting.getLast().entry().equals(entry)) {
        waiting.add(JournalLine.of(entry, List.of()));
      }
      trouble =
          "What you do now cannot be kept in "
              + files.journal()
              + " ("
              + reason(failure)
              + "). You can go on; it counts until gradus ends.";
    }
  }

  private List<String> laterThan(Instant moment, String about) throws IOException {
    Contents contents = files.contents();
    waiting.forEach(contents::add);
    return contents.laterThan(moment, about);
  }

  private String newId(Instant now) {
    byte[] bytes = new byte[RANDOM_BYTES];
    SecureRandom source = random.orElseGet(SecureRandom::new);
    random = Optional.of(source);
    source.nextBytes(bytes);
    return HexFormat.of().toHexDigits(now.toEpochMilli(), TIME_DIGITS)
        + "-"
        + HexFormat.of().formatHex(bytes);
  }

  /// What it holds, for whoever shows no warnings: damaged lines stay untold, so that {@link #read}
  /// tells about them later.
  public synchronized History glance() {
    Contents contents = new Contents();
    try {
      contents = files.contents();
    } catch (IOException unreadable) {
      // Said by read.
    }
    waiting.forEach(contents::add);
    return new History(contents.entries(), List.of());
  }

  /// What it holds, without what was forgotten. Its warnings about damaged lines are given once:
  /// who calls this shows them.
  public synchronized History read() {
    List<String> warnings = new ArrayList<>();
    Contents contents = new Contents();
    try {
      contents = files.contents(warnings);
    } catch (IOException failure) {
      warnings.add("The journal " + files.journal() + " cannot be read: " + reason(failure) + ".");
    }
    waiting.forEach(contents::add);
    return new History(contents.entries(), warnings);
  }

  /// Its lines that count, of other kinds of events too: what another journal can take in.
  ///
  /// @throws GradusException when it cannot be read
  public synchronized List<String> export() {
    try {
      Contents contents = files.contents();
      waiting.forEach(contents::add);
      return contents.texts();
    } catch (IOException failure) {
      throw problem(Code.CANNOT_READ, "cannot be read", failure);
    }
  }

  /// Takes in the events of another journal that are not here yet.
  ///
  /// @return how many those were
  /// @throws GradusException when they cannot be written
  public synchronized int merge(Sheet other) {
    try {
      return files.merge(other.lines());
    } catch (IOException failure) {
      throw problem(Code.CANNOT_WRITE, "cannot be written", failure);
    }
  }

  /// Writes it anew, without what was forgotten and what is there twice. Writers elsewhere lose
  /// nothing meanwhile.
  ///
  /// @throws GradusException when it cannot; then it is as it was
  public synchronized Compaction compact() {
    try {
      return files.compact();
    } catch (IOException failure) {
      throw problem(Code.CANNOT_WRITE, "cannot be written anew", failure);
    }
  }

  private GradusException problem(Code code, String what, IOException failure) {
    return Diagnostic.error(
            code, "the journal " + files.journal() + " " + what + ": " + reason(failure))
        .toException();
  }

  /// What could not be kept, a sentence or two. Each trouble is said once: asked again it is empty,
  /// until writing works and then fails again. Empty when all is well.
  public synchronized String trouble() {
    if (told || trouble.isEmpty()) {
      return "";
    }
    told = true;
    return trouble;
  }

  /// How many events are in memory alone.
  public synchronized int unkept() {
    return waiting.size();
  }

  /// What the operating system says, as part of a sentence.
  public static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    if (failure instanceof FileSystemException system && system.getReason() != null) {
      return lowerFirst(system.getReason());
    }
    String message = failure.getMessage();
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "a file is where a folder should be";
    }
    return message == null ? failure.getClass().getSimpleName() : lowerFirst(message);
  }

  private static String lowerFirst(String message) {
    return message.isEmpty()
        ? message
        : Character.toLowerCase(message.charAt(0)) + message.substring(1);
  }
}
