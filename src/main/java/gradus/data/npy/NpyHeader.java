package gradus.data.npy;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.value.Shape;
import java.util.List;

/// What the header of an NPY file says, proven against the bytes that are there.
///
/// @param data where the entries begin
record NpyHeader(NpyType type, boolean fortran, Shape shape, int data) {
  private static final int[] MAGIC = {0x93, 'N', 'U', 'M', 'P', 'Y'};

  /// A header of plain types takes some hundred bytes.
  private static final int LONGEST = 1 << 16;

  /// NumPy has no more.
  private static final int MAX_RANK = 64;

  static boolean isNpy(Region file) {
    return file.startsWith(0, MAGIC);
  }

  static NpyHeader of(Region file) {
    return of(file, file.size());
  }

  /// @param file its first bytes at least
  /// @param size of the whole file; -1 where it is not known yet
  static NpyHeader of(Region file, long size) {
    if (!isNpy(file)) {
      throw file.bad(0, "no NPY file begins so", "numpy.save(\"A.npy\", A) writes one");
    }
    if (file.size() < 8) {
      throw cutOff(file, "in its first 8 bytes");
    }
    int version = file.unsigned(6);
    if (version < 1 || version > 3 || file.unsigned(7) != 0) {
      throw Diagnostic.error(
              Code.UNKNOWN_FORMAT,
              file.name() + ", byte 6: NPY " + version + "." + file.unsigned(7) + " is not known")
          .detail("read are the versions 1.0, 2.0 and 3.0")
          .toException();
    }
    int start = version == 1 ? 10 : 12;
    if (file.size() < start) {
      throw cutOff(file, "in its first " + start + " bytes");
    }
    long length = version == 1 ? file.unsigned16(8) : file.unsigned32(8);
    if (length > file.size() - start) {
      throw file.bad(
          8,
          "the header is to be " + length + " bytes long, " + (file.size() - start) + " are there",
          "was the file cut off?");
    }
    if (length > LONGEST) {
      throw file.bad(8, "a header of " + length + " bytes", "save each field by itself");
    }
    int data = start + (int) length;
    HeaderText text = new HeaderText(file, start, data);
    text.read();
    NpyType type = type(file, text);
    Shape shape = shape(file, text.lengths(), type, data, size - data);
    boolean fortran = text.isFortran() && shape.rank() > 1;
    return new NpyHeader(type, fortran, shape, data);
  }

  private static NpyType type(Region file, HeaderText text) {
    try {
      return NpyType.of(text.type());
    } catch (NpyType.Unread unread) {
      throw file.bad(text.typeAt(), unread.what(), unread.hint());
    }
  }

  /// The shape, if exactly its entries are there.
  private static Shape shape(Region file, List<Long> lengths, NpyType type, int data, long there) {
    if (lengths.size() > MAX_RANK) {
      throw file.bad(8, "an array of " + lengths.size() + " axes", "NumPy has at most " + MAX_RANK);
    }
    boolean empty = lengths.contains(0L);
    double entries = 1; // of the axes that are not empty: their product must be an int, too
    int[] shape = new int[lengths.size()];
    for (int i = 0; i < shape.length; i++) {
      entries *= Math.max(1, lengths.get(i));
      shape[i] = (int) Math.min(Integer.MAX_VALUE, lengths.get(i));
    }
    double promised = empty ? 0 : entries * type.width();
    boolean fits = there < 0 || promised == there;
    if (!fits || entries > Integer.MAX_VALUE - 8 || type.width() == 0 && !empty) {
      throw mismatch(file, described(lengths, type), promised, there, data);
    }
    return Shape.of(shape);
  }

  private static GradusException mismatch(
      Region file, String what, double promised, long there, int data) {
    if (promised > there) {
      String size = promised < 1e15 ? "" + (long) promised : "more than 10^15";
      return file.bad(
          data,
          "the header promises " + what + ", " + size + " bytes; " + there + " are there",
          "was the file cut off?");
    }
    if (promised < there) {
      return file.bad(
          data + (int) promised,
          there - (long) promised + " bytes stand behind the end of the array",
          "an NPY file holds one array; numpy.savez puts several into an NPZ file");
    }
    return file.bad(data, what + " is more than an array can hold", "");
  }

  private static String described(List<Long> lengths, NpyType type) {
    if (lengths.isEmpty()) {
      return "one " + type;
    }
    StringBuilder out = new StringBuilder();
    for (long length : lengths) {
      out.append(out.isEmpty() ? "" : "×").append(length);
    }
    return out + " of " + type;
  }

  private static GradusException cutOff(Region file, String where) {
    return file.bad(file.size(), "the file ends " + where, "was it cut off?");
  }
}
