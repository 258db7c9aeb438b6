package io.github.forecast4j.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series from the text of CSV files. */
class SeriesTest {

  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.start("--max-values", "5000");
  }

  @AfterAll
  static void end() {
    service.close();
  }

  private static HttpResponse<String> read(String query, String csv) {
    return service.post("/v1/series" + query, "text/csv", csv);
  }

  @Test
  void text_becomesASeriesThatForecastsTake() {
    StringBuilder csv = new StringBuilder("time;n_bytes;visitors\n");
    for (int day = 1; day <= 14; day++) {
      csv.append("2024-07-%02d;1,%02de12;%d\n".formatted(day, day, day));
    }
    JsonObject found = Service.json(read("", csv.toString()));
    found.getJsonObject("series").getJsonObject("values").remove("visitors");
    JsonObject request =
        new JsonObject().put("series", JsonArray.of(found.getJsonObject("series")));

    assertThat(found.getInteger("rows")).isEqualTo(14);
    assertThat(found.getJsonObject("series").getString("start")).isEqualTo("2024-07-01T00:00:00Z");
    assertThat(found.getJsonObject("series").getString("step")).isEqualTo("P1D");
    assertThat(found.getJsonArray("seconds").getLong(1)).isEqualTo(1_719_878_400L);
    assertThat(service.post(Requests.FORECAST, request.encode()).statusCode()).isEqualTo(200);
  }

  @Test
  void gapsAndOddValues_areTold() {
    StringBuilder csv = new StringBuilder("time,x\n");
    for (int day = 1; day <= 28; day++) {
      if (day != 5) {
        csv.append("2024-07-%02d,%d\n".formatted(day, day == 20 ? 900 : day % 7));
      }
    }
    JsonObject open = Service.json(read("", csv.toString()));
    JsonObject filled = Service.json(read("?fill=linear", csv.toString()));

    assertThat(open.getJsonObject("missing").getInteger("x")).isEqualTo(1);
    assertThat(open.getJsonArray("gaps").getJsonObject(0).getString("from"))
        .isEqualTo("2024-07-05T00:00:00Z");
    assertThat(open.getJsonArray("odd").getJsonObject(0).getInteger("row")).isEqualTo(19);
    assertThat(open.getInteger("odd_values")).isEqualTo(1);
    assertThat(values(open).getValue(4)).isNull();
    assertThat(values(filled).getDouble(4)).isEqualTo(5);
    assertThat(filled.getJsonArray("gaps")).isEqualTo(open.getJsonArray("gaps"));
  }

  private static JsonArray values(JsonObject found) {
    return found.getJsonObject("series").getJsonObject("values").getJsonArray("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The text | what the query says to mend it
        "Datum;x~1.7.2024;1~2.7.2024;2 | ?time=Datum&pattern=d.M.yyyy",
        "time,shop,x~2024-07-01,a,1~2024-07-02,b,2 | ?without=shop",
        "time,x~2024-07-01,-~2024-07-02,2~2024-07-03,3 | ?gap=-",
        "time;x~2024-07-01;1,234~2024-07-02;2,345 | ?decimal=,",
        "a;b,c~1;2,3 | ?delimiter=%3B&header=true",
        "time,x~1,1~2,2 | ?epoch=seconds",
        "time,x~2024-07-01,1 | ?step=P1D",
        "time,x~2024-03-31T01:00,1~2024-03-31T03:00,2~2024-03-31T04:00,3~2024-03-31T05:30,3 | ?step=PT30M",
      })
  void refusedTexts_areMendedByTheQuery(String text, String query) {
    String csv = text.replace("~", "\n") + "\n";
    HttpResponse<String> refused = read("", csv);
    HttpResponse<String> mended = read(query, csv);

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(mended.statusCode()).as(mended.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The text | status | field | what the detail says
        "time,x~2024-07-01,1~2024-07-02,two | line 3, column x | the parameter 'without', was two",
        "time,x~2024-07-01,1~2024-07-01,2 | line 3, column time | keep one row for each time",
        "x,y~1,2~3 | line 3 | the header has 2 columns",
        "x | csv | no row of values",
        "time,x,y~2024-07-01,1,1~2024-07-02,2,2~2031-12-02,3,3 | csv | may have 5000",
      })
  void otherTexts_areRefusedByPlace(String text, String field, String detail) {
    HttpResponse<String> response = read("", text.replace("~", "\n"));
    JsonObject problem = Service.json(response);

    assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
    assertThat(problem.getString("field")).isEqualTo(field);
    assertThat(problem.getString("detail")).contains(detail).doesNotContain("CsvFormat");
  }

  @ParameterizedTest
  @CsvSource({
    "?fill=magic, fill",
    "?season=0&fill=seasonal, season",
    "?decimal=x, decimal",
    "?delimiter=ab, delimiter",
    "?header=perhaps, header",
    "?zone=Nowhere/Land, zone",
    "?step=1D, step",
    "?epoch=days, epoch",
    "?time=a&time=b, time",
    "?fill=last&fill=zero, fill",
    "?season=7, season",
    "?season=7&fill=last, season",
    "?colour=red, colour",
  })
  void wrongParameters_areRefusedByName(String query, String field) {
    HttpResponse<String> response = read(query, "x\n1\n2\n");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Service.json(response).getString("field")).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource({"?epoch=seconds, epoch", "?step=PT1H, step", "?zone=Europe/Prague, zone"})
  void parametersOfTime_areRefusedWhereNoTimeIsFound(String query, String field) {
    HttpResponse<String> response = read(query, "t,x\n1719792000,1\n1719795600,2\n");

    assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
    assertThat(Service.json(response).getString("field")).isEqualTo(field);
    assertThat(Service.json(response).getString("remedy")).contains("'time'");
  }

  @Test
  void packedText_isRefused() {
    String gzip = new String(new byte[] {0x1f, (byte) 0x8b, 8, 0}, StandardCharsets.ISO_8859_1);
    var request =
        HttpRequest.newBuilder(service.uri("/v1/series"))
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofByteArray(gzip.getBytes(StandardCharsets.ISO_8859_1)))
            .build();

    assertThat(Service.json(service.send(request)).getString("remedy"))
        .isEqualTo("unpack it first");
  }

  @Test
  void manyCells_areRefusedBeforeTheyAreMade() {
    assertThat(Service.json(read("", ",".repeat(20_000))).getString("rule"))
        .isEqualTo("must have at most 5000 values");
  }

  @Test
  void json_isNoCsv() {
    assertThat(service.post("/v1/series", "{}").statusCode()).isEqualTo(415);
  }
}
