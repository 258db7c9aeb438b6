package io.github.forecast4j.benchmarks;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.Batchifier;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import io.github.forecast4j.network.Layer;
import io.github.forecast4j.neural.block.NetworkBlock;
import io.github.forecast4j.neural.block.Weights;
import org.jspecify.annotations.Nullable;

/** DJL's Predictor on one of its engines. */
final class DjlRival implements Rival {

  private final Model model;
  private final Predictor<float[], float[]> predictor;
  private final Layer layer;

  DjlRival(String engine, NetworkBlock block, int steps, int features) {
    this.model = Model.newInstance("benchmark", Device.cpu(), engine);
    model.setBlock(block);
    block.initialize(model.getNDManager(), DataType.FLOAT32, new Shape(1, steps, features));
    this.layer = block.toLayer(Weights.of(block));
    this.predictor = model.newPredictor(new Windows(steps, features));
  }

  /** The same network in plain Java. */
  Layer layer() {
    return layer;
  }

  @Override
  public void run(float[] windows, int count, float[] outputs) throws TranslateException {
    float[] result = predictor.predict(windows);
    System.arraycopy(result, 0, outputs, 0, result.length);
  }

  @Override
  public void close() {
    predictor.close();
    model.close();
  }

  /** All windows of a call as one batch. */
  private record Windows(int steps, int features) implements Translator<float[], float[]> {

    @Override
    public NDList processInput(TranslatorContext context, float[] windows) {
      Shape shape = new Shape(windows.length / steps / features, steps, features);
      return new NDList(context.getNDManager().create(windows, shape));
    }

    @Override
    public float[] processOutput(TranslatorContext context, NDList list) {
      return list.singletonOrThrow().toFloatArray();
    }

    @Override
    public @Nullable Batchifier getBatchifier() {
      return null;
    }
  }
}
