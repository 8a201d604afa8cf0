package gradus.tutor.quiz;

import gradus.diag.GradusException;
import gradus.diag.Suggest;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Block.Entry;
import gradus.tutor.lesson.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The values of a block, with their places, for whom they are read.
record BlockKeys(Block block, String file) {
  Lines lines(Entry entry) {
    return Lines.of(entry, file);
  }

  Lines required(String key) {
    Entry entry =
        block
            .first(key)
            .orElseThrow(() ->
                new Place(file, block.line(), 1)
                    .error("a quiz needs '" + key + "'")
                    .hint(key + ": " + QuizKeys.example(key))
                    .toException());
    Lines lines = lines(entry);
    if (lines.isEmpty()) {
      throw lines
          .error("'" + key + "' is empty")
          .hint(key + ": " + QuizKeys.example(key))
          .toException();
    }
    return lines;
  }

  boolean has(String key) {
    return block.first(key).isPresent();
  }

  /// The value of a key as one of the words of an enum: `single-fraction`.
  <E extends Enum<E>> E word(String key, E[] all, E none) {
    if (!has(key)) {
      return none;
    }
    Lines lines = required(key);
    List<String> words = Stream.of(all).map(BlockKeys::typed).toList();
    int index = words.indexOf(lines.text());
    if (index < 0) {
      throw unknown(lines, "'" + lines.text() + "' is no " + key, words);
    }
    return all[index];
  }

  private static String typed(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static GradusException unknown(Lines lines, String what, List<String> words) {
    String near = Suggest.didYouMean(lines.text(), words);
    return lines
        .error(what)
        .hint(near.isEmpty() ? "one of " + String.join(", ", words) : near)
        .toException();
  }

  /// The words of a list with commas or blanks between.
  static List<Lines> words(Lines all) {
    List<Lines> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= all.text().length(); i++) {
      boolean between =
          i == all.text().length()
              || all.text().charAt(i) == ','
              || Character.isWhitespace(all.text().charAt(i));
      if (between) {
        if (i > start) {
          words.add(all.part(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }
}
