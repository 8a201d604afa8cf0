package gradus.tutor.grade;

import gradus.tutor.quiz.Variant;
import gradus.tutor.quiz.Variant.Mistake;
import gradus.tutor.quiz.Variant.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Answers that name what is shown: a sentence by its letter, a line by its number, lines in order.
final class KeyedAnswers {
  private final Variant variant;

  KeyedAnswers(Variant variant) {
    this.variant = variant;
  }

  /// `b`, `(b)`, `b)`, `2`, or the sentence itself.
  Mark choice(String answer) {
    Optional<Option> option = option(answer);
    if (option.isEmpty()) {
      return Marks.unreadable("Answer with the letter of one of them: " + keys() + ".");
    }
    return chosen(option.get());
  }

  /// `3`, `line 3`, `(3)`.
  Mark spot(String answer) {
    Optional<Option> option = option(answer);
    if (option.isEmpty()) {
      return Marks.unreadable("Answer with the number of one line: " + keys() + ".");
    }
    return chosen(option.get());
  }

  private Mark chosen(Option option) {
    if (option.key().equals(variant.expected().reference().strip())) {
      return Marks.correct(option.key(), List.of());
    }
    List<Mistake> mistakes = known(option.key());
    if (mistakes.isEmpty() && !option.feedback().isEmpty()) {
      mistakes = List.of(new Mistake("", option.key(), option.feedback(), 0));
    }
    return Marks.incorrect(option.key(), mistakes);
  }

  private List<Mistake> known(String result) {
    return variant.mistakes().stream()
        .filter(mistake -> result.equals(mistake.result().strip()))
        .limit(1)
        .toList();
  }

  /// `b, a, c`, `2 1 3`, `2>1>3`, `213` where the keys are single characters.
  Mark order(String answer) {
    List<String> order = new ArrayList<>();
    for (String word : words(answer)) {
      Optional<Option> option = option(word);
      if (option.isEmpty()) {
        return Marks.unreadable("Name the lines by " + keys() + "; there is no " + word + ".");
      }
      if (order.contains(option.get().key())) {
        return Marks.unreadable("Name each line once; " + word + " is there twice.");
      }
      order.add(option.get().key());
    }
    for (Option option : variant.options()) {
      if (!order.contains(option.key())) {
        return Marks.unreadable("Name each line once; " + option.key() + " is missing.");
      }
    }
    String read = String.join(", ", order);
    if (order.equals(words(variant.expected().reference()))) {
      return Marks.correct(read, List.of());
    }
    List<Mistake> mistakes =
        variant.mistakes().stream()
            .filter(mistake -> order.equals(words(mistake.result())))
            .limit(1)
            .toList();
    return Marks.incorrect(read, mistakes);
  }

  /// What stands between commas, blanks and arrows; single characters where nothing does.
  private List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word.append(Character.toLowerCase(c));
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    boolean single = variant.options().stream().allMatch(option -> option.key().length() == 1);
    if (words.size() == 1 && single && words.getFirst().length() == variant.options().size()) {
      return words.getFirst().chars().mapToObj(c -> String.valueOf((char) c)).toList();
    }
    return words;
  }

  private Optional<Option> option(String answer) {
    String key = bare(answer);
    for (Option option : variant.options()) {
      if (option.key().equals(key)) {
        return Optional.of(option);
      }
    }
    String sentence = plain(answer);
    Optional<Option> said =
        variant.options().stream()
            .filter(option -> !sentence.isEmpty() && plain(option.text()).equals(sentence))
            .findFirst();
    int place = place(key);
    if (place < 1 || place > variant.options().size()) {
      return said;
    }
    Option placed = variant.options().get(place - 1);
    // `2` may be the second of them or the one that says 2
    return said.isEmpty() || said.get().equals(placed) ? Optional.of(placed) : Optional.empty();
  }

  /// A key without what people put around it: `(b)`, `line 3.`, `answer: c`.
  private static String bare(String answer) {
    String text = answer.strip().toLowerCase(Locale.ROOT);
    for (String word :
        List.of("the answer is", "answer", "option", "line", "step", "number", "#")) {
      if (text.startsWith(word)) {
        text = text.substring(word.length()).strip();
      }
    }
    int start = 0;
    int end = text.length();
    while (start < end && "([{:= ".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && ")]}:.,; ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private static int place(String key) {
    return key.length() == 1 && key.charAt(0) >= '1' && key.charAt(0) <= '9'
        ? key.charAt(0) - '0'
        : 0;
  }

  /// A sentence without its marks of Markdown.
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    String small = text.strip().toLowerCase(Locale.ROOT);
    for (int i = 0; i < small.length(); i++) {
      char c = small.charAt(i);
      if ("$*_`\\ \t\n".indexOf(c) < 0) {
        plain.append(c);
      }
    }
    int end = plain.length();
    while (end > 0 && plain.charAt(end - 1) == '.') {
      end--;
    }
    return plain.substring(0, end);
  }

  private String keys() {
    return String.join(", ", variant.options().stream().map(Option::key).toList());
  }
}
