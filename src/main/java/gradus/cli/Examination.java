package gradus.cli;

import gradus.budget.Limits;
import gradus.function.Conventions;
import gradus.json.Json;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// What `gradus doctor` found: findings by section, in order.
record Examination(Map<String, Map<String, Json>> sections) {
  static Examination of(Environment environment) {
    Map<String, Map<String, Json>> sections = new LinkedHashMap<>();
    sections.put("versions", versions());
    sections.put("start", RuntimeFacts.start());
    sections.put("terminal", terminal(environment));
    sections.put("limits", limits(Limits.DEFAULT));
    sections.put("conventions", conventions(Conventions.GRADUS));
    sections.put("folders", folders(environment));
    return new Examination(sections);
  }

  private static Map<String, Json> versions() {
    Map<String, Json> facts = new LinkedHashMap<>();
    facts.put("gradus", Json.of(Version.current()));
    facts.put(
        "java", Json.of(System.getProperty("java.vendor.version", "") + " " + Runtime.version()));
    facts.put("java home", Json.of(System.getProperty("java.home", "")));
    facts.put(
        "system", Json.of(System.getProperty("os.name") + " " + System.getProperty("os.arch")));
    facts.put("processors", Json.of(Runtime.getRuntime().availableProcessors()));
    facts.put("memory MiB", Json.of(Runtime.getRuntime().maxMemory() >> 20));
    return facts;
  }

  private static Map<String, Json> terminal(Environment environment) {
    Map<String, Json> facts = new LinkedHashMap<>();
    facts.put("input is a terminal", Json.of(environment.inputIsTerminal()));
    facts.put("output is a terminal", Json.of(environment.outputIsTerminal()));
    facts.put("errors are a terminal", Json.of(environment.errorIsTerminal()));
    facts.put("width", Json.of(environment.widthOrUsual()));
    facts.put("width known", Json.of(environment.width() > 0));
    facts.put("colour", Json.of(environment.colours("auto", environment.outputIsTerminal())));
    facts.put("unicode", Json.of(environment.showsUnicode()));
    facts.put("standard format", Json.of(environment.outputIsTerminal() ? "text" : "plain"));
    return facts;
  }

  private static Map<String, Json> limits(Limits limits) {
    Map<String, Json> facts = new LinkedHashMap<>();
    facts.put("expression characters", Json.of(limits.characters()));
    facts.put("depth", Json.of(limits.depth()));
    facts.put("exact integer bits", Json.of(limits.bits()));
    facts.put("array cells", Json.of(limits.cells()));
    facts.put("terms of a formula", Json.of(limits.terms()));
    facts.put("steps", Json.of(limits.steps()));
    facts.put("seconds", Json.of(limits.time().toMillis() / 1000.0));
    return facts;
  }

  private static Map<String, Json> conventions(Conventions conventions) {
    Map<String, Json> facts = new LinkedHashMap<>();
    facts.put("name", Json.of(conventions.name()));
    facts.put("index base", Json.of(conventions.indexBase()));
    facts.put(
        "divisor of variances", Json.of(conventions.ddof() == 0 ? "n" : "n-" + conventions.ddof()));
    facts.put("samples are", Json.of(conventions.samplesAreRows() ? "rows" : "columns"));
    facts.put("arithmetic", Json.of(conventions.dtype().name().toLowerCase(Locale.ROOT)));
    facts.put("logarithms", Json.of("natural"));
    return facts;
  }

  private static Map<String, Json> folders(Environment environment) {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    Folders folders = Folders.of(environment, System.getProperty("user.home", ""), windows);
    Map<String, Json> facts = new LinkedHashMap<>();
    facts.put("configuration", Json.of(folders.config().toString()));
    facts.put("data", Json.of(folders.data().toString()));
    facts.put("state", Json.of(folders.state().toString()));
    facts.put("cache", Json.of(folders.cache().toString()));
    return facts;
  }

  String page(int width) {
    Paragraphs page = new Paragraphs(width);
    sections.forEach((title, facts) -> {
      page.line(title);
      facts.forEach((name, value) -> page.term(name, text(value), 26));
    });
    return page.toString();
  }

  private static String text(Json value) {
    return switch (value) {
      case Json.Bool(boolean truth) -> truth ? "yes" : "no";
      case Json.Num(String number) -> number;
      case Json.Str(String words) -> words;
      case Json.Nul _ -> "unknown";
      case Json.Arr _, Json.Obj _ -> throw new IllegalStateException("not a single finding");
    };
  }

  Json json() {
    Json.Fields document =
        Json.fields().put("schema", "gradus.doctor/1").put("gradus", Version.current());
    sections.forEach((title, facts) -> {
      Json.Fields section = Json.fields();
      facts.forEach(
          (name, value) -> section.put(name.replace(' ', '_').toLowerCase(Locale.ROOT), value));
      document.put(title, section.build());
    });
    return document.build();
  }
}
