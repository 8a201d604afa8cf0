package gradus.data.npy;

import gradus.data.Loaded;
import gradus.data.Memory;
import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Suggest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads an NPZ file: a zip archive of NPY files.
public final class NpzReader {
  private static final String ENDING = ".npy";

  /// So many names are listed in a hint.
  private static final int LISTED = 12;

  private final Region file;
  private final ZipArchive archive;
  private final boolean exact;
  private final Memory memory;

  private NpzReader(Region file, boolean exact, Memory memory) {
    this.file = file;
    this.archive = new ZipArchive(file, memory);
    this.exact = exact;
    this.memory = memory;
  }

  public static boolean isZip(byte[] bytes) {
    return ZipArchive.isZip(new Region("", bytes, 0, bytes.length));
  }

  /// The arrays of the archive under their names, without `.npy`.
  ///
  /// @param selected the names of the arrays to read, in their order; empty for all
  /// @return as {@link NpyReader#read}
  /// @throws GradusException {@link Code#BAD_DATA} with the byte, {@link Code#UNKNOWN_FORMAT} for
  ///   members that are no arrays, {@link Code#UNKNOWN_COLUMN} for a name that is not there
  public static Map<String, Loaded> read(
      String name, byte[] bytes, List<String> selected, boolean exact, Memory memory) {
    Region file = new Region(name, bytes, 0, bytes.length);
    return new NpzReader(file, exact, memory).arrays(selected);
  }

  private Map<String, Loaded> arrays(List<String> selected) {
    Map<String, ZipMember> members = new LinkedHashMap<>();
    for (ZipMember member : archive.members()) {
      if (!member.name().endsWith(ENDING)) {
        throw Diagnostic.error(
                Code.UNKNOWN_FORMAT,
                file.name()
                    + ": a zip archive with "
                    + member.name()
                    + ", which is no array (.npy)")
            .hint("numpy.savez writes arrays; a spreadsheet is exported as CSV")
            .toException();
      }
      String key = member.name().substring(0, member.name().length() - ENDING.length());
      members.put(key, member);
    }
    if (members.isEmpty()) {
      throw Diagnostic.error(Code.EMPTY_DATA, file.name() + ": an archive without arrays")
          .toException();
    }
    boolean single = members.size() == 1 && !members.keySet().containsAll(selected);
    Map<String, Loaded> arrays = new LinkedHashMap<>();
    for (String key : selected.isEmpty() || single ? members.keySet() : selected) {
      ZipMember member = members.get(key);
      if (member == null) {
        throw unknown(key, List.copyOf(members.keySet()));
      }
      arrays.put(key, NpyReader.read(archive.content(member), exact, memory));
    }
    return arrays;
  }

  private GradusException unknown(String key, List<String> names) {
    String near = Suggest.didYouMean(key, names);
    String listed = String.join(", ", names.subList(0, Math.min(LISTED, names.size())));
    return Diagnostic.error(
            Code.UNKNOWN_COLUMN, file.name() + ": there is no array \"" + key + "\"")
        .hint(near.isEmpty() ? "arrays: " + listed + (names.size() > LISTED ? ", …" : "") : near)
        .toException();
  }
}
