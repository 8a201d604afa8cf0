package gradus.tutor.lint;

import gradus.diag.Suggest;
import gradus.tutor.lesson.Course;
import gradus.tutor.lesson.CourseFiles;
import gradus.tutor.lesson.Lesson;
import gradus.tutor.lesson.Place;
import gradus.tutor.lesson.Step;
import gradus.tutor.lesson.Step.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks at how lessons hang together: what they require, what follows, where their links lead.
final class CourseLint {
  private final Target target;
  private final Course course;
  private final CourseFiles files;
  private final List<Problem> problems = new ArrayList<>();

  CourseLint(Target target) {
    this.target = target;
    this.course = target.course();
    this.files = target.files();
  }

  List<Problem> run() {
    Map<String, Lesson> known = new HashMap<>();
    for (Lesson lesson : course.lessons()) {
      Lesson other = known.putIfAbsent(lesson.id(), lesson);
      if (other != null && target.lessons().contains(lesson)) {
        problems.add(
            Problem.error(
                head(lesson),
                "ids",
                "the lesson " + lesson.id() + " is there twice",
                "the other is " + other.file().getFileName()));
      }
    }
    for (Lesson lesson : target.lessons()) {
      if (target.whole()) {
        exist(lesson, "requires", lesson.requires(), known);
        exist(lesson, "next", lesson.next(), known);
        circle(lesson, known);
      }
      links(lesson);
    }
    return problems;
  }

  private static Place head(Lesson lesson) {
    return new Place(lesson.file().toString(), 1, 1);
  }

  private void exist(Lesson lesson, String key, List<String> ids, Map<String, Lesson> known) {
    for (String id : ids) {
      if (!known.containsKey(id)) {
        problems.add(
            Problem.error(
                head(lesson),
                key,
                "'" + key + "' names the lesson " + id + ", which is not in the course",
                Suggest.didYouMean(id, known.keySet())));
      }
    }
  }

  /// A lesson must not require itself by way of others.
  private void circle(Lesson lesson, Map<String, Lesson> known) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(lesson.requires());
    while (!open.isEmpty()) {
      String id = open.removeLast();
      if (id.equals(lesson.id())) {
        problems.add(
            Problem.error(
                head(lesson), "requires", "the lesson requires itself, by way of others", ""));
        return;
      }
      if (seen.add(id) && known.containsKey(id)) {
        open.addAll(known.get(id).requires());
      }
    }
  }

  private void links(Lesson lesson) {
    for (Step step : lesson.steps()) {
      for (Part part : step.parts()) {
        if (part instanceof Part.Prose(String markdown, int line)) {
          for (Links.Link link : Links.of(markdown)) {
            wrong(lesson, link)
                .ifPresent(what ->
                    problems.add(
                        Problem.error(
                            new Place(
                                lesson.file().toString(), line + link.line() - 1, link.column()),
                            "link",
                            what,
                            "")));
          }
        }
      }
    }
  }

  /// What is wrong with a link; empty when it leads somewhere.
  private Optional<String> wrong(Lesson lesson, Links.Link link) {
    String target = link.target();
    int colon = target.indexOf(':');
    if (colon > 1 && target.substring(0, colon).chars().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    int mark = target.indexOf('#');
    String path = mark < 0 ? target : target.substring(0, mark);
    String slug = mark < 0 ? "" : target.substring(mark + 1);
    Path folder = files.folder().toAbsolutePath().normalize();
    Path from = lesson.file().toAbsolutePath().normalize();
    Path to = path.isEmpty() ? from : from.resolveSibling(path).normalize();
    if (!to.startsWith(folder) || path.startsWith("/")) {
      return Optional.of("the link " + Specimen.quoted(target) + " leads out of the course");
    }
    if (!files.has(folder.relativize(to).toString())) {
      return Optional.of("the link " + Specimen.quoted(target) + " leads nowhere");
    }
    boolean known =
        slug.isEmpty()
            || course.lessons().stream()
                .filter(other -> other.file().toAbsolutePath().normalize().equals(to))
                .allMatch(
                    other -> other.steps().stream().anyMatch(step -> step.slug().equals(slug)));
    return known
        ? Optional.empty()
        : Optional.of("the link " + Specimen.quoted(target) + " names a step that is not there");
  }
}
