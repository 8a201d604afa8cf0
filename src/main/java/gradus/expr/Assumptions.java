package gradus.expr;

import java.util.HashMap;
import java.util.Map;

/// What was declared of symbols: `n in N`, `a > 0`. A symbol nothing was said of is any real
/// number.
public final class Assumptions {
  public static final Assumptions NONE = new Assumptions(Map.of());

  /// What the sign of a symbol may be.
  public enum Sign {
    ANY,
    NONZERO,
    POSITIVE,
    NONNEGATIVE,
    NEGATIVE,
    NONPOSITIVE
  }

  /// @param integer whether only whole numbers are meant
  /// @param real whether only real numbers are meant
  public record Fact(Sign sign, boolean integer, boolean real) {
    public static final Fact REAL = new Fact(Sign.ANY, false);
    public static final Fact COMPLEX = new Fact(Sign.ANY, false, false);

    /// Of a real symbol.
    public Fact(Sign sign, boolean integer) {
      this(sign, integer, true);
    }
  }

  private final Map<String, Fact> facts;

  private Assumptions(Map<String, Fact> facts) {
    this.facts = facts;
  }

  public Assumptions with(String symbol, Fact fact) {
    Map<String, Fact> more = new HashMap<>(facts);
    more.put(symbol, fact);
    return new Assumptions(Map.copyOf(more));
  }

  public Assumptions without(String symbol) {
    Map<String, Fact> fewer = new HashMap<>(facts);
    fewer.remove(symbol);
    return new Assumptions(Map.copyOf(fewer));
  }

  public Fact of(String symbol) {
    return facts.getOrDefault(symbol, Fact.REAL);
  }

  public boolean isInteger(String symbol) {
    return of(symbol).integer();
  }

  public boolean isReal(String symbol) {
    return of(symbol).real();
  }

  public boolean isPositive(String symbol) {
    return of(symbol).sign() == Sign.POSITIVE;
  }

  public boolean isNonnegative(String symbol) {
    Sign sign = of(symbol).sign();
    return sign == Sign.POSITIVE || sign == Sign.NONNEGATIVE;
  }

  public boolean isNonzero(String symbol) {
    Sign sign = of(symbol).sign();
    return sign == Sign.POSITIVE || sign == Sign.NEGATIVE || sign == Sign.NONZERO;
  }
}
