package gradus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.cli.Invocation.Result;
import gradus.json.Json;
import gradus.json.JsonReader;
import gradus.tutor.progress.Event;
import gradus.tutor.progress.Event.Answered;
import gradus.tutor.progress.Event.Completed;
import gradus.tutor.progress.Event.Finished;
import gradus.tutor.progress.History;
import gradus.tutor.progress.Journal;
import gradus.tutor.progress.SampleJournal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressCommandTest {
  @TempDir private Path folder = Path.of("");

  private Path file() {
    return folder.resolve("gradus/journal.jsonl");
  }

  private Invocation place() {
    return place(Invocation.inPipe());
  }

  private Invocation place(Invocation invocation) {
    return invocation
        .withVariable("XDG_DATA_HOME", folder.toString())
        .withVariable("GRADUS_CLOCK", SampleJournal.NOW.toString());
  }

  private Result progress(String... words) {
    String[] args = new String[words.length + 1];
    args[0] = "progress";
    System.arraycopy(words, 0, args, 1, words.length);
    return place().run(args);
  }

  private Journal journal() {
    return new Journal(file(), Clock.fixed(SampleJournal.NOW, ZoneOffset.UTC));
  }

  private static Event answered(String item, long seed) {
    return new Answered(item, "1", seed, "skill", 1, "x", "correct", 1, "", 0, "quiz");
  }

  @Test
  void nothingYetIsAFriendlyPage() {
    Result result = progress();
    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).startsWith("Nothing is recorded yet.").contains("gradus learn");
    assertThat(progress("due").out()).startsWith("Nothing is due today.");
    assertThat(progress("export").out()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 50, 60, 80, 120})
  void thePageFitsAndIsAscii(int width) {
    SampleJournal.write(file());
    Result result = progress("--ascii", "--color", "never", "--width", String.valueOf(width));
    assertThat(result.out().lines()).allMatch(line -> line.length() <= width);
    assertThat(result.out().chars()).allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f);
    assertThat(result.out())
        .contains("Skills", "Lessons", "Retention", "Days", "What keeps coming back")
        .containsIgnoringNewLines("on 8 of the")
        .doesNotContain("!", "$");
  }

  @Test
  void colourAddsNothingButColour() {
    SampleJournal.write(file());
    String coloured = progress("--color", "always").out();
    assertThat(coloured).isNotEqualTo(progress().out());
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(progress().out());
  }

  @Test
  void theCalendarShowsEachDay() {
    SampleJournal.write(file());
    List<String> rows =
        progress()
            .out()
            .lines()
            .filter(line -> line.matches("  [MTWFS][a-z]{2} [.:+*# ]+"))
            .toList();
    assertThat(rows).hasSize(7);
    String all = String.join("", rows).replaceAll("[A-Za-z]", "");
    assertThat(all.chars().filter(c -> c == ':' || c == '+').count()).isEqualTo(8);
    // 26 weeks, of which the last is whole: 22 November 2026 is a Sunday
    assertThat(all.chars().filter(c -> c != ' ').count()).isEqualTo(26 * 7);
  }

  @Test
  void jsonHasTheSame() {
    SampleJournal.write(file());
    Json.Obj json = (Json.Obj) JsonReader.parse(progress("-o", "json").out(), "progress");
    assertThat(json.get("schema")).contains(Json.of("gradus.progress/1"));
    assertThat(json.get("today")).contains(Json.of("2026-11-22"));
    assertThat(json.fields().keySet())
        .containsExactly(
            "schema",
            "gradus",
            "today",
            "due",
            "week",
            "skills",
            "lessons",
            "retention",
            "practice",
            "misconceptions");
    Json.Obj retention = (Json.Obj) json.get("retention").orElseThrow();
    assertThat(retention.get("reviews")).contains(Json.of(11));
    Json.Obj mistake =
        (Json.Obj) ((Json.Arr) json.get("misconceptions").orElseThrow()).items().getFirst();
    assertThat(mistake.get("mistake")).contains(Json.of("no-inner"));
    assertThat(mistake.get("variants")).contains(Json.of(3));
    Json due = JsonReader.parse(progress("due", "-o", "json").out(), "due");
    assertThat(due).isEqualTo(json.get("due").orElseThrow());
  }

  @Test
  void whatGoesOutComesIn() throws IOException {
    SampleJournal.write(file());
    String lines = progress("export").out();
    Path backup = folder.resolve("backup.jsonl");
    assertThat(progress("export", backup.toString()).out()).isEmpty();
    assertThat(backup).hasContent(lines);
    Files.move(file(), folder.resolve("old.jsonl"));
    int count = (int) lines.lines().count();
    assertThat(progress("import", backup.toString()).out())
        .isEqualTo(backup + ": " + count + " events, " + count + " of them new\n");
    assertThat(place().withInput(lines).run("progress", "import", "-").out())
        .isEqualTo("-: " + count + " events, 0 of them new\n");
    assertThat(progress("export").out()).isEqualTo(lines);
  }

  @Test
  void anExportReplacesNoFileUnasked() throws IOException {
    SampleJournal.write(file());
    Path there = folder.resolve("thesis.txt");
    Files.writeString(there, "mine");
    for (String[] words : List.of(new String[] {}, new String[] {"--anki"})) {
      List<String> args = new ArrayList<>(List.of("export"));
      args.addAll(List.of(words));
      args.add(there.toString());
      Result refused = progress(args.toArray(String[]::new));
      assertThat(refused.code()).isEqualTo(5);
      assertThat(refused.err()).contains("exists already", "--force");
      assertThat(there).hasContent("mine");
    }
    assertThat(progress("export", there.toString(), "--force").code()).isZero();
    assertThat(there).hasContent(progress("export").out());
    assertThat(progress("due", "--force").err()).contains("--force belongs to gradus progress");
  }

  @Test
  void aDamagedFileIsNotTakenIn() throws IOException {
    SampleJournal.write(file());
    Path bad = folder.resolve("bad.jsonl");
    String lines = progress("export").out();
    Files.writeString(bad, lines.substring(0, lines.length() - 20));
    Files.delete(file());
    Result result = progress("import", bad.toString());
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("bad.jsonl:" + lines.lines().count(), "nothing was imported");
    assertThat(file()).doesNotExist();
    assertThat(progress("import", folder.resolve("none").toString()).code()).isEqualTo(5);
    assertThat(progress("import", folder.toString()).code()).isEqualTo(5);
    assertThat(progress("import").code()).isEqualTo(2);
  }

  @Test
  void cardsAreATableThatAnkiReads() {
    journal().record(answered("generated/derivatives/1", 7));
    journal().record(answered("generated/determinants/1", 3));
    journal().record(answered("gone/for/good", 3));
    Result result = progress("export", "--anki", "-");
    List<String> lines = result.out().lines().toList();
    assertThat(lines.subList(0, 3))
        .containsExactly("#separator:tab", "#html:true", "#tags column:3");
    assertThat(lines.subList(3, lines.size()))
        .hasSize(2)
        .allMatch(line -> line.split("\t", -1).length == 3)
        .noneMatch(line -> line.contains("$") || line.contains("\""));
    assertThat(lines.get(3)).contains("\\(").endsWith("\tgradus::generated::derivatives::1");
    assertThat(result.err()).isEqualTo("2 cards; 1 left out: no longer in the course\n");
    assertThat(progress("export", "--anki", "-").out()).isEqualTo(result.out());
  }

  @Test
  void aFieldForAnkiIsSafeHtml() {
    assertThat(AnkiField.markdown("If $a < b$ & **c**,\n\"run\"\t`x<y`: 5 \\$ *now*"))
        .isEqualTo(
            "If \\(a &lt; b\\) &amp; <b>c</b>,<br>&quot;run&quot; <code>x&lt;y</code>: 5 $ *now*");
    assertThat(AnkiField.markdown("$$x$$ costs $5")).isEqualTo("\\[x\\] costs $5");
    assertThat(AnkiField.plain("<script>\u001b\u0000")).isEqualTo("&lt;script&gt;");
  }

  @Test
  void whatIsForgottenIsNamedAsElsewhere() {
    SampleJournal.write(file());
    assertThat(progress("forget", "--yes", "norms").out()).contains("about norms");
    assertThat(progress("forget", "--yes", "norms").err())
        .contains("nothing is recorded about 'norms'")
        .doesNotContain("did you mean norms");
    assertThat(progress("forget", "--yes", "chain-rule").err())
        .contains("a lesson and a topic", "calculus/chain-rule or generated/chain-rule");
    assertThat(progress("forget", "--yes", "generated/chain-rule").code()).isZero();
    assertThat(progress("forget", "--yes", "chain-rule").out()).contains("about chain-rule");
    assertThat(progress("forget", "--yes", "all").out()).contains("Forgotten: ");
    assertThat(progress("forget", "--yes", "all").out()).isEqualTo("Nothing is recorded.\n");
  }

  @Test
  void forgettingIsAskedForAndLasts() {
    SampleJournal.write(file());
    Result nobody = progress("forget", "generated");
    assertThat(nobody.code()).isEqualTo(2);
    assertThat(nobody.err()).contains("--yes");
    int before = journal().read().entries().size();
    assertThat(progress("forget", "--yes", "generatd").err()).contains("did you mean generated?");
    assertThat(journal().read().entries()).hasSize(before);
    assertThat(progress("forget", "--yes", "generated/chain-rule").code()).isZero();
    assertThat(progress().out()).doesNotContain("keeps coming back").contains("Skills");
    assertThat(progress("forget", "--yes", "1.5").code()).isZero();
    assertThat(progress().out()).doesNotContain("Softmax");
    assertThat(progress("forget", "--yes", "all").code()).isZero();
    assertThat(progress().out()).startsWith("Nothing is recorded yet.");
  }

  @Test
  void onATerminalItAsks() {
    journal().record(new Completed("algebra/softmax-and-temperature"));
    Invocation terminal = place(Invocation.onTerminal());
    byte[] no = "n\n".getBytes(StandardCharsets.UTF_8);
    Result kept =
        terminal.run(List.of("progress", "forget", "all"), new java.io.ByteArrayInputStream(no));
    assertThat(kept.out()).contains("Forget 1 event? [y/N]", "Nothing was forgotten.");
    assertThat(journal().read().completed()).hasSize(1);
    byte[] yes = "yes\n".getBytes(StandardCharsets.UTF_8);
    terminal.run(List.of("progress", "forget", "all"), new java.io.ByteArrayInputStream(yes));
    assertThat(journal().read().completed()).isEmpty();
  }

  @Test
  void compactSaysWhatItDropped() {
    SampleJournal.write(file());
    int before = journal().read().entries().size();
    progress("forget", "--yes", "all");
    assertThat(progress("compact").out())
        .isEqualTo("1 event kept; dropped: " + before + " forgotten\n");
    assertThat(progress("compact").out()).isEqualTo("1 event kept; there was nothing to drop\n");
  }

  @Test
  void aDamagedLineIsToldOnceAndOnTheSide() throws IOException {
    journal().record(new Completed("algebra/softmax-and-temperature"));
    Files.writeString(file(), "{\"format\":1,\"id", StandardOpenOption.APPEND);
    Result first = progress("-o", "json");
    assertThat(first.err()).contains("One line of").contains("journal.damaged");
    assertThat(first.code()).isZero();
    JsonReader.parse(first.out(), "progress");
    assertThat(progress().err()).isEmpty();
  }

  @Test
  void whereNothingCanBeWrittenItIsShownAllTheSame() throws IOException {
    Path home = Files.writeString(folder.resolve("home"), "a file");
    Invocation there = place().withVariable("XDG_DATA_HOME", home.toString());
    assertThat(there.run("progress").code()).isZero();
    assertThat(there.run("progress").out()).startsWith("Nothing is recorded yet.");
    Path laptop = folder.resolve("laptop.jsonl");
    SampleJournal.write(laptop);
    Result result = there.run("progress", "import", laptop.toString());
    assertThat(result.code()).isEqualTo(5);
    assertThat(result.err()).contains("cannot be written");
  }

  @Test
  void itemsThatAreGoneAreLeftAlone() {
    journal().record(new Finished("gone/for/good", "1", 1, "a lost skill", 1, 1, "wrong", "quiz"));
    Clock later = Clock.fixed(SampleJournal.NOW.minusSeconds(9 * 86_400), ZoneOffset.UTC);
    new Journal(file(), later)
        .record(new Finished("generated/norms/1", "1", 1, "length", 1, 3, "right", "quiz"));
    assertThat(progress().out()).doesNotContain("a lost skill").contains("1 item is due today");
    assertThat(progress("due").out()).startsWith("generated/norms/1\n").doesNotContain("gone");
    assertThat(journal().read().entries()).extracting(History.Entry::event).hasSize(2);
  }

  @Test
  void wrongWordsAreExplained() {
    assertThat(progress("exprt").err()).contains("did you mean export?");
    assertThat(progress("due", "now").code()).isEqualTo(2);
    assertThat(progress("--yes").code()).isEqualTo(2);
    assertThat(progress("--anki", "x").err()).contains("gradus progress export --anki");
  }
}
