package gradus.tutor.ask;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Suggest;
import gradus.tutor.ask.Topic.Group;
import gradus.tutor.card.Cards;
import gradus.tutor.generate.Generator;
import gradus.tutor.lesson.Course.Chapter;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.progress.Event;
import gradus.tutor.progress.History;
import gradus.tutor.quiz.Question;
import gradus.tutor.quiz.Stamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds what is meant by the words behind `gradus quiz`: a generator, a chapter by id or number, a
/// lesson by id, slug or number, one item, or a function, which has a card with items.
public final class Topics {
  private final Pool pool;

  public Topics(Pool pool) {
    this.pool = pool;
  }

  /// Everything there is: lessons in the order of the course, then generators.
  public List<Topic> all() {
    List<Topic> topics = new ArrayList<>();
    pool.course().lessons().forEach(lesson -> lesson(lesson).ifPresent(topics::add));
    pool.generators().forEach(generator -> topics.add(Topic.of(generator)));
    return topics;
  }

  /// The lessons with items that the learner has begun or knows.
  public List<Topic> begun(History history) {
    Set<String> lessons = new HashSet<>(history.completed());
    history.entries().stream()
        .filter(entry -> entry.event() instanceof Event.Reached)
        .forEach(entry -> lessons.add(((Event.Reached) entry.event()).lesson()));
    List<Topic> topics = new ArrayList<>();
    pool.course().lessons().stream()
        .filter(lesson -> lessons.contains(lesson.id()) || history.isKnown(lesson.id()))
        .forEach(lesson -> lesson(lesson).ifPresent(topics::add));
    return topics;
  }

  /// @param words as typed; several may be one topic: `chain rule`
  /// @throws gradus.diag.GradusException when one of them is no topic, with the nearest ones
  public List<Topic> of(List<String> words) {
    if (words.size() > 1) {
      List<Topic> joined = find(String.join("-", words));
      if (!joined.isEmpty()) {
        return joined;
      }
    }
    List<Topic> topics = new ArrayList<>();
    for (String word : words) {
      List<Topic> found = find(word);
      if (found.isEmpty()) {
        throw unknown(word);
      }
      found.stream().filter(topic -> !topics.contains(topic)).forEach(topics::add);
    }
    return topics;
  }

  /// The variants that are named by their stamps; empty when none of the words is a stamp.
  ///
  /// @throws gradus.diag.GradusException when there is no such item, when it was changed since, or
  ///   when some of the words are stamps and others are not
  public List<Slot> stamped(List<String> words) {
    List<Slot> slots = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String word : words) {
      Stamps.read(word).ifPresentOrElse(stamp -> slots.add(stamped(stamp)), () -> others.add(word));
    }
    if (!slots.isEmpty() && !others.isEmpty()) {
      throw Diagnostic.error(
              Code.USAGE, "certain variants are asked alone, without '" + others.getFirst() + "'")
          .hint("gradus quiz " + others.getFirst() + " asks about that")
          .toException();
    }
    return slots;
  }

  private Slot stamped(Stamp stamp) {
    Question question = pool.find(stamp.item()).orElseThrow(() -> unknown(stamp.item()));
    if (!question.version().equals(stamp.version())) {
      throw Diagnostic.error(
              Code.BAD_DATA,
              stamp.item() + " was changed: it is version " + question.version() + " now")
          .hint("gradus quiz " + stamp.item() + " asks it as it is")
          .toException();
    }
    Topic topic = item(question);
    return new Slot.Fixed(topic.name(), topic.written().getFirst(), stamp.seed());
  }

  private List<Topic> find(String typed) {
    String word = typed.toLowerCase(Locale.ROOT).replace(' ', '-');
    Optional<Generator> generator = generator(word);
    if (generator.isPresent()) {
      return List.of(Topic.of(generator.get()));
    }
    for (Chapter chapter : pool.course().chapters()) {
      if (chapter.id().equals(word) || String.valueOf(chapter.number()).equals(word)) {
        return chapter(chapter);
      }
    }
    for (Lesson lesson : pool.course().lessons()) {
      if (lesson.id().equals(word) || lesson.number().equals(word) || slug(lesson).equals(word)) {
        return lesson(lesson).stream().toList();
      }
    }
    return pool.find(typed).map(question -> List.of(item(question))).orElseGet(() -> card(typed));
  }

  private List<Topic> card(String typed) {
    List<Question> questions = pool.ofCard(typed);
    if (questions.isEmpty()) {
      return List.of();
    }
    String name = name(questions.getFirst());
    return List.of(
        new Topic(
            name,
            questions.getFirst().lesson(),
            "the function " + name,
            groups(questions),
            Optional.empty()));
  }

  private Optional<Generator> generator(String word) {
    return pool.generators().stream()
        .filter(generator -> generator.topic().equals(word) || singular(generator).equals(word))
        .findFirst();
  }

  /// `derivative` for `derivatives`.
  private static String singular(Generator generator) {
    String topic = generator.topic();
    return topic.endsWith("s") ? topic.substring(0, topic.length() - 1) : topic;
  }

  private List<Topic> chapter(Chapter chapter) {
    List<Topic> topics = new ArrayList<>();
    chapter.lessons().forEach(lesson -> lesson(lesson).ifPresent(topics::add));
    pool.generators().stream()
        .filter(generator -> generator.chapter().equals(chapter.id()))
        .forEach(generator -> topics.add(Topic.of(generator)));
    return topics;
  }

  /// Empty for a lesson without items.
  Optional<Topic> lesson(Lesson lesson) {
    List<Group> groups = groups(pool.of(lesson));
    return groups.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Topic(slug(lesson), lesson.number(), lesson.title(), groups, Optional.empty()));
  }

  private static String slug(Lesson lesson) {
    return lesson.id().substring(lesson.id().lastIndexOf('/') + 1);
  }

  private static List<Group> groups(List<Question> questions) {
    List<Group> groups = new ArrayList<>();
    for (Question question : questions) {
      if (question.partOf().isEmpty()) {
        groups.add(
            new Group(
                question,
                questions.stream().filter(other -> other.partOf().equals(question.id())).toList()));
      }
    }
    return groups;
  }

  /// One item, with the parts it belongs together with.
  Topic item(Question question) {
    String root = question.partOf().isEmpty() ? question.id() : question.partOf();
    Group group =
        groups(pool.ofLesson(question.lesson())).stream()
            .filter(other -> other.first().id().equals(root))
            .findFirst()
            .orElse(new Group(question, List.of()));
    return new Topic(
        name(question), question.id(), question.skill(), List.of(group), Optional.empty());
  }

  /// The lesson, the generator or the function: the name of an item may say too much.
  private static String name(Question question) {
    boolean second =
        question.id().startsWith("generated/") || question.id().startsWith(Cards.PREFIX);
    if (second || question.lesson().isEmpty()) {
      String[] parts = question.id().split("/");
      return parts[second ? 1 : parts.length - 1];
    }
    return question.lesson().substring(question.lesson().lastIndexOf('/') + 1);
  }

  private RuntimeException unknown(String word) {
    List<String> names = new ArrayList<>();
    pool.generators().forEach(generator -> names.add(generator.topic()));
    pool.course().chapters().forEach(chapter -> names.add(chapter.id()));
    pool.course().lessons().forEach(lesson -> names.add(slug(lesson)));
    String near = Suggest.question(Suggest.related(word, names));
    return Diagnostic.error(Code.USAGE, "there is nothing to ask about '" + word + "'")
        .hint(near.isEmpty() ? "gradus quiz --list shows what there is" : near)
        .toException();
  }
}
