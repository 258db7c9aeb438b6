package io.github.forecast4j.benchmarks;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.github.forecast4j.network.TrainedNetwork;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;

/** ONNX Runtime, one thread, all optimizations. */
final class OnnxRival implements Rival {

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final int steps;
  private final int features;

  OnnxRival(TrainedNetwork network) throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
    this.session = environment.createSession(OnnxExport.of(network), options);
    this.steps = network.input().steps();
    this.features = network.input().features();
  }

  @Override
  public void run(float[] windows, int count, float[] outputs) throws OrtException {
    FloatBuffer buffer =
        ByteBuffer.allocateDirect(4 * windows.length)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    buffer.put(windows).flip();
    long[] shape = {count, steps, features};
    try (OnnxTensor input = OnnxTensor.createTensor(environment, buffer, shape);
        OrtSession.Result result = session.run(Map.of("x", input))) {
      ((OnnxTensor) result.get(0)).getFloatBuffer().get(outputs);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
