package gradus.render.json;

import gradus.engine.Judgement;
import gradus.json.Json;
import gradus.render.text.JudgementText;
import gradus.symbolic.equivalence.Verdict;
import gradus.symbolic.equivalence.Witness;
import gradus.symbolic.mistake.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Verdicts in the JSON contract `gradus.check/1`. Only additive changes are made under one
/// version.
public final class JudgementJson {
  public static final String SCHEMA = "gradus.check/1";

  private JudgementJson() {}

  /// @param version of gradus
  public static Json.Obj of(Judgement judgement, String version) {
    Verdict verdict = judgement.verdict();
    Json.Fields fields =
        Json.fields()
            .put("schema", SCHEMA)
            .put("gradus", version)
            .put("verdict", JudgementText.word(verdict))
            .put("answer", read(judgement.answer(), judgement.answerReadAs()))
            .put("truth", read(judgement.truth(), judgement.truthReadAs()));
    switch (verdict) {
      case Verdict.Different different ->
          different
              .witness()
              .ifPresent(witness -> fields.put("counterexample", counterexample(witness)));
      case Verdict.Undecided undecided -> fields.put("reason", undecided.reason());
      case Verdict.Equal _ -> {}
    }
    List<Json> mistakes = new ArrayList<>();
    for (Finding mistake : judgement.mistakes()) {
      mistakes.add(
          Json.fields()
              .put("id", mistake.id())
              .put("text", mistake.name())
              .put("feedback", mistake.feedback())
              .build());
    }
    if (mistakes.size() == 1) {
      fields.put("mistake", mistakes.getFirst());
    } else if (!mistakes.isEmpty()) {
      fields.put("possible_mistakes", new Json.Arr(mistakes));
    }
    List<Json> notes = new ArrayList<>();
    verdict.notes().forEach(note -> notes.add(new Json.Str(note)));
    return fields.put("notes", new Json.Arr(notes)).build();
  }

  private static Json read(String input, String readAs) {
    return Json.fields().put("input", input).put("read_as", readAs).build();
  }

  private static Json counterexample(Witness witness) {
    Json.Fields point = Json.fields();
    new TreeMap<>(witness.point()).forEach((name, value) -> point.put(name, value.toString()));
    return Json.fields()
        .put("point", point.build())
        .put("answer", witness.answer())
        .put("truth", witness.truth())
        .build();
  }
}
