package gradus.cli;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;

/// Errors of the command line itself: exit code 2.
final class Usage {
  private Usage() {}

  static GradusException error(String message, String hint) {
    return Diagnostic.error(Code.USAGE, message).hint(hint).toException();
  }

  /// Something that `cli.md` promises and a later version brings.
  static GradusException later(String what, String brings) {
    return error(what + " is not part of this version yet", brings);
  }
}
