package gradus.cli;

import gradus.function.Function;
import gradus.json.Json;
import java.util.ArrayList;
import java.util.List;

/// The pages of `gradus doc -o json`, for scripts and editors: `"schema":"gradus.doc/1"`, additive
/// changes only.
final class DocJson {
  private DocJson() {}

  static Json function(Function function) {
    return start("function").put("function", record(function)).build();
  }

  static Json notation(Glossary.Entry entry) {
    return start("notation").put("notation", record(entry)).build();
  }

  static Json contents(List<Function> functions, Glossary glossary) {
    List<Json> notation = new ArrayList<>();
    glossary.entries().forEach(entry -> notation.add(record(entry)));
    return start("contents")
        .put("functions", briefly(functions))
        .put("notation", Json.array(notation))
        .build();
  }

  static Json results(String query, List<Function> functions) {
    return start("results").put("query", query).put("functions", briefly(functions)).build();
  }

  private static Json.Fields start(String kind) {
    return Json.fields()
        .put("schema", "gradus.doc/1")
        .put("gradus", Version.current())
        .put("kind", kind);
  }

  private static Json record(Function function) {
    List<Json> parameters = new ArrayList<>();
    function
        .parameters()
        .forEach(p ->
            parameters.add(
                Json.fields()
                    .put("name", p.name())
                    .put("kind", p.kind().noun())
                    .put("text", p.summary())
                    .put("required", p.required())
                    .put("repeated", p.repeated())
                    .build()));
    List<Json> options = new ArrayList<>();
    function
        .options()
        .forEach(o ->
            options.add(
                Json.fields()
                    .put("name", o.name())
                    .put("kind", o.kind().noun())
                    .put("text", o.summary())
                    .put("standard", o.standard())
                    .build()));
    List<Json> examples = new ArrayList<>();
    function
        .examples()
        .forEach(e ->
            examples.add(Json.fields().put("input", e.input()).put("output", e.output()).build()));
    return Json.fields()
        .put("name", function.name())
        .put("aliases", Json.texts(function.aliases()))
        .put("chapter", function.chapter().title())
        .put("signature", function.signature())
        .put("summary", function.summary())
        .put("parameters", Json.array(parameters))
        .put("options", Json.array(options))
        .put("used_for", function.usedFor())
        .put("details", function.details())
        .put("domain", function.domain())
        .put("errors", function.errors())
        .put("examples", Json.array(examples))
        .put("see_also", Json.texts(function.seeAlso()))
        .build();
  }

  private static Json record(Glossary.Entry entry) {
    return Json.fields()
        .put("sign", entry.sign())
        .put("names", Json.texts(entry.names()))
        .put("chapter", entry.chapter())
        .put("said", entry.said())
        .put("means", entry.means())
        .put("write", entry.write())
        .build();
  }

  private static Json briefly(List<Function> functions) {
    List<Json> items = new ArrayList<>();
    for (Function function : functions) {
      items.add(
          Json.fields()
              .put("name", function.name())
              .put("chapter", function.chapter().title())
              .put("signature", function.signature())
              .put("summary", function.summary())
              .build());
    }
    return Json.array(items);
  }
}
