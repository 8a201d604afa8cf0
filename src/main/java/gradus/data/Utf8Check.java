package gradus.data;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;

/// Proves that bytes are text before anybody interprets them: UTF-8 by the table of RFC 3629 (no
/// overlong forms, no surrogates, nothing past U+10FFFF), no NUL, no other encoding by its byte
/// order mark, no compressed or binary file.
final class Utf8Check {
  private Utf8Check() {}

  static Content check(String name, byte[] bytes) {
    refuseOtherFormats(name, bytes);
    boolean marked = startsWith(bytes, 0xef, 0xbb, 0xbf);
    Content content = new Content(name, bytes, marked ? 3 : 0);
    check(content);
    return content;
  }

  /// A piece of a text that begins with a whole character.
  static void check(Content content) {
    byte[] bytes = content.bytes();
    int at = content.start();
    while (at < bytes.length) {
      if (bytes[at] > 0) {
        at++;
        continue;
      }
      if (bytes[at] == 0) {
        throw content
            .errorAt(Code.BAD_ENCODING, at, "a NUL byte; this is not a text file")
            .hint("if the file is UTF-16: iconv -f UTF-16 -t UTF-8")
            .toException();
      }
      int length = sequence(bytes, at);
      if (length == 0) {
        throw malformed(content, at);
      }
      at += length;
    }
  }

  /// The length of the well-formed sequence at {@code at}, or 0.
  private static int sequence(byte[] bytes, int at) {
    int lead = bytes[at] & 0xff;
    int second = byteAt(bytes, at + 1);
    if (lead >= 0xc2 && lead <= 0xdf) {
      return within(second, 0x80, 0xbf) ? 2 : 0;
    }
    if (lead >= 0xe0 && lead <= 0xef) {
      boolean good =
          within(second, lead == 0xe0 ? 0xa0 : 0x80, lead == 0xed ? 0x9f : 0xbf)
              && within(byteAt(bytes, at + 2), 0x80, 0xbf);
      return good ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
      boolean good =
          within(second, lead == 0xf0 ? 0x90 : 0x80, lead == 0xf4 ? 0x8f : 0xbf)
              && within(byteAt(bytes, at + 2), 0x80, 0xbf)
              && within(byteAt(bytes, at + 3), 0x80, 0xbf);
      return good ? 4 : 0;
    }
    return 0;
  }

  private static GradusException malformed(Content content, int at) {
    byte[] bytes = content.bytes();
    String hex = Integer.toHexString(bytes[at] & 0xff);
    return content
        .errorAt(Code.BAD_ENCODING, at, "byte 0x" + hex + " is not UTF-8")
        .hint("if the file is Latin-1: iconv -f ISO-8859-1 -t UTF-8")
        .toException();
  }

  private static void refuseOtherFormats(String name, byte[] bytes) {
    if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
      throw refusal(Code.BAD_ENCODING, name + ", line 1: UTF-16 text; gradus reads UTF-8")
          .hint("iconv -f UTF-16 -t UTF-8")
          .toException();
    }
    if (startsWith(bytes, 0x1f, 0x8b)) {
      throw refusal(Code.UNKNOWN_FORMAT, name + ": gzip data in gzip data")
          .hint("gunzip it once")
          .toException();
    }
  }

  private static Diagnostic refusal(Code code, String message) {
    return Diagnostic.error(code, message);
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static int byteAt(byte[] bytes, int at) {
    return at < bytes.length ? bytes[at] & 0xff : -1;
  }

  private static boolean within(int value, int low, int high) {
    return value >= low && value <= high;
  }
}
