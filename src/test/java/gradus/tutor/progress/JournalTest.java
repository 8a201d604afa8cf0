package gradus.tutor.progress;

import static gradus.tutor.progress.Events.NOON;
import static gradus.tutor.progress.Events.answer;
import static gradus.tutor.progress.Events.at;
import static gradus.tutor.progress.Events.finished;
import static org.assertj.core.api.Assertions.assertThat;

import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.tutor.progress.Event.Completed;
import gradus.tutor.progress.Event.Finished;
import gradus.tutor.progress.Event.Forgotten;
import gradus.tutor.progress.Event.Known;
import gradus.tutor.progress.Event.Reached;
import gradus.tutor.progress.Event.TakenBack;
import gradus.tutor.progress.History.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir private Path folder = Path.of("");

  private Path file() {
    return folder.resolve("data/gradus/journal.jsonl");
  }

  private Journal journal() {
    return new Journal(file(), at(NOON));
  }

  @Test
  void everyKindOfEventComesBack() {
    List<Event> events =
        List.of(
            answer(1),
            new Finished("a/b", "v", Long.MIN_VALUE, "skill", 5, 4, "gave-up", "review"),
            new TakenBack("a/b", "v", Long.MAX_VALUE, 2),
            new Reached("a/lesson", 3, 1),
            new Completed("a/lesson"),
            new Known("calculus"),
            new Forgotten("nothing/of/this"));
    events.forEach(journal()::record);
    History history = journal().read();
    assertThat(history.warnings()).isEmpty();
    assertThat(history.entries().stream().map(Entry::event)).containsExactlyElementsOf(events);
    assertThat(history.entries()).extracting(Entry::at).containsOnly(NOON);
  }

  @Test
  void readingAloneMakesNoFile() {
    assertThat(journal().read()).isEqualTo(History.NONE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void onlyTheOwnerReadsIt() throws IOException {
    journal().record(answer(1));
    for (Path path : List.of(folder.resolve("data"), folder.resolve("data/gradus"))) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rwx------");
    }
    for (String name : List.of("journal.jsonl", "journal.lock")) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(file().resolveSibling(name))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aLineIsJsonThatBeginsWithItsFormatAndEndsWithItsSum() throws IOException {
    journal().record(finished("a/b", 3));
    String line = Files.readString(file());
    assertThat(line).startsWith("{\"format\":1,\"id\":\"").endsWith("\"}\n").hasLineCount(1);
    Json.Obj object = (Json.Obj) JsonReader.parseLine(line.strip(), "line");
    assertThat(object.fields().keySet())
        .containsExactly(
            "format", "id", "at", "event", "item", "version", "seed", "skill", "level", "rating",
            "ending", "mode", "crc");
    assertThat(object.get("at")).contains(Json.of("2026-11-22T12:00:00.123Z"));
  }

  @Test
  void idsAreUnique() {
    Journal one = journal();
    Journal other = new Journal(folder.resolve("other.jsonl"), at(NOON));
    for (int i = 0; i < 50; i++) {
      one.record(answer(i));
      other.record(answer(i));
    }
    Set<String> ids = new HashSet<>();
    one.read().entries().forEach(entry -> ids.add(entry.id()));
    other.read().entries().forEach(entry -> ids.add(entry.id()));
    assertThat(ids).hasSize(100).allMatch(id -> id.matches("[0-9a-f]{12}-[0-9a-f]{32}"));
  }

  @Test
  void forgettingCoversWhatIsBelowAndWhatWasBefore() {
    Journal journal = journal();
    for (String item : List.of("a/one/x", "a/one", "a/one-more", "b/two")) {
      journal.record(finished(item, 3));
    }
    journal.record(new Reached("a/one", 2, 0));
    journal.record(new Forgotten("a/one"));
    journal.record(finished("a/one/x", 1));
    assertThat(subjects(journal)).containsExactly("a/one-more", "b/two", "a/one", "a/one/x");
    journal.record(new Forgotten("*"));
    assertThat(subjects(journal)).containsExactly("a/one", "*");
  }

  private static List<String> subjects(Journal journal) {
    return journal.read().entries().stream().map(entry -> History.subject(entry.event())).toList();
  }

  @Test
  void whatTheClockDatedAheadIsForgottenToo() {
    new Journal(file(), at(NOON.plus(Duration.ofDays(900)))).record(finished("a/b", 3));
    Journal journal = journal();
    journal.record(new Forgotten("a/b"));
    assertThat(subjects(journal)).containsExactly("a/b").hasSize(1);
    assertThat(journal.read().entries().getFirst().event()).isInstanceOf(Forgotten.class);
  }

  @Test
  void eventsAreInTheOrderOfTime() {
    for (int day : List.of(3, -2, 0, 3, 1)) {
      new Journal(file(), at(NOON.plus(Duration.ofDays(day)))).record(answer(day + 10));
    }
    assertThat(Events.seeds(journal().read())).containsExactly(8L, 10L, 11L, 13L, 13L);
  }

  @Test
  void aLessonIsResumedWhereItWasLeft() {
    Journal journal = journal();
    journal.record(new Reached("a/one", 2, 1));
    journal.record(new Reached("a/two", 5, 0));
    journal.record(new Completed("a/two"));
    journal.record(new Known("b"));
    History history = journal.read();
    assertThat(history.place("a/one")).contains(new Reached("a/one", 2, 1));
    assertThat(history.place("a/two")).isEmpty();
    assertThat(history.lastPlace()).contains(new Reached("a/one", 2, 1));
    assertThat(history.completed()).containsExactly("a/two");
    assertThat(history.isKnown("b/anything")).isTrue();
    assertThat(history.isKnown("bb")).isFalse();
  }
}
