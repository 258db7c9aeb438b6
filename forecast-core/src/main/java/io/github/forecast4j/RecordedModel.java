package io.github.forecast4j;

import io.github.forecast4j.model.ModelCatalog;
import io.github.forecast4j.model.ModelSpec;
import io.github.forecast4j.model.TrainedModel;
import io.github.forecast4j.model.TrainingData;
import io.github.forecast4j.model.TrainingRun;
import io.github.forecast4j.network.TrainedNetwork;
import java.util.Map;

/**
 * A model as a file names it: it is looked for in the catalog when it is to learn, not before, so
 * that forecasting needs none.
 *
 * @param name the model's name
 * @param hyperparameters its hyper-parameters by name
 */
record RecordedModel(String name, Map<String, String> hyperparameters) implements ModelSpec {

  @Override
  public ModelSpec withHyperparameters(Map<String, String> values) {
    return new RecordedModel(name, Map.copyOf(values));
  }

  @Override
  public TrainedModel train(TrainingData data, TrainingRun run) {
    return find().train(data, run);
  }

  @Override
  public TrainedModel retrain(TrainedNetwork start, TrainingData data, TrainingRun run) {
    return find().retrain(start, data, run);
  }

  private ModelSpec find() {
    return ModelCatalog.load().find(name).withHyperparameters(hyperparameters);
  }
}
