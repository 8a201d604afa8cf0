package gradus.render.json;

import gradus.json.Json;
import gradus.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Validates JSON against a JSON Schema (draft 2020-12), as far as our own schemas go. A keyword
/// that is not known is an error: a schema that is not understood must not seem to be satisfied.
public final class JsonSchema {
  private static final Set<String> ANNOTATIONS =
      Set.of("$schema", "$id", "$defs", "title", "description");

  private final Json.Obj root;

  private JsonSchema(Json.Obj root) {
    this.root = root;
  }

  /// The schema of answers and errors.
  public static JsonSchema ofAnswers() {
    try (InputStream in = JsonSchema.class.getResourceAsStream("/gradus/answer.schema.json")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new JsonSchema((Json.Obj) JsonReader.parse(text, "answer.schema.json"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// What is wrong, each with its place; empty when the JSON is valid.
  public List<String> violations(Json json) {
    List<String> found = new ArrayList<>();
    check(root, json, "$", found);
    return found;
  }

  private boolean accepts(Json schema, Json json) {
    List<String> found = new ArrayList<>();
    check((Json.Obj) schema, json, "$", found);
    return found.isEmpty();
  }

  private void check(Json.Obj schema, Json json, String at, List<String> found) {
    for (Map.Entry<String, Json> keyword : schema.fields().entrySet()) {
      Json rule = keyword.getValue();
      switch (keyword.getKey()) {
        case "$ref" -> check(definition(((Json.Str) rule).value()), json, at, found);
        case "anyOf" -> anyOf((Json.Arr) rule, json, at, found);
        case "const" -> require(rule.equals(json), at + " is not " + rule, found);
        case "enum" -> require(((Json.Arr) rule).items().contains(json), at + ": " + json, found);
        case "type" -> require(hasType(rule, json), at + " is no " + rule + ": " + json, found);
        case "minimum" -> {
          if (json instanceof Json.Num n) {
            require(n.value() >= ((Json.Num) rule).value(), at + " is too small", found);
          }
        }
        case "minLength" -> {
          if (json instanceof Json.Str(String text)) {
            require(text.length() >= ((Json.Num) rule).value(), at + " is too short", found);
          }
        }
        case "pattern" -> {
          if (json instanceof Json.Str(String text)) {
            boolean matches = Pattern.compile(((Json.Str) rule).value()).matcher(text).find();
            require(matches, at + " does not match", found);
          }
        }
        case "minItems" -> {
          if (json instanceof Json.Arr(List<Json> items)) {
            require(items.size() >= ((Json.Num) rule).value(), at + " has too few items", found);
          }
        }
        case "maxItems" -> {
          if (json instanceof Json.Arr(List<Json> items)) {
            require(items.size() <= ((Json.Num) rule).value(), at + " has too many items", found);
          }
        }
        case "items" -> {
          if (json instanceof Json.Arr(List<Json> items)) {
            for (int i = 0; i < items.size(); i++) {
              check((Json.Obj) rule, items.get(i), at + "[" + i + "]", found);
            }
          }
        }
        case "required" -> {
          if (json instanceof Json.Obj object) {
            for (Json name : ((Json.Arr) rule).items()) {
              String key = ((Json.Str) name).value();
              require(object.get(key).isPresent(), at + "." + key + " is missing", found);
            }
          }
        }
        case "properties" -> {
          if (json instanceof Json.Obj object) {
            ((Json.Obj) rule)
                .fields()
                .forEach((name, property) ->
                    object
                        .get(name)
                        .ifPresent(
                            value -> check((Json.Obj) property, value, at + "." + name, found)));
          }
        }
        case "additionalProperties" -> additional(schema, rule, json, at, found);
        default ->
            require(
                ANNOTATIONS.contains(keyword.getKey()),
                "unknown keyword " + keyword.getKey(),
                found);
      }
    }
  }

  private void anyOf(Json.Arr schemas, Json json, String at, List<String> found) {
    if (schemas.items().stream().anyMatch(schema -> accepts(schema, json))) {
      return;
    }
    found.add(at + " matches none of:");
    for (Json schema : schemas.items()) {
      check((Json.Obj) schema, json, "  " + at, found);
    }
  }

  private void additional(Json.Obj schema, Json rule, Json json, String at, List<String> found) {
    if (!(json instanceof Json.Obj object)) {
      return;
    }
    Set<String> known =
        schema.get("properties").map(p -> ((Json.Obj) p).fields().keySet()).orElse(Set.of());
    object
        .fields()
        .forEach((name, value) -> {
          if (known.contains(name)) {
            return;
          }
          if (rule instanceof Json.Obj other) {
            check(other, value, at + "." + name, found);
          } else {
            require(rule.equals(Json.TRUE), at + "." + name + " is not known", found);
          }
        });
  }

  private Json.Obj definition(String reference) {
    String name = reference.substring("#/$defs/".length());
    Json.Obj definitions = (Json.Obj) root.get("$defs").orElseThrow();
    return (Json.Obj)
        definitions.get(name).orElseThrow(() -> new IllegalStateException("no " + reference));
  }

  private static boolean hasType(Json rule, Json json) {
    if (rule instanceof Json.Arr(List<Json> types)) {
      return types.stream().anyMatch(type -> hasType(type, json));
    }
    return switch (((Json.Str) rule).value()) {
      case "null" -> json instanceof Json.Nul;
      case "boolean" -> json instanceof Json.Bool;
      case "number" -> json instanceof Json.Num;
      case "integer" -> json instanceof Json.Num n && n.value() == Math.rint(n.value());
      case "string" -> json instanceof Json.Str;
      case "array" -> json instanceof Json.Arr;
      case "object" -> json instanceof Json.Obj;
      default -> throw new IllegalStateException(rule.toString());
    };
  }

  private static void require(boolean holds, String violation, List<String> found) {
    if (!holds) {
      found.add(violation);
    }
  }
}
