package gradus.render.json;

import gradus.diag.Diagnostic;
import gradus.diag.Span;
import gradus.json.Json;

/// A diagnostic for programs: `{code, severity, message, span, text, source, details, hint}`.
public final class DiagnosticJson {
  private DiagnosticJson() {}

  public static Json.Obj of(Diagnostic diagnostic) {
    Span span = diagnostic.span();
    boolean placed = span != Span.NONE;
    String name = diagnostic.source().name();
    return Json.fields()
        .put("code", diagnostic.code().id())
        .put(
            "severity",
            switch (diagnostic.severity()) {
              case ERROR -> "error";
              case WARNING -> "warning";
              case NOTE -> "note";
            })
        .put("message", diagnostic.message())
        .put("span", placed ? span(span) : Json.NULL)
        .put("text", placed ? Json.of(span.of(diagnostic.source().text())) : Json.NULL)
        .put("source", name.isEmpty() ? Json.NULL : Json.of(name))
        .put("details", Json.texts(diagnostic.details()))
        .put("hint", diagnostic.hint().isEmpty() ? Json.NULL : Json.of(diagnostic.hint()))
        .build();
  }

  private static Json span(Span span) {
    return Json.fields().put("start", span.start()).put("end", span.end()).build();
  }
}
