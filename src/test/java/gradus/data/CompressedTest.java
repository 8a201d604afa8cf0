package gradus.data;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompressedTest {
  private static final byte[] TABLE = "a,b\n1,2\n3,4.5\n".getBytes(StandardCharsets.UTF_8);

  @Test
  void gzipIsReadUnderEveryFormat() throws IOException {
    for (String extension : new String[] {"", "csv"}) {
      assertThat(Binder.note(gunzipped(gzip(TABLE), extension))).isEqualTo("2×2, header yes");
    }
    byte[] array = Files.readAllBytes(NpyTest.SAVED.resolve("matrix.npy"));
    assertThat(Binder.note(gunzipped(gzip(array), ""))).isEqualTo("3×3 NPY, float64");
  }

  @Test
  void namesKeepTheirFormatInFrontOfGz(@TempDir Path folder) throws IOException {
    Path file =
        Files.write(
            folder.resolve("a.tsv.gz"), gzip("x y\t1\nz\t2\n".getBytes(StandardCharsets.UTF_8)));
    Loaded.Rows rows = (Loaded.Rows) DataReader.read(file, ReadOptions.DEFAULT);
    assertThat(rows.data().columns()).hasSize(2);
    Path plain = Files.write(folder.resolve("b.csv.gz"), TABLE);
    assertThat(
            Reading.refusal(() -> DataReader.read(plain, ReadOptions.DEFAULT))
                .diagnostic()
                .message())
        .endsWith("b.csv.gz, byte 0: this is no gzip data");
  }

  @Test
  void membersFollowEachOther() throws IOException {
    byte[] half = gzip("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    byte[] rest = gzip("3,4.5\n".getBytes(StandardCharsets.UTF_8));
    assertThat(Binder.note(gunzipped(joined(half, rest), "csv"))).isEqualTo("2×2, header yes");
  }

  @Test
  void gzipDamageIsTold() throws IOException {
    byte[] whole = gzip(TABLE);
    for (int length = 2; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThat(refusal(cut).message())
          .isEqualTo("in, byte " + length + ": the compressed data ends too early");
    }
    assertThat(refusal(joined(whole, "more".getBytes(StandardCharsets.UTF_8))).message())
        .isEqualTo(
            "in, byte "
                + whole.length
                + ": bytes that are no gzip data behind the end of the compressed data");
    assertThat(refusal(joined(whole, new byte[8])).code()).isEqualTo(Code.BAD_DATA);
    byte[] sum = whole.clone();
    sum[whole.length - 6] ^= 1;
    assertThat(refusal(sum).message()).contains("the checksum of the data is wrong");
    byte[] length = whole.clone();
    length[whole.length - 2] ^= 1;
    assertThat(refusal(length).message()).contains("the data has another length");
    byte[] twice = gzip(gzip(TABLE));
    assertThat(refusal(twice).code()).isEqualTo(Code.UNKNOWN_FORMAT);
  }

  @Test
  void headersOfGzipArePassedOver() throws IOException {
    byte[] plain = gzip(TABLE);
    ByteArrayOutputStream named = new ByteArrayOutputStream();
    named.write(plain, 0, 3);
    named.write(0x1c); // extra field, name, comment
    named.write(plain, 4, 6);
    named.writeBytes(new byte[] {2, 0, 9, 9, 'n', 0, 'c', 0});
    named.write(plain, 10, plain.length - 10);
    assertThat(Binder.note(gunzipped(named.toByteArray(), "csv"))).isEqualTo("2×2, header yes");
    byte[] reserved = plain.clone();
    reserved[3] = 0x20;
    assertThat(refusal(reserved).message()).contains("flags that RFC 1952 reserves");
  }

  @Test
  void bombsAreRefusedWhileTheyInflate() throws IOException {
    byte[] bomb = gzip(new byte[20_000_000]);
    Diagnostic refused =
        Reading.refusal(() ->
                DataReader.read(
                    new ByteArrayInputStream(bomb),
                    "bomb.gz",
                    "csv",
                    ReadOptions.DEFAULT,
                    Memory.of(8_000_000)))
            .diagnostic();
    assertThat(refused.code()).isEqualTo(Code.TOO_MUCH_MEMORY);
    assertThat(refused.message()).startsWith("bomb.gz (inflates to more than ");
    byte[] zip = zip(true, "x.npy", NpyTest.forged(header(20_000_000), 20_000_000));
    assertThat(
            Reading.refusal(() ->
                    DataReader.read("b.npz", zip, "npz", ReadOptions.DEFAULT, Memory.of(8_000_000)))
                .code())
        .isEqualTo(Code.TOO_MUCH_MEMORY);
  }

  @Test
  void archivesOfOtherToolsAreRead() throws IOException {
    byte[] array = NpyTest.forged(header(3), 3);
    assertThat(Binder.note(npz(zip(true, "x.npy", array)))).isEqualTo("3 NPY, int8");
    assertThat(Binder.note(npz(zip(false, "x.npy", array)))).isEqualTo("3 NPY, int8");
  }

  @Test
  void membersOutOfPlaceAreRefused() throws IOException {
    byte[] array = NpyTest.forged(header(3), 3);
    for (String name :
        new String[] {"../x.npy", "/x.npy", "a/../../x.npy", "c:x.npy", "a\\x.npy"}) {
      assertThat(zipRefusal(zip(false, name, array)).message())
          .contains("leads out of the archive or nowhere");
    }
    assertThat(zipRefusal(zip(false, "a/", new byte[0])).message()).contains("is a folder");
    assertThat(zipRefusal(zip(false, "x.txt", array)).message())
        .isEqualTo("t.npz: a zip archive with x.txt, which is no array (.npy)");
    assertThat(zipRefusal(zip(false, "x.npy", zip(false, "x.npy", array))).message())
        .isEqualTo("t.npz, member x.npy, byte 0: no NPY file begins so");
    assertThat(zipRefusal(empty()).code()).isEqualTo(Code.EMPTY_DATA);
  }

  @Test
  void lyingArchivesAreRefused() throws IOException {
    byte[] sound = zip(false, "x.npy", NpyTest.forged(header(3), 3));
    int directory = find(sound, 1, 2);
    int end = find(sound, 5, 6);
    lies(sound, "is encrypted", bytes -> bytes[directory + 8] |= 1);
    lies(sound, "by method 12", bytes -> bytes[directory + 10] = 12);
    lies(sound, "described differently", bytes -> bytes[directory + 16] ^= 1);
    lies(sound, "described differently", bytes -> bytes[30] = 'y');
    lies(sound, "checksum is wrong", bytes -> bytes[directory - 1] ^= 1);
    lies(sound, "should at 0", bytes -> bytes[directory + 42] = 1);
    lies(sound, "does not fit its directory", bytes -> bytes[end + 16] ^= 1);
    lies(sound, "does not fit its directory", bytes -> bytes[end + 8] = 2);
    lies(
        sound,
        "larger than the 2 GiB",
        bytes -> Arrays.fill(bytes, directory + 20, directory + 28, (byte) 0xff));
    lies(
        sound,
        "an entry of the directory is due here",
        bytes ->
            ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(end + 8, (short) 2)
                .putShort(end + 10, (short) 2));
    lies(
        sound,
        "more than 10000 members",
        bytes -> Arrays.fill(bytes, end + 8, end + 12, (byte) 0xfe));
    assertThat(zipRefusal(joined(sound, new byte[3])).message())
        .contains("the directory at the end of the archive is missing");
    assertThat(zipRefusal(joined(new byte[3], sound)).code()).isNotNull();
    for (int length = 4; length < sound.length; length++) {
      assertThat(zipRefusal(Arrays.copyOf(sound, length)).code()).isEqualTo(Code.BAD_DATA);
    }
    byte[] twice = twice(NpyTest.forged(header(3), 3));
    assertThat(zipRefusal(twice).message()).contains("stands in the archive twice");
  }

  private static void lies(byte[] sound, String what, Consumer<byte[]> change) {
    byte[] lying = sound.clone();
    change.accept(lying);
    assertThat(zipRefusal(lying).message()).contains(what);
  }

  private static String header(int length) {
    return "{'descr': '|i1', 'fortran_order': False, 'shape': (" + length + ",), }";
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zip(boolean deflated, String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      add(zip, deflated, name, content);
    }
    return out.toByteArray();
  }

  private static void add(ZipOutputStream zip, boolean deflated, String name, byte[] content)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    if (!deflated) {
      CRC32 sum = new CRC32();
      sum.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(sum.getValue());
    }
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] empty() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setComment("");
    }
    return out.toByteArray();
  }

  /// Two members, `x` and `y`, of which the second is renamed to the first.
  private static byte[] twice(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      add(zip, false, "x.npy", content);
      add(zip, false, "y.npy", content);
    }
    byte[] bytes = out.toByteArray();
    for (int i = 0; i < bytes.length - 4; i++) {
      if (bytes[i] == 'y' && bytes[i + 1] == '.') {
        bytes[i] = 'x';
      }
    }
    return bytes;
  }

  private static int find(byte[] bytes, int third, int fourth) {
    for (int i = 0; i < bytes.length - 3; i++) {
      if (bytes[i] == 'P'
          && bytes[i + 1] == 'K'
          && bytes[i + 2] == third
          && bytes[i + 3] == fourth) {
        return i;
      }
    }
    throw new AssertionError("no such record");
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static Loaded gunzipped(byte[] bytes, String extension) {
    return DataReader.read(
        new ByteArrayInputStream(bytes),
        "in",
        extension,
        ReadOptions.DEFAULT,
        Memory.ofThisMachine());
  }

  private static Diagnostic refusal(byte[] gzip) {
    return Reading.refusal(() -> gunzipped(gzip, "csv")).diagnostic();
  }

  private static Loaded npz(byte[] bytes) {
    return Reading.file("npz", bytes, ReadOptions.DEFAULT);
  }

  private static Diagnostic zipRefusal(byte[] bytes) {
    return Reading.refusal(() -> npz(bytes)).diagnostic();
  }
}
