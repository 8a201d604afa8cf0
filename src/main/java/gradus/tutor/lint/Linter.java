package gradus.tutor.lint;

import gradus.diag.Diagnostic;
import gradus.tutor.desk.Desk;
import gradus.tutor.lesson.Block;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.lesson.Place;
import gradus.tutor.lesson.Step;
import gradus.tutor.lesson.Step.Part;
import gradus.tutor.quiz.Question;
import gradus.tutor.talk.Pictures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Looks at courses and lessons for whatever would fail a learner. Reads; never writes, unless it
/// is told to lock the ids.
public final class Linter {
  /// Seeds for each item, unless others are asked for.
  public static final int SEEDS = 50;

  /// Items that come to a limit. After these no other is tried: each costs many seconds.
  private static final int PATIENCE = 6;

  private final Desk desk;
  private final Function<Path, Pictures> pictures;
  private final int seeds;
  private final boolean lock;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Report.Item> items = new ArrayList<>();
  private int lessons;
  private int exhausted;
  private int skipped;

  /// @param pictures draws for the course in a folder
  /// @param seeds for each item
  /// @param lock whether the ids there are now become those that may not vanish
  public Linter(Desk desk, Function<Path, Pictures> pictures, int seeds, boolean lock) {
    this.desk = desk;
    this.pictures = pictures;
    this.seeds = seeds;
    this.lock = lock;
  }

  /// @param paths courses, lessons, or folders of them
  /// @throws GradusException when there is nothing to look at, or it is refused as a whole
  public Report lint(List<Path> paths) {
    for (Path path : paths) {
      Target.of(path).forEach(this::target);
    }
    return new Report(lessons, items, seeds, problems);
  }

  private void target(Target target) {
    int before = problems.size();
    Place list = new Place(target.course().folder().toString(), 1, 1);
    for (Diagnostic fault : target.faults()) {
      problems.add(Problem.of(fault, "format", list));
    }
    problems.addAll(new CourseLint(target).run());
    Map<String, Place> ids = ids(target);
    for (Lesson lesson : target.lessons()) {
      lessons++;
      Pictures draws = pictures.apply(target.course().folder());
      problems.addAll(new LessonLint(lesson, desk.limits(), draws).run());
      items(lesson);
    }
    if (skipped > 0) {
      problems.add(
          Problem.error(
              list,
              "seeds",
              exhausted
                  + " items came to a limit of time or size; "
                  + (skipped == 1 ? "one other was" : skipped + " others were")
                  + " not tried",
              "mend those first"));
      skipped = 0;
    }
    if (target.whole() && lock && since(before).anyMatch(Problem::isError)) {
      problems.add(
          Problem.error(
              list,
              "ids",
              IdLock.NAME + " is not written while there are problems: an id could be lost",
              "mend them, then lock"));
    } else if (target.whole() && lock) {
      IdLock.write(target.files(), ids.keySet());
    } else if (target.whole()) {
      problems.addAll(IdLock.vanished(target.files(), ids.keySet()));
    }
  }

  /// What was found behind so many problems.
  private Stream<Problem> since(int before) {
    return problems.subList(before, problems.size()).stream();
  }

  /// The ids of all items of the course, with their places. One that is there twice is a problem.
  private Map<String, Place> ids(Target target) {
    Map<String, Place> ids = new LinkedHashMap<>();
    for (Lesson lesson : target.course().lessons()) {
      String file = lesson.file().toString();
      for (Block block : quizzes(lesson)) {
        String id = block.value("id");
        Place place =
            block
                .first("id")
                .map(entry -> entry.place(file))
                .orElse(new Place(file, block.line(), 1));
        Place other = id.isEmpty() ? null : ids.putIfAbsent(id, place);
        if (other != null && target.lessons().contains(lesson)) {
          problems.add(
              Problem.error(
                  place, "ids", "the id " + id + " is used twice", "the other is at " + other));
        }
      }
    }
    return ids;
  }

  private static List<Block> quizzes(Lesson lesson) {
    List<Block> blocks = new ArrayList<>();
    for (Step step : lesson.steps()) {
      for (Part part : step.parts()) {
        if (part instanceof Part.Live(Block block) && block.kind() == Block.Kind.QUIZ) {
          blocks.add(block);
        }
      }
    }
    return blocks;
  }

  private void items(Lesson lesson) {
    String file = lesson.file().toString();
    Map<String, List<Block>> families = new LinkedHashMap<>();
    for (Block block : quizzes(lesson)) {
      problems.addAll(Minimum.of(block, file));
      families.computeIfAbsent(family(block), id -> new ArrayList<>()).add(block);
    }
    for (List<Block> family : families.values()) {
      family(family, lesson);
    }
  }

  /// The id of the question a block belongs to.
  private static String family(Block block) {
    String part = block.value("part");
    int of = part.indexOf(" of ");
    return of < 0 ? block.value("id") : part.substring(of + " of ".length()).strip();
  }

  /// One question with all its parts. One that is broken hides no other.
  private void family(List<Block> blocks, Lesson lesson) {
    String file = lesson.file().toString();
    Place place = new Place(file, blocks.getFirst().line(), 1);
    List<Question> questions = new ArrayList<>();
    try {
      for (Diagnostic fault : ItemFaults.of(blocks, lesson.id(), file, questions)) {
        problems.add(Problem.of(fault, "item", place));
      }
    } catch (RuntimeException bug) {
      problems.add(
          Problem.error(
              place,
              "item",
              "gradus failed to read this, which is a bug: " + bug,
              "please report it with the item"));
    }
    if (questions.isEmpty()) {
      return;
    }
    Map<String, Question> before = new TreeMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (exhausted >= PATIENCE) {
        skipped++;
        continue;
      }
      Question question = questions.get(i);
      Block block = blocks.get(i);
      ItemLint lint = new ItemLint(question, block, file, desk);
      lint.run(seeds, seed -> answers(before, seed));
      before.put(letter(block), question);
      problems.addAll(lint.problems());
      items.add(lint.item());
      exhausted += lint.isExhausted() ? 1 : 0;
    }
  }

  /// The part a block is of its question: `b` of `part: b of ID`; a question begins with `a`.
  private static String letter(Block block) {
    String part = block.value("part").strip();
    int end = part.indexOf(' ');
    return part.isEmpty() ? "a" : end < 0 ? part : part.substring(0, end);
  }

  /// The right answers to the earlier parts of a question.
  private static Map<String, String> answers(Map<String, Question> before, long seed) {
    Map<String, String> answers = new TreeMap<>();
    before.forEach((letter, question) ->
        answers.put(letter, question.variant(seed, answers).expected().reference()));
    return answers;
  }
}
