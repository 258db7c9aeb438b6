package io.github.forecast4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forecast4j.archive.Archive;
import io.github.forecast4j.archive.Tensor;
import io.github.forecast4j.network.Concatenation;
import io.github.forecast4j.network.Conv1d;
import io.github.forecast4j.network.Dense;
import io.github.forecast4j.network.Flatten;
import io.github.forecast4j.network.GlobalAverage;
import io.github.forecast4j.network.Gru;
import io.github.forecast4j.network.LastStep;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.network.Lstm;
import io.github.forecast4j.network.Matrix;
import io.github.forecast4j.network.Relu;
import io.github.forecast4j.network.Sequence;
import io.github.forecast4j.network.Shape;
import io.github.forecast4j.network.Sum;
import io.github.forecast4j.network.TrainedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind of layer has a form in a file, from which it comes back to the bit. */
class LayersInFilesTest {

  private static final Shape INPUT = new Shape(5, 3);
  private static final Path DOCUMENT = Path.of("..", "docs", "file-format.md");
  private static final Pattern KIND = Pattern.compile("\"kind\":\"([^\"]+)\"");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  private final Random random = new Random(1);

  @Test
  void everyKindOfLayer_comesBackToTheBit() {
    Layer root = network();
    Map<String, Tensor> tensors = new LinkedHashMap<>();

    String description = Json.text(new LayerWriter(tensors).describe(root));
    Contents contents = new Contents(new Archive(Map.of("root", description), tensors));
    Layer again = new LayerReader(contents).layer(contents.object("root"));

    assertThat(kinds(root, new HashSet<>()))
        .as("a new layer needs a form in LayerWriter, LayerReader and docs/file-format.md")
        .containsExactlyInAnyOrder(Layer.class.getPermittedSubclasses());
    float[] window = values(INPUT.size());
    assertThat(new TrainedNetwork(INPUT, again).run(window))
        .isEqualTo(new TrainedNetwork(INPUT, root).run(window));
  }

  @Test
  void everyKindOfLayer_isInTheTableOfTheDocument() throws IOException {
    String description = Json.text(new LayerWriter(new LinkedHashMap<>()).describe(network()));
    String layers = layersOf(Files.readString(DOCUMENT));
    List<String> documented =
        layers
            .lines()
            .filter(line -> line.startsWith("| `"))
            .flatMap(LayersInFilesTest::kindsOf)
            .toList();

    List<String> written =
        KIND.matcher(description).results().map(kind -> kind.group(1)).distinct().toList();
    assertThat(documented).containsExactlyInAnyOrderElementsOf(written);
  }

  /** What the document says of layers, before it comes to encoding. */
  private static String layersOf(String document) {
    return document.substring(document.indexOf("## Layers"), document.indexOf("**Encoding.**"));
  }

  /** The kinds that a row of the table is about. */
  private static Stream<String> kindsOf(String row) {
    return NAME.matcher(row.split("\\|", -1)[1]).results().map(name -> name.group(1));
  }

  private Layer network() {
    Layer recurrent =
        Sequence.of(
            new Lstm(matrix(8, 3), matrix(8, 2), values(8)),
            new Gru(matrix(12, 2), matrix(12, 4), values(12), values(12)),
            new LastStep());
    Layer convolution =
        Sequence.of(new Conv1d(2, matrix(6, 6), values(6)), new Relu(), new GlobalAverage());
    Layer main =
        Sequence.of(
            Concatenation.of(recurrent, convolution, new Flatten()),
            new Dense(matrix(2, 4 + 6 + 15), values(2)));
    Layer path = Sequence.of(new Flatten(), new Dense(matrix(2, INPUT.size()), values(2)));
    return new Sum(List.of(main, path), 0.4f);
  }

  private static Set<Class<?>> kinds(Layer layer, Set<Class<?>> found) {
    found.add(layer.getClass());
    if (layer instanceof Sequence sequence) {
      sequence.layers().forEach(part -> kinds(part, found));
    } else if (layer instanceof Concatenation concatenation) {
      concatenation.branches().forEach(branch -> kinds(branch, found));
    } else if (layer instanceof Sum sum) {
      sum.branches().forEach(branch -> kinds(branch, found));
    }
    return found;
  }

  private Matrix matrix(int rows, int columns) {
    return Matrix.of(rows, columns, values(rows * columns));
  }

  private float[] values(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
