package gradus.function;

import gradus.numeric.stream.Demand;
import gradus.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// How a function is answered for data that are too tall to be held: from what one pass over them
/// finds. The leading arguments are the data; their values in {@link Arguments} stand for nothing.
public final class OnePass {
  /// What the pass has to find.
  @FunctionalInterface
  public interface Wish {
    /// @param data with the smallest and largest values where {@link #looksAhead}, else of no rows
    Demand of(Arguments arguments, List<TallColumns> data, Context context);
  }

  /// The body.
  @FunctionalInterface
  public interface Body {
    Value value(Arguments arguments, List<TallColumns> data, Context context);
  }

  private final Wish wish;
  private final Body body;
  private final Map<String, List<String>> options = new HashMap<>();
  private final Set<String> lacking = new HashSet<>();
  private int dataArguments = 1;
  private int otherArguments;
  private Predicate<Arguments> ahead = arguments -> false;

  private OnePass(Wish wish, Body body) {
    this.wish = wish;
    this.body = body;
  }

  public static OnePass of(Demand demand, Body body) {
    return new OnePass((arguments, data, context) -> demand, body);
  }

  public static OnePass of(Wish wish, Body body) {
    return new OnePass(wish, body);
  }

  /// Up to two leading arguments are data, of the same rows.
  public OnePass pair() {
    dataArguments = 2;
    return this;
  }

  /// So many arguments behind the data may be constants.
  public OnePass constants(int count) {
    otherArguments = count;
    return this;
  }

  /// An option that one pass can serve.
  ///
  /// @param words the values it can serve; none for any constant
  public OnePass option(String name, String... words) {
    options.put(name, List.of(words));
    return this;
  }

  /// Calls that need the smallest and largest values before they can state their demand.
  public OnePass aheadIf(Predicate<Arguments> condition) {
    ahead = condition;
    return this;
  }

  /// Parts of the record that one pass cannot find: who asks for them needs all data.
  public OnePass lacking(String... parts) {
    lacking.addAll(List.of(parts));
    return this;
  }

  public boolean lacks(String part) {
    return lacking.contains(part);
  }

  public int dataArguments() {
    return dataArguments;
  }

  public int otherArguments() {
    return otherArguments;
  }

  /// The words an option may be; absent when the option needs all data.
  public Map<String, List<String>> options() {
    return Map.copyOf(options);
  }

  public boolean looksAhead(Arguments arguments) {
    return ahead.test(arguments);
  }

  public Demand demand(Arguments arguments, List<TallColumns> data, Context context) {
    return wish.of(arguments, data, context);
  }

  public Value value(Arguments arguments, List<TallColumns> data, Context context) {
    return body.value(arguments, data, context);
  }
}
