package io.github.forecast4j.examples.picture;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Losses of networks while they learn, from epoch to epoch. Validation is a solid line with a dot
 * where it is smallest, for there the weights are taken from; training is a pale, dashed line.
 *
 * @param titles what stands around it
 * @param scale scale of the vertical axis
 * @param networks the networks, at least one
 */
public record LossPicture(Titles titles, Scale scale, List<Losses> networks) {

  private static final Sheet SHEET = new Sheet(900, 520, LineChart.INSET, LineChart.INSET);

  /** A scale of the vertical axis. */
  public enum Scale {
    /** Equal steps add the same. */
    LINEAR,
    /**
     * Equal steps multiply by the same. A loss of 0, which such an axis has no place for, is drawn
     * at its lower edge, and the unit says so; where all losses are 0 the scale is linear.
     */
    LOGARITHMIC
  }

  /**
   * A picture of losses.
   *
   * @throws IllegalArgumentException if there is no network, or if the scale is logarithmic and a
   *     loss is below 0
   */
  public LossPicture {
    networks = List.copyOf(networks);
    if (networks.isEmpty()) {
      throw new IllegalArgumentException("a picture of losses must have >= 1 network, had 0");
    }
    if (scale == Scale.LOGARITHMIC && values(networks).anyMatch(line -> line.smallest() < 0)) {
      throw new IllegalArgumentException("losses on a logarithmic scale must be >= 0");
    }
  }

  /**
   * Draws the picture, 1800 by 1040 pixels.
   *
   * @param png file to write; its folder is made if it is missing
   * @throws IOException if the file cannot be written
   * @throws PicturesUnavailableException if this machine cannot draw, see {@link
   *     Pictures#obstacle()}
   */
  public void write(Path png) throws IOException {
    Pictures.require();
    Range range = range();
    LineChart chart = new LineChart(epochs(), range);
    chart.horizontalTitle("epoch");
    if (isLogarithmic()) {
      chart.logarithmic(range);
    }
    for (int place = 0; place < networks.size(); place++) {
      add(chart, networks.get(place), Palette.model(place));
    }
    SHEET.write(new Heading(titles, chart.keys()), chart.chart(), new UnitLabel(unit()), png);
  }

  private void add(LineChart chart, Losses losses, Color color) {
    String name = losses.network();
    Key training = new Key(name + ", training", Palette.pale(color), Palette.dashed(1.5f));
    Key validation = new Key(name + ", validation", color, Palette.solid(2));
    Values chosenBy = drawn(losses.validation());
    chart.add(new Line(name, Line.Kind.MAIN, chosenBy), 0, validation);
    chart.add(new Line(name, Line.Kind.MAIN, drawn(losses.training())), 0, training);
    chart.addDot(chosenBy.indexOfSmallest() + 1, chosenBy.smallest(), validation);
  }

  /** Losses with those of 0 where the axis can show them. */
  private Values drawn(Values losses) {
    return isLogarithmic() ? losses.atLeast(range().low()) : losses;
  }

  private String unit() {
    boolean zeros = values(networks).anyMatch(line -> line.smallest() == 0);
    return zeros && isLogarithmic() ? titles.unit() + "; 0 at the lower edge" : titles.unit();
  }

  private Steps epochs() {
    return Steps.numbered(1, values(networks).mapToInt(Values::size).max().orElse(1));
  }

  private Range range() {
    List<Values> all = values(networks).toList();
    return isLogarithmic() ? Range.aroundLogarithms(all) : Range.around(all);
  }

  private boolean isLogarithmic() {
    return scale == Scale.LOGARITHMIC && values(networks).anyMatch(line -> line.largest() > 0);
  }

  private static Stream<Values> values(List<Losses> networks) {
    return networks.stream()
        .flatMap(losses -> Arrays.asList(losses.training(), losses.validation()).stream());
  }
}
