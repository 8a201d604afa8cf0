package gradus.tutor.learn;

import gradus.tutor.ask.Pool;
import gradus.tutor.desk.Desk;
import gradus.tutor.grade.Marker;
import gradus.tutor.lesson.Course;
import gradus.tutor.lesson.CourseReader;
import gradus.tutor.progress.Event;
import gradus.tutor.progress.History;
import gradus.tutor.talk.Dialogue;
import gradus.tutor.talk.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// For tests: a course of one chapter, and rooms in which its lessons are walked.
final class SmallSchool {
  private SmallSchool() {}

  /// @param lessons their texts by file name
  static Course course(Path folder, Map<String, String> lessons) throws IOException {
    Path chapter = Files.createDirectories(folder.resolve("01-first"));
    Files.writeString(
        folder.resolve("course.txt"),
        "format: 1\nid: test\ntitle: A test\nlicence: CC0\nchapter first: First\n");
    for (Map.Entry<String, String> lesson : lessons.entrySet()) {
      Files.writeString(chapter.resolve(lesson.getKey()), lesson.getValue());
    }
    return CourseReader.read(folder);
  }

  /// @param events what has happened; what happens is added
  static Classroom room(Course course, Pictures pictures, Dialogue dialogue, List<Event> events) {
    List<History.Entry> entries = new ArrayList<>();
    for (Event event : events) {
      entries.add(new History.Entry("e" + entries.size(), Instant.EPOCH, event));
    }
    return new Classroom(
        course,
        new Pool(course),
        Desk.STANDARD,
        new Marker(Desk.STANDARD),
        pictures,
        dialogue,
        events::add,
        new History(entries, List.of()));
  }
}
