package gradus.cli;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Standard input, which can be read once: whoever reads it claims it first.
final class StandardInput {
  private final InputStream in;
  private String claimant = "";

  StandardInput(InputStream in) {
    this.in = in;
  }

  /// @param by what reads it, as the user wrote it: `-v A=-`
  /// @throws gradus.diag.GradusException a usage error when something else reads it already
  InputStream claim(String by) {
    if (!claimant.isEmpty()) {
      throw Usage.error(
          "standard input can be read once: " + claimant + " has it, " + by + " cannot",
          "put one of them into a file");
    }
    claimant = by;
    return in;
  }

  boolean isClaimed() {
    return !claimant.isEmpty();
  }

  /// Expressions, all of it, as text.
  String text(String by) {
    try {
      return decoded(claim(by).readAllBytes(), "standard input");
    } catch (IOException failed) {
      throw Diagnostic.error(
              Code.CANNOT_READ, "standard input: reading failed: " + failed.getMessage())
          .toException();
    }
  }

  /// @throws gradus.diag.GradusException {@link Code#BAD_ENCODING} for bytes that are not UTF-8
  static String decoded(byte[] bytes, String name) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw Diagnostic.error(Code.BAD_ENCODING, name + " is not UTF-8 text")
          .hint(
              isUtf16(bytes)
                  ? "iconv -f utf-16 -t utf-8 converts it; a spreadsheet saves it as CSV UTF-8"
                  : "iconv -f latin1 -t utf8 converts it, if it is Latin 1")
          .toException();
    }
  }

  /// Whether it begins with the mark of UTF-16, in one order of bytes or the other.
  private static boolean isUtf16(byte[] bytes) {
    return bytes.length > 1
        && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
            || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
  }
}
