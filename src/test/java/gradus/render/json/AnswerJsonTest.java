package gradus.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import gradus.diag.Code;
import gradus.diag.Diagnostic;
import gradus.diag.Source;
import gradus.diag.Span;
import gradus.engine.Answer;
import gradus.exact.Rational;
import gradus.expr.Expr;
import gradus.function.Check;
import gradus.function.Conventions;
import gradus.json.Json;
import gradus.json.JsonWriter;
import gradus.render.Detail;
import gradus.value.ComplexArray;
import gradus.value.Formula;
import gradus.value.Labels;
import gradus.value.RealArray;
import gradus.value.RecordValue;
import gradus.value.Scalar;
import gradus.value.SetValue;
import gradus.value.Shape;
import gradus.value.Text;
import gradus.value.Truth;
import gradus.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {
  private static final JsonSchema SCHEMA = JsonSchema.ofAnswers();

  private static Answer answer(Value result, Value approximate) {
    return new Answer(
        "x",
        "",
        result,
        approximate,
        Conventions.GRADUS,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static void result(Value exact, Value approximate, String json) {
    Json.Obj answer = AnswerJson.of(answer(exact, approximate), Detail.FULL, "1");
    assertThat(SCHEMA.violations(answer)).isEmpty();
    Json result = answer.get("result").orElseThrow();
    assertThat(JsonWriter.compact(result)).isEqualTo(json.replace('\'', '"'));
  }

  private static void result(Value value, String json) {
    result(value, value, json);
  }

  @Test
  void theWholeAnswer() {
    Answer answer =
        new Answer(
            "1/2 x",
            "1/2*x",
            Scalar.of(Rational.HALF),
            Scalar.of(0.5),
            Conventions.GRADUS,
            List.of("divisor n-1"),
            List.of(),
            List.of(new Check("A*v = lambda*v", 1e-16, 1e-9), new Check("b", Double.NaN, 1)),
            List.of("a note"),
            List.of(
                Diagnostic.warning(Code.AMBIGUOUS, "read left to right")
                    .in(new Source("", "1/2 x"))
                    .at(new Span(0, 5))));
    assertThat(SCHEMA.violations(AnswerJson.of(answer, Detail.FULL, "0.1.0"))).isEmpty();
    assertThat(JsonWriter.compact(AnswerJson.of(answer, Detail.FULL, "0.1.0")))
        .isEqualTo(
            """
            {"schema":"gradus.answer/1","gradus":"0.1.0",\
            "conventions":{"name":"gradus","index_base":1,"ddof":1,"samples":"rows","dtype":"exact",\
            "applied":["divisor n-1"]},\
            "input":"1/2 x","read_as":"1/2*x",\
            "result":{"kind":"number","exact":{"text":"1/2","latex":"\\\\frac{1}{2}"},"value":0.5,"shape":null},\
            "steps":[],\
            "checks":[{"what":"A*v = lambda*v","residual":1e-16,"tolerance":1e-9,"passed":true},\
            {"what":"b","residual":"NaN","tolerance":1,"passed":false}],\
            "notes":["a note"],\
            "warnings":[{"code":"E0106","severity":"warning","message":"read left to right",\
            "span":{"start":0,"end":5},"text":"1/2 x","source":null,"details":[],"hint":null}]}\
            """);
  }

  @Test
  void numbers() {
    result(Scalar.of(0.1), "{'kind':'number','exact':null,'value':0.1,'shape':null}");
    result(
        Scalar.of(Double.NEGATIVE_INFINITY),
        "{'kind':'number','exact':null,'value':'-Infinity','shape':null}");
    result(
        Scalar.of(1, Double.NaN),
        "{'kind':'complex','exact':null,'value':{'re':1,'im':'NaN'},'shape':null}");
    Rational big = Rational.TWO.pow(60).add(Rational.ONE);
    result(
        Scalar.of(big),
        Scalar.of(big.doubleValue()),
        "{'kind':'number','exact':{'text':'1152921504606846977','latex':'1152921504606846977'},"
            + "'value':1152921504606847000,'shape':null}");
  }

  @Test
  void arraysCarryShapeAndLabels() {
    result(
        RealArray.matrix(2, 2, 1, 2.5, 3, 4).withLabels(Labels.columns(List.of("a", "b"))),
        "{'kind':'matrix','exact':null,'value':[[1,2.5],[3,4]],'shape':[2,2],"
            + "'labels':{'rows':[],'columns':['a','b']}}");
    result(
        new ComplexArray(Shape.of(1), new double[] {0, 1}, Labels.NONE),
        "{'kind':'vector','exact':null,'value':[{'re':0,'im':1}],'shape':[1]}");
    result(
        new RealArray(Shape.of(2, 1, 1), new double[] {1, 2}, Labels.NONE),
        "{'kind':'tensor','exact':null,'value':[[[1]],[[2]]],'shape':[2,1,1]}");
    result(
        new RealArray(Shape.of(2, 0), new double[0], Labels.NONE),
        "{'kind':'matrix','exact':null,'value':[[],[]],'shape':[2,0]}");
  }

  @Test
  void everythingElse() {
    result(
        new Formula(Expr.symbol("x")),
        "{'kind':'formula','exact':{'text':'x','latex':'x'},'value':null,'shape':null}");
    result(
        new Formula(Expr.multiply(new Expr.Flt(0.1), Expr.symbol("x"))),
        "{'kind':'formula','exact':{'text':'0.1*x','latex':'0.1 x'},'value':null,'shape':null}");
    result(
        new SetValue.Finite(List.of(Scalar.of(1), Scalar.of(2))),
        "{'kind':'set','exact':{'text':'{1, 2}','latex':'\\\\left\\\\{1, 2\\\\right\\\\}'},"
            + "'value':[1,2],'shape':null}");
    result(
        Truth.UNKNOWN,
        "{'kind':'truth','exact':{'text':'unknown','latex':'\\\\text{unknown}'},'value':null,'shape':null}");
    result(new Text("a"), "{'kind':'text','exact':null,'value':'a','shape':null}");
    result(
        RecordValue.builder().with("U", RealArray.matrix(1, 1, 1)).with("rank", Scalar.ONE).build(),
        "{'kind':'record','exact':null,'value':{'U':[[1]],'rank':1},'shape':null,'parts':{"
            + "'U':{'kind':'matrix','exact':null,'shape':[1,1]},"
            + "'rank':{'kind':'number','exact':{'text':'1','latex':'1'},'shape':null}}}");
  }

  @Test
  void errorsAndBatchLines() {
    Diagnostic error =
        Diagnostic.error(Code.INNER_DIMENSIONS, "the inner dimensions differ")
            .in(new Source("-v A", "A*B"))
            .at(new Span(0, 3))
            .detail("left: A  2×3")
            .hint("A*B^T");
    String body =
        "{'code':'E0402','severity':'error','message':'the inner dimensions differ',"
            + "'span':{'start':0,'end':3},'text':'A*B','source':'-v A','details':['left: A  2×3'],"
            + "'hint':'A*B^T'}";
    assertThat(JsonWriter.compact(AnswerJson.error(error, "1")))
        .isEqualTo(
            ("{'schema':'gradus.answer/1','gradus':'1','error':" + body + "}").replace('\'', '"'));
    assertThat(JsonWriter.compact(AnswerJson.batchError(3, error)))
        .isEqualTo(("{'line':3,'ok':false,'error':" + body + "}").replace('\'', '"'));
    assertThat(SCHEMA.violations(AnswerJson.error(error, "1"))).isEmpty();
    assertThat(SCHEMA.violations(AnswerJson.batchError(3, error))).isEmpty();
    assertThat(
            SCHEMA.violations(AnswerJson.batch(4, answer(Scalar.ONE, Scalar.of(1.0)), Detail.FULL)))
        .isEmpty();
    assertThat(
            JsonWriter.compact(
                AnswerJson.batch(4, answer(Scalar.ONE, Scalar.of(1.0)), Detail.FULL)))
        .startsWith("{\"line\":4,\"ok\":true,\"input\":\"x\"");
  }

  @Test
  void theSchemaIsStrict() {
    Json.Obj good = AnswerJson.of(answer(Scalar.ONE, Scalar.of(1.0)), Detail.FULL, "1");
    LinkedHashMap<String, Json> fields = new LinkedHashMap<>(good.fields());
    fields.put("extra", Json.NULL);
    assertThat(SCHEMA.violations(Json.object(fields))).isNotEmpty();
    fields.remove("extra");
    assertThat(SCHEMA.violations(Json.object(fields))).isEmpty();
    fields.put("result", Json.fields().put("kind", "numbr").build());
    assertThat(SCHEMA.violations(Json.object(fields))).isNotEmpty();
    fields.remove("result");
    assertThat(SCHEMA.violations(Json.object(fields))).isNotEmpty();
    assertThat(SCHEMA.violations(Json.NULL)).isNotEmpty();
  }
}
