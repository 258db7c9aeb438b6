package io.github.forecast4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.forecast4j.baseline.Baselines;
import io.github.forecast4j.scale.Scaler;
import io.github.forecast4j.series.TimeSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reader that the documentation shows, run as it stands there, and forecasts by its weights.
 */
class PythonReaderTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "file-format.md");
  private static final Pattern CODE = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void reader_ofTheDocumentation_isShort() throws IOException {
    assertThat(code(0).lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void ridge_inNumpy_forecastsWhatJavaDoes() throws IOException {
    double[] values = SavedForecasters.days(1).values("x");
    FittedForecaster forecaster =
        Forecaster.builder()
            .model(Baselines.RIDGE)
            .window(6)
            .horizon(3)
            .scaler(Scaler.minMax())
            .fit(TimeSeries.of("x", values));
    double[] expected = forecaster.forecast(TimeSeries.of("x", values)).values("x");
    Path file = folder.resolve("ridge.forecaster");
    forecaster.save(file);

    String said =
        python(
            code(0)
                + """
                metadata, tensor = read(r"%s")
                history = np.array([%s])
                shift, span = tensor["scales.parameters"]
                scaled = (history - shift) / span
                answer = tensor["layer.0.weights"] @ scaled.astype("f4") + tensor["layer.0.bias"]
                print(*(answer * span + shift))
                """
                    .formatted(file, numbers(values, values.length - 6)));

    assertThat(doubles(said)).containsExactly(expected, within(1e-5));
  }

  @Test
  void lstm_inNumpy_forecastsWhatItsGoldenVectorsSay() throws IOException {
    Path file = folder.resolve("lstm.forecaster");
    Files.write(file, GoldenFilesTest.resource("lstm.forecaster"));

    String said = python(code(0) + code(1).replace("X.forecaster", file.toString()));

    assertThat(doubles(said)).hasSizeGreaterThan(1);
    assertThat(said).contains("close True");
  }

  private static String numbers(double[] values, int from) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < values.length; i++) {
      text.append(values[i]).append(", ");
    }
    return text.toString();
  }

  private static double[] doubles(String text) {
    return Pattern.compile("-?\\d+\\.\\d+(e[-+]?\\d+)?")
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group()))
        .toArray();
  }

  /** The code block of a place in the documentation. */
  private static String code(int number) throws IOException {
    Matcher blocks = CODE.matcher(Files.readString(DOCUMENT));
    for (int i = 0; i <= number; i++) {
      assertThat(blocks.find()).as("code block %d", i).isTrue();
    }
    return blocks.group(1);
  }

  private String python(String program) throws IOException {
    String version = version();
    assumeTrue(version.startsWith("numpy"), "Python with numpy is not here: " + version);
    Path script = Files.writeString(folder.resolve("read.py"), program);
    String said = ChildJvm.run(List.of("python3", script.toString()));
    assertThat(said).doesNotContain("Traceback");
    return said;
  }

  private static String version() {
    try {
      return ChildJvm.run(
          List.of("python3", "-c", "import numpy; print('numpy', numpy.__version__)"));
    } catch (RuntimeException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
