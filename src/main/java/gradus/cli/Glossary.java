package gradus.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The notation of mathematics for machine learning: what a sign is called, what it means, and how
/// gradus writes it.
final class Glossary {
  private static final String RESOURCE = "/gradus/glossary.txt";

  /// @param sign as it is printed in books
  /// @param names other ways to ask for it, ASCII ones among them
  record Entry(
      String chapter, String sign, List<String> names, String said, String means, String write) {
    Entry {
      names = List.copyOf(names);
    }

    private boolean isCalled(String name) {
      return sign.equals(name) || names.contains(name);
    }

    private boolean isCalledIgnoringCase(String name) {
      return sign.equalsIgnoreCase(name) || names.stream().anyMatch(name::equalsIgnoreCase);
    }
  }

  private final List<Entry> entries;

  private Glossary(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  List<Entry> entries() {
    return entries;
  }

  /// The entry of exactly that sign or name; letters may differ in case where nothing is called so
  /// exactly.
  Optional<Entry> find(String name) {
    String wanted = normal(name);
    for (Entry entry : entries) {
      if (entry.isCalled(wanted)) {
        return Optional.of(entry);
      }
    }
    for (Entry entry : entries) {
      if (entry.isCalledIgnoringCase(wanted)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /// The entries whose sign stands somewhere in a formula, such as ∇ and θ in `∇f(θ)`; ASCII signs
  /// are too common to mean anything there.
  List<Entry> inside(String formula) {
    String text = normal(formula);
    List<Entry> found = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.sign().codePoints().allMatch(c -> c > 0x7f) && text.contains(entry.sign())) {
        found.add(entry);
      }
    }
    return found;
  }

  /// Composed letters, no spaces: `R ^ n` is `R^n`.
  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replace(" ", "").strip();
  }

  /// Reads the resource.
  static Glossary load() {
    try (InputStream in = Glossary.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + RESOURCE + " is missing");
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Glossary read(BufferedReader reader) throws IOException {
    List<Entry> entries = new ArrayList<>();
    List<String> block = new ArrayList<>();
    String chapter = "";
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith("== ")) {
        chapter = line.substring(3);
      } else if (!line.isBlank() && !line.startsWith("# ") && !line.equals("#")) {
        block.add(Normalizer.normalize(line, Normalizer.Form.NFC));
      } else if (!block.isEmpty()) {
        entries.add(entry(chapter, block));
        block.clear();
      }
    }
    if (!block.isEmpty()) {
      entries.add(entry(chapter, block));
    }
    return new Glossary(entries);
  }

  private static Entry entry(String chapter, List<String> block) {
    List<String> names = List.of(block.getFirst().split(" "));
    return new Entry(
        chapter,
        names.getFirst(),
        names.subList(1, names.size()),
        part(block, "said: "),
        part(block, "means: "),
        part(block, "write: "));
  }

  private static String part(List<String> block, String label) {
    for (String line : block) {
      if (line.startsWith(label)) {
        return line.substring(label.length());
      }
    }
    throw new IllegalStateException(
        String.format(Locale.ROOT, "the entry %s has no '%s'", block.getFirst(), label.strip()));
  }
}
