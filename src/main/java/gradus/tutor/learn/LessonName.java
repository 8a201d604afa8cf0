package gradus.tutor.learn;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import gradus.diag.Suggest;
import gradus.tutor.card.Cards;
import gradus.tutor.lesson.Course;
import gradus.tutor.lesson.Course.Chapter;
import gradus.tutor.lesson.Course.LeftOut;
import gradus.tutor.lesson.Lesson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds what is meant by a name: a number, an id, a slug or the beginning of one, or a function.
public final class LessonName {
  /// So many can be named in a hint.
  private static final int FEW = 8;

  private final Course course;

  public LessonName(Course course) {
    this.course = course;
  }

  /// @throws GradusException when no lesson and no function is meant, or several lessons are
  public Lesson find(String typed) {
    String name = typed.strip().toLowerCase(Locale.ROOT);
    Optional<Lesson> exact =
        course.lessons().stream()
            .filter(lesson ->
                lesson.number().equals(name)
                    || lesson.id().equals(name)
                    || slug(lesson).equals(name)
                    || lesson.title().toLowerCase(Locale.ROOT).equals(name))
            .findFirst();
    if (exact.isPresent()) {
      return exact.get();
    }
    String prefix = name.replace(' ', '-');
    List<Lesson> beginning =
        course.lessons().stream()
            .filter(lesson -> !prefix.isEmpty() && slug(lesson).startsWith(prefix))
            .toList();
    if (beginning.size() == 1 && prefix.length() > 1) {
      return beginning.getFirst();
    }
    for (LeftOut lesson : course.leftOut()) {
      if (lesson.number().equals(name)
          || lesson.id().equals(name)
          || slug(lesson.id()).equals(name)) {
        throw lesson.why().toException();
      }
    }
    // Names of functions tell capitals from small letters.
    Optional<Lesson> card = Cards.lesson(typed.strip());
    if (card.isPresent()) {
      return card.get();
    }
    if (beginning.size() > 1) {
      throw Diagnostic.error(Code.USAGE, "several lessons begin with '" + typed + "'")
          .hint(String.join(", ", beginning.stream().map(LessonName::slug).toList()))
          .toException();
    }
    throw unknown(typed, name);
  }

  private GradusException unknown(String typed, String name) {
    Optional<Chapter> chapter = meant(name);
    if (chapter.isPresent()) {
      List<String> numbers = chapter.get().lessons().stream().map(Lesson::number).toList();
      return Diagnostic.error(Code.USAGE, "'" + typed + "' is the chapter " + chapter.get().title())
          .hint(
              numbers.isEmpty()
                  ? "it has no lessons yet; gradus learn lists what there is"
                  : "its lessons: " + String.join(", ", numbers))
          .toException();
    }
    List<String> names = new ArrayList<>();
    for (Lesson lesson : course.lessons()) {
      names.add(slug(lesson));
      names.add(lesson.number());
    }
    names.addAll(Cards.names());
    List<String> near = Suggest.related(name, names);
    List<String> words = near.isEmpty() ? holding(name) : near;
    return Diagnostic.error(Code.USAGE, "there is no lesson '" + typed + "'")
        .hint(words.isEmpty() ? there() : Suggest.question(words))
        .toException();
  }

  /// Which lessons there are.
  private String there() {
    List<Lesson> lessons = course.lessons();
    return lessons.isEmpty() || lessons.size() > FEW
        ? "gradus learn lists them"
        : "the lessons are " + String.join(", ", lessons.stream().map(Lesson::number).toList());
  }

  /// Lessons with the word in their name.
  private List<String> holding(String name) {
    return course.lessons().stream()
        .map(LessonName::slug)
        .filter(slug -> name.length() > 2 && slug.contains(name))
        .limit(3)
        .toList();
  }

  /// @throws GradusException when no chapter is meant
  public Chapter chapter(String typed) {
    String name = typed.strip().toLowerCase(Locale.ROOT);
    Optional<Chapter> exact = meant(name);
    if (exact.isPresent()) {
      return exact.get();
    }
    List<String> ids = course.chapters().stream().map(Chapter::id).toList();
    List<String> beginning = ids.stream().filter(id -> id.startsWith(name)).toList();
    if (beginning.size() == 1 && !name.isEmpty()) {
      return chapter(beginning.getFirst());
    }
    String near = Suggest.didYouMean(name, ids);
    throw Diagnostic.error(Code.USAGE, "there is no chapter '" + typed + "'")
        .hint(near.isEmpty() ? "one of " + String.join(", ", ids) : near)
        .toException();
  }

  /// @param name in small letters
  private Optional<Chapter> meant(String name) {
    return course.chapters().stream()
        .filter(chapter ->
            chapter.id().equals(name)
                || String.valueOf(chapter.number()).equals(name)
                || chapter.title().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  /// `softmax-and-temperature` of `algebra/softmax-and-temperature`.
  static String slug(Lesson lesson) {
    return slug(lesson.id());
  }

  private static String slug(String id) {
    return id.substring(id.indexOf('/') + 1);
  }

  /// What is typed behind `gradus learn`: the number, or the name of a card.
  static String shortest(Lesson lesson) {
    return lesson.number().isEmpty() ? slug(lesson) : lesson.number();
  }

  /// What prompts call a lesson: `softmax` of `softmax-and-temperature`.
  static String label(Lesson lesson) {
    StringBuilder label = new StringBuilder();
    for (String word : slug(lesson).split("-", -1)) {
      boolean article = word.equals("the") || word.equals("a") || word.equals("an");
      if (label.isEmpty() && article) {
        continue;
      }
      if (!label.isEmpty() && (JOINING.contains(word) || label.length() + word.length() > 16)) {
        break;
      }
      label.append(label.isEmpty() ? "" : "-").append(word);
    }
    return label.toString();
  }

  private static final List<String> JOINING =
      List.of("and", "or", "of", "in", "for", "with", "from", "to", "at", "on", "one", "as", "by");
}
