import static io.github.forecast4j.neural.NeuralModels.GRU_FCN;
import static io.github.forecast4j.neural.NeuralModels.LSTM;

import io.github.forecast4j.Forecaster;
import io.github.forecast4j.csv.CsvSeries;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.series.TimeSeries;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the forecasters that are asked: the default networks on windows of 12 days of 12 channels.
 * One epoch is enough, because a network that has learned little takes as long as any other.
 */
public final class MakeForecasters {

  private static final String[] CHANNELS = {
    "n_bytes", "n_flows", "n_packets", "sum_n_dest_asn", "average_n_dest_asn", "std_n_dest_asn",
    "sum_n_dest_ports", "average_n_dest_ports", "std_n_dest_ports", "sum_n_dest_ip",
    "average_n_dest_ip", "std_n_dest_ip"
  };

  /** Takes a CSV file and a folder. */
  public static void main(String[] arguments) {
    TimeSeries days = CsvSeries.read(Path.of(arguments[0]));
    Path folder = Path.of(arguments[1]);
    for (ModelSpec network : List.of(LSTM.withEpochs(1), GRU_FCN.withEpochs(1))) {
      Forecaster.builder()
          .model(network)
          .window(12)
          .inputs(CHANNELS)
          .targets("n_bytes")
          .fit(days)
          .save(folder.resolve(network.name() + ".forecaster"));
    }
  }
}
