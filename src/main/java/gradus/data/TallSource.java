package gradus.data;

import gradus.diag.GradusException;
import java.io.IOException;
import java.io.InputStream;

/// Where the bytes of tall data come from, without compression.
public interface TallSource {
  /// What errors call it.
  String name();

  /// From the first byte on; once for a pipe, again and again for a file. To be closed.
  InputStream open() throws IOException;

  /// What is said when reading fails on the way.
  default GradusException refusal(IOException failed) {
    return Intake.cannotRead(name(), failed);
  }
}
