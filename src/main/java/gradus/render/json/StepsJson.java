package gradus.render.json;

import gradus.json.Json;
import gradus.render.Detail;
import gradus.step.Derivation;
import gradus.value.Literals;
import java.util.ArrayList;
import java.util.List;

/// Derivations as trees of JSON objects. The formulas are texts of the language.
final class StepsJson {
  private StepsJson() {}

  static Json of(List<Derivation> steps, Detail detail) {
    return switch (detail) {
      case NONE -> Json.array();
      case BRIEF -> list(steps, 2);
      case FULL -> list(steps, Integer.MAX_VALUE);
    };
  }

  private static Json list(List<Derivation> steps, int levels) {
    List<Json> items = new ArrayList<>(steps.size());
    for (Derivation step : steps) {
      items.add(
          Json.fields()
              .put("rule", step.rule())
              .put("before", Literals.of(step.before()))
              .put("after", Literals.of(step.after()))
              .put("why", step.why())
              .put("parts", levels == 1 ? Json.array() : list(step.parts(), levels - 1))
              .build());
    }
    return Json.array(items);
  }
}
