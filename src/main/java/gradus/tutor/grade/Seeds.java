package gradus.tutor.grade;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Each student's seed of an item, from a secret that only the teacher has: HMAC-SHA256 of the
/// student, a line feed and the item; its first 48 bits.
public final class Seeds {
  /// A secret that is shorter can be guessed.
  public static final int LEAST_BYTES = 16;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 6;

  private final byte[] secret;

  /// @param secret at least {@link #LEAST_BYTES} long
  public Seeds(byte[] secret) {
    if (secret.length < LEAST_BYTES) {
      throw new IllegalArgumentException("a secret of " + secret.length + " bytes");
    }
    this.secret = secret.clone();
  }

  public long of(String student, String item) {
    byte[] code = code((student + "\n" + item).getBytes(StandardCharsets.UTF_8));
    long seed = 0;
    for (int i = 0; i < BYTES; i++) {
      seed = seed << 8 | code[i] & 0xff;
    }
    return seed;
  }

  byte[] code(byte[] message) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal(message);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has " + ALGORITHM, missing);
    }
  }
}
