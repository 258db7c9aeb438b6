package io.github.forecast4j.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.forecast4j.extension.TenfoldScaler;
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

class ScalerCatalogTest {

  private final ScalerCatalog catalog = ScalerCatalog.load();

  @Provide
  Arbitrary<Scaler> scalers() {
    return Arbitraries.of(
        Scaler.none(),
        Scaler.minMax(),
        Scaler.minMax(-1, 1),
        Scaler.minMax(.1, .9),
        Scaler.standard(),
        Scaler.robust(),
        Scaler.log1p(Scaler.minMax()),
        Scaler.log1p(Scaler.robust()),
        Scaler.log1p(Scaler.log1p(Scaler.standard())));
  }

  @Provide
  Arbitrary<Double> sizes() {
    return Arbitraries.doubles().between(0, 1e12).ofScale(3);
  }

  @Property(tries = 500)
  void anyScaler_anyValue_comesBack(
      @ForAll("scalers") Scaler scaler,
      @ForAll @Size(min = 1, max = 40) List<@From("sizes") Double> training,
      @ForAll("sizes") double value) {
    double[] values = training.stream().mapToDouble(v -> v).toArray();
    FittedScaler fitted = scaler.fit(values);

    double back = fitted.unscale(fitted.scale(value));

    // The shift is as large as the largest training value, and a logarithm loses as many digits as
    // the exponential multiplies.
    double largest = Math.max(value, Arrays.stream(values).max().orElse(0));
    assertThat(Math.abs(back - value)).isLessThanOrEqualTo(1e-13 * (1 + largest));
  }

  @Property(tries = 500)
  void anyFittedScaler_nameAndParameters_makeItAgainToTheBit(
      @ForAll("scalers") Scaler scaler,
      @ForAll @Size(min = 1, max = 10) List<@From("sizes") Double> training,
      @ForAll("sizes") double value) {
    FittedScaler fitted = scaler.fit(training.stream().mapToDouble(v -> v).toArray());

    FittedScaler again = catalog.restore(fitted.name(), fitted.parameters());

    assertThat(again.name()).isEqualTo(fitted.name());
    assertThat(again.scale(value)).isEqualTo(fitted.scale(value));
    assertThat(again.unscale(.3)).isEqualTo(fitted.unscale(.3));
  }

  @Test
  void names_ofTheLibrary_areThere() {
    assertThat(catalog.names()).contains("min-max", "standard", "robust", "none");
  }

  @Test
  void restore_scalerOfTheUser_isFoundByItsName() {
    assumeFalse(
        getClass().getModule().isNamed(), "tests that are patched into a module provide nothing");
    FittedScaler fitted = new TenfoldScaler().fit(new double[] {1, 2});

    FittedScaler again = catalog.restore("log1p/tenfold", fitted.parameters());

    assertThat(again.scale(Math.E - 1)).isEqualTo(10);
  }

  @Test
  void find_unknownName_isRefusedWithTheNamesThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> catalog.find("log1p/quantum"))
        .withMessageContaining("'quantum'")
        .withMessageContaining("min-max")
        .withMessageContaining("ScalerProvider");
  }

  @Test
  void restore_wrongNumbers_isRefused() {
    for (double[] wrong :
        List.of(
            new double[] {},
            new double[] {1},
            new double[] {1, 0},
            new double[] {1, -2},
            new double[] {Double.NaN, 1},
            new double[] {0, Double.POSITIVE_INFINITY},
            new double[] {1, 2, 3})) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> catalog.restore("min-max", wrong))
          .withMessageContaining("'min-max'");
    }
  }
}
