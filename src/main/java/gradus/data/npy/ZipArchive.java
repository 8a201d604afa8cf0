package gradus.data.npy;

import gradus.data.Memory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// A zip archive (PKWARE's APPNOTE 6.3) whose every byte is accounted for: the members stand one
/// behind the other from the first byte on, then the directory, then its end, and both say the same
/// about each of them.
final class ZipArchive {
  /// More arrays in one file are no data any more.
  private static final int MOST_MEMBERS = 10_000;

  private static final int END_SIZE = 22;
  private static final int ENTRY_SIZE = 46;
  private static final int LOCAL_SIZE = 30;

  private final Region file;
  private final Memory memory;

  ZipArchive(Region file, Memory memory) {
    this.file = file;
    this.memory = memory;
  }

  static boolean isZip(Region file) {
    return file.startsWith(0, 'P', 'K', 3, 4) || file.startsWith(0, 'P', 'K', 5, 6);
  }

  /// The members in the order of the directory, which must be that of the file.
  List<ZipMember> members() {
    int end = file.size() - END_SIZE;
    if (end < 0 || !file.startsWith(end, 'P', 'K', 5, 6)) {
      throw file.bad(
          Math.max(0, end),
          "the directory at the end of the archive is missing",
          "was the file cut off, or is something behind its end?");
    }
    int count = file.unsigned16(end + 10);
    long size = file.unsigned32(end + 12);
    long start = file.unsigned32(end + 16);
    boolean oneDisk =
        file.unsigned32(end + 4) == 0
            && file.unsigned16(end + 8) == count
            && file.unsigned16(end + 20) == 0;
    if (count > MOST_MEMBERS) {
      throw file.bad(
          end + 10, "an archive of more than " + MOST_MEMBERS + " members is not read", "");
    }
    if (!oneDisk || start + size != end) {
      throw file.bad(end, "the end of the archive does not fit its directory", "");
    }
    List<ZipMember> members = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int at = (int) start;
    for (int i = 0; i < count; i++) {
      at = entry(at, end, members);
      if (!names.add(members.getLast().name())) {
        throw members.getLast().bad(file, "stands in the archive twice");
      }
    }
    if (at != end) {
      throw file.bad(at, "bytes behind the last entry of the directory", "");
    }
    refuseGaps(members, (int) start);
    return members;
  }

  private int entry(int at, int end, List<ZipMember> members) {
    if (at + ENTRY_SIZE > end || !file.startsWith(at, 'P', 'K', 1, 2)) {
      throw file.bad(at, "an entry of the directory is due here", "was the file damaged?");
    }
    int nameLength = file.unsigned16(at + 28);
    int next = at + ENTRY_SIZE + nameLength + file.unsigned16(at + 30) + file.unsigned16(at + 32);
    if (next > end) {
      throw file.bad(at, "an entry of the directory reaches beyond its end", "");
    }
    String name = file.text(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength);
    ZipMember member =
        new ZipMember(
            name,
            at,
            file.unsigned32(at + 42),
            file.unsigned16(at + 8),
            file.unsigned16(at + 10),
            file.unsigned32(at + 16),
            file.unsigned32(at + 20),
            file.unsigned32(at + 24));
    member.refuseUnread(file);
    members.add(member);
    return next;
  }

  /// Each member ends where the next one begins, up to a data descriptor of 12 to 24 bytes.
  private void refuseGaps(List<ZipMember> members, int directory) {
    long at = 0;
    for (ZipMember member : members) {
      long gap = member.offset() - at;
      if (gap != 0) {
        throw member.bad(file, "begins at byte " + member.offset() + ", and should at " + at);
      }
      at = dataStart(member) + member.packed();
      if (at <= directory && member.hasDescriptor()) {
        at += descriptor(member, (int) at);
      }
      if (at > directory) {
        throw member.bad(file, "reaches into the directory of the archive");
      }
    }
    if (at != directory) {
      throw file.bad((int) at, "bytes that belong to no member of the archive", "");
    }
  }

  /// The length of the descriptor behind the data: with or without signature, with sizes of four or
  /// eight bytes.
  private int descriptor(ZipMember member, int at) {
    int signature = file.startsWith(at, 'P', 'K', 7, 8) ? 4 : 0;
    int from = at + signature;
    if (file.size() - from >= 20 + END_SIZE
        && file.unsigned32(from) == member.crc()
        && file.unsigned64(from + 4) == member.packed()
        && file.unsigned64(from + 12) == member.size()) {
      return signature + 20;
    }
    if (file.size() - from >= 12 + END_SIZE
        && file.unsigned32(from) == member.crc()
        && file.unsigned32(from + 4) == member.packed()
        && file.unsigned32(from + 8) == member.size()) {
      return signature + 12;
    }
    throw member.bad(file, "has sizes behind it that are not those of the directory");
  }

  private long dataStart(ZipMember member) {
    int at = (int) Math.min(member.offset(), file.size());
    if (file.size() - at < LOCAL_SIZE || !file.startsWith(at, 'P', 'K', 3, 4)) {
      throw member.bad(file, "does not begin where the directory says");
    }
    int nameLength = file.unsigned16(at + 26);
    long start = at + LOCAL_SIZE + nameLength + (long) file.unsigned16(at + 28);
    if (start + member.packed() > file.size()) {
      throw member.bad(file, "reaches beyond the end of the file");
    }
    boolean same =
        file.text(at + LOCAL_SIZE, at + LOCAL_SIZE + nameLength).equals(member.name())
            && file.unsigned16(at + 8) == member.method()
            && file.unsigned16(at + 6) == member.flags()
            && isSameSizes(member, at);
    if (!same) {
      throw member.bad(file, "is described differently in front of it and in the directory");
    }
    return start;
  }

  /// Sizes in front of a member may be left for later, or stand in an extra field.
  private boolean isSameSizes(ZipMember member, int at) {
    if (member.hasDescriptor()) {
      return true;
    }
    long packed = file.unsigned32(at + 18);
    long size = file.unsigned32(at + 22);
    return file.unsigned32(at + 14) == member.crc()
        && (packed == member.packed() || packed == ZipMember.IN_EXTRA)
        && (size == member.size() || size == ZipMember.IN_EXTRA);
  }

  /// The bytes of a member, proven by their checksum.
  Region content(ZipMember member) {
    String name = file.name() + ", member " + member.name();
    int start = (int) dataStart(member);
    if (member.isStored()) {
      if (member.packed() != member.size()) {
        throw member.bad(file, "is not compressed and has two sizes");
      }
      int from = file.from() + start;
      Region stored = new Region(name, file.bytes(), from, from + (int) member.size());
      prove(member, stored);
      return stored;
    }
    return inflated(member, name, start);
  }

  private Region inflated(ZipMember member, String name, int start) {
    // Deflate makes at most 1032 bytes of one.
    if (member.size() > 1032 * member.packed() + 64) {
      throw member.bad(file, "is said to be larger than compression allows");
    }
    memory.require(2 * member.size(), name + " (" + Memory.megabytes(member.size()) + ")");
    byte[] bytes = new byte[(int) member.size()];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(file.bytes(), file.from() + start, (int) member.packed());
      int length = 0;
      while (length < bytes.length) {
        int read = inflater.inflate(bytes, length, bytes.length - length);
        if (read == 0) {
          throw member.bad(file, "holds " + length + " bytes, the directory says " + bytes.length);
        }
        length += read;
      }
      boolean more = inflater.inflate(new byte[1]) > 0;
      if (more || !inflater.finished() || inflater.getRemaining() > 0) {
        throw member.bad(file, "holds more than the directory says");
      }
    } catch (DataFormatException damaged) {
      throw member.bad(file, "holds compressed data that is damaged");
    } finally {
      inflater.end();
    }
    Region region = new Region(name, bytes, 0, bytes.length);
    prove(member, region);
    return region;
  }

  private void prove(ZipMember member, Region content) {
    CRC32 sum = new CRC32();
    sum.update(content.bytes(), content.from(), content.size());
    if (sum.getValue() != member.crc()) {
      throw member.bad(file, "is damaged: its checksum is wrong");
    }
  }
}
