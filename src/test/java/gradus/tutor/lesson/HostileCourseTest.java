package gradus.tutor.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.GradusException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Courses from strangers are refused without touching anything.
class HostileCourseTest {
  private static final String LIST = "format: 1\nid: c\ntitle: C\nchapter algebra: Algebra\n";
  private static final String LESSON = "# T\n## S\ntext\n";

  @TempDir Path place;

  private Path course;
  private Path chapter;
  private Path secret;
  private Map<String, String> before = Map.of();

  @BeforeEach
  void aCourseBesideASecret() throws IOException {
    course = Files.createDirectory(place.resolve("course"));
    chapter = Files.createDirectory(course.resolve("01-algebra"));
    Files.writeString(course.resolve("course.txt"), LIST);
    Files.writeString(chapter.resolve("01-sets.md"), LESSON);
    secret = Files.writeString(place.resolve("secret.md"), "# Secret\n## S\nhunter2\n");
  }

  private void remember() throws IOException {
    before = contents();
  }

  @AfterEach
  void nothingWasTouched() throws IOException {
    if (!before.isEmpty()) {
      assertThat(contents()).isEqualTo(before);
    }
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.toList()) {
        all.put(
            file.toString(),
            Files.isSymbolicLink(file)
                ? "-> " + Files.readSymbolicLink(file)
                : Files.getLastModifiedTime(file)
                    + " "
                    + (Files.isDirectory(file) ? "" : Files.size(file)));
      }
    }
    return all;
  }

  private Diagnostic refused() throws IOException {
    remember();
    return catchThrowableOfType(GradusException.class, () -> CourseReader.read(course))
        .diagnostic();
  }

  /// What is refused while the rest of the course is read.
  private List<Diagnostic> faults() throws IOException {
    remember();
    List<Diagnostic> faults = new ArrayList<>();
    CourseReader.read(CourseFiles.of(course), faults::add);
    return faults;
  }

  @Test
  void aSoundCourseIsRead() throws IOException {
    remember();
    Course read = CourseReader.read(course);
    assertThat(read.lesson("algebra/sets")).isPresent();
    assertThat(read.lessons()).hasSize(1);
  }

  @Test
  void aLinkOutOfTheFolderIsRefused() throws IOException {
    Files.createSymbolicLink(chapter.resolve("02-evil.md"), secret);
    Diagnostic why = refused();
    assertThat(why.message()).endsWith("02-evil.md leads out of the folder of the course");
    assertThat(why.toString()).doesNotContain("hunter2");
    assertThat(faults()).hasSize(1);
  }

  @Test
  void linksThatLeadInACircleAreNamed() throws IOException {
    Path one = chapter.resolve("02-one.md");
    Path other = chapter.resolve("two.md");
    Files.createSymbolicLink(one, other);
    Files.createSymbolicLink(other, one);
    Diagnostic why = refused();
    assertThat(why.message()).isEqualTo(one + " is a link that leads back to itself");
    assertThat(why.source().name()).isEqualTo(one + ":1:1");
  }

  @Test
  void aLinkThatClimbsIsRefused() throws IOException {
    Files.createSymbolicLink(chapter.resolve("02-evil.md"), Path.of("../../secret.md"));
    assertThat(refused().message()).contains("leads out of the folder");
  }

  @Test
  void aChapterThatLinksElsewhereIsRefused() throws IOException {
    Path elsewhere = Files.createDirectory(place.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("01-sets.md"), LESSON);
    Files.writeString(course.resolve("course.txt"), LIST + "chapter evil: Evil\n");
    Files.createSymbolicLink(course.resolve("02-evil"), elsewhere);
    assertThat(refused().message()).contains("02-evil leads out of the folder");
  }

  @Test
  void theListItselfMayNotLinkElsewhere() throws IOException {
    Files.delete(course.resolve("course.txt"));
    Path list = Files.writeString(place.resolve("list.txt"), LIST);
    Files.createSymbolicLink(course.resolve("course.txt"), list);
    assertThat(refused().message()).contains("leads out of the folder");
  }

  @Test
  void aLinkWithinTheFolderIsFine() throws IOException {
    Path shared = Files.createDirectory(course.resolve("shared"));
    Files.writeString(shared.resolve("logic.md"), LESSON);
    Files.createSymbolicLink(chapter.resolve("02-logic.md"), shared.resolve("logic.md"));
    remember();
    assertThat(CourseReader.read(course).lesson("algebra/logic")).isPresent();
  }

  @Test
  void linksInACircleEnd() throws IOException {
    Files.createSymbolicLink(chapter.resolve("02-a.md"), chapter.resolve("03-b.md"));
    Files.createSymbolicLink(chapter.resolve("03-b.md"), chapter.resolve("02-a.md"));
    Files.createSymbolicLink(course.resolve("02-round"), course);
    Files.writeString(course.resolve("course.txt"), LIST + "chapter round: Round\n");
    assertThat(faults()).extracting(Diagnostic::code).containsOnly(Code.CANNOT_READ);
  }

  @Test
  void aFileThatIsTooLargeIsRefused() throws IOException {
    Files.write(chapter.resolve("02-large.md"), new byte[CourseFiles.LARGEST + 1]);
    assertThat(refused().message()).endsWith("02-large.md is larger than 1 MiB");
  }

  @Test
  void manyLargeFilesAreRefused() throws IOException {
    byte[] blanks = "\n".repeat(CourseFiles.LARGEST - 20).getBytes(StandardCharsets.US_ASCII);
    byte[] head = LESSON.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, blanks, 0, head.length);
    for (int i = 2; i < 19; i++) {
      Files.write(chapter.resolve("%02d-l.md".formatted(i)), blanks);
    }
    assertThat(refused().message()).endsWith("holds more than 16 MiB of lessons");
  }

  @Test
  void veryManyKeysAreRefusedSoon() throws IOException {
    String block = "## a\n```gradus quiz\n" + "hint: h\n".repeat(30_000) + "```\n";
    Files.writeString(chapter.resolve("02-l.md"), block);
    assertThat(refused().message()).isEqualTo("gradus quiz has at most 500 keys");
  }

  @Test
  void veryManyStepsAreRefusedSoon() throws IOException {
    Files.writeString(chapter.resolve("02-l.md"), "## a\n".repeat(200_000));
    long start = System.nanoTime();
    assertThat(refused().message()).isEqualTo("a lesson has at most 500 steps");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void aFolderOfVeryManyFilesIsRefusedSoon() throws IOException {
    for (int i = 0; i <= CourseFiles.MOST_ENTRIES; i++) {
      Files.createFile(chapter.resolve("note-" + i));
    }
    long start = System.nanoTime();
    GradusException why =
        catchThrowableOfType(GradusException.class, () -> CourseReader.read(course));
    assertThat(why.diagnostic().message()).endsWith("holds more than 10,000 files and folders");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void whatIsNoFileIsRefused() throws IOException {
    Files.createDirectory(chapter.resolve("02-folder.md"));
    assertThat(refused().message()).endsWith("02-folder.md is not a regular file");
    Files.delete(chapter.resolve("02-folder.md"));
    if (Files.exists(Path.of("/dev/zero"))) {
      Files.createSymbolicLink(chapter.resolve("02-endless.md"), Path.of("/dev/zero"));
      assertThat(refused().message()).contains("leads out of the folder");
    }
  }

  @Test
  void binaryFilesAreRefused() throws IOException {
    Files.write(chapter.resolve("02-bytes.md"), new byte[] {'#', ' ', 'T', '\n', 'a', (byte) 0xff});
    Diagnostic why = refused();
    assertThat(why.message()).isEqualTo("these bytes are not UTF-8 text");
    assertThat(why.source().name()).endsWith("02-bytes.md:2:2");
  }

  @Test
  void escapeSequencesInTitlesAreRefused() throws IOException {
    Files.writeString(course.resolve("course.txt"), LIST + "chapter evil: \u001B]0;owned\u0007\n");
    Diagnostic list = refused();
    assertThat(list.message()).isEqualTo("a lesson may not contain the character \\x1b");
    assertThat(list.source().name()).endsWith("course.txt:5:15");
    Files.writeString(course.resolve("course.txt"), LIST);
    Files.writeString(chapter.resolve("02-t.md"), "---\ntitle: a\u202Eb\n---\n## S\n");
    assertThat(refused().source().name()).endsWith("02-t.md:2:9");
  }

  @Test
  void deepFoldersAreNotFollowed() throws IOException {
    Path deep = chapter;
    for (int i = 0; i < 200; i++) {
      deep = deep.resolve("01-d");
    }
    Files.createDirectories(deep);
    assertThat(faults()).isEmpty();
  }

  @Test
  void theListIsReadWithItsPlaces() throws IOException {
    Files.writeString(
        course.resolve("course.txt"), LIST + "licence: MIT\nchaptr x: X\nchapter: Y\n");
    Files.createDirectory(course.resolve("02-algebr"));
    assertThat(faults())
        .extracting(fault ->
            fault.source().name().replaceAll(".*course.txt", "")
                + " "
                + fault.message()
                + " | "
                + fault.hint())
        .containsExactly(
            ":6:1 unknown key 'chaptr' in course.txt | did you mean chapter?",
            ":7:1 'chapter' needs a name before its colon | chapter ID: …",
            ":1:1 the folder 02-algebr is not a chapter of the list | did you mean algebra?");
  }

  @Test
  void aNewerFormatIsLeftAlone() throws IOException {
    Files.writeString(course.resolve("course.txt"), LIST.replace("format: 1", "format: 2"));
    Diagnostic why = refused();
    assertThat(why.message()).isEqualTo("this gradus reads courses of format 1, not 2");
    assertThat(why.source().name()).endsWith("course.txt:1:1");
    Files.writeString(course.resolve("course.txt"), "id: a\n");
    assertThat(refused().message()).isEqualTo("the course does not say its format");
  }

  @Test
  void numbersAgreeWithThePlaces() throws IOException {
    Files.writeString(chapter.resolve("01-again.md"), LESSON);
    Files.move(chapter, course.resolve("03-algebra"));
    assertThat(faults())
        .extracting(Diagnostic::message)
        .containsExactly(
            "the chapter 'algebra' is number 1 here, its folder is 03-algebra",
            "01-again.md has the same number");
  }

  @Test
  void thereHasToBeACourse() {
    assertThat(
            catchThrowableOfType(
                    GradusException.class, () -> CourseReader.read(place.resolve("none")))
                .code())
        .isEqualTo(Code.NO_SUCH_FILE);
    assertThat(catchThrowableOfType(GradusException.class, () -> CourseReader.read(chapter)).code())
        .isEqualTo(Code.NO_SUCH_FILE);
  }
}
