package io.github.forecast4j.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.forecast4j.series.IndexGrid;
import io.github.forecast4j.series.StampGrid;
import io.github.forecast4j.series.TimeGrid;
import io.github.forecast4j.series.TimeSeries;
import io.github.forecast4j.series.TimeStep;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriteTest {

  private static final ZonedDateTime START =
      ZonedDateTime.parse("2024-03-30T00:00+01:00[Europe/Prague]");

  @Provide
  Arbitrary<Double> values() {
    return Arbitraries.oneOf(
        Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite),
        Arbitraries.doubles().between(-1e6, 1e6).ofScale(4),
        Arbitraries.just(Double.NaN),
        Arbitraries.of(0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 1234.567));
  }

  @Provide
  Arbitrary<TimeGrid> grids() {
    return Arbitraries.of("PT1H", "PT10M", "PT0.25S", "P1D", "P7D", "P1M", "")
        .flatMap(
            step ->
                Arbitraries.longs()
                    .between(-1000, 1000)
                    .map(
                        first ->
                            step.isEmpty()
                                ? new IndexGrid(first)
                                : new StampGrid(START, TimeStep.parse(step), first)));
  }

  @Property(tries = 1000)
  void write_anySeries_readsBackToTheBit(
      @ForAll("grids") TimeGrid grid,
      @ForAll @Size(min = 1, max = 40) List<@From("values") Double> values) {
    double[] rows = new double[2 * values.size() + 2];
    Arrays.setAll(rows, i -> i % 2 == 1 ? i : i / 2 < values.size() ? values.get(i / 2) : 7);
    TimeSeries series = TimeSeries.of(grid, List.of("sum, of \"x\"", "y"), rows);

    StringBuilder text = new StringBuilder();
    CsvSeries.write(series, text);
    CsvFormat format = CsvFormat.DETECT.withZone(START.getZone());
    TimeSeries again =
        CsvSeries.read(
            "text",
            new StringReader(text.toString()),
            grid.timeStep().map(format::withStep).orElse(format));

    assertThat(again.channels()).isEqualTo(series.channels());
    assertThat(bits(again)).isEqualTo(bits(series));
    for (int row = 0; row < series.length(); row++) {
      assertThat(again.grid().stamp(row)).isEqualTo(series.grid().stamp(row));
      assertThat(again.grid().label(row)).isEqualTo(series.grid().label(row));
    }
  }

  private static long[] bits(TimeSeries series) {
    return Arrays.stream(series.toArray()).mapToLong(Double::doubleToLongBits).toArray();
  }

  @Test
  void write_stampsAndGaps_areOneLineARow() {
    StringBuilder text = new StringBuilder();
    CsvSeries.write(
        TimeSeries.of(
            StampGrid.of(START, TimeStep.parse("P1D")), List.of("a", "b"), 1, 2.5, Double.NaN, 4),
        text);

    assertThat(text.toString())
        .isEqualTo(
            """
            time,a,b
            2024-03-30T00:00:00+01:00,1.0,2.5
            2024-03-31T00:00:00+01:00,,4.0
            """);
  }

  @Test
  void write_fileNamedGz_isPacked(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("out.csv.gz");
    CsvSeries.write(TimeSeries.of("x", 1, Double.NaN, 3), file);

    assertThat(Files.readAllBytes(file)).startsWith(0x1f, 0x8b);
    assertThat(CsvSeries.read(file).values("x")).containsExactly(1, Double.NaN, 3);
  }

  @Test
  void write_nameThatWouldNotComeBack_isRefused() {
    for (String name : List.of(" x", "", "a\nb")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CsvSeries.write(TimeSeries.of(name, 1), new StringBuilder()))
          .withMessageContaining("cannot head a column");
    }
  }

  @Test
  void write_whereNoFolderIs_isAnErrorOfWriting(@TempDir Path folder) {
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> CsvSeries.write(TimeSeries.of("x", 1), folder.resolve("no/out.csv")))
        .withMessageContaining("out.csv");
  }
}
