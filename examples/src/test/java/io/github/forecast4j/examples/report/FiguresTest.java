package io.github.forecast4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private static final double GAP = Double.NaN;

  @Test
  void bins_countWhatLiesOutsideAtTheirEnds() {
    long[] counts = new Bins(0, 10, 5).count(DoubleStream.of(-3, 0, 2, 9.9, 10, 99, GAP));

    assertThat(counts).containsExactly(2, 1, 0, 0, 3);
  }

  @Test
  void bins_ofAConstant_haveWidth() {
    assertThat(new Bins(7, 7, 4).count(DoubleStream.of(7, 7))).containsExactly(0, 0, 2, 0);
  }

  @Test
  void gaps_areCountedByRowAndByCell() {
    TimeSeries series =
        TimeSeries.of(IndexGrid.ZERO, List.of("a", "b"), GAP, 1, GAP, GAP, 3, 4, 5, 6, 7, GAP);

    Gaps gaps = Gaps.of(series);

    assertThat(gaps.spans()).containsExactly(new Span(0, 2), new Span(4, 5));
    assertThat(gaps.rows()).isEqualTo(3);
    assertThat(gaps.cells()).isEqualTo(4);
  }

  @Test
  void correlations_areThoseOfPearson() {
    TimeSeries series =
        TimeSeries.of(
            IndexGrid.ZERO, List.of("up", "down", "flat"), 1, -2, 5, 2, -4, 5, 3, -6, 5, GAP, 9, 5);

    double[] triangle = Correlations.of(series).lowerTriangle();

    assertThat(triangle[0]).isCloseTo(1, within(1e-12));
    assertThat(triangle[1]).isCloseTo(-1, within(1e-12));
    assertThat(triangle[3]).isNaN();
  }

  @Test
  void distribution_ofHeavyTails_hasALogarithmicAxis() {
    assertThat(written(1, 1, 2, 2, 3, 1000)).contains("\"log\":true");
    assertThat(written(1, 1, 2, 2, 3, 9)).contains("\"log\":false");
    assertThat(written(-1, 1, 2, 2, 3, 1000)).contains("\"log\":false");
    assertThat(written()).contains("\"median\":null");
  }

  private static String written(double... values) {
    return Json.object(Distribution.of("c", values, values)::write);
  }

  @Test
  void timeline_acrossDaylightSaving_isExact() {
    ZonedDateTime start = ZonedDateTime.of(2024, 3, 30, 0, 0, 0, 0, ZoneId.of("Europe/Prague"));
    Timeline time = new Timeline(StampGrid.of(start, TimeStep.parse("P1D")));

    String text = Json.object(json -> time.write(json, 0, 1, 2, 3));

    assertThat(text).isEqualTo("{\"first\":1711753200,\"runs\":[[1,86400],[1,82800],[1,86400]]}");
  }

  @Test
  void json_holdsNoMarkup() {
    String text = Json.object(json -> json.text("name", "</script><!-- & \" ' \u2028"));

    assertThat(text)
        .doesNotContain("<", ">", "&")
        .contains("\\u003C/script\\u003E")
        .contains("\\\"");
  }

  @Test
  void json_writesWhatIsNotFiniteAsNull() {
    String text = Json.object(json -> json.numbers("n", 1.23456789, GAP, 1e300).number("m", 0));

    assertThat(text).isEqualTo("{\"n\":[1.235,null,1E+300],\"m\":0}");
  }

  @Test
  void template_doesNotLookAtWhatItFillsIn() {
    Template template = new Template("{{a}} and {{b}}");

    assertThat(template.fill(Map.of("a", "{{b}} $1 \\", "b", "x"))).isEqualTo("{{b}} $1 \\ and x");
    assertThatThrownBy(() -> template.fill(Map.of("a", "x"))).hasMessageContaining("{{b}}");
  }
}
