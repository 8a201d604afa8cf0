package gradus.data.npy;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;

/// A member of a zip archive as the directory describes it.
///
/// @param entry where the directory does so
/// @param offset where the member begins
record ZipMember(
    String name, int entry, long offset, int flags, int method, long crc, long packed, long size) {
  /// A size that stands in an extra field instead.
  static final long IN_EXTRA = 0xffffffffL;

  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int ENCRYPTED = 1;
  private static final int DESCRIPTOR_FOLLOWS = 1 << 3;

  boolean isStored() {
    return method == STORED;
  }

  /// Whether its sizes stand behind its data.
  boolean hasDescriptor() {
    return (flags & DESCRIPTOR_FOLLOWS) != 0;
  }

  /// @throws GradusException when it is nothing that is read here
  void refuseUnread(Region file) {
    if (!isTame(name)) {
      throw file.bad(
          entry,
          "the name \"" + printable(name) + "\" leads out of the archive or nowhere",
          "numpy.savez writes plain names");
    }
    if (name.endsWith("/")) {
      throw bad(file, "is a folder; an NPZ file holds arrays only");
    }
    if ((flags & ENCRYPTED) != 0) {
      throw bad(file, "is encrypted");
    }
    if (method != STORED && method != DEFLATED) {
      throw bad(file, "is compressed by method " + method + "; read is deflate (8)");
    }
    if (size == IN_EXTRA || packed == IN_EXTRA || offset == IN_EXTRA) {
      throw bad(file, "is larger than the 2 GiB this version reads");
    }
  }

  /// Nobody unpacks these names into folders here; but who writes `../x` means no data.
  private static boolean isTame(String name) {
    boolean rooted = name.startsWith("/") || name.length() > 1 && name.charAt(1) == ':';
    if (name.isBlank() || rooted) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '\\' || Character.isISOControl(c) || c == '\uFFFD') {
        return false;
      }
    }
    return !("/" + name + "/").contains("/../");
  }

  private static String printable(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < Math.min(60, name.length()); i++) {
      out.append(Character.isISOControl(name.charAt(i)) ? '?' : name.charAt(i));
    }
    return out.toString();
  }

  /// @param what is wrong with it: `is encrypted`
  GradusException bad(Region file, String what) {
    return Diagnostic.error(
            Code.BAD_DATA,
            file.name() + ", byte " + entry + ": the member " + printable(name) + " " + what)
        .toException();
  }
}
