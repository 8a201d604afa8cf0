package gradus.work;

import gradus.function.Registry;
import gradus.syntax.Names;
import java.util.ArrayList;
import java.util.List;

/// Marks sheets: whether each line follows from the one before.
public final class WorkMarker {
  private final Registry registry;
  private final Names names;

  public WorkMarker(Registry registry, Names names) {
    this.registry = registry;
    this.names = names;
  }

  /// A line that cannot be read is told so, and the others are marked.
  public MarkedSheet mark(WorkRequest request) {
    Sheet sheet =
        TexDocument.isTex(request.file(), request.text())
            ? SheetReader.tex(request.text(), names)
            : SheetReader.read(request.text(), request.markdown(), names);
    List<MarkedExercise> marked = new ArrayList<>();
    for (Exercise exercise : sheet.exercises()) {
      marked.add(new ExerciseMarker(registry, names, request, exercise).mark());
    }
    return new MarkedSheet(request.file(), marked, sheet.prose());
  }
}
