package gradus.shell;

import gradus.diag.Diagnostic;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Page;
import gradus.value.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The program around the shell: its commands, and what the user wants of its pages.
public interface Host {
  /// Something that may be typed, and what it is.
  record Suggestion(String word, String says) {}

  String version();

  /// How pages are laid out on a terminal of this size; 0 where it is unknown.
  Page page(int columns, int rows);

  /// The file of the history.
  Path history();

  /// What can be done, and what is due: three lines or fewer, without their ends.
  List<String> welcome(Page page);

  /// Runs a command of the command line.
  ///
  /// @param words behind its name, already split
  /// @param bound what the session knows, for the commands that compute
  /// @throws gradus.diag.GradusException when it cannot be done
  void run(String command, List<String> words, Map<String, Value> bound, Dialogue dialogue);

  /// A picture as text, for a document.
  ///
  /// @param words as behind `gradus plot-ascii`
  /// @throws gradus.diag.GradusException when it cannot be drawn
  String picture(List<String> words, Map<String, Value> bound, Page page);

  /// What may be typed behind the name of a command.
  ///
  /// @param before the words that stand already
  List<Suggestion> operands(String command, List<String> before);

  /// The statements of a text, one a line unless brackets are open at its end.
  List<String> statements(String text);

  /// How many brackets are open at the end of a text; 0 when it is a whole.
  int open(String text);

  /// Whether nothing more can be shown, so that the shell is to end: what it writes to is gone.
  boolean isLost(RuntimeException problem);

  /// What to say of an exception that nobody expected.
  Diagnostic bug(Throwable problem);
}
