package gradus.tutor.ask;

import gradus.tutor.card.Cards;
import gradus.tutor.generate.Generated;
import gradus.tutor.generate.Generator;
import gradus.tutor.generate.Generators;
import gradus.tutor.lesson.Course;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.quiz.ItemReader;
import gradus.tutor.quiz.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All items there are: those of a course, of the generators, and of the cards of functions.
///
/// Items of a lesson are read when they are asked for. Not for several threads.
public final class Pool {
  private static final String GENERATED = "generated/";

  private final Course course;
  private final Map<String, List<Question>> lessons = new HashMap<>();

  public Pool(Course course) {
    this.course = course;
  }

  public Course course() {
    return course;
  }

  /// @param id as in the journal
  public Optional<Question> find(String id) {
    if (id.startsWith(GENERATED)) {
      return generated(id.substring(GENERATED.length()));
    }
    return id.startsWith(Cards.PREFIX)
        ? Cards.question(id)
        : all().stream().filter(question -> question.id().equals(id)).findFirst();
  }

  private static Optional<Question> generated(String id) {
    int slash = id.indexOf('/');
    if (slash < 0 || id.length() != slash + 2) {
      return Optional.empty();
    }
    int level = Character.digit(id.charAt(slash + 1), 10);
    return Generators.find(id.substring(0, slash))
        .filter(generator -> level >= 1 && level <= generator.levels())
        .map(generator -> new Generated(generator, level));
  }

  /// The items of the card of a function.
  ///
  /// @param name of the function, or the id of its card
  List<Question> ofCard(String name) {
    String card = name.startsWith(Cards.PREFIX) ? name : Cards.PREFIX + name;
    List<Question> questions = new ArrayList<>();
    for (int number = 1; number <= 9; number++) {
      Cards.question(card + "/" + number).ifPresent(questions::add);
    }
    return questions;
  }

  /// The items of a lesson, in its order.
  ///
  /// @param lesson an id
  /// @throws gradus.diag.GradusException with the place when one of them cannot be read
  public List<Question> ofLesson(String lesson) {
    return course.lesson(lesson).map(this::of).orElse(List.of());
  }

  List<Question> of(Lesson lesson) {
    return lessons.computeIfAbsent(lesson.id(), id -> ItemReader.read(lesson));
  }

  /// All items of the course, in its order.
  public List<Question> all() {
    List<Question> questions = new ArrayList<>();
    course.lessons().forEach(lesson -> questions.addAll(of(lesson)));
    return questions;
  }

  /// All generators, in the order of the curriculum.
  public List<Generator> generators() {
    return Generators.all();
  }
}
